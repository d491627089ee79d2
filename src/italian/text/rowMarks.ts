import type { Reading, Token } from './normalise.ts'

/** With a colon for whatever parts a row's number from its value at the start: "2.2 – 350/350", "[2.2] 350", "riga 3 | 12". */
export function withPlainMark(reading: Reading): Reading {
  const { tokens } = reading
  let at = 0
  while (OPENING.has(tokens[at]?.text ?? '')) at += 1
  const isNamed = NOUNS.has(tokens[at]?.text ?? '')
  const number = tokens[isNamed ? at + 1 : at]
  const from = isNamed ? at + 2 : at + 1
  if (number?.kind !== 'number' || !(isNamed ? NUMBER : DOTTED).test(number.text)) return reading
  let to = from
  while (isParting(tokens[to], tokens[to + 1])) to += 1
  const [last, next] = [tokens[to - 1], tokens[to]]
  if (to === from || !last || !next || DOTTED.test(next.text)) return reading
  return { ...reading, tokens: [...tokens.slice(at, from), { ...last, text: ':' }, ...tokens.slice(to)] }
}

const OPENING = new Set(['(', '[', '{', '*', '#', '-'])
const NOUNS = new Set(['riga', 'rigo', 'indicatore', 'ind', 'punto', 'voce'])
const DOTTED = /^\d{1,2}\.\d{1,2}$/
const NUMBER = /^\d{1,2}(\.\d{1,2})?$/

/** A minus that its number follows at once, and a stroke or colon between two numbers, part nothing. */
function isParting(token: Token | undefined, next: Token | undefined): boolean {
  if (token?.kind !== 'mark' || !PARTING.has(token.text)) return false
  return !(GLUING.has(token.text) && next?.kind === 'number' && next.glued)
}

const PARTING = new Set([
  '-',
  '|',
  ';',
  ')',
  ']',
  '}',
  '>',
  '=',
  '*',
  '/',
  ':',
  '\u2192',
  '\u21d2',
  '\u27a1',
  '\u2794',
  '\u27a4',
  '\u2022',
  '\u00b7',
])
const GLUING = new Set(['-', '/', ':'])
