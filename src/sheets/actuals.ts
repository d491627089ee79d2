import type { Actual } from '../domain/actual.ts'
import { type Day, day, type Year } from '../domain/day.ts'
import { findDates, type Mention } from '../italian/days/dates.ts'
import { fold, LONGEST, type Reading, type Token, tokenise } from '../italian/text/normalise.ts'
import { type Quantified, quantityAt } from './quantities.ts'
import { mayBeFraction } from './targetDays.ts'

/** What a Dato cell says: nothing yet, an actual, a day that does not exist, or words that only a person can judge. */
export type ActualRead =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'read'; readonly actual: Actual }
  | { readonly kind: 'impossibleDay'; readonly words: string }
  | { readonly kind: 'unread' }

/** Reads a Dato ("30/06/2018", "87,5%", "19 su 20", "60% al 25/09/2026", "SI"); a day without a year is in the sheet's. */
export function readActual(text: string, year: Year): ActualRead {
  const words = fold(text).replace(/\s+/g, ' ').trim()
  const fixed = FIXED.get(words.replace(/\.$/, ''))
  if (words === '' || words === '-' || NOT_YET.has(words)) return { kind: 'nothing' }
  if (fixed) return { kind: 'read', actual: fixed }
  if (words.length > LONGEST) return UNREAD
  const reading = tokenise(text)
  const mentions = findDates(reading, referenceOf(year), at => reading.tokens[at + 1]?.text === '%')
  const [mention, ...more] = mentions.filter(each => each.said.kind !== 'date' || each.said.month !== null)
  if (more.length > 0) return UNREAD
  return mention ? withDay(reading, mention) : quantityIn(reading.tokens, null)
}

/** Dates in sheets look at the sheet's year, from its first day on. */
export function referenceOf(year: Year): { readonly reference: Day; readonly prefer: 'future'; readonly year: Year } {
  return { reference: day(year, 1, 1) ?? impossible(year), prefer: 'future', year }
}

const UNREAD: ActualRead = { kind: 'unread' }
const YES =
  'si|fatto|fatta|completato|completata|concluso|conclusa|realizzato|realizzata|raggiunto|raggiunta|effettuato|effettuata|eseguito|eseguita'
const NO =
  'no|non fatto|non fatta|non completato|non completata|non realizzato|non realizzata|non raggiunto|non raggiunta|non effettuato|non effettuata'
const FIXED: ReadonlyMap<string, Actual> = new Map<string, Actual>([
  ...YES.split('|').map(word => [word, { kind: 'yes' }] as const),
  ...NO.split('|').map(word => [word, { kind: 'no' }] as const),
  ['non valutabile', { kind: 'notEvaluable' }],
])
const NOT_YET = new Set('n.d.|n.d|nd|non disponibile|non ancora disponibile|non ancora comunicato|non comunicato|--'.split('|'))
/** Words beside a day that only say that it is one. */
const AROUND_A_DAY = new Set([...YES.split('|').filter(word => word !== 'si'), ...'il in data del giorno :'.split(' ')])
const ARTICLES = new Set(['il', 'al', 'del', "l'"])
/** Words that make a number less than a plain statement. */
const DOUBTFUL = new Set(
  'circa ca quasi oltre almeno piu meno massimo minimo non altri altre ulteriori o oppure mesi mese settimane settimana anni anno mila ? ~ + - / < > = ≥ ≤ ('.split(
    ' ',
  ),
)

function impossible(year: Year): never {
  throw new Error(`no such year: ${year}`)
}

function withDay(reading: Reading, mention: Mention): ActualRead {
  const rest = reading.tokens.filter((_, at) => at < mention.first || at > mention.last)
  if (mayBeFraction(mention) && !ARTICLES.has(reading.tokens[mention.first - 1]?.text ?? '')) return UNREAD
  if (mention.reading.kind === 'invalid' && mention.reading.reason === 'impossible') {
    return { kind: 'impossibleDay', words: mention.reading.words.replace(/^\D+/, '') }
  }
  if (mention.reading.kind !== 'day' || mention.said.kind !== 'date' || mention.lead !== null) return UNREAD
  if (rest.every(token => AROUND_A_DAY.has(token.text))) return { kind: 'read', actual: { kind: 'done', on: mention.reading.day } }
  return quantityIn(rest, mention.reading.day)
}

/** One number, with its total if "su" or a bar parts them; anything more than plain words around them is left to a person. */
function quantityIn(tokens: readonly Token[], on: Day | null): ActualRead {
  const value = quantityAt(tokens, 0)
  if (!value) return UNREAD
  const su = tokens.findIndex((token, at) => at > value.last && (token.text === 'su' || token.text === '/'))
  const total = su < 0 ? null : totalAfter(tokens, su)
  const words = tokens.filter((_, at) => at > value.last && (su < 0 || at < su || at > (total?.last ?? at)))
  if (words.some(token => token.kind === 'number' || DOUBTFUL.has(token.text)) || words.length > 8) return UNREAD
  return asActual(value, total, su >= 0, on)
}

function totalAfter(tokens: readonly Token[], su: number): Quantified | null {
  const from = ['un', 'totale', 'di'].every((word, offset) => tokens[su + 1 + offset]?.text === word) ? su + 4 : su + 1
  return quantityAt(tokens, from)
}

function asActual({ value, unit }: Quantified, total: Quantified | null, hasTotal: boolean, on: Day | null): ActualRead {
  if (unit === 'points' || unit === 'weeks' || unit === 'months' || unit === 'years') return UNREAD
  if (!hasTotal) return { kind: 'read', actual: { kind: 'quantity', value, unit, of: null, on } }
  if (!total || unit !== 'count' || total.unit !== 'count' || total.value.lte(0) || value.gt(total.value)) return UNREAD
  return { kind: 'read', actual: { kind: 'quantity', value, unit, of: total.value, on } }
}
