import { deedOf } from '../lexicon/verbs.ts'
import type { Message } from '../match/message.ts'
import { ABOUT, OF } from './foreign.ts'

/** "incidente sul ponte della sp 12": it is about a thing that the sheets do not know. */
export function isHeadedByOther({ words, clauses, heard, figures, dates }: Message): boolean {
  if (figures.some(({ unit, of }) => !COUNTED.has(unit) || of !== null)) return false
  const isDay = (at: number): boolean => dates.some(date => at >= date.first && at <= date.last) || heard[at] === 'in'
  const isOpening = (at: number): boolean =>
    clauses.some(({ first }) => first <= at && heard.slice(first, at).every((_, step) => isDay(first + step)))
  return words.some(
    ({ at, hit }) =>
      hit.rows.size + hit.titles.size === 0 &&
      deedOf(hit.word) === null &&
      isOpening(at) &&
      isOnSomething(heard, (isDay(at - 1) ? figures.find(({ first }) => first === at + 1)?.last : undefined) ?? at),
  )
}

const COUNTED = new Set(['count', 'hours', 'minutes'])

function isOnSomething(heard: readonly string[], at: number): boolean {
  return ABOUT.has(heard[at + 1] ?? '') || OF.has(heard[at + 1] ?? '')
}
