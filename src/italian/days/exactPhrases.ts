import type { Token } from '../text/normalise.ts'
import { inWords } from '../text/numbers.ts'
import { monthOf, RELATIVE, relativeMeant, weekdayOf } from './calendar.ts'
import { century, HINTS, hintAt, isYear, skipDot, yearAt } from './qualifiers.ts'
import type { Hint, Phrase, Rule, Said } from './said.ts'

type Tokens = readonly Token[]
type DateSaid = Extract<Said, { kind: 'date' }>

/** "30/10/2018", "2018-10-30", "30.10", "30-10", and "10/2018" as a month. */
export const numericDate: Rule = (tokens, at) => {
  const token = tokens[at]
  if (token?.kind !== 'number') return null
  const dotted = token.text.split('.')
  if (dotted.length > 1) return dotted.every(isWhole) ? fromNumbers(dotted, at + 1, tokens) : null
  const apart = spacedDate(tokens, at)
  if (apart) return apart
  const mark = tokens[at + 1]?.text
  const middle = numberOf(tokens[at + 2])
  if ((mark !== '/' && mark !== '-') || !isGlued(tokens, at + 1) || !isGlued(tokens, at + 2) || middle === null) return null
  const third = tokens[at + 3]?.text === mark && isGlued(tokens, at + 3) && isGlued(tokens, at + 4) ? tokens[at + 4] : undefined
  const numbers = [token.text, middle, ...(third?.kind === 'number' ? [third.text] : [])]
  return numbers.length >= 2 && numbers.every(isWhole) ? fromNumbers(numbers, at + numbers.length * 2 - 1, tokens) : null
}

/** "9/XI/2027": the month in Roman numerals. */
function numberOf(token: Token | undefined): string | null {
  if (token?.kind === 'number') return token.text
  const roman = ROMAN.indexOf(token?.text ?? '')
  return roman < 0 ? null : String(roman + 1)
}

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ')

/** "il 9 11", "il 9 / 11 / 2018": apart, only after a word that calls for a date and before no thing that is counted. */
function spacedDate(tokens: Tokens, at: number): Phrase | null {
  if (!OPENING_NUMBERS.has(tokens[at - 1]?.text ?? '') || isGlued(tokens, at + 1)) return null
  const mark = tokens[at + 1]?.text === '/' || tokens[at + 1]?.text === '-' ? 1 : 0
  const month = tokens[at + 1 + mark]
  if (month?.kind !== 'number' || !isWhole(month.text) || Number(month.text) < 1 || Number(month.text) > 12) return null
  const yearly = tokens[at + 2 + mark]?.text === '/' || tokens[at + 2 + mark]?.text === '-' ? at + 3 + mark : at + 2 + mark
  if (isYear(tokens[yearly]?.text)) return fromNumbers([tokens[at]?.text ?? '', month.text, tokens[yearly]?.text ?? ''], yearly + 1, tokens)
  return tokens[at + 2 + mark]?.kind === 'word'
    ? null
    : phrase(dateSaid(Number(tokens[at]?.text), Number(month.text), null, null), at + 2 + mark)
}

const OPENING_NUMBERS = new Set(['il', "l'", 'data', 'giorno', 'dal'])

/** "30 ottobre 2018", "primo di marzo", "il trentuno ott.", "1° marzo". */
export const namedDate: Rule = (tokens, at) => {
  const date = dateNumber(tokens, at)
  if (date === null) return null
  let next = at + 1
  if (tokens[next]?.text === '°') next += 1
  const isDashed = ['-', '/'].includes(tokens[next]?.text ?? '') && isGlued(tokens, next) && isGlued(tokens, next + 1)
  if (isDashed && tokens[next + 1]?.kind === 'word') next += 1
  if (tokens[next]?.text === 'del' && tokens[next + 1]?.text === 'mese') next += 2
  if (tokens[next]?.text === 'di' || tokens[next]?.text === 'de') next += 1
  const month = tokens[next]?.kind === 'word' ? monthOf(tokens[next]?.text ?? '') : null
  if (!month) return null
  const year = yearAt(tokens, isDashed && ['-', '/'].includes(tokens[next + 1]?.text ?? '') ? next + 2 : next + 1)
  const hinted = hintAt(tokens, year.value === null ? next + 1 : year.next)
  return { said: dateSaid(date, month.value, year.value, hinted.hint), next: hinted.next, typo: month.typo }
}

