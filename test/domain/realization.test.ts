import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actual } from '../../src/domain/actual.ts'
import type { Day } from '../../src/domain/day.ts'
import { exact, rounded, share } from '../../src/domain/quantity.ts'
import { percentOf, type Realization, realization } from '../../src/domain/realization.ts'
import { type Indicator, type Known, UNKNOWN } from '../../src/domain/sheet.ts'
import type { Part, Target, Unit } from '../../src/domain/target.ts'

const by = (day: string): Part => ({ kind: 'by', day: day as Day })
const measure = (comparison: Extract<Part, { kind: 'measure' }>['comparison'], value: string, unit: Unit = 'percent'): Part => ({
  kind: 'measure',
  comparison,
  value: exact(value),
  unit,
})
const change = (direction: 'increase' | 'decrease', value: string, unit: 'percent' | 'points' | 'count'): Part => ({
  kind: 'change',
  direction,
  value: exact(value),
  unit,
})
const deliverable: Part = { kind: 'deliverable' }

const on = (day: string): Actual => ({ kind: 'done', on: day as Day })
function quantity(value: string, unit: Unit = 'count', more: { readonly of?: string; readonly on?: string } = {}): Actual {
  return { kind: 'quantity', value: exact(value), unit, of: more.of ? exact(more.of) : null, on: (more.on ?? null) as Day | null }
}
const yes: Actual = { kind: 'yes' }
const no: Actual = { kind: 'no' }

function row(parts: readonly Part[], more: Partial<Indicator> & { readonly baseline?: string } = {}): Indicator {
  const target: Target = { raw: '', reading: { kind: 'read', parts, assumed: [] }, baseline: more.baseline ? exact(more.baseline) : null }
  return { row: 1, objective: '', indicator: '', weight: exact(100), printed: null, target, ...more }
}

function reported(actual: Actual): Known {
  return { ...UNKNOWN, actual }
}

/** "93.3333" where a percentage is computed, else why not. */
function inWords(reached: Realization): string {
  const percent = percentOf(reached)
  if (percent) return rounded(percent, 4).toFixed()
  return reached.kind === 'needsAssessment' ? reached.why : reached.kind
}

