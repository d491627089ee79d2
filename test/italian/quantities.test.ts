import { describe, expect, test } from 'vitest'
import { type Contract, toContract } from '../../src/italian/contract.ts'
import { interpret } from '../../src/italian/interpret.ts'
import { placed, sheetsOf } from './corpus.ts'

const TOWN = sheetsOf('comune-2026.tsv', 2026)

function read(text: string, channel: number): Contract {
  const scope = placed(TOWN, '2026-12-10', { channel: [channel] })
  return toContract(interpret(text, scope).outcome, scope)
}

describe('numbers as people write them', () => {
  test.each([
    ['per cent spelt with an x', 'famiglie con giudizio buono: 87 x cento', 1, { indicator: '1.5', value: '87', unit: 'percent' }],
    ['weeks where days are asked', 'evasione delle domande di subentro: 2 settimane in media', 1, { indicator: '1.4', value: '14' }],
    ['a command to the bot', 'segna 20 per i laboratori di lettura', 4, { indicator: '4.5', value: '20' }],
    ['all of them', 'laboratori di lettura, tutti e 20', 4, { indicator: '4.5', value: '20' }],
    ['a quota', 'pattugliamenti appiedati a quota 90', 5, { indicator: '5.1', value: '90' }],
    ['what is left beside it', 'pattugliamenti appiedati fatti 71, ne mancano 19', 5, { indicator: '5.1', value: '71' }],
    ['a sum', 'incontri nelle scuole: 10 primarie + 4 medie = 14', 5, { indicator: '5.3', value: '14' }],
    ['where it has arrived', 'siamo arrivati a 14 incontri nelle scuole', 5, { indicator: '5.3', value: '14' }],
    ['where it rises', 'gli incontri nelle scuole salgono a 14', 5, { indicator: '5.3', value: '14' }],
    ['a mean', 'sui rami pericolanti si esce in media in 9 giorni', 2, { indicator: '2.3', value: '9' }],
    ['the target beside it', 'pattugliamenti appiedati 71 (target 90)', 5, { indicator: '5.1', value: '71' }],
  ])('%s: %s', (_, text, channel, expected) => {
    expect(read(text, channel)).toMatchObject({ outcome: 'record', ...expected })
  })

  test.each([
    ['a year before the number of an act', 'determina di scarto adottata ieri, n. 2026/44', 4],
    ['the last ones of many', 'giochi per bambini sostituiti ieri gli ultimi due', 2],
    ['a release that could be a day', 'software di consultazione collaudato ieri, release 4.2', 3],
  ])('are none in %s: %s', (_, text, channel) => {
    expect(read(text, channel)).toMatchObject({ outcome: 'record', date: '2026-12-09' })
    expect(read(text, channel)).not.toHaveProperty('value')
  })

  test.each([
    ['a sum that does not add up', 'incontri nelle scuole: 3 + 4 = 8', 5],
    ['a span', 'pattugliamenti appiedati, tra 70 e 75', 5],
    ['a span with articles', 'pattugliamenti appiedati: dai 70 ai 75', 5],
    ['an addition', 'posti nido attivati al Girasole: 18 + 2', 1],
    ['a rate', 'alberi censiti: 400 al giorno', 2],
    ['a wish', 'iscritti al prestito a quota 450, sarebbe bello', 4],
    ['a day still to come', 'gli incontri nelle scuole salgono a 14 entro dicembre', 5],
    ['other places', 'in media si esce in 9 giorni sui rami negli altri comuni', 2],
    ['sui', 'pattugliamenti appiedati sui 70', 5],
    ['quota of a failure', 'collaudo dell’impianto fallito ieri', 5],
    ['no impression', 'non mi pare che i giochi siano sostituiti', 2],
  ])('are no entry with %s: %s', (_, text, channel) => {
    expect(read(text, channel).outcome).not.toBe('record')
  })
})
