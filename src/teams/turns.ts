import type { Activity, TurnContext } from 'botbuilder'
import type { Log } from '../app/log.ts'
import type { Bot, Reply } from '../app/messages.ts'
import type { Config } from '../config.ts'
import { answeredBelow, troubled } from '../words/edge.ts'
import { stalePress } from '../words/italian.ts'
import { understand } from './activity.ts'
import { type InvokeAnswer, invokeCard, invokeSentence, messageOf } from './answer.ts'
import type { Proof } from './authentication.ts'
import type { Connection } from './connection.ts'
import { attempt, type Outcome } from './connector.ts'
import type { Incoming } from './incoming.ts'

/** What goes back over HTTP: a status, and for an invoke its answer. */
export type HttpAnswer = { readonly status: 200 | 501; readonly body: InvokeAnswer | null }

/** Carries a proven delivery through the bot. Its answers have been attempted when the promise is kept. */
export type Deliver = (incoming: Incoming, proof: Proof) => Promise<HttpAnswer>

type Saying = Pick<Reply, 'card' | 'text' | 'replaces'>

/** Joins the SDK's adapter and the bot; whatever fails in between is logged once, and answered with one calm sentence. */
export function deliverer({ adapter, meet }: Connection, bot: Bot, config: Pick<Config, 'identity'>, log: Log): Deliver {
  const answers = new WeakMap<object, InvokeAnswer>()
  const say = async (context: TurnContext, saying: Saying): Promise<void> => {
    const answer = await respond(context, saying, outcome =>
      log.warn('reply.failed', { turn: context.activity.id ?? null, outcome: outcome.kind }),
    )
    if (answer) answers.set(context.activity, answer)
  }
  adapter.onTurnError = async (context, error) => {
    log.error('turn.failed', { turn: context.activity.id ?? null, ...traceOf(error) })
    await say(context, sentence(troubled()))
  }
  return async (incoming, proof) => {
    const meaning = understand(incoming, config.identity ? 'strict' : 'trusting')
    if (meaning.kind === 'unserved') return { status: 501, body: null }
    if (meaning.kind === 'nothing') return { status: 200, body: null }
    const activity = activityOf(incoming)
    if (meaning.kind === 'turn') meet(meaning.turn.speaker.id, incoming.from.id)
    await adapter.processActivityDirect(proof, activity, async context => {
      const reply = meaning.kind === 'turn' ? await bot(meaning.turn) : sentence(stalePress())
      if (reply) await say(context, reply)
      log.info('turn', { turn: incoming.id, type: incoming.type })
    })
    return { status: 200, body: answers.get(activity) ?? (incoming.type === 'invoke' ? invokeSentence('') : null) }
  }
}

/** Puts the reply where it belongs: over the pressed card, under it, or into the invoke's own answer. */
async function respond(context: TurnContext, saying: Saying, failed: (outcome: Outcome) => void): Promise<InvokeAnswer | null> {
  const isInvoke = context.activity.type === 'invoke'
  const { card, text, replaces } = saying
  if (isInvoke && !card) return invokeSentence(text)
  const message = messageOf(saying)
  if (card && replaces) {
    // The invoke's answer is seen by whoever pressed; the others, and tomorrow's reader, see the repainted post.
    const repainted = await attempt(async () => (await context.updateActivity({ ...message, id: replaces })) ?? undefined)
    if (repainted.kind !== 'sent') failed(repainted)
    if (isInvoke) return invokeCard(card)
    if (repainted.kind === 'sent') return null
  }
  const posted = await attempt(() => context.sendActivity(message).then(response => response ?? undefined))
  if (posted.kind !== 'sent') failed(posted)
  if (!isInvoke) return null
  return invokeSentence(posted.kind === 'sent' ? answeredBelow() : text)
}

function sentence(text: string): Saying {
  return { card: null, text, replaces: null }
}

/** Only what the SDK needs to answer: nothing else of what was sent to us reaches it. */
export function activityOf({ type, id, channelId, serviceUrl, from, recipient, conversation }: Incoming): Activity {
  const { aadObjectId: _, ...bot } = recipient
  return {
    ...{ type, channelId, serviceUrl, from: { id: from.id, name: from.name ?? '' }, recipient: { id: bot.id, name: bot.name ?? '' } },
    ...(id ? { id } : {}),
    conversation: { id: conversation.id, conversationType: conversation.type, isGroup: conversation.type !== 'personal', name: '' },
  } as Activity
}

/** Where it went wrong, never what was in it: messages of errors hold addresses, tokens and texts. */
function traceOf(error: Error): { readonly [field: string]: string | number | null } {
  const { code = null, status = null } = error as { code?: string | number; status?: number }
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return {
    error: error.name,
    code,
    status,
    at: frames
      .slice(0, 4)
      .map(frame => frame.trim())
      .join(' < '),
  }
}
