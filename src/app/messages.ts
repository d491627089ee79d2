import type { Card } from '../cards/catalog.ts'
import type { PersonId, Verb } from '../domain/ledger.ts'
import type { Ref } from '../domain/sheet.ts'
import type { Chat } from './chats.ts'

/** What arrived: words (`edits`: the id of the message they take the place of), a pressed button, or the bot's coming and going. */
export type Said =
  | { readonly kind: 'text'; readonly text: string; readonly mentioned: 'yes' | 'no'; readonly edits: string | null }
  | {
      readonly kind: 'press'
      readonly key: string
      readonly pick: string
      readonly inputs: Readonly<Record<string, string>>
      readonly shown: string | null
    }
  | { readonly kind: 'installed' }
  | { readonly kind: 'removed' }

/** One thing that happened in a chat, free of any SDK. `id` and `fingerprint` are the keys under which it counts once. */
export type Turn = {
  readonly chat: Chat
  /** The projects it speaks within, when they do not follow from the chat's bindings. */
  readonly within: readonly number[] | null
  readonly speaker: { readonly id: PersonId; readonly name: string }
  readonly id: string
  readonly fingerprint: string | null
  readonly said: Said
}

export type ReplyKind = 'recorded' | 'choose' | 'confirm' | 'answer' | 'refused' | 'help'

/** What the bot answers: a card with its text, or a sentence alone. `replaces` is the post to repaint. */
export type Reply = {
  readonly kind: ReplyKind
  readonly text: string
  readonly card: Card | null
  readonly replaces: string | null
  readonly entries: readonly { readonly ref: Ref; readonly verb: Verb }[]
}

/** The bot as its edges see it: one turn in, one reply out; null when there is nothing to say. */
export type Bot = (turn: Turn) => Promise<Reply | null>
