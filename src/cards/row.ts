import type { Day } from '../domain/day.ts'
import { type RowFigures, rowFigures, type Standing } from '../domain/payable.ts'
import { ZERO } from '../domain/quantity.ts'
import { percentOf } from '../domain/realization.ts'
import { indicatorAt, ref } from '../domain/sheet.ts'
import { actualText, euros, percent } from '../words/format.ts'
import { stateName } from '../words/italian.ts'
import { basisWords, rowPieces, stageOf } from '../words/rows.ts'
import { rowTitle, shortened, tidy } from '../words/titles.ts'
import type { Button, CardOf } from './catalog.ts'
import type { Head } from './head.ts'
import { isWaiting, noteFor } from './line.ts'

/** The words of cards/row.json. */
export type RowData = Head & {
  readonly noted: boolean
  readonly note: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
}

/** In the place of a percentage that there is not. */
const NOTHING_YET = '–'

type Asked = {
  readonly standing: Standing
  readonly row: number
  readonly note: string | null
  readonly today: Day
  readonly buttons: readonly Button[]
}

/** One row: what it asks, what is known, what it is worth. `note` is said first, where the question cannot be answered in full. */
export function rowCard({ standing, row, note, today, buttons }: Asked): CardOf<'row'> {
  const indicator = indicatorAt(standing.sheet, row)
  if (!indicator) throw new Error(`project ${standing.sheet.number} has no row ${row}`)
  const figures = rowFigures(standing, indicator, today)
  const stage = stageOf(standing, figures, today)
  const reached = percentOf(figures.realization)
  const data: RowData = {
    over: `Riga ${ref(standing.sheet.number, row)} · ${standing.sheet.year} · ${stateName(standing.state)}`,
    title: rowTitle(standing.sheet, indicator),
    amount: euros(isWaiting(stage) ? figures.worth : (figures.payable ?? ZERO)),
    amountNote: isWaiting(stage) ? noteFor(stage, figures) : `${basisWords(standing.state)} · ${noteFor(stage, figures)}`,
    share: reached ? percent(reached) : NOTHING_YET,
    shareNote: 'realizzato',
    noted: note !== null,
    note: note ?? '',
    facts: factsOf(standing, figures, today),
  }
  return { name: 'row', data, text: textOf(data), buttons }
}

function factsOf(standing: Standing, figures: RowFigures, today: Day): RowData['facts'] {
  const { indicator, known } = figures
  return [
    { name: 'Indicatore', value: shortened(tidy(indicator.indicator), 240) },
    { name: 'Target', value: shortened(tidy(indicator.target.raw), 120) },
    { name: 'Dato', value: shortened(tidy(actualText(known) ?? 'da comunicare'), 120) },
    { name: 'Peso', value: `${percent(indicator.weight)}, ${euros(figures.worth)}` },
    { name: 'Come sta', value: rowPieces(standing, figures, today).join(' · ') },
  ]
}

function textOf(data: RowData): string {
  return [
    ...(data.noted ? [data.note] : []),
    `${data.title}: ${data.amount} ${data.amountNote}.`,
    data.share === NOTHING_YET ? `${data.over}.` : `${data.over}. ${data.share} ${data.shareNote}.`,
    ...data.facts.map(({ name, value }) => `${name}: ${value}`),
  ].join('\n')
}

/** Every path that cards/row.json binds. */
export const SAMPLE: RowData = {
  over: 'Riga 2.2 · 2018 · bozza',
  title: 'Aggiornamento di XAC',
  amount: '€ 1.384,97',
  amountNote: 'in gioco',
  share: '–',
  shareNote: 'realizzato',
  noted: true,
  note: 'Non so ancora fare simulazioni.',
  facts: [{ name: 'Target', value: 'Entro il 31/10/2018' }],
}
