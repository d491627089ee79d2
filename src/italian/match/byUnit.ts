import { measureOf } from '../../domain/target.ts'
import type { Figure } from '../amounts/figure.ts'
import { deedOf } from '../lexicon/verbs.ts'
import type { Candidates } from './candidates.ts'
import { advantage } from './match.ts'
import type { Message } from './message.ts'
import { isWork } from './narrowing.ts'
import type { Entry } from './vocabulary.ts'

/** Of rows that fit alike, the only one that the figure suits: "istanze definite 150 su 180" the one that asks for 180, "88,3% tra buono e ottimo" the one of percentages; unless another one's own work is told. */
export function byUnit(message: Message, found: Candidates): Candidates {
  const { vocabulary, figures, dates } = message
  const [figure, ...more] = figures
  if (found.how !== 'matched' || found.rows.length < 2 || !figure || more.length + dates.length > 0) return found
  const having = (has: (entry: Entry, figure: Figure) => boolean): readonly number[] =>
    found.rows.filter(row => [vocabulary.entries[row]].some(entry => entry !== undefined && has(entry, figure)))
  const isOneProject = new Set(found.rows.map(row => vocabulary.entries[row]?.project)).size === 1
  const asking = having(isAsked)
  const [only, ...others] = asking.length > 0 || !isOneProject ? asking : having(isMeasured)
  return only !== undefined && others.length === 0 && isPlain(message, found.rows, only) ? { ...found, rows: [only] } : found
}

/** The whole that is told is what the row asks for. */
function isAsked({ indicator, asked }: Entry, { of }: Figure): boolean {
  return of !== null && (indicator.printed?.eq(of) === true || (asked.has(String(of)) && measureOf(indicator.target)?.unit === 'count'))
}

function isMeasured({ indicator }: Entry, { unit, of }: Figure): boolean {
  const own = measureOf(indicator.target)?.unit
  return unit === 'count' ? of !== null && own === 'percent' : own === unit
}

/** A thing of its own is named, no work of another row, and no other row has more of the words. */
function isPlain({ vocabulary, words }: Message, rows: readonly number[], only: number): boolean {
  const hits = words.map(({ hit }) => hit)
  const isWorking = (word: string): boolean => isWork(word) || deedOf(word) !== null
  const isNamed = hits.some(hit => (hit.rows.get(only) ?? 0) >= OWN && deedOf(hit.word) === null)
  const isOfAnother = hits.some(hit => isWorking(hit.word) && !hit.rows.has(only) && rows.some(row => hit.rows.has(row)))
  const isBehind = (other: number): boolean =>
    advantage(vocabulary, hits, { row: other, other: only }) > advantage(vocabulary, hits, { row: only, other })
  return isNamed && !isOfAnother && !rows.some(isBehind)
}

const OWN = 0.95
