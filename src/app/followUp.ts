import { type Ref, ref } from '../domain/sheet.ts'
import type { Answered, Asked, RowRef } from '../italian/outcome.ts'
import { unclearChoice } from '../words/asking.ts'
import * as say from '../words/italian.ts'
import { carryOut } from './action.ts'
import { hearAgain } from './hearing.ts'
import type { Reply } from './messages.ts'
import type { Hearing, Parts } from './parts.ts'
import type { Doing, Question } from './questions.ts'
import { placeOf, sentence } from './reply.ts'
import { isAMomentAgo } from './scope.ts'

/** What the bot asked the speaker here a moment ago and still waits for: a report made since then has closed it. */
export async function waitingFor(parts: Parts, hearing: Hearing): Promise<Question | null> {
  const question = await parts.questions.waiting(placeOf(hearing), hearing.speaker.ids[0])
  return question && isAMomentAgo(question.at, parts.clock.now()) ? question : null
}

/** The question as the reader of Italian knows it. */
export function askedIn({ options }: Question): Asked | null {
  const doings = options.map(({ doing }) => doing)
  if (doings.some(({ kind }) => kind === 'replace')) return { kind: 'confirm' }
  const [first] = doings
  if (first?.kind === 'complete') return { kind: 'missing', row: { project: first.project, row: first.row }, day: null }
  if (first?.kind === 'howMuch' && doings.length === 1)
    return { kind: 'missing', row: { project: first.project, row: first.row }, day: first.day }
  const rows = doings.flatMap(doing => rowOf(doing) ?? [])
  return rows.length > 0 ? { kind: 'choice', rows } : null
}

/** Does what the speaker answered in words, as if they had pressed the button. */
export async function followUp(parts: Parts, hearing: Hearing, question: Question, answered: Answered): Promise<Reply> {
  const option = question.options.find(({ doing }) => isMeant(doing, answered))
  if (answered.kind === 'no' && !option) {
    await parts.questions.claim(question.key, '')
    return sentence('answer', say.dismissed())
  }
  if (!option) return sentence('choose', unclearChoice(exampleIn(question)))
  const { id, fingerprint } = hearing.turn
  const there = 'year' in option.doing ? await hearAgain(parts, hearing, option.doing.year) : hearing
  const words = 'words' in option.doing ? option.doing.words : ''
  return carryOut(parts, there, { question, option, from: { id, fingerprint, words }, day: null })
}

function isMeant(doing: Doing, answered: Answered): boolean {
  switch (answered.kind) {
    case 'yes':
      return doing.kind === 'replace'
    case 'no':
      return doing.kind === 'dismiss'
    case 'unclear':
      return false
    case 'pick': {
      const row = rowOf(doing)
      return row !== null && row.project === answered.row.project && row.row === answered.row.row
    }
  }
}

function rowOf(doing: Doing): RowRef | null {
  switch (doing.kind) {
    case 'record':
    case 'when':
    case 'howMuch':
    case 'undo':
      return { project: doing.project, row: doing.row }
    case 'replace':
    case 'complete':
    case 'status':
    case 'payable':
    case 'deadlines':
    case 'dismiss':
      return null
  }
}

function exampleIn({ options }: Question): Ref {
  const [row] = options.flatMap(({ doing }) => rowOf(doing) ?? [])
  return row ? ref(row.project, row.row) : '1.2'
}
