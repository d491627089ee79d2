import type { Year } from '../domain/day.ts'
import type { Comparison } from '../domain/target.ts'
import { findDates, type Mention } from '../italian/days/dates.ts'
import { withinOneSlip } from '../italian/lexicon/slips.ts'
import { type Reading, type Token, tokenise } from '../italian/text/normalise.ts'
import { referenceOf } from './actuals.ts'
import { oneAt, type Quantified, quantityAt } from './quantities.ts'
import { endOfLabel, indexFrom } from './targetLabels.ts'
import { phraseAt } from './targetWords.ts'

/** What a target's words are made of, in their order. `clause` (a comma) and `and` part two things asked, `stop` two sentences; `or` leaves a choice open; `remark` is a parenthesis with another number in it; `undirected` names what may be wanted small or large. */
export type Mark =
  | { readonly kind: 'comparison'; readonly comparison: Comparison }
  | {
      readonly kind:
        | 'within'
        | 'between'
        | 'further'
        | 'clause'
        | 'or'
        | 'and'
        | 'of'
        | 'not'
        | 'about'
        | 'often'
        | 'remark'
        | 'stop'
        | 'all'
        | 'no'
    }
  | { readonly kind: 'undirected' }
  | { readonly kind: 'change'; readonly direction: 'increase' | 'decrease' | 'unsaid' }
  | { readonly kind: 'quantity'; readonly quantity: Quantified; readonly sign: '+' | '-' | null }
  | { readonly kind: 'range' }
  | { readonly kind: 'date'; readonly mention: Mention }
  | { readonly kind: 'word'; readonly text: string }

/** A target's marks, and whether a slip of the pen was mended on the way. */
export type Marked = { readonly marks: readonly Mark[]; readonly typo: boolean }

/** Parts a target's text into marks; what only describes (acts, articles, years, references to other periods, parentheses) is left out. */
export function marked(text: string, year: Year): Marked {
  const { reading, typo } = mended(readable(text, year))
  return { marks: marksOf({ tokens: reading.tokens, dates: datesOf(reading, year), year }, 0, reading.tokens.length), typo }
}

/** The dates a target names, whatever they mean there. */
export function datesIn(text: string, year: Year): readonly Mention[] {
  return datesOf(mended(readable(text, year)).reading, year)
}

function datesOf(reading: Reading, year: Year): readonly Mention[] {
  return findDates(reading, referenceOf(year), at => isMeasured(reading.tokens, at)).filter(isDateOfATarget)
}

