/** Someone in a conversation, as an activity names them. */
export type Account = {
  readonly id: string
  readonly name: string | null
  readonly aadObjectId: string | null
  readonly role: string | null
}

/** Somebody named with an @: `text` is how the message's text marks it. */
export type Mention = { readonly id: string; readonly name: string; readonly text: string }

/** What an activity says, its shape checked and nothing else: identity and content are judged by others. */
export type Incoming = {
  readonly type: string
  readonly id: string | null
  readonly name: string | null
  readonly action: string | null
  readonly channelId: string | null
  readonly serviceUrl: string
  readonly from: Account
  readonly recipient: Account
  readonly conversation: { readonly id: string; readonly type: string; readonly name: string | null }
  /** Every tenant the activity names; they must agree. */
  readonly tenants: readonly string[]
  readonly channelName: string | null
  readonly text: string
  /** The same message as Teams formats it, where it says so. */
  readonly html: string | null
  readonly localTimestamp: string | null
  readonly replyToId: string | null
  readonly mentions: readonly Mention[]
  readonly membersAdded: readonly string[]
  readonly membersRemoved: readonly string[]
  readonly value: unknown
}

type Fields = { readonly [field: string]: unknown }

const TEXTS = ['type', 'id', 'name', 'action', 'channelId', 'serviceUrl', 'text', 'localTimestamp', 'replyToId']
const ACCOUNT_TEXTS = ['id', 'name', 'aadObjectId', 'role']
const CONVERSATION_TEXTS = ['id', 'name', 'conversationType', 'tenantId']
/** Far above any identifier of Teams; they become keys in the store. */
const LONGEST_ID = 1_000
const MOST_LISTED = 100

/** Reads the body of a delivery; null when it has not the shape of an activity. */
export function readActivity(body: unknown): Incoming | null {
  const from = account(at(body, 'from'))
  const recipient = account(at(body, 'recipient'))
  const conversation = conversationOf(at(body, 'conversation'))
  const [type, serviceUrl, id] = [textAt(body, 'type'), textAt(body, 'serviceUrl'), identifier(at(body, 'id'))]
  if (!from || !recipient || !conversation || !type || !serviceUrl || !onlyTexts(body, TEXTS)) return null
  // A message without an id could never be told from its own repetition.
  if (!id && (type.startsWith('message') || at(body, 'id') != null)) return null
  return {
    ...{ type, id, serviceUrl, from, recipient, conversation },
    name: textAt(body, 'name'),
    action: textAt(body, 'action'),
    channelId: textAt(body, 'channelId'),
    tenants: [at(body, 'conversation', 'tenantId'), at(body, 'channelData', 'tenant', 'id')].filter(isText),
    channelName: textAt(body, 'channelData', 'channel', 'name'),
    text: textAt(body, 'text') ?? '',
    html: listed(at(body, 'attachments')).flatMap(formatted)[0] ?? null,
    localTimestamp: textAt(body, 'localTimestamp'),
    replyToId: identifier(at(body, 'replyToId')),
    mentions: listed(at(body, 'entities')).flatMap(mention),
    membersAdded: memberIds(at(body, 'membersAdded')),
    membersRemoved: memberIds(at(body, 'membersRemoved')),
    value: at(body, 'value'),
  }
}

/** A plain JSON object, or null. */
export function fields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
}

/** What stands at a path of a JSON value; undefined where there is nothing. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => fields(inner)?.[name], value)
}

function account(value: unknown): Account | null {
  const id = identifier(at(value, 'id'))
  if (!id || !onlyTexts(value, ACCOUNT_TEXTS)) return null
  return { id, name: textAt(value, 'name'), aadObjectId: identifier(at(value, 'aadObjectId')), role: textAt(value, 'role') }
}

/** Where its type is not said, a group is known by its flag. */
function conversationOf(value: unknown): Incoming['conversation'] | null {
  const id = identifier(at(value, 'id'))
  if (!id || !onlyTexts(value, CONVERSATION_TEXTS)) return null
  const type = textAt(value, 'conversationType') ?? (at(value, 'isGroup') === true ? 'groupChat' : 'personal')
  return { id, type, name: textAt(value, 'name') }
}

function mention(entity: unknown): readonly Mention[] {
  const id = identifier(at(entity, 'mentioned', 'id'))
  const text = textAt(entity, 'text')
  return at(entity, 'type') === 'mention' && id && text ? [{ id, name: textAt(entity, 'mentioned', 'name') ?? '', text }] : []
}

function formatted(attachment: unknown): readonly string[] {
  const content = textAt(attachment, 'content')
  return at(attachment, 'contentType') === 'text/html' && content ? [content] : []
}

function memberIds(value: unknown): readonly string[] {
  return listed(value).flatMap(member => identifier(at(member, 'id')) ?? [])
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, MOST_LISTED) : []
}

function onlyTexts(value: unknown, names: readonly string[]): boolean {
  return names.every(name => at(value, name) == null || isText(at(value, name)))
}

function identifier(value: unknown): string | null {
  return isText(value) && value !== '' && value.length <= LONGEST_ID ? value : null
}

function textAt(value: unknown, ...path: readonly string[]): string | null {
  const found = at(value, ...path)
  return isText(found) ? found : null
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
