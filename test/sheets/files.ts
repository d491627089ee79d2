import { readFileSync } from 'node:fs'
import type { Year } from '../../src/domain/day.ts'
import type { Standing } from '../../src/domain/payable.ts'
import { readSheets, type SheetsRead } from '../../src/sheets/tabText.ts'

/** The two offices whose files the tests read. */
export const OFFICES = [
  { name: 'schede-2018', year: 2018 },
  { name: 'comune-2026', year: 2026 },
] as const

/** The text of an office's file. */
export function textOf(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}.tsv`, import.meta.url), 'utf8')
}

/** A text read as an office's file. */
export function readText(text: string, year: Year = 2018): SheetsRead {
  return readSheets(new TextEncoder().encode(text), 'schede.tsv', year)
}

/** The standings of a file that must be readable, as they are just after its import. */
export function standingsOf(text: string, year: Year): readonly Standing[] {
  const read = readText(text, year)
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
  return read.imported.map(({ sheet, known }) => ({ sheet, known, state: 'draft', version: 1 }))
}
