import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { interpret } from '../../src/italian/interpret.ts'
import type { Asked, Outcome, RowRef } from '../../src/italian/outcome.ts'
import { placed, sheetsOf } from './corpus.ts'

const SHEETS = sheetsOf('schede-2018.tsv', 2018)

function at(project: number, row: number): RowRef {
  return { project, row }
}

function read(text: string, asked: Asked | null): Outcome {
  return interpret(text, placed(SHEETS, '2018-10-31', { asked })).outcome
}

const CHOICE: Asked = { kind: 'choice', rows: [at(2, 2), at(3, 3), at(5, 2), at(5, 3)] }
const DAY: Asked = { kind: 'missing', row: at(1, 2), day: null }
const NUMBER: Asked = { kind: 'missing', row: at(9, 4), day: '2018-10-30' as Day }

describe('after a choice', () => {
  test.each<[string, RowRef]>([
    ['la prima', at(2, 2)],
    ['Il secondo, grazie', at(3, 3)],
    ['l’ultima', at(5, 3)],
    ['3.3', at(3, 3)],
    ['la riga 5.2', at(5, 2)],
    ['progetto 2', at(2, 2)],
    ['quella del progetto 3', at(3, 3)],
    ['la 4', at(5, 3)],
    ['quella della stanza', at(5, 3)],
  ])('«%s» is one of them', (text, row) => {
    expect(read(text, CHOICE)).toEqual({ kind: 'reply', answered: { kind: 'pick', row } })
  })

  test.each(['sì', 'ok', 'la 2', '3', 'il progetto 5'])('«%s» does not say which', text => {
    expect(read(text, CHOICE)).toEqual({ kind: 'reply', answered: { kind: 'unclear' } })
  })

  test.each(['no', 'nessuna', 'nessuna di queste', 'lascia stare', 'annulla'])('«%s» is none of them', text => {
    expect(read(text, CHOICE)).toEqual({ kind: 'reply', answered: { kind: 'no' } })
  })

  test.each(['quanto è erogabile?', 'fase 2 completata il 30/10', 'la sesta', 'riga 7.1', 'la riunione è alle 10', 'la seconda?'])(
    '«%s» is something else',
    text => {
      expect(read(text, CHOICE).kind).not.toBe('reply')
    },
  )
})

describe('after «in che giorno?»', () => {
  test.each([
    ['il 30', '2018-10-30'],
    ['30', '2018-10-30'],
    ['ieri', '2018-10-30'],
    ['oggi, scusa', '2018-10-31'],
    ['era il 29/10', '2018-10-29'],
  ])('«%s» is the day', (text, on) => {
    expect(read(text, DAY)).toMatchObject({ kind: 'record', row: at(1, 2), actual: { kind: 'done', on } })
  })

  test.each(['32', 'il 31/11', 'il 5/11', 'non ancora', 'forse il 30', 'entro il 30', 'a metà ottobre'])('«%s» is none', text => {
    expect(read(text, DAY).kind).not.toBe('record')
  })
})

describe('after «quanto?»', () => {
  test.each([
    ['19 su 20', '19', '20'],
    ['ne abbiamo fatte 19 su 20', '19', '20'],
    ['19/20', '19', '20'],
    ['95%', '95', null],
  ])('«%s» is the number, of the day that was told', (text, value, of) => {
    const outcome = read(text, NUMBER)
    expect(outcome).toMatchObject({ kind: 'record', row: at(9, 4), actual: { kind: 'quantity', on: '2018-10-30' } })
    const { actual } = outcome as Extract<Outcome, { kind: 'record' }>
    expect(actual.kind === 'quantity' && [String(actual.value), actual.of && String(actual.of)]).toEqual([value, of])
  })

  test.each(['21 su 20', 'circa il 90%', 'quasi tutte', 'altre 3'])('«%s» must be asked about', text => {
    expect(read(text, NUMBER).kind).not.toBe('record')
  })
})

describe('after «lo sostituisco?»', () => {
  test.each(['sì', 'Sì!', 'ok', 'confermo', 'va bene, procedi', 'esatto'])('«%s» is a yes', text => {
    expect(read(text, { kind: 'confirm' })).toEqual({ kind: 'reply', answered: { kind: 'yes' } })
  })

  test.each(['sì ma è il 29', 'sì?', 'ok quanto è erogabile', 'non so'])('«%s» is no plain yes', text => {
    expect(read(text, { kind: 'confirm' })).not.toEqual({ kind: 'reply', answered: { kind: 'yes' } })
  })
})

test.each(['sì', 'no', 'la seconda'])('«%s» answers nothing where nothing was asked', text => {
  expect(read(text, null).kind).not.toBe('reply')
})
