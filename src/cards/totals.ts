import type { Day } from '../domain/day.ts'
import { basisOf, type Figures, type Standing } from '../domain/payable.ts'
import { type Decimal, percentage, sum } from '../domain/quantity.ts'
import { counted, euros, percent } from '../words/format.ts'
import { basisWords } from '../words/rows.ts'
import { sheetTitle } from '../words/titles.ts'
import { type Bar, barFrom } from './bar.ts'
import type { Button, CardOf } from './catalog.ts'
import type { Head } from './head.ts'
import { MOST_LINES } from './line.ts'
import { payableWords } from './payable.ts'

/** The words of cards/totals.json. */
export type TotalsData = Head &
  Bar & {
    readonly lines: readonly { readonly title: string; readonly detail: string; readonly euros: string; readonly note: string }[]
    readonly more: string
    readonly hasMore: boolean
  }

type Asked = {
  readonly projects: readonly { readonly standing: Standing; readonly figures: Figures }[]
  readonly today: Day
  readonly buttons: readonly Button[]
}

/** What all projects pay together, and each of them. */
export function totalsCard({ projects, buttons }: Asked): CardOf<'totals'> {
  const { earned, budget, atStake, lost } = together(projects)
  const hidden = projects.length - MOST_LINES
  const data: TotalsData = {
    over: `${counted(projects.length, 'progetto', 'progetti')} · ${yearsOf(projects)} · ${basesOf(projects, payableWords)}`,
    title: 'Quanto è erogabile',
    amount: euros(earned),
    amountNote: `${basesOf(projects, basisWords)} · di ${euros(budget)}`,
    share: shareOf(earned, budget),
    shareNote: 'del budget',
    ...barFrom(budget, [
      { amount: earned, style: 'good', words: 'erogabile' },
      { amount: atStake, style: 'emphasis', words: `in gioco (${euros(atStake)})` },
      { amount: lost, style: 'attention', words: `perso (${euros(lost)})` },
    ]),
    lines: projects.slice(0, MOST_LINES).map(lineFor),
    more: `e ${counted(hidden, 'altro progetto', 'altri progetti')}`,
    hasMore: hidden > 0,
  }
  return { name: 'totals', data, text: textOf(data), buttons }
}

/** The sums over several projects, each project rounded once. */
export function together(projects: Asked['projects']) {
  const of = (amount: (figures: Figures) => Decimal) => sum(projects.map(({ figures }) => amount(figures)))
  return {
    budget: sum(projects.map(({ standing }) => standing.sheet.budget)),
    earned: of(({ earned }) => earned),
    atStake: of(({ atStake }) => atStake),
    lost: of(({ lost }) => lost),
  }
}

/** The years of the sheets, as a rule one. */
export function yearsOf(projects: Asked['projects']): string {
  return [...new Set(projects.map(({ standing }) => standing.sheet.year))].join(', ')
}

/** What the amounts are, when all are the same; else that they differ. */
export function basesOf(projects: Asked['projects'], words: (state: Standing['state']) => string): string {
  const states = projects.map(({ standing }) => standing.state)
  const certified = states.filter(state => basisOf(state) === 'certified')
  if (certified.length > 0 && certified.length < states.length) return 'in parte certificato, in parte maturato (stima a oggi)'
  return words(states[0] ?? 'draft')
}

/** A share of the whole, for reading; nothing of nothing is all. */
export function shareOf(part: Decimal, whole: Decimal): string {
  return percent(whole.isZero() ? part : percentage({ part, whole }))
}

function lineFor({ standing, figures }: Asked['projects'][number]): TotalsData['lines'][number] {
  const { sheet, state } = standing
  return {
    title: `${sheet.number} · ${sheetTitle(sheet)}`,
    detail: `${basisWords(state)} · di ${euros(sheet.budget)}`,
    euros: euros(figures.earned),
    note: percent(figures.weighted),
  }
}

function textOf(data: TotalsData): string {
  return [
    `${data.title}: ${data.amount} ${data.amountNote}.`,
    `${data.over}. ${data.barWords}.`,
    ...data.lines.map(line => `${line.title}: ${line.euros} (${line.note}) ${line.detail}`),
    ...(data.hasMore ? [data.more] : []),
  ].join('\n')
}

/** Every path that cards/totals.json binds. */
export const SAMPLE: TotalsData = {
  over: '9 progetti · 2018 · erogabile: stima a oggi, non dovuta prima della certificazione',
  title: 'Quanto è erogabile',
  amount: '€ 22.866,25',
  amountNote: 'maturato, stima a oggi · di € 62.626,82',
  share: '36,5%',
  shareNote: 'del budget',
  bar: [{ width: '37', style: 'good' }],
  barWords: '36,5% erogabile · 63,5% in gioco (€ 39.760,57)',
  lines: [{ title: '1 · Guida esplicativa', detail: 'maturato, stima a oggi · di € 14.915,46', euros: '€ 4.474,64', note: '30%' }],
  more: 'e altri 2 progetti',
  hasMore: true,
}
