import type { Year } from '../domain/day.ts'
import { type Known, type Sheet, weightDifference } from '../domain/sheet.ts'
import type { Imported } from '../domain/verbs/importSheet.ts'
import type { FileProblem } from '../words/fileProblems.ts'
import type { Listed } from '../words/listed.ts'
import { type Block, headerProblems, readBlocks } from './blocks.ts'
import { type Line, readCells } from './cells.ts'
import { assessed, differences } from './compare.ts'
import { CELL, type Row, readRow } from './rows.ts'
import { readTitle, type Title } from './title.ts'

/** A file's sheets with what needs a look, or every reason why the file is refused. */
export type SheetsRead =
  | { readonly kind: 'read'; readonly imported: readonly Imported[]; readonly listed: readonly Listed[] }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }

/** Reads an office's tab-separated file of a year's sheets: all of it, or all that is wrong with it. `file` is the name that the ledger keeps. */
export function readSheets(bytes: Uint8Array, file: string, year: Year): SheetsRead {
  const cells = readCells(bytes)
  if (cells.kind === 'refused') return cells
  const { blocks, listed } = readBlocks(cells.lines)
  if (blocks.length === 0) return { kind: 'refused', problems: [{ line: 1, column: 1, ref: null, code: 'noSheets' }] }
  const drafts = blocks.map(block => draftOf(block, year))
  const problems = [...drafts.flatMap(draft => draft.problems), ...duplicates(drafts)]
  if (problems.length > 0) return { kind: 'refused', problems: problems.sort(byPlace) }
  const sheets = drafts.flatMap(draft => sheetOf(draft, year))
  return {
    kind: 'read',
    imported: sheets.map(({ sheet, known }) => ({ sheet, known, file })),
    listed: [...listed, ...sheets.flatMap(sheet => sheet.listed)].sort(byPlace),
  }
}

/** A project as its lines give it, with what is wrong in them. */
type Draft = {
  readonly block: Block
  readonly title: Title | null
  readonly rows: readonly Row[]
  readonly problems: readonly FileProblem[]
}

/** Under a header with another column nothing below can be trusted, so its rows are not read. */
function draftOf(block: Block, year: Year): Draft {
  const title = block.title && readTitle(block.title)
  const project = title?.number ?? null
  const header = block.header ? headerProblems(block.header, year) : []
  const isTrusted = block.header !== null && header.every(problem => problem.code !== 'header')
  const rows = isTrusted ? rowsOf(block.rows, project, year) : []
  const problems = [
    ...(title?.problems ?? []),
    ...missingLines(block, project),
    ...header,
    ...rows.flatMap(row => row.problems),
    ...weightProblems(block, project, rows),
  ]
  return { block, title, rows, problems }
}

function rowsOf(lines: readonly Line[], project: number | null, year: Year): readonly Row[] {
  const rows: Row[] = []
  for (const line of lines) {
    const above = rows.at(-1)?.indicator.objective ?? ''
    rows.push(readRow(line, { project, row: rows.length + 1, above, year }))
  }
  return rows
}

function missingLines(block: Block, project: number | null): readonly FileProblem[] {
  const line = (block.title ?? block.header)?.number ?? 1
  const problems: FileProblem[] = []
  if (!block.title) problems.push({ line, column: 1, ref: null, code: 'titleMissing', project })
  if (!block.header) problems.push({ line: line + 1, column: 1, ref: null, code: 'headerMissing', project })
  else if (block.rows.length === 0) problems.push({ line: block.header.number + 1, column: 1, ref: null, code: 'noRows', project })
  return problems
}

/** Weights are summed only where each could be read; the totals line is where a person looks first. */
function weightProblems(block: Block, project: number | null, rows: readonly Row[]): readonly FileProblem[] {
  const weighed = rows.every(row => row.problems.every(problem => problem.column !== CELL.weight + 1))
  const last = rows.at(-1)?.line
  const difference = weightDifference(rows.map(row => row.indicator.weight))
  if (!weighed || !last || difference.isZero()) return []
  return [{ line: (block.total ?? last).number, column: CELL.weight + 1, ref: null, code: 'weights', project: project ?? 0, difference }]
}

function duplicates(drafts: readonly Draft[]): readonly FileProblem[] {
  const seen = new Map<number, number>()
  return drafts.flatMap(({ title, block }): readonly FileProblem[] => {
    const line = block.title?.number ?? 1
    const project = title?.number ?? null
    if (project === null) return []
    const firstLine = seen.get(project)
    if (firstLine !== undefined) return [{ line, column: 1, ref: null, code: 'duplicateNumber', project, firstLine }]
    seen.set(project, line)
    return []
  })
}

type SheetRead = { readonly sheet: Sheet; readonly known: ReadonlyMap<number, Known>; readonly listed: readonly Listed[] }

function sheetOf({ block, title, rows }: Draft, year: Year): readonly SheetRead[] {
  if (!title || title.number === null || title.budget === null) return []
  const { number, budget } = title
  const indicators = rows.map(row => row.indicator)
  const sheet: Sheet = { number, year, title: title.title, legalBasis: title.legalBasis, budget, indicators }
  const found = rows.map(row => ({ row, ...assessed(row, number) }))
  const known = new Map(found.map(({ row, known }) => [row.indicator.row, known] as const))
  const listed = found.flatMap(({ row, listed }) => [...row.listed, ...listed])
  return [{ sheet, known, listed: [...listed, ...differences(sheet, known, rows, block.total)] }]
}

function byPlace(a: { readonly line: number; readonly column: number }, b: { readonly line: number; readonly column: number }): number {
  return a.line - b.line || a.column - b.column
}
