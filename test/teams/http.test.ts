import { readdirSync } from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { connect } from '../../src/teams/connection.ts'
import { serve } from '../../src/teams/server.ts'
import { recorded } from './recorded.ts'
import { configOf, type Running, running, saying, standInChannel } from './stand-in.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const LIMIT = 256 * 1024

describe('a request to /api/messages', () => {
  it.each([
    ['a gzip header on a plain body', { ...JSON_TYPE, 'content-encoding': 'gzip' }, '{"type":"message"}', 415],
    ['a gzip bomb', { ...JSON_TYPE, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(50_000_000)), 415],
    ['an encoding that nobody knows', { ...JSON_TYPE, 'content-encoding': 'x' }, '{}', 415],
    [
      'multipart',
      { 'content-type': 'multipart/form-data; boundary=x' },
      '--x\r\ncontent-disposition: form-data; name="f"; filename="f"\r\n\r\nx\r\n--x--',
      415,
    ],
    ['urlencoded', { 'content-type': 'application/x-www-form-urlencoded' }, 'type=message', 415],
    ['plain text', { 'content-type': 'text/plain' }, '{"type":"message"}', 415],
    ['a type that only resembles JSON', { 'content-type': 'application/jsonp' }, '{}', 415],
    ['no type', {}, '{"type":"message"}', 415],
    ['a body over the limit', JSON_TYPE, `{"type":"${'x'.repeat(LIMIT)}"}`, 413],
    ['no JSON', JSON_TYPE, '{"type":', 400],
    ['nothing', JSON_TYPE, '', 400],
    ['a list', JSON_TYPE, '[]', 400],
    ['thirty thousand levels', JSON_TYPE, `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`, 400],
    ['__proto__', JSON_TYPE, '{"__proto__":{"type":"message","id":"1"}}', 400],
    ['a text that is an object', JSON_TYPE, JSON.stringify(recorded('message-personal', { text: {} })), 400],
    ['no sender', JSON_TYPE, JSON.stringify(recorded('message-personal', { from: undefined })), 400],
  ])('with %s is refused, and the next one is served', async (_, headers, body, status) => {
    const bot = await running()
    const before = readdirSync(tmpdir())
    const refused = await send(bot, headers, body)
    expect(refused.status).toBe(status)
    expect(refused.text).toMatch(/^\{"error":"[a-z/ ]+"\}$/)
    expect(await served(bot)).toBe(200)
    expect(readdirSync(tmpdir())).toEqual(before)
  })

  it('over the limit without saying its length is refused', async () => {
    const bot = await running()
    const refused = await send(bot, { ...JSON_TYPE, 'transfer-encoding': 'chunked' }, `{"a":"${'x'.repeat(LIMIT)}"}`)
    expect(refused.status).toBe(413)
    expect(await served(bot)).toBe(200)
  })

  it('whose gzip bomb is fifty megabytes leaves the memory as it was', async () => {
    const bot = await running()
    const bomb = gzipSync(Buffer.alloc(50_000_000))
    const before = process.memoryUsage().rss
    for (let time = 0; time < 10; time += 1) await send(bot, { ...JSON_TYPE, 'content-encoding': 'gzip' }, bomb)
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })

  it('whose body does not arrive is given up with 408, while others are served', async () => {
    const bot = await running({ limits: { body: 150, close: 1_000 } })
    const slow = net.connect(Number(new URL(bot.url).port), '127.0.0.1')
    slow.write('POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"type":')
    expect(await served(bot)).toBe(200)
    expect(await readAll(slow)).toMatch(/^HTTP\/1.1 408 .*Connection: close.*\{"error":"too slow"\}/is)
    expect(await served(bot)).toBe(200)
  })

  it('that hangs up in the middle of its body does no harm', async () => {
    const bot = await running()
    const rude = net.connect(Number(new URL(bot.url).port), '127.0.0.1')
    rude.write('POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"type":')
    await new Promise(resolve => setTimeout(resolve, 20))
    rude.destroy()
    expect(await served(bot)).toBe(200)
    expect(bot.lines).toEqual([])
  })

  it('whose caller does not wait for the answer is carried out all the same', async () => {
    const channel = await standInChannel()
    const bot = await running({ bot: async turn => new Promise(resolve => setTimeout(() => resolve(saying()(turn)), 60)) })
    const impatient = http.request(`${bot.url}/api/messages`, { method: 'POST', headers: JSON_TYPE })
    impatient.on('error', () => {})
    impatient.end(JSON.stringify(recorded('message-personal', { serviceUrl: channel.url })))
    setTimeout(() => impatient.destroy(), 20)
    await expect.poll(() => channel.received.length).toBe(1)
    expect(await served(bot)).toBe(200)
    expect(bot.lines).toEqual([])
  })

  it.each([
    ['GET', '/api/messages', 405],
    ['POST', '/healthz', 405],
    ['GET', '/', 404],
    ['GET', '/api/messages/../../etc/passwd', 404],
  ])('by %s %s is answered %i with a fixed text', async (method, path, status) => {
    const { url } = await running()
    const response = await fetch(url + path, { method })
    expect([response.status, await response.text()]).toEqual([status, expect.stringMatching(/^\{"error":"[a-z ]+"\}$/)])
    expect(response.headers.get('server')).toBeNull()
  })
})

