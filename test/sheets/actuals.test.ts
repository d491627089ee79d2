import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actual } from '../../src/domain/actual.ts'
import { day } from '../../src/domain/day.ts'
import { exact } from '../../src/domain/quantity.ts'
import { readActual } from '../../src/sheets/actuals.ts'
import { actualWords } from '../../src/words/format.ts'

describe('a Dato as an office writes it', () => {
  it.each([
    ['30/06/2018', 'done 2018-06-30'],
    ['il 30 giugno 2018', 'done 2018-06-30'],
    ['completato il 30/06/2018', 'done 2018-06-30'],
    ['30.06.18', 'done 2018-06-30'],
    ['30/10', 'done 2018-10-30'],
    ['05/10', 'done 2018-10-05'],
    ['il 5/10', 'done 2018-10-05'],
    ['02/01/2019', 'done 2019-01-02'],
    ['100,00%', '100 percent'],
    ['81,5\u00a0%', '81.5 percent'],
    ['1.050', '1050 count'],
    ['0', '0 count'],
    ['n. 10', '10 count'],
    ['10 fascicoli', '10 count'],
    ['due', '2 count'],
    ['11 giorni', '11 days'],
    ['30 gg.', '30 days'],
    ['€ 1.250,50', '1250.5 euros'],
    ['19 su 20', '19 count of 20'],
    ['19 posizioni su un totale di 20', '19 count of 20'],
    ['19/20', '19 count of 20'],
    ['60% al 25/09/2018', '60 percent on 2018-09-25'],
    ['5 schemi il 28/05', '5 count on 2018-05-28'],
    ['9 su 10 il 29/11', '9 count of 10 on 2018-11-29'],
    ['SI', 'yes'],
    ['sì', 'yes'],
    ['Realizzato', 'yes'],
    ['no', 'no'],
    ['non valutabile', 'notEvaluable'],
  ])('%s', (text, expected) => {
    const read = readActual(text, 2018)
    expect(read.kind === 'read' ? inWords(read.actual) : read).toBe(expected)
  })

  it.each(['', ' ', '-', 'n.d.', 'non ancora comunicato'])('nothing yet: «%s»', text => {
    expect(readActual(text, 2018)).toEqual({ kind: 'nothing' })
  })

  it.each(['31/02/2018', '31/11', '29 febbraio 2018'])('a day that does not exist: %s', text => {
    expect(readActual(text, 2018)).toMatchObject({ kind: 'impossibleDay' })
  })

  it.each([
    'circa 90%',
    'quasi tutti',
    '5/10',
    '12.5',
    '21 su 20',
    '3 su 0',
    '-5',
    '2 mesi',
    '80 + 20',
    '10 o 12',
    'ottobre 2018',
    'entro il 30/06/2018',
    '90% (18 su 20)',
    'tutto bene',
    '30/06/2018 e 31/12/2018',
    'almeno 10',
  ])('left to a person: %s', text => {
    expect(readActual(text, 2018)).toEqual({ kind: 'unread' })
  })

  it('what the bot writes of an actual is read as that actual', () => {
    fc.assert(
      fc.property(actual(), written => {
        expect(readActual(actualWords(written), 2018)).toEqual({ kind: 'read', actual: written })
      }),
    )
  })
})

function inWords(actual: Actual): string {
  if (actual.kind === 'done') return `done ${actual.on}`
  if (actual.kind !== 'quantity') return actual.kind
  const of = actual.of ? ` of ${actual.of.toFixed()}` : ''
  return `${actual.value.toFixed()} ${actual.unit}${of}${actual.on ? ` on ${actual.on}` : ''}`
}

function actual(): fc.Arbitrary<Actual> {
  const days = fc
    .tuple(fc.integer({ min: 2017, max: 2020 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(parts => day(...parts))
  const value = fc.integer({ min: 0, max: 99_999 }).map(hundredths => exact(hundredths).div(100))
  const unit = fc.constantFrom(
    'percent' as const,
    'days' as const,
    'hours' as const,
    'minutes' as const,
    'euros' as const,
    'count' as const,
  )
  const plain = fc.record({ kind: fc.constant('quantity' as const), value, unit, of: fc.constant(null), on: fc.option(days) })
  const total = fc.record({
    kind: fc.constant('quantity' as const),
    value,
    unit: fc.constant('count' as const),
    of: fc.constant(exact(1000)),
    on: fc.option(days),
  })
  const done = days.filter(on => on !== null).map(on => ({ kind: 'done', on }) as const)
  const fixed = fc.constantFrom<Actual>({ kind: 'yes' }, { kind: 'no' }, { kind: 'notEvaluable' })
  return fc.oneof(plain, total, done, fixed)
}
