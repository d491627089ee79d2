import type { Decimal } from '../../domain/quantity.ts'
import { decimal, exact } from '../../domain/quantity.ts'
import type { Token } from './normalise.ts'
import { fold } from './normalise.ts'

/** A number found among tokens: its value and the tokens it took, `first` to `last`. */
export type Numeral = { readonly value: Decimal; readonly first: number; readonly last: number }

/** Reads a text that is one number, in digits or words: "4.083", "1.728,50", "87,5", "quattordici", "2 milioni", "-1,2M"; null otherwise. */
export function readNumber(text: string): Decimal | null {
  const words = fold(text).trim().replaceAll('- ', '-').split(' ').filter(Boolean)
  const sign = words[0] === 'meno' || words[0] === 'negativo' ? words.shift() : undefined
  const joined = words.length > 1 && words.every(isDigits) ? [words.join('')] : words
  const minus = joined[0]?.startsWith('-') ?? false
  const value = readUnsigned(minus ? [joined[0]?.slice(1) ?? '', ...joined.slice(1)] : joined)
  return value && (minus || sign) ? value.neg() : value
}

/** The number that begins at a token ("n." and articles are the caller's affair), or null. */
export function numeralAt(tokens: readonly Token[], first: number): Numeral | null {
  const token = tokens[first]
  const value = token && (token.kind === 'number' ? digits(token.text) : inWords(token.text))
  if (!value) return null
  const swiss = tokens[first + 1]?.text === "'" ? tokens[first + 2] : undefined
  if (token?.kind === 'number' && swiss?.glued && isLeadingGroup(token.text) && /^\d{3}$/.test(swiss.text)) {
    const joined = digits(`${token.text}.${swiss.text}`)
    if (joined) return { value: joined, first, last: first + 2 }
  }
  const group = tokens[first + 1]
  if (token?.kind === 'number' && group?.kind === 'number' && !group.glued && isLeadingGroup(token.text) && /^\d{3}$/.test(group.text)) {
    const joined = digits(`${token.text}.${group.text}`)
    if (joined) return { value: joined, first, last: first + 1 }
  }
  const fraction = tokens[first + 1]?.text === 'virgola' ? fractionOf(tokens[first + 2]) : null
  if (fraction) return { value: value.plus(exact(`0.${fraction}`)), first, last: first + 2 }
  if (isHalf(tokens, first + 1)) return { value: value.plus(HALF), first, last: first + 2 }
  const scale = scaleAt(tokens, first + 1)
  return scale ? { value: value.times(scale), first, last: first + 1 } : { value, first, last: first }
}

/** "mila", "milioni", a glued "k"; a single letter apart from its number is a unit ("212 m", "50 g"). */
function scaleAt(tokens: readonly Token[], at: number): Decimal | null {
  const word = tokens[at]?.text ?? ''
  if (word === 'm' || word === 'g' || (word === 'k' && !tokens[at]?.glued)) return null
  return SCALES.get(word) ?? null
}

/** "e mezzo", "e mezza" after a number or its unit. */
export function isHalf(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'e' && ['mezzo', 'mezza', 'mezz'].includes(tokens[at + 1]?.text ?? '')
}

/** What "e mezzo" adds. */
export const HALF = exact('0.5')

/** The digits after "virgola": "sette" and "7" give 7. */
function fractionOf(token: Token | undefined): string | null {
  if (token?.kind === 'number') return isDigits(token.text) ? token.text : null
  return inWords(token?.text ?? '')?.toFixed() ?? null
}

/** "ne abbiamo fatta una", "ne resta una sola": the pronoun that counts one thing. */
export function oneAt(tokens: readonly Token[], at: number): Numeral | null {
  const next = tokens[at + 1]
  if (!isOne(tokens, at) || (next?.kind === 'word' && !AFTER_ONE.has(next.text)) || next?.kind === 'number') return null
  for (let back = at - 1; back >= at - 5 && tokens[back]?.kind === 'word'; back -= 1)
    if (tokens[back]?.text === 'ne') return { value: exact(1), first: at, last: at }
  return null
}

/** "uno", "una": an article far more often than a number. */
export function isOne(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'uno' || tokens[at]?.text === 'una'
}

const AFTER_ONE = new Set(['sola', 'solo', 'soltanto', 'su'])

/** "una ventina", "un centinaio": about that many. */
export function roughlyAt(tokens: readonly Token[], first: number): Numeral | null {
  const value = ROUGHLY.get(tokens[first]?.text ?? '')
  return value === undefined ? null : { value: exact(value), first, last: first }
}

const ROUGHLY = new Map([
  ['paio', 2],
  ['decina', 10],
  ['dozzina', 12],
  ['quindicina', 15],
  ['ventina', 20],
  ['trentina', 30],
  ['quarantina', 40],
  ['cinquantina', 50],
  ['sessantina', 60],
  ['settantina', 70],
  ['ottantina', 80],
  ['novantina', 90],
  ['centinaio', 100],
  ['migliaio', 1000],
])

