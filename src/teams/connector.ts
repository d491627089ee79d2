import http from 'node:http'
import https from 'node:https'
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder'

/** What became of something sent to Teams. Only `throttled` and `not-sent` are certain to have left nothing there, so only they may be repeated by machine. */
export type Outcome =
  | { readonly kind: 'sent'; readonly id: string | null }
  | { readonly kind: 'throttled'; readonly afterSeconds: number | null }
  | { readonly kind: 'not-sent' | 'unknown' | 'gone' | 'rejected' | 'refused' }

type Options = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>
/** The SDK's way out, as it wants it in its connectorClientOptions. */
export type HttpClient = NonNullable<Options['httpClient']>
type Request = Parameters<HttpClient['sendRequest']>[0]
type Response = Awaited<ReturnType<HttpClient['sendRequest']>>
type Exchange = { readonly status: number; readonly retryAfter: string | undefined; readonly body: string }
type Failed = Exclude<Outcome, { kind: 'sent' }>

/** One absolute limit for connecting, sending and hearing, in milliseconds. */
export const SEND_LIMIT = 8_000
const LARGEST_ANSWER = 1_000_000
/** Idle sockets are closed here before common servers close them there: a post on a socket closed meanwhile has an unknown fate. */
const AGENT = { keepAlive: true, maxSockets: 32, timeout: 4_000 }

/** Sends each request exactly once. The SDK's own client repeats posts after a 5xx, waits out a 429 inside the turn and never gives up. */
export function connectorClient(isTrusted: (url: string) => boolean, limit: number): HttpClient {
  const agents = { 'http:': new http.Agent(AGENT), 'https:': new https.Agent(AGENT) }
  return {
    sendRequest: async request => {
      if (!isTrusted(request.url)) throw failure({ kind: 'refused' })
      const { protocol } = new URL(request.url)
      const { status, retryAfter, body } = await exchange(request, protocol === 'https:' ? agents['https:'] : agents['http:'], limit)
      const failed = failureOf(status, retryAfter)
      if (failed) throw failure(failed)
      return { request, status, headers: NO_HEADERS, bodyAsText: isJson(body) ? body : '' }
    },
  }
}

/** Sends through the SDK and says what became of it; never an exception, because an answer that cannot be given must not undo the turn. */
export async function attempt(send: () => Promise<{ readonly id?: string } | undefined>): Promise<Outcome> {
  try {
    const response = await send()
    return { kind: 'sent', id: response?.id || null }
  } catch (error) {
    return error instanceof Error && 'outcome' in error ? (error.outcome as Failed) : { kind: 'unknown' }
  }
}

/** A failed send as the SDK passes it on: a plain Error (it repeats its own kind), with nothing of the request in it. */
export function failure(outcome: Failed): Error {
  return Object.assign(new Error(`connector: ${outcome.kind}`), { outcome })
}

/** The SDK reads a body without headers as JSON, and needs no other. */
const NO_HEADERS = { toJson: () => ({}) } as Response['headers']

/** One request and its answer; redirects are not followed, so the token stays where it was meant for. */
function exchange({ url, method, headers, body }: Request, agent: http.Agent, limit: number): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    let progress: 'not-sent' | 'unknown' = 'not-sent'
    const connected = (): void => {
      progress = 'unknown'
    }
    const { 'accept-encoding': _, ...plainHeaders } = headers.toJson()
    const content = typeof body === 'string' ? { 'content-length': Buffer.byteLength(body) } : {}
    const secure = agent instanceof https.Agent
    const request = (secure ? https : http).request(url, { method, agent, headers: { ...plainHeaders, ...content } })
    const timer = setTimeout(() => request.destroy(new Error('limit')), limit)
    request.on('socket', socket => (socket.connecting ? socket.once(secure ? 'secureConnect' : 'connect', connected) : connected()))
    request.on('response', response => resolve(answered(response)))
    // After the response has begun this changes nothing: the promise follows the answer.
    request.on('error', () => reject(failure({ kind: progress })))
    request.on('close', () => clearTimeout(timer))
    request.end(body)
  })
}

/** Once the status is there the request has been decided, whatever becomes of the rest. */
async function answered(response: http.IncomingMessage): Promise<Exchange> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response) {
      size += chunk.length
      if (size > LARGEST_ANSWER) break
      chunks.push(chunk)
    }
  } catch {
    chunks.length = 0
  }
  return { status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], body: Buffer.concat(chunks).toString('utf8') }
}

function failureOf(status: number, retryAfter: string | undefined): Failed | null {
  if (status >= 200 && status < 300) return null
  if (status === 429) return { kind: 'throttled', afterSeconds: /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) : null }
  if (status === 412) return { kind: 'not-sent' }
  if (status === 403 || status === 404) return { kind: 'gone' }
  return { kind: status === 408 || status >= 500 ? 'unknown' : 'rejected' }
}

function isJson(body: string): boolean {
  try {
    JSON.parse(body)
    return true
  } catch {
    return false
  }
}
