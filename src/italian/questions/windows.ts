import { addDays, type Day, day, daysBetween, yearOf } from '../../domain/day.ts'
import type { Mention } from '../days/dates.ts'
import { hasPhrase, startsPhrase } from '../lexicon/phrases.ts'
import * as words from '../lexicon/questionWords.ts'
import { deedOf, isAuxiliary, isInfinitive } from '../lexicon/verbs.ts'
import { datesAhead, type Message, takeApart } from '../match/message.ts'
import type { Window } from '../outcome.ts'
import { opening } from './asking.ts'
import { isOfNothingKnown } from './work.ts'

/** The days a question about deadlines is about: "entro il 30" from today, a named week or month whole, "da luglio in poi" without an end; null for all that is to come. */
export function windowOf(message: Message): Window | null {
  const { today } = message.scope
  const dates = datesAhead(message)
  const [mention] = dates.filter(({ reading }) => reading.kind === 'span' || reading.kind === 'day')
  if (!mention) return currentIn(message)
  const { reading, lead } = mention
  if (reading.kind === 'span') return { from: reading.from === addDays(today, 1) ? today : reading.from, to: lastOf(reading.to, dates) }
  if (reading.kind !== 'day') return null
  if (isAfter(message, mention)) return { from: addDays(reading.day, 1), to: null }
  if (lead === 'by' || lead === 'until') return windowTo(reading.day, today)
  if (lead === 'before') return windowTo(addDays(reading.day, -1), today)
  if (lead === 'from') return { from: reading.day, to: null }
  return { from: reading.day, to: lastOf(reading.day, dates) }
}

/** "della settimana", "entro il mese", "dell'ultimo trimestre": stretches named without a day. */
function currentIn(message: Message): Window | null {
  const { heard, scope } = message
  const at = heard.findIndex(word => CURRENT.has(word) || LAST_OF_YEAR.has(word))
  const word = heard[at] ?? ''
  const last = LAST_OF_YEAR.get(word)
  const said = last !== undefined && heard[at - 1] === 'ultimo' ? last : CURRENT.get(word)
  const span = said === undefined ? undefined : datesAhead(takeApart(said, scope))[0]?.reading
  if (span?.kind !== 'span') return null
  return heard.slice(Math.max(at - 2, 0), at).includes('entro') ? windowTo(span.to, scope.today) : { from: span.from, to: span.to }
}

const CURRENT = new Map([
  ['settimana', 'questa settimana'],
  ['mese', 'questo mese'],
])
const LAST_OF_YEAR = new Map([
  ['trimestre', 'quarto trimestre'],
  ['semestre', 'secondo semestre'],
])

/** "dopo il 30", "oltre il 30"; "entro e non oltre il 30" is up to it. */
function isAfter({ heard }: Message, { first }: Mention): boolean {
  if ([first - 1, first].some(at => heard[at] === 'non')) return false
  return [first - 1, first, first + 1].some(at => heard[at] === 'dopo' || heard[at] === 'oltre' || heard[at] === 'successive')
}

/** From today; up to a day that is past, from the beginning of its year: what was due by then may still be open. */
function windowTo(to: Day, today: Day): Window {
  return { from: to < today ? (day(yearOf(to), 1, 1) ?? to) : today, to }
}

/** "di settembre e ottobre", "domani e dopodomani": to the end of the last one. */
function lastOf(first: Day, dates: readonly Mention[]): Day {
  return dates.reduce((last, { reading }) => {
    const end = reading.kind === 'span' ? reading.to : reading.kind === 'day' ? reading.day : last
    return daysBetween(last, end) > 0 ? end : last
  }, first)
}

/** "entro venerdì cosa dobbiamo consegnare?", "cosa va chiuso a novembre?": what is still to do, in a stretch of days. */
export function asksByWhen(message: Message): boolean {
  const { heard, dates } = message
  const isBy = dates.some(({ lead }) => lead === 'by' || lead === 'until')
  if (isBy && heard.some(word => DUE.has(word))) return true
  const at = openingOfThings(message)
  if (at < 0 || !hasStretch(message) || isOfNothingKnown(message)) return false
  if (heard.some((word, place) => place > at && deedOf(word) !== null && isAuxiliary(heard[place - 1] ?? ''))) return false
  return hasPhrase(words.STILL_TO_DO, heard) || heard.some((word, place) => isToDo(heard, word, place))
}

const DUE = new Set(['dobbiamo', 'devo', 'bisogna', 'serve', 'tocca'])

/** Where "cosa", "che cosa", "che" asks for things, −1 when nothing does. */
function openingOfThings(message: Message): number {
  const textAt = (at: number): string => message.heard[at] ?? ''
  const start = opening(message)
  if (THINGS.has(textAt(start))) return start
  return message.heard.findIndex((_, at) => startsPhrase(words.THINGS_LATER, textAt, at))
}

const THINGS = new Set(['cosa', 'che', 'quali', 'quello'])

/** "va chiuso", "vanno consegnati", "da fare". */
function isToDo(heard: readonly string[], word: string, at: number): boolean {
  const next = heard[at + 1] ?? ''
  return ((word === 'va' || word === 'vanno') && deedOf(next) !== null) || (word === 'da' && isInfinitive(next))
}

function hasStretch(message: Message): boolean {
  return datesAhead(message).some(
    ({ reading, lead }) => reading.kind === 'span' || (reading.kind === 'day' && reading.day >= message.scope.today && lead !== 'from'),
  )
}

/** "5.1 scadenza 30/6", "la patente scade il 3": a day is told, not asked for. */
export function isStatement({ heard, dates }: Message): boolean {
  const isOne = heard.some(word => word === 'scadenza' || word === 'scade' || word === 'scadono')
  return isOne && dates.some(({ lead, reading }) => lead === null && reading.kind === 'day')
}
