import type { Actual, Quantity } from './actual.ts'
import type { Day } from './day.ts'
import type { Decimal, Ratio } from './quantity.ts'
import { EVERYTHING, HUNDRED, lesser, NOTHING, percentage, share } from './quantity.ts'
import { type Indicator, isOpen, type Known } from './sheet.ts'
import type { Measure, Part, Target, Unit } from './target.ts'
import { partsOf } from './target.ts'

/** Why a row with an actual has no computed realization: an evaluator must set a percentage. */
export type Misfit = 'wrongKind' | 'wrongUnit' | 'noDay' | 'strictEquality' | 'noTotal' | 'noBaseline' | 'noTarget' | 'unclearTarget'

/** How far a row is; a missing actual, a zero and "not evaluable" are three different things. */
export type Realization =
  | { readonly kind: 'open' }
  | { readonly kind: 'computed'; readonly ratio: Ratio }
  | { readonly kind: 'assessed'; readonly ratio: Ratio; readonly reason: string }
  | { readonly kind: 'progress' }
  | { readonly kind: 'needsAssessment'; readonly why: Misfit }
  | { readonly kind: 'notEvaluable' }

/** The realization of a row: an assessment wins over what is computed, except that an unread target computes nothing (domain, "Realization"). */
export function realization(indicator: Indicator, known: Known): Realization {
  if (isOpen(known)) return { kind: 'open' }
  if (known.actual?.kind === 'notEvaluable') return { kind: 'notEvaluable' }
  if (indicator.target.reading.kind === 'unclear') return { kind: 'needsAssessment', why: 'unclearTarget' }
  if (known.assessment) {
    return { kind: 'assessed', ratio: share(known.assessment.percent, HUNDRED), reason: known.assessment.reason }
  }
  if (known.actual === null) return { kind: 'needsAssessment', why: 'wrongKind' }
  return computed(indicator, known.actual)
}

/** The ratio a realization pays, or null where it pays nothing yet. */
export function ratioOf(reached: Realization): Ratio | null {
  switch (reached.kind) {
    case 'computed':
    case 'assessed':
      return reached.ratio
    case 'open':
    case 'progress':
    case 'needsAssessment':
    case 'notEvaluable':
      return null
  }
}

/** The realization in percent, unrounded, or null where there is none. */
export function percentOf(reached: Realization): Decimal | null {
  const ratio = ratioOf(reached)
  return ratio && percentage(ratio)
}

/** What the actual alone is worth against the target: the minimum over its parts, or why nothing can be computed. */
export function computed(indicator: Pick<Indicator, 'target' | 'printed'>, actual: Actual): Realization {
  const { target, printed } = indicator
  if (actual.kind === 'notEvaluable') return { kind: 'notEvaluable' }
  if (target.reading.kind === 'unclear') return { kind: 'needsAssessment', why: 'unclearTarget' }
  const parts = partsOf(target)
  if (parts.length === 0) return { kind: 'needsAssessment', why: 'noTarget' }
  if (asksSeveralThings(parts)) return { kind: 'needsAssessment', why: 'wrongKind' }
  const setting = { printed, counted: parts.some(part => part.kind === 'measure' || part.kind === 'change') }
  return parts.map(part => reach(part, actual, target, setting)).reduce(weaker)
}

/** Two quantities of different things ("100% delle pratiche entro 30 giorni") cannot be answered by one number; a range of one thing can. */
function asksSeveralThings(parts: readonly Part[]): boolean {
  const [first, second, ...more] = parts.filter(part => part.kind === 'measure')
  if (parts.filter(part => part.kind === 'change').length > 1 || more.length > 0) return true
  return first !== undefined && second !== undefined && (first.unit !== second.unit || isFloor(first) === isFloor(second))
}

function isFloor({ comparison }: Measure): boolean {
  return comparison === 'atLeast' || comparison === 'moreThan'
}

type Setting = { readonly printed: Decimal | null; readonly counted: boolean }

function weaker(a: Realization, b: Realization): Realization {
  if (a.kind !== 'computed') return a
  if (b.kind !== 'computed') return b
  return { kind: 'computed', ratio: lesser(a.ratio, b.ratio) }
}

function reach(part: Part, actual: Actual, target: Target, setting: Setting): Realization {
  switch (part.kind) {
    case 'by':
      return onTime(part.day, actual, setting)
    case 'from':
      return begun(actual, setting)
    case 'measure':
      return measured(part, actual)
    case 'change':
      return changed(part, actual, target)
    case 'deliverable':
      return delivered(actual)
  }
}

/** A start date is no deadline: beside a quantity it asks nothing more; alone it is answered by yes or no, and a day needs an evaluator. */
function begun(actual: Actual, { counted }: Setting): Realization {
  if (counted || actual.kind === 'yes') return { kind: 'computed', ratio: EVERYTHING }
  return actual.kind === 'no' ? { kind: 'computed', ratio: NOTHING } : { kind: 'needsAssessment', why: 'wrongKind' }
}

