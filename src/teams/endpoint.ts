import type { Log } from '../app/log.ts'
import type { Config } from '../config.ts'
import { rejection } from './admission.ts'
import type { Authentication } from './authentication.ts'
import { readActivity } from './incoming.ts'
import { activityOf, type Deliver } from './turns.ts'

/** What a delivery is answered with. */
export type Answered = { readonly status: number; readonly body: object | null }
/** One delivery to /api/messages: its parsed body and its Authorization header. */
export type Endpoint = (body: unknown, authorization: string) => Promise<Answered>

type Parts = {
  readonly config: Config
  readonly verify: Authentication['verify']
  readonly deliver: Deliver
  readonly log: Log
}

/**
 * Lets a delivery in or turns it away: 400 for its shape, 401 for its token, 403 for its channel, tenant or serviceUrl, 503 when the
 * keys cannot be had. The cheap checks come before the token's, so a foreign delivery costs no cryptography.
 */
export function messagesEndpoint({ config, verify, deliver, log }: Parts): Endpoint {
  const turnAway = (status: number, reason: string): Answered => {
    log.warn('delivery.rejected', { status, reason })
    return { status, body: null }
  }
  return async (body, authorization) => {
    const incoming = readActivity(body)
    if (!incoming) return turnAway(400, 'shape')
    if (config.identity && authorization === '') return turnAway(401, 'unsigned')
    const rejected = rejection(incoming, config)
    if (rejected) return turnAway(403, rejected)
    const verdict = await verify(activityOf(incoming), authorization)
    if (verdict.kind === 'undecided') return turnAway(503, 'keys')
    if (verdict.kind === 'forged') return turnAway(401, verdict.reason)
    return deliver(incoming, verdict.proof)
  }
}
