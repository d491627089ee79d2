import { type Decimal, exact } from '../domain/quantity.ts'
import type { Unit } from '../domain/target.ts'
import type { Token } from '../italian/text/normalise.ts'
import { digits, inWords, numeralAt } from '../italian/text/numbers.ts'

/** A unit as a text names it; the last three are understood and not comparable with any actual. */
export type NamedUnit = Unit | 'points' | 'weeks' | 'months' | 'years'

/** A number with its unit among tokens; `first` to `last` are the tokens it took. `named` when "n." or a unit says that it is a quantity. */
export type Quantified = {
  readonly value: Decimal
  readonly unit: NamedUnit
  readonly named: boolean
  readonly first: number
  readonly last: number
}

/** The quantity that begins at a token ("n. 10", "€ 1.000", "80%", "30 gg.", "2 milioni"), or null. */
export function quantityAt(tokens: readonly Token[], at: number): Quantified | null {
  const from = afterNumberSign(tokens, at)
  const isEuros = ['€', 'euro', 'eur'].includes(tokens[at]?.text ?? '')
  const numeral = numberAt(tokens, isEuros ? at + 1 : from)
  if (!numeral) return null
  if (isEuros) return { value: numeral.value, unit: 'euros', named: true, first: at, last: numeral.last }
  const unit = unitAt(tokens, numeral.last + 1)
  return {
    value: numeral.value,
    unit: unit?.unit ?? 'count',
    named: unit !== null || from > at,
    first: at,
    last: unit?.last ?? numeral.last,
  }
}

/** "un", "uno", "una" as a quantity of one: only a comparison before it makes it a number. */
export function oneAt(tokens: readonly Token[], at: number): Quantified | null {
  const isOne = ['un', 'uno', 'una', "un'"].includes(tokens[at]?.text ?? '')
  const unit = isOne ? unitAt(tokens, at + 1) : null
  return isOne ? { value: exact(1), unit: unit?.unit ?? 'count', named: true, first: at, last: unit?.last ?? at } : null
}

/** Scales written as words of their own; single letters are more often units or names. */
const SCALES = new Set(['mila', 'milione', 'milioni', 'mln', 'miliardo', 'miliardi', 'mld'])
/** "sei" is more often a verb, and no number before a noun of its own. */
const VERBS = new Set(['sei'])

const UNITS: readonly (readonly [NamedUnit, string])[] = [
  ['percent', '%|per cento|percento'],
  ['points', 'punti percentuali|punto percentuale|p.p|pp|punti %'],
  ['days', 'giorni|giorno|gg|gg.|g'],
  ['hours', 'ore|ora|hh|h'],
  ['minutes', "minuti|minuto|min|'"],
  ['euros', '€|euro|eur|di euro'],
  ['weeks', 'settimane|settimana|sett'],
  ['months', 'mesi|mese'],
  ['years', 'anni|anno'],
]
const UNIT_PHRASES = UNITS.flatMap(([unit, phrases]) => phrases.split('|').map(phrase => ({ unit, words: phrase.split(' ') })))

function afterNumberSign(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.text ?? ''
  if (!['n', 'nr', 'num', 'numero'].includes(word)) return at
  return ['.', '°'].includes(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
}

function numberAt(tokens: readonly Token[], at: number): { readonly value: Decimal; readonly last: number } | null {
  const token = tokens[at]
  if (!token || VERBS.has(token.text)) return null
  if (SCALES.has(tokens[at + 1]?.text ?? '')) return numeralAt(tokens, at)
  const value = token.kind === 'number' ? digits(token.text) : inWords(token.text)
  return value && { value, last: at }
}

function unitAt(tokens: readonly Token[], at: number): { readonly unit: NamedUnit; readonly last: number } | null {
  for (const { unit, words } of UNIT_PHRASES) {
    if (words.every((word, offset) => tokens[at + offset]?.text === word)) return { unit, last: at + words.length - 1 }
  }
  return null
}
