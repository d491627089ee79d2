import { type Change, canonical, type Draft, type Entry } from '../ledger.ts'
import { knownOf, type Standing } from '../payable.ts'
import type { Indicator, Known, Sheet } from '../sheet.ts'
import { indicatorAt, ref, UNKNOWN } from '../sheet.ts'
import type { Target } from '../target.ts'
import { type Decision, decided, refused } from './refusal.ts'

/** A sheet as a file gives it, with what its Dato column says of each row. */
export type Imported = { readonly sheet: Sheet; readonly known: ReadonlyMap<number, Known>; readonly file: string }

/** Takes the file's sheet over; a Dato follows the file only where nobody reported since the last import (domain, "Workflow"). Null draft: nothing differs. */
export function decideImport(standing: Standing | null, entries: readonly Entry[], imported: Imported): Decision<Draft | null> {
  const sheet = keepSettled(entries, imported.sheet)
  const dropped = standing?.sheet.indicators.find(({ row }) => !indicatorAt(sheet, row) && isReported(entries, knownOf(standing, row), row))
  if (dropped) return refused({ code: 'rowReported', ref: ref(sheet.number, dropped.row) })
  const changes = sheet.indicators.flatMap(indicator => changeOf(standing, entries, indicator, imported))
  if (standing && changes.length === 0 && sameSheet(standing.sheet, sheet)) return decided(null)
  if (standing && standing.state !== 'draft') return refused({ code: 'approvedDiffers', project: sheet.number })
  return decided({ deed: { verb: 'import', sheet, file: imported.file }, changes, reason: null })
}

/** A target whose text is the same keeps the reading that someone settled. */
function keepSettled(entries: readonly Entry[], sheet: Sheet): Sheet {
  const kept = (indicator: Indicator): Indicator => {
    const target = settledTarget(entries, indicator.row)
    return target && target.raw === indicator.target.raw ? { ...indicator, target } : indicator
  }
  return { ...sheet, indicators: sheet.indicators.map(kept) }
}

/** The target as it was last settled by somebody, or null; its raw text tells whether it still applies. */
export function settledTarget(entries: readonly Entry[], row: number): Target | null {
  return entries.flatMap(({ deed }) => (deed.verb === 'settle' && deed.row === row ? [deed.target] : [])).at(-1) ?? null
}

/** Whether somebody reported on the row since the last import: then it no longer follows the file. */
export function isReported(entries: readonly Entry[], known: Known, row: number): boolean {
  return !sameKnown(known, lastImported(entries, row))
}

function sameKnown(a: Known, b: Known): boolean {
  return canonical(a) === canonical(b)
}

function changeOf(standing: Standing | null, entries: readonly Entry[], { row }: Indicator, imported: Imported): readonly Change[] {
  const before = standing ? knownOf(standing, row) : UNKNOWN
  const after = imported.known.get(row) ?? UNKNOWN
  return sameKnown(before, after) || isReported(entries, before, row) ? [] : [{ row, before, after }]
}

function lastImported(entries: readonly Entry[], row: number): Known {
  const imports = entries.filter(entry => entry.deed.verb === 'import')
  return imports.flatMap(entry => entry.changes.filter(change => change.row === row)).at(-1)?.after ?? UNKNOWN
}

function sameSheet(a: Sheet, b: Sheet): boolean {
  return canonical(a) === canonical(b)
}
