import type { Grant, Speaker } from '../domain/people.ts'
import type { Turn } from './messages.ts'
import type { Parts } from './parts.ts'
import type { Person } from './people.ts'

/** Who a turn comes from: the person, and what they may. */
export type Identified = { readonly person: Person; readonly speaker: Speaker }

/** Names the speaker; someone new is looked up in the conversation's roster, and the turn goes on without when it cannot be read. `personas`: who speaks as whom. */
export async function identify(parts: Parts, turn: Turn, personas: ReadonlyMap<string, string>): Promise<Identified> {
  const known = await parts.people.find(personas.get(turn.speaker.id) ?? turn.speaker.id)
  const person = known?.address ? known : await introduce(parts, turn)
  return { person, speaker: await speakerOf(parts, person) }
}

/** The speaker that a person is: their ids, every grant, and the admins of the configuration. */
export async function speakerOf(parts: Parts, person: Person): Promise<Speaker> {
  const admins = parts.admins.map((admin): Grant => ({ role: 'admin', person: folded(admin) }))
  return {
    ids: person.address === null ? [person.id] : [person.id, person.address],
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

async function introduce(parts: Parts, turn: Turn): Promise<Person> {
  const listed = await parts.roster(turn.chat.address, turn.speaker.id)
  const person: Person = {
    id: turn.speaker.id,
    address: listed && folded(listed.address),
    name: listed?.name ?? turn.speaker.name,
  }
  await parts.people.remember(person)
  return person
}
