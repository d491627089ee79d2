import type { Decimal } from '../domain/quantity.ts'
import type { FileProblem, Place } from '../words/fileProblems.ts'
import type { Line } from './cells.ts'
import { printedAmount } from './printed.ts'

/** What a project's title line says; null where it does not say it rightly. Budget in euros. */
export type Title = {
  readonly number: number | null
  readonly title: string
  readonly legalBasis: string
  readonly budget: Decimal | null
  readonly problems: readonly FileProblem[]
}

/** Reads "1. TITLE   PROGETTI ART. 15 COMMA 5   BUDGET   € 14.915,46", whatever the number of tabs between. */
export function readTitle({ number, cells }: Line): Title {
  const line: Line = { number, cells: cells.map(cell => cell.replace(/^<b>(.*)<\/b>$/i, '$1').trim()) }
  const at = line.cells.findIndex((cell, index) => index > 0 && /^budget\b/i.test(cell))
  const before = at < 0 ? line.cells : line.cells.slice(0, at)
  const match = NUMBERED.exec(line.cells[0] ?? '')
  const budget = at < 0 ? { budget: null, problems: [missing(line, line.cells.length)] } : readBudget(line, at)
  const untitled: FileProblem = { line: line.number, column: 1, ref: null, code: 'titleMissing', project: null }
  return {
    number: match ? Number(match[1] ?? match[2]) : null,
    title: (match?.[3] ?? line.cells[0] ?? '').trim(),
    legalBasis: squeezed(before.slice(1)),
    budget: budget.budget,
    problems: match ? budget.problems : [untitled, ...budget.problems],
  }
}

/** "1. TITLE", "1) TITLE", "1 - TITLE"; after "Progetto" or "Scheda" the mark may be missing. */
const NUMBERED =
  /^(?:(?:progetto|scheda)\s+(?:n[.°]?\s*)?0*([1-9]\d{0,3})\s*[.):–—-]?|(?:n\.\s*)?0*([1-9]\d{0,3})\s*[.):–—-](?!\d))\s*(\S.*)$/i

function readBudget(line: Line, at: number): { readonly budget: Decimal | null; readonly problems: readonly FileProblem[] } {
  const label = line.cells[at] ?? ''
  const cells = [/\d/.test(label) ? label.replace(/^budget\s*:?/i, '') : '', ...line.cells.slice(at + 1)].map(withoutRemark)
  const filled = cells.findLastIndex(cell => cell.trim() !== '')
  const found = squeezed(cells)
  if (found === '' || found === '€') return { budget: null, problems: [missing(line, Math.max(at + 1, at + 1 + filled))] }
  const place: Place = { line: line.number, column: at + 1 + filled, ref: null }
  const amount = printedAmount(found)
  if (!amount) return { budget: null, problems: [{ ...place, code: 'budgetNotNumber', found }] }
  if (amount.value.isNegative() && !amount.value.isZero()) return { budget: null, problems: [{ ...place, code: 'budgetNegative', found }] }
  if (amount.places > 2) return { budget: null, problems: [{ ...place, code: 'budgetDecimals', found }] }
  return { budget: amount.value, problems: [] }
}

/** "(al lordo)" beside an amount is no part of the number. */
function withoutRemark(cell: string): string {
  return cell.replace(/\([^)\d]*\)/g, '')
}

function missing(line: Line, column: number): FileProblem {
  return { line: line.number, column, ref: null, code: 'budgetMissing' }
}

function squeezed(cells: readonly string[]): string {
  return cells
    .filter(cell => cell.trim() !== '')
    .join(' ')
    .replace(/[\s ]+/g, ' ')
    .trim()
}
