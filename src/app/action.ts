import { type Day, parseDay } from '../domain/day.ts'
import type { Subject } from '../italian/outcome.ts'
import { alreadyAnswered } from '../words/asking.ts'
import * as say from '../words/italian.ts'
import { answer } from './answer.ts'
import { askFor } from './ask.ts'
import { hearAgain } from './hearing.ts'
import type { Reply, Said } from './messages.ts'
import type { Hearing, Parts } from './parts.ts'
import type { Doing, Option, Question } from './questions.ts'
import { messageKey, sentence } from './reply.ts'
import { type From, record, repeated, replace, undo } from './report.ts'

type Press = Extract<Said, { kind: 'press' }>
type Looking = Extract<Doing, { readonly kind: 'status' | 'payable' | 'deadlines' }>

/** Carries out a pressed button: only what waits in the store under its key, only for whom it waits, and once. */
export async function press(parts: Parts, hearing: Hearing, pressed: Press): Promise<Reply> {
  const question = await parts.questions.find(pressed.key)
  const option = question?.options.find(({ pick }) => pick === pressed.pick)
  if (!question || !option || !isHere(question, hearing)) return sentence('refused', say.stalePress())
  if (question.person !== null && !hearing.speaker.ids.includes(question.person)) return sentence('refused', say.notYourCard())
  const there = 'year' in option.doing ? await hearAgain(parts, hearing, option.doing.year) : hearing
  const from = { id: question.key, fingerprint: null, words: 'words' in option.doing ? option.doing.words : '' }
  const reply = await carryOut(parts, there, { question, option, from, day: parseDay(pressed.inputs.day ?? '') })
  return { ...reply, replaces: isLook(option.doing) ? null : pressed.shown }
}

/** One option of a question, chosen by a press or in words: from which message, and the day that came with it. */
export type Chosen = { readonly question: Question; readonly option: Option; readonly from: From; readonly day: Day | null }

/** Does what the option says, once. */
export function carryOut(parts: Parts, hearing: Hearing, { question, option, from, day }: Chosen): Promise<Reply> | Reply {
  const { pick, doing } = option
  const once = (effect: () => Promise<Reply> | Reply): Promise<Reply> => claimed(parts, hearing, question, pick, effect)
  switch (doing.kind) {
    case 'record':
      return once(() => record(parts, hearing, doing, from))
    case 'replace':
      return once(() => replace(parts, hearing, doing, { ...from, words: doing.recording.words }))
    case 'complete':
      if (!day) return sentence('refused', say.dayWanted())
      return once(() =>
        record(parts, hearing, { ...doing, kind: 'record', verb: 'report', actual: { kind: 'done', on: day }, assumed: [] }, from),
      )
    case 'undo':
      return once(() => undo(parts, hearing, doing, from))
    case 'dismiss':
      return once(() => sentence('answer', say.dismissed()))
    case 'when':
    case 'howMuch':
      return askFor(parts, hearing, doing, messageKey(from))
    case 'status':
    case 'payable':
    case 'deadlines':
      return look(parts, hearing, doing, `${question.key} ${pick}`)
  }
}

/** One effect a question: the pick made first counts, and pressed again it is told what it did. */
async function claimed(
  parts: Parts,
  hearing: Hearing,
  question: Question,
  pick: string,
  effect: () => Promise<Reply> | Reply,
): Promise<Reply> {
  const { tenant, conversation, key } = question
  const done = await parts.ledger.bySource({ tenant, conversation, id: key, fingerprint: null })
  if (done.length > 0) return repeated(parts, hearing, done)
  const first = await parts.questions.claim(key, pick)
  return first === pick ? effect() : sentence('refused', alreadyAnswered())
}

function look(parts: Parts, hearing: Hearing, doing: Looking, source: string): Promise<Reply> | Reply {
  const about: Subject = doing.project === null ? { kind: 'all' } : { kind: 'project', project: doing.project }
  return answer(parts, hearing, { intent: doing.kind, about, window: null }, source)
}

function isLook({ kind }: Doing): boolean {
  return kind === 'status' || kind === 'payable' || kind === 'deadlines'
}

/** A button works only in the conversation its card was posted in. */
function isHere({ tenant, conversation }: Question, { turn }: Hearing): boolean {
  return tenant === turn.chat.address.tenantId && conversation === turn.chat.address.conversationId
}
