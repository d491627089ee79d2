import type { Assumption, Comparison, Part, Unit } from '../domain/target.ts'

/** What a target's marks ask for, what had to be assumed, and what stays in doubt (in Italian, for the person who settles it). */
export type Asked = { readonly parts: readonly Part[]; readonly assumed: readonly Assumption[]; readonly doubts: readonly string[] }

/** How far the reading of a target has come: what was asked so far, and what waits for its number. */
export type Asking = Asked & {
  readonly comparison: Comparison | null
  readonly waits: 'within' | 'between' | 'and' | null
  readonly change: 'increase' | 'decrease' | 'unsaid' | null
  /** Whether the sentence has had nothing but its first words of change or comparison so far. */
  readonly atStart: boolean
  /** Whether a comma or "e" parts what comes from the number before. */
  readonly parted: boolean
  readonly bare: number
}

/** Before the first mark. */
export const START: Asking = {
  parts: [],
  assumed: [],
  doubts: [],
  comparison: null,
  waits: null,
  change: null,
  atStart: true,
  parted: false,
  bare: 0,
}

/** The same with one more doubt, in Italian. */
export function doubting(state: Asking, doubt: string): Asking {
  return { ...state, doubts: [...state.doubts, doubt] }
}

/** The doubt about a number that may be a floor or a ceiling. */
export const UNDIRECTED = 'non è chiaro se il numero è un minimo o un massimo'

/** Whether the unit is a stretch of time. */
export function isDuration(unit: Unit): boolean {
  return unit === 'days' || unit === 'hours' || unit === 'minutes'
}
