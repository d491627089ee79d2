import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/app/people.ts'
import { day } from '../../src/domain/day.ts'
import type { Grant } from '../../src/domain/people.ts'
import type { Stage } from './contract.ts'
import { ANNAS_CHAT, QUESTION } from './samples.ts'

/** What is promised of people and their roles. */
export function peoplePromises(stage: Stage): void {
  describe('people', () => {
    const until = day(2018, 8, 20)
    const grants: readonly Grant[] = [
      { role: 'admin', person: 'dario' },
      { role: 'owner', person: 'anna', project: 1 },
      { role: 'owner', person: 'anna', project: 2 },
    ]

    it('hold a role once, however often it is granted, and lose it when it is revoked', async () => {
      for (const grant of grants) expect(await stage.store().people.grant(grant)).toBe('changed')
      for (const grant of grants) expect(await stage.store().people.grant({ ...grant })).toBe('unchanged')
      expect(await (await stage.reopened()).people.grants()).toEqual(grants)
      expect(await stage.store().people.revoke({ role: 'owner', person: 'anna', project: 1 })).toBe('changed')
      expect(await stage.store().people.revoke({ role: 'owner', person: 'anna', project: 1 })).toBe('unchanged')
      expect(await stage.store().people.grants()).toEqual([grants[0], grants[2]])
    })

    it('stand in until the day that was named last', async () => {
      const { people } = stage.store()
      if (!until) throw new Error('20 August 2018')
      const substitute: Grant = { role: 'substitute', person: 'marco', of: 'anna', until }
      await people.grant({ ...substitute, until: day(2018, 8, 10) ?? until })
      expect(await people.grant(substitute)).toBe('changed')
      expect(await people.grants()).toEqual([substitute])
    })

    const anna: Person = {
      id: 'aad-1',
      addresses: ['anna@comune.example', 'a.bianchi@comune.example'],
      standing: 'member',
      name: 'Anna Bianchi',
    }

    it('are found by id and by each address, under the name they have now', async () => {
      await stage.store().people.remember({ ...anna, name: 'Anna' })
      expect(await stage.store().people.remember(anna)).toEqual(anna)
      const { people } = await stage.reopened()
      for (const name of [anna.id, ...anna.addresses]) expect(await people.find(name)).toEqual(anna)
      expect(await people.find('bruno@comune.example')).toBeNull()
      expect(await people.all()).toEqual([anna])
    })

    it('known at first only by address become the person with that address', async () => {
      const { people } = stage.store()
      await people.remember({ id: 'anna@comune.example', addresses: ['anna@comune.example'], standing: 'member', name: 'anna' })
      expect(await people.remember(anna)).toEqual(anna)
      expect(await people.all()).toEqual([anna])
    })

    it('keep an address with the id it was joined to first, and every address of their own', async () => {
      await stage.store().people.remember(anna)
      const { people } = await stage.reopened()
      const other: Person = { ...anna, id: 'aad-2', addresses: ['anna@comune.example', 'anna.rossi@comune.example'], name: 'Anna Rossi' }
      const kept = { ...other, addresses: ['anna.rossi@comune.example'] }
      expect(await people.remember(other)).toEqual(kept)
      expect(await people.find('anna@comune.example')).toEqual(anna)
      expect(await people.all()).toEqual([anna, kept])
    })

    it('give an address to one of ten ids that claim it at once', async () => {
      const other = await stage.secondWriter()
      const claims = Array.from({ length: 10 }, (_, index) =>
        (index % 2 === 0 ? stage.store() : other).people.remember({ ...anna, id: `aad-${index}`, addresses: ['anna@comune.example'] }),
      )
      const winners = (await Promise.all(claims)).filter(({ addresses }) => addresses.length > 0)
      expect(winners).toHaveLength(1)
      expect(await stage.store().people.find('anna@comune.example')).toEqual(winners[0])
    })
  })
}

