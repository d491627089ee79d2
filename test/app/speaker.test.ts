import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Turn } from '../../src/app/messages.ts'
import type { Parts } from '../../src/app/parts.ts'
import type { Listed } from '../../src/app/people.ts'
import { identify } from '../../src/app/speaker.ts'
import { hasRole, may } from '../../src/domain/people.ts'
import { type Office, office } from './office.ts'

const ANNA: Listed = { addresses: ['anna.bianchi@camera.example', 'anna@camera.example'], standing: 'member', name: 'Anna Bianchi' }

let at: Office
let warnings: object[]

beforeEach(async () => {
  at = await office()
  warnings = []
})

afterEach(async () => {
  await at.close()
})

describe('a speaker', () => {
  it('has what was granted to any address the roster gives', async () => {
    expect(await speaks('aad-1', ANNA)).toEqual({
      ids: ['aad-1', 'anna.bianchi@camera.example', 'anna@camera.example'],
      owns: true,
      has: true,
    })
  })

  it('under a second id with the same address has none of its rights, then and later, and a warning names nobody', async () => {
    await speaks('aad-1', ANNA)
    const alone = { ids: ['aad-2'], owns: false, has: false }
    expect(await speaks('aad-2', ANNA)).toEqual(alone)
    expect(await speaks('aad-2', null)).toEqual(alone)
    expect(warnings).toEqual([{ event: 'address.taken', turn: 'turn-aad-2' }])
    expect(await speaks('aad-1', null)).toMatchObject({ owns: true })
  })

  it('has nothing of what an unreadable roster would have told, and has it once it is read', async () => {
    expect(await speaks('aad-1', null)).toEqual({ ids: ['aad-1'], owns: false, has: false })
    expect(await speaks('aad-1', ANNA)).toMatchObject({ owns: true })
  })
})

describe('a guest', () => {
  it('has no role, whatever was granted and though everyone else holds every role', async () => {
    await at.parts.people.grant({ role: 'manager', person: 'aad-1' })
    expect(await speaks('aad-1', { ...ANNA, standing: 'guest' })).toEqual({ ids: ['aad-1'], owns: false, has: false })
    expect(await speaks('aad-1', null, { admins: [] })).toMatchObject({ has: false })
    expect(await speaks('aad-3', null, { admins: [] })).toMatchObject({ has: true })
  })

  it('does not stand in the way of the member whose address it is', async () => {
    await speaks('aad-9', { ...ANNA, standing: 'guest' })
    expect(await speaks('aad-1', ANNA)).toMatchObject({ owns: true })
  })

  it('who has become a member has a member’s rights', async () => {
    await speaks('aad-1', { ...ANNA, standing: 'guest' })
    expect(await speaks('aad-1', ANNA)).toMatchObject({ owns: true, has: true })
  })

  it('is who Anna is while she speaks as one', async () => {
    await speaks('aad-1', ANNA)
    await speaks('aad-5', { addresses: [], standing: 'guest', name: 'Elena Villa' })
    expect(await speaks('aad-1', ANNA, {}, new Map([['aad-1', 'aad-5']]))).toEqual({ ids: ['aad-5'], owns: false, has: false })
  })
})

/** Someone speaks; the roster knows them as `listed`, or cannot be read. */
async function speaks(id: string, listed: Listed | null, changes: Partial<Parts> = {}, personas: ReadonlyMap<string, string> = new Map()) {
  const log = { ...at.parts.log, warn: (event: string, fields: object = {}) => void warnings.push({ event, ...fields }) }
  const { speaker } = await identify({ ...at.parts, log, roster: async () => listed, ...changes }, turnOf(id), personas)
  const today = at.parts.clock.today()
  return { ids: speaker.ids, owns: may(speaker, 'report', 1, today), has: hasRole(speaker, today) }
}

function turnOf(id: string): Turn {
  const address = { tenantId: 'camera', conversationId: 'c', serviceUrl: 'http://127.0.0.1:1', botId: 'bot', userId: null, threadId: null }
  return {
    chat: { place: 'personal', name: null, address, alive: true, greeted: true },
    within: null,
    speaker: { id, name: 'Qualcuno' },
    id: `turn-${id}`,
    fingerprint: null,
    said: { kind: 'text', text: 'ciao', mentioned: 'yes', edits: null },
  }
}
