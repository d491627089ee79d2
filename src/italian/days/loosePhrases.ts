import type { Token } from '../text/normalise.ts'
import { inWords } from '../text/numbers.ts'
import { monthOf, ordinalOf, VAGUE, weekdayOf } from './calendar.ts'
import { namedDate, numericDate } from './exactPhrases.ts'
import { hintAt, yearAt } from './qualifiers.ts'
import type { Phrase, Rule, Said, Slice, Span } from './said.ts'

type Tokens = readonly Token[]

/** "7 giorni fa", "3 gg. or sono", "tra due mesi"; "da due giorni" names no day. */
export const distance: Rule = (tokens, at) => {
  const ahead = tokens[at]?.text === 'tra' || tokens[at]?.text === 'fra'
  const from = ahead ? at + 1 : at
  const count = countAt(tokens, from)
  const unit = UNITS.get(tokens[from + 1]?.text ?? '')
  if (count === null || !unit) return null
  if (ahead) return phrase({ kind: 'offset', count, unit }, from + 2)
  const back = tokens[from + 2]?.text === '.' ? from + 3 : from + 2
  const next = endOfAgo(tokens, back)
  if (next !== null) return phrase({ kind: 'offset', count: -count, unit }, next)
  if (tokens[at - 1]?.text !== 'da' || unit === 'year' || tokens[back]?.text === 'di') return null
  return phrase(unit === 'day' ? { kind: 'offset', count: -count, unit } : { kind: 'vague' }, from + 2)
}

/** "fa", "addietro", "or sono". */
function endOfAgo(tokens: Tokens, at: number): number | null {
  const word = tokens[at]?.text ?? ''
  if (word === 'fa' || word === 'addietro' || word === 'orsono') return at + 1
  return word === 'or' && tokens[at + 1]?.text === 'sono' ? at + 2 : null
}

/** "gli ultimi due giorni", "i 2 mesi passati", "prossime 3 settimane". */
export const severalUnits: Rule = (tokens, at) => {
  const words = [0, 1, 2].map(offset => tokens[at + offset]?.text ?? '')
  const order = [
    [0, 1, 2],
    [1, 0, 2],
    [2, 0, 1],
  ] as const
  for (const [direction, number, unitAt] of order) {
    const hint = DIRECTIONS.get(words[direction] ?? '')
    const count = countAt(tokens, at + number)
    const unit = UNITS.get(words[unitAt] ?? '')
    if (hint && count !== null && unit) return phrase({ kind: 'several', count, unit, hint }, at + 3)
  }
  return null
}

/** "fine mese", "la settimana scorsa", "metà ottobre", "il prossimo trimestre". */
export const span: Rule = (tokens, at) => {
  const slice = SLICES.get(tokens[at]?.text ?? '') ?? 'whole'
  const from = slice === 'whole' ? at : skipOf(tokens, at + 1)
  if (slice === 'end' && tokens[from]?.text === 'settimana' && from === at + 1) return null
  return unitSpan(tokens, from, slice) ?? monthSpan(tokens, from, slice)
}

/** "primo semestre 2019", "II trimestre", "prima quindicina di ottobre", "seconda decade di marzo". */
export const section: Rule = (tokens, at) => {
  const nth = ordinalAt(tokens, at)
  if (!nth) return null
  const word = tokens[nth.next]?.text ?? ''
  const months = SECTIONS.get(word)
  if (months) {
    const year = yearAt(tokens, nth.next + 1)
    return phrase({ kind: 'section', months, nth: nth.value, shift: 0, year: year.value }, year.next)
  }
  const days = DAY_SECTIONS.get(word)
  const month = days ? monthAfterOf(tokens, nth.next + 1) : null
  if (!days || !month || nth.value < 1) return null
  const to = nth.value * days >= 30 ? 31 : nth.value * days
  return phrase({ kind: 'days', from: (nth.value - 1) * days + 1, to, month: month.month, year: month.year }, month.next)
}

/** "ultimo lunedì di marzo", "primo martedì in ottobre", "l'ultimo giorno di ottobre 2015". */
export const nthDay: Rule = (tokens, at) => {
  const nth = ordinalAt(tokens, at)
  const word = nth ? (tokens[nth.next]?.text ?? '') : ''
  const weekday = weekdayOf(word)
  if (!nth || (!weekday && word !== 'giorno')) return null
  const month = monthAfterOf(tokens, nth.next + 1)
  return month && phrase({ kind: 'nth', nth: nth.value, weekday: weekday?.value ?? null, month: month.month, year: month.year }, month.next)
}

/** "la settimana del 7 ottobre". */
export const weekOfDay: Rule = (tokens, at) => {
  if (tokens[at]?.text !== 'settimana' || tokens[at + 1]?.text !== 'del') return null
  const day = numericDate(tokens, at + 2) ?? namedDate(tokens, at + 2)
  return day && { ...day, said: { kind: 'weekOf', day: day.said } }
}

/** "nel weekend", "fine settimana": its Saturday and Sunday. */
export const weekend: Rule = (tokens, at) => {
  const [word, next] = [tokens[at]?.text, tokens[at + 1]?.text]
  const last = word === 'weekend' ? at : (word === 'week' && next === 'end') || (word === 'fine' && next === 'settimana') ? at + 1 : null
  if (last === null) return null
  const hinted = hintAt(tokens, last + 1)
  const shift = hinted.hint === 'past' ? -1 : hinted.hint === 'future' ? 1 : 0
  return phrase({ kind: 'weekend', shift }, hinted.next)
}

