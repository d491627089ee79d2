import type { Chat } from '../app/chats.ts'
import { CONSOLE } from '../app/console.ts'
import type { Reply, Said, Turn } from '../app/messages.ts'
import { bot } from '../app/turn.ts'
import type { Button, Card } from '../cards/catalog.ts'
import type { Desk } from '../service.ts'
import { type Call, done, option, type Result, usage } from './result.ts'

/** `say "text" [--as ADDRESS] [--in N] [--press TITLE]`: one turn through the whole bot without Teams. */
export async function say(call: Call): Promise<Result> {
  const [text] = call.words
  const within = option(call, 'in')
  if (text === undefined || (within !== null && !/^\d{1,4}$/.test(within))) {
    return usage('Uso: traguardo say "testo" [--as INDIRIZZO] [--in N] [--press TITOLO] [--json]')
  }
  const desk = await call.desk('write')
  const turn = await turnOf(desk, option(call, 'as'), within === null ? null : Number(within))
  const answer = bot(option(call, 'as') === null ? { ...desk.parts, admins: [] } : desk.parts)
  const first = await answer(turn({ kind: 'text', text, mentioned: 'yes', edits: null }))
  const title = option(call, 'press')
  if (title === null) return shown(first)
  const button = first?.card && buttonTitled(first.card, title)
  if (!button) return { kind: 'refused', refused: [{ code: 'noSuchButton', message: `La risposta non ha il pulsante «${title}».` }] }
  return shown(await answer(turn({ kind: 'press', key: button.key, pick: button.pick, inputs: {}, shown: null })))
}

/** Who speaks and where: the console with every role, or the person named; in a personal chat, or in project N's channel. */
async function turnOf({ store, parts }: Desk, as: string | null, within: number | null): Promise<(said: Said) => Turn> {
  const bound = (await store.chats.bindings()).find(({ project }) => project === within)?.conversationId
  const kept = bound === undefined ? null : await store.chats.find(bound)
  const conversationId = bound ?? (within === null ? `${CONSOLE}:${as ?? ''}` : `${CONSOLE}:${within}`)
  const address = { tenantId: CONSOLE, conversationId, serviceUrl: '', botId: CONSOLE, userId: null, threadId: null }
  const chat: Chat = kept ?? { place: within === null ? 'personal' : 'channel', name: null, address, alive: true, greeted: true }
  const person = as === null ? null : await store.people.find(as.trim().toLowerCase())
  const speaker = { id: person?.id ?? as?.trim().toLowerCase() ?? CONSOLE, name: person?.name ?? as ?? 'Console' }
  return said => ({ chat, within: within === null ? null : [within], speaker, id: parts.newKey(), fingerprint: null, said })
}

/** The button of that title; in a list of choices, the one whose title begins with it. */
function buttonTitled(card: Card, title: string): Pick<Button, 'key' | 'pick'> | null {
  const button = card.buttons.find(candidate => candidate.title === title)
  if (button?.pick) return button
  const listed = card.name === 'select' ? card.data.choices.find(choice => choice.title.startsWith(title)) : undefined
  const [choose] = card.buttons
  return listed && choose ? { key: choose.key, pick: listed.value } : null
}

function shown(reply: Reply | null): Result {
  if (!reply) return done('', { kind: 'answer', text: '', buttons: [], entries: [], elsewhere: [] })
  const buttons = (reply.card?.buttons ?? []).map(({ title, key, pick }) => ({ title, data: { question: key, pick } }))
  const titles = buttons.map(({ title }) => `[${title}]`).join(' ')
  return done([reply.text, titles].filter(Boolean).join('\n\n'), {
    kind: reply.kind,
    text: reply.text,
    buttons,
    entries: reply.entries,
    elsewhere: [],
  })
}
