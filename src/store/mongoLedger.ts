import type { ClientSession, Collection, Filter, MongoClient } from 'mongodb'
import type { Appended, Ledger, SourceKey } from '../app/projects.ts'
import type { Entry } from '../domain/ledger.ts'
import { ENTRIES } from './kinds.ts'
import { equal, isDuplicate, type Kept, keptFrom, valueFrom } from './mongoDocument.ts'
import { sealed } from './seal.ts'

/** The ledger over one collection; its unique indexes decide who wins. */
export function mongoLedger(client: MongoClient, collection: Collection<Kept>): Ledger {
  return {
    years: async () => (await collection.distinct('year')).filter(year => typeof year === 'number').sort((a, b) => a - b),
    entries: async (year, project) => entriesWhere(collection, equal(project === undefined ? { year } : { year, project })),
    bySource: async key => entriesWhere(collection, sameMessage(key)),
    append: entry => append(client, collection, entry),
  }
}

async function entriesWhere(collection: Collection<Kept>, filter: Filter<Kept>, session?: ClientSession): Promise<readonly Entry[]> {
  const options = session ? { session } : {}
  const documents = await collection.find(filter, options).sort({ year: 1, project: 1, seq: 1 }).toArray()
  return documents.map(document => valueFrom(document, ENTRIES))
}

function sameMessage({ tenant, conversation, id, fingerprint }: SourceKey): Filter<Kept> {
  const place = { 'source.tenant': tenant, 'source.conversation': conversation }
  const byId = equal({ ...place, 'source.id': id })
  return fingerprint === null ? byId : { $or: [byId, equal({ ...place, 'source.fingerprint': fingerprint })] }
}

/**
 * One insert is claim and effect together; only when it is turned away does it matter why, and the message is looked for first.
 * The session makes that look wait until the entry that stood in the way is on a majority of servers: its answer may be repeated only then.
 */
function append(client: MongoClient, collection: Collection<Kept>, entry: Entry): Promise<Appended> {
  const document = keptFrom(sealed(entry), ENTRIES)
  return client.withSession(async session => {
    try {
      await collection.insertOne(document, { session })
      return { kind: 'appended' }
    } catch (cause) {
      if (!isDuplicate(cause)) throw cause
      return await whyNot(collection, entry, session, cause)
    }
  })
}

async function whyNot(collection: Collection<Kept>, entry: Entry, session: ClientSession, cause: unknown): Promise<Appended> {
  const earlier = await entriesWhere(collection, sameMessage(entry.source), session)
  if (earlier.some(other => other.project === entry.project && other.year === entry.year)) return { kind: 'repeated', entries: earlier }
  if (await collection.findOne(equal({ _id: ENTRIES.key(entry) }), { session })) return { kind: 'stale' }
  throw cause
}
