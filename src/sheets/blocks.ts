import type { Year } from '../domain/day.ts'
import { fold } from '../italian/text/normalise.ts'
import type { FileProblem } from '../words/fileProblems.ts'
import type { Listed } from '../words/listed.ts'
import type { Line } from './cells.ts'
import { COLUMNS } from './columns.ts'
import { printedAmount, printedPercent, withoutBold } from './printed.ts'

/** The lines of one project: title, header, indicator rows, totals. */
export type Block = {
  readonly title: Line | null
  readonly header: Line | null
  readonly rows: readonly Line[]
  readonly total: Line | null
}

/** Parts a file's lines into projects; lines outside a project that hold a single cell are passed over and listed. */
export function readBlocks(lines: readonly Line[]): { readonly blocks: readonly Block[]; readonly listed: readonly Listed[] } {
  const filled = lines.filter(line => line.cells.some(cell => cell !== ''))
  const parts: Line[][] = [[]]
  for (const [at, line] of filled.entries()) {
    const next = filled[at + 1]
    const opens = isTitle(line, next) || (isHeader(line) && parts.at(-1)?.length !== 1)
    if (opens) parts.push([])
    parts.at(-1)?.push(line)
  }
  const [before = [], ...projects] = parts
  const found = projects.map(blockOf)
  return {
    blocks: found.map(({ block }) => block),
    listed: [...before, ...found.flatMap(({ notes }) => notes)].map(line => ({
      code: 'ignoredLine',
      line: line.number,
      column: line.cells.findIndex(cell => cell !== '') + 1,
      ref: null,
      found: line.cells.filter(cell => cell !== '').join(' '),
    })),
  }
}

/** What is wrong with a header: the first column that is not what it should be, or a Dato of another year. */
export function headerProblems(header: Line, year: Year): readonly FileProblem[] {
  const wrong = COLUMNS.findIndex((_, index) => !isColumn(header.cells[index] ?? '', index))
  if (wrong >= 0) {
    const place = { line: header.number, column: wrong + 1, ref: null }
    return [{ ...place, code: 'header', wanted: COLUMNS[wrong] ?? '', found: header.cells[wrong] ?? '' }]
  }
  const found = header.cells[DATO] ?? ''
  const named = /\b(\d{4})\b/.exec(found)?.[1]
  return named && Number(named) !== year ? [{ line: header.number, column: DATO + 1, ref: null, code: 'otherYear', found, year }] : []
}

const DATO = 4
const PATTERNS = [
  /^obiettiv/,
  /^indicator/,
  /^pes[oi]\b/,
  /^target\b/,
  /^dat[oi]\b/,
  /^(?:% ?(?:di )?)?realizz(?!.*pond)/,
  /^(?:%|realizz).*pond/,
  /^(?:risorse|import\w*|somme|quot\w)\b|^erogabil/,
  /^allegat/,
]

function isColumn(cell: string, index: number): boolean {
  return PATTERNS[index]?.test(heading(cell)) ?? false
}

function heading(cell: string): string {
  return fold(withoutBold(cell)).trim()
}

/** Three of the nine names are enough to know a header, so that a wrong one is told rather than taken for a row. */
function isHeader(line: Line): boolean {
  return PATTERNS.filter(pattern => line.cells.some(cell => cell.length < 40 && pattern.test(heading(cell)))).length >= 3
}

function isTitle(line: Line, next: Line | undefined): boolean {
  if (isHeader(line)) return false
  const budget = line.cells.some((cell, index) => index > 0 && /^budget\b[\s:€\d.,-]*$/i.test(cell))
  if (budget && /^\D{0,12}\d/.test(line.cells[0] ?? '')) return true
  return !isRowLike(line) && !isTotal(line) && (budget || (next !== undefined && isHeader(next)))
}

function isRowLike(line: Line): boolean {
  return printedPercent(line.cells[2] ?? '') !== null
}

/** A line of figures with neither indicator nor target. */
function isTotal({ cells }: Line): boolean {
  const [objective = '', indicator = '', weight = '', target = '', actual = '', , weighted = '', amount = ''] = cells
  const isLabelled = [objective, indicator].every(cell => /^(?:total[ei]\b.*)?$/i.test(withoutBold(cell)))
  const hasFigure = [weight, weighted].some(cell => printedPercent(cell)) || printedAmount(amount) !== null
  return isLabelled && target === '' && actual === '' && hasFigure
}

/** The last totals line closes the project; those before it are subtotals of its objectives. */
function blockOf(lines: readonly Line[]): { readonly block: Block; readonly notes: readonly Line[] } {
  const first = lines[0]
  const title = first && !isHeader(first) ? first : null
  const header = lines[title ? 1 : 0] ?? null
  const hasHeader = header !== null && isHeader(header)
  const body = lines.slice((title ? 1 : 0) + (hasHeader ? 1 : 0))
  const closing = body.findLastIndex(isTotal)
  const isNote = (line: Line, at: number): boolean => closing >= 0 && at > closing && line.cells.filter(cell => cell !== '').length === 1
  return {
    block: {
      title,
      header: hasHeader ? header : null,
      rows: body.filter((line, at) => !isTotal(line) && !isNote(line, at)),
      total: body[closing] ?? null,
    },
    notes: body.filter(isNote),
  }
}
