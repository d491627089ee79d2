import type { Actual, Quantity } from '../domain/actual.ts'
import { type Day, yearOf } from '../domain/day.ts'
import type { Assumed } from '../domain/ledger.ts'
import type { Figures, RowFigures } from '../domain/payable.ts'
import { type Decimal, HUNDRED, percentage } from '../domain/quantity.ts'
import type { Misfit } from '../domain/realization.ts'
import type { Ref, Sheet } from '../domain/sheet.ts'
import { deadlineOf } from '../domain/target.ts'
import { actualText, actualWords, dayLong, dayNumeric, euros, number, quantityWords } from './format.ts'
import { ratioWords, verdict } from './rows.ts'
import { tidy } from './titles.ts'

/** What was registered, in a few words: "Registrato: 1.2 conclusa", "Corretto: 8.2, dato 9 su 10". */
export function headline(verb: 'report' | 'correct', at: Ref, row: RowFigures): string {
  const said = `${verb === 'report' ? 'Registrato' : 'Corretto'}: ${at}`
  const { actual } = row.known
  if (actual === null) return said
  if (actual.kind === 'done') return `${said} conclusa${isLate(row) ? ' in ritardo' : ''}`
  return `${said}, dato ${actual.kind === 'quantity' ? quantityWords(actual) : actualWords(actual)}`
}

/** What the recorded actual means: its day and the deadline, how much of the target it reaches, or what is still missing. */
export function meaning(row: RowFigures): string {
  const { actual } = row.known
  switch (row.realization.kind) {
    case 'open':
      return 'La riga è di nuovo da comunicare.'
    case 'notEvaluable':
      return 'Non valutabile: non matura nulla e non blocca la scheda.'
    case 'needsAssessment':
      return `${dated(row)}${MISFITS[row.realization.why]}`
    case 'progress':
      return actual?.kind === 'quantity' ? missing(row, actual) : 'È un avanzamento: per ora non matura nulla.'
    case 'assessed':
      return `Valutata ${ratioWords(row.realization.ratio)} (${tidy(row.realization.reason)}).`
    case 'computed':
      return `${dated(row)}${reachedWords(row)}`.trim()
  }
}

/** What the row held before, or null when it was open. */
export function formerly(before: RowFigures): string | null {
  const text = actualText(before.known)
  return text === null ? null : `Prima risultava: ${tidy(text)}.`
}

/** What an edited message took back when it spoke of another row. */
export function takenBackWords(at: Ref): string {
  return `Ho annullato il dato della riga ${at}, che il messaggio riportava prima.`
}

/** What the reader supplied, said so that it can be taken back; this year's year goes without saying, the day is shown in full. */
export function assumedWords(assumed: Assumed, { known }: RowFigures, today: Day): readonly string[] {
  const on = dayOf(known.actual)
  switch (assumed) {
    case 'today':
      return ['Il giorno non era scritto: ho inteso oggi.']
    case 'year':
      return on !== null && yearOf(on) !== yearOf(today) ? [`L’anno non era scritto: ho inteso il ${yearOf(on)}.`] : []
    case 'typo':
      return ['Ho letto oltre un errore di battitura: controlla che il giorno sia giusto.']
  }
}

/** Where a figure depends on a default policy, that no rule was adopted yet (domain: policies). */
export function policyNotes(rows: readonly RowFigures[]): readonly string[] {
  const late = rows.some(isLate) ? ['Nessuna regola sui ritardi è stata adottata: oltre la scadenza una riga non matura nulla.'] : []
  const over = rows.some(isOverCeiling) ? ['Nessuna regola sui limiti superati è stata adottata: conta il rapporto tra target e dato.'] : []
  return [...late, ...over]
}

/** What a change did to a project's euros: "Progetto 1: da € 4.474,64 a € 10.440,82". */
export function movement(sheet: Sheet, before: Figures, after: Figures): string {
  return before.earned.eq(after.earned)
    ? `Progetto ${sheet.number}: resta a ${euros(after.earned)}`
    : `Progetto ${sheet.number}: da ${euros(before.earned)} a ${euros(after.earned)}`
}

const MISFITS: { readonly [why in Misfit]: string } = {
  wrongKind: 'Il dato non è del tipo chiesto dal target: serve la percentuale di un valutatore.',
  wrongUnit: 'Il dato è in un’unità diversa da quella del target: serve la percentuale di un valutatore.',
  noDay: 'Manca il giorno: riscrivi il dato con la data.',
  strictEquality: 'Il dato è proprio sul limite, che il target esclude: serve la percentuale di un valutatore.',
  noTotal: 'Manca il totale: riscrivi il dato per esempio come «19 su 20» o «95%».',
  noBaseline: 'Manca il valore di partenza del target: va indicato prima di calcolare.',
  noTarget: 'Il target non è ancora definito: per ora non si calcola nulla.',
  unclearTarget: 'Il target della scheda è da chiarire: per ora non si calcola nulla.',
}

/** "Martedì 30 ottobre 2018, ultimo giorno utile: in tempo. " or, for a quantity, the day on which it stands. */
function dated({ known, indicator }: RowFigures): string {
  const on = dayOf(known.actual)
  if (on === null) return ''
  const due = deadlineOf(indicator.target)
  const day = known.actual?.kind === 'quantity' ? `Alla data di ${dayLong(on)}` : capitalised(dayLong(on))
  return due === null ? `${day}. ` : `${day}, ${verdict(on, due)}. `
}

function reachedWords(row: RowFigures): string {
  const { indicator, known, ratio } = row
  if (isLate(row)) return 'Questa riga non matura nulla.'
  if (ratio === null || known.actual?.kind === 'done') return ''
  return `Realizzato ${ratioWords(ratio)} del target «${tidy(indicator.target.raw)}».`
}

function missing({ indicator }: RowFigures, { value, unit, of }: Quantity): string {
  const whole = unit === 'percent' ? HUNDRED : (of ?? indicator.printed)
  const due = deadlineOf(indicator.target)
  const by = due === null ? '' : ` (scadenza ${dayNumeric(due)})`
  const left = whole?.minus(value)
  const next = left?.gt(0)
    ? `${leftWords(left, unit)} Quando è completa scrivimi il giorno`
    : 'Per farla maturare scrivimi il giorno in cui è stata completata'
  return `È un avanzamento e per ora non matura nulla. ${next}${by}.`
}

function leftWords(left: Decimal, unit: Quantity['unit']): string {
  if (unit === 'percent') return `Manca il ${number(left)}%.`
  return left.eq(1) ? 'Ne manca 1.' : `Ne mancano ${number(left)}.`
}

function isLate({ known, indicator, ratio }: RowFigures): boolean {
  const on = dayOf(known.actual)
  const due = deadlineOf(indicator.target)
  return on !== null && due !== null && on > due && ratio?.part.isZero() === true
}

function isOverCeiling({ indicator, realization }: RowFigures): boolean {
  if (realization.kind !== 'computed' || percentage(realization.ratio).gte(HUNDRED)) return false
  const { reading } = indicator.target
  return reading.kind === 'read' && reading.parts.some(part => part.kind === 'measure' && CEILINGS.includes(part.comparison))
}

const CEILINGS: readonly string[] = ['atMost', 'lessThan']

function dayOf(actual: Actual | null) {
  if (actual?.kind === 'done') return actual.on
  return actual?.kind === 'quantity' ? actual.on : null
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
