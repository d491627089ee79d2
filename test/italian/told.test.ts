import { describe, expect, test } from 'vitest'
import type { Sheet } from '../../src/domain/sheet.ts'
import type { Contract } from '../../src/italian/contract.ts'
import { type Labelled, score, sheetsOf } from './corpus.ts'

const LIBRARIES = sheetsOf('biblioteche-2027.tsv', 2027)
const HOSPITAL = sheetsOf('ospedale-2027.tsv', 2027)
const RESERVE = sheetsOf('riserva-2025.tsv', 2025)
const BRIGADE = sheetsOf('vigili-2026.tsv', 2026)
const JOBS = sheetsOf('impiego-2025.tsv', 2025)
const ROADS = sheetsOf('trasporti-2025.tsv', 2025)
const MUSIC = sheetsOf('conservatorio-2026.tsv', 2026)
const CHAMBER = sheetsOf('schede-2018.tsv', 2018)

function read(text: string, sheets: readonly Sheet[], today: string): Contract {
  const message: Labelled = { id: '', text, today: today as Labelled['today'], in: null, expect: { outcome: 'none', intent: 'unknown' } }
  return score(message, sheets).got
}

describe('the row’s own work told as done', () => {
  test.each<[string, string, readonly Sheet[], string, string]>([
    ['what is signed has been written', 'report conclusivo firmato ieri', CHAMBER, '2018-12-18', '4.4'],
    ['beside another thing that is over', 'la stagione è finita, censimento dei camosci concluso ieri', RESERVE, '2025-06-26', '2.1'],
    ['with its topic before a colon', 'camosci: censimento chiuso ieri', RESERVE, '2025-06-26', '2.1'],
    ['in use since a day', 'autoprestito in funzione dal 12/4', LIBRARIES, '2027-04-15', '3.3'],
    ['filed away', 'trasloco della palazzina archiviato il 30 maggio', CHAMBER, '2018-06-01', '5.1'],
    ['with a place that is a street', 'trasloco di viale XX Settembre concluso il 30/5', CHAMBER, '2018-06-01', '5.1'],
    ['mostly its own words', 'rottamate l’altro ieri tutte le targhe fuori uso', ROADS, '2025-05-21', '3.3'],
    ['its half of the year', 'fatture dei servizi di vigilanza del I semestre emesse il 3 settembre', BRIGADE, '2026-09-30', '6.4'],
    ['its months by name', 'il calendario corsi luglio-dicembre è sul sito da ieri', BRIGADE, '2026-06-24', '2.4'],
  ])('%s: %s', (_, text, sheets, today, indicator) => {
    expect(read(text, sheets, today)).toMatchObject({ outcome: 'record', indicator })
  })
})

describe('something that only resembles it', () => {
  test.each<[string, string, readonly Sheet[], string]>([
    ['a step before it', 'ruolo provvisorio trasmesso per l’emissione il 5/7', CHAMBER, '2018-07-09'],
    ['another office’s site', 'il ruolo provvisorio è uscito sul sito di Pisa ieri', CHAMBER, '2018-07-09'],
    ['another place', 'all’ospedale di Castelmare la nuova risonanza è stata collaudata lunedì', HOSPITAL, '2027-06-16'],
    ['a purchase', 'ho comprato i raccoglitori per il trasloco, 240 euro', CHAMBER, '2018-05-10'],
    ['a paper about it', 'firmato il verbale della riunione sul censimento dei camosci', RESERVE, '2025-06-26'],
    ['another half of the year', 'fatture dei servizi di vigilanza del II semestre emesse ieri', BRIGADE, '2026-09-30'],
    ['a month of it', 'fatture dei servizi di vigilanza di luglio emesse ieri', BRIGADE, '2026-09-30'],
    ['the other calendar', 'calendario dei corsi del primo semestre pubblicato ieri', BRIGADE, '2026-09-30'],
    ['a month of another year', 'lo straordinario di gennaio 2026 è stato liquidato ieri', BRIGADE, '2026-02-25'],
    ['another region', 'in Toscana emesso il ruolo provvisorio 2016 ieri', CHAMBER, '2018-10-31'],
    ['a few things of it', 'abbiamo traslocato 3 scrivanie ieri', CHAMBER, '2018-11-13'],
    ['another seat’s share', 'Lucca è al 90% con la customer', CHAMBER, '2018-11-13'],
    ['how it was', 'lo sportello era aperto ieri', JOBS, '2025-10-08'],
    ['one word that many works share', 'corsi terminati il 19', CHAMBER, '2018-12-20'],
    ['a step to come', 'relazione trasmessa al direttore per la firma, poi va al ministero', ROADS, '2025-12-15'],
    ['two works, a day and a number', 'organo finito il 20 ottobre e pianoforti tutti e 48 accordati', MUSIC, '2026-10-22'],
    ['a repair instead', '51 porte tagliafuoco riparate', HOSPITAL, '2027-10-10'],
    ['a beginning', 'avviato ieri il censimento dei camosci', RESERVE, '2025-06-10'],
  ])('%s is never an entry: %s', (_, text, sheets, today) => {
    expect(read(text, sheets, today).outcome).not.toBe('record')
  })
})
