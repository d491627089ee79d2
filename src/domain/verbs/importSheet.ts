import { sameActual } from '../actual.ts'
import { type Change, canonical, type Draft, type Entry } from '../ledger.ts'
import { knownOf, type Standing } from '../payable.ts'
import type { Indicator, Known, Sheet } from '../sheet.ts'
import { indicatorAt, UNKNOWN } from '../sheet.ts'
import { type Decision, decided, refused } from './refusal.ts'

/** A sheet as a file gives it, with what its Dato column says of each row. */
export type Imported = { readonly sheet: Sheet; readonly known: ReadonlyMap<number, Known>; readonly file: string }

/** Takes the file's sheet over; a Dato follows the file only where nobody reported since the last import (domain, "Workflow"). Null draft: nothing differs. */
export function decideImport(standing: Standing | null, entries: readonly Entry[], imported: Imported): Decision<Draft | null> {
  const sheet = standing ? keepSettled(standing.sheet, imported.sheet) : imported.sheet
  const changes = sheet.indicators.flatMap(indicator => changeOf(standing, entries, indicator, imported))
  if (standing && changes.length === 0 && sameSheet(standing.sheet, sheet)) return decided(null)
  if (standing && standing.state !== 'draft') return refused({ code: 'approvedDiffers', project: sheet.number })
  return decided({ deed: { verb: 'import', sheet, file: imported.file }, changes, reason: null })
}

/** A target whose text is the same keeps the reading that someone settled. */
function keepSettled(before: Sheet, after: Sheet): Sheet {
  const kept = (indicator: Indicator): Indicator => {
    const target = indicatorAt(before, indicator.row)?.target
    return target && target.raw === indicator.target.raw ? { ...indicator, target } : indicator
  }
  return { ...after, indicators: after.indicators.map(kept) }
}

function changeOf(standing: Standing | null, entries: readonly Entry[], { row }: Indicator, imported: Imported): readonly Change[] {
  const before = standing ? knownOf(standing, row) : UNKNOWN
  const after = imported.known.get(row) ?? UNKNOWN
  if (sameKnown(before, after) || !sameKnown(before, lastImported(entries, row))) return []
  return [{ row, before, after }]
}

function lastImported(entries: readonly Entry[], row: number): Known {
  const imports = entries.filter(entry => entry.deed.verb === 'import')
  return imports.flatMap(entry => entry.changes.filter(change => change.row === row)).at(-1)?.after ?? UNKNOWN
}

function sameSheet(a: Sheet, b: Sheet): boolean {
  return canonical(a) === canonical(b)
}

function sameKnown(a: Known, b: Known): boolean {
  return (
    a.raw === b.raw &&
    sameActual(a.actual, b.actual) &&
    canonical(a.assessment) === canonical(b.assessment) &&
    a.evidence.join('\n') === b.evidence.join('\n')
  )
}
