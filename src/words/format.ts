import type { Actual, Quantity } from '../domain/actual.ts'
import { type Day, parts, weekday } from '../domain/day.ts'
import { type Decimal, rounded } from '../domain/quantity.ts'
import type { Known } from '../domain/sheet.ts'

/** A true minus: it is as wide as a digit and never breaks from its number. */
const MINUS = '−'
const WEEKDAYS = ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'] as const
const MONTHS = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
] as const

/** Euros to the cent: "€ 14.915,46", "€ −0,01". */
export function euros(amount: Decimal): string {
  return `€ ${fixed(amount, 2)}`
}

/** A percentage for reading, one decimal HALF_UP, none when it is zero: "87,5%", "35%". */
export function percent(value: Decimal): string {
  return `${number(rounded(value, 1))}%`
}

/** A number as it is, with dots for thousands and a decimal comma: "1.050", "81,5". */
export function number(value: Decimal): string {
  return fixed(value, value.decimalPlaces())
}

/** "30/10/2018". */
export function dayNumeric(of: Day): string {
  const { year, month, date } = parts(of)
  return `${twoDigits(date)}/${twoDigits(month)}/${year}`
}

/** "martedì 30 ottobre 2018". */
export function dayLong(of: Day): string {
  const { year, month, date } = parts(of)
  return `${weekdayName(of)} ${date} ${MONTHS[month - 1] ?? ''} ${year}`
}

/** The day in the year being spoken of, with its weekday: "martedì 30/10". */
export function dayShort(of: Day): string {
  const { month, date } = parts(of)
  return `${weekdayName(of)} ${twoDigits(date)}/${twoDigits(month)}`
}

/** "martedì". */
export function weekdayName(of: Day): string {
  return WEEKDAYS[weekday(of) - 1] ?? ''
}

/** A number of things with its noun: "1 giorno", "45 giorni". */
export function counted(many: number, one: string, more: string): string {
  return `${many} ${many === 1 ? one : more}`
}

/** A list as it is said: "a, b e c". */
export function listed(items: readonly string[], conjunction: 'e' | 'o' = 'e'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1) ?? ''}`
}

/** What is recorded of a row: the imported text as it was written, or the report in words ("19 su 20"); null when nothing is. */
export function actualText(known: Known): string | null {
  if (known.raw !== null) return known.raw
  return known.actual && actualWords(known.actual)
}

/** An actual in words: "30/10/2018", "95%", "19 su 20", "sì", "60% al 25/09/2026", "non valutabile". */
export function actualWords(actual: Actual): string {
  switch (actual.kind) {
    case 'done':
      return dayNumeric(actual.on)
    case 'quantity':
      return actual.on === null ? quantityWords(actual) : `${quantityWords(actual)} al ${dayNumeric(actual.on)}`
    case 'yes':
      return 'sì'
    case 'no':
      return 'no'
    case 'notEvaluable':
      return 'non valutabile'
  }
}

/** A quantity with its unit, without its day: "95%", "19 su 20", "17 giorni". */
export function quantityWords({ value, unit, of }: Pick<Quantity, 'value' | 'unit' | 'of'>): string {
  switch (unit) {
    case 'percent':
      return `${number(value)}%`
    case 'euros':
      return euros(value)
    case 'count':
      return of === null ? number(value) : `${number(value)} su ${number(of)}`
    case 'days':
      return `${number(value)} ${value.eq(1) ? 'giorno' : 'giorni'}`
    case 'hours':
      return `${number(value)} ${value.eq(1) ? 'ora' : 'ore'}`
    case 'minutes':
      return `${number(value)} ${value.eq(1) ? 'minuto' : 'minuti'}`
  }
}

function fixed(value: Decimal, places: number): string {
  const [whole = '', decimals = ''] = rounded(value.abs(), places).toFixed(places).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return `${rounded(value, places).isNegative() && !rounded(value, places).isZero() ? MINUS : ''}${grouped}${decimals && `,${decimals}`}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
