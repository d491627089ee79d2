import type { Quantity } from '../domain/actual.ts'
import { measureOf } from '../domain/target.ts'
import { wantsNumber } from '../domain/verbs/report.ts'
import type { Figure } from './figures.ts'
import type { Message } from './message.ts'
import { wordsBetween } from './normalise.ts'
import type { Entry } from './vocabulary.ts'

/** The quantity a report gives for a row: sure, none, or one that must be asked for. */
export type Amount =
  | { readonly kind: 'sure'; readonly quantity: Quantity }
  | { readonly kind: 'above'; readonly quantity: Quantity; readonly words: string }
  | { readonly kind: 'about' | 'more'; readonly words: string }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'none' }

/** The figure that part of a message gives for the row; figures that only repeat the row's own wording are left out. */
export function amountFor(message: Message, entry: Entry, isIn: (at: number) => boolean): Amount {
  const told = message.figures.filter(figure => isIn(figure.first) && isReported(message, entry, figure))
  const figures = told.filter(figure => isOfRow(message, entry, figure))
  if (figures.length === 0) return told.length > 0 && message.dates.length === 0 ? { kind: 'unsure' } : { kind: 'none' }
  const best = figures.filter(({ unit }) => unit === measureOf(entry.indicator.target)?.unit)
  const [only, ...more] = best.length > 0 ? best : figures
  if (!only) return { kind: 'none' }
  if (more.length > 0) return sharper(message, [only, ...more])
  return judged(message, only)
}

/** The figure of that part, as a quantity without its day; null when none or several stand for it. */
export function quantityOf(message: Message, isIn: (at: number) => boolean): Quantity | null {
  const [only, ...more] = message.figures.filter(figure => isIn(figure.first))
  return only && more.length === 0 ? asQuantity(only) : null
}

function isReported(message: Message, entry: Entry, figure: Figure): boolean {
  if (figure.hedge === 'bound') return false
  if (figure.unit === 'euros' && measureOf(entry.indicator.target)?.unit !== 'euros') return false
  const printed = message.tokens[figure.first]?.text ?? ''
  const repeats = figure.of === null && entry.numbers.has(printed)
  if (repeats && figure.unit === 'percent') return message.figures.length === 1 && wantsNumber(entry.indicator)
  if (repeats) return message.figures.length === 1 && (wantsNumber(entry.indicator) || entry.indicator.printed?.eq(figure.value) === true)
  return !isDuration(figure) || measureOf(entry.indicator.target)?.unit === figure.unit
}

/** On a row that asks for no number, a bare count is of the row only if it counts something the row speaks of, or "ne abbiamo 19". */
function isOfRow(message: Message, entry: Entry, { unit, of, noun, first }: Figure): boolean {
  if (unit !== 'count' || of !== null || wantsNumber(entry.indicator)) return true
  const before = message.tokens.slice(Math.max(0, first - 3), first).map(({ text }) => text)
  if (noun === null) return before.includes('ne') || before.at(-1) === ':'
  const counted = message.tokens[noun]?.text ?? ''
  return (
    GENERIC.has(counted) ||
    message.words.some(({ at, hit }) => (at === noun || at === noun + 1) && hit.rows.has(message.vocabulary.entries.indexOf(entry)))
  )
}

const GENERIC = new Set(
  'pratica pratiche posizione posizioni persona persone dipendente dipendenti utente utenti pezzi elementi casi unita istanza istanze domanda domande documento documenti'.split(
    ' ',
  ),
)

function isDuration({ unit }: Figure): boolean {
  return unit === 'days' || unit === 'hours' || unit === 'minutes'
}

/** A ratio says more than a bare count of the same. */
function sharper(message: Message, figures: readonly Figure[]): Amount {
  const [ratio, ...others] = figures.filter(({ of }) => of !== null)
  if (
    ratio &&
    others.length === 0 &&
    figures.every(figure => figure === ratio || figure.value.eq(ratio.value) || (ratio.of?.eq(figure.value) ?? false))
  )
    return judged(message, ratio)
  return { kind: 'unsure' }
}

function judged(message: Message, figure: Figure): Amount {
  const words = wordsBetween(message.text, figure.first, figure.last)
  if (figure.hedge === 'about') return { kind: 'about', words }
  if (figure.hedge === 'more') return { kind: 'more', words }
  const quantity = asQuantity(figure)
  return figure.of?.lt(figure.value) ? { kind: 'above', quantity, words } : { kind: 'sure', quantity }
}

/** A figure as an actual. */
export function asQuantity({ value, unit, of }: Figure): Quantity {
  return { kind: 'quantity', value, unit, of, on: null }
}
