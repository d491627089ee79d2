import type { Day } from '../domain/day.ts'
import type { Figures, Standing } from '../domain/payable.ts'
import { deadlineOf } from '../domain/target.ts'
import { counted, euros, percent } from '../words/format.ts'
import { basisWords, stageOf } from '../words/rows.ts'
import { sheetTitle } from '../words/titles.ts'
import { barOf, type Segment } from './bar.ts'
import type { Button, CardOf } from './catalog.ts'
import type { Head } from './head.ts'
import { basesOf, shareOf, together, yearsOf } from './totals.ts'

/** The words of cards/overview.json. */
export type OverviewData = Head & {
  readonly stake: string
  readonly projects: readonly {
    readonly title: string
    readonly share: string
    readonly bar: readonly Segment[]
    readonly detail: string
    readonly tone: string
  }[]
  readonly more: string
  readonly hasMore: boolean
}

type Asked = {
  readonly projects: readonly { readonly standing: Standing; readonly figures: Figures }[]
  readonly today: Day
  readonly buttons: readonly Button[]
}

/** Projects beyond this many are counted, not shown: each has a bar. */
const MOST = 14

/** How all projects stand: a bar each. */
export function overviewCard({ projects, today, buttons }: Asked): CardOf<'overview'> {
  const { earned, budget, atStake, lost } = together(projects)
  const hidden = projects.length - MOST
  const data: OverviewData = {
    over: `${counted(projects.length, 'progetto', 'progetti')} · ${yearsOf(projects)}`,
    title: 'A che punto siamo',
    amount: euros(earned),
    amountNote: `${basesOf(projects, basisWords)} · di ${euros(budget)}`,
    share: shareOf(earned, budget),
    shareNote: 'del budget',
    stake: [`Ancora in gioco ${euros(atStake)}`, ...(lost.gt(0) ? [`persi ${euros(lost)}`] : [])].join(' · '),
    projects: projects.slice(0, MOST).map(project => lineFor(project, today)),
    more: `e ${counted(hidden, 'altro progetto', 'altri progetti')}`,
    hasMore: hidden > 0,
  }
  return { name: 'overview', data, text: textOf(data), buttons }
}

function lineFor({ standing, figures }: Asked['projects'][number], today: Day): OverviewData['projects'][number] {
  const { sheet } = standing
  const stages = figures.rows.map(row => stageOf(standing, row, today))
  const late = stages.filter(stage => stage === 'late').length
  return {
    title: `${sheet.number} · ${sheetTitle(sheet)}`,
    share: percent(figures.weighted),
    bar: barOf(standing, figures, today).bar,
    detail: [`${euros(figures.earned)} di ${euros(sheet.budget)}`, ...urgencies(standing, figures, today)].join(' · '),
    tone: late > 0 ? 'Attention' : 'Default',
  }
}

function urgencies(standing: Standing, { rows }: Figures, today: Day): readonly string[] {
  const many = (has: (row: Figures['rows'][number]) => boolean) => rows.filter(has).length
  const late = many(row => stageOf(standing, row, today) === 'late')
  const now = many(row => stageOf(standing, row, today) === 'soon' && deadlineOf(row.indicator.target) === today)
  const soon = many(row => stageOf(standing, row, today) === 'soon') - now
  const toAssess = many(row => stageOf(standing, row, today) === 'unassessed')
  return [
    ...(late > 0 ? [`✗ ${late} in ritardo`] : []),
    ...(now > 0 ? [`⏳ ${now === 1 ? '1 scade' : `${now} scadono`} oggi`] : []),
    ...(soon > 0 ? [`⏳ ${soon} entro 7 giorni`] : []),
    ...(toAssess > 0 ? [`? ${toAssess} da valutare`] : []),
  ]
}

function textOf(data: OverviewData): string {
  return [
    `${data.title}: ${data.amount} ${data.amountNote}, ${data.share} ${data.shareNote}.`,
    `${data.stake}.`,
    ...data.projects.map(project => `${project.title}: ${project.share}, ${project.detail}`),
    ...(data.hasMore ? [data.more] : []),
  ].join('\n')
}

/** Every path that cards/overview.json binds. */
export const SAMPLE: OverviewData = {
  over: '9 progetti · 2018',
  title: 'A che punto siamo',
  amount: '€ 22.866,25',
  amountNote: 'maturato, stima a oggi · di € 62.626,82',
  share: '36,5%',
  shareNote: 'del budget',
  stake: 'Ancora in gioco € 39.760,57',
  projects: [
    {
      title: '1 · Guida esplicativa adempimenti registro imprese',
      share: '30%',
      bar: [{ width: '30', style: 'good' }],
      detail: '€ 4.474,64 di € 14.915,46 · ✗ 1 in ritardo',
      tone: 'Attention',
    },
  ],
  more: 'e altri 2 progetti',
  hasMore: true,
}
