import { readFileSync } from 'node:fs'
import type { Day } from '../../src/domain/day.ts'
import type { Sheet } from '../../src/domain/sheet.ts'
import { type Contract, toContract } from '../../src/italian/contract.ts'
import { interpret } from '../../src/italian/interpret.ts'
import type { RowRef, Scope, Step } from '../../src/italian/outcome.ts'
import { readSheets } from '../../src/sheets/tabText.ts'

/** A labelled message: what was written, where and when, and what a careful person makes of it. */
export type Labelled = {
  readonly id: string
  readonly text: string
  readonly today: Day
  readonly in: number | null
  readonly category?: string
  readonly after?: string
  readonly expect: Contract
  readonly accept?: readonly Contract[]
}

export type Scored = { readonly labelled: Labelled; readonly got: Contract; readonly right: boolean; readonly trace: readonly Step[] }

/** The sheets of a tab-separated fixture. */
export function sheetsOf(file: string, year: number): readonly Sheet[] {
  const read = readSheets(readFileSync(`test/fixtures/${file}`), file, year)
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
  return read.imported.map(({ sheet }) => sheet)
}

/** The lines of a fixture of labelled messages. */
export function labelled(file: string): readonly Labelled[] {
  return readFileSync(`test/fixtures/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Labelled)
}

/** Where a labelled message is read: over the sheets, with every row open. */
export function scopeOf(message: Labelled, sheets: readonly Sheet[]): Scope {
  return placed(sheets, message.today, {
    channel: message.in === null ? [] : [message.in],
    after: message.after === undefined ? null : rowRef(message.after),
  })
}

/** Where a message is read: over the sheets that day, with every row open; in a personal chat and after nothing, unless told otherwise. */
export function placed(
  sheets: readonly Sheet[],
  today: string,
  told: Partial<Pick<Scope, 'channel' | 'after' | 'topic' | 'asked'>> = {},
): Scope {
  return { sheets, isOpen: () => true, today: today as Day, channel: [], after: null, topic: told.after ?? null, asked: null, ...told }
}

/** Reads a labelled message over the sheets and compares it with what is expected or accepted. */
export function score(message: Labelled, sheets: readonly Sheet[]): Scored {
  const scope = scopeOf(message, sheets)
  const { outcome, trace } = interpret(message.text, scope)
  const got = toContract(outcome, scope)
  return { labelled: message, got, right: [message.expect, ...(message.accept ?? [])].some(expected => agrees(got, expected)), trace }
}

/** A wrong entry: something else is written than what was expected or accepted. */
export function isWrongEntry({ got, right }: Scored): boolean {
  return !right && got.outcome === 'record' && got.intent !== 'undo'
}

/** What became of a message: read right; asked about without need; left without an answer; answered otherwise; or written wrongly, taking back included. */
export function verdictOf({ got, right }: Scored): 'right' | 'asked' | 'silent' | 'other' | 'wrong' {
  if (right) return 'right'
  switch (got.outcome) {
    case 'record':
      return 'wrong'
    case 'ask':
      return 'asked'
    case 'answer':
      return 'other'
    case 'none':
      return 'silent'
  }
}

/** A failing case with the rules that took its words. */
export function explained({ labelled: { id, text, expect }, got, trace }: Scored): string {
  const rules = trace.map(({ rule, words }) => `${rule} «${words}»`).join(' | ')
  return `${id} "${text}"\n  expected ${JSON.stringify(expect)}\n  got      ${JSON.stringify(got)}\n  ${rules}`
}

function agrees(got: Contract, expected: Contract): boolean {
  if (got.outcome !== expected.outcome) return false
  if (expected.outcome === 'none') return true
  if (got.intent !== expected.intent) return false
  if (expected.outcome === 'ask') return (expected.candidates ?? []).every(candidate => got.candidates?.includes(candidate))
  const isOpen = expected.outcome === 'answer' && expected.project === undefined && expected.indicator === undefined
  const fields = ['date', 'value', 'unit', 'of', 'from', 'to', ...(isOpen ? [] : (['indicator', 'project'] as const))] as const
  return fields.every(field => got[field] === expected[field])
}

function rowRef(text: string): RowRef {
  const [project = 0, row = 0] = text.split('.').map(Number)
  return { project, row }
}
