import type { Year } from '../domain/day.ts'
import type { Token } from '../italian/text/normalise.ts'
import { quantityAt } from './quantities.ts'

/** Past what only describes: a comparison with another period, a break-down, the number of an act, a year, the dot of "gg."; `at` itself where nothing does. */
export function endOfLabel(tokens: readonly Token[], at: number, year: Year): number {
  return Math.max(endOfReference(tokens, at), endOfNamedNumber(tokens, at, year), endOfShortForm(tokens, at))
}

/** The index of the first token after `at` for which it holds, or the number of tokens. */
export function indexFrom(tokens: readonly Token[], at: number, holds: (token: Token, at: number) => boolean): number {
  const found = tokens.findIndex((token, position) => position > at && holds(token, position))
  return found < 0 ? tokens.length : found
}

/** "rispetto al 2024" with the figure in parentheses after it, "sulla baseline …", "di cui 4 …" to the end. */
function endOfReference(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.text ?? ''
  const next = tokens[at + 1]?.text ?? ''
  if (word === 'di' && next === 'cui') return tokens.length
  const refers = word === 'rispetto' || (word.startsWith('sul') && next === 'baseline')
  return refers ? indexFrom(tokens, at, (token, position) => endsReference(tokens, token, position)) : at
}

function endsReference(tokens: readonly Token[], { text }: Token, at: number): boolean {
  if ([',', ';', '+', '≥', '≤'].includes(text) || ['almeno', 'entro', 'per'].includes(text)) return true
  return text === 'e' && at + 1 < tokens.length
}

/** A dot after these ends no sentence. */
const SHORT_FORMS = new Set('max min gg nr n ca num art sett ecc'.split(' '))

function endOfShortForm(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '.' && SHORT_FORMS.has(tokens[at - 1]?.text ?? '') ? at + 1 : at
}

/** Words whose number is a name: acts, laws, phases, versions. */
const NAMED_BY_NUMBER = new Set(
  (
    'art articolo articoli comma c fase fasi punto punti parte parti lotto lotti legge l lr lgs dlgs dpr dpcm dm dl ue iso det determina determinazione ' +
    'delibera deliberazione decreto ordinanza regolamento prot protocollo circolare allegato capitolo livello versione step modulo missione codice cod anno ' +
    'anni esercizio triennio biennio progetto scheda'
  ).split(' '),
)
/** After these four digits count something, before anything else they are a year. */
const COUNT_LEADS = new Set('almeno ≥ ≤ ＞ ＜ = + € a di n . ° oltre massimo minimo max min circa e'.split(' '))

/** Past a number that names a thing and counts nothing. */
function endOfNamedNumber(tokens: readonly Token[], at: number, year: Year): number {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token?.kind !== 'number') return NAMED_BY_NUMBER.has(token?.text ?? '') ? endOfNumbers(tokens, at) : at
  const after = tokens[at + 1]
  if (after?.text === '°' && after.glued) return at + 2
  if (before?.kind === 'word' && token.glued && !before.text.endsWith("'")) return at + 1
  if (isYear(token.text) && !isCount(tokens, at, year)) return after?.text === '-' || after?.text === '/' ? at + 3 : at + 1
  const isSpan = after?.text === '-' && tokens[at + 2]?.kind === 'number'
  return isSpan && tokens[at + 3]?.text === 'anni' ? at + 4 : at
}

/** "art. 15 comma 5", "determina n. 231", "fasi 2 e 3": the word, its dot and "n.", and the numbers. */
function endOfNumbers(tokens: readonly Token[], at: number): number {
  let next = at + 1
  while (['.', 'n', 'nr', '°'].includes(tokens[next]?.text ?? '')) next += 1
  if (!isPlainNumber(tokens, next)) return at
  while (['e', ',', '-', '/'].includes(tokens[next + 1]?.text ?? '') && isPlainNumber(tokens, next + 2)) next += 2
  return next + 1
}

function isPlainNumber(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'number' && !quantityAt(tokens, at)?.named
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text)
}

function isCount(tokens: readonly Token[], at: number, year: Year): boolean {
  if (quantityAt(tokens, at)?.named || COUNT_LEADS.has(tokens[at - 1]?.text ?? '')) return true
  return at === 0 && Math.abs(Number(tokens[at]?.text) - year) > 5
}
