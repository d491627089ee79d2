import type { Decimal } from '../domain/quantity.ts'
import type { Unit } from '../domain/target.ts'
import { type Hedge, hedgeAfter, hedgeBefore } from './hedges.ts'
import type { Token } from './normalise.ts'
import { type Numeral, numeralAt, roughlyAt } from './numbers.ts'
import { isStopword } from './stopwords.ts'
import type { Taken } from './taken.ts'
import { deedOf, isInfinitive } from './verbs.ts'

/** A quantity in a message. `noun` is the index of the word that is counted; `of` the total beside it. */
export type Figure = {
  readonly value: Decimal
  readonly unit: Unit
  readonly of: Decimal | null
  readonly noun: number | null
  readonly hedge: Hedge | null
  /** Written as "a/b", which may as well be a day. */
  readonly slashed: boolean
  readonly first: number
  readonly last: number
}

/** Percentages, ratios, amounts and durations; takes their tokens. Dates are looked for after them, counts after the dates. */
export function findFigures(tokens: readonly Token[], taken: Taken): readonly Figure[] {
  return scan(
    tokens,
    taken,
    (numeral, at) => money(tokens, numeral) ?? percentage(tokens, numeral) ?? ratio(tokens, numeral, at) ?? duration(tokens, numeral),
  )
}

/** What is left and counts something: "19 posizioni", "n. 12 incontri", "cinque dipendenti", "una quarantina di classi". */
export function findCounts(tokens: readonly Token[], taken: Taken): readonly Figure[] {
  return scan(
    tokens,
    taken,
    numeral => count(tokens, numeral, taken),
    (_, at) => numeralAt(tokens, at) ?? roughlyAt(tokens, at),
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
  if (next === '%' || next === 'percento' || next === 'perc') return figure(tokens, numeral, { unit: 'percent', last: numeral.last + 1 })
  return (next === 'per' || next === 'x') && (after === 'cento' || after === '100')
    ? figure(tokens, numeral, { unit: 'percent', last: numeral.last + 2 })
    : null
}

/** "19 su 20", "19/20", "19 posizioni lavorate su 20", "18 delle 20 pratiche". */
function ratio(tokens: readonly Token[], numeral: Numeral, at: number): Figure | null {
  if (tokens[at]?.kind === 'number' && /^\d{4}$/.test(tokens[at]?.text ?? '') && isYearLike(tokens, numeral)) return null
  for (let link = numeral.last + 1; link <= numeral.last + FARTHEST_TOTAL; link += 1) {
    const word = tokens[link]
    if (!word || (word.kind === 'number' && !/^(19|20)\d\d$/.test(word.text)) || isBreak(tokens, link)) return null
    const of = ratioTotal(tokens, link, numeral)
    if (!of) continue
    const noun = link > numeral.last + 1 ? numeral.last + 1 : null
    return { ...figure(tokens, numeral, { unit: 'count', last: of.last, noun }), of: of.value, slashed: word.text === '/' }
  }
  return null
}

/** "41 giudizi pari a buono o superiore su 44". */
const FARTHEST_TOTAL = 8

function isBreak(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ''
  if (text === '.') return tokens[at + 1]?.text !== 'su'
  return text !== '' && ';?!\n,:'.includes(text)
}

function ratioTotal(tokens: readonly Token[], link: number, numeral: Numeral): Numeral | null {
  const word = tokens[link]?.text ?? ''
  if (word === '/') return link === numeral.last + 1 && tokens[link]?.glued === tokens[link + 1]?.glued ? slashTotal(tokens, link) : null
  if (word === 'su') return numeralAfterFillers(tokens, link + 1)
  return ['di', 'dei', 'delle', 'degli'].includes(word) && link === numeral.last + 1 ? numeralAt(tokens, link + 1) : null
}

/** "8/10" may be a day: only what cannot be one, or counts things ("8/10 schede"), is a ratio here. */
function slashTotal(tokens: readonly Token[], link: number): Numeral | null {
  const total = numeralAt(tokens, link + 1)
  if (!total || tokens[link + 2]?.text === '/') return null
  const part = tokens[link - 1]?.text ?? ''
  if (tokens[link - 2]?.text === '/' && tokens[link - 2]?.glued) return null
  if (['il', 'data', 'dal', 'del'].includes(tokens[link - 2]?.text ?? '')) return null
  const isDay = Number(part) >= 1 && Number(part) <= 31 && total.value.gte(1) && total.value.lte(12)
  const after = tokens[total.last + 1]
  const counts =
    after?.kind === 'word' &&
    after.text.length > 4 &&
    'ie'.includes(after.text.at(-1) ?? '') &&
    !isStopword(after.text) &&
    deedOf(after.text) === null &&
    !isInfinitive(after.text)
  return isDay && !counts ? null : total
}

function numeralAfterFillers(tokens: readonly Token[], at: number): Numeral | null {
  let next = at
  while (
    next < at + 4 &&
    ['un', 'totale', 'di', 'le', 'i', 'gli', 'tutte', 'tutti', 'e', 'n', 'nr', '.', '°'].includes(tokens[next]?.text ?? '')
  )
    next += 1
  return numeralAt(tokens, next)
}

function isYearLike(tokens: readonly Token[], numeral: Numeral): boolean {
  return numeral.value.gte(1990) && numeral.value.lte(2100) && tokens[numeral.last + 1]?.text !== '/'
}

function duration(tokens: readonly Token[], numeral: Numeral): Figure | null {
  const unit = DURATIONS.get(tokens[numeral.last + 1]?.text ?? '')
  const [next, after] = [tokens[numeral.last + 2]?.text ?? '', tokens[numeral.last + 3]?.text ?? '']
  if (!unit || next === 'fa' || AROUND_SPANS.has(next) || AROUND_SPANS.has(tokens[numeral.first - 1]?.text ?? '')) return null
  const days = DAYS_OF.get(tokens[numeral.last + 1]?.text ?? '') ?? 1
  const isHalf = next === 'e' && (after === 'mezzo' || after === 'mezza')
  const value = (isHalf ? numeral.value.plus('0.5') : numeral.value).times(days)
  return figure(tokens, { ...numeral, value }, { unit, last: numeral.last + (isHalf ? 3 : 1) })
}

/** "gli ultimi due giorni", "tra 3 giorni": a span of time, no duration. */
const AROUND_SPANS = new Set('fra tra prossimi prossime ultimi ultime scorsi scorse passati passate successivi successive'.split(' '))

/** Days in a longer span. */
const DAYS_OF = new Map([
  ['settimana', 7],
  ['settimane', 7],
])

const DURATIONS: ReadonlyMap<string, Unit> = new Map([
  ...['giorni', 'giorno', 'gg', 'giornate', 'settimane', 'settimana'].map(word => [word, 'days'] as const),
  ...['ore', 'ora', 'h', 'hh'].map(word => [word, 'hours'] as const),
  ...['minuti', 'minuto', 'min', "'"].map(word => [word, 'minutes'] as const),
])

function count(tokens: readonly Token[], numeral: Numeral, taken: Taken): Figure | null {
  const token = tokens[numeral.first]
  if (!token || (token.kind === 'number' && /^(19|20|21)\d\d$/.test(token.text))) return null
  if (token.kind === 'word' && OF_CENTURIES.has(tokens[numeral.first - 1]?.text ?? '')) return null
  if (token.kind === 'word' && token.text === 'sei' && tokens[numeral.last + 1]?.kind !== 'word') return null
  if (isName(tokens, numeral)) return null
  const rough = roughlyAt(tokens, numeral.first) !== null
  const next = tokens[numeral.last + 1]?.text ?? ''
  const nounAt = numeral.last + (['i', 'gli', 'le'].includes(next) || (rough && next === 'di') ? 2 : 1)
  const found = figure(tokens, numeral, { unit: 'count', noun: isNoun(tokens, nounAt) && !taken.has(nounAt) ? nounAt : null })
  return rough ? { ...found, hedge: 'about' } : found
}

/** "volumi del Seicento". */
const OF_CENTURIES = new Set(['del', 'nel', "dell'", "nell'"])

/** What follows a number and is not what is counted: "19 grazie", "71 in tutto", "38 ad oggi". */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]?.text ?? '']
  if (word?.kind !== 'word' || NO_NOUNS.has(word.text)) return false
  return word.text !== 'in' || !['tutto', 'totale', 'media'].includes(next)
}