describe('realization', () => {
  it.each<[string, readonly Part[], Actual, string]>([
    ['on the last day', [by('2018-10-30')], on('2018-10-30'), '100'],
    ['a day late is nothing, never a ratio of dates', [by('2018-10-30')], on('2018-10-31'), '0'],
    ['not done', [by('2018-10-30')], no, '0'],
    ['done without a day', [by('2018-10-30')], yes, 'wrongKind'],
    ['a count alone', [by('2018-05-31')], quantity('5'), 'progress'],
    ['a count with its day', [by('2018-05-31')], quantity('5', 'count', { on: '2018-05-28' }), '100'],
    ['a count with a late day', [by('2018-05-31')], quantity('5', 'count', { on: '2018-06-01' }), '0'],
    ['a count below the total said', [by('2018-11-30')], quantity('9', 'count', { of: '10', on: '2018-11-29' }), 'progress'],
    ['all of the total said', [by('2018-11-30')], quantity('10', 'count', { of: '10', on: '2018-11-29' }), '100'],
    ['a part in percent', [by('2018-11-30')], quantity('80', 'percent', { on: '2018-11-29' }), 'progress'],
    ['none of them, with a day', [by('2018-11-30')], quantity('0', 'count', { on: '2018-11-29' }), 'progress'],
    ['a duration', [by('2018-11-30')], quantity('3', 'days', { on: '2018-11-29' }), 'wrongUnit'],
    ['all in percent', [by('2018-11-30')], quantity('100', 'percent', { on: '2018-11-29' }), '100'],
  ])('a deadline: %s', (_, parts, actual, expected) => {
    expect(inWords(realization(row(parts), reported(actual)))).toBe(expected)
  })

  it.each<[string, Actual, string]>([
    ['yes', yes, '100'],
    ['no', no, '0'],
    ['a day', on('2020-12-15'), 'wrongKind'],
    ['a count', quantity('3'), 'wrongKind'],
  ])('a start date alone, answered by %s', (_, actual, expected) => {
    expect(inWords(realization(row([{ kind: 'from', day: '2020-09-01' as Day }]), reported(actual)))).toBe(expected)
  })

  it('a start date beside a quantity asks nothing more', () => {
    const parts = [{ kind: 'from', day: '2020-09-01' as Day } as const, measure('atLeast', '80')]
    expect(inWords(realization(row(parts), reported(quantity('40', 'percent'))))).toBe('50')
  })

  it('a count below the quantity printed in the row is progress, even with its day', () => {
    const ten = row([by('2018-11-30')], { printed: exact(10) })
    expect(inWords(realization(ten, reported(quantity('9', 'count', { on: '2018-11-29' }))))).toBe('progress')
    expect(inWords(realization(ten, reported(quantity('10', 'count', { on: '2018-11-29' }))))).toBe('100')
  })

  it.each<[string, readonly Part[], Actual, string]>([
    ['below', [measure('atLeast', '60', 'count')], quantity('56'), '93.3333'],
    ['reached', [measure('atLeast', '60', 'count')], quantity('60'), '100'],
    ['capped', [measure('atLeast', '60', 'count')], quantity('75'), '100'],
    ['nothing', [measure('atLeast', '60', 'count')], quantity('0'), '0'],
    ['in percent', [measure('atLeast', '80')], quantity('60', 'percent'), '75'],
    ['N out of M on a percentage', [measure('atLeast', '80')], quantity('12', 'count', { of: '20' }), '75'],
    ['a count without a total on a percentage', [measure('atLeast', '80')], quantity('19'), 'noTotal'],
    ['N out of M on a count: N, whatever M', [measure('atLeast', '20', 'count')], quantity('15', 'count', { of: '16' }), '75'],
    ['a percentage on a count', [measure('atLeast', '20', 'count')], quantity('75', 'percent'), 'wrongUnit'],
    ['euros as a plain number', [measure('atLeast', '1000', 'euros')], quantity('750'), '75'],
    ['a day instead of a number', [measure('atLeast', '80')], on('2018-05-01'), 'wrongKind'],
    ['strictly more', [measure('moreThan', '95')], quantity('95.1', 'percent'), '100'],
    ['strictly more: less', [measure('moreThan', '95')], quantity('76', 'percent'), '80'],
    ['strictly more: exactly equal is asked', [measure('moreThan', '95')], quantity('95', 'percent'), 'strictEquality'],
    ['a target of zero', [measure('atLeast', '0', 'count')], quantity('0'), '100'],
  ])('a floor: %s', (_, parts, actual, expected) => {
    expect(inWords(realization(row(parts), reported(actual)))).toBe(expected)
  })

  it.each<[string, readonly Part[], Actual, string]>([
    ['within', [measure('atMost', '30', 'days')], quantity('30', 'days'), '100'],
    ['beyond', [measure('atMost', '30', 'days')], quantity('40', 'days'), '75'],
    ['days as a plain number', [measure('atMost', '30', 'days')], quantity('37'), '81.0811'],
    ['hours on days', [measure('atMost', '30', 'days')], quantity('3', 'hours'), 'wrongUnit'],
    ['strictly less', [measure('lessThan', '5')], quantity('3.8', 'percent'), '100'],
    ['strictly less: more', [measure('lessThan', '5')], quantity('10', 'percent'), '50'],
    ['strictly less: exactly equal is asked', [measure('lessThan', '5')], quantity('5', 'percent'), 'strictEquality'],
    ['none wanted, none there', [measure('atMost', '0', 'count')], quantity('0'), '100'],
    ['none wanted, one there', [measure('atMost', '0', 'count')], quantity('1'), '0'],
  ])('a ceiling: %s', (_, parts, actual, expected) => {
    expect(inWords(realization(row(parts), reported(actual)))).toBe(expected)
  })

  it.each<[string, readonly Part[], Actual, string]>([
    ['equal', [measure('exactly', '98')], quantity('98', 'percent'), '100'],
    ['smaller', [measure('exactly', '98')], quantity('49', 'percent'), '50'],
    ['larger', [measure('exactly', '80')], quantity('100', 'percent'), '80'],
    ['not zero', [measure('exactly', '0', 'count')], quantity('2'), '0'],
  ])('exactly: %s', (_, parts, actual, expected) => {
    expect(inWords(realization(row(parts), reported(actual)))).toBe(expected)
  })

  it.each<[string, readonly Part[], Actual, string]>([
    ['yes', [deliverable], yes, '100'],
    ['no', [deliverable], no, '0'],
    ['a day', [deliverable], on('2018-07-01'), '100'],
    ['100 %', [deliverable], quantity('100', 'percent'), '100'],
    ['a part', [deliverable], quantity('80', 'percent'), 'wrongKind'],
    ['a start that was made', [{ kind: 'from', day: '2018-09-01' as Day }], yes, '100'],
    ['a start that was not', [{ kind: 'from', day: '2018-09-01' as Day }], no, '0'],
  ])('a deliverable or a start: %s', (_, parts, actual, expected) => {
    expect(inWords(realization(row(parts), reported(actual)))).toBe(expected)
  })

  it.each<[string, Part, string | undefined, Actual, string]>([
    ['ten percent more than 120', change('increase', '10', 'percent'), '120', quantity('129'), '75'],
    ['five percent less than 200', change('decrease', '5', 'percent'), '200', quantity('195'), '50'],
    ['five points more than 40 %', change('increase', '5', 'points'), '40', quantity('44', 'percent'), '80'],
    ['35 more than 65', change('increase', '35', 'count'), '65', quantity('93'), '80'],
    ['the wrong way', change('increase', '10', 'percent'), '120', quantity('100'), '0'],
    ['beyond', change('increase', '10', 'percent'), '120', quantity('200'), '100'],
    ['no baseline', change('increase', '10', 'percent'), undefined, quantity('129'), 'noBaseline'],
    ['a day', change('increase', '10', 'percent'), '120', on('2018-07-01'), 'wrongKind'],
  ])('a change: %s', (_, part, baseline, actual, expected) => {
    expect(inWords(realization(row([part], baseline ? { baseline } : {}), reported(actual)))).toBe(expected)
  })

  it.each<[string, readonly Part[], Actual, string]>([
    ['both met', [by('2018-10-30'), measure('atLeast', '80')], quantity('80', 'percent', { on: '2018-10-30' }), '100'],
    ['in time, too little', [by('2018-09-30'), measure('atLeast', '80')], quantity('60', 'percent', { on: '2018-09-25' }), '75'],
    ['enough, too late', [by('2018-10-30'), measure('atLeast', '80')], quantity('80', 'percent', { on: '2018-10-31' }), '0'],
    ['no day', [by('2018-10-30'), measure('atLeast', '80')], quantity('80', 'percent'), 'noDay'],
    ['a day alone', [by('2018-10-30'), measure('atLeast', '80')], on('2018-10-30'), 'wrongKind'],
    ['two deadlines', [by('2018-09-30'), by('2018-09-23')], on('2018-09-25'), '0'],
    ['within a range', [measure('atLeast', '10', 'count'), measure('atMost', '20', 'count')], quantity('15'), '100'],
    ['above a range', [measure('atLeast', '10', 'count'), measure('atMost', '20', 'count')], quantity('25'), '80'],
    ['two things counted', [measure('atLeast', '100', 'count'), measure('atLeast', '1728', 'count')], quantity('2000'), 'wrongKind'],
    [
      'a percentage and a time',
      [measure('atLeast', '100'), measure('atMost', '30', 'days')],
      quantity('19', 'count', { of: '20' }),
      'wrongKind',
    ],
    ['two changes', [change('increase', '80', 'count'), change('increase', '200', 'count')], quantity('90'), 'wrongKind'],
  ])('a compound: %s', (_, parts, actual, expected) => {
    expect(inWords(realization(row(parts), reported(actual)))).toBe(expected)
  })

  it('nothing reported, nothing yet asked, an unread target and "not evaluable" are four different things', () => {
    const unclear: Target = { raw: 'boh', reading: { kind: 'unclear', doubts: ['?'] }, baseline: null }
    const none: Target = { raw: 'n.d.', reading: { kind: 'none' }, baseline: null }
    expect(inWords(realization(row([deliverable]), UNKNOWN))).toBe('open')
    expect(inWords(realization(row([], { target: none }), reported(yes)))).toBe('noTarget')
    expect(inWords(realization(row([], { target: unclear }), reported(yes)))).toBe('unclearTarget')
    expect(inWords(realization(row([deliverable]), reported({ kind: 'notEvaluable' })))).toBe('notEvaluable')
  })

  it('an assessment wins over what is computed, except on an unread target', () => {
    const known: Known = { ...reported(quantity('19')), assessment: { percent: exact('87.5'), reason: 'come da scheda' } }
    expect(inWords(realization(row([by('2018-10-30')]), known))).toBe('87.5')
    const unclear: Target = { raw: 'boh', reading: { kind: 'unclear', doubts: ['?'] }, baseline: null }
    expect(inWords(realization(row([], { target: unclear }), known))).toBe('unclearTarget')
  })

  it('a Dato that was not understood is no zero: it waits for an assessment', () => {
    expect(inWords(realization(row([deliverable]), { ...UNKNOWN, raw: 'quasi tutto' }))).toBe('wrongKind')
  })

  it('never leaves 0–100 %', () => {
    fc.assert(
      fc.property(part(), value(), fc.option(value()), (asked, actual, baseline) => {
        const indicator = row([asked], baseline === null ? {} : { baseline })
        const percent = percentOf(realization(indicator, reported(quantity(actual, 'percent'))))
        const counted = percentOf(realization(indicator, reported(quantity(actual))))
        for (const each of [percent, counted]) expect(each === null || (each.gte(0) && each.lte(100))).toBe(true)
      }),
    )
  })

  it('a share is never below nothing nor above everything', () => {
    fc.assert(
      fc.property(value(), value(), (part, whole) => {
        const ratio = share(exact(part), exact(whole))
        expect(ratio.part.lte(ratio.whole) && ratio.part.gte(0)).toBe(true)
      }),
    )
  })
})

function value(): fc.Arbitrary<string> {
  return fc.integer({ min: -100_000, max: 1_000_000 }).map(hundredths => exact(hundredths).div(100).toFixed(2))
}

function part(): fc.Arbitrary<Part> {
  const comparison = fc.constantFrom('atLeast' as const, 'moreThan' as const, 'atMost' as const, 'lessThan' as const, 'exactly' as const)
  const unit = fc.constantFrom('percent' as const, 'count' as const)
  const measured = fc.tuple(comparison, value(), unit).map(([how, goal, of]) => measure(how, goal, of))
  const direction = fc.constantFrom('increase' as const, 'decrease' as const)
  const changed = fc
    .tuple(direction, value(), fc.constantFrom('percent' as const, 'points' as const, 'count' as const))
    .map(each => change(...each))
  return fc.oneof(measured, changed)
}
