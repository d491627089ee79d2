import { readFileSync } from 'node:fs'
import type { Actual } from '../../src/domain/actual.ts'
import { type Day, day, endOfMonth } from '../../src/domain/day.ts'
import type { Standing } from '../../src/domain/payable.ts'
import { decimal, exact } from '../../src/domain/quantity.ts'
import { computed } from '../../src/domain/realization.ts'
import { type Indicator, type Known, type State, UNKNOWN } from '../../src/domain/sheet.ts'
import type { Part, Reading } from '../../src/domain/target.ts'

type GoldRow = {
  readonly row: number
  readonly objective: string
  readonly indicator: string
  readonly weight: string
  readonly target: string
  readonly actual: string | null
  readonly realization: string | null
}
type GoldProject = { readonly number: number; readonly title: string; readonly budget: string; readonly indicators: readonly GoldRow[] }
type Gold = { readonly year: number; readonly projects: readonly GoldProject[] }

/** The day on which the demo stands. */
export const TODAY = mustBe(day(2018, 10, 31))

/** A real sheet with its printed actuals, or with some of its rows left open. */
export function standing(
  office: 'schede-2018' | 'comune-2026',
  number: number,
  open: readonly number[] = [],
  state: State = 'draft',
): Standing {
  const gold: Gold = JSON.parse(readFileSync(new URL(`../fixtures/${office}.gold.json`, import.meta.url), 'utf8'))
  const project = mustBe(gold.projects.find(candidate => candidate.number === number) ?? null)
  const indicators = project.indicators.map(indicatorFrom)
  const rows = project.indicators.flatMap((row, index): [number, Known][] => {
    const indicator = indicators[index]
    return indicator && !open.includes(row.row) ? [[row.row, knownFrom(row, indicator)]] : []
  })
  const sheet = { number, year: gold.year, title: project.title, legalBasis: '', budget: amount(project.budget), indicators }
  return { sheet, state, known: new Map(rows), version: 1 }
}

/** The nine sheets as they are known on 31 October 2018. */
export function nine(): readonly Standing[] {
  const open = [[2, 3], [2, 3], [3, 4], [3, 4], [], [2, 3], [3], [1, 2, 3], [4, 5, 6]]
  return open.map((rows, index) => standing('schede-2018', index + 1, rows))
}

/** The standing with something else known of a row. */
export function knowing(before: Standing, row: number, actual: Actual | null): Standing {
  const known: Known = actual === null ? UNKNOWN : { ...UNKNOWN, actual }
  return { ...before, known: new Map([...before.known, [row, known]]), version: before.version + 1 }
}

/** The day written as YYYY, MM, DD. */
export function on(year: number, month: number, date: number): Day {
  return mustBe(day(year, month, date))
}

function indicatorFrom({ row, objective, indicator, weight, target }: GoldRow): Indicator {
  const printed = /\bn\. (\d+) fascicoli/.exec(indicator)?.[1]
  return {
    row,
    objective,
    indicator,
    weight: amount(weight),
    target: { raw: target, reading: readingFrom(target), baseline: null },
    printed: printed === undefined ? null : exact(printed),
  }
}

/** Only the target shapes that occur in the two fixtures. */
function readingFrom(raw: string): Reading {
  const deadline = /Entro il (\d\d)\/(\d\d)\/(\d{4})/.exec(raw)
  const may = /Entro maggio (\d{4})/.exec(raw)
  const measure = /(almeno l.|almeno il|almeno n\.|n\.|entro massimo|non oltre|<|>=|^)\s*([\d.,]+)\s*(%|giorni|gg)?/i.exec(
    raw.replace(/\d\d\/\d\d\/\d{4}|maggio \d{4}/, ''),
  )
  const parts: Part[] = []
  if (deadline) parts.push({ kind: 'by', day: on(Number(deadline[3]), Number(deadline[2]), Number(deadline[1])) })
  if (may) parts.push({ kind: 'by', day: endOfMonth(Number(may[1]), 5) })
  if (measure?.[2]) {
    const ceiling = /massimo|oltre|</.test(raw)
    const unit = measure[3] === '%' ? 'percent' : ceiling ? 'days' : 'count'
    const comparison = raw.includes('<') ? 'lessThan' : ceiling ? 'atMost' : 'atLeast'
    parts.push({ kind: 'measure', comparison, value: italian(measure[2]), unit })
  }
  return { kind: 'read', parts: parts.length > 0 ? parts : [{ kind: 'deliverable' }], assumed: [] }
}

function knownFrom({ actual: raw, realization }: GoldRow, indicator: Indicator): Known {
  if (raw === null) return UNKNOWN
  const actual = actualFrom(raw)
  const fits = computed(indicator, actual).kind === 'computed'
  const assessment = fits || realization === null ? null : { percent: amount(realization), reason: 'come da scheda' }
  return { raw, actual, assessment, evidence: [] }
}

function actualFrom(raw: string): Actual {
  const date = /(\d\d)\/(\d\d)\/(\d{4})/.exec(raw)
  const when = date ? on(Number(date[3]), Number(date[2]), Number(date[1])) : null
  if (raw === 'SI') return { kind: 'yes' }
  if (when && /^\d\d\//.test(raw)) return { kind: 'done', on: when }
  const value = italian(/[\d.,]+/.exec(raw)?.[0] ?? '0')
  return { kind: 'quantity', value, unit: raw.includes('%') ? 'percent' : 'count', of: null, on: when }
}

function italian(text: string) {
  return amount(text.replace(/\.$/, '').replace(/\./g, '').replace(',', '.'))
}

function amount(text: string) {
  return mustBe(decimal(text))
}

function mustBe<T>(value: T | null): T {
  if (value === null) throw new Error('the fixture is not as this test knows it')
  return value
}
