import type { Binding, Chat } from '../app/chats.ts'
import type { Person } from '../app/people.ts'
import type { Question } from '../app/questions.ts'
import type { Entry } from '../domain/ledger.ts'
import { type Grant, grantKey } from '../domain/people.ts'
import type { Claim, Joining, Waiting } from './forms.ts'
import { readBinding, readChat, readClaim, readEntry, readGrant, readJoining, readPerson, readQuestion, readWaiting } from './forms.ts'
import type { Read } from './reading.ts'

/** One kind of record that is kept: where, under which keys, and how it is read back. */
export type Kind<T extends object> = {
  /** The collection, or the file. */
  readonly name: string
  /** The record's own key; two records never share it. */
  readonly key: (value: T) => string
  /** Further fields that are unique together, as long as none of them is null. */
  readonly unique: readonly (readonly string[])[]
  readonly read: Read<T>
}

/** The year comes first so that a whole year is read along the same index. */
export const ENTRIES: Kind<Entry> = {
  name: 'entries',
  key: ({ year, project, seq }) => `${year}/${padded(project, 4)}/${padded(seq, 6)}`,
  unique: [
    ['year', 'project', 'seq'],
    ['source.tenant', 'source.conversation', 'source.id', 'project', 'year'],
    ['source.tenant', 'source.conversation', 'source.fingerprint', 'project', 'year'],
  ],
  read: readEntry,
}

export const PEOPLE: Kind<Person> = { name: 'people', key: person => person.id, unique: [], read: readPerson }

/** An address is a record of its own, so that joining it to an id is one insert which only one id can win. */
export const JOININGS: Kind<Joining> = { name: 'joinings', key: joining => joining.address, unique: [], read: readJoining }

export const GRANTS: Kind<Grant> = { name: 'grants', key: grantKey, unique: [], read: readGrant }

export const CHATS: Kind<Chat> = { name: 'chats', key: chat => chat.address.conversationId, unique: [], read: readChat }

export const BINDINGS: Kind<Binding> = { name: 'bindings', key: binding => String(binding.project), unique: [], read: readBinding }

export const QUESTIONS: Kind<Question> = {
  name: 'questions',
  key: question => question.key,
  unique: [['tenant', 'conversation', 'source']],
  read: readQuestion,
}

/** One a person and conversation: the last question asked takes the place of the one before, whatever the clock says. */
export const WAITING: Kind<Waiting> = {
  name: 'waiting',
  key: ({ tenant, conversation, person }) => JSON.stringify([tenant, conversation, person]),
  unique: [],
  read: readWaiting,
}

/** A pick is a record of its own, so that settling a question is one insert which only one press can win. */
export const CLAIMS: Kind<Claim> = { name: 'claims', key: claim => claim.key, unique: [], read: readClaim }

/** Keys that sort as their numbers do keep the file in the order of the ledger. */
function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0')
}
