import { endOfYear } from '../domain/day.ts'
import { type Figures, figures, type RowFigures } from '../domain/payable.ts'
import { type Decimal, HUNDRED, rounded } from '../domain/quantity.ts'
import { percentOf, realization } from '../domain/realization.ts'
import { isOpen, type Known, ref, type Sheet } from '../domain/sheet.ts'
import type { Place } from '../words/fileProblems.ts'
import type { Listed } from '../words/listed.ts'
import type { Line } from './cells.ts'
import { type Printed, printedAmount, printedPercent } from './printed.ts'
import { CELL, type Row } from './rows.ts'

/** The reason of a percentage that an imported sheet carries for a row whose Dato cannot be compared with its target. */
const AS_IN_THE_SHEET = 'come da scheda'

/** What is known of a row with the sheet's own percentage as its assessment where nothing can be computed, and what that leaves to be seen. */
export function assessed(row: Row, project: number): { readonly known: Known; readonly listed: readonly Listed[] } {
  const reached = realization(row.indicator, row.known)
  const misfit = reached.kind === 'progress' || (reached.kind === 'needsAssessment' && reached.why !== 'unclearTarget')
  if (!misfit || row.known.raw === null) return { known: row.known, listed: [] }
  const percent = printedPercent(row.line.cells[CELL.percent] ?? '')?.value
  const place: Place = { line: row.line.number, column: CELL.actual + 1, ref: ref(project, row.indicator.row) }
  if (!percent || percent.lt(0) || percent.gt(HUNDRED)) {
    return { known: row.known, listed: [{ ...place, code: 'toAssess', actual: row.known.raw, target: row.indicator.target.raw }] }
  }
  const known: Known = { ...row.known, assessment: { percent, reason: AS_IN_THE_SHEET } }
  return { known, listed: [{ ...place, code: 'assessed', actual: row.known.raw, percent }] }
}

/** The printed figures of a sheet that differ, at the precision they are printed with, from the computed ones. */
export function differences(sheet: Sheet, known: ReadonlyMap<number, Known>, rows: readonly Row[], total: Line | null): readonly Listed[] {
  const worked = figures({ sheet, state: 'draft', known, version: 0 }, endOfYear(sheet.year))
  const byRow = rows.flatMap((row, index) => {
    const computed = worked.rows[index]
    return computed ? rowDifferences(row.line, computed, sheet.number) : []
  })
  return [...byRow, ...(total ? totalDifferences(total, worked, sheet.number) : [])]
}

function rowDifferences(line: Line, row: RowFigures, project: number): readonly Listed[] {
  const place = (column: number): Place => ({ line: line.number, column: column + 1, ref: ref(project, row.indicator.row) })
  const printed = [CELL.percent, CELL.weighted, CELL.amount].filter(column => (line.cells[column] ?? '') !== '')
  const [first] = printed
  if (first !== undefined && isOpen(row.known)) {
    return [{ ...place(first), code: 'percentWithoutActual', found: line.cells[first] ?? '' }]
  }
  const compared = row.ratio === null ? printed.slice(0, 1) : printed
  return compared.flatMap((column): readonly Listed[] => {
    const found = line.cells[column] ?? ''
    const figure = column === CELL.amount ? printedAmount(found) : printedPercent(found)
    if (!figure) return [{ ...place(column), code: 'unreadFigure', found }]
    const [code, computed] = computedAt(column, row)
    if (computed !== null && agrees(figure, computed)) return []
    return [{ ...place(column), code, printed: figure.value, computed: computed && rounded(computed, Math.max(1, figure.places)) }]
  })
}

function computedAt(column: number, row: RowFigures): readonly ['percentDiffers' | 'weightedDiffers' | 'amountDiffers', Decimal | null] {
  if (column === CELL.percent) return ['percentDiffers', percentOf(row.realization)]
  return column === CELL.weighted ? ['weightedDiffers', row.weighted] : ['amountDiffers', row.payable]
}

function totalDifferences(line: Line, worked: Figures, project: number): readonly Listed[] {
  const place = (column: number): Place => ({ line: line.number, column: column + 1, ref: null })
  const weighted = printedPercent(line.cells[CELL.weighted] ?? '')
  const amount = printedAmount(line.cells[CELL.amount] ?? '')
  const listed: Listed[] = []
  if (weighted && !agrees(weighted, worked.weighted)) {
    const computed = rounded(worked.weighted, Math.max(1, weighted.places))
    listed.push({ ...place(CELL.weighted), code: 'totalWeightedDiffers', project, printed: weighted.value, computed })
  }
  if (amount && !agrees(amount, worked.earned)) {
    listed.push({ ...place(CELL.amount), code: 'totalDiffers', project, printed: amount.value, computed: worked.earned })
  }
  return listed
}

function agrees({ value, places }: Printed, computed: Decimal): boolean {
  return rounded(computed, places).eq(value)
}
