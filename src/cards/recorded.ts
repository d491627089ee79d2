import type { Day } from '../domain/day.ts'
import type { Assumed } from '../domain/ledger.ts'
import type { Figures, RowFigures, Standing } from '../domain/payable.ts'
import { type Decimal, ZERO } from '../domain/quantity.ts'
import { type Ref, ref } from '../domain/sheet.ts'
import { euros, percent } from '../words/format.ts'
import { assumedWords, formerly, headline, meaning, movement, policyNotes, takenBackWords } from '../words/receipt.ts'
import { basisWords, type Stage, stageOf } from '../words/rows.ts'
import { rowTitle } from '../words/titles.ts'
import { type Bar, barFrom } from './bar.ts'
import type { Button, CardOf } from './catalog.ts'

/** The words of cards/recorded.json: the receipt of a report, a correction or an undo. */
export type RecordedData = Bar & {
  readonly glyph: string
  readonly tone: string
  readonly title: string
  readonly meaning: string
  readonly objective: string
  readonly notes: readonly { readonly words: string }[]
  readonly gained: string
  readonly gainedNote: string
  readonly total: string
  readonly totalNote: string
}

type Asked = {
  readonly standing: Standing
  readonly before: Figures
  readonly after: Figures
  readonly row: number
  readonly verb: 'report' | 'correct'
  readonly assumed: readonly Assumed[]
  /** Rows whose data was taken back by the same message. */
  readonly takenBack: readonly Ref[]
  readonly today: Day
  readonly buttons: readonly Button[]
}

/** The receipt of a report; `standing` is the one after it. */
export function recordedCard({ standing, before, after, row, verb, assumed, takenBack, today, buttons }: Asked): CardOf<'recorded'> {
  const was = figuresAt(before, row)
  const is = figuresAt(after, row)
  const { sheet } = standing
  const former = formerly(was)
  const notes = [
    ...takenBack.map(takenBackWords),
    ...(former === null ? [] : [former]),
    ...assumed.flatMap(one => assumedWords(one, is, today)),
    ...policyNotes([is]),
  ]
  const data: RecordedData = {
    ...markOf(stageOf(standing, is, today)),
    title: headline(verb, ref(sheet.number, row), is),
    meaning: meaning(is),
    objective: rowTitle(sheet, is.indicator),
    notes: notes.map(words => ({ words })),
    ...moved(standing, before, after, is),
  }
  return receipt(data, buttons)
}

/** A receipt with its text. */
export function receipt(data: RecordedData, buttons: readonly Button[]): CardOf<'recorded'> {
  const text = [
    `${data.title}. ${data.meaning}`,
    data.objective,
    `${data.gained} ${data.gainedNote}. ${data.barWords}, ${data.totalNote}.`,
    ...data.notes.map(({ words }) => words),
  ]
  return { name: 'recorded', data, text: text.join('\n'), buttons }
}

/** The row's figures; every receipt is of a row of its sheet. */
export function figuresAt({ rows }: Figures, row: number): RowFigures {
  const found = rows.find(({ indicator }) => indicator.row === row)
  if (!found) throw new Error(`row ${row} is not of this sheet`)
  return found
}

/** The project's euros before and after: what changed, the new total, and the bar that shows both. */
export function moved({ sheet, state }: Standing, before: Figures, after: Figures, row: RowFigures) {
  const change = after.earned.minus(before.earned)
  const kept = change.isNegative() ? after.earned : before.earned
  return {
    gained: euros(change.abs()),
    gainedNote: `${changeWords(change, row)} · ${basisWords(state)}`,
    total: euros(after.earned),
    totalNote: `di ${euros(sheet.budget)}`,
    bar: barFrom(sheet.budget, [
      { amount: kept, style: 'good', words: '' },
      { amount: change.abs(), style: change.isNegative() ? 'attention' : 'accent', words: '' },
      { amount: sheet.budget.minus(kept).minus(change.abs()), style: 'emphasis', words: '' },
    ]).bar,
    barWords: `${movement(sheet, before, after)} (${percent(after.weighted)})`,
  }
}

function changeWords(change: Decimal, { realization, worth, ratio, atStake }: RowFigures): string {
  if (change.gt(0)) return 'in più'
  if (change.lt(0)) return 'in meno'
  switch (realization.kind) {
    case 'progress':
    case 'open':
      return 'per ora'
    case 'needsAssessment':
      return 'in attesa di valutazione'
    case 'notEvaluable':
      return `in più, persi ${euros(worth)}`
    case 'computed':
    case 'assessed':
      return ratio?.part.eq(ZERO) && atStake.isZero() ? `in più, persi ${euros(worth)}` : 'invariato'
  }
}

function markOf(stage: Stage): { readonly glyph: string; readonly tone: string } {
  switch (stage) {
    case 'lost':
    case 'notEvaluable':
      return { glyph: '✗', tone: 'Attention' }
    case 'unassessed':
      return { glyph: '?', tone: 'Default' }
    case 'late':
    case 'soon':
    case 'open':
      return { glyph: '◐', tone: 'Default' }
    case 'done':
    case 'partial':
      return { glyph: '✓', tone: 'Good' }
  }
}

/** Every path that cards/recorded.json binds. */
export const SAMPLE: RecordedData = {
  glyph: '✓',
  tone: 'Good',
  title: 'Registrato: 1.2 conclusa',
  meaning: 'Martedì 30 ottobre 2018, ultimo giorno utile: in tempo.',
  objective: 'Conclusione delle attività operative della fase 2',
  notes: [{ words: 'L’anno non era scritto: ho inteso il 2018.' }],
  gained: '€ 5.966,18',
  gainedNote: 'in più · maturato, stima a oggi',
  total: '€ 10.440,82',
  totalNote: 'di € 14.915,46',
  bar: [{ width: '30', style: 'good' }],
  barWords: 'Progetto 1: da € 4.474,64 a € 10.440,82 (70%)',
}