describe('health', () => {
  it('is asked of the process alone', async () => {
    const pings: number[] = []
    const { url } = await running({ ready: async () => void pings.push(1) })
    expect([(await fetch(`${url}/healthz`)).status, pings]).toEqual([200, []])
  })

  it('of the store is remembered for a moment', async () => {
    const pings: number[] = []
    const { url } = await running({ ready: async () => void pings.push(1) })
    const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await fetch(`${url}/readyz`)).status))
    expect([new Set(statuses), pings]).toEqual([new Set([200]), [1]])
  })

  it.each([
    ['refuses', () => Promise.reject(new Error('mongodb://user:secret@host'))],
    ['does not answer', () => new Promise<void>(() => {})],
  ])('is not ready when the store %s', async (_, ready) => {
    const { url } = await running({ ready })
    const response = await fetch(`${url}/readyz`)
    expect([response.status, await response.text()]).toEqual([503, '{"error":"not ready"}'])
  })
})

describe('stopping', () => {
  it('waits for the turn under way, takes no other, and closes idle connections at once', async () => {
    const channel = await standInChannel()
    let finish = (): void => {}
    const gate = new Promise<void>(resolve => {
      finish = resolve
    })
    const bot = await running({ bot: turn => gate.then(() => saying()(turn)) })
    await fetch(`${bot.url}/healthz`)
    const underWay = bot.deliver(recorded('message-personal', { serviceUrl: channel.url }))
    await new Promise(resolve => setTimeout(resolve, 50))
    const closed = bot.close()
    await expect(fetch(`${bot.url}/readyz`)).rejects.toThrow()
    finish()
    const started = performance.now()
    expect((await underWay).status).toBe(200)
    await closed
    expect(performance.now() - started).toBeLessThan(1_000)
    expect(channel.received).toHaveLength(1)
  })

  it('gives up on a turn that never ends', async () => {
    const bot = await running({ bot: () => new Promise(() => {}), limits: { body: 1_000, close: 200 } })
    const hanging = bot.deliver(recorded('message-personal', { serviceUrl: 'http://127.0.0.1:1' })).catch(() => 'cut off')
    await new Promise(resolve => setTimeout(resolve, 50))
    const started = performance.now()
    await bot.close()
    expect(performance.now() - started).toBeLessThan(1_000)
    expect(await hanging).toBe('cut off')
  })
})

describe('a port that is taken', () => {
  it('is named in one sentence', async () => {
    const { url } = await running()
    const { port } = new URL(url)
    const config = configOf({ PORT: port })
    const quiet = (): void => {}
    const log = { info: quiet, warn: quiet, error: quiet }
    expect(await serve({ config, connection: connect(config), bot: saying(), log, ready: async () => {} })).toEqual({
      kind: 'portTaken',
      sentence: `La porta ${port} è già occupata da un altro programma: chiudilo, oppure scegli un'altra porta con la variabile PORT.`,
    })
  })
})

async function served(bot: Running): Promise<number> {
  const channel = await standInChannel()
  return (await bot.deliver(recorded('message-personal', { serviceUrl: channel.url }))).status
}

function send({ url }: Running, headers: http.OutgoingHttpHeaders, body: string | Buffer): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(`${url}/api/messages`, { method: 'POST', headers }, async response => {
      let text = ''
      for await (const chunk of response) text += chunk
      resolve({ status: response.statusCode ?? 0, text })
    })
    request.on('error', reject)
    request.end(body)
  })
}

async function readAll(socket: net.Socket): Promise<string> {
  let text = ''
  for await (const chunk of socket) text += chunk
  return text
}
