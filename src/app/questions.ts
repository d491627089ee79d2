import type { Actual } from '../domain/actual.ts'
import type { Day, Year } from '../domain/day.ts'
import type { Assumed, PersonId } from '../domain/ledger.ts'

/** What a button does when pressed; it waits here, never in the card. */
export type Doing =
  | {
      readonly kind: 'record'
      readonly verb: 'report' | 'correct'
      readonly year: Year
      readonly project: number
      readonly row: number
      readonly actual: Actual
      readonly assumed: readonly Assumed[]
      readonly words: string
    }
  | {
      readonly kind: 'complete'
      readonly year: Year
      readonly project: number
      readonly row: number
      readonly said: Day | null
      readonly words: string
    }
  | { readonly kind: 'undo'; readonly year: Year; readonly project: number; readonly row: number; readonly seq: number }
  | { readonly kind: 'status' | 'payable'; readonly year: Year; readonly project: number }
  | { readonly kind: 'deadlines' | 'help' | 'dismiss' }

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
  /** Drops questions asked before an instant (ISO 8601); returns how many. */
  readonly forget: (before: string) => Promise<number>
}
