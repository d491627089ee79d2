import { describe, expect, test } from 'vitest'
import { type Contract, toContract } from '../../src/italian/contract.ts'
import { interpret } from '../../src/italian/interpret.ts'
import { placed, sheetsOf } from './corpus.ts'

const TOWN = sheetsOf('comune-2026.tsv', 2026)

function read(text: string, channel: number): Contract {
  const scope = placed(TOWN, '2026-12-10', { channel: [channel] })
  return toContract(interpret(text, scope).outcome, scope)
}

describe('a part of a whole', () => {
  test.each([
    ['su 20 laboratori di lettura ne abbiamo tenuti 18', 4],
    ['su 20 laboratori di lettura ne abbiamo tenuti diciotto', 4],
    ['dei 20 laboratori di lettura ne sono stati tenuti 18', 4],
    ['sui 20 laboratori di lettura previsti ne abbiamo tenuti 18', 4],
    ['su un totale di 20 laboratori di lettura, 18 tenuti', 4],
    ['laboratori di lettura: dei 20 in programma 18 tenuti', 4],
    ['tenuti 18 laboratori di lettura dei 20 previsti', 4],
    ['tenuti 18 laboratori di lettura contro i 20 previsti', 4],
    ['tenuti 18 laboratori di lettura a fronte dei 20 programmati', 4],
    ['tenuti 18 laboratori di lettura rispetto ai 20 programmati', 4],
    ['tenuti diciotto laboratori di lettura, su venti che erano', 4],
    ['tenuti 18 laboratori di lettura (su 20)', 4],
  ])('%s', (text, channel) => {
    expect(read(text, channel)).toMatchObject({ outcome: 'record', indicator: '4.5', value: '18', of: '20' })
  })

  test('is one thing told by its pronoun: su 2 laboratori di lettura ne abbiamo tenuto uno', () => {
    expect(read('su 2 laboratori di lettura ne abbiamo tenuto uno', 4)).toMatchObject({ outcome: 'record', value: '1', of: '2' })
    expect(read('tenuto uno dei due laboratori di lettura', 4)).toMatchObject({ outcome: 'record', value: '1', of: '2' })
  })

  test('above its whole is only what was reached: tenuti 22 laboratori di lettura contro i 20 previsti', () => {
    expect(read('tenuti 22 laboratori di lettura contro i 20 previsti', 4)).toMatchObject({ outcome: 'record', value: '22' })
  })

  test.each([
    ['what is lacking', 'su 20 laboratori di lettura ne mancano 2'],
    ['what was called off', 'su 20 laboratori di lettura 2 annullati'],
    ['what was missed', 'su 20 laboratori di lettura 2 sono saltati'],
    ['a part without a number', 'su 20 laboratori di lettura ne abbiamo tenuti parecchi'],
    ['some of them', 'tenuti alcuni dei 20 laboratori di lettura'],
    ['a part of them', 'tenuta una parte dei 20 laboratori di lettura'],
    ['two numbers that no word ties', 'tenuti 18 laboratori di lettura, erano 20'],
  ])('is no entry with %s: %s', (_, text) => {
    expect(read(text, 4).outcome).not.toBe('record')
  })
})

describe('a measure', () => {
  test.each([
    ['5.1 → 71', { indicator: '5.1', value: '71' }],
    ["pattugliamenti appiedati: so' 71", { indicator: '5.1', value: '71' }],
    ['pattugliamenti appiedati, il conto dice 71', { indicator: '5.1', value: '71' }],
    ['i pattugliamenti appiedati effettuati ammontano a n. 71', { indicator: '5.1', value: '71' }],
    ['sono 71 tondi i pattugliamenti appiedati effettuati', { indicator: '5.1', value: '71' }],
  ])('%s', (text, expected) => {
    expect(read(text, 5)).toMatchObject({ outcome: 'record', ...expected })
  })
})

