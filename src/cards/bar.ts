import type { Day } from '../domain/day.ts'
import { basisOf, type Figures, type RowFigures, type Standing } from '../domain/payable.ts'
import { type Decimal, HUNDRED, percentage, portion, rounded, sum, ZERO } from '../domain/quantity.ts'
import { deadlineOf } from '../domain/target.ts'
import { percent } from '../words/format.ts'
import { type Stage, stageOf } from '../words/rows.ts'

/** A part of a bar: its width in whole percent as text, and the style that colours it. */
export type Segment = { readonly width: string; readonly style: string }

/** A bar and the same in words, because its colours are pale and a screen reader sees none. */
export type Bar = { readonly bar: readonly Segment[]; readonly barWords: string }

type Part = { readonly amount: Decimal; readonly style: string; readonly words: string }

/** How a budget is shared out today: earned, in gioco by nearness, lost. */
export function barOf(standing: Standing, figures: Figures, today: Day): Bar {
  const parts = partsOf(standing, figures, today)
  return barFrom(standing.sheet.budget, parts)
}

/** A bar of any parts of a whole; parts of nothing are left out. */
export function barFrom(whole: Decimal, parts: readonly Part[]): Bar {
  const shown = parts.filter(({ amount }) => amount.gt(0))
  return {
    bar:
      shown.length === 0
        ? [{ width: '1', style: 'emphasis' }]
        : shown.map(part => ({ width: width(part.amount, whole), style: part.style })),
    barWords: shown.map(part => `${percent(percentage({ part: part.amount, whole }))} ${part.words}`).join(' · '),
  }
}

function partsOf(standing: Standing, figures: Figures, today: Day): readonly Part[] {
  const earned = basisOf(standing.state) === 'certified' ? 'certificato' : 'maturato'
  const of = (...nearness: readonly Nearness[]) =>
    sum(figures.rows.map(row => (nearness.includes(nearnessOf(standing, row, today)) ? row.atStake : ZERO)))
  return [
    { amount: portion(standing.sheet.budget, { part: figures.weighted, whole: HUNDRED }), style: 'good', words: earned },
    { amount: of('late'), style: 'warning', words: 'in ritardo' },
    { amount: of('today'), style: 'warning', words: 'scade oggi' },
    { amount: of('soon'), style: 'warning', words: 'entro 7 giorni' },
    { amount: of('unassessed'), style: 'accent', words: 'da valutare' },
    { amount: of('later'), style: 'emphasis', words: 'più avanti' },
    { amount: figures.lost, style: 'attention', words: 'perso' },
  ]
}

type Nearness = 'late' | 'today' | 'soon' | 'unassessed' | 'later'

function nearnessOf(standing: Standing, row: RowFigures, today: Day): Nearness {
  const stage: Stage = stageOf(standing, row, today)
  if (stage === 'soon') return deadlineOf(row.indicator.target) === today ? 'today' : 'soon'
  return stage === 'late' || stage === 'unassessed' ? stage : 'later'
}

/** Never so thin that it disappears. */
function width(amount: Decimal, whole: Decimal): string {
  const share = rounded(percentage({ part: amount, whole }), 0)
  return share.lt(2) ? '2' : share.toFixed(0)
}
