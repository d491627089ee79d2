import { describe, expect, it } from 'vitest'
import type { Bot, Turn } from '../../src/app/messages.ts'
import { type Activity, recorded } from './recorded.ts'
import { type Answer, type Received, running, saying, someCard, standInChannel } from './stand-in.ts'

const CARD = 'application/vnd.microsoft.card.adaptive'
const PERSONAL = '/v3/conversations/a:1mQv0personal-anna_7Zp/activities'
const CHANNEL = '/v3/conversations/19:9c1e5b8f3a7d4e02@thread.tacv2;messageid=1540972874261/activities'
const card = someCard()
const withCard = { card, text: card.text }

describe('a reply to a message', () => {
  it('in words is one plain post with a summary for the toast', async () => {
    const { received } = await delivered('message-personal', saying({ text: 'Non ho capito.\nScrivi «aiuto».' }))
    expect(received).toHaveLength(1)
    expect(received[0]).toMatchObject({
      method: 'POST',
      path: `${PERSONAL}/1540972874261`,
      body: { type: 'message', text: 'Non ho capito.\nScrivi «aiuto».', textFormat: 'plain', summary: 'Non ho capito. Scrivi «aiuto».' },
    })
  })

  it('with a card is the card alone, and its words in the toast', async () => {
    const { received } = await delivered('message-personal', saying(withCard))
    const { body } = received[0] as Received
    expect(body).toMatchObject({ attachments: [{ contentType: CARD, content: { type: 'AdaptiveCard', version: '1.5' } }] })
    expect(body).not.toHaveProperty('text')
    expect(String(body.summary).length).toBeGreaterThan(5)
  })

  it('in a channel stays in the thread of the question', async () => {
    const { received } = await delivered('message-channel', saying())
    expect(received.map(({ path }) => path)).toEqual([`${CHANNEL}/1540972874261`])
  })

  it('leaves one line in the log, with none of its words', async () => {
    const channel = await standInChannel()
    const bot = await running()
    await bot.deliver(recorded('message-personal', { serviceUrl: channel.url }))
    expect(bot.told).toEqual(['{"event":"turn","turn":"1540972874261","type":"message"}'])
  })

  it('is nothing when there is nothing to say', async () => {
    const { received, answer } = await delivered('message-personal', async () => null)
    expect([received, answer]).toEqual([[], { status: 200, body: { status: 'ok' } }])
  })
})

describe('a reply to an Execute button', () => {
  it('puts the new card in the place of the pressed one, for whoever pressed and for everybody', async () => {
    const { received, answer } = await delivered('press-execute', saying({ ...withCard, replaces: '1540972875999' }))
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, type: CARD, value: { type: 'AdaptiveCard' } } })
    expect(received.map(({ method, path }) => `${method} ${path}`)).toEqual([`PUT ${PERSONAL}/1540972875999`])
    expect(received[0]?.body).toMatchObject({ id: '1540972875999', attachments: [{ contentType: CARD }] })
  })

  it('answers with the card even when the repainting fails', async () => {
    const { answer, lines } = await delivered('press-execute', saying({ ...withCard, replaces: '1540972875999' }), () => ({ status: 404 }))
    expect(answer).toMatchObject({ status: 200, body: { type: CARD } })
    expect(lines).toEqual(['{"event":"reply.failed","turn":"f:6d5e7c10-9a55-4d8e-8f7b-21b36d1c7c0e","outcome":"gone"}'])
  })

  it('posts a card that replaces nothing, and says so in the answer', async () => {
    const { received, answer } = await delivered('press-execute', saying(withCard))
    expect(received.map(({ method }) => method)).toEqual(['POST'])
    expect(answer.body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Ti ho risposto qui sotto.',
    })
  })

  it('tells the card’s words where it cannot be posted', async () => {
    const { answer } = await delivered('press-execute', saying(withCard), () => ({ status: 403 }))
    expect(answer.body).toMatchObject({ value: card.text })
  })

  it('in words is the answer itself, without a post', async () => {
    const { received, answer } = await delivered('press-execute', saying({ text: 'Non è una tua scheda.', replaces: '1540972875999' }))
    expect(received).toEqual([])
    expect(answer).toEqual({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Non è una tua scheda.' },
    })
  })
})

describe('a reply to a Submit button', () => {
  it('repaints the pressed post and says nothing more', async () => {
    const { received } = await delivered('press-submit', saying({ ...withCard, replaces: '1540972875999' }))
    expect(received.map(({ method, path }) => `${method} ${path}`)).toEqual([`PUT ${CHANNEL}/1540972875999`])
  })

  it('is posted when the repainting fails, so that it is not lost', async () => {
    const { received } = await delivered('press-submit', saying({ ...withCard, replaces: '1540972875999' }), ({ method }) =>
      method === 'PUT' ? { status: 400 } : { status: 201, body: { id: 'post-2' } },
    )
    expect(received.map(({ method }) => method)).toEqual(['PUT', 'POST'])
  })
})

