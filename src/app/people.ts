import type { PersonId } from '../domain/ledger.ts'
import type { Grant } from '../domain/people.ts'
import type { Address } from './chats.ts'

/** A person as the roster names them. `id` is the aadObjectId, or the folded address of someone known only by it. */
export type Person = { readonly id: PersonId; readonly address: string | null; readonly name: string }

/** Names, addresses and roles (port). */
export type People = {
  readonly grants: () => Promise<readonly Grant[]>
  /** The same grant again changes nothing. */
  readonly grant: (grant: Grant) => Promise<'changed' | 'unchanged'>
  readonly revoke: (grant: Grant) => Promise<'changed' | 'unchanged'>
  /** By id or by address. */
  readonly find: (idOrAddress: string) => Promise<Person | null>
  readonly all: () => Promise<readonly Person[]>
  readonly remember: (person: Person) => Promise<void>
}

/** Who someone is in a conversation's roster, within 2 s; null when it cannot be read (port, answered by the edge). */
export type Roster = (address: Address, id: PersonId) => Promise<{ readonly address: string; readonly name: string } | null>
