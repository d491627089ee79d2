import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explained, isWrongEntry, labelled, score } from './corpus.ts'
import { SETS } from './sets.ts'

it('holds every file of labelled messages', () => {
  const files = readdirSync('test/fixtures').filter(file => file.startsWith('utterances.'))
  expect(SETS.map(({ file }) => file).sort()).toEqual(files.sort())
})

describe.each(SETS)('the messages of $file', ({ file, sheets, least }) => {
  const scored = labelled(file).map(message => score(message, sheets))

  it('never become a wrong entry', () => {
    expect(scored.filter(isWrongEntry).map(explained)).toEqual([])
  })

  it(`are read right, at least ${least} of them`, () => {
    const missed = scored.filter(({ right }) => !right)
    expect(scored.length - missed.length, missed.map(explained).join('\n')).toBeGreaterThanOrEqual(least)
  })
})
