import type { Actual, Quantity } from '../domain/actual.ts'
import type { Day } from '../domain/day.ts'
import type { Doubt } from '../domain/doubt.ts'
import type { Assumed } from '../domain/ledger.ts'
import type { Sheet } from '../domain/sheet.ts'

/** A row of a project. */
export type RowRef = { readonly project: number; readonly row: number }

/** A row, or without one a whole project. */
export type Topic = { readonly project: number; readonly row: number | null }

/** What the bot has just asked the speaker: the day or number of a row (with the day already told), one of these rows, or a yes. */
export type Asked =
  | { readonly kind: 'missing'; readonly row: RowRef; readonly day: Day | null }
  | { readonly kind: 'choice'; readonly rows: readonly RowRef[] }
  | { readonly kind: 'confirm' }

/** What a few words answer to it; `unclear` when they choose, but not which. */
export type Answered = { readonly kind: 'yes' | 'no' | 'unclear' } | { readonly kind: 'pick'; readonly row: RowRef }

/** Where and when a message is read: the sheets its speaker may see, which rows are still open, and the conversation's context. */
export type Scope = {
  readonly sheets: readonly Sheet[]
  readonly isOpen: (row: RowRef) => boolean
  readonly today: Day
  /** Projects of the channel it was written in; empty in a personal chat. */
  readonly channel: readonly number[]
  /** The row the speaker reported a moment ago. */
  readonly after: RowRef | null
  /** What was talked about a moment ago, reported or asked: a row, or a project alone. */
  readonly topic: Topic | null
  /** The bot's question that still waits for the speaker's answer. */
  readonly asked: Asked | null
}

/** What a question is about: a channel of several projects is about those; `otherYear` about a year that has no sheets here. */
export type Subject =
  | { readonly kind: 'all' }
  | { readonly kind: 'channel' }
  | { readonly kind: 'otherYear'; readonly year: number }
  | { readonly kind: 'project'; readonly project: number }
  | { readonly kind: 'row'; readonly row: RowRef }

/** What was already understood while something is still in doubt: kept with the choices; `assumed` is what the day was not told by. */
export type Understood = { readonly day: Day | null; readonly quantity: Quantity | null; readonly assumed: readonly Assumed[] }

/** `share` asks for the speaker's own money, which the sheets do not tell. */
export type QuestionIntent = 'payable' | 'share' | 'status' | 'deadlines' | 'simulate' | 'why' | 'evidence'

/** A stretch of days, both ends included; without its last day it has no end. */
export type Window = { readonly from: Day; readonly to: Day | null }

/** A command the bot carries out in chat; `other` is recognised as one and not yet carried out. */
export type Management =
  | { readonly kind: 'bind'; readonly project: number }
  | { readonly kind: 'unbind'; readonly project: number | null }
  | { readonly kind: 'speakAs'; readonly name: string }
  | { readonly kind: 'other'; readonly about: Subject | null }

/** What a message means: an entry to write, something to ask first, a question to answer, or nothing for the bot. */
export type Outcome =
  | {
      readonly kind: 'record'
      readonly intent: 'report' | 'correct'
      readonly row: RowRef
      readonly actual: Actual
      readonly assumed: readonly Assumed[]
      readonly words: string
    }
  | { readonly kind: 'undo'; readonly row: RowRef | null }
  | {
      readonly kind: 'ask'
      readonly intent: 'report' | 'correct' | 'undo'
      readonly doubt: Doubt
      readonly candidates: readonly RowRef[]
      readonly understood: Understood
      readonly words: string
    }
  | {
      readonly kind: 'answer'
      readonly intent: QuestionIntent
      readonly about: Subject
      readonly window: Window | null
      readonly understood: Understood
    }
  | { readonly kind: 'reply'; readonly answered: Answered }
  | { readonly kind: 'manage'; readonly management: Management }
  /** `accuracy` asks how often the bot errs. */
  | { readonly kind: 'help' | 'accuracy' | 'greeting' | 'thanks' | 'unknown' }

/** One rule and the words it took, for the trace. */
export type Step = { readonly rule: string; readonly words: string }
