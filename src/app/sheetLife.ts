import type { Year } from '../domain/day.ts'
import type { Draft } from '../domain/ledger.ts'
import { indicatorAt, ref, type Sheet } from '../domain/sheet.ts'
import type { Reading } from '../domain/target.ts'
import { decideImport, type Imported } from '../domain/verbs/importSheet.ts'
import { type Refusal, refused } from '../domain/verbs/refusal.ts'
import { decideSettle, type Settlement } from '../domain/verbs/settle.ts'
import { readTarget } from '../sheets/targets.ts'
import { type Ledger, projectAt, type Stamp, type Written, write } from './projects.ts'

/** What an import did: sheets that are new, sheets that changed; or why none was touched. */
export type ImportOutcome =
  | { readonly kind: 'imported'; readonly added: number; readonly changed: number }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }

/** What the import would do, for all sheets before any is written: one refusal refuses the whole file. */
export async function planImport(ledger: Ledger, sheets: readonly Imported[]): Promise<ImportOutcome> {
  const refusals: Refusal[] = []
  let added = 0
  let changed = 0
  for (const imported of sheets) {
    const project = await projectAt(ledger, imported.sheet.year, imported.sheet.number)
    const decision = decideImport(project?.standing ?? null, project?.entries ?? [], imported)
    if (decision.kind === 'refused') refusals.push(decision.refusal)
    else if (!project) added += 1
    else if (decision.draft) changed += 1
  }
  return refusals.length > 0 ? { kind: 'refused', refusals } : { kind: 'imported', added, changed }
}

/** Takes the sheets over, one entry each; run again after an interruption it writes only what is missing. */
export async function importSheets(ledger: Ledger, sheets: readonly Imported[], stamp: Stamp): Promise<ImportOutcome> {
  const plan = await planImport(ledger, sheets)
  if (plan.kind === 'refused') return plan
  for (const imported of sheets) {
    const { year, number } = imported.sheet
    const written = await write<Draft | null>(ledger, { year, number }, stamp, project =>
      decideImport(project?.standing ?? null, project?.entries ?? [], imported),
    )
    if (written.kind === 'refused') return { kind: 'refused', refusals: [written.refusal] }
  }
  return plan
}

/** Settles what a target's text leaves open. */
export function settle(
  ledger: Ledger,
  place: { readonly year: Year; readonly number: number; readonly row: number },
  settlement: Settlement,
  stamp: Stamp,
): Promise<Written<Draft>> {
  return write<Draft>(ledger, place, stamp, project =>
    project
      ? decideSettle(project.standing, place.row, settlement, asWritten(project.standing.sheet, place.row))
      : refused({ code: 'noSuchRow', ref: ref(place.number, place.row) }),
  )
}

/** What the row's own text says, whatever was settled since. */
function asWritten(sheet: Sheet, row: number): Reading {
  return readTarget(indicatorAt(sheet, row)?.target.raw ?? '', sheet.year)
}
