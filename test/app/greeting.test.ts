import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Chat } from '../../src/app/chats.ts'
import type { Turn } from '../../src/app/messages.ts'
import { bot } from '../../src/app/turn.ts'
import { type Office, office } from './office.ts'

describe('an install', () => {
  let at: Office

  beforeEach(async () => {
    at = await office()
  })

  afterEach(async () => {
    await at.close()
  })

  it('is greeted once, though it comes as two activities at the same instant and again at each visit', async () => {
    // Reads as slowly as a database far away, so that two turns overlap.
    const find = async (id: string): Promise<Chat | null> => {
      const found = await at.parts.chats.find(id)
      await pause(20)
      return found
    }
    const answer = bot({ ...at.parts, chats: { ...at.parts.chats, find } })
    const racing = await Promise.all([answer(installed('a')), answer(installed('b'))])
    expect(racing.filter(reply => reply !== null)).toHaveLength(1)
    expect(await answer(installed('c'))).toBeNull()
  })
})

function installed(id: string): Turn {
  const address = {
    tenantId: 'camera',
    conversationId: 'guida',
    serviceUrl: 'http://127.0.0.1:1',
    botId: 'bot',
    userId: null,
    threadId: null,
  }
  const chat = { place: 'channel', name: null, address, alive: true, greeted: false } as const
  return { chat, within: null, speaker: { id: 'id-anna', name: 'Anna' }, id, fingerprint: null, said: { kind: 'installed' } }
}
