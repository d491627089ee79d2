/** Someone in a conversation, as an activity names them. */
export type Account = {
  readonly id: string
  readonly name: string | null
  readonly aadObjectId: string | null
  readonly role: string | null
}

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
const MOST_ENTITIES = 100

/** Reads the body of a delivery; null when it has not the shape of an activity. */
export function readActivity(body: unknown): Incoming | null {
  const activity = fields(body)
  const from = account(activity?.['from'])
  const recipient = account(activity?.['recipient'])
  const conversation = fields(activity?.['conversation'])
  if (!activity || !from || !recipient || !conversation) return null
  if (!onlyTexts(activity, TEXTS) || !onlyTexts(conversation, CONVERSATION_TEXTS)) return null
  const type = text(activity, 'type')
  const serviceUrl = text(activity, 'serviceUrl')
  const conversationId = identifier(conversation['id'])
  if (!type || !serviceUrl || !conversationId || !hasFittingId(type, activity['id'])) return null
  const channelData = fields(activity['channelData'])
  return {
    ...{ type, serviceUrl, from, recipient, value: activity['value'] },
    id: text(activity, 'id'),
    name: text(activity, 'name'),
    action: text(activity, 'action'),
    channelId: text(activity, 'channelId'),
    conversation: { id: conversationId, type: conversationType(conversation), name: text(conversation, 'name') },
    tenants: [conversation['tenantId'], fields(channelData?.['tenant'])?.['id']].filter(isText),
    channelName: text(fields(channelData?.['channel']) ?? {}, 'name'),
    text: text(activity, 'text') ?? '',
    localTimestamp: text(activity, 'localTimestamp'),
    replyToId: identifier(activity['replyToId']),
    mentions: list(activity['entities']).flatMap(mention),
    membersAdded: memberIds(activity['membersAdded']),
    membersRemoved: memberIds(activity['membersRemoved']),
  }
}

/** A plain JSON object, or null. */
export function fields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
}

function account(value: unknown): Account | null {
  const described = fields(value)
  const id = identifier(described?.['id'])
  if (!described || !id || !onlyTexts(described, ACCOUNT_TEXTS)) return null
  return { id, name: text(described, 'name'), aadObjectId: identifier(described['aadObjectId']), role: text(described, 'role') }
}

/** Where it is not said, a group is known by its flag. */
function conversationType(conversation: Fields): string {
  return text(conversation, 'conversationType') ?? (conversation['isGroup'] === true ? 'groupChat' : 'personal')
}

/** A message without an id could never be told from its own repetition. */
function hasFittingId(type: string, id: unknown): boolean {
  return identifier(id) !== null || (id == null && !type.startsWith('message'))
}

function mention(entity: unknown): readonly Mention[] {
  const described = fields(entity)
  const mentioned = fields(described?.['mentioned'])
  if (described?.['type'] !== 'mention' || !mentioned) return []
  const [id, name, words] = [identifier(mentioned['id']), mentioned['name'], described['text']]
  return id && isText(words) && words !== '' ? [{ id, name: isText(name) ? name : '', text: words }] : []
}

function memberIds(value: unknown): readonly string[] {
  return list(value).flatMap(member => identifier(fields(member)?.['id']) ?? [])
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, MOST_ENTITIES) : []
}

function onlyTexts(described: Fields, names: readonly string[]): boolean {
  return names.every(name => described[name] == null || isText(described[name]))
}

function identifier(value: unknown): string | null {
  return isText(value) && value !== '' && value.length <= LONGEST_ID ? value : null
}

function text(described: Fields, name: string): string | null {
  const value = described[name]
  return isText(value) ? value : null
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
