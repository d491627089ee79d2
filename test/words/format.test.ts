import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actual } from '../../src/domain/actual.ts'
import { addDays, day, parseDay } from '../../src/domain/day.ts'
import { decimal, exact } from '../../src/domain/quantity.ts'
import { type Known, UNKNOWN } from '../../src/domain/sheet.ts'
import { actualText, dayLong, dayNumeric, dayShort, euros, listed, number, percent } from '../../src/words/format.ts'

const HALLOWEEN = on('2018-10-31')

describe('numbers', () => {
  it.each([
    ['14915.46', '€ 14.915,46'],
    ['-0.01', '€ −0,01'],
    ['0', '€ 0,00'],
    ['-0.001', '€ 0,00'],
    ['1234567.8', '€ 1.234.567,80'],
    ['999.995', '€ 1.000,00'],
  ])('%s euros are %s', (amount, words) => {
    expect(euros(exact(amount))).toBe(words)
  })

  it.each([
    ['87.5', '87,5%'],
    ['35.0', '35%'],
    ['88.888888', '88,9%'],
    ['88.85', '88,9%'],
    ['0', '0%'],
  ])('%s percent are %s', (value, words) => {
    expect(percent(exact(value))).toBe(words)
  })

  it.each([
    ['1050', '1.050'],
    ['81.5', '81,5'],
    ['60.00', '60'],
    ['2000000', '2.000.000'],
  ])('the number %s is %s', (value, words) => {
    expect(number(exact(value))).toBe(words)
  })

  it('every amount reads back to itself', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), cents => {
        const amount = exact(String(cents)).div(100)
        const read = euros(amount).replace('€ ', '').replace('−', '-').replaceAll('.', '').replace(',', '.')
        expect(decimal(read)?.eq(amount)).toBe(true)
      }),
    )
  })
})

describe('days', () => {
  it.each([
    ['2018-10-30', '30/10/2018', 'martedì 30 ottobre 2018', 'martedì 30/10'],
    ['2018-12-01', '01/12/2018', 'sabato 1 dicembre 2018', 'sabato 01/12'],
    ['2020-02-29', '29/02/2020', 'sabato 29 febbraio 2020', 'sabato 29/02'],
  ])('%s is %s, %s, %s', (text, numeric, long, short) => {
    expect([dayNumeric(on(text)), dayLong(on(text)), dayShort(on(text))]).toEqual([numeric, long, short])
  })

  it('names the weekday that the calendar gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 60_000 }), days => {
        const at = addDays(HALLOWEEN, days)
        const expected = new Intl.DateTimeFormat('it', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${at}T12:00:00Z`))
        expect(dayLong(at)).toBe(expected)
      }),
    )
  })
})

describe('an actual', () => {
  it.each<readonly [Actual, string]>([
    [{ kind: 'done', on: on('2018-10-30') }, '30/10/2018'],
    [{ kind: 'quantity', value: exact('95'), unit: 'percent', of: null, on: null }, '95%'],
    [{ kind: 'quantity', value: exact('19'), unit: 'count', of: exact('20'), on: null }, '19 su 20'],
    [{ kind: 'quantity', value: exact('60'), unit: 'percent', of: null, on: on('2026-09-25') }, '60% al 25/09/2026'],
    [{ kind: 'quantity', value: exact('1'), unit: 'days', of: null, on: null }, '1 giorno'],
    [{ kind: 'quantity', value: exact('1250.5'), unit: 'euros', of: null, on: null }, '€ 1.250,50'],
    [{ kind: 'yes' }, 'sì'],
    [{ kind: 'no' }, 'no'],
    [{ kind: 'notEvaluable' }, 'non valutabile'],
  ])('%j reads "%s"', (actual, words) => {
    expect(actualText({ ...UNKNOWN, actual })).toBe(words)
  })

  it('is the imported text where the file gave one', () => {
    const known: Known = {
      ...UNKNOWN,
      raw: '100,00%',
      actual: { kind: 'quantity', value: exact('100'), unit: 'percent', of: null, on: null },
    }
    expect(actualText(known)).toBe('100,00%')
  })

  it('is null where nothing was recorded', () => {
    expect(actualText(UNKNOWN)).toBeNull()
  })
})

it('lists things as they are said', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'], 'o')]).toEqual(['', 'a', 'a e b', 'a, b o c'])
})

function on(text: string) {
  const found = parseDay(text) ?? day(1900, 1, 1)
  if (!found) throw new Error('not a day')
  return found
}
