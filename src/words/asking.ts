import type { Actual, Quantity } from '../domain/actual.ts'
import type { Day } from '../domain/day.ts'
import { HUNDRED } from '../domain/quantity.ts'
import { type Indicator, isOpen, type Known, type Ref, ref, type Sheet } from '../domain/sheet.ts'
import { deadlineOf, measureOf, type Target } from '../domain/target.ts'
import { actualText, actualWords, dayNumeric, quantityWords } from './format.ts'
import { rowTitle, sheetTitle, shortened, tidy } from './titles.ts'

/** A button's title breaks its row beyond this many characters (cards: measured in the local client). */
const TITLE = 45

/** Titles of buttons that do something; others rely on some of them. */
export const BUTTONS = {
  undo: 'Annulla',
  confirm: 'Conferma',
  giveUp: 'Annulla',
  complete: 'Completato il…',
  none: 'Nessuna di queste',
  see: 'Vedi il progetto',
  takeBack: 'Annulla il dato',
  keep: 'Lascialo com’è',
} as const

/** A row as a choice: its reference and the beginning of what names it. */
export function choiceTitle(sheet: Sheet, indicator: Indicator): string {
  return shortened(`${ref(sheet.number, indicator.row)} ${rowTitle(sheet, indicator)}`, TITLE)
}

/** Where a row belongs, what is asked of it and what is known of it. */
export function rowState(sheet: Sheet, { target }: Indicator, known: Known, today: Day): string {
  const deadline = deadlineOf(target)
  const late = deadline !== null && isOpen(known) && deadline < today ? ', in ritardo' : ''
  const state = isOpen(known) ? `da comunicare${late}` : `già comunicato: ${tidy(actualText(known) ?? 'valutazione')}`
  return [shortened(sheetTitle(sheet), 60), shortened(tidy(target.raw), 80), state].join(' · ')
}

/** Asks the day of completion. */
export function askDay(): string {
  return 'In che giorno è stata completata?'
}

/** Asks the number a row wants, with the sentence to write; `doubt` says why, if there was one. */
export function askNumber(doubt: string | null, sheet: Sheet, indicator: Indicator): string {
  const at = ref(sheet.number, indicator.row)
  const row = `${at} ${rowTitle(sheet, indicator)} (target: ${shortened(tidy(indicator.target.raw), 80)}).`
  return `${doubt ?? 'Mi serve il numero raggiunto.'}\n${row}\nScrivi per esempio «${exampleNumber(at, indicator.target)}».`
}

/** After a question that offers no choice: a sentence that would do. */
export function withExample(question: string, example: string | null): string {
  return example === null ? question : `${question} Scrivi per esempio «${example}».`
}

/** Above "Conferma" and "Annulla": a quantity that can hardly be right. */
export function unlikely(actual: Actual): string {
  if (actual.kind !== 'quantity') return `«${actualWords(actual)}»: è giusto così?`
  const isOverTotal = actual.of?.lt(actual.value) || (actual.unit === 'percent' && actual.value.gt(HUNDRED))
  return isOverTotal
    ? `«${quantityWords(actual)}» supera il totale. È giusto così?`
    : `«${quantityWords(actual)}» è molto più di quanto chiede la riga. È giusto così?`
}

/** Above "Conferma" and "Annulla": what there was and what was added make this. */
export function addedUp(sum: Quantity): string {
  return `Sommato a quanto c’era fa «${quantityWords(sum)}». È giusto?`
}

/** Above "Annulla il dato" and "Lascialo com’è": an edited message that reports nothing any more. */
export function editedAway(): string {
  return 'Il messaggio modificato non comunica più un risultato. Annullo il dato che avevo registrato?'
}

/** An answer to a choice that does not say which. */
export function unclearChoice(example: Ref): string {
  return `Non ho capito quale intendi: scrivi il numero della riga, per esempio «${example}». Non ho registrato nulla.`
}

/** A second, different answer to a question. */
export function alreadyAnswered(): string {
  return 'A questa domanda è già stata data una risposta. Per un altro dato scrivi un nuovo messaggio.'
}

/** "Scollega" where no project is told. */
export function notBoundHere(): string {
  return 'Questo canale non è collegato a quel progetto: non c’è nulla da scollegare.'
}

/** The title of a button that shows something. */
export function lookTitle(kind: 'status' | 'payable' | 'deadlines'): string {
  switch (kind) {
    case 'status':
      return 'A che punto siamo'
    case 'payable':
      return 'Quanto è erogabile'
    case 'deadlines':
      return 'Scadenze'
  }
}

/** A report of completion one could write now. */
export function exampleDay(at: Ref, today: Day): string {
  return `${at} completata il ${dayNumeric(today).slice(0, 5)}`
}

/** A report of a number one could write now: the target's own, so that it has the right size and unit. */
export function exampleNumber(at: Ref, target: Target): string {
  const measure = measureOf(target)
  return `${at} ${measure ? quantityWords({ ...measure, of: null }) : '12'}`
}

/** Questions that always work. */
export function exampleQuestions(): readonly string[] {
  return ['quanto è erogabile?', 'a che punto siamo?', 'prossime scadenze?']
}
