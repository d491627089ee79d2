import type { Chats } from '../app/chats.ts'
import type { People } from '../app/people.ts'
import type { Ledger } from '../app/projects.ts'
import type { Questions } from '../app/questions.ts'

/** Every port of the application that keeps something, over one database. */
export type Store = {
  readonly ledger: Ledger
  readonly people: People
  readonly chats: Chats
  readonly questions: Questions
  /** Rejects when the database cannot be reached. */
  readonly ping: () => Promise<void>
  readonly close: () => Promise<void>
}
