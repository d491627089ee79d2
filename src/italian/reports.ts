import type { Quantity } from '../domain/actual.ts'
import { type Day, yearOf } from '../domain/day.ts'
import type { Assumed } from '../domain/ledger.ts'
import { HUNDRED } from '../domain/quantity.ts'
import { measureOf, partsOf } from '../domain/target.ts'
import { wantsNumber } from '../domain/verbs/report.ts'
import { type Candidates, candidatesIn, indexOf } from './candidates.ts'
import { type DayReported, dayReported } from './dayReported.ts'
import type { Figure } from './figures.ts'
import type { Message } from './message.ts'
import type { Spoken } from './mood.ts'
import { wordsBetween } from './normalise.ts'
import type { Doubt, Outcome, RowRef, Understood } from './outcome.ts'
import { type Amount, amountFor, quantityOf } from './quantities.ts'
import { severalIn } from './several.ts'
import type { Entry } from './vocabulary.ts'

/** The report a message makes, or what must be asked before it is one; null when it reports nothing. */
export function reportIn(message: Message): Outcome | null {
  const usable = usableClauses(message)
  if (usable.length === 0) return contradicted(message)
  const isIn = (at: number): boolean => usable.some(clause => at >= clause.first && at <= clause.last)
  const several = severalIn(message, usable)
  if (several.length > 1) return ask(message, { code: 'severalReports' }, several, { day: null, quantity: null })
  const found = candidatesIn(message, isIn)
  const claim = claimOf(message, usable, found)
  if (claim === null || isOfThePast(message, usable)) return bareIn(message)
  return settle(message, found, { claim, usable, isIn })
}

/** "chiusi il 10/12, però nel verbale c'è scritto 11/12": a fact of ours, and another day from elsewhere. */
function contradicted(message: Message): Outcome | null {
  const own = message.clauses.filter(({ mood }) => mood === 'asserted')
  const isOnlyHearsay = message.clauses.every(({ mood }) => !BLOCKING.has(mood) || mood === 'hearsay')
  const isIn = (at: number): boolean => own.some(({ first, last }) => at >= first && at <= last)
  const days = message.dates.map(({ reading }) => reading.words)
  if (own.length === 0 || !isOnlyHearsay || !message.dates.some(date => isIn(date.first)) || message.dates.every(date => isIn(date.first)))
    return null
  const { rows } = candidatesIn(message, isIn)
  return ask(
    message,
    { code: 'conflictingDays', words: days },
    rows.flatMap(index => message.vocabulary.entries[index]?.ref ?? []),
    { day: null, quantity: null },
  )
}

/** "l'avevamo completata il 30/11/2017", "nel 2017 …": another year's work is told, not reported. */
function isOfThePast(message: Message, usable: readonly Spoken[]): boolean {
  const day = dayReported(message, usable)
  const year = String(message.scope.sheets[0]?.year)
  const inYear = message.years.some(({ year: named, at }) => named !== year && ['nel', 'del'].includes(message.heard[at - 1] ?? ''))
  const pluperfect = message.heard.some(word => PLUPERFECT.has(word))
  return (day.kind === 'doubt' && day.doubt.code === 'otherYear' && pluperfect) || (inYear && pluperfect)
}

const PLUPERFECT = new Set(['avevo', 'aveva', 'avevamo', 'avevano', 'avevate'])

/** Nothing but a figure or a day ("19 su 20", "il 30"): of which row must be asked. */
function bareIn(message: Message): Outcome | null {
  const { words, figures, dates, scope, clauses } = message
  const bare =
    words.length + message.references.length + message.labels.length === 0 &&
    clauses.every(({ mood }) => mood === 'plain' || mood === 'asserted')
  if (!bare || figures.length + dates.length === 0 || message.heard.some(word => COUNTED_ELSEWHERE.has(word))) return null
  const rows = scope.after ? [indexOf(message, scope.after)] : fallbackRows(message)
  const entries = rows.flatMap(index => message.vocabulary.entries[index] ?? [])
  const quantity = quantityOf(message, () => true)
  return ask(
    message,
    { code: 'whichRow' },
    entries.map(({ ref }) => ref),
    understoodOf(dayReported(message, clauses), quantity, message),
  )
}

const COUNTED_ELSEWHERE = new Set(['€', 'euro', 'link'])

/** What makes a statement a report: a completed verb, or a short form that needs none. */
type Claim = 'said' | 'short' | 'unsure'
type Context = { readonly claim: Claim; readonly usable: readonly Spoken[]; readonly isIn: (at: number) => boolean }

const BLOCKING: ReadonlySet<string> = new Set(['negated', 'unfinished', 'hearsay', 'ordered', 'others'])

