import type { Day } from './day.ts'
import type { Decimal } from './quantity.ts'

export type Comparison = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' | 'exactly'
export type Unit = 'percent' | 'count' | 'days' | 'hours' | 'minutes' | 'euros'
export type ChangeUnit = 'percent' | 'points' | 'count'

/** One thing a target asks for; when there are several, all must hold (domain: compound targets). */
export type Part =
  | { readonly kind: 'by'; readonly day: Day }
  | { readonly kind: 'from'; readonly day: Day }
  | { readonly kind: 'measure'; readonly comparison: Comparison; readonly value: Decimal; readonly unit: Unit }
  | { readonly kind: 'change'; readonly direction: 'increase' | 'decrease'; readonly value: Decimal; readonly unit: ChangeUnit }
  | { readonly kind: 'deliverable' }

export type Measure = Extract<Part, { kind: 'measure' }>
export type Change = Extract<Part, { kind: 'change' }>

/** What the reader supplied where the text is silent: the direction of a bare number, the year of a day, a mended typo. */
export type Assumption = 'direction' | 'year' | 'typo'

/** How a target text was understood; an unclear one computes nothing until someone settles it. */
export type Reading =
  | { readonly kind: 'read'; readonly parts: readonly Part[]; readonly assumed: readonly Assumption[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear'; readonly doubts: readonly string[] }

/** What an indicator must reach: the office's own words beside what was understood of them. */
export type Target = { readonly raw: string; readonly reading: Reading; readonly baseline: Decimal | null }

/** The parts of a target that was read, else none. */
export function partsOf(target: Target): readonly Part[] {
  return target.reading.kind === 'read' ? target.reading.parts : []
}

/** The day by which the row must be done, the earliest if several; null for a target without one. */
export function deadlineOf(target: Target): Day | null {
  const days = partsOf(target).flatMap(part => (part.kind === 'by' ? [part.day] : []))
  return days.sort()[0] ?? null
}

/** The first quantity asked for, if any. */
export function measureOf(target: Target): Measure | null {
  return partsOf(target).find((part): part is Measure => part.kind === 'measure') ?? null
}
