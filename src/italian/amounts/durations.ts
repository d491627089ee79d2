import type { Unit } from '../../domain/target.ts'
import { monthOf } from '../days/calendar.ts'
import type { Token } from '../text/normalise.ts'
import { HALF, isHalf, type Numeral, numeralAt } from '../text/numbers.ts'
import { type Figure, figure } from './figure.ts'

/** "17 giorni", "22 ore e mezza", "22 ore e 30 minuti", "due settimane", "gg 17", "ore 945". */
export function duration(tokens: readonly Token[], numeral: Numeral): Figure | null {
  return unitAfter(tokens, numeral) ?? unitBefore(tokens, numeral)
}

/** Whether the word is a unit of time that a number may carry. */
export function isTimeUnit(word: string): boolean {
  return DURATIONS.has(word)
}

function unitAfter(tokens: readonly Token[], numeral: Numeral): Figure | null {
  const at = numeral.last + 1
  const word = tokens[at]?.text ?? ''
  const unit = DURATIONS.get(word)
  const next = tokens[tokens[at + 1]?.text === '.' ? at + 2 : at + 1]?.text ?? ''
  if (
    !unit ||
    AGO.has(next) ||
    isSince(tokens, numeral, at) ||
    AROUND_SPANS.has(next) ||
    AROUND_SPANS.has(tokens[numeral.first - 1]?.text ?? '')
  )
    return null
  const days = DAYS_OF.get(word) ?? 1
  if (isHalf(tokens, at + 1)) return figure(tokens, { ...numeral, value: numeral.value.plus(HALF).times(days) }, { unit, last: at + 2 })
  const minutes = unit === 'hours' ? minutesAt(tokens, at + 1) : null
  if (minutes) return figure(tokens, { ...numeral, value: numeral.value.plus(minutes.value.div(60)) }, { unit, last: minutes.last })
  return figure(tokens, { ...numeral, value: numeral.value.times(days) }, { unit, last: at })
}

/** "3 gg. fa", "tre giorni or sono": a day. */
const AGO = new Set(['fa', 'addietro', 'orsono', 'or'])

/** "da due giorni", but not "da 30 giorni a 20". */
function isSince(tokens: readonly Token[], { first }: Numeral, unitAt: number): boolean {
  const isUntil = [1, 2, 3, 4].some(step => tokens[unitAt + step]?.text === 'a' && tokens[unitAt + step + 1]?.kind === 'number')
  return tokens[first - 1]?.text === 'da' && !isUntil && DURATIONS.get(tokens[unitAt]?.text ?? '') === 'days'
}

/** "22 ore e 30 minuti", "22h30": whole quarters and halves of an hour, that have an exact decimal. */
function minutesAt(tokens: readonly Token[], at: number): Numeral | null {
  const joined = tokens[at]?.text === 'e' ? at + 1 : at
  const minutes = numeralAt(tokens, joined)
  if (!minutes || !QUARTERS.has(String(minutes.value))) return null
  const isNamed = DURATIONS.get(tokens[minutes.last + 1]?.text ?? '') === 'minutes'
  const isGlued = joined === at ? (tokens[at]?.glued ?? false) : tokens[minutes.last + 1]?.kind !== 'word'
  return isNamed || isGlued ? { ...minutes, last: isNamed ? minutes.last + 1 : minutes.last } : null
}

const QUARTERS = new Set(['15', '30', '45'])

/** "gg 17", "ore 945", "min. 35": not "nei giorni 17 e 18", nor "gg 17 giugno". */
function unitBefore(tokens: readonly Token[], numeral: Numeral): Figure | null {
  const at = tokens[numeral.first - 1]?.text === '.' ? numeral.first - 2 : numeral.first - 1
  const unit = PLURALS.get(tokens[at]?.text ?? '')
  const after = tokens[numeral.last + 1]
  if (!unit || BEFORE_DAYS.has(tokens[at - 1]?.text ?? '') || after?.kind === 'number') return null
  if (after?.kind === 'word' && (monthOf(after.text) !== null || after.text === 'e' || after.text === 'a')) return null
  return after?.text === '/' || after?.text === '-' || after?.text === ':' ? null : figure(tokens, numeral, { unit, first: at })
}

/** Units that stand before a number in a telegram; "giorno 17" is a date. */
const PLURALS: ReadonlyMap<string, Unit> = new Map([
  ['giorni', 'days'],
  ['gg', 'days'],
  ['ore', 'hours'],
  ['h', 'hours'],
  ['minuti', 'minutes'],
  ['min', 'minutes'],
])
const BEFORE_DAYS = new Set(['nei', 'i', 'dei', 'ai', 'dai', 'alle', 'dalle', 'delle', 'le', 'per'])

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
