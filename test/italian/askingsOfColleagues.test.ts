import { describe, expect, test } from 'vitest'
import { interpret } from '../../src/italian/interpret.ts'
import type { Outcome } from '../../src/italian/outcome.ts'
import { placed, sheetsOf } from './corpus.ts'

const LIBRARIES = sheetsOf('biblioteche-2027.tsv', 2027)
const TOWN = sheetsOf('comune-2026.tsv', 2026)

function libraries(text: string): Outcome {
  return interpret(text, placed(LIBRARIES, '2027-11-10')).outcome
}

function town(text: string): Outcome {
  return interpret(text, placed(TOWN, '2026-11-20')).outcome
}

describe('hands that are wanted are no question about the sheets', () => {
  test.each([
    'chi mi copre il prestito domani?',
    'chi mi registra i 40 volumi rimasti? io oggi non riesco',
    'chi viene con me alla visita guidata?',
    'qualcuno mi porta le buste del fondo notarile?',
    'chi può stampare il programma della rassegna?',
    'mi aiutate a spostare i periodici?',
    'chi mi fa la visita guidata di giovedì?',
  ])('%s', text => {
    expect(libraries(text).kind).toBe('unknown')
  })

  test.each(['chi mi sa dire a che punto è il fondo notarile?', 'qualcuno mi fa il punto sul fondo notarile?'])('but %s', text => {
    expect(libraries(text)).toMatchObject({ kind: 'answer', intent: 'status' })
  })
})

describe('amounts, days and states in more words', () => {
  test.each([
    ['quanto ci arriva con la polizia locale?', 'payable', { kind: 'project', project: 5 }],
    ['quanto possiamo liquidare per gli asili nido?', 'payable', { kind: 'project', project: 1 }],
    ['quanto si può erogare in tutto?', 'payable', { kind: 'all' }],
    ['quanto tiriamo su coi tributi?', 'payable', { kind: 'project', project: 6 }],
    ['entro che giorno vanno sostituiti i giochi per bambini', 'deadlines', { kind: 'row', row: { project: 2, row: 5 } }],
    ['per quale giorno va adottata la determina di scarto?', 'deadlines', { kind: 'row', row: { project: 4, row: 3 } }],
    ['il punto sui tributi, per cortesia', 'status', { kind: 'project', project: 6 }],
    [
      'qualcuno mi sa dire se la graduatoria definitiva della 62 è stata pubblicata?',
      'status',
      { kind: 'row', row: { project: 1, row: 3 } },
    ],
    ['a quanti alberi siamo arrivati?', 'status', { kind: 'row', row: { project: 2, row: 1 } }],
    ['da cosa dipende lo zero delle aree cani?', 'why', { kind: 'row', row: { project: 2, row: 4 } }],
  ] as const)('%s', (text, intent, about) => {
    expect(town(text)).toMatchObject({ kind: 'answer', intent, about })
  })
})

describe('who follows a sheet, told in passing', () => {
  test.each([
    'la scheda 5 da oggi la segue Elena, aggiungila tra i responsabili',
    'da oggi la scheda 5 la segue Elena',
    'Elena segue la scheda 5 da oggi',
    'della scheda 5 si occupa Elena',
    'il progetto 5 adesso lo cura Elena',
    'Elena prende il posto di Marco sulla scheda 5',
    'metti Elena sulla scheda 5',
    'questo canale è della scheda 5',
  ])('%s', text => {
    expect(town(text).kind).toBe('manage')
  })

  test.each(['metti 20 sulla 5.2', 'scheda 5: pattugliamenti 71, se ne occupa Rossi domani'])('but %s', text => {
    expect(town(text).kind).not.toBe('manage')
  })
})
