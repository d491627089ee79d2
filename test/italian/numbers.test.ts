import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readNumber } from '../../src/italian/text/numbers.ts'

describe('numbers as Italians type them', () => {
  test.each([
    ['4.083', '4083'],
    ['1.728,50', '1728.5'],
    ['14.915,46', '14915.46'],
    ['2.500', '2500'],
    ['87,5', '87.5'],
    ['92.5', '92.5'],
    ['quattordici', '14'],
    ['novantadue', '92'],
    ['trentatré', '33'],
    ['ventun', '21'],
    ['centotto', '108'],
    ['duecentocinquanta', '250'],
    ['millecinquecento', '1500'],
    ['duemilatrecento', '2300'],
    ['2 milioni', '2000000'],
    ['due milioni', '2000000'],
  ])('%s is %s', (text, expected) => {
    expect(String(readNumber(text))).toBe(expected)
  })

  test.each(['30.10.2018', '1,2,3', '12a', 'posizioni', '', '1.23.456'])('"%s" is no number', text => {
    expect(readNumber(text)).toBeNull()
  })
})

describe('the Italian corpus of duckling', () => {
  const lines = readFileSync('test/fixtures/numbers.duckling.jsonl', 'utf8').trim().split('\n')
  const cases = lines.map(line => JSON.parse(line) as { text: string; expected: { value: number } })

  it.each(cases.map(({ text, expected }) => [text, String(expected.value)] as const))('reads "%s" as %s', (text, expected) => {
    expect(String(readNumber(text))).toBe(expected)
  })
})

it('reads back any amount written the Italian way', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), cents => {
      const written = new Intl.NumberFormat('it-IT', { minimumFractionDigits: 2, useGrouping: 'always' }).format(cents / 100)
      expect(readNumber(written)?.toFixed(2)).toBe((cents / 100).toFixed(2))
    }),
  )
})
