import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Doing, Recording } from '../../src/app/questions.ts'
import type { Day } from '../../src/domain/day.ts'
import { hashOf } from '../../src/domain/ledger.ts'
import { decode, encode } from '../../src/store/codec.ts'
import { readEntry, readGrant, readQuestion } from '../../src/store/forms.ts'
import { sealed } from '../../src/store/seal.ts'
import { anEntry, message, QUESTION, reported } from './samples.ts'

const ENTRY = reported(null, message('m1'))

describe('an entry', () => {
  it('comes back from its stored text with the same content and the same hash', () => {
    fc.assert(
      fc.property(anEntry, entry => {
        const back = decode(JSON.parse(JSON.stringify(encode(entry))), readEntry)
        expect(hashOf(back)).toBe(entry.hash)
        expect(back).toEqual(entry)
      }),
    )
  })

  it('keeps its decimals and days as text, with a version beside them', () => {
    expect(encode(QUESTION)).toMatchObject({ v: 1, options: [{ doing: { actual: { value: '19', of: '20' } } }, {}] })
    expect(encode(ENTRY)).toMatchObject({ v: 1, deed: { actual: { on: '2018-10-30' } } })
  })

  it('is refused before it is written when it would not be read back with its hash', () => {
    expect(() => sealed({ ...ENTRY, by: 'bruno@comune.example' })).toThrow('would not be read back')
    expect(() => sealed(reported(null, message('m1', { words: 'fatto \ud83d' })))).toThrow('would not be read back')
    expect(sealed(ENTRY)).toBe(ENTRY)
  })

  it('takes half an emoji in a text that carries no hash as the replacement character', () => {
    expect(encode({ name: 'Anna \ud83d' })).toEqual({ v: 1, name: 'Anna \ufffd' })
    expect(encode({ name: 'Anna 😀' })).toEqual({ v: 1, name: 'Anna 😀' })
  })
})

describe('a stored document is refused, naming the place, when', () => {
  const stored = JSON.parse(JSON.stringify(encode(ENTRY)))

  it.each([
    ['it is of another version', { ...stored, v: 2 }, 'version 2 is not 1'],
    ['it has no version', { ...stored, v: undefined }, 'version undefined is not 1'],
    ['a field is missing', { ...stored, by: undefined }, 'document.by is not a text'],
    ['a number is no whole number', { ...stored, seq: 1.5 }, 'document.seq is not a whole number'],
    [
      'a day does not exist',
      { ...stored, deed: { ...stored.deed, actual: { kind: 'done', on: '2018-02-30' } } },
      'document.deed.actual.on is not a day',
    ],
    ['a verb is unknown', { ...stored, deed: { verb: 'constructor' } }, 'document.deed is not a known verb'],
    ['a list is none', { ...stored, changes: {} }, 'document.changes is not a list'],
    [
      'a decimal is an operator',
      { ...stored, deed: { ...stored.deed, actual: { kind: 'quantity', value: { $gt: '' }, unit: 'count', of: null, on: null } } },
      'document.deed.actual.value is not a text',
    ],
  ])('%s', (_, document, sentence) => {
    expect(() => decode(document, readEntry)).toThrow(sentence)
  })

  it('it is no object at all', () => {
    expect(() => decode('{}', readEntry)).toThrow('version undefined is not 1')
  })
})

it('a question kept before days waited with it still reads', () => {
  const asking = { kind: 'howMuch', year: 2018, project: 1, row: 2, words: 'fatti' }
  const stored = { ...QUESTION, options: [{ pick: '1', title: '', doing: asking }], v: 1 }
  expect(decode(stored, readQuestion).options[0]?.doing).toEqual({ ...asking, day: null })
})

it('a question comes back as it was, whatever its buttons do', () => {
  const row = { year: 2018, project: 1, row: 2 }
  const recording: Recording = { kind: 'record', verb: 'correct', ...row, actual: { kind: 'yes' }, assumed: ['year'], words: 'fatto' }
  const doings: readonly Doing[] = [
    recording,
    { kind: 'replace', recording, over: 3 },
    { kind: 'when', ...row, day: null, words: 'fatto' },
    { kind: 'howMuch', ...row, day: '2018-10-30' as Day, words: 'fatti' },
    { kind: 'complete', ...row, words: 'fatto' },
    { kind: 'undo', ...row, seq: 3 },
    { kind: 'status', year: 2018, project: 1 },
    { kind: 'payable', year: 2018, project: null },
    { kind: 'deadlines', year: 2018, project: null },
    { kind: 'dismiss' },
  ]
  const options = doings.map((doing, index) => ({ pick: String(index), title: doing.kind, doing }))
  expect(decode(encode({ ...QUESTION, options }), readQuestion)).toEqual({ ...QUESTION, options })
})

it('a grant comes back as it was', () => {
  const grant = { v: 1, role: 'substitute', person: 'marco', of: 'anna', until: '2018-08-20' }
  expect(encode(decode(grant, readGrant))).toEqual(grant)
})
