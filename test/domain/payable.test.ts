import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actual } from '../../src/domain/actual.ts'
import type { Day } from '../../src/domain/day.ts'
import { basisOf, type Figures, figures, type Standing } from '../../src/domain/payable.ts'
import { exact, sum, ZERO } from '../../src/domain/quantity.ts'
import { type Known, type State, UNKNOWN } from '../../src/domain/sheet.ts'
import type { Target } from '../../src/domain/target.ts'
import { BY_OCTOBER, count, done, EIGHTY_BY_OCTOBER, OPEN, row, SHEET, TODAY, TWENTY, target } from './sheets.ts'

function worked(known: readonly (readonly [number, Partial<Known>])[], today: string = TODAY, state: State = 'draft'): Figures {
  const standing: Standing = { ...OPEN, state, known: new Map(known.map(([at, each]) => [at, { ...UNKNOWN, ...each }])) }
  return figures(standing, today as Day)
}

function parts({ earned, atStake, lost }: Figures): readonly string[] {
  return [earned, atStake, lost].map(each => each.toFixed(2))
}

describe('earned, at stake, lost', () => {
  it.each<[string, readonly (readonly [number, Partial<Known>])[], string, State, readonly string[]]>([
    ['nothing is known: all may still be earned', [], '2018-06-01', 'draft', ['0.00', '1000.00', '0.00']],
    [
      'also past its day, until the sheet is closed: it may have been done in time',
      [],
      '2018-12-31',
      'approved',
      ['0.00', '1000.00', '0.00'],
    ],
    ['a closed sheet has nothing at stake', [], '2018-12-31', 'closed', ['0.00', '0.00', '1000.00']],
    ['done in time', [[1, { actual: done('2018-10-30') }]], TODAY, 'draft', ['500.00', '500.00', '0.00']],
    ['done late is lost', [[1, { actual: done('2018-10-31') }]], TODAY, 'draft', ['0.00', '500.00', '500.00']],
    ['a count may grow until the year is over', [[2, { actual: count(15) }]], '2018-12-31', 'draft', ['225.00', '775.00', '0.00']],
    ['and not after it', [[2, { actual: count(15) }]], '2019-01-01', 'draft', ['225.00', '700.00', '75.00']],
    ['progress on a deadline is worth nothing yet', [[1, { actual: count(9, 10) }]], TODAY, 'draft', ['0.00', '1000.00', '0.00']],
    [
      'an assessment settles its row',
      [[1, { assessment: { percent: exact(60), reason: 'come da scheda' } }]],
      TODAY,
      'draft',
      ['300.00', '500.00', '200.00'],
    ],
    [
      'a row that cannot be evaluated pays nothing',
      [[1, { actual: { kind: 'notEvaluable' } }]],
      TODAY,
      'draft',
      ['0.00', '500.00', '500.00'],
    ],
  ])('%s', (_, known, today, state, expected) => {
    expect(parts(worked(known, today, state))).toEqual(expected)
  })

  it('a percentage by a day may grow until that day', () => {
    const sixty: Actual = { kind: 'quantity', value: exact(60), unit: 'percent', of: null, on: '2018-09-25' as Day }
    expect(parts(worked([[3, { actual: sixty }]], '2018-10-30'))).toEqual(['150.00', '850.00', '0.00'])
    expect(parts(worked([[3, { actual: sixty }]], '2018-10-31'))).toEqual(['150.00', '800.00', '50.00'])
  })

  it('nothing recorded prints nothing, zero prints zero', () => {
    const { rows } = worked([[2, { actual: count(0) }]])
    expect(rows.map(each => each.payable?.toFixed(2) ?? null)).toEqual([null, '0.00', null])
  })

  it('an amount is accrued until the sheet is certified', () => {
    const states = ['draft', 'approved', 'closed', 'certified', 'paid'] as const
    expect(states.map(basisOf)).toEqual(['accrued', 'accrued', 'accrued', 'certified', 'certified'])
  })
})

