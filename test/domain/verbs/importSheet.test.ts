import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/domain/ledger.ts'
import { knownOf } from '../../../src/domain/payable.ts'
import { exact } from '../../../src/domain/quantity.ts'
import { type Known, type Sheet, UNKNOWN } from '../../../src/domain/sheet.ts'
import { decideImport } from '../../../src/domain/verbs/importSheet.ts'
import { decideReport } from '../../../src/domain/verbs/report.ts'
import { decideSettle } from '../../../src/domain/verbs/settle.ts'
import { decideUndo } from '../../../src/domain/verbs/undo.ts'
import { append, BARE, count, done, imported, SHEET, standingOf, TODAY } from '../sheets.ts'

const FIFTEEN: Known = { ...UNKNOWN, raw: '15', actual: count(15) }

function again(
  entries: readonly Entry[],
  sheet: Sheet = SHEET,
  known: ReadonlyMap<number, Known> = new Map(),
): ReturnType<typeof decideImport> {
  return decideImport(standingOf(entries), entries, { sheet, known, file: 'nuovo.tsv' })
}

const RETITLED: Sheet = { ...SHEET, title: 'ALTRO TITOLO' }

describe('importing a sheet', () => {
  it('for the first time takes it over with what its Dato column says', () => {
    const entries = imported(new Map([[2, FIFTEEN]]))
    expect(entries[0]?.deed).toEqual({ verb: 'import', sheet: SHEET, file: 'schede.tsv' })
    expect(knownOf(standingOf(entries), 2)).toEqual(FIFTEEN)
  })

  it('the same again writes nothing, whatever the order of its fields', () => {
    const entries = imported(new Map([[2, FIFTEEN]]))
    const turned = Object.fromEntries(Object.entries(SHEET).toReversed()) as Sheet
    expect(again(entries, SHEET, new Map([[2, FIFTEEN]]))).toEqual({ kind: 'decided', draft: null })
    expect(again(entries, turned, new Map([[2, FIFTEEN]]))).toEqual({ kind: 'decided', draft: null })
  })

  it('again in bozza: texts and Dato follow the file', () => {
    const decision = again(imported(), RETITLED, new Map([[2, FIFTEEN]]))
    expect(decision).toMatchObject({
      kind: 'decided',
      draft: { deed: { sheet: { title: 'ALTRO TITOLO' } }, changes: [{ row: 2, after: FIFTEEN }] },
    })
  })

  it('a Dato that someone reported since stays, until the report is taken back', () => {
    const before = imported(new Map([[2, FIFTEEN]]))
    const reported = append(
      before,
      decideReport(standingOf(before), { verb: 'report', row: 2, actual: count(18), assumed: [], today: TODAY }),
    )
    const sixteen = new Map([[2, { ...UNKNOWN, raw: '16', actual: count(16) }]])
    expect(again(reported, SHEET, sixteen)).toEqual({ kind: 'decided', draft: null })
    const undone = append(reported, decideUndo(standingOf(reported), reported, { seq: 2, row: 2, by: ['anna'], reason: null }))
    expect(again(undone, SHEET, sixteen)).toMatchObject({ draft: { changes: [{ row: 2, before: FIFTEEN }] } })
  })

  it('does not drop a row on which somebody reported', () => {
    const before = imported()
    const reported = append(
      before,
      decideReport(standingOf(before), { verb: 'report', row: 3, actual: count(9, 10), assumed: [], today: TODAY }),
    )
    const shorter = { ...SHEET, indicators: SHEET.indicators.slice(0, 2) }
    expect(again(before, shorter).kind).toBe('decided')
    expect(again(reported, shorter)).toMatchObject({ kind: 'refused', refusal: { code: 'rowReported', ref: '1.3' } })
  })

  it('an older reading of the same text, which nobody settled, gives way to the new one', () => {
    const reading = { kind: 'unclear', doubts: ['?'] } as const
    const indicators = SHEET.indicators.map(each => (each.row === 2 ? { ...each, target: { ...each.target, reading } } : each))
    expect(again(imported(), { ...SHEET, indicators })).toMatchObject({
      draft: { deed: { sheet: { indicators: [{}, { target: { reading: { kind: 'unclear' } } }, {}] } } },
    })
  })

  it('a Dato that the file no longer has goes, a reported one does not', () => {
    const before = imported(new Map([[2, FIFTEEN]]))
    const reported = append(
      before,
      decideReport(standingOf(before), { verb: 'report', row: 1, actual: done('2018-10-30'), assumed: [], today: TODAY }),
    )
    expect(again(reported)).toMatchObject({ draft: { changes: [{ row: 2, before: FIFTEEN, after: UNKNOWN }] } })
  })

  it('a settled target stays settled while its text is the same', () => {
    const before = imported()
    const settled = append(before, decideSettle(standingOf(before), 2, { kind: 'direction', comparison: 'atMost' }, BARE))
    expect(again(settled)).toEqual({ kind: 'decided', draft: null })
    const indicators = SHEET.indicators.map(each => ({ ...each, target: { ...each.target, raw: 'altro' } }))
    expect(again(settled, { ...SHEET, indicators })).toMatchObject({
      draft: { deed: { sheet: { indicators: [{}, { target: { reading: { parts: [{ comparison: 'atLeast' }] } } }, {}] } } },
    })
  })

  it('after approval a difference is refused, none is not', () => {
    const entries = imported()
    const approved = { ...standingOf(entries), state: 'approved' as const }
    const file = (sheet: Sheet): ReturnType<typeof decideImport> =>
      decideImport(approved, entries, { sheet, known: new Map(), file: 'nuovo.tsv' })
    expect(file(SHEET)).toEqual({ kind: 'decided', draft: null })
    expect(file({ ...SHEET, budget: exact(999) })).toMatchObject({ kind: 'refused', refusal: { code: 'approvedDiffers', project: 1 } })
  })
})
