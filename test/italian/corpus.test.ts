import { describe, expect, it } from 'vitest'
import { explained, isWrongEntry, labelled, score, sheetsOf } from './corpus.ts'

const CHAMBER = sheetsOf('schede-2018.tsv', 2018)
const MUNICIPALITY = sheetsOf('comune-2026.tsv', 2026)

const SETS = [
  { file: 'utterances.dev.jsonl', sheets: CHAMBER, least: 160 },
  { file: 'utterances.more.jsonl', sheets: CHAMBER, least: 40 },
  { file: 'utterances.values.jsonl', sheets: CHAMBER, least: 219 },
  { file: 'utterances.camera-bis.jsonl', sheets: CHAMBER, least: 240 },
  { file: 'utterances.comune.jsonl', sheets: MUNICIPALITY, least: 130 },
  { file: 'utterances.comune-bis.jsonl', sheets: MUNICIPALITY, least: 66 },
  { file: 'utterances.scuola.jsonl', sheets: sheetsOf('scuola-2025.tsv', 2025), least: 77 },
  { file: 'utterances.prefettura.jsonl', sheets: sheetsOf('prefettura-2024.tsv', 2024), least: 65 },
  { file: 'utterances.parco.jsonl', sheets: sheetsOf('parco-2027.tsv', 2027), least: 72 },
  { file: 'utterances.museo.jsonl', sheets: sheetsOf('museo-2023.tsv', 2023), least: 79 },
  { file: 'utterances.provincia.jsonl', sheets: sheetsOf('provincia-2026.tsv', 2026), least: 60 },
  { file: 'utterances.asl.jsonl', sheets: sheetsOf('asl-2025.tsv', 2025), least: 61 },
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