/** A number typed in digits, Italian style: a dot before three digits parts the thousands, a comma the decimals; null otherwise. */
export function digits(text: string): Decimal | null {
  const [whole = '', fraction, ...more] = text.split(',')
  if (more.length > 0) return null
  const groups = whole.split('.')
  const grouped = groups.length > 1 && groups.every((group, at) => (at === 0 ? isLeadingGroup(group) : group.length === 3))
  if (grouped) return decimal(`${groups.join('')}.${fraction ?? '0'}`)
  if (groups.length > 2) return null
  if (fraction === undefined) return decimal(whole)
  return groups.length === 1 ? decimal(`${whole || '0'}.${fraction}`) : null
}

/** A cardinal written in letters ("ventuno", "centoventi", "duemila"); null for anything else. Articles are not numbers: "un", "uno", "una" give null. */
export function inWords(word: string): Decimal | null {
  const value = word.length > 2 && word !== 'uno' && word !== 'una' ? cardinal(word) : null
  return value === null ? null : exact(value)
}

const SCALES = new Map([
  ['mila', exact(1000)],
  ['k', exact(1000)],
  ['milione', exact(1_000_000)],
  ['milioni', exact(1_000_000)],
  ['mln', exact(1_000_000)],
  ['m', exact(1_000_000)],
  ['miliardo', exact(1_000_000_000)],
  ['miliardi', exact(1_000_000_000)],
  ['mld', exact(1_000_000_000)],
  ['g', exact(1_000_000_000)],
])

const UNITS =
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'
const TENS = 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta'
const BELOW_THOUSAND = cardinalsBelowThousand()

function readUnsigned(words: readonly string[]): Decimal | null {
  const [first = '', second, ...more] = words
  if (more.length > 0) return null
  const scale = second === undefined ? undefined : SCALES.get(second)
  if (second !== undefined) return scale ? (readOne(first)?.times(scale) ?? null) : groupedBySpace(first, second)
  const suffix = SCALES.get(first.slice(-1))
  const scaled = suffix && digits(first.slice(0, -1))
  return scaled && suffix ? scaled.times(suffix) : readOne(first)
}

function readOne(word: string): Decimal | null {
  if (word === 'un' || word === 'uno' || word === 'una') return exact(1)
  if (word === 'nulla') return exact(0)
  return digits(word) ?? inWords(word)
}

/** "6 700,54": thousands parted by a space. */
function groupedBySpace(first: string, second: string): Decimal | null {
  return isDigits(first) && first.length <= 3 && second.split(',')[0]?.length === 3 ? digits(`${first}.${second}`) : null
}

function cardinal(word: string): number | null {
  const below = BELOW_THOUSAND.get(word)
  if (below !== undefined) return below
  if (word.startsWith('mille')) return word === 'mille' ? 1000 : plus(1000, BELOW_THOUSAND.get(word.slice(5)))
  const mila = word.indexOf('mila')
  if (mila < 1) return null
  const thousands = BELOW_THOUSAND.get(word.slice(0, mila))
  if (thousands === undefined) return null
  return mila + 4 === word.length ? thousands * 1000 : plus(thousands * 1000, BELOW_THOUSAND.get(word.slice(mila + 4)))
}

function plus(thousands: number, rest: number | undefined): number | null {
  return rest === undefined ? null : thousands + rest
}

function cardinalsBelowThousand(): ReadonlyMap<string, number> {
  const below = [...belowHundred()]
  const all = new Map(below)
  for (const [prefix, hundreds] of [['', 1], ...below.slice(2, 10)] as const) {
    all.set(`${prefix}cento`, hundreds * 100)
    for (const [word, value] of below.slice(1)) {
      all.set(`${prefix}cento${word}`, hundreds * 100 + value)
      if (word.startsWith('otto') || word.startsWith('ottanta')) all.set(`${prefix}cent${word}`, hundreds * 100 + value)
    }
  }
  return all
}

function belowHundred(): ReadonlyMap<string, number> {
  const units = UNITS.split(' ')
  const all = new Map(units.map((word, value) => [word, value] as const))
  for (const [index, tens] of TENS.split(' ').entries()) {
    all.set(tens, (index + 2) * 10)
    for (const [value, unit] of units.slice(0, 10).entries()) {
      const stem = value === 1 || value === 8 ? tens.slice(0, -1) : tens
      if (value > 0) all.set(stem + unit, (index + 2) * 10 + value)
      if (value === 1) all.set(`${stem}un`, (index + 2) * 10 + 1)
    }
  }
  return all
}

function isLeadingGroup(group: string): boolean {
  return /^\d{1,3}$/.test(group) && group !== '0'
}

function isDigits(text: string): boolean {
  return text !== '' && [...text].every(character => character >= '0' && character <= '9')
}
