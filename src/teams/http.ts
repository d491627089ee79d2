import type { Next, Request, RequestHandler, Response, Server } from 'restify'
import type { Log } from '../app/log.ts'

/** What a client reads for each status; errors of parsers, of the SDK or of the store never reach it. */
const TEXTS: { readonly [status: number]: string } = {
  200: 'ok',
  400: 'not an activity',
  401: 'not authorised',
  403: 'not served',
  404: 'not found',
  405: 'method not allowed',
  408: 'too slow',
  413: 'too large',
  415: 'application/json without encoding only',
  501: 'not implemented',
  503: 'not ready',
}
const BROKEN = 'something went wrong'

/** Answers with a body of ours, or with the fixed text of the status. */
export function answerFixed(response: Response, status: number, body: object | null = null): void {
  const text = JSON.stringify(body ?? (status < 400 ? { status: TEXTS[status] } : { error: TEXTS[status] ?? BROKEN }))
  response.sendRaw(status, text, { 'Content-Type': 'application/json; charset=utf-8' })
}

/** Refuses every content-encoding: with one, a plain body ends the process and a small one unpacks without limit. */
export function withoutEncoding(request: Request, response: Response, next: Next): void {
  const isEncoded = request.headers['content-encoding'] !== undefined
  if (isEncoded) refuse(response, 415)
  next(isEncoded ? false : undefined)
}

/** Refuses other content types, and what announces itself as too large, before a byte is read. */
export function onlyJson(largest: number): RequestHandler {
  return (request, response, next) => {
    const isJson = /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')
    const isLarge = Number(request.headers['content-length'] ?? 0) > largest
    if (isJson && !isLarge) return next()
    refuse(response, isJson ? 413 : 415)
    next(false)
  }
}

/** Gives up on a body that has not arrived in time (milliseconds). */
export function bodyInTime(limit: number): RequestHandler {
  return (request, response, next) => {
    const timer = setTimeout(() => refuse(response, 408), limit)
    for (const event of ['end', 'close']) request.once(event, () => clearTimeout(timer))
    next()
  }
}

/** Every error that restify or a handler ends with is answered with its status and that status's text. */
export function fixedErrors(server: Server, log: Log): void {
  server.on('restifyError', (_request: Request, response: Response, error: Error & { statusCode?: number }, done: () => void) => {
    const status = error.statusCode ?? 500
    if (status >= 500) log.error('request.failed', { error: error.name })
    if (!response.headersSent) answerFixed(response, status)
    done()
  })
}

/** The rest of the body is not wanted, so the connection ends with the answer. */
function refuse(response: Response, status: number): void {
  response.setHeader('Connection', 'close')
  answerFixed(response, status)
}
