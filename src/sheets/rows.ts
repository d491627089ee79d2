import type { Year } from '../domain/day.ts'
import { yearOf } from '../domain/day.ts'
import { type Decimal, ZERO } from '../domain/quantity.ts'
import { type Indicator, type Known, type Ref, ref, UNKNOWN } from '../domain/sheet.ts'
import { type Assumption, measureOf, type Target } from '../domain/target.ts'
import type { FileProblem, Place } from '../words/fileProblems.ts'
import type { Listed } from '../words/listed.ts'
import { readActual } from './actuals.ts'
import type { Line } from './cells.ts'
import { printedPercent, printedQuantity } from './printed.ts'
import { impossibleDayIn, targetOf } from './targets.ts'

/** Where a row stands: its project (null while its number is unknown), its number from 1, the objective above it. */
export type RowPlace = { readonly project: number | null; readonly row: number; readonly above: string; readonly year: Year }

/** One indicator row read; `known` without an assessment, which depends on the whole sheet. */
export type Row = {
  readonly line: Line
  readonly indicator: Indicator
  readonly known: Known
  readonly problems: readonly FileProblem[]
  readonly listed: readonly Listed[]
}

/** Reads a row's nine cells; a blank objective is the one above. */
export function readRow(line: Line, place: RowPlace): Row {
  const [objective = '', indicator = '', , target = '', dato = '', , , , evidence = ''] = line.cells
  const row = place.project === null ? null : ref(place.project, place.row)
  const weight = readWeight(line, row)
  const read: Indicator = {
    row: place.row,
    objective: objective || place.above,
    indicator,
    weight: weight.value,
    target: targetOf(target, place.year),
    printed: printedQuantity(indicator) ?? printedQuantity(objective || place.above),
  }
  const known = readKnown(line, row, dato, evidence, place.year)
  return {
    line,
    indicator: read,
    known: known.known,
    problems: [...shapeProblems(line, row, read), ...weight.problems, ...targetProblems(line, row, target, place.year), ...known.problems],
    listed: [...targetListed(line, row, read, place.year), ...known.listed],
  }
}

/** The cells of a row, counted from 0. */
export const CELL = {
  objective: 0,
  indicator: 1,
  weight: 2,
  target: 3,
  actual: 4,
  percent: 5,
  weighted: 6,
  amount: 7,
  evidence: 8,
} as const

function at(line: Line, cell: keyof typeof CELL, row: Ref | null): Place {
  return { line: line.number, column: CELL[cell] + 1, ref: row }
}

function shapeProblems(line: Line, row: Ref | null, { row: number, objective, indicator }: Indicator): readonly FileProblem[] {
  const problems: FileProblem[] = []
  const many = line.cells.length
  const extra = line.cells.findIndex((cell, index) => index > CELL.evidence && cell !== '')
  const shifted = line.cells.findIndex(isMisplaced)
  if (many < 9) problems.push({ line: line.number, column: many, ref: row, code: 'truncatedRow', cells: many })
  if (extra < 0 && shifted >= 0)
    problems.push({ line: line.number, column: shifted + 1, ref: row, code: 'shiftedRow', found: line.cells[shifted] ?? '' })
  if (extra >= 0) problems.push({ line: line.number, column: extra + 1, ref: row, code: 'extraCell', found: line.cells[extra] ?? '' })
  if (objective === '' && number === 1) problems.push({ ...at(line, 'objective', row), code: 'objectiveMissing' })
  if (indicator === '') problems.push({ ...at(line, 'indicator', row), code: 'indicatorMissing' })
  return problems
}

/** A percentage among the amounts, or an amount among the percentages: a tab inside a text moved the cells after it. */
function isMisplaced(cell: string, index: number): boolean {
  return index === CELL.amount ? /\d\s*%/.test(cell) : (index === CELL.percent || index === CELL.weighted) && cell.includes('€')
}

function readWeight(line: Line, row: Ref | null): { readonly value: Decimal; readonly problems: readonly FileProblem[] } {
  const found = line.cells[CELL.weight] ?? ''
  const place = at(line, 'weight', row)
  if (found === '') return { value: ZERO, problems: [{ ...place, code: 'weightMissing' }] }
  const weight = printedPercent(found)?.value
  if (!weight) return { value: ZERO, problems: [{ ...place, code: 'weightNotNumber', found }] }
  return weight.lt(0) ? { value: ZERO, problems: [{ ...place, code: 'weightNegative', found }] } : { value: weight, problems: [] }
}

function targetProblems(line: Line, row: Ref | null, target: string, year: Year): readonly FileProblem[] {
  const found = impossibleDayIn(target, year)
  return found === null ? [] : [{ ...at(line, 'target', row), code: 'impossibleDay', found }]
}

function targetListed(line: Line, row: Ref | null, { target }: Indicator, year: Year): readonly Listed[] {
  const place = { ...at(line, 'target', row), target: target.raw }
  const { reading } = target
  if (reading.kind === 'unclear') return [{ ...place, code: 'unclearTarget', doubts: reading.doubts }]
  if (reading.kind === 'none') return []
  return reading.assumed.map(assumed => assumedListed(assumed, place, target, year))
}

function assumedListed(assumed: Assumption, place: Place & { readonly target: string }, target: Target, year: Year): Listed {
  switch (assumed) {
    case 'direction':
      return { ...place, code: 'assumedDirection', reading: measureOf(target)?.comparison === 'atMost' ? 'ceiling' : 'floor' }
    case 'year':
      return { ...place, code: 'assumedYear', year }
    case 'typo':
      return { ...place, code: 'assumedTypo' }
  }
}

type KnownRead = { readonly known: Known; readonly problems: readonly FileProblem[]; readonly listed: readonly Listed[] }

function readKnown(line: Line, row: Ref | null, dato: string, attached: string, year: Year): KnownRead {
  const place = at(line, 'actual', row)
  const evidence = attached.split(/[ \u00a0]{2,}/).filter(each => each !== '')
  const blank: Known = { ...UNKNOWN, evidence }
  const read = readActual(dato, year)
  switch (read.kind) {
    case 'nothing':
      return { known: blank, problems: [], listed: [] }
    case 'unread':
      return { known: { ...blank, raw: dato }, problems: [], listed: [{ ...place, code: 'unreadActual', actual: dato }] }
    case 'impossibleDay':
      return { known: blank, problems: [{ ...place, code: 'impossibleDay', found: read.words }], listed: [] }
    case 'read': {
      const { actual } = read
      const on = actual.kind === 'done' || actual.kind === 'quantity' ? actual.on : null
      const listed: readonly Listed[] = on !== null && yearOf(on) !== year ? [{ ...place, code: 'otherYearActual', day: on, year }] : []
      return { known: { ...blank, raw: dato, actual }, problems: [], listed }
    }
  }
}
