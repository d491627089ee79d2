import { addDays, type Day, day, daysBetween, parts, yearOf } from '../domain/day.ts'
import type { Mention } from './dates.ts'
import { intentOf } from './intent.ts'
import { datesAhead, type Message } from './message.ts'
import type { Outcome } from './outcome.ts'
import { quantityOf } from './quantities.ts'
import { subjectOf } from './subject.ts'

/** The question a message asks, with its subject, and its window of days or what it supposes; null when it asks none. */
export function questionIn(message: Message): Outcome | null {
  const intent = intentOf(message)
  if (intent === null) return null
  if (intent === 'help' || intent === 'accuracy') return { kind: intent }
  const about = subjectOf(message, intent)
  if (intent === 'simulate')
    return {
      kind: 'answer',
      intent,
      about,
      window: null,
      understood: { day: dayAhead(message), quantity: quantityOf(message, () => true), assumed: [] },
    }
  return {
    kind: 'answer',
    intent,
    about,
    window: intent === 'deadlines' ? windowOf(message) : null,
    understood: { day: null, quantity: null, assumed: [] },
  }
}

/** From today to the end of what is named; a named week or month whole; none for all that is to come. */
function windowOf(message: Message): { readonly from: Day; readonly to: Day } | null {
  const { today } = message.scope
  const dates = datesAhead(message)
  for (const { reading, lead } of dates) {
    if (reading.kind === 'span') return { from: reading.from === addDays(today, 1) ? today : reading.from, to: lastOf(reading.to, dates) }
    if (reading.kind !== 'day') continue
    return lead === 'by' || lead === 'until' ? windowTo(reading.day, today) : { from: reading.day, to: reading.day }
  }
  return null
}

/** From today; up to a day that is past, from the beginning of its year: what was due by then may still be open. */
function windowTo(to: Day, today: Day): { readonly from: Day; readonly to: Day } {
  return { from: to < today ? (day(yearOf(to), 1, 1) ?? to) : today, to }
}

/** "di settembre e ottobre": to the end of the last one. */
function lastOf(first: Day, dates: readonly Mention[]): Day {
  return dates.reduce((last, { reading }) => (reading.kind === 'span' && reading.to > last ? reading.to : last), first)
}

/** The day supposed. In the sheet's year unless that is long past: in December "il 10 gennaio" is next month's. */
function dayAhead(message: Message): Day | null {
  for (const { reading } of datesAhead(message)) {
    if (reading.kind !== 'day') continue
    const { year, month, date } = parts(reading.day)
    const isLongPast = reading.assumed.includes('year') && daysBetween(reading.day, message.scope.today) > HALF_A_YEAR
    return isLongPast ? day(year + 1, month, date) : reading.day
  }
  return null
}

const HALF_A_YEAR = 182