/** Clauses that state a fact of ours. A denial, a lack, an order or hearsay anywhere takes the force from the whole message. */
function usableClauses({ clauses }: Message): readonly Spoken[] {
  if (clauses.some(clause => BLOCKING.has(clause.mood))) return []
  return clauses.filter(clause => clause.mood === 'asserted' || clause.mood === 'plain' || clause.mood === 'unsure')
}

const WEAK = 0.3
const FAINT = 0.16

function claimOf(message: Message, usable: readonly Spoken[], found: Candidates): Claim | null {
  if (message.clauses.some(clause => clause.mood === 'unsure') && found.how !== 'none') return 'unsure'
  const asserted = usable.filter(clause => clause.mood === 'asserted')
  if (asserted.length > 0) {
    if (found.how === 'named' || found.how === 'missing') return 'said'
    if (found.how === 'none') return asserted.some(clause => clause.over) && !hasOtherWords(message) ? 'said' : null
    return found.strength >= FAINT && found.score >= 0.3 ? 'said' : null
  }
  if (found.how === 'named' || found.how === 'missing') return isShort(message) ? 'short' : null
  if (found.how !== 'matched' || found.strength < WEAK) return null
  if (message.clauses.some(clause => clause.mood !== 'plain' && clause.mood !== 'aside')) return null
  const fresh = { ...message, figures: message.figures.filter(figure => !isTargetRecalled(message, found, figure)) }
  const entries = found.rows.flatMap(index => message.vocabulary.entries[index] ?? [])
  const reported = entries.some(entry => !['none', 'unsure'].includes(amountFor(fresh, entry, () => true).kind))
  return reported || announces(message) ? 'short' : null
}

/** "i 30 giorni": the target's own figure after its article is spoken about, not reached. */
function isTargetRecalled({ heard, vocabulary }: Message, { rows }: Candidates, { first, value, of }: Figure): boolean {
  return (
    of === null && PLURAL_ARTICLES.has(heard[first - 1] ?? '') && rows.some(index => vocabulary.entries[index]?.asked.has(String(value)))
  )
}

const PLURAL_ARTICLES = new Set(['i', 'gli', 'le', 'ai', 'agli', 'alle', 'dei', 'degli', 'delle', 'nei', 'negli', 'nelle', 'sui'])

/** A row's number with little else: "4.2 10/07", "9.2 19/20". */
function isShort(message: Message): boolean {
  return (message.dates.length > 0 || message.figures.length > 0) && message.words.length <= 6
}

function announces({ tokens, dates }: Message): boolean {
  return dates.length > 0 && tokens.some(({ text }) => ANNOUNCING.has(text))
}

const ANNOUNCING = new Set('comunico comunica comunichiamo segnalo segnaliamo informo informiamo data avvenuta avvenuto done'.split(' '))

function hasOtherWords({ words }: Message): boolean {
  return words.some(({ hit }) => hit.rows.size + hit.titles.size === 0)
}

function settle(message: Message, found: Candidates, context: Context): Outcome {
  const rows = found.rows.length > 0 ? found.rows : fallbackRows(message)
  const entries = rows.flatMap(index => message.vocabulary.entries[index] ?? [])
  const day = dayReported(message, context.usable)
  const [only, ...others] = entries
  if (found.how === 'missing' || found.how === 'none' || !only || others.length > 0) return choose(message, found, entries, day, context)
  if (context.claim === 'unsure') return ask(message, { code: 'when' }, [only.ref], understoodOf(day, null, message))
  return forRow(message, only, { day, amount: amountFor(message, only, context.isIn), typo: found.typo })
}

function fallbackRows(message: Message): readonly number[] {
  return message.scope.channel.flatMap(project => message.vocabulary.byProject.get(project) ?? [])
}

function choose(message: Message, found: Candidates, entries: readonly Entry[], day: DayReported, { isIn }: Context): Outcome {
  const amounts = entries.map(entry => amountFor(message, entry, isIn))
  const quantity = amounts.find(amount => amount.kind === 'sure')
  const rows = openFirst(message, entries).map(entry => entry.ref)
  const understood = understoodOf(day, quantity?.kind === 'sure' ? quantity.quantity : null, message)
  const otherYear = message.years.find(({ year }) => year !== String(message.scope.sheets[0]?.year))
  if (found.how === 'missing') return ask(message, { code: 'noSuchRow', words: message.text.original.trim() }, rows, understood)
  if (found.how === 'none' && otherYear) return ask(message, { code: 'otherYear', words: otherYear.year }, rows, understood)
  if (day.kind === 'doubt') return ask(message, day.doubt, rows, understood)
  return ask(message, { code: 'whichRow' }, rows, understood)
}

