import type { Grant, Speaker } from '../domain/people.ts'
import type { Turn } from './messages.ts'
import type { Parts } from './parts.ts'
import type { Person } from './people.ts'

/** Who a turn comes from: the person, and what they may. */
type Identified = { readonly person: Person; readonly speaker: Speaker }

/** Names the speaker; someone new is looked up in the conversation's roster, and the turn goes on without when it cannot be read. `personas`: who speaks as whom. */
export async function identify(parts: Parts, turn: Turn, personas: ReadonlyMap<string, string>): Promise<Identified> {
  const persona = personas.get(turn.speaker.id)
  const known = await parts.people.find(persona ?? turn.speaker.id)
  const person = known && (persona !== undefined || isSettled(known)) ? known : await introduce(parts, turn, known)
  return { person, speaker: await speakerOf(parts, person) }
}

/** The speaker that a person is: their ids, every grant, and the admins of the configuration; nothing of all that for a guest. */
async function speakerOf(parts: Parts, person: Person): Promise<Speaker> {
  const ids = [person.id, ...person.addresses] as const
  if (person.standing === 'guest') return { ids, grants: [], everyRole: false }
  const admins = parts.admins.map((admin): Grant => ({ role: 'admin', person: folded(admin) }))
  return {
    ids,
    grants: [...(await parts.people.grants()), ...admins],
    everyRole: parts.trust === 'trusting' && parts.admins.length === 0,
  }
}

/** The person called that, by whole name or first name, whatever the capitals; null for none or several. */
export async function personaNamed(parts: Parts, name: string): Promise<Person | null> {
  const wanted = folded(name)
  const found = (await parts.people.all()).filter(person => [folded(person.name), folded(person.name).split(' ')[0]].includes(wanted))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Addresses are compared without case or outer spaces. */
export function folded(address: string): string {
  return address.trim().toLowerCase()
}

/** Whoever has no address yet, and a guest who may have become a member, is looked up again at each turn. */
function isSettled({ addresses, standing }: Person): boolean {
  return addresses.length > 0 && standing === 'member'
}

async function introduce(parts: Parts, turn: Turn, known: Person | null): Promise<Person> {
  const { id, name } = turn.speaker
  const listed = await parts.roster(turn.chat.address, id)
  if (!listed && known) return known
  const person: Person = { addresses: [], standing: 'member', name, ...listed, id }
  // A guest's address must not stand in the way of the member whose it is.
  const kept = await parts.people.remember(person.standing === 'guest' ? { ...person, addresses: [] } : person)
  if (person.standing === 'member' && kept.addresses.length < person.addresses.length) parts.log.warn('address.taken', { turn: turn.id })
  return kept
}
