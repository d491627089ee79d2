import { type Day, day, daysBetween, parts } from '../../domain/day.ts'
import { datesAhead, type Message } from '../match/message.ts'
import type { Outcome } from '../outcome.ts'
import { quantityOf } from '../values/quantities.ts'
import { intentOf } from './intent.ts'
import { subjectOf } from './subject.ts'
import { windowOf } from './windows.ts'

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
