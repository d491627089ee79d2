import type { People, Person } from '../app/people.ts'
import { type Grant, grantKey } from '../domain/people.ts'
import type { Shelf } from './shelf.ts'

/** Names, addresses and roles kept on two shelves. */
export function peopleOn(people: Shelf<Person>, grants: Shelf<Grant>): People {
  return {
    grants: async () => [...(await grants.all())].sort((a, b) => order(grantKey(a), grantKey(b))),
    grant: grants.put,
    revoke: grant => grants.drop(grantKey(grant)),
    find: async idOrAddress => (await people.get(idOrAddress)) ?? people.find({ address: idOrAddress }),
    all: async () => [...(await people.all())].sort((a, b) => order(a.id, b.id)),
    remember: person => remember(people, person),
  }
}

/** Someone known only by address is the same person once the id is known: one person, one record. */
async function remember(people: Shelf<Person>, person: Person): Promise<void> {
  await people.put(person)
  if (person.address !== null && person.address !== person.id) await people.drop(person.address)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
