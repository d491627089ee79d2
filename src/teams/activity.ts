import { createHash } from 'node:crypto'
import type { Chat, Place } from '../app/chats.ts'
import type { Said, Turn } from '../app/messages.ts'
import type { Incoming } from './incoming.ts'
import { pressedData, readPress } from './press.ts'
import { plainName, spokenText } from './text.ts'

/** What a delivery means: a turn; a press that none of our cards can have sent; an invoke we don't serve; or nothing for us. */
export type Meaning =
  | { readonly kind: 'turn'; readonly turn: Turn }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'unserved' }
  | { readonly kind: 'nothing' }

const EXECUTE = 'adaptiveCard/action'
const LOCAL_TENANT = 'local'

/** Reads a turn from an admitted delivery. `trust` is strict where only an aadObjectId names a person. */
export function understand(incoming: Incoming, trust: 'trusting' | 'strict'): Meaning {
  if (incoming.type === 'invoke' && incoming.name !== EXECUTE) return { kind: 'unserved' }
  const comesOrGoes = comingOrGoing(incoming)
  if (comesOrGoes) return turnOf(incoming, comesOrGoes, speakerId(incoming, 'trusting'))
  const speaker = isBot(incoming) ? null : speakerId(incoming, trust)
  if (!speaker) return { kind: 'nothing' }
  if (isPress(incoming)) {
    const press = readPress(pressedData(incoming), incoming.replyToId)
    return press ? turnOf(incoming, press, speaker) : { kind: 'outdated' }
  }
  const said = words(incoming)
  return said ? turnOf(incoming, said, speaker) : { kind: 'nothing' }
}

function turnOf(incoming: Incoming, said: Said, id: string | null): Meaning {
  if (!id) return { kind: 'nothing' }
  const { from, localTimestamp, text } = incoming
  const turn: Turn = {
    chat: chatOf(incoming, said),
    within: null,
    speaker: { id, name: plainName(from.name ?? '') },
    id: turnId(incoming, said),
    fingerprint: said.kind === 'text' && localTimestamp ? sha256([from.id, text, localTimestamp]) : null,
    said,
  }
  return { kind: 'turn', turn }
}

/** Installed and removed arrive in two forms, often both at once. */
function comingOrGoing({ type, action, recipient, membersAdded, membersRemoved }: Incoming): Said | null {
  const isInstall = type === 'installationUpdate'
  const isUpdate = type === 'conversationUpdate'
  if ((isInstall && action?.startsWith('add')) || (isUpdate && membersAdded.includes(recipient.id))) return { kind: 'installed' }
  if ((isInstall && action?.startsWith('remove')) || (isUpdate && membersRemoved.includes(recipient.id))) return { kind: 'removed' }
  return null
}

function isPress({ type, value }: Incoming): boolean {
  return type === 'invoke' || (type === 'message' && value != null)
}

/** Words for the bot: all of them in a personal chat, elsewhere only where it is mentioned. */
function words(incoming: Incoming): Said | null {
  const { type, mentions, recipient } = incoming
  if (type !== 'message' && type !== 'messageUpdate') return null
  const mentioned = mentions.some(({ id }) => id === recipient.id) ? 'yes' : 'no'
  if (placeOf(incoming) !== 'personal' && mentioned === 'no') return null
  return { kind: 'text', text: spokenText(incoming), mentioned, edits: type === 'messageUpdate' ? incoming.id : null }
}

function isBot({ from, recipient }: Incoming): boolean {
  return from.id === recipient.id || from.role === 'bot' || from.role === 'skill'
}

/** The directory's id; without an app id also the channel's own, so that any local client will do. */
function speakerId({ from }: Incoming, trust: 'trusting' | 'strict'): string | null {
  return (from.aadObjectId ?? (trust === 'trusting' ? from.id : null))?.trim().toLowerCase() || null
}

/** An edited message keeps its id: with its text it is one of its own, delivered again it is the same. */
function turnId({ type, id, text, conversation }: Incoming, said: Said): string {
  if (said.kind === 'press') return id ?? `${said.key} ${said.pick}`
  if (type === 'messageUpdate') return `${id} ${sha256([text]).slice(0, 16)}`
  return id ?? `${said.kind} ${conversation.id}`
}

function chatOf(incoming: Incoming, said: Said): Chat {
  const { conversation, channelName, serviceUrl, recipient, tenants, from } = incoming
  const place = placeOf(incoming)
  const [conversationId = conversation.id, threadId = null] = conversation.id.split(';messageid=')
  const name = plainName(conversation.name ?? channelName ?? '')
  return {
    place,
    name: name === '' ? null : name,
    address: {
      tenantId: tenants[0]?.toLowerCase() ?? LOCAL_TENANT,
      conversationId,
      serviceUrl,
      botId: recipient.id,
      userId: place === 'personal' ? from.id : null,
      threadId: place === 'channel' ? threadId : null,
    },
    alive: said.kind !== 'removed',
    greeted: false,
  }
}

function placeOf({ conversation: { type } }: Incoming): Place {
  if (type === 'personal' || type === 'channel') return type
  return 'group'
}

function sha256(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
