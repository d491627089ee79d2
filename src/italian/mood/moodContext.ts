import type { Token } from '../text/normalise.ts'
import type { Clause } from './clauses.ts'

/** What a mood is told by besides the words: whether two neighbours stand so in a row ("non inventariabili"), whether the sheets know a word, and whether it is typed as a name. */
export type Wording = {
  readonly isPair: (first: string, second: string) => boolean
  readonly isKnown: (word: string) => boolean
  /** Whether a row or title has that very word: its own "richiamo" or "scaduti" tell no mood. */
  readonly isOwn: (word: string) => boolean
  readonly isName: (at: number) => boolean
  /** Whether it ends in a written accent: "riaprirà". */
  readonly isAccented: (at: number) => boolean
  /** Whether a date was read there: "a metà ottobre" is no half of the work. */
  readonly isDate: (at: number) => boolean
}

/** A clause as the finders of moods see it; words outside of it are empty. */
export type Context = {
  readonly textAt: (at: number) => string
  readonly tokens: readonly Token[]
  readonly clause: Clause
  readonly wording: Wording
}

/** Whether a mood is told by the words at a token. */
export type Finder = (context: Context, at: number) => boolean

/** The words of the clause. */
export function wordsIn({ tokens, clause }: Context): ReadonlySet<string> {
  return new Set(tokens.slice(clause.first, clause.last + 1).map(({ text }) => text))
}
