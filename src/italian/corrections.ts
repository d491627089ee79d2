import { candidatesIn } from './candidates.ts'
import { dayReported } from './dayReported.ts'
import { isAsked } from './intent.ts'
import type { Message } from './message.ts'
import { wordsBetween } from './normalise.ts'
import type { Outcome, RowRef } from './outcome.ts'
import { amountFor } from './quantities.ts'

/** "annulla", "no, era il 29", "correggi la 3.2: …": what was just reported is taken back or replaced; null for anything else. */
export function correctionIn(message: Message): Outcome | null {
  if (isAsked(message)) return null
  const words = message.tokens.map(({ text }) => text)
  const row = rowMeant(message)
  if (isUndo(words)) return row ? { kind: 'undo', row } : askUndo(message)
  if (!isCorrection(message, words)) return null
  return corrected(message, row)
}

const UNDOING = new Set(
  'annulla annullare annullala annullalo annullate cancella cancellala cancellalo cancellate cancellare elimina eliminala togli toglila toglilo ritira revoca undo disfa'.split(
    ' ',
  ),
)
const CORRECTING = new Set(
  'correggi correggo correggere correzione rettifica rettifico rettificare modifica modificare cambia sbagliato sbagliata errore errata anzi'.split(
    ' ',
  ),
)

function isUndo(words: readonly string[]): boolean {
  return words.some((word, at) => UNDOING.has(word) && words[at - 1] !== 'non' && (at < 6 || words.length < 12))
}

function isCorrection({ scope, dates, figures }: Message, words: readonly string[]): boolean {
  const tells = dates.length + figures.length > 0
  if (!tells) return false
  if (words.slice(0, 6).some(word => CORRECTING.has(word))) return words[0] !== 'anzi' || scope.after !== null
  if (scope.after === null) return false
  const opens = ['no', 'scusa', 'scusate', 'ops', 'pardon', 'anzi'].includes(words[0] ?? '')
  return opens || words.includes('era') || words.includes('erano') || words[0] === 'non'
}

function rowMeant(message: Message): RowRef | null {
  const found = candidatesIn(message, () => true)
  const [only, ...others] = found.rows
  const entry = only === undefined ? undefined : message.vocabulary.entries[only]
  const sure = found.how === 'named' || (found.how === 'matched' && found.strength > 0.4 && message.scope.after === null)
  return entry && others.length === 0 && sure ? entry.ref : message.scope.after
}

function askUndo(message: Message): Outcome {
  return {
    kind: 'ask',
    intent: 'undo',
    doubt: { code: 'whichUndo' },
    candidates: [],
    understood: { day: null, quantity: null },
    words: message.text.original.slice(0, 200),
  }
}

function corrected(message: Message, row: RowRef | null): Outcome {
  const day = dayReported(message, message.clauses)
  const entry = message.vocabulary.entries.find(({ ref }) => ref.project === row?.project && ref.row === row.row)
  const amount = entry ? amountFor(message, entry, () => true) : { kind: 'none' as const }
  const quantity = amount.kind === 'sure' ? amount.quantity : null
  const words = wordsBetween(message.text, 0, message.tokens.length - 1).slice(0, 200)
  const understood = { day: day.kind === 'day' ? day.day : null, quantity }
  const asking = { kind: 'ask', intent: 'correct', candidates: row ? [row] : [], understood, words } as const
  if (!row || !entry) return { ...asking, doubt: { code: 'whichRow' } }
  if (day.kind === 'doubt') return { ...asking, doubt: day.doubt }
  if (amount.kind === 'above') return { ...asking, doubt: { code: 'aboveTotal', words: amount.words } }
  if (quantity) return { kind: 'record', intent: 'correct', row, actual: { ...quantity, on: understood.day }, assumed: [], words }
  if (day.kind === 'day')
    return { kind: 'record', intent: 'correct', row, actual: { kind: 'done', on: day.day }, assumed: day.assumed, words }
  return { ...asking, doubt: { code: 'howMuch' } }
}
