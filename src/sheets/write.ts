import type { Day } from '../domain/day.ts'
import { type Figures, figures, type RowFigures, type Standing } from '../domain/payable.ts'
import { type Decimal, rounded } from '../domain/quantity.ts'
import { percentOf, type Realization } from '../domain/realization.ts'
import type { Sheet } from '../domain/sheet.ts'
import { actualText, euros, number } from '../words/format.ts'
import { writeCell } from './cells.ts'
import { COLUMNS } from './columns.ts'

/** The sheets as the offices' tab-separated file, nine columns with the figures of that day; read again it shows no difference. */
export function writeSheets(standings: readonly Standing[], today: Day): string {
  return standings.map(standing => writeSheet(standing, figures(standing, today))).join('\n')
}

function writeSheet({ sheet }: Standing, worked: Figures): string {
  const rows = worked.rows.map((row, at) => rowCells(row, worked.rows[at - 1]))
  return [titleCells(sheet), headerCells(sheet), ...rows, totalCells(worked)].map(line).join('')
}

function line(cells: readonly string[]): string {
  return `${cells.map(writeCell).join('\t')}\n`
}

function titleCells({ number: project, title, legalBasis, budget }: Sheet): readonly string[] {
  return [`${project}. ${title}`, '', '', legalBasis, '', '', 'BUDGET', '', euros(budget)]
}

function headerCells({ year }: Sheet): readonly string[] {
  return COLUMNS.map(column => (column === 'Dato' ? `Dato ${year}` : column))
}

/** The objective is written once, above its rows. */
function rowCells({ indicator, known, realization, weighted, payable }: RowFigures, above: RowFigures | undefined): readonly string[] {
  const percent = percentOf(realization)
  return [
    above?.indicator.objective === indicator.objective ? '' : indicator.objective,
    indicator.indicator,
    exactPercent(indicator.weight),
    indicator.target.raw,
    actualText(known) ?? '',
    percent ? printedRealization(realization, percent) : '',
    weighted ? tenths(weighted) : '',
    payable ? euros(payable) : '',
    known.evidence.join('   '),
  ]
}

function totalCells({ weighted, earned }: Figures): readonly string[] {
  return ['', '', bold('100,0%'), '', '', '', bold(tenths(weighted)), bold(euros(earned)), '']
}

function bold(text: string): string {
  return `<b>${text}</b>`
}

/** An assessment is written whole, because reading the file again takes it from there; what is computed has one decimal. */
function printedRealization(reached: Realization, percent: Decimal): string {
  return reached.kind === 'assessed' ? exactPercent(percent) : tenths(percent)
}

function exactPercent(value: Decimal): string {
  return value.decimalPlaces() < 2 ? tenths(value) : `${number(value)}%`
}

function tenths(value: Decimal): string {
  const shown = number(rounded(value, 1))
  return `${shown.includes(',') ? shown : `${shown},0`}%`
}
