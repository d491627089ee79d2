import { describe, expect, test } from 'vitest'
import { toContract } from '../../src/italian/contract.ts'
import { interpret } from '../../src/italian/interpret.ts'
import { placed, sheetsOf } from './corpus.ts'

const COMUNE = sheetsOf('comune-2026.tsv', 2026)
const NINE = sheetsOf('schede-2018.tsv', 2018)

/** "ask 4.2 4.3", "record 6.2 1790", as the contract says it; `channel` 0 is a personal chat. */
function read(sheets: typeof COMUNE, today: string, text: string, channel: number): string {
  const scope = placed(sheets, today, { channel: channel > 0 ? [channel] : [] })
  const { outcome, indicator, candidates, date, value } = toContract(interpret(text, scope).outcome, scope)
  if (outcome === 'ask') return ['ask', ...[...(candidates ?? [])].sort()].join(' ')
  return [outcome, indicator, date, value].filter(part => part !== undefined).join(' ')
}

describe('messages that fit several rows ask with all of them', () => {
  test.each([
    ['inventario chiuso il 29/4, determina di scarto il 27/5', 4, 'ask 4.2 4.3'],
    ['graduatoria il 28/6, orario prolungato dal 14/9', 1, 'ask 1.2 1.3'],
    ['rimborsi e accertamenti emessi ieri', 6, 'ask 6.3 6.4'],
    ['media 14 giorni', 0, 'ask 1.4 2.3 3.4'],
    ['in media 14 giorni', 0, 'ask 1.4 2.3 3.4'],
    ['posizioni bonificate 1.790', 0, 'ask 6.1 6.2'],
    ['nelle scuole siamo a 16', 0, 'ask 4.5 5.3'],
    ['collaudo fatto ieri', 0, 'ask 3.2 5.4'],
    ['archivio fatto ieri', 3, 'ask 3.1 3.2'],
    ['chiuso in bellezza ieri', 2, 'ask 2.1 2.2 2.3 2.4 2.5'],
    ['fatto anche questo il 25, passo al prossimo', 2, 'ask 2.1 2.2 2.3 2.4 2.5'],
    ['19 fatte, per me basta così', 2, 'ask 2.1 2.2 2.3 2.4 2.5'],
    ['altro tassello chiuso ieri', 2, 'ask 2.1 2.2 2.3 2.4 2.5'],
    ['missione compiuta, ieri', 2, 'ask 2.1 2.2 2.3 2.4 2.5'],
    ['posizioni e istanze al 90%', 0, 'ask 3.3 6.1 6.2 6.4'],
    ['bonifica delle banche dati imu e tari al 92%', 6, 'ask 6.1 6.2'],
  ])('%s in %i', (text, channel, meaning) => {
    expect(read(COMUNE, '2026-10-10', text, channel)).toBe(meaning)
  })

  test.each([
    ['aggiornamento XAC completato il 19/09', 5, 'ask 5.2 5.3'],
    ['trasloco chiuso il 28/7, stanza virtuale il 20/9', 5, 'ask 5.1 5.3'],
    ['adesione inviata il 20/4, formazione chiusa il 2/10', 6, 'ask 6.1 6.2'],
  ])('%s in %i', (text, channel, meaning) => {
    expect(read(NINE, '2018-10-10', text, channel)).toBe(meaning)
  })
})

describe('messages that name one row do not ask', () => {
  test.each([
    ['bonificate 1.790 posizioni TARI', 0, 'record 6.2 1790'],
    ['collaudo del software fatto ieri', 0, 'record 3.2 2026-10-09'],
    ['collaudo dell’impianto di piazza della Repubblica fatto ieri', 0, 'record 5.4 2026-10-09'],
    ['laboratori nelle scuole: 16', 0, 'record 4.5 16'],
    ['incontri nelle scuole: 15', 0, 'record 5.3 15'],
    ['copie per accesso agli atti in 28 giorni di media', 0, 'record 3.4 28'],
    ['tenuti 14 incontri nelle scuole e i bambini erano contenti', 5, 'record 5.3 14'],
    ['prg 6 riga 2: 1.790', 0, 'record 6.2 1790'],
    ['posizioni bonificate 1.790 su 1.800', 6, 'record 6.2 1790'],
    ['determina di scarto dei volumi adottata con ordine di servizio del 27/5', 4, 'record 4.3 2026-05-27'],
  ])('%s in %i', (text, channel, meaning) => {
    expect(read(COMUNE, '2026-10-10', text, channel)).toBe(meaning)
  })
})
