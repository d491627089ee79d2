import type { Button, Card } from '../cards/catalog.ts'
import type { Entry } from '../domain/ledger.ts'
import { ref } from '../domain/sheet.ts'
import type { Reply, ReplyKind, Turn } from './messages.ts'
import type { Hearing, Parts } from './parts.ts'
import type { Doing, Option } from './questions.ts'

/** A sentence alone. */
export function sentence(kind: ReplyKind, text: string): Reply {
  return { kind, text, card: null, replaces: null, entries: [] }
}

/** A card and its text. */
export function carded(kind: ReplyKind, card: Card): Reply {
  return { ...sentence(kind, card.text), card }
}

/** The same reply with the entry it tells of. */
export function telling(reply: Reply, entry: Entry): Reply {
  const rows = entry.changes.map(change => ({ ref: ref(entry.project, change.row), verb: entry.deed.verb }))
  return { ...reply, entries: rows }
}

/** What a card offers: who may press (null: whoever has the right), and what each button does. */
export type Offer = { readonly to: 'speaker' | 'anyone'; readonly options: readonly { readonly title: string; readonly doing: Doing }[] }

/** What names a message when it is asked again: what it says and when, else its id. */
export function messageKey({ id, fingerprint }: Pick<Turn, 'id' | 'fingerprint'>): string {
  return fingerprint ?? id
}

/** Where the turn is spoken. */
export function placeOf({ turn }: Hearing): { readonly tenant: string; readonly conversation: string } {
  const { tenantId, conversationId } = turn.chat.address
  return { tenant: tenantId, conversation: conversationId }
}

/** Keeps the offer waiting under a one-time key and returns its buttons; the same message asked again gets the same key. */
export async function offer(parts: Parts, hearing: Hearing, source: string, { to, options }: Offer): Promise<readonly Button[]> {
  const kept = await parts.questions.open({
    key: parts.newKey(),
    ...placeOf(hearing),
    source,
    person: to === 'speaker' ? hearing.speaker.ids[0] : null,
    at: parts.clock.now().toISOString(),
    options: options.map(({ title, doing }, index): Option => ({ pick: String(index + 1), title, doing })),
  })
  return kept.options.map(({ title, pick }) => ({ title, key: kept.key, pick }))
}
