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

/** Year and month of a month counted on or back from January of a year. */
export function shifted(year: Year, month: number): { readonly year: Year; readonly month: number } {
  const zero = year * 12 + month - 1
  return { year: Math.floor(zero / 12), month: (zero % 12) + 1 }
}
