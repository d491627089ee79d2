import { addDays, type Day, day, daysBetween, endOfMonth, endOfYear, lastDate, parts, weekday, type Year } from '../../domain/day.ts'
import { dayInMonth, easter, monday, moved, shifted } from './arithmetic.ts'
import type { Said, Slice } from './said.ts'

/** How a phrase is turned into a day: today, the direction it looks, and the sheet's year for a date that names none (null: the nearest that way). */
export type Reference = { readonly reference: Day; readonly prefer: 'past' | 'future' | 'any'; readonly year: Year | null }

/** What a phrase means. `assumed` holds what the words left out. An ambiguous one without options is too vague to have any. */
export type Resolved =
  | { readonly kind: 'day'; readonly day: Day; readonly assumed: 'nothing' | 'year' | 'month' }
  | { readonly kind: 'span'; readonly from: Day; readonly to: Day; readonly assumed: 'nothing' | 'year' | 'month' }
  | { readonly kind: 'ambiguous'; readonly options: readonly Day[] }
  | { readonly kind: 'invalid'; readonly reason: 'impossible' | 'weekday'; readonly day: Day | null }

/** What the phrase means on the reference day; a day that does not exist is invalid, never moved to another. */
export function resolve(said: Said, on: Reference): Resolved {
  switch (said.kind) {
    case 'date':
      return said.month === null ? bareDate(said, on) : namedDate({ ...said, month: said.month }, on)
    case 'weekday':
      return ofWeek(said, on)
    case 'offset':
      return single(moved(on.reference, said.unit, said.count))
    case 'month':
      return monthSlice(yearFor(said.month, said.year, on, said.hint === 'past'), said.month, said.slice, on, said.year === null)
    case 'section':
      return section(said, on)
    case 'days':
      return daysOfMonth(said, on)
    case 'unit':
      return unit(said, on)
    case 'several':
      return several(said, on.reference)
    case 'nth':
      return nth(said, on)
    case 'easter':
      return feast(said, on)
    case 'weekOf':
      return weekOf(resolve(said.day, on))
    case 'range':
      return range(said, on)
    case 'weekend':
      return between(addDays(monday(on.reference), 5 + 7 * said.shift), addDays(monday(on.reference), 6 + 7 * said.shift))
    case 'vague':
      return { kind: 'ambiguous', options: [] }
  }
}

/** A bare "il 30" further back than this may as well be the coming one. */
const LONG_AGO = 20

type DateSaid = Extract<Said, { kind: 'date' }>

function namedDate(said: DateSaid & { readonly month: number }, on: Reference): Resolved {
  const { date, month, weekday: named } = said
  if (said.year !== null) return checked(day(said.year, month, date), named, 'nothing')
  const preferred = yearsFor(said, on).map(year => day(year, month, date))
  const existing = preferred.filter(candidate => candidate !== null)
  const agreeing = on.year === null ? existing.find(candidate => named === null || weekday(candidate) === named) : undefined
  return checked(agreeing ?? existing[0] ?? null, named, 'year')
}

/** The sheet's year; shortly after its end the nearest past day; with no sheet the nearest day in the preferred direction, then the others. */
function yearsFor(said: DateSaid & { readonly month: number }, on: Reference): readonly Year[] {
  const now = parts(on.reference)
  if (said.hint === 'current') return [now.year]
  const near = [now.year - 1, now.year, now.year + 1].map(year => ({ year, at: day(year, said.month, said.date) }))
  const distance = (at: Day | null): number => (at === null ? 9999 : daysBetween(on.reference, at))
  const looks = said.hint === 'past' ? 'past' : said.hint === 'future' ? 'future' : on.prefer
  const nearest = near.sort((a, b) => cost(distance(a.at), looks) - cost(distance(b.at), looks)).map(candidate => candidate.year)
  if (on.year === null || said.hint !== null) return nearest
  const justAfter = now.year === on.year + 1 && now.month <= 3 && on.prefer !== 'future'
  return justAfter ? nearest.slice(0, 1) : [on.year]
}

function cost(distance: number, looks: Reference['prefer']): number {
  const wrongWay = (looks === 'past' && distance > 0) || (looks === 'future' && distance < 0)
  return Math.abs(distance) + (wrongWay ? 5000 : 0)
}

function yearFor(month: number, said: number | null, on: Reference, past: boolean): Year {
  if (said !== null) return said
  if (on.year !== null && !past) return on.year
  const now = parts(on.reference)
  if (past) return month < now.month ? now.year : now.year - 1
  if (on.prefer === 'past') return month <= now.month ? now.year : now.year - 1
  return month >= now.month ? now.year : now.year + 1
}

