import { describe, expect, test } from 'vitest'
import { toContract } from '../../src/italian/contract.ts'
import { interpret } from '../../src/italian/interpret.ts'
import { placed, sheetsOf } from './corpus.ts'

const SHEETS = {
  museum: sheetsOf('museo-2023.tsv', 2023),
  park: sheetsOf('parco-2027.tsv', 2027),
  province: sheetsOf('provincia-2026.tsv', 2026),
  health: sheetsOf('asl-2025.tsv', 2025),
  school: sheetsOf('scuola-2025.tsv', 2025),
}

/** "2.1 2023-03-30", "3.1 1480", "ask", "none". */
function read(office: keyof typeof SHEETS, today: string, text: string): string {
  const scope = placed(SHEETS[office], today)
  const said = toContract(interpret(text, scope).outcome, scope)
  if (said.outcome !== 'record') return said.outcome
  return [said.indicator, said.value && `${said.value}${said.of ? `/${said.of}` : ''}`, said.date].filter(Boolean).join(' ')
}

describe('work told without its verb', () => {
  test.each([
    ['museum', '2023-04-03', 'dal 30 marzo la biglietteria online è in funzione', '2.1 2023-03-30'],
    ['museum', '2023-04-03', 'da giovedì 30 marzo si usa la biglietteria online', '2.1 2023-03-30'],
    ['museum', '2023-07-03', 'faldoni spostati nel nuovo deposito il 28 giugno', '3.2 2023-06-28'],
    ['museum', '2023-11-03', "c'è stata la sottoscrizione della convenzione con l'università il 30 ottobre", '3.3 2023-10-30'],
    ['park', '2027-06-21', 'da sabato il centro visite è in funzione', '1.3 2027-06-19'],
    ['park', '2027-12-05', 'arrivata la relazione finale sul censimento del camoscio il 29 novembre', '2.2 2027-11-29'],
    ['province', '2026-12-01', 'abbiamo avuto il collaudo dei serramenti del liceo Galilei il 27 novembre', '2.2 2026-11-27'],
    ['province', '2026-12-01', 'ispezionato anche il ponte di Rivalta, quindi 64 su 64', '1.3 64/64'],
    ['museum', '2023-12-01', 'lastre digitalizzate 1.500 tonde', '3.1 1500'],
    ['museum', '2023-12-01', 'le lastre fotografiche digitalizzate sono 1.500', '3.1 1500'],
    ['health', '2025-05-03', 'da mercoledì 30 aprile la cartella clinica è in uso in medicina', '2.1 2025-04-30'],
  ] as const)('%s, %s: %s', (office, today, text, expected) => {
    expect(read(office, today, text)).toBe(expected)
  })
})

describe('what only looks like it', () => {
  test.each([
    ['museum', '2023-07-03', 'trasferimento dei faldoni spostato al 15 luglio'],
    ['museum', '2023-07-03', 'faldoni spostati in corridoio'],
    ['museum', '2023-11-03', "c'è stato un incontro per la sottoscrizione della convenzione"],
    ['museum', '2023-05-12', 'dovevamo aver finito il restauro delle vetrine ad aprile'],
    ['museum', '2023-05-12', 'restauro delle vetrine: ora tocca agli elettricisti'],
    ['museum', '2023-12-01', 'lastre digitalizzate 1.480, poi vi confermo'],
    ['park', '2027-06-21', 'chiuso il centro visite sabato 19'],
    ['park', '2027-12-05', 'arrivata la richiesta di relazione finale sul censimento del camoscio'],
    ['park', '2027-05-05', 'arrivate dalla tipografia le bozze della guida'],
    ['province', '2026-12-01', 'non abbiamo ancora avuto il collaudo dei serramenti del Galilei'],
    ['province', '2026-12-01', 'i serramenti del Galilei sono in uso da lunedì'],
    ['province', '2026-12-01', 'nel 2025 i ponti ispezionati sono stati 50'],
    ['province', '2026-12-01', 'ispezionato anche il ponte di Rivalta, quindi 63 su 64'],
    ['health', '2025-05-03', 'da ieri la cartella clinica non si usa più in medicina'],
    ['health', '2025-05-03', 'da ieri la cartella clinica si usa solo in prova in medicina'],
    ['school', '2025-03-16', "ho finito la mia parte dell'elenco dei fascicoli, adesso tocca a Paola"],
    ['school', '2025-12-20', 'arredi della palestra arrivati ieri'],
  ] as const)('%s, %s: %s', (office, today, text) => {
    expect(['ask', 'none']).toContain(read(office, today, text))
  })
})

describe('what is said beside it', () => {
  test.each([
    ['museum', '2023-12-01', "inaugurata la sezione ieri, chi l'avrebbe mai detto", '1.4 2023-11-30'],
    ['museum', '2023-12-01', 'lastre digitalizzate 1.480, poi ti mando il file', '3.1 1480'],
    ['museum', '2023-05-12', 'restauro delle vetrine concluso ieri, ora tocca agli archeologi', '1.2 2023-05-11'],
    ['museum', '2023-12-20', 'approvato il regolamento dei depositi il 14, dopo tre bozze', '4.3 2023-12-14'],
    ['park', '2027-06-21', 'riaperto il centro visite sabato 19, era ora', '1.3 2027-06-19'],
    ['park', '2027-12-01', 'transetti percorsi 28 su 30, gli altri due la neve non li ha resi praticabili', '2.1 28/30'],
  ] as const)('%s, %s: %s', (office, today, text, expected) => {
    expect(read(office, today, text)).toBe(expected)
  })
})
