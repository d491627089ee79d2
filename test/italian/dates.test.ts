import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { readDates } from '../../src/italian/days/dates.ts'

const NOV_5 = '2018-11-05' as Day

function read(text: string, prefer: 'past' | 'future' | 'any', reference = NOV_5, year: number | null = 2018): string {
  const reading = readDates(text, { reference, prefer, year })
  switch (reading.kind) {
    case 'day':
      return reading.day
    case 'span':
      return `${reading.from}..${reading.to}`
    case 'invalid':
      return `invalid ${reading.reason}`
    case 'ambiguous':
      return `ambiguous ${reading.options.join(' ')}`.trim()
    case 'none':
      return 'none'
  }
}

describe('a day that was reported (5 November 2018, a Monday)', () => {
  test.each([
    ['completata il 30/10', '2018-10-30'],
    ['in data 30.10.2018', '2018-10-30'],
    ['30-10-18', '2018-10-30'],
    ['2018-10-30', '2018-10-30'],
    ['30 ott', '2018-10-30'],
    ['30 ott. 2018', '2018-10-30'],
    ['il trenta ottobre', '2018-10-30'],
    ['il 1° ottobre', '2018-10-01'],
    ['primo ottobre', '2018-10-01'],
    ["l'8 ottobre", '2018-10-08'],
    ['lunedi 8 ottobre', '2018-10-08'],
    ['martedì, 30 ottobre', '2018-10-30'],
    ['mar 30/10', '2018-10-30'],
    ['30 mar', '2018-03-30'],
    ['oggi', '2018-11-05'],
    ['in data odierna', '2018-11-05'],
    ['stamane', '2018-11-05'],
    ['ieri sera', '2018-11-04'],
    ["l'altro ieri", '2018-11-03'],
    ["ieri l'altro", '2018-11-03'],
    ['avantieri', '2018-11-03'],
    ['ierisera', '2018-11-04'],
    ['il primo del mese', '2018-11-01'],
    ['il 2 del mese', '2018-11-02'],
    ['il 30 del mese scorso', '2018-10-30'],
    ['venerdì', '2018-11-02'],
    ['venerdì scorso', '2018-11-02'],
    ['il 31 u.s.', '2018-10-31'],
    ['il 31 ottobre u.s.', '2018-10-31'],
    ['il 2 c.m.', '2018-11-02'],
    ['il 2 corrente mese', '2018-11-02'],
    ['il 2', '2018-11-02'],
    ['giovedì 25', '2018-10-25'],
    ['tre giorni fa', '2018-11-02'],
    ['una settimana fa', '2018-10-29'],
    ['30 giungo', '2018-06-30'],
    ['il 31 magio', '2018-05-31'],
    ['il 19 sett.', '2018-09-19'],
    ['verificata merocledì', '2018-10-31'],
  ])('%s is %s', (text, expected) => {
    expect(read(text, 'past')).toBe(expected)
  })

  test.each([
    ['il 31/11', 'invalid impossible'],
    ['31 novembre', 'invalid impossible'],
    ['29/02/2019', 'invalid impossible'],
    ['32/10/2018', 'invalid impossible'],
    ['lunedì 30 ottobre', 'invalid weekday'],
    ['martedì 31', 'invalid weekday'],
    ['nei giorni scorsi', 'ambiguous'],
    ['qualche giorno fa', 'ambiguous'],
    ['lunedì', 'ambiguous 2018-11-05 2018-10-29'],
    ['il 10', 'ambiguous 2018-10-10 2018-11-10'],
    ['il 29 o il 30 ottobre', 'ambiguous 2018-10-29 2018-10-30'],
    ['la settimana scorsa', '2018-10-29..2018-11-04'],
    ['a metà ottobre', '2018-10-11..2018-10-20'],
    ['a fine ottobre', '2018-10-21..2018-10-31'],
    ['posizioni 2015', 'none'],
    ['19 posizioni su 20', 'none'],
    ['i 10 fascicoli', 'none'],
    ['al 95%', 'none'],
  ])('%s is %s: never a day by itself', (text, expected) => {
    expect(read(text, 'past')).toBe(expected)
  })

  it('takes the nearest past day in the weeks after the sheet has ended', () => {
    const january = '2019-01-09' as Day
    expect(read('il 3 gennaio', 'past', january)).toBe('2019-01-03')
    expect(read('il 21 dicembre', 'past', january)).toBe('2018-12-21')
  })

  it('says what it assumed', () => {
    expect(readDates('il 30 otobre', { reference: NOV_5, prefer: 'past', year: 2018 })).toMatchObject({ assumed: ['year', 'typo'] })
    expect(readDates('il 30/10/2018', { reference: NOV_5, prefer: 'past', year: 2018 })).toMatchObject({ assumed: [] })
  })
})

describe('a day that is still to come (Monday 5 November 2018)', () => {
  test.each([
    ['Entro il 30/11/2018', '2018-11-30'],
    ['entro ottobre 2020', '2020-10-31'],
    ['Da settembre 2020', '2020-09-01'],
    ['entro il primo semestre', '2018-06-30'],
    ['entro il II semestre 2019', '2019-12-31'],
    ['entro e non oltre il 15 dicembre', '2018-12-15'],
    ['entro fine mese', '2018-11-30'],
    ['entro metà novembre', '2018-11-15'],
    ['nel weekend', '2018-11-10..2018-11-11'],
    ['entro venerdì prossimo 16 novembre', '2018-11-16'],
    ['fine anno', '2018-12-31'],
    ['da qui a fine novembre', '2018-11-05..2018-11-30'],
    ['da qui al 30/11', '2018-11-05..2018-11-30'],
    ['questa settimana', '2018-11-05..2018-11-11'],
    ['nei prossimi 30 giorni', '2018-11-06..2018-12-05'],
    ['venerdì', '2018-11-09'],
    ['venerdì prossimo', 'ambiguous 2018-11-09 2018-11-16'],
    ['fra due settimane', '2018-11-19'],
    ['prima quindicina di dicembre', '2018-12-01..2018-12-15'],
    ['seconda decade di novembre', '2018-11-11..2018-11-20'],
    ['dicembre', '2018-12-01..2018-12-31'],
    ['il 20 p.v.', '2018-11-20'],
    ["domani l'altro", '2018-11-07'],
  ])('%s is %s', (text, expected) => {
    expect(read(text, 'future')).toBe(expected)
  })
})

describe('the Italian corpus of duckling (12 February 2013, future reading)', () => {
  const lines = readFileSync('test/fixtures/dates.duckling.jsonl', 'utf8').trim().split('\n')
  const cases = lines.map(
    line =>
      JSON.parse(line) as { text: string; reference: Day; disputed?: string; expected: { date?: string; from?: string; to?: string } },
  )
  const settled = cases.filter(({ disputed }) => disputed === undefined)

  it.each(settled.map(({ text, reference, expected }) => [text, expected.date ?? `${expected.from}..${expected.to}`, reference] as const))(
    'reads "%s" as %s',
    (text, expected, reference) => {
      expect(read(text, 'future', reference, null)).toBe(expected)
    },
  )
})

it('reads back any day it is told in figures, whatever the direction', () => {
  const anyDay = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map(at => at.toISOString().slice(0, 10))
  fc.assert(
    fc.property(anyDay, fc.constantFrom('past' as const, 'future' as const, 'any' as const), (day, prefer) => {
      const [year, month, date] = day.split('-')
      expect(read(`il ${date}/${month}/${year}`, prefer)).toBe(day)
    }),
  )
})
