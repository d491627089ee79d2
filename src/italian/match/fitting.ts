import { measureOf, partsOf } from '../../domain/target.ts'
import { wantsNumber } from '../../domain/verbs/report.ts'
import type { QuestionIntent } from '../outcome.ts'
import { hitsOf, indexOf } from './candidates.ts'
import { leaders, rank } from './match.ts'
import type { Message, Word } from './message.ts'

/** The rows that lead, with the weight of the words that speak for them. */
export type Leading = { readonly rows: readonly number[]; readonly score: number }

/** Of the rows described, the one of the kind the question needs: "quante esercitazioni?" asks of a row that counts, "al 72%" supposes one of percentages; null when none or several are. */
export function fitting(message: Message, words: readonly Word[], intent: QuestionIntent | null): Leading | null {
  const unit = unitNeeded(message, intent)
  if (unit === null) return null
  const { vocabulary, scope } = message
  const hits = hitsOf({ ...message, figures: [] }, words, () => true)
  const isInChannel = (index: number): boolean => scope.channel.includes(vocabulary.entries[index]?.project ?? 0)
  for (const isNear of [isInChannel, () => true]) {
    const ranked = rank(vocabulary, hits, index => isNear(index) && isOfUnit(message, index, unit))
    const rows = leaders(vocabulary, hits, ranked).filter(row => intent === 'simulate' || words.some(({ hit }) => hit.rows.has(row)))
    const own = rows.length === 1 ? rows : rows.filter(row => hasCounted(message, row))
    if (own.length === 1) return { rows: own, score: ranked[0]?.score ?? 0 }
  }
  return null
}

/** "quanti visitatori?": the row that says "visitatori", not the one of visits. */
function hasCounted({ heard, vocabulary }: Message, row: number): boolean {
  return heard.some((word, at) => COUNTING.has(heard[at - 1] ?? '') && vocabulary.entries[row]?.texts.has(word))
}

/** A row with a day to meet is one of deadlines, whatever else it asks. */
function isOfUnit(message: Message, index: number, unit: string): boolean {
  const indicator = message.vocabulary.entries[index]?.indicator
  if (unit !== 'deadline') return unitOf(message, index) === unit
  return indicator !== undefined && partsOf(indicator.target).some(({ kind }) => kind === 'by')
}

function unitOf({ vocabulary }: Message, index: number): string | null {
  const indicator = vocabulary.entries[index]?.indicator
  if (!indicator) return null
  return measureOf(indicator.target)?.unit ?? (wantsNumber(indicator) || !indicator.printed ? 'day' : 'count')
}

function unitNeeded(message: Message, intent: QuestionIntent | null): string | null {
  if (intent === 'status') return isCounting(message) ? 'count' : null
  if (intent === 'deadlines') return message.heard.some(word => SEVERAL.has(word)) ? null : 'deadline'
  const [figure] = message.figures
  if (intent !== 'simulate') return null
  return figure ? figure.unit : message.dates.length > 0 ? 'day' : null
}

/** "quante ne risultano?": the things of a row are counted, a project has none. */
export function isCounting({ heard }: Message): boolean {
  if (heard.some((word, at) => word === 'a' && heard[at + 1] === 'quanto' && ARRIVED.has(heard[at + 2] ?? ''))) return true
  return heard.some((word, at) => COUNTING.has(word) && !NOT_COUNTED.has(heard[at + 1] ?? ''))
}

/** Deadlines of a project rather than of a row. */
const SEVERAL = new Set(['scadenze', 'termini', 'scadono', 'cosa', 'che', 'scadenzario'])
const ARRIVED = new Set(['siamo', 'stiamo', 'sta', 'stanno', 'sono'])
const COUNTING = new Set(['quanti', 'quante', 'quanta'])
const NOT_COUNTED = new Set(['soldi', 'euro', 'giorni', 'progetti', 'righe', 'obiettivi', 'schede', 'indicatori', 'strada'])

/** "in allegato il verbale della verifica", a moment after the verification was reported: that row, when every word is its own. */
export function justNamed(message: Message, words: readonly Word[], intent: QuestionIntent | null): Leading | null {
  const { topic } = message.scope
  if (topic === null || topic.row === null || words.length === 0 || intent === 'deadlines' || intent === 'status') return null
  const own = indexOf(message, { project: topic.project, row: topic.row })
  return words.every(({ hit }) => hit.rows.has(own)) ? { rows: [own], score: 1 } : null
}
