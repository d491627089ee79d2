import { type Day, daysBetween, yearOf } from '../domain/day.ts'
import { type Basis, basisOf, type RowFigures, type Standing } from '../domain/payable.ts'
import { type Decimal, HUNDRED, percentage, type Ratio } from '../domain/quantity.ts'
import { ref, type State } from '../domain/sheet.ts'
import { deadlineOf, partsOf } from '../domain/target.ts'
import { actualText, counted, dayNumeric, dayShort, percent, weekdayName } from './format.ts'
import { shortened, tidy } from './titles.ts'

/** How soon a row counts as near: its glyph changes a week before its day. */
const SOON = 7

/** Where a row stands, as a person sees it: earned, in part, lost; or still to be reported, with how near its day is. */
export type Stage = 'done' | 'partial' | 'lost' | 'late' | 'soon' | 'open' | 'unassessed' | 'notEvaluable'

/** The stage of a row today; `late` is a row past its day which may still have been done in time. */
export function stageOf(standing: Standing, figures: RowFigures, today: Day): Stage {
  const { realization } = figures
  switch (realization.kind) {
    case 'notEvaluable':
      return 'notEvaluable'
    case 'needsAssessment':
      return 'unassessed'
    case 'computed':
    case 'assessed':
      return reachedStage(realization.ratio, figures.atStake)
    case 'open':
    case 'progress':
      return isClosed(standing.state) ? 'lost' : openStage(deadlineOf(figures.indicator.target), today)
  }
}

/** One row in a line: its reference, what is known or wanted, and how its day stands: "2.2 · entro oggi, mercoledì 31/10". */
export function rowDetail(standing: Standing, figures: RowFigures, today: Day): string {
  const at = ref(standing.sheet.number, figures.indicator.row)
  return [at, ...rowPieces(standing, figures, today)].join(' · ')
}

/** The same without its reference. */
export function rowPieces(standing: Standing, figures: RowFigures, today: Day): readonly string[] {
  const { realization, known, indicator } = figures
  const due = deadlineOf(indicator.target)
  const said = shown(actualText(known))
  switch (realization.kind) {
    case 'open':
      return isClosed(standing.state)
        ? ['nessun dato comunicato', ...asked(figures)]
        : [...asked(figures), hasMore(figures) && due !== null ? dueBrief(due, today) : dueWords(due, today)]
    case 'progress':
      return [`finora ${said}`, dueWords(due, today)]
    case 'needsAssessment':
      return [`dato ${said}`, ...asked(figures)]
    case 'notEvaluable':
      return ['non valutabile']
    case 'assessed':
      return [`dato ${said}`, `valutata ${ratioWords(realization.ratio)} (${shown(realization.reason)})`]
    case 'computed':
      return [said, ...computedPieces(figures, realization.ratio)]
  }
}

/** How a day stands to a deadline: "in anticipo di 61 giorni", "ultimo giorno utile: in tempo", "in ritardo di 1 giorno". */
export function verdict(on: Day, deadline: Day): string {
  const late = daysBetween(deadline, on)
  if (late === 0) return 'ultimo giorno utile: in tempo'
  return late < 0 ? `in anticipo di ${counted(-late, 'giorno', 'giorni')}` : `in ritardo di ${counted(late, 'giorno', 'giorni')}`
}

/** How far a deadline is: "entro domani, giovedì 01/11", "scaduta ieri, martedì 30/10: da comunicare". */
export function dueWords(deadline: Day | null, today: Day): string {
  if (deadline === null) return 'da comunicare'
  const left = daysBetween(today, deadline)
  const on = dayBrief(deadline, today)
  if (left === 0) return `entro oggi, ${on}`
  if (left === 1) return `entro domani, ${on}`
  if (left > 1) return `entro ${on}, tra ${counted(left, 'giorno', 'giorni')}`
  return left === -1 ? `scaduta ieri, ${on}: da comunicare` : `scaduta da ${counted(-left, 'giorno', 'giorni')}, ${on}: da comunicare`
}

/** The same without its day, beside a target that already names it. */
function dueBrief(deadline: Day, today: Day): string {
  const left = daysBetween(today, deadline)
  if (left < 0) return left === -1 ? 'scaduta ieri: da comunicare' : `scaduta da ${counted(-left, 'giorno', 'giorni')}: da comunicare`
  if (left < 2) return left === 0 ? 'scade oggi' : 'scade domani'
  return `tra ${counted(left, 'giorno', 'giorni')}`
}

/** "martedì 30/10", with its year when it is another one than today's. */
function dayBrief(of: Day, today: Day): string {
  return yearOf(of) === yearOf(today) ? dayShort(of) : `${weekdayName(of)} ${dayNumeric(of)}`
}

/** A ratio in percent, for reading. */
export function ratioWords(ratio: Ratio): string {
  return percent(percentage(ratio))
}

/** What an amount is: every answer about money says which of the two. */
export function basisWords(state: State): string {
  return BASES[basisOf(state)]
}

const BASES: { readonly [basis in Basis]: string } = { accrued: 'maturato, stima a oggi', certified: 'certificato' }

function isClosed(state: State): boolean {
  return state !== 'draft' && state !== 'approved'
}

/** A zero that may still grow is open like a row nobody reported; its detail says which of the two it is. */
function reachedStage(ratio: Ratio, atStake: Decimal): Stage {
  const reached = percentage(ratio)
  if (reached.gte(HUNDRED)) return 'done'
  if (reached.gt(0)) return 'partial'
  return atStake.gt(0) ? 'open' : 'lost'
}

function openStage(due: Day | null, today: Day): Stage {
  if (due === null) return 'open'
  const left = daysBetween(today, due)
  if (left < 0) return 'late'
  return left <= SOON ? 'soon' : 'open'
}

function computedPieces(figures: RowFigures, ratio: Ratio): readonly string[] {
  const { actual } = figures.known
  const due = deadlineOf(figures.indicator.target)
  const on = actual?.kind === 'done' ? actual.on : actual?.kind === 'quantity' ? actual.on : null
  const verdicts = on !== null && due !== null ? [verdict(on, due)] : []
  return hasMore(figures) ? [...asked(figures), ratioWords(ratio), ...verdicts] : verdicts
}

/** The target's own words, where its day alone does not say it. */
function asked(figures: RowFigures): readonly string[] {
  const { raw, reading } = figures.indicator.target
  if (reading.kind === 'unclear') return [`target da chiarire: «${shown(raw)}»`]
  if (reading.kind === 'none') return ['target non ancora definito']
  return hasMore(figures) ? [`target «${shown(raw)}»`] : []
}

function hasMore({ indicator }: RowFigures): boolean {
  return partsOf(indicator.target).some(part => part.kind !== 'by')
}

function shown(text: string | null): string {
  return shortened(tidy(text ?? ''), 80)
}
