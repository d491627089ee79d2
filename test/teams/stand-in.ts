import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Bot, Reply } from '../../src/app/messages.ts'
import { helpCard } from '../../src/cards/help.ts'
import { type Config, type Environment, readConfig } from '../../src/config.ts'
import { type Connection, connect } from '../../src/teams/connection.ts'
import { type Limits, serve } from '../../src/teams/server.ts'

export type Received = {
  readonly method: string
  readonly path: string
  readonly authorization: string | null
  readonly body: { readonly text?: unknown; readonly summary?: unknown; readonly [field: string]: unknown }
}
/** How the channel answers: with a status; never; or by hanging up once it has read everything. */
export type Answer = { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown } | 'never' | 'hangUp'

/** A channel of our own: a real server that keeps every call it receives. */
export async function standInChannel(answer: (received: Received) => Answer = () => ({ status: 200, body: { id: 'post-1' } })) {
  const received: Received[] = []
  const server = http.createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const { method = '', url = '', headers } = request
    const call = {
      method,
      path: decodeURIComponent(url),
      authorization: headers.authorization ?? null,
      body: text === '' ? {} : JSON.parse(text),
    }
    received.push(call)
    const given = answer(call)
    if (given === 'never') return
    if (given === 'hangUp') return void request.socket.destroy()
    response.writeHead(given.status, { 'content-type': 'application/json', ...given.headers })
    response.end(JSON.stringify(given.body ?? {}))
  })
  const url = await listening(server)
  return { url, received }
}

export type Running = {
  readonly url: string
  readonly connection: Connection
  /** Warnings and errors. */
  readonly lines: readonly string[]
  /** What is logged when all is well. */
  readonly told: readonly string[]
  readonly deliver: (body: unknown, headers?: Record<string, string>) => Promise<{ readonly status: number; readonly body: unknown }>
  readonly close: () => Promise<void>
}

type Options = {
  readonly bot?: Bot
  readonly env?: Environment
  readonly ready?: () => Promise<void>
  readonly limits?: Limits
  readonly sendLimit?: number
}

/** The real server on a free port, in local mode unless the environment says otherwise, with its log kept. */
export async function running({ bot = saying(), env = {}, ready = async () => {}, limits, sendLimit }: Options = {}): Promise<Running> {
  const lines: string[] = []
  const told: string[] = []
  const keepIn =
    (kept: string[]) =>
    (event: string, fields: object = {}): void =>
      void kept.push(JSON.stringify({ event, ...fields }))
  const config = configOf({ PORT: '0', HOST: '127.0.0.1', ...env })
  const connection = connect(config, sendLimit)
  const log = { info: keepIn(told), warn: keepIn(lines), error: keepIn(lines) }
  const serving = await serve({ config, connection, bot, log, ready, ...(limits ? { limits } : {}) })
  if (serving.kind !== 'serving') throw new Error(serving.sentence)
  let closing: Promise<void> | null = null
  const close = (): Promise<void> => {
    closing ??= serving.close()
    return closing
  }
  onTestFinished(close)
  const deliver = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${serving.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as unknown }
  }
  return { url: serving.url, connection, lines, told, deliver, close }
}

/** A configuration that must be sound. */
export function configOf(env: Environment): Config {
  const reading = readConfig(env)
  if (reading.kind === 'mistaken') throw new Error(reading.mistakes.join('\n'))
  return reading.value
}

/** A bot that answers always the same. */
export function saying(reply: Partial<Reply> = {}): Bot {
  return async () => ({ kind: 'answer', text: 'Ciao Anna.', card: null, replaces: null, entries: [], ...reply })
}

/** A card of the catalog, for replies that carry one. */
export function someCard() {
  return helpCard({ name: 'Anna', examples: ['fase 2 completata il 30/10'], buttons: [{ title: 'Stato', key: 'k1', pick: '1' }] })
}

export async function listening(server: http.Server): Promise<string> {
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
