import type { Year } from '../domain/day.ts'
import type { Comparison } from '../domain/target.ts'
import { findDates, type Mention } from '../italian/dates.ts'
import { withinOneSlip } from '../italian/days/calendar.ts'
import { type Reading, type Token, tokenise } from '../italian/normalise.ts'
import { referenceOf } from './actuals.ts'
import { oneAt, type Quantified, quantityAt } from './quantities.ts'

/** What a target's words are made of, in their order. `clause` (a comma) and `and` part two things asked, `stop` two sentences; `or` leaves a choice open; `remark` is a parenthesis with a number in it. */
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
    case 'weekday':
    case 'offset':
    case 'several':
    case 'weekOf':
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
  if (tokens[at]?.text === '(') return parenthesis(source, at)
  if (date) return { mark: { kind: 'date', mention: date }, next: date.last + 1 }
  const skipped = Math.max(endOfReference(tokens, at), endOfLabel(tokens, at, year), endOfShortForm(tokens, at))
  if (skipped > at) return { mark: null, next: skipped }
  return phraseAt(tokens, at) ?? numberAt(tokens, at, last) ?? { mark: wordMark(tokens[at]), next: at + 1 }
}

/** A remark says nothing of its own; one with a number in it may change the target. */
function parenthesis(source: Source, at: number): Found {
  const close = indexFrom(source.tokens, at, token => token.text === ')')
  const counts = marksOf(source, at + 1, close).some(mark => mark.kind === 'quantity' || mark.kind === 'range')
  return { mark: counts ? { kind: 'remark' } : null, next: close + 1 }
}

/** Past a comparison with another period ("rispetto al 2024") with the figure in parentheses after it, or a break-down ("di cui 4 …"). */
function endOfReference(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.text ?? ''
  const next = tokens[at + 1]?.text ?? ''
  if (word === 'di' && next === 'cui') return tokens.length
  const refers = word === 'rispetto' || (word.startsWith('sul') && next === 'baseline')
  return refers ? indexFrom(tokens, at, (token, position) => endsReference(tokens, token, position)) : at
}

/** Past the dot of "gg." or "max.", which ends no sentence. */
function endOfShortForm(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '.' && SHORT_FORMS.has(tokens[at - 1]?.text ?? '') ? at + 1 : at
}

const SHORT_FORMS = new Set('max min gg nr n ca num art sett ecc'.split(' '))

function endsReference(tokens: readonly Token[], { text }: Token, at: number): boolean {
  if ([',', ';', '+', '≥', '≤'].includes(text) || ['almeno', 'entro', 'per'].includes(text)) return true
  return text === 'e' && at + 1 < tokens.length
}

function indexFrom(tokens: readonly Token[], at: number, holds: (token: Token, at: number) => boolean): number {
  const found = tokens.findIndex((token, position) => position > at && holds(token, position))
  return found < 0 ? tokens.length : found
}

const LABELS = new Set(
  'art articolo comma fase punto parte lotto legge l lr dlgs dpr det determina determinazione delibera deliberazione decreto prot protocollo circolare iso allegato capitolo livello versione step modulo missione codice cod anno esercizio triennio biennio'.split(
    ' ',
  ),
)
const YEAR_LEADS = new Set("nel del dal al il target dati bilancio dell' dall' anno - / per".split(' '))

/** Past a number that names a thing and counts nothing: an act, an article, a phase, a year, an ordinal, an age; `at` itself for any other token. */
function endOfLabel(tokens: readonly Token[], at: number, year: Year): number {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token?.kind !== 'number') return LABELS.has(token?.text ?? '') ? endOfActNumber(tokens, at) : at
  const after = tokens[at + 1]
  if (after?.text === '°' && after.glued) return at + 2
  if (before?.kind === 'word' && token.glued && !before.text.endsWith("'")) return at + 1
  if (
    isYear(token.text) &&
    (YEAR_LEADS.has(before?.text ?? '') || Math.abs(Number(token.text) - year) <= 5) &&
    !quantityAt(tokens, at)?.named
  ) {
    return at + 1
  }
  const span = after?.text === '-' && tokens[at + 2]?.kind === 'number'
  return span && (tokens[at + 3]?.text === 'anni' || isYear(token.text)) ? at + 3 : at
}

/** "art. 15 comma 5", "determina n. 231": the word, its dot and "n.", and the number. */
function endOfActNumber(tokens: readonly Token[], at: number): number {
  let next = at + 1
  while (['.', 'n', 'nr', '°'].includes(tokens[next]?.text ?? '')) next += 1
  if (tokens[next]?.kind !== 'number') return at
  return tokens[next + 1]?.text === '/' && tokens[next + 2]?.kind === 'number' ? next + 3 : next + 1
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text)
}

