import { helpCard } from '../cards/help.ts'
import { lastChange } from '../domain/ledger.ts'
import { hasRole } from '../domain/people.ts'
import { lastUndoable } from '../domain/verbs/undo.ts'
import { interpret } from '../italian/interpret.ts'
import type { Management, Outcome, RowRef } from '../italian/outcome.ts'
import * as say from '../words/italian.ts'
import { notMeasured } from '../words/measured.ts'
import { press } from './action.ts'
import { amend, writtenBy } from './amend.ts'
import { answer } from './answer.ts'
import { ask, askWhichUndo } from './ask.ts'
import { bind, unbind } from './binding.ts'
import { examples } from './examples.ts'
import { askedIn, followUp, waitingFor } from './followUp.ts'
import { hear } from './hearing.ts'
import type { Bot, Reply, Said, Turn } from './messages.ts'
import { oneAtATime } from './oneAtATime.ts'
import { type Hearing, type Parts, projectNamed } from './parts.ts'
import { carded, messageKey, placeOf, sentence } from './reply.ts'
import { fromTurn, record, repeated, undo } from './report.ts'
import { justReported, scopeOf } from './scope.ts'
import { personaNamed } from './speaker.ts'
import { type Topics, topics } from './topics.ts'

/** The bot: claims the turn, learns who and where, asks what they may, and hands over. */
export function bot(parts: Parts): Bot {
  const held: Held = { personas: new Map(), topics: topics(parts.clock) }
  const arrive = oneAtATime<Reply | null>()
  // An install comes as two activities at the same instant: the second must find the chat greeted.
  return turn =>
    turn.said.kind === 'installed' ? arrive(turn.chat.address.conversationId, () => handle(parts, turn, held)) : handle(parts, turn, held)
}

/** What is held in memory while the bot runs: whom each speaks as, and what they asked about last. */
type Held = { readonly personas: Map<string, string>; readonly topics: Topics }

async function handle(parts: Parts, turn: Turn, held: Held): Promise<Reply | null> {
  await keepAddress(parts, turn)
  if (turn.said.kind === 'removed') return null
  if (turn.said.kind === 'text' && turn.chat.place !== 'personal' && turn.said.mentioned === 'no') return null
  const hearing = await hear(parts, turn, held.personas)
  switch (turn.said.kind) {
    case 'installed':
      return greetOnce(parts, hearing)
    case 'press':
      return press(parts, hearing, turn.said)
    case 'text':
      return read(parts, hearing, turn.said, held)
  }
}

type Words = Extract<Said, { kind: 'text' }>

async function read(parts: Parts, hearing: Hearing, { text, edits }: Words, held: Held): Promise<Reply> {
  const { id, fingerprint } = hearing.turn
  const before = await parts.ledger.bySource({ ...placeOf(hearing), id, fingerprint })
  if (before.length > 0) return repeated(parts, hearing, before)
  const edited = edits === null ? null : writtenBy(hearing, edits)
  if (edited) {
    const { outcome } = interpret(
      text,
      scopeOf(hearing, { after: { project: edited.entry.project, row: edited.row }, topic: null, asked: null }),
    )
    if (outcome.kind !== 'ask') return amend(parts, hearing, edited, outcome)
  }
  const reported = justReported(hearing, parts.clock.now())
  const waiting = await waitingFor(parts, hearing)
  const topic = held.topics.recall(hearing, reported?.at ?? '')
  const talk = { after: reported?.row ?? null, topic, asked: waiting && askedIn(waiting) }
  const { outcome } = interpret(text, scopeOf(hearing, talk))
  if (outcome.kind === 'manage' && outcome.management.kind === 'speakAs')
    return speakAs(parts, hearing, outcome.management.name, held.personas)
  const isForEveryone = ['help', 'greeting', 'accuracy'].includes(outcome.kind)
  if (!isForEveryone && !hasRole(hearing.speaker, hearing.today)) return sentence('help', say.noRole())
  if (outcome.kind === 'reply') {
    if (!waiting) throw new Error('an answer needs its question')
    return followUp(parts, hearing, waiting, outcome.answered)
  }
  if (outcome.kind === 'answer') held.topics.keep(hearing, outcome.about)
  return handOver(parts, hearing, outcome)
}

