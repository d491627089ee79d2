import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  type Day,
  day,
  dayIn,
  daysBetween,
  endOfMonth,
  endOfYear,
  lastDate,
  parseDay,
  parts,
  weekday,
  yearOf,
} from '../../src/domain/day.ts'

describe('a civil day', () => {
  it.each([
    [2018, 10, 30, '2018-10-30'],
    [2020, 2, 29, '2020-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [2018, 1, 1, '2018-01-01'],
  ])('%i-%i-%i exists', (year, month, date, expected) => {
    expect(day(year, month, date)).toBe(expected)
  })

  it.each([
    [2018, 11, 31],
    [2019, 2, 29],
    [1900, 2, 29],
    [2018, 13, 1],
    [2018, 0, 1],
    [2018, 1, 0],
    [2018, 1.5, 1],
    [1899, 12, 31],
    [2200, 1, 1],
  ])('%d-%d-%d does not, and is never moved to another', (year, month, date) => {
    expect(day(year, month, date)).toBeNull()
  })

  it.each(['2018-1-1', '2018-02-30', '30/10/2018', '2018-10-30T00:00:00Z', '', ' 2018-10-30'])('«%s» is no stored day', text => {
    expect(parseDay(text)).toBeNull()
  })

  it('knows the last day of a month and of a year', () => {
    expect([endOfMonth(2018, 2), endOfMonth(2020, 2), endOfMonth(2018, 10), endOfYear(2018)]).toEqual([
      '2018-02-28',
      '2020-02-29',
      '2018-10-31',
      '2018-12-31',
    ])
  })

  it('30 October 2018 was a Tuesday, 4 November a Sunday', () => {
    expect([weekday('2018-10-30' as Day), weekday('2018-11-04' as Day)]).toEqual([2, 7])
  })

  it('counts over months, leap days and the end of summer time', () => {
    expect(addDays('2018-10-27' as Day, 3)).toBe('2018-10-30')
    expect(addDays('2020-02-28' as Day, 2)).toBe('2020-03-01')
    expect(addDays('2018-01-01' as Day, -1)).toBe('2017-12-31')
    expect(daysBetween('2018-10-30' as Day, '2018-10-31' as Day)).toBe(1)
    expect(daysBetween('2018-12-31' as Day, '2018-01-01' as Day)).toBe(-364)
  })

  it.each([
    ['2018-10-30T22:30:00Z', '2018-10-30'],
    ['2018-10-30T23:30:00Z', '2018-10-31'],
    ['2018-07-30T22:30:00Z', '2018-07-31'],
    ['2018-12-31T23:00:00Z', '2019-01-01'],
  ])('%s is the %s in Rome', (instant, expected) => {
    expect(dayIn('Europe/Rome', new Date(instant))).toBe(expected)
  })

  it('a distance added is the distance found, and parts make the day again', () => {
    fc.assert(
      fc.property(days(), fc.integer({ min: -20_000, max: 20_000 }), (from, distance) => {
        expect(daysBetween(from, addDays(from, distance))).toBe(distance)
        const { year, month, date } = parts(from)
        expect([day(year, month, date), yearOf(from), date <= lastDate(year, month)]).toEqual([from, year, true])
      }),
    )
  })
})

function days(): fc.Arbitrary<Day> {
  return fc.integer({ min: 0, max: 60_000 }).map(offset => addDays('1960-01-01' as Day, offset))
}
