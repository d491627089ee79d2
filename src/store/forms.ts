import type { Address, Binding, Chat } from '../app/chats.ts'
import type { Person } from '../app/people.ts'
import type { Asking, Doing, Option, Question, Recording } from '../app/questions.ts'
import type { Actual } from '../domain/actual.ts'
import type { Change, Deed, Entry, Source } from '../domain/ledger.ts'
import type { Grant } from '../domain/people.ts'
import type { Assessment, Indicator, Known, Sheet } from '../domain/sheet.ts'
import type { Part, Reading, Target } from '../domain/target.ts'
import type { Member, Read } from './reading.ts'
import { added, civilDay, decimalText, listOf, nullable, oneOf, record, text, variant, whole, yesOrNo } from './reading.ts'

type Kinds<T, Name> = Member<T, 'kind', Name>

const unit = oneOf('percent', 'count', 'days', 'hours', 'minutes', 'euros')

const assumed = listOf(oneOf('today', 'year', 'typo'))

const actual = variant<Actual, 'kind'>('kind', {
  done: record<Kinds<Actual, 'done'>>({ kind: oneOf('done'), on: civilDay }),
  quantity: record<Kinds<Actual, 'quantity'>>({
    kind: oneOf('quantity'),
    value: decimalText,
    unit,
    of: nullable(decimalText),
    on: nullable(civilDay),
  }),
  yes: record<Kinds<Actual, 'yes'>>({ kind: oneOf('yes') }),
  no: record<Kinds<Actual, 'no'>>({ kind: oneOf('no') }),
  notEvaluable: record<Kinds<Actual, 'notEvaluable'>>({ kind: oneOf('notEvaluable') }),
})

const part = variant<Part, 'kind'>('kind', {
  by: record<Kinds<Part, 'by'>>({ kind: oneOf('by'), day: civilDay }),
  from: record<Kinds<Part, 'from'>>({ kind: oneOf('from'), day: civilDay }),
  measure: record<Kinds<Part, 'measure'>>({
    kind: oneOf('measure'),
    comparison: oneOf('atLeast', 'moreThan', 'atMost', 'lessThan', 'exactly'),
    value: decimalText,
    unit,
  }),
  change: record<Kinds<Part, 'change'>>({
    kind: oneOf('change'),
    direction: oneOf('increase', 'decrease'),
    value: decimalText,
    unit: oneOf('percent', 'points', 'count'),
  }),
  deliverable: record<Kinds<Part, 'deliverable'>>({ kind: oneOf('deliverable') }),
})

const reading = variant<Reading, 'kind'>('kind', {
  read: record<Kinds<Reading, 'read'>>({
    kind: oneOf('read'),
    parts: listOf(part),
    assumed: listOf(oneOf('direction', 'year', 'typo')),
  }),
  none: record<Kinds<Reading, 'none'>>({ kind: oneOf('none') }),
  unclear: record<Kinds<Reading, 'unclear'>>({ kind: oneOf('unclear'), doubts: listOf(text) }),
})

const target = record<Target>({ raw: text, reading, baseline: nullable(decimalText) })

const indicator = record<Indicator>({
  row: whole,
  objective: text,
  indicator: text,
  weight: decimalText,
  target,
  printed: nullable(decimalText),
})

const sheet = record<Sheet>({
  number: whole,
  year: whole,
  title: text,
  legalBasis: text,
  budget: decimalText,
  indicators: listOf(indicator),
})

const known = record<Known>({
  raw: nullable(text),
  actual: nullable(actual),
  assessment: nullable(record<Assessment>({ percent: decimalText, reason: text })),
  evidence: listOf(text),
})

type Deeds<Verb> = Member<Deed, 'verb', Verb>

const reported = record<Deeds<'report'>>({ verb: oneOf('report', 'correct'), actual, assumed })

const deed = variant<Deed, 'verb'>('verb', {
  import: record<Deeds<'import'>>({ verb: oneOf('import'), sheet, file: text }),
  report: reported,
  correct: reported,
  undo: record<Deeds<'undo'>>({ verb: oneOf('undo'), undone: whole }),
  settle: record<Deeds<'settle'>>({ verb: oneOf('settle'), row: whole, target }),
})

