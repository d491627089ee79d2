import type { AddressInfo } from 'node:net'
import restify from 'restify'
import type { Log } from '../app/log.ts'
import type { Bot } from '../app/messages.ts'
import type { Config } from '../config.ts'
import { portTaken } from '../words/edge.ts'
import { quietConsole } from './authentication.ts'
import type { Connection } from './connection.ts'
import { messagesEndpoint } from './endpoint.ts'
import { readinessOf } from './health.ts'
import { answerFixed, bodyInTime, fixedErrors, onlyJson, withoutEncoding } from './http.ts'
import { installsInOrder } from './installs.ts'
import { deliverer } from './turns.ts'

/** Milliseconds: for a request's body, and for turns under way when the service stops. */
export type Limits = { readonly body: number; readonly close: number }

/** Where it listens (the port that was given, when 0 was asked for), and how it stops. */
export type Serving = { readonly kind: 'serving'; readonly url: string; readonly close: () => Promise<void> }
/** Why it cannot listen, in a sentence for the operator. */
export type NotServing = { readonly kind: 'portTaken'; readonly sentence: string }

type Parts = {
  readonly config: Config
  readonly connection: Connection
  readonly bot: Bot
  readonly log: Log
  /** Rejects when the store cannot be reached. */
  readonly ready: () => Promise<void>
  readonly limits?: Limits
}

const LIMITS: Limits = { body: 20_000, close: 10_000 }
const BODY = { maxBodySize: 256 * 1024, mapParams: false }
/** How often, while closing, connections that have become idle are closed. */
const IDLE_SWEEP = 50

/** Serves /api/messages, /healthz and /readyz until closed. */
export async function serve(parts: Parts): Promise<Serving | NotServing> {
  const { config, log, limits = LIMITS } = parts
  const server = restify.createServer({ name: '' })
  // Its own logger writes to stdout, with whole requests in it.
  Object.assign(server.log, { level: 'silent' })
  const state = { closing: false }
  server.server.requestTimeout = limits.body
  server.server.headersTimeout = Math.min(10_000, limits.body)
  server.pre(withoutEncoding)
  fixedErrors(server, log)
  routes(server, parts, limits, () => state.closing)
  if (!(await listens(server, config))) return { kind: 'portTaken', sentence: portTaken(config.port) }
  const restoreConsole = quietConsole()
  const { port } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    state.closing = true
    await closed(server, limits.close)
    restoreConsole()
  }
  return { kind: 'serving', url: `http://${config.host}:${port}`, close }
}

function routes(server: restify.Server, { config, connection, bot, log, ready }: Parts, limits: Limits, isClosing: () => boolean): void {
  const deliver = deliverer(connection, installsInOrder(bot), config, log)
  const endpoint = messagesEndpoint({ config, verify: connection.verify, deliver, log })
  const isReady = readinessOf(ready)
  const json = restify.plugins.jsonBodyParser(BODY)
  server.post('/api/messages', onlyJson(BODY.maxBodySize), bodyInTime(limits.body), json, async (request, response) => {
    if (response.headersSent) return
    // Teams delivers again what was not taken.
    if (isClosing()) return answerFixed(response, 503)
    const { status, body } = await endpoint(request.body, request.headers.authorization ?? '')
    answerFixed(response, status, body)
  })
  server.get('/healthz', async (_, response) => answerFixed(response, 200))
  server.get('/readyz', async (_, response) => answerFixed(response, !isClosing() && (await isReady()) ? 200 : 503))
}

function listens(server: restify.Server, { port, host }: Config): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
    server.listen(port, host, () => resolve(true))
  })
}

/** Turns under way are waited for, until the deadline; a connection kept alive for later is not. */
function closed({ server }: restify.Server, deadline: number): Promise<void> {
  return new Promise(resolve => {
    const sweep = setInterval(() => server.closeIdleConnections(), IDLE_SWEEP)
    const last = setTimeout(() => server.closeAllConnections(), deadline)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(last)
      resolve()
    })
  })
}
