import type { Day } from '../domain/day.ts'
import type { Figures, RowFigures, Standing } from '../domain/payable.ts'
import { cents, sum, ZERO } from '../domain/quantity.ts'
import { objectivesOf } from '../domain/sheet.ts'
import { counted, euros, percent } from '../words/format.ts'
import { stateName } from '../words/italian.ts'
import { basisWords } from '../words/rows.ts'
import { sheetTitle, shortened, tidy } from '../words/titles.ts'
import { type Bar, barOf } from './bar.ts'
import type { Button, CardOf } from './catalog.ts'
import type { Head } from './head.ts'
import { type Line, lineOf, MOST_LINES } from './line.ts'

/** Rows under one objective; only an objective with several rows has a heading and a subtotal. */
export type Group = { readonly headed: boolean; readonly heading: string; readonly subtotal: string; readonly lines: readonly Line[] }

/** The words of cards/status.json. */
export type StatusData = Head &
  Bar & {
    readonly stake: string
    readonly groups: readonly Group[]
    readonly more: string
    readonly hasMore: boolean
  }

type Asked = { readonly standing: Standing; readonly figures: Figures; readonly today: Day; readonly buttons: readonly Button[] }

/** How a project stands: what it earned, what is still in gioco, and each row. */
export function statusCard({ standing, figures, today, buttons }: Asked): CardOf<'status'> {
  const { sheet } = standing
  const hidden = figures.rows.length - MOST_LINES
  const data: StatusData = {
    over: `Progetto ${sheet.number} · ${sheet.year} · ${stateName(standing.state)}`,
    title: sheetTitle(sheet),
    amount: euros(figures.earned),
    amountNote: `${basisWords(standing.state)} · di ${euros(sheet.budget)}`,
    share: percent(figures.weighted),
    shareNote: 'realizzato',
    ...barOf(standing, figures, today),
    stake: stakeWords(figures),
    groups: groupsOf(standing, figures.rows.slice(0, MOST_LINES), today),
    more: `e ${counted(hidden, 'altra riga', 'altre righe')}`,
    hasMore: hidden > 0,
  }
  return { name: 'status', data, text: textOf(data), buttons }
}

/** What is still in gioco and what is lost, in euros. */
export function stakeWords({ atStake, lost }: Figures): string {
  const open = atStake.gt(0) ? [`ancora in gioco ${euros(atStake)}`] : []
  const gone = lost.gt(0) ? [`persi ${euros(lost)}`] : []
  const words = [...open, ...gone].join(' · ')
  return words === '' ? 'Tutto realizzato' : words.charAt(0).toUpperCase() + words.slice(1)
}

function groupsOf(standing: Standing, rows: readonly RowFigures[], today: Day): readonly Group[] {
  return objectivesOf(standing.sheet).flatMap(({ objective, indicators }) => {
    const own = rows.filter(row => indicators.includes(row.indicator))
    if (own.length === 0) return []
    return [
      {
        headed: indicators.length > 1,
        heading: shortened(tidy(objective), 160),
        subtotal: euros(cents(sum(own.map(row => row.payable ?? ZERO)))),
        lines: own.map(row => lineOf(standing, row, today)),
      },
    ]
  })
}

function textOf(data: StatusData): string {
  const lines = data.groups.flatMap(group => group.lines)
  return [
    `${data.title}: ${data.amount} ${data.amountNote}, ${data.share} ${data.shareNote}.`,
    `${data.barWords}. ${data.stake}.`,
    ...lines.map(line => `${line.glyph} ${line.detail} · ${line.euros}, ${line.note} · ${line.title}`),
    ...(data.hasMore ? [data.more] : []),
  ].join('\n')
}

/** Every path that cards/status.json binds. */
export const SAMPLE: StatusData = {
  over: 'Progetto 2 · 2018 · bozza',
  title: 'Revisione causali di cassa applicativo XAC',
  amount: '€ 881,34',
  amountNote: 'maturato, stima a oggi · di € 2.518,12',
  share: '35%',
  shareNote: 'realizzato',
  bar: [{ width: '35', style: 'good' }],
  barWords: '35% maturato · 55% scade oggi · 10% più avanti',
  stake: 'Ancora in gioco € 1.636,78',
  groups: [
    {
      headed: true,
      heading: 'Posizioni lavorabili',
      subtotal: '€ 881,34',
      lines: [
        {
          glyph: '✓',
          tone: 'Good',
          title: 'Estrapolazione delle causali di cassa e prima verifica',
          detail: '2.1 · 31/05/2018 · in anticipo di 61 giorni',
          euros: '€ 881,34',
          eurosTone: 'Default',
          note: 'peso 35%',
        },
      ],
    },
  ],
  more: 'e altre 3 righe',
  hasMore: true,
}
