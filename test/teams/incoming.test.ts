import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { understand } from '../../src/teams/activity.ts'
import { readActivity } from '../../src/teams/incoming.ts'
import { recorded } from './recorded.ts'

describe('the shape of an activity', () => {
  it.each([
    ['a list', []],
    ['nothing', null],
    ['a text', 'message'],
    ['no type', recorded('message-personal', { type: undefined })],
    ['a type that is a number', recorded('message-personal', { type: 1 })],
    ['a message without an id', recorded('message-personal', { id: undefined })],
    ['an id that is a database operator', recorded('message-personal', { id: { $ne: null } })],
    ['an id without end', recorded('message-personal', { id: 'x'.repeat(1_001) })],
    ['a text that is an object', recorded('message-personal', { text: { $gt: '' } })],
    ['a local time that is a number', recorded('message-personal', { localTimestamp: 1 })],
    ['no sender', recorded('message-personal', { from: undefined })],
    ['a sender without an id', recorded('message-personal', { from: { name: 'Anna' } })],
    ['a sender whose directory id is an object', recorded('message-personal', { from: { id: '29:1', aadObjectId: { $ne: '' } } })],
    ['no conversation', recorded('message-personal', { conversation: null })],
    ['a conversation whose id is a list', recorded('message-personal', { conversation: { id: ['a'] } })],
    ['a tenant that is an object', recorded('message-personal', { conversation: { id: 'a', tenantId: {} } })],
    ['no recipient', recorded('message-personal', { recipient: {} })],
    ['no serviceUrl', recorded('message-personal', { serviceUrl: '' })],
    ['a channel that is a list', recorded('message-personal', { channelId: ['msteams'] })],
  ])('is refused: %s', (_, body) => {
    expect(readActivity(body)).toBeNull()
  })

  it.each([
    ['mentions', { entities: [null, { type: 'mention' }, { type: 'mention', mentioned: { id: 1 }, text: 'x' }, 'x'] }],
    ['members', { membersAdded: 'all' }],
    ['attachments', { attachments: [{ contentType: 'text/html', content: { a: 1 } }, 3] }],
    ['channel data', { channelData: [{ tenant: 1 }] }],
  ])('survives senseless %s', (_, changes) => {
    const body = recorded('message-personal', { attachments: undefined, ...changes })
    expect(readActivity(body)).toMatchObject({ text: 'fase 2 completata il 30/10', mentions: [], membersAdded: [], html: null })
  })

  it('never makes the reader fail, whatever the JSON', () => {
    fc.assert(
      fc.property(
        fc.object({ maxDepth: 4 }),
        fc.constantFrom('message', 'invoke', 'messageUpdate', 'conversationUpdate'),
        (value, type) => {
          const incoming = readActivity(recorded('press-execute', { ...value, type, value }))
          return incoming === null || understand(incoming, 'strict').kind.length > 0
        },
      ),
    )
  })

  it('stays cheap for a body nested thirty thousand deep', () => {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`)
    expect(readActivity(deep)).toBeNull()
    expect(readActivity(recorded('message-personal', { channelData: deep }))).toMatchObject({ text: 'fase 2 completata il 30/10' })
  })
})