/** "il 7 u.s.", "del 31", "l'8": a date without its month, only after an article that calls for one. */
export const bareDate: Rule = (tokens, at) => {
  const before = tokens[at - 1]?.text ?? ''
  const hinted = hintAt(tokens, at + 1)
  if (!ARTICLES.has(before) && (hinted.hint === null || before === 'i')) return null
  const date = dateNumber(tokens, at)
  const after = tokens[at + 1]
  if (date === null || date > 31 || isNoDate(tokens, at + 1)) return null
  const ofMonth = after?.text === 'del' && tokens[at + 2]?.text === 'mese'
  if (tokens[at]?.text === 'primo' && after?.kind === 'word' && hinted.hint === null && !ofMonth) return null
  return { said: dateSaid(date, null, null, hinted.hint), next: hinted.next, typo: false }
}

/** "giovedì", "lunedì 8 ottobre", "venerdì scorso", "prossimo lunedì". */
export const namedWeekday: Rule = (tokens, at) => {
  const leading = tokens[at]?.text === 'questo' || tokens[at]?.text === 'questa' ? 'current' : (HINTS.get(tokens[at]?.text ?? '') ?? null)
  const start = leading ? at + 1 : at
  const token = tokens[start]
  const weekday = token?.kind === 'word' ? weekdayOf(token.text) : null
  if (!weekday || (weekday.typo && token && token.text.length < 5)) return null
  const dated = leading ? null : datedWeekday(tokens, start + 1, weekday.value)
  if (dated) return { ...dated, typo: dated.typo || weekday.typo }
  const hinted = hintAt(tokens, skipPartOfDay(tokens, skipDot(tokens, start + 1)))
  const named = hinted.hint === null ? null : (numericDate(tokens, hinted.next) ?? namedDate(tokens, hinted.next))
  if (named?.said.kind === 'date') return { ...named, said: { ...named.said, weekday: weekday.value } }
  const ofWeek =
    tokens[hinted.next]?.text === 'di' && tokens[hinted.next + 1]?.text === 'questa' && tokens[hinted.next + 2]?.text === 'settimana'
  const lastWeek = leading || hinted.hint ? null : endOfLastWeek(tokens, hinted.next)
  if (lastWeek !== null) return { said: { kind: 'weekday', weekday: weekday.value, hint: 'lastWeek' }, next: lastWeek, typo: weekday.typo }
  const hint = leading ?? (ofWeek ? 'current' : hinted.hint)
  return { said: { kind: 'weekday', weekday: weekday.value, hint }, next: ofWeek ? hinted.next + 3 : hinted.next, typo: weekday.typo }
}

/** "martedì della settimana scorsa", "martedì della scorsa settimana". */
function endOfLastWeek(tokens: Tokens, at: number): number | null {
  const words = [0, 1, 2].map(step => tokens[at + step]?.text ?? '')
  if (!['della', 'la', 'di'].includes(words[0] ?? '')) return null
  const [one, other] = [words[1] ?? '', words[2] ?? '']
  const isLast = (one === 'settimana' && PAST_WEEK.has(other)) || (PAST_WEEK.has(one) && other === 'settimana')
  return isLast ? at + 3 : null
}

const PAST_WEEK = new Set(['scorsa', 'passata', 'precedente'])

/** "oggi", "l'altro ieri", "in data odierna". */
export const relativeDay: Rule = (tokens, at) => {
  for (const length of [3, 2, 1]) {
    const words = tokens.slice(at, at + length)
    if (words.length < length || words.some(word => word.kind !== 'word')) continue
    const typed = words.map(word => word.text).join(' ')
    const meant = words.map(word => relativeMeant(word.text)).join(' ')
    const days = RELATIVE.get(typed) ?? RELATIVE.get(meant)
    if (days === undefined) continue
    return { said: { kind: 'offset', count: days, unit: 'day' }, next: skipPartOfDay(tokens, at + length), typo: !RELATIVE.has(typed) }
  }
  return null
}

/** Tokens after which a bare number may be a date of the month. */
export const ARTICLES: ReadonlySet<string> = new Set(
  "il lo l' del dell' dello al all' allo dal dall' dallo sul nel nell' giorno data tra fra".split(' '),
)

