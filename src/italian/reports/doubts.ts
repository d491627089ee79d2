import type { Quantity } from '../../domain/actual.ts'
import { parts } from '../../domain/day.ts'
import type { Doubt } from '../../domain/doubt.ts'
import { HUNDRED } from '../../domain/quantity.ts'
import { measureOf, partsOf } from '../../domain/target.ts'
import { wantsNumber } from '../../domain/verbs/report.ts'
import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'
import { isOutOfScale } from '../values/dayCounts.ts'
import type { DayReported } from '../values/dayReported.ts'
import { isOnlyPart } from '../values/partsDone.ts'
import { isOfOtherPeriod } from '../values/periods.ts'
import type { Amount } from '../values/quantities.ts'
import { isInPart } from './preludes.ts'

/** What a message says of one row. */
export type Said = { readonly day: DayReported; readonly amount: Amount; readonly typo: boolean }

/** What keeps a report on this row from being written, or null. */
export function doubtOf(message: Message, entry: Entry, { day, amount }: Said): Doubt | null {
  if (day.kind === 'doubt') return day.doubt
  if (day.kind === 'day' && isOfOtherPeriod(message, entry)) return { code: 'vagueDay', words: day.words }
  if (isOnlyPart(message, entry) || (amount.kind === 'none' && isInPart(message))) return { code: 'howMuch' }
  switch (amount.kind) {
    case 'above':
      return { code: 'aboveTotal', words: amount.words }
    case 'about':
      return { code: 'approximate', words: amount.words }
    case 'more':
      return { code: 'increment', words: amount.words, by: amount.by }
    case 'unsure':
      return { code: 'howMuch' }
    case 'sure':
      if (isAboveHundred(amount.quantity)) return { code: 'aboveTotal', words: `${amount.quantity.value}%` }
      return misfit(entry, amount.quantity) || isOutOfScale(entry, amount.quantity) ? { code: 'howMuch' } : otherYear(message, entry)
    case 'none':
      if (isTwiceSaid(message, entry)) return { code: 'conflictingDays', words: message.dates.map(({ reading }) => reading.words) }
      return wantsNumber(entry.indicator) || (day.kind === 'day' && day.slashed && countsThings(entry, day.words))
        ? { code: 'howMuch' }
        : otherYear(message, entry)
  }
}

/** "conclusa ieri 26": a number after a day that names none may be another day. */
function isTwiceSaid({ dates, figures }: Message, entry: Entry): boolean {
  if (wantsNumber(entry.indicator)) return false
  return dates.some(
    ({ said, reading, last }) =>
      said.kind === 'offset' &&
      reading.kind === 'day' &&
      figures.some(
        ({ first, noun, of, value }) =>
          first === last + 1 && noun === null && of === null && value.lte(31) && !value.eq(parts(reading.day).date),
      ),
  )
}

function otherYear(message: Message, entry: Entry): Doubt | null {
  const season = SEASON.exec(message.text.original)?.[0]
  const own = SEASON.exec(`${entry.indicator.objective} ${entry.indicator.indicator}`)?.[0]
  if (season && own && season.slice(0, 4) !== own.slice(0, 4)) return { code: 'otherYear', words: season }
  const other = message.years.find(({ year }) => !entry.described.has(year) && year !== String(message.scope.sheets[0]?.year))
  return other ? { code: 'otherYear', words: other.year } : null
}

/** A year that begins in one and ends in the next: "2025/2026". */
const SEASON = /20\d\d[/-](20)?\d\d/

/** "4/5" on a row that counts things may be four of five. */
function countsThings(entry: Entry, words: string): boolean {
  const [part, total] = (/^(\d{1,2})\/(\d{1,2})$/.exec(words) ?? []).slice(1).map(Number)
  return part !== undefined && total !== undefined && part <= total && (entry.indicator.printed !== null || wantsNumber(entry.indicator))
}

function isAboveHundred({ unit, value }: Quantity): boolean {
  return unit === 'percent' && value.gt(HUNDRED)
}

/** A count without its total says nothing of a percentage; a percentage says nothing of a count. */
function misfit({ indicator }: Entry, quantity: Quantity): boolean {
  const asked = measureOf(indicator.target)
  if (!asked) return false
  if (asked.unit === 'percent')
    return quantity.unit !== 'percent' && (quantity.unit !== 'count' || quantity.of === null) && !hasDeadline(indicator)
  return quantity.unit === 'percent'
}

function hasDeadline(indicator: Entry['indicator']): boolean {
  return partsOf(indicator.target).some(part => part.kind === 'by')
}
