import { describe, expect, it, test } from 'vitest'
import { interpret } from '../../src/italian/interpret.ts'
import type { Outcome } from '../../src/italian/outcome.ts'
import { placed, sheetsOf } from './corpus.ts'

const TOWN = sheetsOf('comune-2026.tsv', 2026)

function read(text: string, channel: number | null): Outcome {
  return interpret(text, placed(TOWN, '2026-12-10', { channel: channel === null ? [] : [channel] })).outcome
}

it('tells a class by its letter', () => {
  const lettered = TOWN.map(sheet => ({
    ...sheet,
    indicators: sheet.indicators.map(each => ({ ...each, indicator: each.indicator.replace('Posizioni TARI', 'Posizioni di classe D') })),
  }))
  const of = (text: string): Outcome => interpret(text, placed(lettered, '2026-12-10', { channel: [6] })).outcome
  expect(of('posizioni di classe D bonificate: 300')).toMatchObject({ kind: 'record', row: { row: 2 } })
  expect(of('posizioni di classe B bonificate: 300')).toMatchObject({ kind: 'ask' })
})

describe('what is only near a row', () => {
  test.each([
    ["another row's acronym", 'avvisi TARI emessi il 20/11', 6],
    ['a number beside a day', 'inventario di storia locale chiuso ieri 26', 4],
    ['a single place', "collaudo dell'impianto concluso a Pisa", 5],
    ['another subject', 'adottata la determina sul lavoro agile', 4],
    ['numbers that may be one', 'laboratori di lettura svolti: 3 7 5', 4],
    ["the row's participle, which only describes a thing", 'orario prolungato uscito sul giornale ieri', 1],
    ['ready, not published', 'graduatoria definitiva delle ammissioni pronta', 1],
    ["another body's work", 'censiti 1.150 alberi dalla Regione', 2],
    ['a day that belongs to another thing', 'inventario di storia locale chiuso, giunta lunedì', 4],
    ['a verb alone, about another thing', 'pubblicato il bando per le piscine ieri', 1],
    ['one of several places', 'orario prolungato avviato in un plesso', 1],
    ['a complement of its own', "pubblicata la graduatoria d'onore", 1],
    ['a share of others', 'istanze di rimborso evase per il 90% delle famiglie', 6],
    ['still to be looked at', 'inventario di storia locale chiuso ieri, controllo', 4],
  ])('%s: %s', (_, text, channel) => {
    expect(read(text, channel)).toMatchObject({ kind: 'ask' })
  })

  test.each([
    ['a definition', 'inventario di storia locale chiuso = scansioni e verbale', 4],
    ["another office's, without its name", 'alla biblioteca nord i giochi li hanno sostituiti ieri', 2],
    ['a consent', 'per la 4.2 ok al rinvio', 4],
    ['a reserve', 'determina di scarto adottata con riserva', 4],
    ['things counted in a place', 'oggi 40 alberi in fiore', 2],
  ])('%s: %s', (_, text, channel) => {
    expect(read(text, channel)).toMatchObject({ kind: 'unknown' })
  })

  test.each([
    ["the row's own acronym", 'avvisi IMU emessi il 20/11', 6],
    ['its own subject', 'adottata la determina di scarto dei volumi deteriorati ieri', 4],
    ['yesterday, said twice alike', 'inventario di storia locale chiuso ieri 9', 4],
  ])('but not %s: %s', (_, text, channel) => {
    expect(read(text, channel)).toMatchObject({ kind: 'record' })
  })
})
