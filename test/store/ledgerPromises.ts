import { describe, expect, it } from 'vitest'
import { type Entry, firstBroken } from '../../src/domain/ledger.ts'
import { killedWhileAppending } from './child.ts'
import type { Stage } from './contract.ts'
import { chain, message, reported } from './samples.ts'

const ROUNDS = 5

/** What every ledger promises. */
export function ledgerPromises(stage: Stage): void {
  describe('the ledger', () => {
    it('is empty at first', async () => {
      const { ledger } = stage.store()
      expect(await ledger.years()).toEqual([])
      expect(await ledger.entries(2018)).toEqual([])
      expect(await ledger.bySource(message('m1'))).toEqual([])
    })

    it('gives entries back as they were appended, ordered by project and seq, also after a new start', async () => {
      const [first, second] = [chain(12, 1), chain(2, 2)]
      for (const entry of [...second, ...first]) expect(await stage.store().ledger.append(entry)).toEqual({ kind: 'appended' })
      for (const start of [async () => stage.store(), () => stage.reopened()]) {
        const { ledger } = await start()
        expect(await ledger.entries(2018)).toEqual([...first, ...second])
        expect(await ledger.entries(2018, 2)).toEqual(second)
        expect(await ledger.entries(2019)).toEqual([])
        expect(await ledger.years()).toEqual([2018])
        expect(firstBroken(await ledger.entries(2018, 1))).toBeNull()
      }
    })

    it('refuses an append made on an old version', async () => {
      const { ledger } = stage.store()
      const first = reported(null, message('m1'))
      const second = reported(first, message('m2'))
      await ledger.append(first)
      await ledger.append(second)
      const late = reported(first, message('late'))
      expect(await ledger.append(late)).toEqual({ kind: 'stale' })
      expect(await ledger.entries(2018)).toEqual([first, second])
    })

    it('lets one of two writers win who decided on the same version', async () => {
      const { ledger } = stage.store()
      const other = await stage.secondWriter()
      let last: Entry | null = null
      for (let round = 0; round < ROUNDS; round += 1) {
        const rivals: readonly Entry[] = ['a', 'b'].map(name => reported(last, message(`${name}${round}`)))
        const outcomes = await Promise.all(rivals.map((entry, index) => (index === 0 ? stage.store() : other).ledger.append(entry)))
        expect(outcomes.map(outcome => outcome.kind).sort()).toEqual(['appended', 'stale'])
        last = rivals[outcomes.findIndex(outcome => outcome.kind === 'appended')] ?? null
      }
      expect(firstBroken(await ledger.entries(2018, 1))).toBeNull()
      expect(await ledger.entries(2018, 1)).toHaveLength(ROUNDS)
    })

    it('answers a message that was here before with its entry, whatever the version', async () => {
      const { ledger } = stage.store()
      const first = reported(null, message('m1'))
      await ledger.append(first)
      expect(await ledger.append(reported(null, message('m1')))).toEqual({ kind: 'repeated', entries: [first] })
      expect(await ledger.append(reported(first, message('m1')))).toEqual({ kind: 'repeated', entries: [first] })
    })

    it('knows the same message under a new id by its fingerprint', async () => {
      const { ledger } = stage.store()
      const first = reported(null, message('m1', { fingerprint: 'f' }))
      await ledger.append(first)
      const again = message('m2', { fingerprint: 'f' })
      expect(await ledger.append(reported(first, again))).toEqual({ kind: 'repeated', entries: [first] })
      expect(await ledger.bySource(again)).toEqual([first])
    })

    it('does not take two messages without a fingerprint, or of two chats, for one', async () => {
      const { ledger } = stage.store()
      const first = reported(null, message('m1'))
      const second = reported(first, message('m2'))
      const elsewhere = reported(second, message('m1', { conversation: 'bruno' }))
      for (const entry of [first, second, elsewhere]) expect(await ledger.append(entry)).toEqual({ kind: 'appended' })
      expect(await ledger.bySource(message('m1'))).toEqual([first])
    })

    it('keeps what one message says of two projects as one entry each', async () => {
      const { ledger } = stage.store()
      const [one, two] = [reported(null, message('m1'), 1), reported(null, message('m1'), 2)]
      await ledger.append(one)
      expect(await ledger.append(two)).toEqual({ kind: 'appended' })
      expect(await ledger.append(two)).toEqual({ kind: 'repeated', entries: [one, two] })
    })

    it('makes one entry of ten deliveries at once', async () => {
      const other = await stage.secondWriter()
      const deliveries = Array.from({ length: 10 }, (_, index) => reported(null, message(`m${index % 2}`, { fingerprint: 'f' })))
      const outcomes = await Promise.all(deliveries.map((entry, index) => (index % 3 === 0 ? other : stage.store()).ledger.append(entry)))
      const entries = await stage.store().ledger.entries(2018)
      expect(entries).toHaveLength(1)
      expect(outcomes.filter(outcome => outcome.kind === 'appended')).toHaveLength(1)
      expect(outcomes.filter(outcome => outcome.kind === 'repeated')).toEqual(
        Array.from({ length: 9 }, () => ({ kind: 'repeated', entries })),
      )
    })

    it('fails, which is neither stale nor repeated, when it cannot write', async () => {
      const first = reported(null, message('m1'))
      await stage.store().ledger.append(first)
      await stage.store().close()
      await expect(stage.store().ledger.append(reported(null, message('m1')))).rejects.toThrow()
      await expect(stage.store().ping()).rejects.toThrow()
      expect(await (await stage.reopened()).ledger.entries(2018)).toEqual([first])
    })

    it('keeps texts that look like operators, line ends or keys as texts', async () => {
      const words = '{"$gt":""} $where \u2028 \u0085 \u0000 __proto__ a.b "\\n" 😀'
      const first = reported(null, message('$ne', { conversation: '{"$gt":""}', fingerprint: '\u2029', words }))
      await stage.store().ledger.append(first)
      await stage.reopened()
      expect(await stage.store().ledger.entries(2018)).toEqual([first])
      expect(await stage.store().ledger.bySource(message('$ne', { conversation: '{"$gt":""}' }))).toEqual([first])
    })

    it('still has what was acknowledged after SIGKILL and a new start', async () => {
      const acknowledged = new Map<number, string>()
      for (let round = 0; round < ROUNDS; round += 1) {
        await stage.reopened(site => killedWhileAppending(site, acknowledged))
        const entries = await stage.store().ledger.entries(2018, 1)
        const kept = new Map(entries.map(entry => [entry.seq, entry.hash]))
        for (const [seq, hash] of acknowledged) expect(kept.get(seq)).toBe(hash)
        expect(firstBroken(entries)).toBeNull()
      }
      expect(acknowledged.size).toBeGreaterThan(ROUNDS)
    }, 60_000)
  })
}
