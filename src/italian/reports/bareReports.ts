import { deedOf } from '../lexicon/verbs.ts'
import { isGenericWork, type Message } from '../match/message.ts'
import type { Spoken } from '../mood/mood.ts'

/** Whether nothing but a figure, a day or an end is told, and no row: "19 su 20", "il 30", "fatto anche questo, passo al prossimo". */
export function isBare(message: Message): boolean {
  const { words, figures, dates, clauses, references, labels } = message
  const isTold = ({ mood, by }: Spoken): boolean => mood === 'plain' || mood === 'asserted' || (mood === 'aside' && by === null)
  const next = clauses.filter(clause => isNext(message, clause))
  const isSaid = (at: number): boolean =>
    !clauses.some(clause => (clause.mood === 'aside' || next.includes(clause)) && at >= clause.first && at <= clause.last)
  const isOfNone = words.every(({ at, hit }) => !isSaid(at) || deedOf(hit.word) === 'over' || isGenericWork(hit.word) || isOfAny(hit.word))
  const isEnd = clauses.some(({ mood, over, by }) => over || (mood === 'asserted' && deedOf(message.heard[by ?? -1] ?? '') !== null))
  if (!isOfNone || references.length + labels.length > 0) return false
  return (figures.length + dates.length > 0 || isEnd) && clauses.every(clause => isTold(clause) || next.includes(clause))
}

/** "… passo al prossimo", "ora tocca all'altra": what comes after the work told before. */
function isNext({ heard, clauses }: Message, { mood, first, last }: Spoken): boolean {
  if (mood !== 'planned' && mood !== 'plain') return false
  const isAfter = clauses.some(clause => clause.mood === 'asserted' && clause.first < first)
  return isAfter && heard.slice(first, last + 1).some(word => NEXT.has(word))
}

const NEXT = new Set(['prossimo', 'prossima', 'successivo', 'successiva', 'seguente', 'altro', 'altra'])

/** Words by which any row may be told: "altro tassello chiuso", "missione compiuta". */
function isOfAny(word: string): boolean {
  return word.startsWith('arrivat') || OF_ANY.has(word)
}

const OF_ANY = new Set(
  'tassello missione compiuta capitolo traguardo obiettivo tappa impresa portato portata casa bellezza passo prossimo prossima avanti pratica'.split(
    ' ',
  ),
)
