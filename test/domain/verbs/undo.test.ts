import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/domain/ledger.ts'
import { UNKNOWN } from '../../../src/domain/sheet.ts'
import { decideReport } from '../../../src/domain/verbs/report.ts'
import { decideUndo, isUndone, lastUndoable, type Undo } from '../../../src/domain/verbs/undo.ts'
import { append, count, done, imported, standingOf, TODAY } from '../sheets.ts'

function reported(
  entries: readonly Entry[],
  row: number,
  actual = done('2018-10-30'),
  by = 'anna',
  at = '2018-10-31T08:00:00Z',
): readonly Entry[] {
  return append(entries, decideReport(standingOf(entries), { verb: 'report', row, actual, assumed: [], today: TODAY }), by, at)
}

function undo(entries: readonly Entry[], asked: Partial<Undo>, state: 'draft' | 'closed' = 'draft'): ReturnType<typeof decideUndo> {
  return decideUndo({ ...standingOf(entries), state }, entries, { seq: 2, row: 1, by: ['anna'], reason: null, ...asked })
}

const ONE = reported(imported(), 1)

describe('an undo', () => {
  it('is an entry that takes the row back', () => {
    const after = { ...UNKNOWN, actual: done('2018-10-30') }
    expect(undo(ONE, {})).toEqual({
      kind: 'decided',
      draft: { deed: { verb: 'undo', undone: 2 }, changes: [{ row: 1, before: after, after: UNKNOWN }], reason: null },
    })
  })

  it('of another’s report needs a reason', () => {
    expect(undo(ONE, { by: ['carla'] })).toMatchObject({ kind: 'refused', refusal: { code: 'notYours' } })
    expect(undo(ONE, { by: ['carla'], reason: 'riga sbagliata' })).toMatchObject({ kind: 'decided', draft: { reason: 'riga sbagliata' } })
  })

  it('is one’s own under any of one’s ids', () => {
    expect(undo(ONE, { by: ['key-1', 'anna'] }).kind).toBe('decided')
  })

  it.each<[string, readonly Entry[], Partial<Undo>, 'draft' | 'closed', string]>([
    ['of an entry that is not there', ONE, { seq: 9 }, 'draft', 'nothingToUndo'],
    ['of an import', ONE, { seq: 1 }, 'draft', 'nothingToUndo'],
    ['of another row', ONE, { row: 2 }, 'draft', 'nothingToUndo'],
    ['in a closed sheet', ONE, {}, 'closed', 'sheetNotOpen'],
    ['twice', append(ONE, undo(ONE, {})), {}, 'draft', 'alreadyUndone'],
    ['of what was corrected since', reported(ONE, 1, done('2018-10-29')), {}, 'draft', 'changedSince'],
  ])('%s is refused', (_, entries, asked, state, code) => {
    expect(undo(entries, asked, state)).toMatchObject({ kind: 'refused', refusal: { code } })
  })

  it('of a correction uncovers the report it corrected, which can be taken back in its turn', () => {
    const corrected = reported(ONE, 1, done('2018-10-29'))
    const once = append(corrected, undo(corrected, { seq: 3 }))
    expect(undo(once, {})).toMatchObject({ kind: 'decided', draft: { changes: [{ after: UNKNOWN }] } })
  })

  it('of a row that a later import dropped is refused', () => {
    const standing = { ...standingOf(ONE), sheet: { ...standingOf(ONE).sheet, indicators: [] } }
    expect(decideUndo(standing, ONE, { seq: 2, row: 1, by: ['anna'], reason: null })).toMatchObject({ refusal: { code: 'noSuchRow' } })
  })

  it('finds the last report of a person that still stands', () => {
    const two = reported(ONE, 2, count(15), 'anna', '2018-10-31T08:05:00Z')
    const other = reported(two, 3, count(9, 10), 'bruno', '2018-10-31T08:10:00Z')
    expect(lastUndoable(other, ['anna'])).toMatchObject({ entry: { seq: 3 }, row: 2 })
    const undone = append(other, undo(other, { seq: 3, row: 2 }))
    expect(lastUndoable(undone, ['anna'])).toMatchObject({ entry: { seq: 2 }, row: 1 })
    expect(lastUndoable(undone, ['carla'])).toBeNull()
    const [, first, second] = undone
    expect([first && isUndone(undone, first, 1), second && isUndone(undone, second, 2)]).toEqual([false, true])
  })
})
