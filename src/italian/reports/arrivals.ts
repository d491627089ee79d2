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
  const isAct = isActArrived(message, only)
  const { rows, how, strength } = candidatesIn(message, at => isAct || (at >= only.first && at <= only.last))
  const [row, ...more] = rows.flatMap(index => message.vocabulary.entries[index] ?? [])
  if (how !== 'matched' || !row || more.length > 0 || strength < PLAINLY) return null
  if (!isDelivery(message, row) && !(isAct && isActOf(message, only, row))) return null
  return { ...message, clauses: message.clauses.map(clause => (clause === only ? { ...clause, mood: 'asserted', over: true } : clause)) }
}

/** Least share of its words that the statement must have of the row. */
const PLAINLY = 0.5

function isArrival({ heard }: Message, { mood, by }: Spoken): boolean {
  return mood === 'aside' && by !== null && (heard[by] ?? '').slice(0, -1) === 'arrivat'
}

/** "l'approvazione è arrivata l'8", "ieri è arrivata la firma": what decides has come. */
function isActArrived({ heard }: Message, clause: Spoken): boolean {
  return ACTS.has(heard[actAt(clause, heard)] ?? '')
}

function isActOf({ heard }: Message, clause: Spoken, { texts, indicator }: Entry): boolean {
  return !wantsNumber(indicator) && texts.has(heard[actAt(clause, heard)] ?? '')
}

function actAt({ first, by }: Spoken, heard: readonly string[]): number {
  if (by === null || ELSEWHERE.has(heard[by + 1] ?? '')) return -1
  if (ARTICLES.has(heard[first] ?? '') && ACTS.has(heard[first + 1] ?? '')) return first + 1
  return ARTICLES.has(heard[by + 1] ?? '') ? by + 2 : -1
}

const ARTICLES = new Set(['il', 'la', "l'"])
/** "è arrivata alla Soprintendenza": on its way. */
const ELSEWHERE = new Set(['a', 'al', 'alla', "all'", 'in', 'dal', 'sul', 'per'])
const ACTS = new Set(
  'approvazione firma autorizzazione certificazione omologazione adozione ratifica validazione aggiudicazione accreditamento registrazione'.split(
    ' ',
  ),
)

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