const NO_NOUNS = new Set([
  'o',
  'oppure',
  'piu',
  'contro',
  'rispetto',
  'dal',
  'dalla',
  'entro',
  'grazie',
  'ciao',
  'saluti',
  'ok',
  'e',
  'ed',
  'finora',
  'ad',
  'al',
  'ma',
  'buona',
  'buon',
  'cordiali',
  'pls',
  'per',
  'alla',
  'con',
])

/** "sentiero 12 ripristinato", "stanza 5": the number of a thing, after its singular noun and before no noun of its own. */
function isName(tokens: readonly Token[], { first, last }: Numeral): boolean {
  const [before, after] = [tokens[first - 1], tokens[last + 1]]
  if (
    before?.kind !== 'word' ||
    before.text.length < 4 ||
    !'oa'.includes(before.text.at(-1) ?? '') ||
    MEASURED.has(before.text) ||
    isStopword(before.text)
  )
    return false
  return deedOf(before.text) === null && after?.kind === 'word' && (deedOf(after.text) !== null || after.text === 'e')
}

const MEASURED = new Set(['medio', 'media', 'totale', 'tempo', 'numero', 'quota', 'quanto', 'finora', 'somma'])

type Extent = { readonly unit: Unit; readonly first?: number; readonly last?: number; readonly noun?: number | null }

function figure(tokens: readonly Token[], numeral: Numeral, { unit, first, last, noun }: Extent): Figure {
  const from = first ?? numeral.first
  return {
    value: numeral.value,
    unit,
    of: null,
    noun: noun ?? null,
    hedge: hedgeBefore(tokens, from) ?? hedgeAfter(tokens, last ?? numeral.last),
    slashed: false,
    first: from,
    last: last ?? numeral.last,
  }
}
