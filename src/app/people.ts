import type { PersonId } from '../domain/ledger.ts'
import type { Grant } from '../domain/people.ts'
import type { Address } from './chats.ts'

/** A guest of the organisation holds no role, whatever was granted. */
export type Standing = 'member' | 'guest'

/**
 * A person as the roster names them. `id` is the aadObjectId, or the folded address of someone known only by it;
 * `addresses` are those under which roles may have been granted, the user principal name first.
 */
export type Person = { readonly id: PersonId; readonly addresses: readonly string[]; readonly standing: Standing; readonly name: string }

/** What a roster tells of somebody; addresses folded, the user principal name first. */
export type Listed = Pick<Person, 'addresses' | 'standing' | 'name'>

/** Names, addresses and roles (port). */
export type People = {
  readonly grants: () => Promise<readonly Grant[]>
  /** The same grant again changes nothing. */
  readonly grant: (grant: Grant) => Promise<'changed' | 'unchanged'>
  readonly revoke: (grant: Grant) => Promise<'changed' | 'unchanged'>
  /** By id or by an address of theirs. */
  readonly find: (idOrAddress: string) => Promise<Person | null>
  readonly all: () => Promise<readonly Person[]>
  /** The person as kept: an address stays with the id it was joined to first, and is left out for any other. */
  readonly remember: (person: Person) => Promise<Person>
}

/** Who someone is in a conversation's roster, within 2 s; null when it cannot be read (port, answered by the edge). */
export type Roster = (address: Address, id: PersonId) => Promise<Listed | null>
