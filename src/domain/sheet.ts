import type { Actual } from './actual.ts'
import type { Year } from './day.ts'
import type { Decimal, Ratio } from './quantity.ts'
import { HUNDRED, sum } from './quantity.ts'
import type { Target } from './target.ts'

/** Where a sheet stands: bozza, approvata, consuntivata, certificata, liquidata. */
export type State = 'draft' | 'approved' | 'closed' | 'certified' | 'paid'

/** One row: what is asked and how much of the budget it carries (weight in percent). */
export type Indicator = {
  readonly row: number
  readonly objective: string
  readonly indicator: string
  readonly weight: Decimal
  readonly target: Target
  /** The quantity printed in the row's own words ("n. 10 fascicoli"), or null. */
  readonly printed: Decimal | null
}

/** A project's yearly sheet as the office wrote it; what was recorded about it is in the ledger. */
export type Sheet = {
  readonly number: number
  readonly year: Year
  readonly title: string
  readonly legalBasis: string
  readonly budget: Decimal
  readonly indicators: readonly Indicator[]
}

/** A percentage set by an evaluator, or found in an imported sheet, with its reason. */
export type Assessment = { readonly percent: Decimal; readonly reason: string }

/** What is known of one row today. `raw` is the Dato as an imported file wrote it, null for a report; `actual` what was understood. */
export type Known = {
  readonly raw: string | null
  readonly actual: Actual | null
  readonly assessment: Assessment | null
  readonly evidence: readonly string[]
}

/** Nothing reported, nothing assessed, nothing attached. */
export const UNKNOWN: Known = { raw: null, actual: null, assessment: null, evidence: [] }

/** Whether nothing was reported and nothing assessed. */
export function isOpen(known: Known): boolean {
  return known.raw === null && known.actual === null && known.assessment === null
}

/** A row's reference, "project.row": "1.2". */
export type Ref = `${number}.${number}`

export function ref(project: number, row: number): Ref {
  return `${project}.${row}`
}

/** The indicator with that number, or null. */
export function indicatorAt(sheet: Sheet, row: number): Indicator | null {
  return sheet.indicators.find(indicator => indicator.row === row) ?? null
}

/** Rows under the same objective, in the sheet's order. */
export function objectivesOf(sheet: Sheet): readonly { readonly objective: string; readonly indicators: readonly Indicator[] }[] {
  const groups: { objective: string; indicators: Indicator[] }[] = []
  for (const indicator of sheet.indicators) {
    const last = groups.at(-1)
    if (last && last.objective === indicator.objective) last.indicators.push(indicator)
    else groups.push({ objective: indicator.objective, indicators: [indicator] })
  }
  return groups
}

/** Sum of the weights − 100, in percentage points: zero on a valid sheet. */
export function weightDifference(weights: readonly Decimal[]): Decimal {
  return sum(weights).minus(HUNDRED)
}

/** A row's weight as a share of the budget. */
export function weightShare(indicator: Indicator): Ratio {
  return { part: indicator.weight, whole: HUNDRED }
}
