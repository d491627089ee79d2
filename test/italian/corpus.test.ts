import { describe, expect, it } from 'vitest'
import { explained, isWrongEntry, labelled, score, sheetsOf } from './corpus.ts'

const CHAMBER = sheetsOf('schede-2018.tsv', 2018)
const MUNICIPALITY = sheetsOf('comune-2026.tsv', 2026)

const SCHOOL = sheetsOf('scuola-2025.tsv', 2025)
const PREFECTURE = sheetsOf('prefettura-2024.tsv', 2024)
const PARK = sheetsOf('parco-2027.tsv', 2027)

const SETS = [
  { file: 'utterances.dev.jsonl', sheets: CHAMBER, least: 160 },
  { file: 'utterances.more.jsonl', sheets: CHAMBER, least: 40 },
  { file: 'utterances.values.jsonl', sheets: CHAMBER, least: 219 },
  { file: 'utterances.comune.jsonl', sheets: MUNICIPALITY, least: 130 },
  { file: 'utterances.camera-bis.jsonl', sheets: CHAMBER, least: 79 },
  { file: 'utterances.comune-bis.jsonl', sheets: MUNICIPALITY, least: 46 },
  { file: 'utterances.camera-ter.jsonl', sheets: CHAMBER, least: 35 },
  { file: 'utterances.asl.jsonl', sheets: sheetsOf('asl-2025.tsv', 2025), least: 61 },
  { file: 'utterances.scuola.jsonl', sheets: SCHOOL, least: 60 },
  { file: 'utterances.scuola-bis.jsonl', sheets: SCHOOL, least: 17 },
  { file: 'utterances.prefettura.jsonl', sheets: PREFECTURE, least: 51 },
  { file: 'utterances.prefettura-bis.jsonl', sheets: PREFECTURE, least: 14 },
  { file: 'utterances.parco.jsonl', sheets: PARK, least: 56 },
  { file: 'utterances.parco-bis.jsonl', sheets: PARK, least: 16 },
]

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