/** "nei giorni scorsi", "qualche giorno fa". */
export const vagueWords: Rule = (tokens, at) => {
  if (tokens[at]?.text === 'giorno' && tokens[at - 1]?.text === 'un') return null
  for (const length of [3, 2, 1]) if (VAGUE_SET.has(joined(tokens, at, length))) return phrase({ kind: 'vague' }, at + length)
  return null
}

const VAGUE_SET = new Set(VAGUE)
const UNITS: ReadonlyMap<string, 'day' | Span> = new Map([
  ...['giorno', 'giorni', 'gg', 'giornate'].map(word => [word, 'day'] as const),
  ...['settimana', 'settimane', 'sett'].map(word => [word, 'week'] as const),
  ...['mese', 'mesi'].map(word => [word, 'month'] as const),
  ...['anno', 'anni'].map(word => [word, 'year'] as const),
])
const SECTIONS: ReadonlyMap<string, number> = new Map([
  ['bimestre', 2],
  ['trimestre', 3],
  ['quadrimestre', 4],
  ['semestre', 6],
])
const DAY_SECTIONS: ReadonlyMap<string, number> = new Map([
  ['decade', 10],
  ['quindicina', 15],
  ['meta', 15],
])
const SLICES: ReadonlyMap<string, Slice> = new Map([
  ['fine', 'end'],
  ['meta', 'middle'],
  ['inizio', 'start'],
  ['inizi', 'start'],
  ['primi', 'start'],
])
const DIRECTIONS: ReadonlyMap<string, 'past' | 'future'> = new Map([
  ...'ultimi ultime scorsi scorse passati passate precedenti'.split(' ').map(word => [word, 'past'] as const),
  ...'prossimi prossime successivi successive futuri'.split(' ').map(word => [word, 'future'] as const),
])
const SHIFTS: ReadonlyMap<string, number> = new Map([
  ...'scorso scorsa passato passata precedente'.split(' ').map(word => [word, -1] as const),
  ..."questo questa quest' corrente presente".split(' ').map(word => [word, 0] as const),
  ...'prossimo prossima successivo successiva entrante venturo ventura'.split(' ').map(word => [word, 1] as const),
])
/** "la settimana che viene". */
const COMING = new Set(['viene', 'verra', 'arriva', 'arrivera', 'entra', 'inizia', 'segue'])

function unitSpan(tokens: Tokens, at: number, slice: Slice): Phrase | null {
  const leading = SHIFTS.get(tokens[at]?.text ?? '')
  const from = leading === undefined ? at : at + 1
  const word = tokens[from]?.text ?? ''
  const unit = UNITS.get(word)
  const months = SECTIONS.get(word)
  if ((!unit || unit === 'day') && !months) return null
  const trailing = leading === undefined ? SHIFTS.get(tokens[from + 1]?.text ?? '') : undefined
  const isComing = tokens[from + 1]?.text === 'che' && COMING.has(tokens[from + 2]?.text ?? '')
  const shift = leading ?? trailing ?? (isComing ? 1 : slice === 'whole' ? null : 0)
  if (shift === null) return null
  const next = from + 1 + (trailing === undefined ? 0 : 1) + (isComing ? 2 : 0)
  if (months) return phrase({ kind: 'section', months, nth: null, shift, year: null }, next)
  return unit && unit !== 'day' ? phrase({ kind: 'unit', unit, shift, slice }, next) : null
}

function monthSpan(tokens: Tokens, at: number, slice: Slice): Phrase | null {
  const word = tokens[at]?.text ?? ''
  const month = tokens[at]?.kind === 'word' ? monthOf(word) : null
  if (!month) return null
  const year = yearAt(tokens, at + 1)
  const short = word.length < 5 || month.typo
  if (short && year.value === null && slice === 'whole' && !ASKS_FOR_A_MONTH.has(tokens[at - 1]?.text ?? '')) return null
  const hinted = hintAt(tokens, year.next)
  const said: Said = { kind: 'month', month: month.value, year: year.value, hint: hinted.hint, slice }
  return { said, next: hinted.next, typo: month.typo }
}

const ASKS_FOR_A_MONTH = new Set(['entro', 'a', 'ad', 'di', 'in', 'mese', 'da', 'per'])

function ordinalAt(tokens: Tokens, at: number): { readonly value: number; readonly next: number } | null {
  const word = tokens[at]?.text ?? ''
  if (word === 'ultimo' || word === 'ultima') return { value: -1, next: at + 1 }
  const marked = tokens[at + 1]?.text === '°'
  const value = ordinalOf(marked ? `${word}°` : word)
  return value === null ? null : { value, next: marked ? at + 2 : at + 1 }
}

function monthAfterOf(tokens: Tokens, at: number): { readonly month: number; readonly year: number | null; readonly next: number } | null {
  let next = skipOf(tokens, at)
  if (tokens[next]?.text === 'mese') next = skipOf(tokens, next + 1)
  const month = next > at ? monthOf(tokens[next]?.text ?? '') : null
  if (!month) return null
  const year = yearAt(tokens, next + 1)
  return { month: month.value, year: year.value, next: year.next }
}

function skipOf(tokens: Tokens, at: number): number {
  return ['di', 'del', "dell'", "d'", 'della', 'in'].includes(tokens[at]?.text ?? '') ? at + 1 : at
}

function countAt(tokens: Tokens, at: number): number | null {
  const token = tokens[at]
  if (token?.kind === 'number') return /^\d{1,3}$/.test(token.text) ? Number(token.text) : null
  if (token?.text === 'un' || token?.text === 'una') return 1
  return (token && inWords(token.text)?.toNumber()) ?? null
}

function joined(tokens: Tokens, at: number, length: number): string {
  const words = tokens.slice(at, at + length)
  return words.length === length ? words.map(token => token.text).join(' ') : ''
}

function phrase(said: Said, next: number): Phrase {
  return { said, next, typo: false }
}
