import http from 'node:http'
import net from 'node:net'
import { describe, expect, it } from 'vitest'
import type { Listed } from '../../src/app/people.ts'
import { recorded } from './recorded.ts'
import { type Answer, listening, type Running, running, standInChannel } from './stand-in.ts'

describe('a post to Teams', () => {
  it.each<[string, Answer, string]>([
    ['500', { status: 500 }, 'unknown'],
    ['502', { status: 502 }, 'unknown'],
    ['503', { status: 503 }, 'unknown'],
    ['504', { status: 504 }, 'unknown'],
    ['408', { status: 408 }, 'unknown'],
    ['a reset after the body was read', 'hangUp', 'unknown'],
    ['no answer at all', 'never', 'unknown'],
    ['429', { status: 429, headers: { 'retry-after': '20' } }, 'throttled'],
    ['412', { status: 412 }, 'not-sent'],
    ['403', { status: 403 }, 'gone'],
    ['404', { status: 404 }, 'gone'],
    ['400', { status: 400 }, 'rejected'],
    ['401', { status: 401 }, 'rejected'],
    ['a redirect', { status: 307, headers: { location: 'http://127.0.0.1:1/elsewhere' } }, 'rejected'],
  ])('answered with %s is made exactly once, and the turn is over at once', async (_, given, outcome) => {
    const channel = await standInChannel(() => given)
    const { deliver, lines } = await running({ sendLimit: 300 })
    const started = performance.now()
    const answer = await deliver(recorded('message-personal', { serviceUrl: channel.url }))
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(answer.status).toBe(200)
    expect(channel.received).toHaveLength(1)
    expect(lines).toEqual([JSON.stringify({ event: 'reply.failed', turn: '1540972874261', outcome })])
  })

  it('that nobody listens to was not sent', async () => {
    const { deliver, lines } = await running()
    await deliver(recorded('message-personal', { serviceUrl: `http://127.0.0.1:${await deadPort()}` }))
    expect(lines).toEqual([expect.stringContaining('"outcome":"not-sent"')])
  })

  it('whose answer trickles in for ever is cut off by the absolute limit', async () => {
    const trickle = http.createServer((_, response) => {
      response.writeHead(200)
      const timer = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(timer))
    })
    const { deliver, lines } = await running({ sendLimit: 300 })
    const started = performance.now()
    await deliver(recorded('message-personal', { serviceUrl: await listening(trickle) }))
    expect(performance.now() - started).toBeLessThan(2_000)
    // The status had come: it was sent.
    expect(lines).toEqual([])
  })

  it.each([
    ['no JSON', '<html>'],
    ['nothing', ''],
    ['far too much', 'x'.repeat(3_000_000)],
  ])('answered 201 with %s was sent', async (_, text) => {
    const server = http.createServer((request, response) => {
      response.statusCode = 201
      request.resume().on('end', () => response.end(text))
    })
    const { deliver, lines } = await running()
    expect(await deliver(recorded('message-personal', { serviceUrl: await listening(server) }))).toMatchObject({ status: 200 })
    expect(lines).toEqual([])
  })

  it('uses one connection for many messages', async () => {
    let connections = 0
    const server = http.createServer((request, response) => void request.resume().on('end', () => response.end('{"id":"p"}')))
    server.on('connection', () => {
      connections += 1
    })
    const serviceUrl = await listening(server)
    const { deliver } = await running()
    for (const id of ['1', '2', '3', '4']) await deliver(recorded('message-personal', { serviceUrl, id }))
    expect(connections).toBe(1)
  })
})

const ANNA: Listed = { addresses: ['anna@ente.it'], standing: 'member', name: 'Anna Bianchi' }

describe('the roster', () => {
  it('names the one who is asked for, with every address, folded', async () => {
    const { roster, received } = await rosterOf({
      status: 200,
      body: { id: '29:1', name: 'Anna  Bianchi', aadObjectId: 'aad-anna', userPrincipalName: 'Anna.Bianchi@Ente.it', email: 'A@ente.it' },
    })
    expect(await roster('aad-anna')).toEqual({ ...ANNA, addresses: ['anna.bianchi@ente.it', 'a@ente.it'] })
    expect(received.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /v3/conversations/c1/members/aad-anna'])
  })

  it('in local mode names somebody who is known by the channel’s own id', async () => {
    const { roster } = await rosterOf({ status: 200, body: { id: 'User-Anna', name: 'Anna', aadObjectId: 'aad', email: 'anna@ente.it' } })
    expect(await roster('user-anna')).toEqual({ ...ANNA, name: 'Anna' })
  })

  it('is asked for a speaker by the id the channel knows them under', async () => {
    const channel = await standInChannel(() => ({ status: 200, body: { id: '29:1', name: 'Anna Bianchi', email: 'anna@ente.it' } }))
    const names: unknown[] = []
    const bot: Running = await running({
      bot: async ({ chat, speaker }) => {
        names.push(await bot.connection.roster(chat.address, speaker.id))
        return null
      },
    })
    await bot.deliver(recorded('message-channel', { serviceUrl: channel.url }))
    expect(names).toEqual([ANNA])
    expect(channel.received.map(({ path }) => path)).toEqual([
      '/v3/conversations/19:9c1e5b8f3a7d4e02@thread.tacv2/members/29:1Xk9anna-bianchi_Hw8sQ',
    ])
  })

  it.each<[string, object]>([
    ['a guest', { userRole: 'Guest', email: 'anna@ente.it' }],
    ['an anonymous one', { userRole: 'anonymous', email: 'anna@ente.it' }],
  ])('tells %s from a member', async (_, member) => {
    const { roster } = await rosterOf({ status: 200, body: { id: '29:1', name: 'Anna Bianchi', aadObjectId: 'aad-anna', ...member } })
    expect(await roster('aad-anna')).toEqual({ ...ANNA, standing: 'guest' })
  })

  it('tells a guest without an address all the same', async () => {
    const { roster } = await rosterOf({
      status: 200,
      body: { id: '29:1', name: 'Anna Bianchi', aadObjectId: 'aad-anna', userRole: 'guest' },
    })
    expect(await roster('aad-anna')).toEqual({ ...ANNA, addresses: [], standing: 'guest' })
  })

  it.each<[string, Answer]>([
    ['somebody else', { status: 200, body: { id: '29:2', name: 'Bruno', aadObjectId: 'aad-bruno', email: 'b@ente.it' } }],
    ['somebody without an address', { status: 200, body: { id: '29:1', name: 'Anna', aadObjectId: 'aad-anna' } }],
    ['nothing', { status: 200, body: {} }],
    ['404', { status: 404 }],
    ['500', { status: 500 }],
    ['a reset', 'hangUp'],
  ])('that answers %s names nobody', async (_, given) => {
    const { roster, received } = await rosterOf(given)
    expect(await roster('aad-anna')).toBeNull()
    expect(received).toHaveLength(1)
  })

  it('that does not answer is given up after two seconds', async () => {
    const { roster } = await rosterOf('never')
    const started = performance.now()
    expect(await roster('aad-anna')).toBeNull()
    expect(performance.now() - started).toBeGreaterThan(1_900)
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})

async function rosterOf(given: Answer) {
  const channel = await standInChannel(() => given)
  const { connection } = await running()
  const address = { tenantId: 't', conversationId: 'c1', serviceUrl: channel.url, botId: '28:bot', userId: null, threadId: null }
  return { roster: (id: string) => connection.roster(address, id), received: channel.received }
}

/** A port of this machine that nobody listens to any more. */
async function deadPort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => void server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
