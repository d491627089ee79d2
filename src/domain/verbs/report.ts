import { type Actual, type Quantity, sameActual } from '../actual.ts'
import { type Day, yearOf } from '../day.ts'
import type { Assumed, Draft } from '../ledger.ts'
import { knownOf, type Standing } from '../payable.ts'
import { HUNDRED, ZERO } from '../quantity.ts'
import { type Indicator, indicatorAt, isOpen, type Known, ref } from '../sheet.ts'
import { deadlineOf, partsOf } from '../target.ts'
import { type Decision, decided, refused } from './refusal.ts'

/** An owner tells what was achieved on a row. `verb` is what the ledger calls it: a correction replaces what the same person just said. */
export type Report = {
  readonly verb: 'report' | 'correct'
  readonly row: number
  readonly actual: Actual
  readonly assumed: readonly Assumed[]
  readonly today: Day
}

/** What a report becomes: an entry whose actual stands, or a refusal. Overwriting is decided by who asks: see `overwrites`. */
export function decideReport(standing: Standing, { verb, row, actual, assumed, today }: Report): Decision<Draft> {
  const at = ref(standing.sheet.number, row)
  const indicator = indicatorAt(standing.sheet, row)
  if (!indicator) return refused({ code: 'noSuchRow', ref: at })
  if (standing.state !== 'draft' && standing.state !== 'approved') {
    return refused({ code: 'sheetNotOpen', project: standing.sheet.number, state: standing.state })
  }
  const on = dayOf(actual)
  if (on !== null && on > today) return refused({ code: 'futureDay', ref: at, day: on, today })
  if (on !== null && yearOf(on) < standing.sheet.year) return refused({ code: 'otherYear', ref: at, day: on, year: standing.sheet.year })
  if (actual.kind === 'quantity' && !isPossible(actual)) {
    return refused({ code: 'impossibleQuantity', ref: at, value: actual.value, of: actual.of })
  }
  if (actual.kind === 'done' && wantsNumber(indicator)) return refused({ code: 'numberWanted', ref: at, target: indicator.target.raw })
  const before = knownOf(standing, row)
  const dated = withDay(indicator, actual, today)
  if (sameActual(before.actual, dated)) return refused({ code: 'unchanged', ref: at })
  const after: Known = { raw: null, actual: dated, assessment: null, evidence: before.evidence }
  return decided({ deed: { verb, actual: dated, assumed }, changes: [{ row, before, after }], reason: null })
}

/** Whether the row already holds something that a report would replace. */
export function overwrites(standing: Standing, row: number): boolean {
  return !isOpen(knownOf(standing, row))
}

/** Whether the row asks for a number, so that a day alone is not an answer. */
export function wantsNumber(indicator: Indicator): boolean {
  return partsOf(indicator.target).some(part => part.kind === 'measure' || part.kind === 'change')
}

/** Whether a quantity is beyond its total, or ten times what is asked: possible, yet so rarely right that whoever wrote it must confirm it. */
export function isUnlikely({ target }: Indicator, actual: Actual): boolean {
  if (actual.kind !== 'quantity') return false
  const { value, of, unit } = actual
  const asked = partsOf(target).filter(part => part.kind === 'measure' && part.unit === unit)
  const most = asked.reduce((most, part) => (part.kind === 'measure' && part.value.gt(most) ? part.value : most), ZERO)
  if (of !== null && value.gt(of)) return true
  if (unit === 'percent' && value.gt(HUNDRED) && value.gt(most)) return true
  return most.gt(ZERO) && value.gte(most.times(FAR_BEYOND))
}

const FAR_BEYOND = 10

function dayOf(actual: Actual): Day | null {
  if (actual.kind === 'done') return actual.on
  return actual.kind === 'quantity' ? actual.on : null
}

function isPossible({ value, of }: Quantity): boolean {
  return value.gte(ZERO) && (of === null || of.gt(ZERO))
}

/** A count on a row that wants a count by a day stands on the day of the message (domain, "Realization"). */
function withDay(indicator: Indicator, actual: Actual, today: Day): Actual {
  if (actual.kind !== 'quantity' || actual.on !== null) return actual
  return deadlineOf(indicator.target) && wantsNumber(indicator) ? { ...actual, on: today } : actual
}