function bareDate(said: DateSaid, on: Reference): Resolved {
  const { year, month } = parts(on.reference)
  const inMonth = (shift: number): Day | null => dayInMonth(year, month + shift, said.date)
  if (said.hint === 'current') return checked(inMonth(0), said.weekday, 'nothing')
  if (said.hint === 'past') return checked(previous(inMonth, on.reference, -1), said.weekday, 'nothing')
  const ahead = following(inMonth, on.reference)
  if (said.hint === 'future' || on.prefer === 'future') return checked(ahead, said.weekday, 'month')
  const back = previous(inMonth, on.reference, 0)
  if (on.prefer === 'any') return checked(nearer(back, ahead, on.reference), said.weekday, 'month')
  const isFar = said.weekday === null && back !== null && daysBetween(back, on.reference) > LONG_AGO
  if (isFar) return { kind: 'ambiguous', options: [back, ...(ahead ? [ahead] : [])] }
  return checked(back, said.weekday, 'month')
}

function previous(inMonth: (shift: number) => Day | null, reference: Day, latest: number): Day | null {
  const now = inMonth(0)
  return now !== null && daysBetween(reference, now) <= latest ? now : inMonth(-1)
}

function following(inMonth: (shift: number) => Day | null, reference: Day): Day | null {
  const now = inMonth(0)
  return now !== null && now >= reference ? now : inMonth(1)
}

function nearer(back: Day | null, ahead: Day | null, reference: Day): Day | null {
  if (back === null || ahead === null) return back ?? ahead
  return daysBetween(back, reference) <= daysBetween(reference, ahead) ? back : ahead
}

function ofWeek(said: Extract<Said, { kind: 'weekday' }>, on: Reference): Resolved {
  const forward = (said.weekday - weekday(on.reference) + 7) % 7
  const ahead = addDays(on.reference, forward || 7)
  const back = addDays(on.reference, (forward || 7) - (forward === 0 ? 14 : 7))
  if (said.hint === 'current') return single(addDays(monday(on.reference), said.weekday - 1))
  if (said.hint === 'lastWeek') return single(addDays(monday(on.reference), said.weekday - 8))
  if (said.hint === 'past') return single(back)
  if (said.hint === 'future') {
    return monday(ahead) === monday(on.reference) ? { kind: 'ambiguous', options: [ahead, addDays(ahead, 7)] } : single(ahead)
  }
  if (on.prefer === 'future') return single(ahead)
  if (forward === 0) return on.prefer === 'any' ? single(on.reference) : { kind: 'ambiguous', options: [on.reference, back] }
  return single(on.prefer === 'any' && forward <= 3 ? ahead : back)
}

function monthSlice(year: Year, month: number, slice: Slice, on: Reference, assumed: boolean): Resolved {
  const last = lastDate(year, month)
  if (slice === 'end' && on.prefer !== 'past') return single(endOfMonth(year, month), assumed ? 'year' : 'nothing')
  const [from, to] = { whole: [1, last], start: [1, 10], middle: [11, 20], end: [21, last] }[slice] as [number, number]
  return between(day(year, month, from), day(year, month, to), assumed ? 'year' : 'nothing')
}

function section(said: Extract<Said, { kind: 'section' }>, on: Reference): Resolved {
  const now = parts(on.reference)
  if (said.nth !== null && (said.nth < 1 || said.nth * said.months > 12)) return { kind: 'ambiguous', options: [] }
  const index = said.nth === null ? Math.ceil(now.month / said.months) + said.shift : said.nth
  const ended = said.nth !== null && on.prefer === 'future' && said.nth * said.months < now.month
  const year = said.year ?? (said.nth === null ? now.year : (on.year ?? (ended ? now.year + 1 : now.year)))
  const first = shifted(year, (index - 1) * said.months + 1)
  const last = shifted(year, index * said.months)
  const assumed = said.nth !== null && said.year === null ? 'year' : 'nothing'
  return between(day(first.year, first.month, 1), endOfMonth(last.year, last.month), assumed)
}

function daysOfMonth(said: Extract<Said, { kind: 'days' }>, on: Reference): Resolved {
  const year = yearFor(said.month, said.year, on, false)
  const last = lastDate(year, said.month)
  const assumed = said.year === null ? 'year' : 'nothing'
  return between(day(year, said.month, said.from), day(year, said.month, Math.min(said.to, last)), assumed)
}

