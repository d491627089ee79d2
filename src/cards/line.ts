import type { Day } from '../domain/day.ts'
import type { RowFigures, Standing } from '../domain/payable.ts'
import { cents, ZERO } from '../domain/quantity.ts'
import { euros, percent } from '../words/format.ts'
import { rowDetail, type Stage, stageOf } from '../words/rows.ts'
import { rowTitle } from '../words/titles.ts'

/** One row in a card: its mark (never colour alone), what it is, how it stands, its euros and what they are. */
export type Line = {
  readonly glyph: string
  readonly tone: string
  readonly title: string
  readonly detail: string
  readonly euros: string
  readonly eurosTone: string
  readonly note: string
}

/** Rows beyond this many are counted, not shown: a card stays under 28 KB whatever the sheet. */
export const MOST_LINES = 20

/** A row as a line. Its euros are what it earned, or what it may still earn. */
export function lineOf(standing: Standing, figures: RowFigures, today: Day): Line {
  const stage = stageOf(standing, figures, today)
  return {
    ...MARKS[stage],
    title: rowTitle(standing.sheet, figures.indicator),
    detail: rowDetail(standing, figures, today),
    euros: euros(isWaiting(stage) ? figures.worth : (figures.payable ?? ZERO)),
    eurosTone: stage === 'late' || stage === 'lost' ? 'Attention' : 'Default',
    note: noteFor(stage, figures),
  }
}

const MARKS: { readonly [stage in Stage]: { readonly glyph: string; readonly tone: string } } = {
  done: { glyph: '✓', tone: 'Good' },
  partial: { glyph: '◐', tone: 'Default' },
  lost: { glyph: '✗', tone: 'Attention' },
  late: { glyph: '✗', tone: 'Attention' },
  soon: { glyph: '⏳', tone: 'Default' },
  open: { glyph: '○', tone: 'Default' },
  unassessed: { glyph: '?', tone: 'Default' },
  notEvaluable: { glyph: '–', tone: 'Default' },
}

/** Whether the row's euros are what it may still earn. */
export function isWaiting(stage: Stage): boolean {
  return stage === 'late' || stage === 'soon' || stage === 'open' || stage === 'unassessed'
}

/** What a row's euros are, in a word or two. */
export function noteFor(stage: Stage, figures: RowFigures): string {
  switch (stage) {
    case 'done':
      return `peso ${percent(figures.indicator.weight)}`
    case 'partial':
      return `su ${euros(figures.worth)}`
    case 'lost':
    case 'notEvaluable':
      return `persi ${euros(figures.worth.minus(cents(figures.atStake)))}`
    case 'unassessed':
      return 'da valutare'
    case 'late':
    case 'soon':
    case 'open':
      return 'in gioco'
  }
}