describe('a press that none of our cards can have sent', () => {
  it.each([
    ['press-execute', { value: { action: { data: { question: 'k1', pick: '1', amount: 9_999 } } } }],
    ['press-execute', { value: null }],
    ['press-execute', { value: { action: { data: { project: '3', row: '1' } } } }],
  ])('%s with %j reaches no use case and is told to ask again', async (name, changes) => {
    const turns: Turn[] = []
    const { answer, received } = await delivered(recorded(name, changes), async turn => {
      turns.push(turn)
      return null
    })
    expect(turns).toEqual([])
    expect(received).toEqual([])
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, value: expect.stringContaining('non è aggiornata') } })
  })

  it('as a Submit is told by a post', async () => {
    const { received } = await delivered(recorded('press-submit', { value: { $ne: 1 } }), saying())
    expect(received.map(({ body }) => body.text)).toEqual([expect.stringContaining('non è aggiornata')])
  })
})

describe('a bug in a turn', () => {
  const broken = async (): Promise<never> => {
    throw Object.assign(new Error('mongodb://user:secret@host refused "fase 2 completata"'), { code: 'EBOOM' })
  }

  it('is answered with one calm sentence and logged once, without what the error says', async () => {
    const { received, answer, lines } = await delivered('message-personal', broken)
    expect(answer).toEqual({ status: 200, body: { status: 'ok' } })
    expect(received.map(({ body }) => body.text)).toEqual([expect.stringMatching(/^Mi dispiace, qualcosa non ha funzionato/)])
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'turn.failed', turn: '1540972874261', error: 'Error', code: 'EBOOM' })
    expect(JSON.stringify([answer, received, lines])).not.toMatch(/secret|mongodb/)
  })

  it('answers an invoke with 200 and the same sentence', async () => {
    const { answer } = await delivered('press-execute', broken)
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, value: expect.stringMatching(/^Mi dispiace/) } })
  })
})

describe('an install', () => {
  it('told in two ways at once reaches the use cases one after the other, and other turns do not wait', async () => {
    const events: string[] = []
    const channel = await standInChannel()
    const { deliver } = await running({
      bot: async ({ said }) => {
        events.push(`${said.kind} begins`)
        await new Promise(resolve => setTimeout(resolve, said.kind === 'installed' ? 40 : 0))
        events.push(`${said.kind} ends`)
        return null
      },
    })
    const told = ['installed', 'installed', 'message-personal'].map(name => deliver(recorded(name, { serviceUrl: channel.url })))
    await Promise.all(told)
    expect(events.filter(event => event.startsWith('installed'))).toEqual([
      'installed begins',
      'installed ends',
      'installed begins',
      'installed ends',
    ])
    expect(events.indexOf('text ends')).toBeLessThan(events.lastIndexOf('installed ends'))
  })

  it('that fails does not keep the next from being greeted', async () => {
    const channel = await standInChannel()
    let installs = 0
    const { deliver } = await running({
      bot: async () => {
        installs += 1
        if (installs === 1) throw new Error('store')
        return null
      },
    })
    const told = [1, 2].map(() => deliver(recorded('installed', { serviceUrl: channel.url })))
    expect((await Promise.all(told)).map(({ status }) => status)).toEqual([200, 200])
    expect(installs).toBe(2)
  })
})

describe('other deliveries', () => {
  it.each([
    ['reaction', 200],
    ['member-added', 200],
    ['message-channel-unmentioned', 200],
    ['task-fetch', 501],
  ])('%s is answered %i and reaches no use case', async (name, status) => {
    const turns: Turn[] = []
    const { answer, received } = await delivered(name, async turn => {
      turns.push(turn)
      return null
    })
    expect([answer.status, turns, received]).toEqual([status, [], []])
  })

  it('are served all the same when the channel wants its replies in the answer', async () => {
    const { received } = await delivered(recorded('message-personal', { deliveryMode: 'expectReplies' }), saying())
    expect(received).toHaveLength(1)
  })
})

/** Delivers a recording, as if the channel were here, to a bot that gives this reply. */
async function delivered(activity: string | Activity, bot: Bot, how?: (received: Received) => Answer) {
  const channel = await standInChannel(how)
  const { deliver, lines } = await running({ bot })
  const body = typeof activity === 'string' ? recorded(activity) : activity
  const answer = await deliver({ ...body, serviceUrl: channel.url })
  return { answer, received: channel.received, lines }
}