/** What is promised of chats and their bindings. */
export function chatPromises(stage: Stage): void {
  describe('chats', () => {
    it('are remembered as they are now', async () => {
      expect(await stage.store().chats.find('anna')).toBeNull()
      await stage.store().chats.remember(ANNAS_CHAT)
      const now = { ...ANNAS_CHAT, greeted: true, address: { ...ANNAS_CHAT.address, serviceUrl: 'https://smba.trafficmanager.net/amer/' } }
      await stage.store().chats.remember(now)
      expect(await (await stage.reopened()).chats.find('anna')).toEqual(now)
    })

    it('hold several projects, and a project is bound to one chat', async () => {
      for (const project of [10, 2]) expect(await stage.store().chats.bind({ project, conversationId: 'a' })).toBe('changed')
      expect(await stage.store().chats.bind({ project: 2, conversationId: 'a' })).toBe('unchanged')
      expect(await stage.store().chats.bind({ project: 10, conversationId: 'b' })).toBe('changed')
      const bindings = [
        { project: 2, conversationId: 'a' },
        { project: 10, conversationId: 'b' },
      ]
      expect(await (await stage.reopened()).chats.bindings()).toEqual(bindings)
      expect(await stage.store().chats.unbind(2)).toBe('changed')
      expect(await stage.store().chats.unbind(2)).toBe('unchanged')
      expect(await stage.store().chats.bindings()).toEqual(bindings.slice(1))
    })
  })
}

/** What is promised of questions. */
export function questionPromises(stage: Stage): void {
  describe('a question', () => {
    it('waits under its key, also after a new start', async () => {
      expect(await stage.store().questions.open(QUESTION)).toEqual(QUESTION)
      expect(await (await stage.reopened()).questions.find('k1')).toEqual(QUESTION)
      expect(await stage.store().questions.find('k2')).toBeNull()
    })

    it('is the same one when its message comes again, ten times at once', async () => {
      const { questions } = stage.store()
      const other = await stage.secondWriter()
      const asked = Array.from({ length: 10 }, (_, index) => ({ ...QUESTION, key: `k${index}` }))
      const kept = await Promise.all(asked.map((question, index) => (index % 2 === 0 ? stage.store() : other).questions.open(question)))
      expect(new Set(kept.map(question => question.key)).size).toBe(1)
      expect(await questions.find(String(kept[0]?.key))).toEqual(kept[0])
      const elsewhere = { ...QUESTION, key: 'other', conversation: 'bruno' }
      expect(await questions.open(elsewhere)).toEqual(elsewhere)
    })

    it('is settled by the first of ten picks made at once', async () => {
      const other = await stage.secondWriter()
      await stage.store().questions.open(QUESTION)
      const picks = await Promise.all(
        Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? stage.store() : other).questions.claim('k1', String(index))),
      )
      expect(new Set(picks).size).toBe(1)
      expect(await (await stage.reopened()).questions.claim('k1', 'late')).toBe(picks[0])
      expect(await stage.store().questions.claim('unknown', '1')).toBeNull()
    })

    it('waits for the words of the person it was put to, the last one asked, until it is settled or closed', async () => {
      const { questions } = stage.store()
      const [place, anna] = [{ tenant: 'tenant', conversation: 'anna' }, 'anna@comune.example']
      const last = { ...QUESTION, key: 'k2', source: 'm2', at: '2018-10-31T07:00:00.000Z' }
      const others = [
        { ...last, key: 'k3', source: 'm3', person: 'bruno@comune.example' },
        { ...last, key: 'k4', source: 'm4', person: null },
        { ...last, key: 'k5', conversation: 'general' },
        { ...QUESTION, key: 'k6' },
      ]
      expect(await questions.waiting(place, anna)).toBeNull()
      for (const question of [QUESTION, last, ...others]) await questions.open(question)
      expect(await (await stage.reopened()).questions.waiting(place, anna)).toEqual(last)
      await stage.store().questions.claim('k2', '1')
      expect(await stage.store().questions.waiting(place, anna)).toBeNull()
      await stage.store().questions.open({ ...last, key: 'k7', source: 'm7' })
      await stage.store().questions.close(place, anna)
      await stage.store().questions.close(place, anna)
      expect(await stage.store().questions.waiting(place, anna)).toBeNull()
      expect((await stage.store().questions.find('k7'))?.key).toBe('k7')
    })

    it('is forgotten with its pick once it is old', async () => {
      await stage.store().questions.open(QUESTION)
      await stage.store().questions.claim('k1', '1')
      await stage.store().questions.open({ ...QUESTION, key: 'k2', source: 'm2', at: '2018-11-30T08:00:00.000Z' })
      expect(await stage.store().questions.forget('2018-11-15T00:00:00.000Z')).toBe(1)
      expect(await stage.store().questions.find('k1')).toBeNull()
      expect(await stage.store().questions.claim('k1', '1')).toBeNull()
      expect((await (await stage.reopened()).questions.find('k2'))?.key).toBe('k2')
      expect(await stage.store().questions.forget('2018-11-15T00:00:00.000Z')).toBe(0)
    })
  })
}
