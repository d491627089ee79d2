import { randomUUID } from 'node:crypto'
import { MongoClient } from 'mongodb'
import { afterAll, describe, expect, it } from 'vitest'
import type { Log } from '../../src/app/log.ts'
import { firstBroken } from '../../src/domain/ledger.ts'
import { mongoStore } from '../../src/store/mongo.ts'
import { StoreUnreachable } from '../../src/store/trouble.ts'
import { type Site, storeContract } from './contract.ts'
import { chain, message } from './samples.ts'
import { type Found, findServer, type Server } from './server.ts'

const found = await findServer()
process.stderr.write(`${announcement(found)}\n`)
const silent: Log = { info: () => {}, warn: () => {}, error: () => {} }

it.runIf(process.env.TRAGUARDO_REQUIRE_MONGO === '1')('a MongoDB server is there, as TRAGUARDO_REQUIRE_MONGO demands', () => {
  expect(announcement(found)).toMatch(/^MongoDB tests: over/)
})

describe.skipIf(found.kind === 'none')('the store on MongoDB', () => {
  const server = found.kind === 'server' ? found.server : null
  afterAll(() => server?.stop())

  storeContract(() => emptyDatabase(needed(server)))

  it('answers from an index when a message, a project or a year is looked for', async () => {
    const { place, open, clear } = await emptyDatabase(needed(server))
    const store = await open()
    for (const entry of chain(20)) await store.ledger.append(entry)
    await store.close()
    const client = await new MongoClient(place[1]).connect()
    const entries = client.db().collection('entries')
    const searches = [
      { year: 2018, project: 1 },
      { 'source.tenant': 'tenant', 'source.conversation': 'anna', 'source.id': 'm1.1' },
      { 'source.tenant': 'tenant', 'source.conversation': 'anna', 'source.fingerprint': 'f' },
    ]
    for (const search of searches) {
      const { queryPlanner } = await entries.find(search).explain('queryPlanner')
      expect(JSON.stringify(queryPlanner.winningPlan)).toContain('IXSCAN')
    }
    await client.close()
    await clear()
  })

  it('refuses an object where a text belongs, so that nothing from outside becomes an operator', async () => {
    const { open, clear } = await emptyDatabase(needed(server))
    const store = await open()
    const forged = JSON.parse('{"$gt":""}')
    await expect(store.chats.find(forged)).rejects.toThrow('neither text nor a number')
    await expect(store.ledger.bySource({ ...message('m1'), id: forged })).rejects.toThrow('neither text nor a number')
    await store.close()
    await clear()
  })

  it.skipIf(server?.crash === null)('still has what was acknowledged after the server itself was killed', async () => {
    const { open, clear } = await emptyDatabase(needed(server))
    const store = await open()
    const entries = chain(40)
    for (const entry of entries.slice(0, 20)) expect(await store.ledger.append(entry)).toEqual({ kind: 'appended' })
    await needed(server).crash?.()
    for (const entry of entries.slice(20)) expect(await store.ledger.append(entry)).toEqual({ kind: 'appended' })
    expect(firstBroken(await store.ledger.entries(2018, 1))).toBeNull()
    expect(await store.ledger.entries(2018, 1)).toEqual(entries)
    await store.close()
    await clear()
  })
})

it('gives up within a few seconds where there is no server', async () => {
  const began = performance.now()
  await expect(mongoStore('mongodb://127.0.0.1:1/', silent)).rejects.toThrow(StoreUnreachable)
  expect(performance.now() - began).toBeLessThan(6_000)
})

it.each([
  ['mongodb://anna:segreto@127.0.0.1:1/db', 'Il database MongoDB non risponde: 127.0.0.1:1.'],
  ['mongodb://', 'L’indirizzo del database MongoDB non è scritto bene: server non indicato.'],
  ['mongodb://anna:segreto', 'L’indirizzo del database MongoDB non è scritto bene: server non indicato.'],
])('says of %s in one sentence what is wrong, without the password', async (uri, sentence) => {
  const refusal = `${sentence} Controllare la variabile MONGODB_URI.`
  await expect(mongoStore(uri, silent)).rejects.toThrow(expect.objectContaining({ code: 'storeUnreachable', message: refusal }))
})

async function emptyDatabase({ uri }: Server): Promise<Site> {
  const place = uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?[^?]*/, `$1/traguardo-test-${randomUUID()}`)
  return {
    open: () => mongoStore(place, silent),
    beside: () => mongoStore(place, silent),
    place: ['mongo', place],
    clear: async () => {
      const client = await new MongoClient(place).connect()
      await client.db().dropDatabase()
      await client.close()
    },
  }
}

function needed(server: Server | null): Server {
  if (!server) throw new Error('no server')
  return server
}

function announcement(outcome: Found): string {
  return outcome.kind === 'server' ? `MongoDB tests: over ${outcome.server.name}` : `MongoDB tests: skipped, ${outcome.reason}`
}