describe('a number that only seems to say what was reached', () => {
  test.each([
    ['more than', 'famiglie con giudizio buono: più dell’87%', 1],
    ['a span of percentages', 'famiglie con giudizio buono: tra l’87 e il 90%', 1],
    ['a span of days', 'tempo medio sui rami pericolanti da 9 a 12 giorni', 2],
    ['some more of them', 'pattugliamenti appiedati: fatti 4 in più', 5],
    ['an article of one', 'pattugliamenti appiedati: un 70', 5],
    ['a word that blurs it', 'pattugliamenti appiedati: 70 e passa', 5],
    ['a mark that was passed', 'superati i 70 pattugliamenti appiedati', 5],
    ['those who gave up', 'su 50 iscritti al prestito 4 hanno rinunciato', 4],
    ['the number of one thing', 'tenuto il laboratorio di lettura n. 12', 4],
    ['the numbers of two', 'tenuti i laboratori di lettura 11 e 12', 4],
    ['those for whom it was', 'laboratori di lettura tenuti a 150 persone', 4],
    ['two places', 'laboratori di lettura tenuti: 10 a Valbruna e 8 in centro', 4],
    ['a ratio where days are asked', 'rami pericolanti: evase 40 segnalazioni su 45', 2],
    ['the row’s unit alone', 'fatte 3 ore di palestra oggi', 3],
    ['a year', 'alberi censiti e georeferenziati nel 2026', 2],
  ])('is no entry with %s: %s', (_, text, channel) => {
    expect(read(text, channel).outcome).not.toBe('record')
  })

  test.each([
    ['what it came from', 'rami pericolanti: da 14 giorni siamo scesi a 9', 2, { indicator: '2.3', value: '9' }],
    ['how many came in', 'istanze di rimborso: 140 pervenute, 120 evase', 6, { indicator: '6.4', value: '120', of: '140' }],
    ['the noun of the number', 'famiglie con giudizio buono, percentuale 87,5', 1, { indicator: '1.5', value: '87.5', unit: 'percent' }],
    ['another unit', 'formazione sul nuovo gestionale: 62 ore e 30 minuti', 3, { indicator: '3.5', value: '62.5' }],
    ['an "anzi"', 'laboratori di lettura tenuti: 17 su 20, anzi 18', 4, { indicator: '4.5', value: '18', of: '20' }],
    ['a sharper one', 'rami pericolanti: tempo medio 9 giorni, per la precisione 9,4', 2, { indicator: '2.3', value: '9.4' }],
    ['a part of it', 'laboratori di lettura tenuti: 18, 3 delle quali online', 4, { indicator: '4.5', value: '18' }],
    ['a verb to be', 'il totale dei laboratori di lettura tenuti è 18', 4, { indicator: '4.5', value: '18' }],
    ['a mean in the present', 'rami pericolanti: ci vogliono in media 9 giorni', 2, { indicator: '2.3', value: '9' }],
    ['the unit first', '3.5 ore 62', 3, { indicator: '3.5', value: '62' }],
  ])('is one beside %s: %s', (_, text, channel, expected) => {
    expect(read(text, channel)).toMatchObject({ outcome: 'record', ...expected })
  })
})

describe('a day', () => {
  test.each([
    ["ier l'altro", '2026-12-08'],
    ["l'altr'ieri", '2026-12-08'],
    ["avant'ieri", '2026-12-08'],
    ['3 gg. fa', '2026-12-07'],
    ['tre giorni or sono', '2026-12-07'],
    ['nella giornata di ieri', '2026-12-09'],
    ['oggi, giovedì', '2026-12-10'],
    ['martedì otto', '2026-12-08'],
    ['martedì della scorsa settimana', '2026-12-01'],
    ['la settimana scorsa, martedì', '2026-12-01'],
    ['la settimana scorsa, il 2', '2026-12-02'],
    ['ai primi di dicembre, esattamente il 4', '2026-12-04'],
    ["l'altro giorno (martedì 8)", '2026-12-08'],
    ['il primo del mese', '2026-12-01'],
    ['da due giorni', '2026-12-08'],
    ['il 4 12', '2026-12-04'],
    ['il 4-dic-2026', '2026-12-04'],
    ['il 4/XII/2026', '2026-12-04'],
    ['il 4 dicembre del corrente anno', '2026-12-04'],
    ['a Pasquetta', '2026-04-06'],
    ['con determina n. 34 del 4 dicembre', '2026-12-04'],
    ['martedì, buon fine settimana', '2026-12-08'],
  ])('is read: %s', (words, date) => {
    expect(read(`avvisi di accertamento IMU emessi ${words}`, 6)).toMatchObject({ outcome: 'record', indicator: '6.3', date })
  })

  test.each([
    ['no mark between its parts', 'in data 04122026'],
    ['the day after something', 'il giorno dopo la riunione'],
    ['the date of what asked for it', 'come da nota della Regione del 3 dicembre'],
    ['the date of what led to it', 'a seguito della riunione del 3 dicembre'],
    ['two weekdays that disagree', 'ieri, martedì'],
  ])('is asked for with %s: %s', (_, words) => {
    expect(read(`avvisi di accertamento IMU emessi ${words}`, 6).outcome).toBe('ask')
  })
})
