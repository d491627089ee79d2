import type { Day } from '../domain/day.ts'
import { basisOf, type Figures, type RowFigures, type Standing } from '../domain/payable.ts'
import { sum, ZERO } from '../domain/quantity.ts'
import { ref } from '../domain/sheet.ts'
import { actualText, counted, euros, percent } from '../words/format.ts'
import { policyNotes } from '../words/receipt.ts'
import { basisWords, ratioWords } from '../words/rows.ts'
import { sheetTitle, shortened, tidy } from '../words/titles.ts'
import { type Bar, barOf } from './bar.ts'
import type { Button, CardOf } from './catalog.ts'
import type { Head } from './head.ts'
import { MOST_LINES } from './line.ts'
import { stakeWords } from './status.ts'

/** The words of cards/payable.json. */
export type PayableData = Head &
  Bar & {
    readonly rowHead: string
    readonly actualHead: string
    readonly eurosHead: string
    readonly rows: readonly { readonly at: string; readonly actual: string; readonly share: string; readonly euros: string }[]
    readonly sums: readonly { readonly label: string; readonly euros: string; readonly weight: string }[]
    readonly notes: readonly { readonly words: string }[]
  }

type Asked = { readonly standing: Standing; readonly figures: Figures; readonly today: Day; readonly buttons: readonly Button[] }

/** What a project pays, with its arithmetic; an estimate says so before its figure does. */
export function payableCard({ standing, figures, today, buttons }: Asked): CardOf<'payable'> {
  const { sheet, state } = standing
  const hidden = figures.rows.length - MOST_LINES
  const more = hidden > 0 ? [`La tabella mostra ${MOST_LINES} righe: ${counted(hidden, 'altra è', 'altre sono')} solo nella somma.`] : []
  const data: PayableData = {
    over: `Progetto ${sheet.number} · ${sheet.year} · ${payableWords(state)}`,
    title: sheetTitle(sheet),
    amount: euros(figures.earned),
    amountNote: `${basisWords(state)} · di ${euros(sheet.budget)}`,
    share: percent(figures.weighted),
    shareNote: 'realizzato',
    ...barOf(standing, figures, today),
    rowHead: 'Riga',
    actualHead: 'Dato',
    eurosHead: 'Euro',
    rows: figures.rows.slice(0, MOST_LINES).map(row => rowOf(standing, row)),
    sums: sumsOf(figures),
    notes: [...more, stakeWords(figures), ...policyNotes(figures.rows)].map(words => ({ words })),
  }
  return { name: 'payable', data, text: textOf(data), buttons }
}

/** The whole phrase that an amount stands under. */
export function payableWords(state: Standing['state']): string {
  return basisOf(state) === 'certified' ? 'erogabile, certificato' : 'erogabile: stima a oggi, non dovuta prima della certificazione'
}

function rowOf({ sheet }: Standing, row: RowFigures): PayableData['rows'][number] {
  const weight = percent(row.indicator.weight)
  const text = actualText(row.known)
  return {
    at: ref(sheet.number, row.indicator.row),
    actual: text === null ? 'da comunicare' : shortened(tidy(text), 60),
    share: `${row.ratio === null ? '' : `${ratioWords(row.ratio)} · `}peso ${weight}`,
    euros: row.payable === null ? '—' : euros(row.payable),
  }
}

function sumsOf(figures: Figures): PayableData['sums'] {
  const total = { label: 'totale', euros: euros(figures.earned), weight: 'Bolder' }
  if (figures.rounding.isZero()) return [total]
  return [
    { label: 'somma delle righe', euros: euros(sum(figures.rows.map(row => row.payable ?? ZERO))), weight: 'Default' },
    { label: 'arrotondamento', euros: euros(figures.rounding), weight: 'Default' },
    total,
  ]
}

function textOf(data: PayableData): string {
  return [
    `${data.title}: ${data.amount} ${data.amountNote}.`,
    `${data.over}.`,
    ...data.rows.map(row => `${row.at} · ${row.actual} · ${row.share} · ${row.euros}`),
    ...data.sums.map(({ label, euros }) => `${label}: ${euros}`),
    ...data.notes.map(({ words }) => words),
  ].join('\n')
}

/** Every path that cards/payable.json binds. */
export const SAMPLE: PayableData = {
  over: 'Progetto 4 · 2018 · erogabile: stima a oggi, non dovuta prima della certificazione',
  title: 'Revisione crediti del diritto annuale',
  amount: '€ 6.207,73',
  amountNote: 'maturato, stima a oggi · di € 6.207,73',
  share: '100%',
  shareNote: 'realizzato',
  bar: [{ width: '100', style: 'good' }],
  barWords: '100% maturato',
  rowHead: 'Riga',
  actualHead: 'Dato',
  eurosHead: 'Euro',
  rows: [{ at: '4.1', actual: '30/06/2018', share: '100% · peso 30%', euros: '€ 1.862,32' }],
  sums: [{ label: 'totale', euros: '€ 6.207,73', weight: 'Bolder' }],
  notes: [{ words: 'Tutto realizzato' }],
}