function openFirst({ scope }: Message, entries: readonly Entry[]): readonly Entry[] {
  const open = entries.filter(entry => scope.isOpen(entry.ref))
  return [...open, ...entries.filter(entry => !open.includes(entry))]
}

type Said = { readonly day: DayReported; readonly amount: Amount; readonly typo: boolean }

/** One row is meant: what is said of it is an entry, unless something is in doubt. */
function forRow(message: Message, entry: Entry, said: Said): Outcome {
  const { day, amount } = said
  const quantity = amount.kind === 'sure' || amount.kind === 'above' ? amount.quantity : null
  const understood = understoodOf(day, quantity, message)
  const doubt = doubtOf(message, entry, said)
  if (doubt) return ask(message, doubt, [entry.ref], understood)
  const assumed = [...(day.kind === 'day' ? day.assumed : []), ...(said.typo ? (['typo'] as const) : [])]
  if (quantity) return record(message, entry.ref, { ...quantity, on: day.kind === 'day' ? day.day : null }, assumed)
  const on = day.kind === 'day' ? day.day : message.scope.today
  return record(message, entry.ref, { kind: 'done', on }, day.kind === 'day' ? assumed : [...assumed, 'today'])
}

function doubtOf(message: Message, entry: Entry, { day, amount }: Said): Doubt | null {
  if (day.kind === 'doubt') return day.doubt
  switch (amount.kind) {
    case 'above':
      return { code: 'aboveTotal', words: amount.words }
    case 'about':
      return { code: 'approximate', words: amount.words }
    case 'more':
      return { code: 'increment', words: amount.words }
    case 'unsure':
      return { code: 'howMuch' }
    case 'sure':
      return misfit(entry, amount.quantity) ? { code: 'howMuch' } : null
    case 'none':
      return wantsNumber(entry.indicator) || (day.kind === 'day' && day.slashed && countsThings(entry, day.words))
        ? { code: 'howMuch' }
        : otherYear(message, entry)
  }
}

function otherYear(message: Message, entry: Entry): Doubt | null {
  const other = message.years.find(({ year }) => !entry.described.has(year) && year !== String(message.scope.sheets[0]?.year))
  return other ? { code: 'otherYear', words: other.year } : null
}

/** "4/5" on a row that counts things may be four of five. */
function countsThings(entry: Entry, words: string): boolean {
  const [part, total] = (/(\d+)\/(\d+)$/.exec(words) ?? []).slice(1).map(Number)
  return part !== undefined && total !== undefined && part <= total && (entry.indicator.printed !== null || wantsNumber(entry.indicator))
}

/** A count without its total says nothing of a percentage; a percentage says nothing of a count, or is above a hundred. */
function misfit({ indicator }: Entry, quantity: Quantity): boolean {
  const asked = measureOf(indicator.target)
  if (quantity.unit === 'percent' && quantity.value.gt(HUNDRED)) return true
  if (!asked) return false
  if (asked.unit === 'percent')
    return quantity.unit !== 'percent' && (quantity.unit !== 'count' || quantity.of === null) && !hasDeadline(indicator)
  return quantity.unit === 'percent'
}

function hasDeadline(indicator: Entry['indicator']): boolean {
  return partsOf(indicator.target).some(part => part.kind === 'by')
}

function understoodOf(day: DayReported, quantity: Quantity | null, { scope }: Message): Understood {
  if (day.kind === 'day') return { day: day.day, quantity }
  return { day: day.kind === 'none' && quantity === null ? scope.today : null, quantity }
}

function record(
  message: Message,
  row: RowRef,
  actual: Extract<Outcome, { kind: 'record' }>['actual'],
  assumed: readonly Assumed[],
): Outcome {
  return { kind: 'record', intent: 'report', row, actual, assumed: [...new Set(assumed)], words: wordsOf(message) }
}

function ask(message: Message, doubt: Doubt, candidates: readonly RowRef[], understood: Understood): Outcome {
  return { kind: 'ask', intent: 'report', doubt, candidates, understood, words: wordsOf(message) }
}

/** The words that were read, from the first to the last one used; never more than a line. */
function wordsOf(message: Message): string {
  const used = message.tokens.flatMap((_, at) => (message.taken.has(at) || message.words.some(word => word.at === at) ? [at] : []))
  const [first, last] = [used[0], used.at(-1)]
  return first === undefined || last === undefined ? '' : wordsBetween(message.text, first, last).slice(0, 200)
}

/** Whether a day belongs to the sheet's year, or to the weeks after it. */
export function isOfYear(day: Day, year: number): boolean {
  return yearOf(day) === year || yearOf(day) === year + 1
}