describe('any sheet, whatever is known of it', () => {
  it('earned + at stake + lost = budget, and none is negative', () => {
    fc.assert(
      fc.property(standings(), days(), (standing, today) => {
        const { earned, atStake, lost } = figures(standing, today)
        expect(earned.plus(atStake).plus(lost).toFixed(2)).toBe(standing.sheet.budget.toFixed(2))
        expect([earned, atStake, lost].every(each => each.gte(0))).toBe(true)
      }),
    )
  })

  it('a row never earns more than its worth, nor the sheet more than its budget', () => {
    fc.assert(
      fc.property(standings(), days(), (standing, today) => {
        const { rows, earned } = figures(standing, today)
        expect(rows.every(({ payable, worth }) => payable === null || payable.lte(worth))).toBe(true)
        expect(rows.every(({ worth }) => worth.lte(standing.sheet.budget))).toBe(true)
        expect(earned.lte(standing.sheet.budget)).toBe(true)
      }),
    )
  })

  it('the total is independent of the order of the rows', () => {
    fc.assert(
      fc.property(standings(), days(), (standing, today) => {
        const turned = { ...standing, sheet: { ...standing.sheet, indicators: standing.sheet.indicators.toReversed() } }
        expect(parts(figures(turned, today))).toEqual(parts(figures(standing, today)))
      }),
    )
  })

  it('rows and total differ by less than a cent a row, and the difference is told', () => {
    fc.assert(
      fc.property(standings(), days(), (standing, today) => {
        const { rows, earned, rounding } = figures(standing, today)
        const added = sum(rows.map(each => each.payable ?? ZERO))
        expect(added.plus(rounding).toFixed(2)).toBe(earned.toFixed(2))
        expect(
          rounding
            .abs()
            .times(200)
            .lte(rows.length + 1),
        ).toBe(true)
      }),
    )
  })
})

function days(): fc.Arbitrary<Day> {
  return fc.constantFrom('2018-01-01' as Day, '2018-10-30' as Day, '2018-10-31' as Day, '2018-12-31' as Day, '2019-03-01' as Day)
}

function targets(): fc.Arbitrary<Target> {
  const ceiling = target({ kind: 'measure', comparison: 'atMost', value: exact(30), unit: 'days' })
  const unclear: Target = { raw: '?', reading: { kind: 'unclear', doubts: ['?'] }, baseline: null }
  return fc.constantFrom(BY_OCTOBER, TWENTY, EIGHTY_BY_OCTOBER, ceiling, unclear, target({ kind: 'deliverable' }))
}

function known(): fc.Arbitrary<Known> {
  const quantity = fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 100 }))
    .map(([value, more]) => count(value, value + more))
  const actual = fc.oneof(
    quantity,
    fc.constantFrom<Actual | null>(done('2018-10-30'), done('2018-11-02'), { kind: 'yes' }, { kind: 'no' }, null),
  )
  const assessment = fc.option(
    fc.integer({ min: 0, max: 1000 }).map(tenths => ({ percent: exact(tenths).div(10), reason: 'come da scheda' })),
    { freq: 3 },
  )
  return fc.record({ raw: fc.constant(null), actual, assessment, evidence: fc.constant([]) })
}

function standings(): fc.Arbitrary<Standing> {
  const shares = fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 8 }).map(tenths => {
    const some = tenths.map(each => exact(each).div(10))
    return [...some, exact(100).minus(sum(some))].map(each => each.toFixed())
  })
  const rows = shares.chain(weights => fc.tuple(...weights.map(weight => fc.tuple(fc.constant(weight), targets(), known()))))
  return fc.tuple(rows, fc.integer({ min: 0, max: 9_999_999 })).map(([all, hundredths]) => ({
    ...OPEN,
    sheet: { ...SHEET, budget: exact(hundredths).div(100), indicators: all.map(([weight, of], at) => row(at + 1, weight, of)) },
    known: new Map(all.map(([, , each], at) => [at + 1, each] as const)),
  }))
}
