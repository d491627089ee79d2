import { describe, expect, it } from 'vitest'
import type { Actual } from '../../../src/domain/actual.ts'
import type { Day } from '../../../src/domain/day.ts'
import { exact } from '../../../src/domain/quantity.ts'
import { indicatorAt, type Known, type State, UNKNOWN } from '../../../src/domain/sheet.ts'
import { decideReport, isUnlikely, overwrites } from '../../../src/domain/verbs/report.ts'
import { count, done, OPEN, TODAY } from '../sheets.ts'

function percent(value: string, on: string | null = null): Actual {
  return { kind: 'quantity', value: exact(value), unit: 'percent', of: null, on: on as Day | null }
}

function decide(row: number, actual: Actual, known: Known = UNKNOWN, state: State = 'draft'): ReturnType<typeof decideReport> {
  const standing = { ...OPEN, state, known: new Map([[row, known]]) }
  return decideReport(standing, { verb: 'report', row, actual, assumed: ['today'], today: TODAY })
}

describe('a report', () => {
  it('becomes one entry with what was and what is', () => {
    const evidence = ['verbale.pdf']
    expect(decide(1, done('2018-10-30'), { ...UNKNOWN, evidence })).toEqual({
      kind: 'decided',
      draft: {
        deed: { verb: 'report', actual: done('2018-10-30'), assumed: ['today'] },
        changes: [{ row: 1, before: { ...UNKNOWN, evidence }, after: { ...UNKNOWN, actual: done('2018-10-30'), evidence } }],
        reason: null,
      },
    })
  })

  it('replaces what a file said, its words and its assessment included', () => {
    const before: Known = { raw: '19', actual: count(19), assessment: { percent: exact(100), reason: 'come da scheda' }, evidence: [] }
    const decision = decide(1, done('2018-10-30'), before)
    expect(decision.kind === 'decided' && decision.draft.changes[0]?.after).toEqual({ ...UNKNOWN, actual: done('2018-10-30') })
  })

  it('a quantity without a day, where a quantity by a day is asked, stands on the day of the message', () => {
    const decision = decide(3, percent('85'))
    expect(decision.kind === 'decided' && decision.draft.deed).toMatchObject({ actual: percent('85', TODAY) })
  })

  it('a count on a plain deadline keeps no day: today is not assumed for it', () => {
    const decision = decide(1, count(9, 10))
    expect(decision.kind === 'decided' && decision.draft.deed).toMatchObject({ actual: count(9, 10) })
  })

  it('a day before the year of the sheet is refused, one after it is only late', () => {
    expect(decide(1, done('2017-10-30'))).toMatchObject({ kind: 'refused', refusal: { code: 'otherYear' } })
    const standing = { ...OPEN, known: new Map() }
    const late = { verb: 'report', row: 1, actual: done('2019-01-03'), assumed: [], today: '2019-01-09' as Day } as const
    expect(decideReport(standing, late).kind).toBe('decided')
  })

  it('a report in bozza and in approvata is accepted', () => {
    expect(decide(1, done('2018-10-30'), UNKNOWN, 'approved').kind).toBe('decided')
  })

  it.each<[string, number, Actual, Known, State, string]>([
    ['a row that is not there', 7, done('2018-10-30'), UNKNOWN, 'draft', 'noSuchRow'],
    ['a closed sheet', 1, done('2018-10-30'), UNKNOWN, 'closed', 'sheetNotOpen'],
    ['a certified sheet', 1, done('2018-10-30'), UNKNOWN, 'certified', 'sheetNotOpen'],
    ['a day after today', 1, done('2018-11-01'), UNKNOWN, 'draft', 'futureDay'],
    ['a quantity on a day after today', 3, percent('80', '2018-11-01'), UNKNOWN, 'draft', 'futureDay'],
    ['a total of zero', 2, count(0, 0), UNKNOWN, 'draft', 'impossibleQuantity'],
    ['less than nothing', 2, count(-1), UNKNOWN, 'draft', 'impossibleQuantity'],
    ['a day where a number is asked', 2, done('2018-10-30'), UNKNOWN, 'draft', 'numberWanted'],
    ['what is already known', 1, done('2018-10-30'), { ...UNKNOWN, actual: done('2018-10-30') }, 'draft', 'unchanged'],
    ['what a file already said', 2, count(15), { ...UNKNOWN, raw: '15', actual: count(15) }, 'draft', 'unchanged'],
  ])('%s is refused', (_, row, actual, known, state, code) => {
    expect(decide(row, actual, known, state)).toMatchObject({ kind: 'refused', refusal: { code } })
  })

  it.each<[string, number, Actual, boolean]>([
    ['more than its total', 1, count(21, 20), true],
    ['its whole total', 1, count(20, 20), false],
    ['more than a hundred per cent', 3, percent('100.1'), true],
    ['all of it', 3, percent('100'), false],
    ['ten times what is asked', 2, count(200), true],
    ['more than what is asked', 2, count(199), false],
    ['a day', 1, done('2018-10-30'), false],
  ])('is unlikely, or not, when it says %s', (_, row, actual, expected) => {
    const indicator = indicatorAt(OPEN.sheet, row)
    expect(indicator && isUnlikely(indicator, actual)).toBe(expected)
    expect(decide(row, actual).kind).toBe('decided')
  })

  it('knows when it would replace something', () => {
    const standing = { ...OPEN, known: new Map([[1, { ...UNKNOWN, raw: 'n. 3' }]]) }
    expect([overwrites(standing, 1), overwrites(standing, 2)]).toEqual([true, false])
  })
})
