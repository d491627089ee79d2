import type { Day } from './day.ts'
import { endOfYear } from './day.ts'
import type { Decimal, Ratio } from './quantity.ts'
import { cents, NOTHING, portion, sum, ZERO } from './quantity.ts'
import { type Realization, ratioOf, realization } from './realization.ts'
import type { Indicator, Known, Sheet, State } from './sheet.ts'
import { UNKNOWN, weightShare } from './sheet.ts'
import { deadlineOf, partsOf } from './target.ts'

/** A sheet together with what the ledger knows of it. */
export type Standing = {
  readonly sheet: Sheet
  readonly state: State
  readonly known: ReadonlyMap<number, Known>
  /** The sequence number of its last entry. */
  readonly version: number
}

/** One row worked out. Euros: `payable` rounded to cents, null while nothing is realized; `worth` the whole row. */
export type RowFigures = {
  readonly indicator: Indicator
  readonly known: Known
  readonly realization: Realization
  readonly ratio: Ratio | null
  readonly weighted: Decimal | null
  readonly payable: Decimal | null
  readonly worth: Decimal
  readonly atStake: Decimal
}

/** A sheet worked out, in euros: earned + atStake + lost = budget; rounding = earned − Σ rows. */
export type Figures = {
  readonly rows: readonly RowFigures[]
  readonly earned: Decimal
  readonly atStake: Decimal
  readonly lost: Decimal
  readonly rounding: Decimal
  readonly weighted: Decimal
}

/** Accrued (maturato) until the evaluators certify the sheet, then certified. */
export type Basis = 'accrued' | 'certified'

export function basisOf(state: State): Basis {
  return state === 'certified' || state === 'paid' ? 'certified' : 'accrued'
}

/** What is known of a row; nothing when the ledger is silent. */
export function knownOf(standing: Standing, row: number): Known {
  return standing.known.get(row) ?? UNKNOWN
}

/** Works out every row and the total, each rounded once (domain, "Money"). */
export function figures(standing: Standing, today: Day): Figures {
  const rows = standing.sheet.indicators.map(indicator => rowFigures(standing, indicator, today))
  const { budget } = standing.sheet
  const earned = cents(sum(rows.map(row => exactAmount(budget, row.indicator, row.ratio ?? NOTHING))))
  const open = cents(sum(rows.map(row => row.atStake)))
  const atStake = earned.plus(open).gt(budget) ? budget.minus(earned) : open
  return {
    rows,
    earned,
    atStake,
    lost: budget.minus(earned).minus(atStake),
    rounding: earned.minus(sum(rows.map(row => row.payable ?? ZERO))),
    weighted: sum(rows.map(row => row.weighted ?? ZERO)),
  }
}

/** One row worked out; `atStake` is unrounded so that a sheet's sum is rounded once. */
export function rowFigures(standing: Standing, indicator: Indicator, today: Day): RowFigures {
  const known = knownOf(standing, indicator.row)
  const reached = realization(indicator, known)
  const ratio = ratioOf(reached)
  const { budget } = standing.sheet
  const worth = portion(budget, weightShare(indicator))
  return {
    indicator,
    known,
    realization: reached,
    ratio,
    weighted: ratio && portion(indicator.weight, ratio),
    payable: ratio && cents(exactAmount(budget, indicator, ratio)),
    worth: cents(worth),
    atStake: stillPossible(standing, indicator, reached, today) ? worth.minus(ratio ? exactAmount(budget, indicator, ratio) : ZERO) : ZERO,
  }
}

/** budget × weight × realization, unrounded: multiplied first, divided once. */
function exactAmount(budget: Decimal, indicator: Indicator, ratio: Ratio): Decimal {
  const weight = weightShare(indicator)
  return portion(budget, { part: weight.part.times(ratio.part), whole: weight.whole.times(ratio.whole) })
}

/** In gioco (domain, "Money"): all of a row while nothing is realized and the sheet is not closed; the missing part of a quantity until its day or the year is over. */
function stillPossible(standing: Standing, indicator: Indicator, reached: Realization, today: Day): boolean {
  if (standing.state !== 'draft' && standing.state !== 'approved') return false
  switch (reached.kind) {
    case 'open':
    case 'progress':
    case 'needsAssessment':
      return true
    case 'notEvaluable':
    case 'assessed':
      return false
    case 'computed':
      return isCounted(indicator) && today <= lastDay(standing.sheet, indicator)
  }
}

function isCounted(indicator: Indicator): boolean {
  return partsOf(indicator.target).some(part => part.kind === 'measure' || part.kind === 'change')
}

function lastDay(sheet: Sheet, indicator: Indicator): Day {
  return deadlineOf(indicator.target) ?? endOfYear(sheet.year)
}
