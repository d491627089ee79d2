import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { day } from '../../src/domain/day.ts'
import { type Entry, firstBroken } from '../../src/domain/ledger.ts'
import type { Grant } from '../../src/domain/people.ts'
import type { Store } from '../../src/store/store.ts'
import { ANNAS_CHAT, chain, message, QUESTION, reported } from './samples.ts'

/** Somewhere empty where a store can be opened, closed and opened again. */
export type Site = {
  readonly open: () => Promise<Store>
  /** A second writer beside the open store, where the adapter allows one; else the same store. */
  readonly beside: (store: Store) => Promise<Store>
  /** How another process opens it (see appender.ts). */
  readonly place: readonly [kind: string, where: string]
  readonly clear: () => Promise<void>
}

const ROUNDS = 6

/** What every adapter of the store promises. */
export function storeContract(emptySite: () => Promise<Site>): void {
  let site: Site
  let store: Store
  const others: Store[] = []

  beforeEach(async () => {
    site = await emptySite()
    store = await site.open()
  })
  afterEach(async () => {
    await Promise.all([store, ...others.splice(0)].map(opened => opened.close()))
    await site.clear()
  })
  const secondWriter = async (): Promise<Store> => {
    const other = await site.beside(store)
    if (other !== store) others.push(other)
    return other
  }
  const reopened = async (): Promise<Store> => {
    await store.close()
    store = await site.open()
    return store
  }

  describe('the ledger', () => {
    it('is empty at first', async () => {
      expect(await store.ledger.years()).toEqual([])
      expect(await store.ledger.entries(2018)).toEqual([])
      expect(await store.ledger.bySource(message('m1'))).toEqual([])
    })

    it('gives entries back as they were appended, ordered by project and seq, also after a new start', async () => {
      const [first, second] = [chain(12, 1), chain(2, 2)]
      for (const entry of [...second, ...first]) expect(await store.ledger.append(entry)).toEqual({ kind: 'appended' })
      for (const start of [async () => store, reopened]) {
        const { ledger } = await start()
        expect(await ledger.entries(2018)).toEqual([...first, ...second])
        expect(await ledger.entries(2018, 2)).toEqual(second)
        expect(await ledger.entries(2019)).toEqual([])
        expect(await ledger.years()).toEqual([2018])
        expect(firstBroken(await ledger.entries(2018, 1))).toBeNull()
      }
    })

    it('refuses an append made on an old version', async () => {
      const [first, second] = chain(2)
      await store.ledger.append(first as Entry)
      await store.ledger.append(second as Entry)
      const late = reported(first as Entry, message('late'))
      expect(await store.ledger.append(late)).toEqual({ kind: 'stale' })
      expect(await store.ledger.entries(2018)).toEqual([first, second])
    })

    it('lets one of two writers win who decided on the same version', async () => {
      const other = await secondWriter()
      let last: Entry | null = null
      for (let round = 0; round < ROUNDS; round += 1) {
        const rivals: readonly Entry[] = ['a', 'b'].map(name => reported(last, message(`${name}${round}`)))
        const outcomes = await Promise.all(rivals.map((entry, index) => (index === 0 ? store : other).ledger.append(entry)))
        expect(outcomes.map(outcome => outcome.kind).sort()).toEqual(['appended', 'stale'])
        last = rivals[outcomes.findIndex(outcome => outcome.kind === 'appended')] ?? null
      }
      expect(firstBroken(await store.ledger.entries(2018, 1))).toBeNull()
      expect(await store.ledger.entries(2018, 1)).toHaveLength(ROUNDS)
    })

    it('answers a message that was here before with its entry, whatever the version', async () => {
      const first = reported(null, message('m1'))
      await store.ledger.append(first)
      expect(await store.ledger.append(reported(null, message('m1')))).toEqual({ kind: 'repeated', entries: [first] })
      expect(await store.ledger.append(reported(first, message('m1')))).toEqual({ kind: 'repeated', entries: [first] })
    })

    it('knows the same message under a new id by its fingerprint', async () => {
      const first = reported(null, message('m1', { fingerprint: 'f' }))
      await store.ledger.append(first)
      const again = message('m2', { fingerprint: 'f' })
      expect(await store.ledger.append(reported(first, again))).toEqual({ kind: 'repeated', entries: [first] })
      expect(await store.ledger.bySource(again)).toEqual([first])
    })

    it('does not take two messages without a fingerprint, or of two chats, for one', async () => {
      const first = reported(null, message('m1'))
      const second = reported(first, message('m2'))
      const elsewhere = reported(second, message('m1', { conversation: 'bruno' }))
      for (const entry of [first, second, elsewhere]) expect(await store.ledger.append(entry)).toEqual({ kind: 'appended' })
      expect(await store.ledger.bySource(message('m1'))).toEqual([first])
    })

    it('keeps what one message says of two projects as one entry each', async () => {
      const [one, two] = [reported(null, message('m1'), 1), reported(null, message('m1'), 2)]
      await store.ledger.append(one)
      expect(await store.ledger.append(two)).toEqual({ kind: 'appended' })
      expect(await store.ledger.append(two)).toEqual({ kind: 'repeated', entries: [one, two] })
    })

    it('makes one entry of ten deliveries at once', async () => {
      const other = await secondWriter()
      const deliveries = Array.from({ length: 10 }, (_, index) => reported(null, message(`m${index % 2}`, { fingerprint: 'f' })))
      const outcomes = await Promise.all(deliveries.map((entry, index) => (index % 3 === 0 ? other : store).ledger.append(entry)))
      const entries = await store.ledger.entries(2018)
      expect(entries).toHaveLength(1)
      expect(outcomes.filter(outcome => outcome.kind === 'appended')).toHaveLength(1)
      expect(outcomes.filter(outcome => outcome.kind === 'repeated')).toEqual(
        Array.from({ length: 9 }, () => ({ kind: 'repeated', entries })),
      )
    })

    it('fails, which is neither stale nor repeated, when it cannot write', async () => {
      const first = reported(null, message('m1'))
      await store.ledger.append(first)
      await store.close()
      await expect(store.ledger.append(reported(null, message('m1')))).rejects.toThrow()
      await expect(store.ping()).rejects.toThrow()
      store = await site.open()
      expect(await store.ledger.entries(2018)).toEqual([first])
    })

    it('keeps texts that look like operators, line ends or keys as texts', async () => {
      const words = '{"$gt":""} $where \u2028 \u0085 \u0000 __proto__ a.b "\\n" 😀'
      const first = reported(null, message('$ne', { conversation: '{"$gt":""}', fingerprint: '\u2029', words }))
      await store.ledger.append(first)
      await reopened()
      expect(await store.ledger.entries(2018)).toEqual([first])
      expect(await store.ledger.bySource(message('$ne', { conversation: '{"$gt":""}' }))).toEqual([first])
    })

    it('still has what was acknowledged after SIGKILL and a new start', async () => {
      const acknowledged = new Map<number, string>()
      for (let round = 0; round < ROUNDS; round += 1) {
        await store.close()
        await killedWhileAppending(site, acknowledged)
        store = await site.open()
        const entries = await store.ledger.entries(2018, 1)
        const kept = new Map(entries.map(entry => [entry.seq, entry.hash]))
        for (const [seq, hash] of acknowledged) expect(kept.get(seq)).toBe(hash)
        expect(firstBroken(entries)).toBeNull()
      }
      expect(acknowledged.size).toBeGreaterThan(ROUNDS)
    }, 60_000)
  })

  describe('people', () => {
    const until = day(2018, 8, 20)
    const grants: readonly Grant[] = [
      { role: 'admin', person: 'dario' },
      { role: 'owner', person: 'anna', project: 1 },
      { role: 'owner', person: 'anna', project: 2 },
    ]

    it('hold a role once, however often it is granted, and lose it when it is revoked', async () => {
      for (const grant of grants) expect(await store.people.grant(grant)).toBe('changed')
      for (const grant of grants) expect(await store.people.grant({ ...grant })).toBe('unchanged')
      expect(await (await reopened()).people.grants()).toEqual(grants)
      expect(await store.people.revoke({ role: 'owner', person: 'anna', project: 1 })).toBe('changed')
      expect(await store.people.revoke({ role: 'owner', person: 'anna', project: 1 })).toBe('unchanged')
      expect(await store.people.grants()).toEqual([grants[0], grants[2]])
    })

    it('stand in until the day that was named last', async () => {
      if (!until) throw new Error('20 August 2018')
      const substitute: Grant = { role: 'substitute', person: 'marco', of: 'anna', until }
      await store.people.grant({ ...substitute, until: day(2018, 8, 10) ?? until })
      expect(await store.people.grant(substitute)).toBe('changed')
      expect(await store.people.grants()).toEqual([substitute])
    })

    it('are found by id and by address, under the name they have now', async () => {
      await store.people.remember({ id: 'aad-1', address: 'anna@comune.example', name: 'Anna' })
      await store.people.remember({ id: 'aad-1', address: 'anna@comune.example', name: 'Anna Bianchi' })
      const anna = { id: 'aad-1', address: 'anna@comune.example', name: 'Anna Bianchi' }
      expect(await store.people.find('aad-1')).toEqual(anna)
      expect(await store.people.find('anna@comune.example')).toEqual(anna)
      expect(await store.people.find('bruno@comune.example')).toBeNull()
      expect(await store.people.all()).toEqual([anna])
    })

    it('known at first only by address become the person with that address', async () => {
      await store.people.remember({ id: 'anna@comune.example', address: 'anna@comune.example', name: 'anna' })
      const anna = { id: 'aad-1', address: 'anna@comune.example', name: 'Anna' }
      await store.people.remember(anna)
      expect(await store.people.all()).toEqual([anna])
    })
  })

  describe('chats', () => {
    it('are remembered as they are now', async () => {
      expect(await store.chats.find('anna')).toBeNull()
      await store.chats.remember(ANNAS_CHAT)
      const now = { ...ANNAS_CHAT, greeted: true, address: { ...ANNAS_CHAT.address, serviceUrl: 'https://smba.trafficmanager.net/amer/' } }
      await store.chats.remember(now)
      expect(await (await reopened()).chats.find('anna')).toEqual(now)
    })

    it('hold several projects, and a project is bound to one chat', async () => {
      for (const project of [10, 2]) expect(await store.chats.bind({ project, conversationId: 'a' })).toBe('changed')
      expect(await store.chats.bind({ project: 2, conversationId: 'a' })).toBe('unchanged')
      expect(await store.chats.bind({ project: 10, conversationId: 'b' })).toBe('changed')
      const bindings = [
        { project: 2, conversationId: 'a' },
        { project: 10, conversationId: 'b' },
      ]
      expect(await (await reopened()).chats.bindings()).toEqual(bindings)
      expect(await store.chats.unbind(2)).toBe('changed')
      expect(await store.chats.unbind(2)).toBe('unchanged')
      expect(await store.chats.bindings()).toEqual(bindings.slice(1))
    })
  })

  describe('a question', () => {
    it('waits under its key, also after a new start', async () => {
      expect(await store.questions.open(QUESTION)).toEqual(QUESTION)
      expect(await (await reopened()).questions.find('k1')).toEqual(QUESTION)
      expect(await store.questions.find('k2')).toBeNull()
    })

    it('is the same one when its message comes again, ten times at once', async () => {
      const other = await secondWriter()
      const asked = Array.from({ length: 10 }, (_, index) => ({ ...QUESTION, key: `k${index}` }))
      const kept = await Promise.all(asked.map((question, index) => (index % 2 === 0 ? store : other).questions.open(question)))
      expect(new Set(kept.map(question => question.key)).size).toBe(1)
      expect(await store.questions.find(String(kept[0]?.key))).toEqual(kept[0])
      const elsewhere = { ...QUESTION, key: 'other', conversation: 'bruno' }
      expect(await store.questions.open(elsewhere)).toEqual(elsewhere)
    })

    it('is settled by the first of ten picks made at once', async () => {
      const other = await secondWriter()
      await store.questions.open(QUESTION)
      const picks = await Promise.all(
        Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? store : other).questions.claim('k1', String(index))),
      )
      expect(new Set(picks).size).toBe(1)
      expect(await (await reopened()).questions.claim('k1', 'late')).toBe(picks[0])
      expect(await store.questions.claim('unknown', '1')).toBeNull()
    })

    it('is forgotten with its pick once it is old', async () => {
      await store.questions.open(QUESTION)
      await store.questions.claim('k1', '1')
      await store.questions.open({ ...QUESTION, key: 'k2', source: 'm2', at: '2018-11-30T08:00:00.000Z' })
      expect(await store.questions.forget('2018-11-15T00:00:00.000Z')).toBe(1)
      expect(await store.questions.find('k1')).toBeNull()
      expect(await store.questions.claim('k1', '1')).toBeNull()
      expect((await (await reopened()).questions.find('k2'))?.key).toBe('k2')
      expect(await store.questions.forget('2018-11-15T00:00:00.000Z')).toBe(0)
    })
  })

  it('answers a ping while it is open', async () => {
    await expect(store.ping()).resolves.toBeUndefined()
  })
}

/** Another process that appends to the site; `lines` yields what it prints. */
export function appender([kind, where]: Site['place'], count: string, flags: readonly string[] = []): ChildProcess {
  const script = new URL('appender.ts', import.meta.url).pathname
  return spawn(process.execPath, [...flags, '--import', 'tsx', script, kind, where, count], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** What a process prints, line by line. */
export function linesOf(child: ChildProcess): AsyncIterableIterator<string> {
  if (!child.stdout) throw new Error('the process has no output')
  return createInterface({ input: child.stdout })[Symbol.asyncIterator]()
}

/** Lets another process append, kills it at some moment after its first entry, and notes what it had acknowledged until then. */
async function killedWhileAppending({ place }: Site, acknowledged: Map<number, string>): Promise<void> {
  const child = appender(place, '1000000')
  let doomed = false
  for await (const line of { [Symbol.asyncIterator]: () => linesOf(child) }) {
    const [seq, hash] = line.split(' ')
    if (hash === undefined) {
      expect(line).toBe('open')
      continue
    }
    acknowledged.set(Number(seq), hash)
    if (doomed) continue
    doomed = true
    void pause(Math.random() * 150).then(() => child.kill('SIGKILL'))
  }
}
