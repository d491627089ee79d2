import { describe, expect, it, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { type Contract, toContract } from '../../src/italian/contract.ts'
import { interpret } from '../../src/italian/interpret.ts'
import type { RowRef, Scope } from '../../src/italian/outcome.ts'
import { placed, sheetsOf } from './corpus.ts'

const MUNICIPALITY = { sheets: sheetsOf('comune-2026.tsv', 2026), today: '2026-11-28' as Day }
const CHAMBER = { sheets: sheetsOf('schede-2018.tsv', 2018), today: '2018-11-05' as Day }
const HEALTH = { sheets: sheetsOf('asl-2025.tsv', 2025), today: '2025-11-20' as Day }

function read(text: string, office: Pick<Scope, 'sheets' | 'today'>, after: RowRef | null): Contract {
  const scope = placed(office.sheets, office.today, { after })
  return toContract(interpret(text, scope).outcome, scope)
}

const NOTICES = { project: 6, row: 3 }

describe('what takes back or replaces the row just reported', () => {
  test.each([
    ['annulla', { intent: 'undo', indicator: '6.3' }],
    ['annulla tutto', { intent: 'undo', indicator: '6.3' }],
    ['annulla gli avvisi', { intent: 'undo', indicator: '6.3' }],
    ['cancella l’ultima, ho sbagliato riga', { intent: 'undo', indicator: '6.3' }],
    ['togli, mi sono confuso', { intent: 'undo', indicator: '6.3' }],
    ['no, era il 19', { intent: 'correct', indicator: '6.3', date: '2026-11-19' }],
    ['era il 19/11', { intent: 'correct', indicator: '6.3', date: '2026-11-19' }],
    ['il 19, non il 20', { intent: 'correct', indicator: '6.3', date: '2026-11-19' }],
    ['rettifica: giovedì 19, non venerdì 20', { intent: 'correct', indicator: '6.3', date: '2026-11-19' }],
    ['no, avvisi IMU emessi il 19/11', { intent: 'correct', indicator: '6.3', date: '2026-11-19' }],
    ['no, concluso il 19/11', { intent: 'correct', indicator: '6.3', date: '2026-11-19' }],
  ])('%s', (text, meaning) => {
    expect(read(text, MUNICIPALITY, NOTICES)).toMatchObject({ outcome: 'record', ...meaning })
  })
})

describe('the number of a correction', () => {
  test.each([
    ['anzi 14, me n’era sfuggita una', '14'],
    ['no aspetta 14, ne avevo dimenticata una', '14'],
    ['non erano 13 ma 14', '14'],
    ['14, non 13', '14'],
    ['scusa 14', '14'],
    ['scusate i laboratori sono 14, avevo contato male', '14'],
  ])('%s: %s', (text, value) => {
    expect(read(text, MUNICIPALITY, { project: 4, row: 5 })).toMatchObject({
      outcome: 'record',
      intent: 'correct',
      indicator: '4.5',
      value,
    })
  })
})

describe('a correction that names another row', () => {
  test.each([
    ['no, il collaudo era il 19/11', ['3.2', '5.4']],
    ['no, potature il 27/3', ['2.2', '2.3']],
    ['scusa, intendevo il censimento: 1.100', ['2.1']],
    ['mi correggo: istanze di rimborso 85%', ['6.4']],
    ['rettifico, graduatoria pubblicata il 30/6', ['1.3']],
    ['no la graduatoria il 30/6', ['1.3']],
    ['no, tari 1.800', ['6.2']],
    ['ho sbagliato: erano i giochi, il 30/10', ['2.5']],
  ])('asks which one it was: %s', (text, candidates) => {
    expect(read(text, MUNICIPALITY, NOTICES)).toMatchObject({ outcome: 'ask', intent: 'correct', candidates })
  })

  test.each([
    ['annulla i giochi', ['2.5']],
    ['annulla l’inventario', ['4.2']],
    ['annulla il progetto 2', ['2.1', '2.2', '2.3', '2.4', '2.5']],
    ['cancella tutto', ['6.3']],
    ['annulla le ultime due', ['6.3']],
    ['annulla tutto il progetto 6', ['6.3']],
    ['togli il progetto 6', ['6.3']],
  ])('never takes back the one just reported: %s', (text, candidates) => {
    expect(read(text, MUNICIPALITY, NOTICES)).toEqual({ outcome: 'ask', intent: 'undo', candidates })
  })

  it('asks, when it names a row that does not exist', () => {
    expect(read('no, la 9.9 era il 29', CHAMBER, { project: 1, row: 2 })).toMatchObject({ outcome: 'ask', intent: 'correct' })
  })

  it('asks, when it names another part', () => {
    expect(read('no, fase 3 il 29/10', CHAMBER, { project: 1, row: 2 })).toMatchObject({ outcome: 'ask', candidates: ['1.3'] })
  })

  it('is a report, when nothing in it corrects', () => {
    expect(read('giochi non a norma sostituiti il 30/10', MUNICIPALITY, NOTICES)).toMatchObject({ intent: 'report', indicator: '2.5' })
    expect(read('invece i giochi il 30/10', MUNICIPALITY, NOTICES)).toMatchObject({ intent: 'report' })
  })
})

describe('sentences that only sound like a correction', () => {
  test.each([
    'il 28/11 non siamo aperti',
    'la mensa non è a posto, riaperta il 28/11',
    'la sede era chiusa il 19/11',
    'il 29/10 era festa',
    'scusate ma il 12 non ci sono',
    'no il 12 sono in ferie',
    'anzi vediamoci il 5',
    'era ieri la riunione',
    'cancella l’appuntamento',
    'no, emessi il 20/11 gli avvisi TARI',
    'era il compleanno di Anna il 12',
    'erano in 50 in sala',
    'annulla la riunione di domani',
    'annullate la riunione',
    'togli il disturbo',
    'rettifica del bilancio approvata ieri',
    'rettifica del bilancio pubblicata ieri',
    'la correzione delle bozze è finita ieri',
    'sposta la riunione al 12',
    'elimina tutto il progetto 8',
    'cancella la riunione del progetto 2',
    'se sbaglio come annullo la 2.2',
  ])('write nothing: %s', text => {
    for (const [office, after] of [
      [MUNICIPALITY, NOTICES],
      [CHAMBER, { project: 1, row: 2 }],
    ] as const)
      expect(read(text, office, after).outcome).not.toBe('record')
  })

  test.each(['annullate 3 sedute di oculistica', 'gli avvisi da annullare sono 120', 'avvisi sbagliati annullati: 120 su 120'])(
    'nor without a report before: %s',
    text => {
      expect(read(text, HEALTH, null)).not.toMatchObject({ intent: 'correct' })
      expect(read(text, HEALTH, null)).not.toMatchObject({ intent: 'undo' })
    },
  )

  it('«se non sbaglio» is a doubt', () => {
    expect(read('1.1: 17, se non sbaglio', HEALTH, null)).toMatchObject({ outcome: 'ask', intent: 'report', candidates: ['1.1'] })
  })
})

it('«correggi» alone asks what', () => {
  expect(read('correggi', CHAMBER, null)).toMatchObject({ outcome: 'ask', intent: 'correct' })
})
