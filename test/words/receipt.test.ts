import { describe, expect, it } from 'vitest'
import type { Actual } from '../../src/domain/actual.ts'
import type { Day } from '../../src/domain/day.ts'
import { figures, type RowFigures } from '../../src/domain/payable.ts'
import { exact } from '../../src/domain/quantity.ts'
import type { Unit } from '../../src/domain/target.ts'
import { headline, meaning, policyNotes } from '../../src/words/receipt.ts'
import { knowing, on, standing, TODAY } from '../cards/offices.ts'

describe('what a report means', () => {
  it.each([
    ['the last useful day', row(1, 2, done(on(2018, 10, 30))), 'Martedì 30 ottobre 2018, ultimo giorno utile: in tempo.'],
    ['a day before', row(1, 2, done(on(2018, 10, 29))), 'Lunedì 29 ottobre 2018, in anticipo di 1 giorno.'],
    ['a day late', row(1, 2, done(TODAY)), 'Mercoledì 31 ottobre 2018, in ritardo di 1 giorno. Questa riga non matura nulla.'],
    [
      'a count short of what the row prints',
      row(8, 2, quantity(9)),
      'È un avanzamento e per ora non matura nulla. Ne manca 1. Quando è completa scrivimi il giorno (scadenza 30/11/2018).',
    ],
    [
      'a count short of its own total',
      row(8, 1, quantity(7, 'count', 10)),
      'È un avanzamento e per ora non matura nulla. Ne mancano 3. Quando è completa scrivimi il giorno (scadenza 31/10/2018).',
    ],
    [
      'a part in percent',
      row(8, 1, quantity(60, 'percent')),
      'È un avanzamento e per ora non matura nulla. Manca il 40%. Quando è completa scrivimi il giorno (scadenza 31/10/2018).',
    ],
    [
      'all of it, without its day',
      row(8, 2, quantity(10)),
      'È un avanzamento e per ora non matura nulla. Per farla maturare scrivimi il giorno in cui è stata completata (scadenza 30/11/2018).',
    ],
    ['a percentage', row(1, 3, quantity(60, 'percent')), "Realizzato 75% del target «Almeno l'80%»."],
    ['a count on a percentage', row(9, 6, quantity(1)), 'Manca il totale: riscrivi il dato per esempio come «19 su 20» o «95%».'],
    ['nothing to evaluate', row(8, 2, { kind: 'notEvaluable' }), 'Non valutabile: non matura nulla e non blocca la scheda.'],
  ])('%s', (_, reported, words) => {
    expect(meaning(reported)).toBe(words)
  })
})

it.each([
  [row(1, 2, done(on(2018, 10, 30))), 'Registrato: 1.2 conclusa'],
  [row(1, 2, done(TODAY)), 'Registrato: 1.2 conclusa in ritardo'],
  [row(1, 2, quantity(19, 'count', 20)), 'Registrato: 1.2, dato 19 su 20'],
])('the headline of %# is "%s"', (reported, words) => {
  expect(headline('report', '1.2', reported)).toBe(words)
})

it('says that no rule was adopted only where a figure depends on it', () => {
  expect(policyNotes([row(1, 2, done(on(2018, 10, 30)))])).toEqual([])
  expect(policyNotes([row(1, 2, done(TODAY))])).toHaveLength(1)
  expect(policyNotes(figures(standing('comune-2026', 2), on(2026, 10, 5)).rows)).toHaveLength(1)
})

function row(project: number, number: number, actual: Actual): RowFigures {
  const found = figures(knowing(standing('schede-2018', project), number, actual), TODAY).rows.find(
    ({ indicator }) => indicator.row === number,
  )
  if (!found) throw new Error('the fixture has this row')
  return found
}

function done(day: Day): Actual {
  return { kind: 'done', on: day }
}

function quantity(value: number, unit: Unit = 'count', of: number | null = null): Actual {
  return { kind: 'quantity', value: exact(value), unit, of: of === null ? null : exact(of), on: null }
}