function unit(said: Extract<Said, { kind: 'unit' }>, on: Reference): Resolved {
  const now = parts(on.reference)
  if (said.unit === 'week') {
    const first = addDays(monday(on.reference), said.shift * 7)
    return said.slice === 'end' ? single(addDays(first, 6)) : between(first, addDays(first, 6))
  }
  if (said.unit === 'month') {
    const { year, month } = shifted(now.year, now.month + said.shift)
    return monthSlice(year, month, said.slice, on, false)
  }
  const year = now.year + said.shift
  if (said.slice === 'end' && on.prefer !== 'past') return single(endOfYear(year))
  const months = { whole: [1, 12], start: [1, 2], middle: [6, 7], end: [12, 12] }[said.slice] as [number, number]
  return between(day(year, months[0], 1), endOfMonth(year, months[1]))
}

function several(said: Extract<Said, { kind: 'several' }>, reference: Day): Resolved {
  const { year, month } = parts(reference)
  const ahead = said.hint === 'future'
  if (said.unit === 'day') {
    return ahead
      ? between(addDays(reference, 1), addDays(reference, said.count))
      : between(addDays(reference, -said.count), addDays(reference, -1))
  }
  if (said.unit === 'week') {
    const first = addDays(monday(reference), ahead ? 7 : -7 * said.count)
    return between(first, addDays(first, said.count * 7 - 1))
  }
  const size = said.unit === 'month' ? said.count : said.count * 12
  const base = said.unit === 'month' ? month : ahead ? 12 : 1
  const first = shifted(year, ahead ? base + 1 : base - size)
  const last = shifted(year, ahead ? base + size : base - 1)
  return between(day(first.year, first.month, 1), endOfMonth(last.year, last.month))
}

function nth(said: Extract<Said, { kind: 'nth' }>, on: Reference): Resolved {
  const year = yearFor(said.month, said.year, on, false)
  const last = lastDate(year, said.month)
  const assumed = said.year === null ? 'year' : 'nothing'
  if (said.weekday === null) return checked(day(year, said.month, said.nth < 0 ? last : said.nth), null, assumed)
  const edge = day(year, said.month, said.nth < 0 ? last : 1)
  if (edge === null) return { kind: 'invalid', reason: 'impossible', day: null }
  const back = (weekday(edge) - said.weekday + 7) % 7
  const ahead = (said.weekday - weekday(edge) + 7) % 7
  const found = addDays(edge, said.nth < 0 ? -back : ahead + (said.nth - 1) * 7)
  return parts(found).month === said.month ? single(found, assumed) : { kind: 'invalid', reason: 'impossible', day: null }
}

function feast(said: Extract<Said, { kind: 'easter' }>, on: Reference): Resolved {
  const sunday = easter(said.year ?? on.year ?? parts(on.reference).year)
  return checked(sunday && addDays(sunday, said.shift), null, said.year === null ? 'year' : 'nothing')
}

function weekOf(resolved: Resolved): Resolved {
  if (resolved.kind !== 'day') return resolved
  const first = monday(resolved.day)
  return between(first, addDays(first, 6), resolved.assumed)
}

function range(said: Extract<Said, { kind: 'range' }>, on: Reference): Resolved {
  const to = resolve(said.to, on)
  const last = to.kind === 'day' ? to.day : to.kind === 'span' ? to.to : null
  if (last === null || (to.kind !== 'day' && to.kind !== 'span')) return to
  const near = parts(last)
  const isBare = said.from.kind === 'date' && said.from.month === null
  const opening = isBare ? { ...said.from, month: near.month, year: near.year } : said.from
  const from = resolve(opening, on)
  const first = from.kind === 'day' ? from.day : from.kind === 'span' ? from.from : null
  if (first === null) return from
  return first <= last ? between(first, last, to.assumed) : { kind: 'ambiguous', options: [first, last] }
}

function checked(found: Day | null, named: number | null, assumed: 'nothing' | 'year' | 'month'): Resolved {
  if (found === null) return { kind: 'invalid', reason: 'impossible', day: null }
  if (named !== null && weekday(found) !== named) return { kind: 'invalid', reason: 'weekday', day: found }
  return single(found, assumed)
}

function single(found: Day, assumed: 'nothing' | 'year' | 'month' = 'nothing'): Resolved {
  return { kind: 'day', day: found, assumed }
}

function between(from: Day | null, to: Day | null, assumed: 'nothing' | 'year' | 'month' = 'nothing'): Resolved {
  return from && to ? { kind: 'span', from, to, assumed } : { kind: 'invalid', reason: 'impossible', day: null }
}