/** Signs made single (mail quotes and tags begin with < and > too), and words between "entro" and its date left out. */
function readable(text: string, year: Year): string {
  return text
    .replace(/>\s?=|=\s?>|⩾/g, '≥')
    .replace(/<\s?=|=\s?<|⩽/g, '≤')
    .replaceAll('>', '＞')
    .replaceAll('<', '＜')
    .replace(/\[\s?(?:\.\.\.|…)\s?\]/g, ',')
    .replace(/\b(entro)\s+(?:e\s+non\s+oltre\s+)?(?:la\s+data\s+del\s+|il\s+giorno\s+|il\s+mese\s+di\s+|massimo\s+(?=il\b))/gi, '$1 ')
    .replace(/\b(entro)\s+le\s+(?:ore\s+)?\d{1,2}(?:[.:,]\d{2})?\s+del\s+(?:giorno\s+)?(?=\d)/gi, '$1 il ')
    .replace(/\b(entro)\s+e\s+non\s+oltre\b/gi, '$1')
    .replace(
      /\b(entro)\s+(?:la\s+fine\s+del(?:l['’]anno)?\s+|fine\s+(?:anno\s+)?|il\s+|l['’]anno\s+|l['’]esercizio\s+)((?:19|20)\d\d)(?![\d.,/%])/gi,
      '$1 il 31/12/$2',
    )
    .replace(/\b(entro)\s+(?:l['’]anno|la\s+fine\s+dell['’]anno)(?!\s*\d)/gi, `$1 il 31/12/${year}`)
}

const MENDABLE = ['almeno', 'entro', 'massimo', 'minimo', 'incremento', 'riduzione', 'superiore', 'inferiore', 'maggiore']
const OWN_WORDS = new Set('centro dentro contro entri entra massima massimi minima minimi maggiori superiori inferiori'.split(' '))

/** A slip in a word of comparison is mended only where a number follows; "ameno" is a word, but not before 60 %. */
function mended(text: string): { readonly reading: Reading; readonly typo: boolean } {
  const reading = tokenise(text)
  let typo = false
  const tokens = reading.tokens.map((token, at) => {
    const word = token.text
    if (token.kind !== 'word' || word.length < 4 || OWN_WORDS.has(word) || MENDABLE.includes(word)) return token
    const near = MENDABLE.filter(known => withinOneSlip(known, word))
    if (near.length !== 1 || !reading.tokens.slice(at + 1, at + 4).some(next => next.kind === 'number')) return token
    typo = true
    return { ...token, text: near[0] ?? word }
  })
  return { reading: { ...reading, tokens }, typo }
}

/** Numbers with a unit or a comparison before them are no dates: "12.5 %", "≥ 8.30". */
function isMeasured(tokens: readonly Token[], at: number): boolean {
  const quantity = tokens[at]?.kind === 'number' ? quantityAt(tokens, at) : null
  return quantity !== null && (quantity.last > at || '≥≤＞＜=€'.includes(tokens[at - 1]?.text || ' '))
}

/** A target names its day by the calendar; "domani" or "fra tre giorni" say nothing in a sheet. */
function isDateOfATarget({ said }: Mention): boolean {
  switch (said.kind) {
    case 'date':
      return said.month !== null
    case 'section':
      return said.nth !== null
    case 'unit':
      return said.unit === 'year'
    case 'month':
    case 'days':
    case 'nth':
    case 'range':
    case 'vague':
      return true
    default:
      return false
  }
}

/** A target's tokens with the dates found among them. */
type Source = { readonly tokens: readonly Token[]; readonly dates: readonly Mention[]; readonly year: Year }
type Found = { readonly mark: Mark | null; readonly next: number }

function marksOf(source: Source, from: number, to: number): readonly Mark[] {
  const marks: Mark[] = []
  for (let at = from; at < to; ) {
    const found = markAt(source, at, marks.at(-1))
    if (found.mark) marks.push(found.mark)
    at = Math.max(found.next, at + 1)
  }
  return marks
}

function markAt(source: Source, at: number, last: Mark | undefined): Found {
  const { tokens, dates, year } = source
  const date = dates.find(mention => mention.first === at)
  if (tokens[at]?.text === '(') return parenthesis(source, at, last)
  if (date) return { mark: { kind: 'date', mention: date }, next: date.last + 1 }
  const skipped = endOfLabel(tokens, at, year)
  if (skipped > at) return { mark: tokens[at]?.kind === 'word' ? wordMark(tokens[at]) : null, next: skipped }
  const limit = dates.find(mention => mention.first > at)?.first ?? tokens.length
  return phraseAt(tokens, at, limit) ?? numberAt(tokens, at, last) ?? { mark: wordMark(tokens[at]), next: at + 1 }
}

/** A remark says nothing of its own, nor does the number before it in words ("3 (tre)"); another number may change the target. */
function parenthesis(source: Source, at: number, last: Mark | undefined): Found {
  const close = indexFrom(source.tokens, at, token => token.text === ')')
  const [first, ...more] = quantitiesWithin(source, at + 1, close)
  const isSame = first !== undefined && last?.kind === 'quantity' && first.value.eq(last.quantity.value) && more.length === 0
  return { mark: first && !isSame ? { kind: 'remark' } : null, next: close + 1 }
}

function quantitiesWithin({ tokens, dates, year }: Source, from: number, to: number): readonly Quantified[] {
  const found: Quantified[] = []
  for (let at = from; at < to; ) {
    const date = dates.find(mention => mention.first === at)
    const label = date ? date.last + 1 : endOfLabel(tokens, at, year)
    const quantity = label > at ? null : quantityAt(tokens, at)
    if (quantity) found.push(quantity)
    at = Math.max(label, (quantity?.last ?? at) + 1)
  }
  return found
}

/** "un" counts only after a comparison ("almeno una"), and only then is the scale of "4 su 5" clear. */
function numberAt(tokens: readonly Token[], at: number, last: Mark | undefined): Found | null {
  const sign = signAt(tokens, at)
  const isCompared = last?.kind === 'comparison'
  const quantity = quantityAt(tokens, sign ? at + 1 : at) ?? (isCompared ? oneAt(tokens, at) : null)
  if (!quantity) return null
  const link = tokens[quantity.last + 1]?.text ?? ''
  const other = ['-', '/', 'su'].includes(link) ? quantityAt(tokens, quantity.last + 2) : null
  if (!other) return { mark: { kind: 'quantity', quantity, sign }, next: quantity.last + 1 }
  const isOnScale = link === 'su' && isCompared && quantity.unit === 'count' && other.unit === 'count'
  return { mark: isOnScale ? { kind: 'quantity', quantity, sign } : { kind: 'range' }, next: other.last + 1 }
}

/** A sign belongs to the number it touches, unless something stands right before it. */
function signAt(tokens: readonly Token[], at: number): '+' | '-' | null {
  const token = tokens[at]
  if (tokens[at + 1]?.kind !== 'number' || token?.glued) return null
  return token?.text === '+' || token?.text === '-' ? token.text : null
}

/** A number that cannot be read ("1.2.3") is not passed over: nobody knows which it is. */
function wordMark(token: Token | undefined): Mark | null {
  if (token?.kind === 'number') return { kind: 'range' }
  return token?.kind === 'word' ? { kind: 'word', text: token.text } : null
}
