import { describe, expect, it } from 'vitest'
import type { Turn } from '../../src/app/messages.ts'
import { type Meaning, understand } from '../../src/teams/activity.ts'
import { readActivity } from '../../src/teams/incoming.ts'
import { type Activity, ANNA, BOT_ID, recorded, TENANT } from './recorded.ts'

describe('a recorded activity', () => {
  it('of a personal chat becomes a turn: who, where, what, and the keys under which it counts once', () => {
    expect(turn(recorded('message-personal'))).toEqual({
      chat: {
        place: 'personal',
        name: null,
        address: {
          tenantId: TENANT,
          conversationId: 'a:1mQv0personal-anna_7Zp',
          serviceUrl: `https://smba.trafficmanager.net/emea/${TENANT}/`,
          botId: BOT_ID,
          userId: '29:1Xk9anna-bianchi_Hw8sQ',
          threadId: null,
        },
        alive: true,
        greeted: false,
      },
      within: null,
      speaker: { id: ANNA, name: 'Anna Bianchi' },
      id: '1540972874261',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      said: { kind: 'text', text: 'fase 2 completata il 30/10', mentioned: 'no', edits: null },
    })
  })

  it('of a channel names the channel, its thread apart, and no user', () => {
    const { place, name, address } = turn(recorded('message-channel')).chat
    expect([place, name]).toEqual(['channel', '1 · Guida adempimenti'])
    expect(address).toMatchObject({ conversationId: '19:9c1e5b8f3a7d4e02@thread.tacv2', threadId: '1540972874261', userId: null })
  })

  it('of a channel loses the bot mention and keeps a colleague as a name', () => {
    expect(turn(recorded('message-channel')).said).toEqual({
      kind: 'text',
      text: 'Marco Neri ha completato la fase 2',
      mentioned: 'yes',
      edits: null,
    })
  })

  it('of a group chat is heard when the bot is mentioned', () => {
    const { chat, said } = turn(recorded('message-group'))
    expect([chat.place, chat.name, said]).toEqual([
      'group',
      'Ufficio personale',
      { kind: 'text', text: 'quanto è erogabile?', mentioned: 'yes', edits: null },
    ])
  })

  it('of an Execute button is a press that knows which post it stands on', () => {
    const press = turn(recorded('press-execute'))
    expect(press.said).toEqual({ kind: 'press', key: 'k-8c1f', pick: '1', inputs: {}, shown: '1540972875999' })
    expect(press.fingerprint).toBeNull()
  })

  it('of a Submit button in a channel is a press with its inputs, mention or not', () => {
    expect(turn(recorded('press-submit')).said).toEqual({
      kind: 'press',
      key: 'k-8c1f',
      pick: '2',
      inputs: { day: '2018-10-30' },
      shown: '1540972875999',
    })
  })

  it.each([
    ['installed', 'installed', 'personal'],
    ['added-to-team', 'installed', 'channel'],
    ['removed', 'removed', 'personal'],
  ])('"%s" is the bot being %s in a %s', (name, kind, place) => {
    const { said, chat } = turn(recorded(name))
    expect([said.kind, chat.place, chat.alive]).toEqual([kind, place, kind === 'installed'])
  })

  it.each([
    ['a channel message without a mention', recorded('message-channel-unmentioned')],
    ['a colleague added to the team', recorded('member-added')],
    ['a reaction', recorded('reaction')],
    ['a bot as sender', recorded('message-personal', { from: { id: '28:other', role: 'bot', aadObjectId: ANNA } })],
    ['the bot itself as sender', recorded('message-personal', { from: { id: BOT_ID, aadObjectId: ANNA } })],
    ['a guest of a meeting without an account', recorded('message-personal', { from: { id: '29:anonymous', name: 'Ospite' } })],
    ['a type that does not exist yet', recorded('message-personal', { type: 'messageStream' })],
  ])('%s means nothing to the bot', (_, activity) => {
    expect(meaning(activity)).toEqual({ kind: 'nothing' })
  })

  it('of another kind of invoke is not served', () => {
    expect(meaning(recorded('task-fetch'))).toEqual({ kind: 'unserved' })
  })
})

describe('the keys under which a message counts once', () => {
  it('are the same for the same words of the same person at the same local time under a new id', () => {
    const first = turn(recorded('message-personal'))
    const again = turn(recorded('message-personal', { id: '1540972999999' }))
    expect([again.id, again.fingerprint]).toEqual(['1540972999999', first.fingerprint])
  })

  it.each([
    ['words', { text: 'fase 2 completata il 29/10' }],
    ['local time', { localTimestamp: '2018-10-31T09:01:15+01:00' }],
    ['sender', { from: { id: '29:1bruno', aadObjectId: 'bruno' } }],
  ])('differ with other %s', (_, changes) => {
    expect(turn(recorded('message-personal', changes)).fingerprint).not.toBe(turn(recorded('message-personal')).fingerprint)
  })

  it('have no fingerprint without a local time, or the same words tomorrow would be lost', () => {
    expect(turn(recorded('message-personal', { localTimestamp: undefined })).fingerprint).toBeNull()
  })

  it('make an edited message one of its own, and the same edit delivered twice the same', () => {
    const edited = turn(recorded('message-edited'))
    const first = turn(recorded('message-personal'))
    expect(edited.id).not.toBe(first.id)
    expect(edited.said).toMatchObject({ kind: 'text', edits: first.id })
    expect(turn(recorded('message-edited', { localTimestamp: '2018-10-31T09:06:00+01:00' })).id).toBe(edited.id)
    expect(turn(recorded('message-edited', { text: 'fase 2 completata il 28/10' })).id).not.toBe(edited.id)
  })

  it('tell two presses without an id by what was pressed', () => {
    const pressed = (pick: string): string =>
      turn(recorded('press-execute', { id: undefined, value: { action: { data: { question: 'k-8c1f', pick } } } })).id
    expect(new Set([pressed('1'), pressed('1'), pressed('2')]).size).toBe(2)
  })
})

describe('in local mode', () => {
  it('a sender without a directory id is known by the channel’s own, folded', () => {
    const activity = recorded('message-personal', { from: { id: 'User-Anna', name: 'Anna' } })
    expect(turn(activity, 'trusting').speaker).toEqual({ id: 'user-anna', name: 'Anna' })
  })

  it('a conversation that names no tenant has one all the same', () => {
    const activity = recorded('message-personal', { conversation: { id: 'c1' }, channelData: undefined })
    expect(turn(activity, 'trusting').chat.address.tenantId).toBe('local')
  })

  it('a group without a type is known by its flag, so the bot still hears only its mentions', () => {
    const activity = recorded('message-personal', { conversation: { id: 'c1', isGroup: true } })
    expect(meaning(activity, 'trusting')).toEqual({ kind: 'nothing' })
  })
})

function meaning(activity: Activity, trust: 'strict' | 'trusting' = 'strict'): Meaning {
  const incoming = readActivity(activity)
  if (!incoming) throw new Error('not an activity')
  return understand(incoming, trust)
}

function turn(activity: Activity, trust: 'strict' | 'trusting' = 'strict'): Turn {
  const meant = meaning(activity, trust)
  if (meant.kind !== 'turn') throw new Error(`means ${meant.kind}`)
  return meant.turn
}