function handOver(parts: Parts, hearing: Hearing, outcome: Exclude<Outcome, { kind: 'reply' }>): Promise<Reply> | Reply {
  const { turn, year } = hearing
  switch (outcome.kind) {
    case 'record': {
      const { row, actual, assumed, words, intent: verb } = outcome
      return record(parts, hearing, { kind: 'record', verb, year, ...row, actual, assumed, words }, fromTurn(turn, words))
    }
    case 'undo':
      return takeBack(parts, hearing, outcome.row)
    case 'ask':
      return outcome.intent === 'undo' ? askWhichUndo(parts, hearing, outcome.candidates) : ask(parts, hearing, outcome)
    case 'answer':
      return answer(parts, hearing, outcome, messageKey(turn))
    case 'manage':
      return manage(parts, hearing, outcome.management)
    case 'help':
    case 'greeting':
      return help(hearing)
    case 'accuracy':
      return sentence('answer', parts.measured ?? notMeasured())
    case 'thanks':
      return sentence('answer', say.thanks())
    case 'unknown':
      return sentence('help', say.unknown(examples(hearing)[0] ?? null))
  }
}

function manage(parts: Parts, hearing: Hearing, management: Management): Promise<Reply> | Reply {
  switch (management.kind) {
    case 'bind':
      return bind(parts, hearing, management.project)
    case 'unbind':
      return unbind(parts, hearing, management.project)
    case 'speakAs':
    case 'other':
      return sentence('answer', say.notManagedYet())
  }
}

/** Takes back the speaker's last report on the row, or asks which when no row is meant. */
function takeBack(parts: Parts, hearing: Hearing, row: RowRef | null): Promise<Reply> | Reply {
  if (row === null) return askWhichUndo(parts, hearing, [])
  const entries = projectNamed(hearing, row.project)?.entries ?? []
  const last = lastUndoable(
    entries.filter(entry => entry.changes.some(change => change.row === row.row)),
    hearing.speaker.ids,
  )
  const seq = last?.entry.seq ?? lastChange(entries, row.row)?.seq
  if (seq === undefined) return sentence('refused', say.refusal({ code: 'nothingToUndo' }))
  const { turn, year } = hearing
  return undo(parts, hearing, { kind: 'undo', year, ...row, seq }, fromTurn(turn, 'annulla'))
}

async function speakAs(parts: Parts, hearing: Hearing, name: string, personas: Map<string, string>): Promise<Reply> {
  if (parts.trust === 'strict') return sentence('refused', say.speakAsOff())
  if (name === 'me') {
    personas.delete(hearing.turn.speaker.id)
    return sentence('answer', say.speaksAs(hearing.turn.speaker.name))
  }
  const person = await personaNamed(parts, name)
  if (!person) return sentence('refused', say.noSuchPerson(name))
  personas.set(hearing.turn.speaker.id, person.id)
  return sentence('answer', say.speaksAs(person.name))
}

function help(hearing: Hearing): Reply {
  return hasRole(hearing.speaker, hearing.today)
    ? carded('help', helpCard({ name: hearing.name, examples: examples(hearing), buttons: [] }))
    : sentence('help', say.helpWithoutRole(hearing.name))
}

async function greetOnce(parts: Parts, hearing: Hearing): Promise<Reply | null> {
  const { chat } = hearing.turn
  const kept = await parts.chats.find(chat.address.conversationId)
  if (kept?.greeted) return null
  await parts.chats.remember({ ...chat, greeted: true })
  return help(hearing)
}

/** Every message keeps the chat's address current; what is already known is not written again. */
async function keepAddress(parts: Parts, { chat }: Turn): Promise<void> {
  const kept = await parts.chats.find(chat.address.conversationId)
  const current = { ...chat, greeted: kept?.greeted ?? false }
  if (JSON.stringify(kept) !== JSON.stringify(current)) await parts.chats.remember(current)
}
