import type { Year } from '../domain/day.ts'
import type { Entry, Source } from '../domain/ledger.ts'

/** The keys under which a message counts once. */
export type SourceKey = Pick<Source, 'tenant' | 'conversation' | 'id' | 'fingerprint'>

/** What became of an append: written; decided on an old version; or the same message was there before, with its entries. */
export type Appended =
  | { readonly kind: 'appended' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'repeated'; readonly entries: readonly Entry[] }

/** The append-only collection of entries (port). A failure to write is an exception; whatever was acknowledged survives a crash. */
export type Ledger = {
  /** Years that have entries, ascending. */
  readonly years: () => Promise<readonly Year[]>
  /** A year's entries, or one project's, ordered by project and seq. */
  readonly entries: (year: Year, project?: number) => Promise<readonly Entry[]>
  /** What the message has already written, by its id or its fingerprint, ordered by project and seq. */
  readonly bySource: (key: SourceKey) => Promise<readonly Entry[]>
  readonly append: (entry: Entry) => Promise<Appended>
}
