import type { People, Person } from '../app/people.ts'
import { type Grant, grantKey } from '../domain/people.ts'
import type { Joining } from './forms.ts'
import type { Shelf } from './shelf.ts'

/** Names, addresses and roles kept on three shelves. */
export function peopleOn(people: Shelf<Person>, joinings: Shelf<Joining>, grants: Shelf<Grant>): People {
  return {
    grants: async () => [...(await grants.all())].sort((a, b) => order(grantKey(a), grantKey(b))),
    grant: grants.put,
    revoke: grant => grants.drop(grantKey(grant)),
    find: async idOrAddress => people.get((await joinings.get(idOrAddress))?.person ?? idOrAddress),
    all: async () => [...(await people.all())].sort((a, b) => order(a.id, b.id)),
    remember: person => remember(people, joinings, person),
  }
}

/** Someone known only by address is the same person once the id is known: one person, one record. */
async function remember(people: Shelf<Person>, joinings: Shelf<Joining>, person: Person): Promise<Person> {
  const own: string[] = []
  for (const address of person.addresses) if (await isJoined(joinings, address, person.id)) own.push(address)
  const kept = { ...person, addresses: own }
  await people.put(kept)
  for (const address of own) if (address !== person.id) await people.drop(address)
  return kept
}

/** Rights go with the address, so the first id keeps it: its record can be inserted only once, also by two writers at the same time. */
async function isJoined(joinings: Shelf<Joining>, address: string, person: string): Promise<boolean> {
  if (address === person) return true
  if ((await joinings.add({ address, person })) === 'added') return true
  return (await joinings.get(address))?.person === person
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
