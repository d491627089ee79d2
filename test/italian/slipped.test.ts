import { describe, expect, test } from 'vitest'
import { relativeMeant } from '../../src/italian/days/calendar.ts'
import { interpret } from '../../src/italian/interpret.ts'
import { nearTo } from '../../src/italian/lexicon/nearVerbs.ts'
import type { Outcome } from '../../src/italian/outcome.ts'
import { placed, sheetsOf } from './corpus.ts'

const UNIVERSITY = sheetsOf('ateneo-2026.tsv', 2026)
const HOSPITAL = sheetsOf('ospedale-2027.tsv', 2027)

function university(text: string): Outcome {
  return interpret(text, placed(UNIVERSITY, '2026-09-17')).outcome
}

function hospital(text: string): Outcome {
  return interpret(text, placed(HOSPITAL, '2027-10-20')).outcome
}

describe('slips in the verb, the row and the day together', () => {
  test.each([
    ['pubblicaot il bado di ammissione ai corsi ieir', 1, 1, '2026-09-16'],
    ['pubblicaa la graduatora asegnatari ierri', 6, 2, '2026-09-16'],
    ['DVR AGGIORNAYO STMATTINA', 5, 4, '2026-09-17'],
    ["dvr agiornato l'altro ieir", 5, 4, '2026-09-15'],
    ['schede insegnameno su ugov caricaet vnerdi', 4, 1, '2026-09-11'],
  ])('%s', (text, project, row, on) => {
    expect(university(text)).toMatchObject({ kind: 'record', row: { project, row }, actual: { on } })
  })

  test.each([
    ['sostituite 60 pore tagliafuoco', 4, 2],
    ['sostituiet 60 potre tagliafuoco', 4, 2],
    ['corpi iluminanti a led instalati 1.700', 3, 1],
  ])('%s', (text, project, row) => {
    expect(hospital(text)).toMatchObject({ kind: 'record', row: { project, row } })
  })

  test.each([
    'DVR aggiornato eri',
    'DVR aggiornato vener',
    'DVR aggiornato doamni',
    'DVR agiornera domani',
    'il DVR lo finiro ieir',
    'DVR nno aggiornato ieir',
    'aggiornare il DVR ieir',
  ])('%s: no record', text => {
    expect(university(text).kind).not.toBe('record')
  })
})

describe('words that slipped', () => {
  test.each([
    ['ieir', 'ieri'],
    ['ierri', 'ieri'],
    ['ogig', 'oggi'],
    ['stmattina', 'stamattina'],
    ['avntieri', 'avantieri'],
    ['eri', 'eri'],
    ['ogni', 'ogni'],
    ['neri', 'neri'],
    ['romani', 'romani'],
  ])('%s is %s', (typed, meant) => {
    expect(relativeMeant(typed)).toBe(meant)
  })

  test.each([
    ['finio', ['finito']],
    ['pubblicaa', ['pubblicata']],
    ['completayo', ['completato']],
    ['approvara', ['approvata']],
    ['finira', []],
    ['assegnare', []],
    ['approvare', []],
    ['depositari', []],
  ])('%s', (typed, meant) => {
    expect(nearTo(typed)).toEqual(meant)
  })
})

describe('what stands between a number of a row and its value', () => {
  test.each([
    '4.2 – 51/64',
    '4.2 - 51 su 64',
    '[4.2] 51 su 64',
    '(4.2) 51/64',
    '4.2 | 51/64',
    '4.2; 51/64',
    '4.2 → 51/64',
    'riga 4.2 - 51/64',
  ])('%s', text => {
    expect(hospital(text)).toMatchObject({ kind: 'record', row: { project: 4, row: 2 }, actual: { kind: 'quantity' } })
  })

  test.each(['3.4 sì', '3.4: SI', '3.4 - si', '3.4 = sì'])('%s', text => {
    expect(hospital(text)).toMatchObject({ kind: 'record', row: { project: 3, row: 4 }, actual: { kind: 'done', on: '2027-10-20' } })
  })

  test.each([
    '3.4 no',
    '3.4 sì?',
    '3.4 sì, domani',
    '3.4 sì ma manca la firma',
    '4.1 sì',
    '4.2 → 60 entro dicembre',
    '4.2 - 4.3 fatte',
    '5.1 si trasloca lunedì',
  ])('%s: no record', text => {
    expect(hospital(text).kind).not.toBe('record')
  })
})
