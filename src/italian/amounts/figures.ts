import { exact } from '../../domain/quantity.ts'
import type { Unit } from '../../domain/target.ts'
import type { Token } from '../text/normalise.ts'
import { isOne, type Numeral, numeralAt, oneAt, roughlyAt } from '../text/numbers.ts'
import type { Taken } from '../text/taken.ts'
import { count } from './counts.ts'
import { duration } from './durations.ts'
import { type Figure, figure } from './figure.ts'
import { oneOf, ratio } from './ratios.ts'

/** Percentages, ratios, amounts and durations; takes their tokens. Dates are looked for after them, counts after the dates. */
export function findFigures(tokens: readonly Token[], taken: Taken): readonly Figure[] {
  return scan(
    tokens,
    taken,
    (numeral, at) =>
      isOne(tokens, at)
        ? oneOf(tokens, numeral)
        : (money(tokens, numeral) ?? percentage(tokens, numeral) ?? ratio(tokens, numeral, at) ?? duration(tokens, numeral)),
    (_, at) => numeralAt(tokens, at) ?? (isOne(tokens, at) ? { value: exact(1), first: at, last: at } : null),
  )
}

/** What is left and counts something: "19 posizioni", "n. 12 incontri", "cinque dipendenti", "una quarantina di classi". */
export function findCounts(tokens: readonly Token[], taken: Taken): readonly Figure[] {
  return scan(
    tokens,
    taken,
    numeral => count(tokens, numeral, taken),
    (_, at) => numeralAt(tokens, at) ?? roughlyAt(tokens, at) ?? oneAt(tokens, at),
  )
}

type Shape = (numeral: Numeral, at: number) => Figure | null

function scan(tokens: readonly Token[], taken: Taken, shape: Shape, read = numeralAt): readonly Figure[] {
  const found: Figure[] = []
  for (let at = 0; at < tokens.length; ) {
    const numeral = taken.has(at) ? null : read(tokens, at)
    const figure = numeral && shape(numeral, at)
    if (figure && isFree(taken, figure)) {
      found.push(figure)
      for (const [first, last] of figure.of === null ? [[figure.first, figure.last] as const] : ends(figure, tokens))
        taken.take(NAMES[figure.unit], first, last)
    }
    at = figure ? Math.max(figure.last, at) + 1 : at + 1
  }
  return found
}

/** Of "19 posizioni su 20" the figures are taken; the words between stay for the matcher. */
function ends({ first, last }: Figure, tokens: readonly Token[]): readonly (readonly [number, number])[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset).flatMap(at => {
    const isWord = tokens[at]?.kind === 'word' && at !== first && at !== last && tokens[at]?.text !== 'su'
    const isYear = at !== first && at !== last && /^(19|20)\d\d$/.test(tokens[at]?.text ?? '')
    return isWord || isYear ? [] : [[at, at] as const]
  })
}

const NAMES: { readonly [unit in Unit]: string } = {
  percent: 'percentuale',
  count: 'conteggio',
  days: 'durata',
  hours: 'durata',
  minutes: 'durata',
  euros: 'importo',
}

function isFree(taken: Taken, { first, last }: Figure): boolean {
  for (let at = first; at <= last; at += 1) if (taken.has(at)) return false
  return true
}

function money(tokens: readonly Token[], numeral: Numeral): Figure | null {
  const after = tokens[numeral.last + 1]?.text
  if (after === 'euro' || after === '€' || after === 'eur') return figure(tokens, numeral, { unit: 'euros', last: numeral.last + 1 })
  const before = tokens[numeral.first - 1]?.text
  return before === '€' || before === 'euro' ? figure(tokens, numeral, { unit: 'euros', first: numeral.first - 1 }) : null
}

function percentage(tokens: readonly Token[], numeral: Numeral): Figure | null {
  const [next, after] = [tokens[numeral.last + 1]?.text, tokens[numeral.last + 2]?.text]
  if (next !== undefined && PERCENT.has(next)) return figure(tokens, numeral, { unit: 'percent', last: numeral.last + 1 })
  if (isPercentage(tokens, numeral)) return figure(tokens, numeral, { unit: 'percent' })
  return (next === 'per' || next === 'x') && (after === 'cento' || after === '100')
    ? figure(tokens, numeral, { unit: 'percent', last: numeral.last + 2 })
    : null
}

const PERCENT = new Set(['%', 'percento', 'perc', 'pct', 'p.c'])

/** "percentuale 85,7", "la percentuale è 85,7", "percentuale pari a 85,7". */
function isPercentage(tokens: readonly Token[], { first }: Numeral): boolean {
  let at = first - 1
  while (at >= 0 && BETWEEN.has(tokens[at]?.text ?? '')) at -= 1
  return tokens[at]?.text === 'percentuale'
}

const BETWEEN = new Set([':', '=', 'e', 'di', 'del', "dell'", 'pari', 'a', 'al', "all'", 'sale', 'salita'])