/** "il 9%", "il 9:30"; "il 9: mi ero confusa" is a date. */
function isNoDate(tokens: Tokens, at: number): boolean {
  const next = tokens[at]?.text ?? ''
  return NOT_AFTER_A_DATE.has(next) && !(next === ':' && tokens[at + 1]?.kind === 'word')
}

const NOT_AFTER_A_DATE = new Set(['%', 'per', 'percento', '/', ':', '°', 'su', 'euro', '€', 'comma', 'giorni', 'gg', 'ore'])
const PARTS_OF_DAY = new Set(['mattina', 'mattino', 'sera', 'pomeriggio', 'notte', 'mattinata', 'serata', 'stesso', 'stessa'])

function datedWeekday(tokens: Tokens, at: number, weekday: number): Phrase | null {
  let next = skipPartOfDay(tokens, skipDot(tokens, at))
  if (tokens[next]?.text === ',') next += 1
  if (['il', "l'", 'giorno'].includes(tokens[next]?.text ?? '')) next += 1
  const full = numericDate(tokens, next) ?? namedDate(tokens, next)
  if (full?.said.kind === 'date') return { ...full, said: { ...full.said, weekday } }
  const isLast = tokens[next + 1]?.kind !== 'word' && tokens[next - 1]?.text !== ','
  const date = tokens[next]?.kind === 'number' || tokens[next - 1]?.text === 'il' || isLast ? dateNumber(tokens, next) : null
  if (date === null || date > 31 || NOT_AFTER_A_DATE.has(tokens[next + 1]?.text ?? '') || isCounted(tokens, next, at)) return null
  const hinted = hintAt(tokens, next + 1)
  return { said: { ...dateSaid(date, null, null, hinted.hint), weekday }, next: hinted.next, typo: false }
}

/** "venerdì, 12 schede": a comma, then a number of things. */
function isCounted(tokens: Tokens, next: number, at: number): boolean {
  return tokens[at]?.text === ',' && tokens[next + 1]?.kind === 'word' && tokens[next - 1]?.text === ','
}

function fromNumbers(numbers: readonly string[], next: number, tokens: Tokens): Phrase | null {
  const [a = '', b = '', c] = numbers
  if (a.length === 4 && c !== undefined) return phrase(dateSaid(Number(c), Number(b), Number(a), null), next)
  if (c === undefined && isYear(b)) return Number(a) >= 1 && Number(a) <= 12 && a.length <= 2 ? monthSaid(Number(a), Number(b), next) : null
  if (a.length > 2 || b.length > 2 || (c !== undefined && c.length !== 2 && c.length !== 4)) return null
  const year = c === undefined ? null : c.length === 2 ? century(Number(c)) : Number(c)
  const possible = Number(a) >= 1 && Number(a) <= 31 && Number(b) >= 1 && Number(b) <= 12
  if (!possible && year === null && !(Number(b) <= 12 && ['il', 'dal', 'del', 'data'].includes(tokens[next - 4]?.text ?? ''))) return null
  const hinted = hintAt(tokens, next)
  return phrase(dateSaid(Number(a), Number(b), year, hinted.hint), hinted.next)
}

function phrase(said: Said, next: number): Phrase {
  return { said, next, typo: false }
}

function monthSaid(month: number, year: number, next: number): Phrase {
  return phrase({ kind: 'month', month, year, hint: null, slice: 'whole' }, next)
}

function dateSaid(date: number, month: number | null, year: number | null, hint: Hint | null): DateSaid {
  return { kind: 'date', date, month, year, weekday: null, hint }
}

function dateNumber(tokens: Tokens, at: number): number | null {
  const token = tokens[at]
  if (token?.kind === 'number') return isWhole(token.text) && token.text.length <= 2 ? Number(token.text) : null
  if (token?.text === 'primo') return 1
  const words = token ? inWords(token.text) : null
  return words?.lte(99) ? words.toNumber() : null
}

function isWhole(text: string): boolean {
  return /^\d{1,4}$/.test(text)
}

function isGlued(tokens: Tokens, at: number): boolean {
  return tokens[at]?.glued ?? false
}

function skipPartOfDay(tokens: Tokens, at: number): number {
  const skipIn = ['in', 'di', 'al'].includes(tokens[at]?.text ?? '') && PARTS_OF_DAY.has(tokens[at + 1]?.text ?? '')
  return skipIn ? at + 2 : PARTS_OF_DAY.has(tokens[at]?.text ?? '') ? at + 1 : at
}
