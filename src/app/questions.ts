import type { Actual } from '../domain/actual.ts'
import type { Day, Year } from '../domain/day.ts'
import type { Assumed, PersonId } from '../domain/ledger.ts'

/** What is still missing for an entry: the day, or the number of a day that was told. */
export type Asking = {
  readonly kind: 'when' | 'howMuch'
  readonly year: Year
  readonly project: number
  readonly row: number
  readonly day: Day | null
  readonly words: string
}

/** An actual to be written on a row. */
export type Recording = {
  readonly kind: 'record'
  readonly verb: 'report' | 'correct'
  readonly year: Year
  readonly project: number
  readonly row: number
  readonly actual: Actual
  readonly assumed: readonly Assumed[]
  readonly words: string
}

/** What a button does when pressed; it waits here, never in the card. `when` and `howMuch` ask on, `complete` takes the day that was typed, `replace` writes over the entry with that seq and no other. */
export type Doing =
  | Recording
  | { readonly kind: 'replace'; readonly recording: Recording; readonly over: number }
  | Asking
  | { readonly kind: 'complete'; readonly year: Year; readonly project: number; readonly row: number; readonly words: string }
  | { readonly kind: 'undo'; readonly year: Year; readonly project: number; readonly row: number; readonly seq: number }
  | { readonly kind: 'status' | 'payable' | 'deadlines'; readonly year: Year; readonly project: number | null }
  | { readonly kind: 'dismiss' }

export type Option = { readonly pick: string; readonly title: string; readonly doing: Doing }

/** A card's buttons, waiting to be pressed. `person` may press; null when anyone with the rights may. */
export type Question = {
  /** One-time key, unguessable: the only thing, with the pick, that the card carries. */
  readonly key: string
  readonly tenant: string
  readonly conversation: string
  /** The message that led to it: asked again, it gets the same question. */
  readonly source: string
  readonly person: PersonId | null
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
  readonly options: readonly Option[]
}

/** Questions waiting for an answer (port). */
export type Questions = {
  /** Keeps the question and returns it; if one is there for the same tenant, conversation and source, that one is kept and returned. */
  readonly open: (question: Question) => Promise<Question>
  readonly find: (key: string) => Promise<Question | null>
  /** The last question put to that person there, or null when there is none, it is settled, or the talk has gone on. */
  readonly waiting: (place: Pick<Question, 'tenant' | 'conversation'>, person: PersonId) => Promise<Question | null>
  /** The talk has gone on: no question waits for that person's words there; its buttons still work. */
  readonly close: (place: Pick<Question, 'tenant' | 'conversation'>, person: PersonId) => Promise<void>
  /** Settles the question with a pick and returns the pick that was made first: this one, or an earlier one; null when there is no such question. */
  readonly claim: (key: string, pick: string) => Promise<string | null>
  /** Drops questions asked before an instant (ISO 8601); returns how many. */
  readonly forget: (before: string) => Promise<number>
}
