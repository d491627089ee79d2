/** A civil day, "YYYY-MM-DD": no hour, no time zone, sorts as text. */
export type Day = string & { readonly brand: 'Day' }
/** A calendar year, which is also the year of a sheet. */
export type Year = number
/** The only time zone in which "today" is asked for (overridable by TIME_ZONE). */
export const HOME_ZONE = 'Europe/Rome'

const MILLISECONDS_A_DAY = 86_400_000

/** The day, or null when it does not exist (31 November, 29 February 2019) or its year is not within 1900–2199. */
export function day(year: Year, month: number, date: number): Day | null {
  if (![year, month, date].every(Number.isInteger) || year < 1900 || year > 2199) return null
  if (month < 1 || month > 12 || date < 1 || date > lastDate(year, month)) return null
  return text(year, month, date)
}

/** Reads strictly "YYYY-MM-DD" (what Input.Date and the store hold); null for anything else. */
export function parseDay(value: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  return match ? day(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** How many days the month (1–12) has. */
export function lastDate(year: Year, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The last day of the month (1–12). */
export function endOfMonth(year: Year, month: number): Day {
  return text(year, month, lastDate(year, month))
}

/** 31 December. */
export function endOfYear(year: Year): Day {
  return text(year, 12, 31)
}

/** The day that many days later; negative goes back. */
export function addDays(from: Day, days: number): Day {
  return fromInstant(new Date(instant(from) + days * MILLISECONDS_A_DAY))
}

/** Days from one day to the other: positive when `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((instant(to) - instant(from)) / MILLISECONDS_A_DAY)
}

/** 1 Monday … 7 Sunday. */
export function weekday(of: Day): number {
  return new Date(instant(of)).getUTCDay() || 7
}

/** Year, month (1–12) and date of a day. */
export function parts(of: Day): { readonly year: Year; readonly month: number; readonly date: number } {
  return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)), date: Number(of.slice(8, 10)) }
}

export function yearOf(of: Day): Year {
  return parts(of).year
}

/** The civil day of an instant in a time zone: 23:30 UTC of the 30th is already the 31st in Rome. */
export function dayIn(zone: string, at: Date): Day {
  const format =
    FORMATS.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  FORMATS.set(zone, format)
  return format.format(at) as Day
}

/** Making a format costs a hundred times more than using it. */
const FORMATS = new Map<string, Intl.DateTimeFormat>()

function instant(of: Day): number {
  return Date.parse(`${of}T00:00:00Z`)
}

function fromInstant(at: Date): Day {
  return at.toISOString().slice(0, 10) as Day
}

function text(year: Year, month: number, date: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day
}
