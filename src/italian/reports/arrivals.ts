import { wantsNumber } from '../../domain/verbs/report.ts'
import { kindsOf } from '../lexicon/kinships.ts'
import { candidatesIn } from '../match/candidates.ts'
import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'
import type { Spoken } from '../mood/mood.ts'

/** "rilievo batimetrico finale arrivato stamattina", where the row asks for its delivery, with the arrival told as done; null for what only comes in. */
export function asArrived(message: Message): Message | null {
  const arrived = message.clauses.filter(clause => isArrival(message, clause))
  const [only, ...others] = arrived
  const isOnlyNews = message.clauses.every(clause => clause === only || clause.mood === 'plain' || clause.mood === 'aside')
  if (!only || others.length > 0 || !isOnlyNews) return null
  const { rows, how, strength } = candidatesIn(message, at => at >= only.first && at <= only.last)
  const [row, ...more] = rows.flatMap(index => message.vocabulary.entries[index] ?? [])
  if (how !== 'matched' || !row || more.length > 0 || strength < PLAINLY || !isDelivery(message, row)) return null
  return { ...message, clauses: message.clauses.map(clause => (clause === only ? { ...clause, mood: 'asserted', over: true } : clause)) }
}

/** Least share of its words that the statement must have of the row. */
const PLAINLY = 0.5

function isArrival({ heard }: Message, { mood, by }: Spoken): boolean {
  return mood === 'aside' && by !== null && (heard[by] ?? '').slice(0, -1) === 'arrivat'
}

/** The row asks for a delivery, or for a paper that came in its last form. */
function isDelivery({ heard }: Message, { indicator, texts }: Entry): boolean {
  if (wantsNumber(indicator)) return false
  if ([...texts].some(word => DELIVERIES.some(start => word.startsWith(start)))) return true
  const isWritten = [...texts].some(word => word.length > 3 && [...kindsOf(word)].some(kind => WRITING.has(kind)))
  return isWritten && heard.some(word => COMPLETE.has(word.slice(0, -1)))
}

const DELIVERIES = ['consegn', 'ricezion', 'acquisizion', 'fornitur']
const WRITING = kindsOf('redigere')
const COMPLETE = new Set(['complet', 'definitiv', 'final'])
