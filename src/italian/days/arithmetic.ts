import { addDays, type Day, day, lastDate, parts, weekday, type Year } from '../../domain/day.ts'

/** The day so many days, weeks, months or years away; the last of a month that is too short. */
export function moved(from: Day, step: 'day' | 'week' | 'month' | 'year', count: number): Day {
  if (step === 'day' || step === 'week') return addDays(from, step === 'day' ? count : count * 7)
  const { year, month, date } = parts(from)
  const to = shifted(year, month + (step === 'month' ? count : count * 12))
  return day(to.year, to.month, Math.min(date, lastDate(to.year, to.month))) ?? from
}

/** The Monday of a day's week. */
export function monday(of: Day): Day {
  return addDays(of, 1 - weekday(of))
}

/** A date of a month counted on or back from January; null when it does not exist. */
export function dayInMonth(year: Year, month: number, date: number): Day | null {
  const at = shifted(year, month)
  return day(at.year, at.month, date)
}

/** Easter Sunday, by the anonymous Gregorian computus. */
export function easter(year: Year): Day | null {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100]
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451)
  const days = moon + week - 7 * late + 114
  return day(year, Math.floor(days / 31), (days % 31) + 1)
}

/** Year and month of a month counted on or back from January of a year. */
export function shifted(year: Year, month: number): { readonly year: Year; readonly month: number } {
  const zero = year * 12 + month - 1
  return { year: Math.floor(zero / 12), month: (zero % 12) + 1 }
}
