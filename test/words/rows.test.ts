import { describe, expect, it } from 'vitest'
import type { Actual } from '../../src/domain/actual.ts'
import type { Day } from '../../src/domain/day.ts'
import { figures, type Standing } from '../../src/domain/payable.ts'
import { exact } from '../../src/domain/quantity.ts'
import { dueWords, rowDetail, stageOf, verdict } from '../../src/words/rows.ts'
import { knowing, on, standing, TODAY } from '../cards/offices.ts'

describe('a day beside its deadline', () => {
  it.each([
    [on(2018, 5, 31), 'in anticipo di 61 giorni'],
    [on(2018, 7, 30), 'in anticipo di 1 giorno'],
    [on(2018, 7, 31), 'ultimo giorno utile: in tempo'],
    [on(2018, 8, 1), 'in ritardo di 1 giorno'],
    [on(2018, 8, 11), 'in ritardo di 11 giorni'],
  ])('%s for 31/07/2018 is "%s"', (day, words) => {
    expect(verdict(day, on(2018, 7, 31))).toBe(words)
  })

  it.each([
    [on(2018, 10, 31), 'entro oggi, mercoledì 31/10'],
    [on(2018, 11, 1), 'entro domani, giovedì 01/11'],
    [on(2018, 12, 15), 'entro sabato 15/12, tra 45 giorni'],
    [on(2019, 1, 15), 'entro martedì 15/01/2019, tra 76 giorni'],
    [on(2018, 10, 30), 'scaduta ieri, martedì 30/10: da comunicare'],
    [on(2018, 10, 26), 'scaduta da 5 giorni, venerdì 26/10: da comunicare'],
    [null, 'da comunicare'],
  ])('%s seen on 31/10/2018 is "%s"', (day, words) => {
    expect(dueWords(day, TODAY)).toBe(words)
  })
})

describe('a row in a line', () => {
  it.each([
    ['open and due today', standing('schede-2018', 2, [2]), 2, 'soon', '2.2 · entro oggi, mercoledì 31/10'],
    ['done early', standing('schede-2018', 2), 1, 'done', '2.1 · 31/05/2018 · in anticipo di 61 giorni'],
    ['open and past its day', standing('schede-2018', 1, [2]), 2, 'late', '1.2 · scaduta ieri, martedì 30/10: da comunicare'],
    ['open without a day', standing('schede-2018', 1, [3]), 3, 'open', "1.3 · target «Almeno l'80%» · da comunicare"],
    ['assessed', standing('schede-2018', 9), 1, 'done', '9.1 · dato 5 · valutata 100% (come da scheda)'],
    ['done late', said('schede-2018', 1, 2, { kind: 'done', on: TODAY }), 2, 'lost', '1.2 · 31/10/2018 · in ritardo di 1 giorno'],
    ['in progress', said('schede-2018', 8, 2, count(9)), 2, 'open', '8.2 · finora 9 · entro venerdì 30/11, tra 30 giorni'],
    ['not evaluable', said('schede-2018', 8, 2, { kind: 'notEvaluable' }), 2, 'notEvaluable', '8.2 · non valutabile'],
    ['with a number that does not fit', said('schede-2018', 9, 6, count(1)), 6, 'unassessed', '9.6 · dato 1 · target «100%»'],
    ['never reported on a closed sheet', standing('schede-2018', 2, [2], 'closed'), 2, 'lost', '2.2 · nessun dato comunicato'],
  ] as const)('%s', (_, of, row, stage, detail) => {
    expect([stageAt(of, row, TODAY), detailAt(of, row, TODAY)]).toEqual([stage, detail])
  })

  it('tells a zero that may still grow from one that is lost', () => {
    const zero = standing('comune-2026', 2)
    expect(stageAt(zero, 4, on(2026, 10, 5))).toBe('open')
    expect(stageAt(zero, 4, on(2027, 1, 5))).toBe('lost')
    expect(detailAt(zero, 4, on(2026, 10, 5))).toBe('2.4 · 0 · target «n. 3» · 0%')
  })
})

function said(office: 'schede-2018', project: number, row: number, actual: Actual): Standing {
  return knowing(standing(office, project), row, actual)
}

function count(value: number): Actual {
  return { kind: 'quantity', value: exact(value), unit: 'count', of: null, on: null }
}

function stageAt(of: Standing, row: number, today: Day) {
  return stageOf(of, rowAt(of, row, today), today)
}

function detailAt(of: Standing, row: number, today: Day) {
  return rowDetail(of, rowAt(of, row, today), today)
}

function rowAt(of: Standing, row: number, today: Day) {
  const found = figures(of, today).rows.find(({ indicator }) => indicator.row === row)
  if (!found) throw new Error('the fixture has this row')
  return found
}