/** Reads back an entry of the ledger. */
export const readEntry: Read<Entry> = record<Entry>({
  deed,
  changes: listOf(record<Change>({ row: whole, before: known, after: known })),
  reason: nullable(text),
  project: whole,
  year: whole,
  seq: whole,
  at: text,
  by: text,
  source: record<Source>({ tenant: text, conversation: text, id: text, fingerprint: nullable(text), words: text }),
  previous: text,
  hash: text,
})

type Roles<Role> = Member<Grant, 'role', Role>

const roleAnywhere = record<Roles<'admin'>>({ role: oneOf('admin', 'manager', 'evaluator'), person: text })
const roleOnProject = record<Roles<'owner'>>({ role: oneOf('owner', 'reader'), person: text, project: whole })

export const readGrant: Read<Grant> = variant<Grant, 'role'>('role', {
  admin: roleAnywhere,
  manager: roleAnywhere,
  evaluator: roleAnywhere,
  owner: roleOnProject,
  reader: roleOnProject,
  substitute: record<Roles<'substitute'>>({ role: oneOf('substitute'), person: text, of: text, until: civilDay }),
})

export const readPerson: Read<Person> = record<Person>({
  id: text,
  addresses: listOf(text),
  standing: oneOf('member', 'guest'),
  name: text,
})

/** The id that an address was joined to. */
export type Joining = { readonly address: string; readonly person: string }

export const readJoining: Read<Joining> = record<Joining>({ address: text, person: text })

const address = record<Address>({
  tenantId: text,
  conversationId: text,
  serviceUrl: text,
  botId: text,
  userId: nullable(text),
  threadId: nullable(text),
})

export const readChat: Read<Chat> = record<Chat>({
  place: oneOf('personal', 'group', 'channel'),
  name: nullable(text),
  address,
  alive: yesOrNo,
  greeted: yesOrNo,
})

export const readBinding: Read<Binding> = record<Binding>({ project: whole, conversationId: text })

const recording = record<Recording>({
  kind: oneOf('record'),
  verb: oneOf('report', 'correct'),
  year: whole,
  project: whole,
  row: whole,
  actual,
  assumed,
  words: text,
})
const asking = record<Asking>({
  kind: oneOf('when', 'howMuch'),
  year: whole,
  project: whole,
  row: whole,
  day: added(nullable(civilDay), null),
  words: text,
})
const asked = record<Kinds<Doing, 'status'>>({ kind: oneOf('status', 'payable', 'deadlines'), year: whole, project: nullable(whole) })

const doing = variant<Doing, 'kind'>('kind', {
  record: recording,
  replace: record<Kinds<Doing, 'replace'>>({ kind: oneOf('replace'), recording, over: whole }),
  when: asking,
  howMuch: asking,
  complete: record<Kinds<Doing, 'complete'>>({ kind: oneOf('complete'), year: whole, project: whole, row: whole, words: text }),
  undo: record<Kinds<Doing, 'undo'>>({ kind: oneOf('undo'), year: whole, project: whole, row: whole, seq: whole }),
  status: asked,
  payable: asked,
  deadlines: asked,
  dismiss: record<Kinds<Doing, 'dismiss'>>({ kind: oneOf('dismiss') }),
})

export const readQuestion: Read<Question> = record<Question>({
  key: text,
  tenant: text,
  conversation: text,
  source: text,
  person: nullable(text),
  at: text,
  options: listOf(record<Option>({ pick: text, title: text, doing })),
})

/** The question that waits for a person's words in a conversation. */
export type Waiting = {
  readonly tenant: string
  readonly conversation: string
  readonly person: string
  readonly question: string
  readonly at: string
}

export const readWaiting: Read<Waiting> = record<Waiting>({ tenant: text, conversation: text, person: text, question: text, at: text })

/** The pick that settled a question; `at` is when the question was asked, so that both are forgotten together. */
export type Claim = { readonly key: string; readonly pick: string; readonly at: string }

export const readClaim: Read<Claim> = record<Claim>({ key: text, pick: text, at: text })
