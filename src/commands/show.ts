import { projectsOf } from '../app/projects.ts'
import { basisOf, type Figures, figures, type RowFigures, type Standing } from '../domain/payable.ts'
import { type Decimal, rounded, sum } from '../domain/quantity.ts'
import { percentOf } from '../domain/realization.ts'
import { ref, type Sheet } from '../domain/sheet.ts'
import { actualText, euros, percent } from '../words/format.ts'
import { stateName } from '../words/italian.ts'
import { rowTitle } from '../words/titles.ts'
import { type Call, done, type Result, usage } from './result.ts'
import { yearOf } from './year.ts'

type Worked = { readonly standing: Standing; readonly figures: Figures }

/** `show [N] --year Y`: the sheets with computed figures. */
export async function show(call: Call): Promise<Result> {
  const [said] = call.words
  if (said !== undefined && !/^\d{1,4}$/.test(said)) return usage('Uso: traguardo show [NUMERO] [--year ANNO] [--json]')
  const desk = await call.desk('read')
  const year = await yearOf(call, desk)
  const today = desk.parts.clock.today()
  const projects = (await projectsOf(desk.parts.ledger, year)).filter(
    ({ standing }) => said === undefined || standing.sheet.number === Number(said),
  )
  if (projects.length === 0) {
    const message = said === undefined ? `Non ci sono schede del ${year}.` : `Nel ${year} non c’è il progetto ${said}.`
    return { kind: 'refused', refused: [{ code: said === undefined ? 'noSheets' : 'noSuchProject', message }] }
  }
  const worked = projects.map(({ standing }) => ({ standing, figures: figures(standing, today) }))
  return done(worked.map(sheetText).join('\n\n'), {
    year,
    projects: worked.map(sheetJson),
    totals: {
      budget: cents(sum(worked.map(({ standing }) => standing.sheet.budget))),
      payable: cents(sum(worked.map(({ figures }) => figures.earned))),
    },
  })
}

function sheetJson({ standing, figures }: Worked): object {
  const { sheet, state } = standing
  return {
    number: sheet.number,
    title: sheet.title,
    legalBasis: sheet.legalBasis,
    state,
    basis: basisOf(state),
    budget: cents(sheet.budget),
    indicators: figures.rows.map(rowJson),
    totals: {
      weight: tenth(sum(sheet.indicators.map(({ weight }) => weight))),
      weightedRealization: tenth(figures.weighted),
      payable: cents(figures.earned),
      rounding: cents(figures.rounding),
    },
  }
}

function rowJson({ indicator, known, realization, weighted, payable }: RowFigures): object {
  const reached = percentOf(realization)
  return {
    row: indicator.row,
    objective: indicator.objective,
    indicator: indicator.indicator,
    weight: tenth(indicator.weight),
    target: indicator.target.raw,
    actual: actualText(known),
    realization: reached && tenth(reached),
    weightedRealization: weighted && tenth(weighted),
    payable: payable && cents(payable),
    evidence: known.evidence,
  }
}

function sheetText({ standing, figures }: Worked): string {
  const { sheet, state } = standing
  return [
    `${sheet.number}. ${sheet.title} · ${sheet.year} · ${stateName(state)}`,
    `   ${sheet.legalBasis} · budget ${euros(sheet.budget)}`,
    ...figures.rows.map(row => rowText(sheet, row)),
    `   ${basisOf(state) === 'certified' ? 'Certificato' : 'Maturato, stima a oggi'}: ${euros(figures.earned)} (${percent(figures.weighted)}) · arrotondamento ${euros(figures.rounding)}`,
    `   In gioco ${euros(figures.atStake)} · persi ${euros(figures.lost)}`,
  ].join('\n')
}

function rowText(sheet: Sheet, { indicator, known, realization, payable }: RowFigures): string {
  const reached = percentOf(realization)
  const actual = actualText(known) ?? 'da comunicare'
  const paid = payable && reached ? `${percent(reached)} · ${euros(payable)}` : '–'
  return `   ${ref(sheet.number, indicator.row)} ${rowTitle(sheet, indicator)} · peso ${percent(indicator.weight)} · ${indicator.target.raw} · ${actual} · ${paid}`
}

function tenth(value: Decimal): string {
  return rounded(value, 1).toFixed(1)
}

function cents(value: Decimal): string {
  return value.toFixed(2)
}
