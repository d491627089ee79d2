import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { endOfYear } from '../../src/domain/day.ts'
import { type Figures, figures } from '../../src/domain/payable.ts'
import { rounded, sum, ZERO } from '../../src/domain/quantity.ts'
import { percentOf } from '../../src/domain/realization.ts'
import { OFFICES, standingsOf, textOf } from '../sheets/files.ts'

type GoldRow = {
  readonly row: number
  readonly weight: string
  readonly realization: string | null
  readonly weightedRealization: string | null
  readonly payable: string | null
  readonly payableExact?: string
}
type GoldProject = {
  readonly number: number
  readonly budget: string
  readonly indicators: readonly GoldRow[]
  readonly totals: { readonly weightedRealization: string; readonly payable: string; readonly roundingDifference?: string }
}

const projects = OFFICES.flatMap(({ name, year }) => {
  const gold = JSON.parse(readFileSync(new URL(`../fixtures/${name}.gold.json`, import.meta.url), 'utf8')) as {
    readonly projects: readonly GoldProject[]
  }
  const standings = standingsOf(textOf(name), year)
  return gold.projects.map(project => {
    const standing = standings.find(each => each.sheet.number === project.number)
    if (!standing) throw new Error(`project ${project.number} of ${name} was not read`)
    return { office: name, number: project.number, project, standing, worked: figures(standing, endOfYear(year)) }
  })
})

describe('the figures of the two offices, to the cent', () => {
  it('reads 32 rows of nine projects and 29 rows of six', () => {
    const rows = (office: string): number => projects.filter(each => each.office === office).flatMap(each => each.worked.rows).length
    expect(OFFICES.map(({ name }) => [projects.filter(each => each.office === name).length, rows(name)])).toEqual([
      [9, 32],
      [6, 29],
    ])
  })

  it.each(projects)('$office, project $number: every row as printed', ({ project, worked }) => {
    expect(worked.rows.map(printed)).toEqual(
      project.indicators.map(({ row, weight, realization, weightedRealization, payable }) => ({
        row,
        weight,
        realization,
        weightedRealization,
        payable,
      })),
    )
  })

  it.each(projects)('$office, project $number: the total is rounded once', ({ project, standing, worked }) => {
    expect(standing.sheet.budget.toFixed(2)).toBe(project.budget)
    expect(worked.earned.toFixed(2)).toBe(project.totals.payable)
    expect(rounded(worked.weighted, 1).toFixed(1)).toBe(project.totals.weightedRealization)
    if (project.totals.roundingDifference) expect(worked.rounding.toFixed(2)).toBe(project.totals.roundingDifference)
  })

  it('project 4 of 2018: rows make 6.207,74, the total is 6.207,73, and the cent is told', () => {
    const worked = workedOf('schede-2018', 4)
    expect(sum(worked.rows.map(row => row.payable ?? ZERO)).toFixed(2)).toBe('6207.74')
    expect(worked.earned.toFixed(2)).toBe('6207.73')
    expect(worked.rounding.toFixed(2)).toBe('-0.01')
  })

  it('row 2.3 of 2026 is a tie: 6.418,76 × 15% × 10/12 = 802,345 pays 802,35', () => {
    expect(workedOf('comune-2026', 2).rows[2]?.payable?.toFixed(2)).toBe('802.35')
  })

  it('the nine sheets are worth 62.626,82 and pay it all', () => {
    const nine = projects.filter(each => each.office === 'schede-2018')
    expect(sum(nine.map(each => each.standing.sheet.budget)).toFixed(2)).toBe('62626.82')
    expect(sum(nine.map(each => each.worked.earned)).toFixed(2)).toBe('62626.82')
  })

  it('the six sheets pay 41.031,63 of 62.463,83', () => {
    const six = projects.filter(each => each.office === 'comune-2026')
    expect(sum(six.map(each => each.standing.sheet.budget)).toFixed(2)).toBe('62463.83')
    expect(sum(six.map(each => each.worked.earned)).toFixed(2)).toBe('41031.63')
  })
})

function workedOf(office: string, number: number): Figures {
  const found = projects.find(each => each.office === office && each.number === number)
  if (!found) throw new Error('no such project')
  return found.worked
}

function printed({ indicator, realization, weighted, payable }: Figures['rows'][number]): GoldRow {
  const percent = percentOf(realization)
  return {
    row: indicator.row,
    weight: indicator.weight.toFixed(1),
    realization: percent && rounded(percent, 1).toFixed(1),
    weightedRealization: weighted && rounded(weighted, 1).toFixed(1),
    payable: payable?.toFixed(2) ?? null,
  }
}
