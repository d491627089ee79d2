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
  if (isUndo(words)) {
    const row = rowMeant(message, 0.9)
    return row ? { kind: 'undo', row } : askUndo(message)
  }
  return isCorrection(message, words) ? corrected(message, rowMeant(message, 0.5)) : null
}

const UNDOING = new Set(
  'annulla annullare annullala annullalo annullate cancella cancellala cancellalo cancellate cancellare elimina eliminala togli toglila toglilo ritira revoca undo disfa'.split(
    ' ',
  ),
)
const CORRECTING = new Set('correggi correggo correggere rettifica rettifico rettificare'.split(' '))
const CHANGING = new Set('modifica modificare cambia cambiare correzione aggiorna sposta'.split(' '))
const MISTAKEN = new Set('sbagliato sbagliata sbagliate sbagliati errata errato sbaglio'.split(' '))
const OPENING = new Set(['no', 'scusa', 'scusate', 'ops', 'oops', 'pardon', 'anzi', 'non', 'cioe'])
const REGRETTING = new Set(['pardon', 'scusa', 'scusate', 'ops', 'anzi', 'cioe', 'non', 'invece', 'anziche'])

function isUndo(words: readonly string[]): boolean {
  return words.some((word, at) => UNDOING.has(word) && words[at - 1] !== 'non' && (at < 6 || words.length < 12))
}

/** Named as a correction, or a few words after one's own report that set something aside ("no, era il 29", "l'11 non il 12, pardon"). */
function isCorrection({ scope, dates, figures }: Message, words: readonly string[]): boolean {
  if (dates.length + figures.length === 0) return false
  if (words.slice(0, 4).some(word => CORRECTING.has(word)) || CHANGING.has(words[0] ?? '') || words.some(word => MISTAKEN.has(word)))
    return true
  if (scope.after === null) return false
  if (OPENING.has(words[0] ?? '') || words.includes('era') || words.includes('erano')) return true
  return words.length <= SHORT && words.some(word => REGRETTING.has(word))
}

const SHORT = 12

function rowMeant(message: Message, least: number): RowRef | null {
  const found = candidatesIn(message, () => true)
  const [only, ...others] = found.rows
  const entry = only === undefined ? undefined : message.vocabulary.entries[only]
  const sure =
    found.how === 'named' || (found.how === 'matched' && found.strength > 0.4 && found.score >= least && message.scope.after === null)
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