function onTime(deadline: Day, actual: Actual, setting: Setting): Realization {
  switch (actual.kind) {
    case 'done':
      return { kind: 'computed', ratio: actual.on <= deadline ? EVERYTHING : NOTHING }
    case 'quantity':
      return quantityByDay(deadline, actual, setting)
    case 'no':
      return { kind: 'computed', ratio: NOTHING }
    case 'yes':
    case 'notEvaluable':
      return { kind: 'needsAssessment', why: 'wrongKind' }
  }
}

/** A quantity on a deadline: with a measure beside it only its day counts; alone it must come with a day and be whole, else it is progress. */
function quantityByDay(deadline: Day, actual: Quantity, setting: Setting): Realization {
  if (!setting.counted && actual.unit !== 'count' && actual.unit !== 'percent') return { kind: 'needsAssessment', why: 'wrongUnit' }
  if (actual.on === null) return setting.counted ? { kind: 'needsAssessment', why: 'noDay' } : { kind: 'progress' }
  if (!setting.counted && isPartial(actual, setting.printed)) return { kind: 'progress' }
  return { kind: 'computed', ratio: actual.on <= deadline ? EVERYTHING : NOTHING }
}

function isPartial({ value, unit, of }: Quantity, printed: Decimal | null): boolean {
  const wholes = unit === 'percent' ? [HUNDRED] : [of, printed]
  return value.isZero() || wholes.some(whole => whole !== null && value.lt(whole))
}

function measured(asked: Measure, actual: Actual): Realization {
  if (actual.kind !== 'quantity') return { kind: 'needsAssessment', why: 'wrongKind' }
  const value = comparable(asked.unit, actual)
  if (value.kind === 'misfit') return { kind: 'needsAssessment', why: value.why }
  return compared(asked, value)
}

type Comparable =
  | { readonly kind: 'ratio'; readonly part: Decimal; readonly whole: Decimal }
  | { readonly kind: 'misfit'; readonly why: Misfit }

/** The actual in the target's unit: on a percentage "N su M" is N ÷ M; on any other measure only N counts. */
function comparable(unit: Unit, actual: Quantity): Comparable {
  const one = EVERYTHING.whole
  if (unit === 'percent') {
    if (actual.unit === 'percent') return { kind: 'ratio', part: actual.value, whole: one }
    if (actual.unit !== 'count') return { kind: 'misfit', why: 'wrongUnit' }
    if (actual.of === null || actual.of.lte(0)) return { kind: 'misfit', why: 'noTotal' }
    return { kind: 'ratio', part: actual.value.times(HUNDRED), whole: actual.of }
  }
  if (actual.unit !== unit && actual.unit !== 'count') return { kind: 'misfit', why: 'wrongUnit' }
  return { kind: 'ratio', part: actual.value, whole: one }
}

function compared(asked: Measure, { part, whole }: { readonly part: Decimal; readonly whole: Decimal }): Realization {
  const goal = asked.value.times(whole)
  const order = part.cmp(goal)
  const strict = asked.comparison === 'moreThan' || asked.comparison === 'lessThan'
  if (strict && order === 0) return { kind: 'needsAssessment', why: 'strictEquality' }
  return { kind: 'computed', ratio: reached(asked.comparison, part, goal, order) }
}

function reached(comparison: Measure['comparison'], part: Decimal, goal: Decimal, order: number): Ratio {
  switch (comparison) {
    case 'atLeast':
    case 'moreThan':
      return goal.isZero() ? (order >= 0 ? EVERYTHING : NOTHING) : share(part, goal)
    case 'atMost':
    case 'lessThan':
      return order <= 0 ? EVERYTHING : share(goal, part)
    case 'exactly':
      return order === 0 ? EVERYTHING : order < 0 ? share(part, goal) : share(goal, part)
  }
}

function changed(asked: Extract<Part, { kind: 'change' }>, actual: Actual, target: Target): Realization {
  if (actual.kind !== 'quantity') return { kind: 'needsAssessment', why: 'wrongKind' }
  if (target.baseline === null) return { kind: 'needsAssessment', why: 'noBaseline' }
  const value = comparable(asked.unit === 'points' ? 'percent' : 'count', actual)
  if (value.kind === 'misfit') return { kind: 'needsAssessment', why: value.why }
  const step = asked.unit === 'percent' ? target.baseline.times(asked.value).div(HUNDRED) : asked.value
  const gained = value.part.minus(target.baseline.times(value.whole))
  const toward = asked.direction === 'increase' ? gained : gained.neg()
  return { kind: 'computed', ratio: step.lte(0) ? (toward.gte(0) ? EVERYTHING : NOTHING) : share(toward, step.times(value.whole)) }
}

function delivered(actual: Actual): Realization {
  switch (actual.kind) {
    case 'yes':
    case 'done':
      return { kind: 'computed', ratio: EVERYTHING }
    case 'no':
      return { kind: 'computed', ratio: NOTHING }
    case 'quantity':
      return quantityDelivered(actual)
    case 'notEvaluable':
      return { kind: 'notEvaluable' }
  }
}

function quantityDelivered(actual: Quantity): Realization {
  return actual.unit === 'percent' && actual.value.gte(HUNDRED)
    ? { kind: 'computed', ratio: EVERYTHING }
    : { kind: 'needsAssessment', why: 'wrongKind' }
}