/** "un" counts only after a comparison: "almeno una". */
function numberAt(tokens: readonly Token[], at: number, last: Mark | undefined): Found | null {
  const sign = signAt(tokens, at)
  const quantity = quantityAt(tokens, sign ? at + 1 : at) ?? (last?.kind === 'comparison' ? oneAt(tokens, at) : null)
  if (!quantity) return null
  const isLinked = ['-', '/', 'su'].includes(tokens[quantity.last + 1]?.text ?? '')
  const other = isLinked ? quantityAt(tokens, quantity.last + 2) : null
  return other ? { mark: { kind: 'range' }, next: other.last + 1 } : { mark: { kind: 'quantity', quantity, sign }, next: quantity.last + 1 }
}

/** A sign belongs to the number it touches, unless something stands right before it. */
function signAt(tokens: readonly Token[], at: number): '+' | '-' | null {
  const token = tokens[at]
  if (token?.text !== '+' && token?.text !== '-') return null
  return tokens[at + 1]?.kind === 'number' && !token.glued ? (token.text as '+' | '-') : null
}

const PHRASES: readonly (readonly [Mark, string])[] = [
  [
    { kind: 'comparison', comparison: 'atLeast' },
    'almeno|≥|minimo|al minimo|come minimo|non meno|non inferiore|non inferiori|maggiore o uguale|superiore o uguale|uguale o maggiore|uguale o superiore|pari o superiore|pari o maggiore',
  ],
  [
    { kind: 'comparison', comparison: 'atMost' },
    '≤|massimo|al massimo|max|non piu|non superiore|non superiori|non oltre|minore o uguale|inferiore o uguale|uguale o minore|uguale o inferiore|pari o inferiore|pari o minore',
  ],
  [
    { kind: 'comparison', comparison: 'moreThan' },
    "＞|piu di|piu del|piu dell'|superiore a|superiore al|superiore all'|superiori a|superiori al|maggiore di|maggiore del|maggiore dell'|oltre il|oltre l'|oltre",
  ],
  [
    { kind: 'comparison', comparison: 'lessThan' },
    "＜|meno di|meno del|meno dell'|inferiore a|inferiore al|inferiore all'|inferiori a|inferiori al|minore di|minore del|minore dell'|al di sotto di|al di sotto del",
  ],
  [{ kind: 'comparison', comparison: 'exactly' }, "=|pari a|pari al|pari all'|uguale a|uguale al|esattamente"],
  [{ kind: 'within' }, 'entro'],
  [{ kind: 'between' }, 'tra|fra|compreso tra|compresa tra'],
  [{ kind: 'change', direction: 'increase' }, 'incremento|aumento|incrementare|aumentare|crescita'],
  [{ kind: 'change', direction: 'decrease' }, 'riduzione|ridurre|diminuzione|diminuire|decremento|calo|abbattimento'],
  [{ kind: 'change', direction: 'unsaid' }, 'miglioramento|migliorare|variazione|scostamento|mantenimento|mantenere|raddoppio'],
  [{ kind: 'further' }, 'ulteriori|ulteriore|altri|altre|altro|altra'],
  [{ kind: 'or' }, 'o|oppure|ovvero|e/o'],
  [{ kind: 'and' }, 'e|ed|nonche'],
  [{ kind: 'clause' }, ',|:'],
  [{ kind: 'stop' }, ';|.|\n'],
  [{ kind: 'not' }, 'non'],
  [{ kind: 'about' }, 'circa|ca|quasi|~|≈|±|indicativamente|orientativamente|approssimativamente|intorno|possibilmente|?'],
  [
    { kind: 'often' },
    "al mese|al giorno|all'anno|alla settimana|a settimana|ogni|mensili|mensile|settimanali|settimanale|giornalieri|trimestrali|semestrali|annui",
  ],
  [{ kind: 'all' }, 'tutti|tutte|tutto|tutta'],
  [{ kind: 'no' }, "nessun|nessuno|nessuna|nessun'"],
  [{ kind: 'of' }, "di|del|dei|delle|della|degli|dell'"],
]
const BY_FIRST = byFirstWord()

function byFirstWord(): ReadonlyMap<string, readonly { readonly mark: Mark; readonly words: readonly string[] }[]> {
  const all = PHRASES.flatMap(([mark, phrases]) => phrases.split('|').map(phrase => ({ mark, words: phrase.split(' ') })))
  const grouped = new Map<string, typeof all>()
  for (const each of all.toSorted((a, b) => b.words.length - a.words.length)) {
    const first = each.words[0] ?? ''
    grouped.set(first, [...(grouped.get(first) ?? []), each])
  }
  return grouped
}

function phraseAt(tokens: readonly Token[], at: number): Found | null {
  const candidates = BY_FIRST.get(tokens[at]?.text ?? '') ?? []
  const found = candidates.find(({ words }) => words.every((word, offset) => tokens[at + offset]?.text === word))
  return found ? { mark: found.mark, next: at + found.words.length } : null
}

function wordMark(token: Token | undefined): Mark | null {
  return token?.kind === 'word' ? { kind: 'word', text: token.text } : null
}
