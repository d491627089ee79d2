import type { Draft, Entry, PersonId } from '../ledger.ts'
import type { Standing } from '../payable.ts'
import { indicatorAt, ref } from '../sheet.ts'
import { type Decision, decided, refused } from './refusal.ts'

/** Takes back what one entry said of one row; `by` are the ids of who asks. */
export type Undo = { readonly seq: number; readonly row: number; readonly by: readonly PersonId[]; readonly reason: string | null }

/** The row returns to what it was before the entry; refused when it is another's, was taken back already, or the row changed since. */
export function decideUndo(standing: Standing, entries: readonly Entry[], undo: Undo): Decision<Draft> {
  const at = ref(standing.sheet.number, undo.row)
  const entry = entries.find(candidate => candidate.seq === undo.seq)
  const change = entry?.changes.find(candidate => candidate.row === undo.row)
  if (!entry || !change || !isUndoable(entry)) return refused({ code: 'nothingToUndo' })
  if (!indicatorAt(standing.sheet, undo.row)) return refused({ code: 'noSuchRow', ref: at })
  if (standing.state !== 'draft' && standing.state !== 'approved') {
    return refused({ code: 'sheetNotOpen', project: standing.sheet.number, state: standing.state })
  }
  if (isUndone(entries, entry, undo.row)) return refused({ code: 'alreadyUndone', ref: at })
  if (!undo.by.includes(entry.by) && undo.reason === null) return refused({ code: 'notYours', ref: at })
  if (lastStanding(entries, undo.row)?.seq !== entry.seq) return refused({ code: 'changedSince', ref: at })
  return decided({
    deed: { verb: 'undo', undone: entry.seq },
    changes: [{ row: undo.row, before: change.after, after: change.before }],
    reason: undo.reason,
  })
}

/** The last report of that person which still stands, newest first over all the given entries; null when there is none. */
export function lastUndoable(entries: readonly Entry[], by: readonly PersonId[]): { readonly entry: Entry; readonly row: number } | null {
  const own = entries.filter(entry => by.includes(entry.by) && isUndoable(entry)).sort((a, b) => (a.at < b.at ? 1 : -1))
  for (const entry of own) {
    const sameProject = entries.filter(other => other.project === entry.project && other.year === entry.year)
    const row = entry.changes.findLast(change => !isUndone(sameProject, entry, change.row))?.row
    if (row !== undefined) return { entry, row }
  }
  return null
}

/** Whether a later entry took back what this one said of the row. */
export function isUndone(entries: readonly Entry[], entry: Entry, row: number): boolean {
  return entries.some(
    later => later.deed.verb === 'undo' && later.deed.undone === entry.seq && later.changes.some(change => change.row === row),
  )
}

/** The last entry that says something of the row and was not taken back: taking back a correction uncovers what it corrected. */
function lastStanding(entries: readonly Entry[], row: number): Entry | undefined {
  return entries.findLast(
    entry => entry.deed.verb !== 'undo' && entry.changes.some(change => change.row === row) && !isUndone(entries, entry, row),
  )
}

function isUndoable(entry: Entry): boolean {
  return entry.deed.verb === 'report' || entry.deed.verb === 'correct'
}
