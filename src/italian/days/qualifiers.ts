import type { Token } from '../text/normalise.ts'
import type { Hint } from './said.ts'

type Tokens = readonly Token[]

/** A year at a token, "2018", "del 2018" or "'18"; `next` is the token after it. */
export function yearAt(tokens: Tokens, at: number): { readonly value: number | null; readonly next: number } {
  let next = skipDot(tokens, at)
  if (['del', "dell'", 'nel'].includes(tokens[next]?.text ?? '') && isYear(tokens[next + 1]?.text)) next += 1
  if (tokens[next]?.text === 'anno' || tokens[next]?.text === "dell'")
    next += tokens[next + 1]?.text === 'anno' ? 2 : isYear(tokens[next + 1]?.text) ? 1 : 0
  if (tokens[next]?.text === "'" && /^\d\d$/.test(tokens[next + 1]?.text ?? ''))
    return { value: century(Number(tokens[next + 1]?.text)), next: next + 2 }
  return isYear(tokens[next]?.text) ? { value: Number(tokens[next]?.text), next: next + 1 } : { value: null, next: at }
}

/** Words that give a day its direction. */
export const HINTS: ReadonlyMap<string, Hint> = new Map([
  ...['u.s', 'us', 'ultimo', 'scorso', 'scorsa', 'passato', 'passata'].map(word => [word, 'past'] as const),
  ...['p.v', 'pv', 'prossimo', 'prossima', 'venturo', 'dopo', 'entrante'].map(word => [word, 'future'] as const),
  ...['c.m', 'cm', 'c.a', 'corrente', 'corr'].map(word => [word, 'current'] as const),
])

/** "scorso", "ultimo scorso", "u.s.", "di questo mese", "del mese" after a day. */
export function hintAt(tokens: Tokens, at: number): { readonly hint: Hint | null; readonly next: number } {
  const from = skipDot(tokens, at)
  const word = tokens[from]?.text ?? ''
  const month = tokens[from + 2]?.text === 'mese'
  if (month && (word === 'di' || word === 'del') && ['questo', 'corrente', 'presente'].includes(tokens[from + 1]?.text ?? ''))
    return { hint: 'current', next: from + 3 }
  if (month && word === 'dello' && tokens[from + 1]?.text === 'scorso') return { hint: 'past', next: from + 3 }
  if (word === 'del' && tokens[from + 1]?.text === 'mese') {
    const hint = HINTS.get(tokens[from + 2]?.text ?? '')
    if (hint) return { hint, next: from + 3 }
    return tokens[from + 2]?.text === 'di' ? { hint: null, next: at } : { hint: 'current', next: from + 2 }
  }
  const thisYear = endOfThisYear(tokens, from)
  if (thisYear !== null) return { hint: 'current', next: thisYear }
  const hint = HINTS.get(word) ?? null
  if (hint === null || (word === 'ultimo' && tokens[from + 1]?.text !== 'scorso')) return { hint: null, next: at }
  const doubled = HINTS.get(tokens[from + 1]?.text ?? '') === hint
  return { hint, next: skipDot(tokens, doubled ? from + 2 : tokens[from + 1]?.text === 'mese' ? from + 2 : from + 1) }
}

/** "del corrente anno", "di quest'anno", "dell'anno in corso". */
function endOfThisYear(tokens: Tokens, at: number): number | null {
  const words = [0, 1, 2, 3].map(step => tokens[at + step]?.text ?? '')
  if (['di', 'del', 'nel'].includes(words[0] ?? '') && words[2] === 'anno' && ['corrente', "quest'", 'presente'].includes(words[1] ?? ''))
    return at + 3
  return words.join(' ') === "dell' anno in corso" ? at + 4 : null
}

/** "2018". */
export function isYear(text: string | undefined): boolean {
  return text !== undefined && /^(19|20|21)\d\d$/.test(text)
}

/** "18" as a year. */
export function century(year: number): number {
  return year > 69 ? 1900 + year : 2000 + year
}

/** The token after a dot that touches the word before it. */
export function skipDot(tokens: Tokens, at: number): number {
  return tokens[at]?.text === '.' && tokens[at]?.glued && tokens[at + 1] ? at + 1 : at
}
