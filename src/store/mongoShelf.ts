import { isDeepStrictEqual } from 'node:util'
import type { Collection } from 'mongodb'
import type { Kind } from './kinds.ts'
import { equal, isDuplicate, type Kept, keptFrom, valueFrom } from './mongoDocument.ts'
import type { Shelf } from './shelf.ts'

/** A shelf over one collection. */
export function mongoShelf<T extends object>(collection: Collection<Kept>, kind: Kind<T>): Shelf<T> {
  const read = (document: Kept | null): T | null => document && valueFrom(document, kind)
  return {
    all: async () => (await collection.find().toArray()).map(document => valueFrom(document, kind)),
    get: async key => read(await collection.findOne(equal({ _id: key }))),
    find: async match => read(await collection.findOne(equal(match))),
    add: value => add(collection, keptFrom(value, kind)),
    put: value => put(collection, keptFrom(value, kind)),
    drop: async key => ((await collection.deleteOne(equal({ _id: key }))).deletedCount > 0 ? 'changed' : 'unchanged'),
    dropBefore: async at => (await collection.deleteMany({ at: { $lt: String(at) } })).deletedCount,
  }
}

async function add(collection: Collection<Kept>, document: Kept): Promise<'added' | 'taken'> {
  try {
    await collection.insertOne(document)
    return 'added'
  } catch (cause) {
    if (isDuplicate(cause)) return 'taken'
    throw cause
  }
}

/** Most chats and people are remembered again as they were: then nothing is written. */
async function put(collection: Collection<Kept>, document: Kept): Promise<'changed' | 'unchanged'> {
  const own = equal({ _id: document._id })
  if (isDeepStrictEqual(await collection.findOne(own), document)) return 'unchanged'
  const { _id, ...fields } = document
  await collection.replaceOne(own, fields, { upsert: true }).catch(async cause => {
    // Two first writes at once: the other inserted between our look and our insert.
    if (!isDuplicate(cause)) throw cause
    return collection.replaceOne(own, fields)
  })
  return 'changed'
}
