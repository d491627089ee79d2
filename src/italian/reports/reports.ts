import type { Quantity } from '../../domain/actual.ts'
import type { Doubt } from '../../domain/doubt.ts'
import type { Assumed } from '../../domain/ledger.ts'
import { wantsNumber } from '../../domain/verbs/report.ts'
import { byUnit } from '../match/byUnit.ts'
import { type Candidates, candidatesIn, indexOf } from '../match/candidates.ts'
import type { Message } from '../match/message.ts'
import { byOwnWord, narrower, withoutCounting } from '../match/narrowing.ts'
import type { Entry } from '../match/vocabulary.ts'
import type { Spoken } from '../mood/mood.ts'
import type { Outcome, RowRef, Understood } from '../outcome.ts'
import { wordsBetween } from '../text/normalise.ts'
import { inWords } from '../text/numbers.ts'
import { rowsInUnit } from '../values/countedThings.ts'
import { isLateOnly } from '../values/dayCounts.ts'
import { type DayReported, dayReported } from '../values/dayReported.ts'
import { withoutTimes, withSameUnit } from '../values/measuredRows.ts'
import { amountFor, quantityOf } from '../values/quantities.ts'
import { isNearDay, mayNameUnreadDay } from '../values/unreadDays.ts'
import { asArrived } from './arrivals.ts'
import { isBare } from './bareReports.ts'
import { BLOCKING, type Claim, claimOf, usableClauses } from './claims.ts'
import { doubtOf, type Said } from './doubts.ts'
import { withKin } from './longRows.ts'
import { severalIn } from './several.ts'

/** The report a message makes, or what must be asked before it is one; null when it reports nothing. */
export function reportIn(message: Message): Outcome | null {
  const arrived = asArrived(message)
  if (arrived !== null) return reportIn(arrived)
  const usable = usableClauses(message)
  if (usable.length === 0) return contradicted(message) ?? stillLacking(message)
  const isIn = (at: number): boolean => usable.some(clause => at >= clause.first && at <= clause.last)
  const several = severalIn(message, usable)
  if (several.length > 1) return ask(message, { code: 'severalReports' }, several, UNKNOWN)
  const isTopic = (at: number): boolean => message.clauses.some(({ mood, first, last }) => mood === 'aside' && at >= first && at <= last)
  const told = candidatesIn(message, isIn)
  const all = told.rows.length < 2 ? told : candidatesIn(message, at => isIn(at) || isTopic(at))
  const found = withKin(message, byUnit(message, byOwnWord(message, withoutCounting(message, narrower(told, all)))))
  const claim = claimOf(message, usable, found)
  if (claim === null) return bareIn(message)
  return settle(message, found, { claim, usable, isIn })
}

/** "1.120 volumi catalogati, ne restano 180", "37 su 40, tre ditte ci stanno pensando": for a row that counts, what is said of the rest denies nothing of what was counted. */
function stillLacking(message: Message): Outcome | null {
  const isLeft = ({ mood, by, first }: Spoken): boolean =>
    (mood === 'unfinished' && by !== null && LEFT.has(message.heard[by] ?? '')) || isOfOthers(message, first)
  const isOfRest = (clause: Spoken): boolean =>
    REMARKS.has(clause.mood) && !message.heard.slice(clause.first, clause.last + 1).some(word => DOUBTED.test(word))
  const blocking = message.clauses.filter(({ mood }) => BLOCKING.has(mood))
  if (blocking.length === 0 || !blocking.every(isOfRest)) return null
  const outcome = reportIn({
    ...message,
    clauses: message.clauses.map(clause => (blocking.includes(clause) ? { ...clause, mood: 'aside' as const } : clause)),
  })
  if (outcome?.kind !== 'record' || outcome.actual.kind !== 'quantity') return null
  const index = indexOf(message, outcome.row)
  const entry = message.vocabulary.entries[index]
  const isOfRow = ({ first, last }: Spoken): boolean =>
    message.words.some(({ at, hit }) => at >= first && at <= last && hit.rows.has(index))
  const isTold = blocking.every(clause => isLeft(clause) || !isOfRow(clause))
  const isOfCount = entry && (wantsNumber(entry.indicator) || outcome.actual.of !== null)
  return isOfCount && isTold ? outcome : null
}

/** "gli altri due l'INPS non li trova": what is said of the rest. */
function isOfOthers({ heard, tokens }: Message, first: number): boolean {
  const [, other, number] = [heard[first], heard[first + 1] ?? '', tokens[first + 2]]
  return OTHERS.has(other) && (number?.kind === 'number' || inWords(number?.text ?? '') !== null)
}

const OTHERS = new Set(['altri', 'altre', 'restanti', 'rimanenti', 'mancanti'])
const REMARKS: ReadonlySet<string> = new Set(['unfinished', 'others', 'negated'])
/** "da confermare", "dato provvisorio", "non definitivi": the number itself is in doubt. */
const DOUBTED = /^(conferm|verific|controll|rived|ricontroll|provvisor|definitiv|ufficial|sicur|cert[oaie]$|esatt|giust)/
const LEFT = new Set(
  'restano mancano resta manca rimangono rimane da resto tranne eccetto salvo mancava mancavano restava restavano rimanevano'.split(' '),
)

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
    UNKNOWN,
  )
}

/** Nothing but a figure or a day ("19 su 20", "il 30"): of which row must be asked. */
function bareIn(message: Message): Outcome | null {
  const { figures, scope, clauses } = message
  if (!isBare(message)) return null
  if (message.heard.some(word => COUNTED_ELSEWHERE.has(word))) return null
  const rows = scope.after ? [indexOf(message, scope.after)] : fallbackRows(message)
  const entries = rows.flatMap(index => message.vocabulary.entries[index] ?? [])
  const quantity = quantityOf(message, () => true)
  const [only, ...others] = growing(message, entries)
  if (scope.after && only && others.length === 0 && figures.some(({ hedge }) => hedge === 'more'))
    return reportOn(message, only, { day: dayReported(message, clauses), amount: amountFor(message, only, () => true), typo: false })
  return ask(
    message,
    { code: 'whichRow' },
    entries.map(({ ref }) => ref),
    understoodOf(dayReported(message, clauses), quantity, message),
  )
}

const COUNTED_ELSEWHERE = new Set(['€', 'euro', 'link'])

type Context = { readonly claim: Claim; readonly usable: readonly Spoken[]; readonly isIn: (at: number) => boolean }

function settle(message: Message, found: Candidates, context: Context): Outcome {
  const rows = found.rows.length > 0 ? withSameUnit(message, found.rows) : fallbackRows(message)
  const entries = withoutTimes(
    message,
    rows.flatMap(index => message.vocabulary.entries[index] ?? []),
  )
  const day = dayReported(message, context.usable)
  const [only, ...others] = growing(message, entries)
  if (found.how === 'missing' || found.how === 'none' || !only || others.length > 0) return choose(message, found, entries, day, context)
  const amount = amountFor(message, only, context.isIn)
  if (context.claim === 'unsure') return unsure(message, only, day, amount.kind === 'sure' ? amount.quantity : null)
  return reportOn(message, only, { day, amount, typo: found.typo })
}

/** "altri 3 fascicoli": more of what was just reported, where that row is one of those that fit. */
function growing({ figures, scope }: Message, entries: readonly Entry[]): readonly Entry[] {
  const { after } = scope
  if (!after || !figures.some(({ hedge }) => hedge === 'more')) return entries
  const same = entries.filter(({ ref }) => ref.project === after.project && ref.row === after.row)
  return same.length > 0 ? same : entries
}

/** The row is found, but not whether it is done: what was understood waits for a yes. */
function unsure(message: Message, { ref, indicator }: Entry, day: DayReported, quantity: Quantity | null): Outcome {
  const understood = understoodOf(day, quantity, message)
  if (day.kind === 'doubt') return ask(message, day.doubt, [ref], understood)
  const isSaid = message.clauses.some(({ mood }) => mood === 'unsure')
  return ask(message, isSaid ? { code: wantsNumber(indicator) ? 'howMuch' : 'when' } : { code: 'whichRow' }, [ref], understood)
}

function fallbackRows(message: Message): readonly number[] {
  if (message.scope.channel.length === 0) return rowsInUnit(message)
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

/** One row is meant: what is said of it is an entry, unless something is in doubt. */
export function reportOn(message: Message, entry: Entry, said: Said): Outcome {
  const { day, amount } = said
  const quantity = amount.kind === 'sure' || amount.kind === 'above' ? amount.quantity : null
  const understood = understoodOf(day, quantity, message)
  const doubt = doubtOf(message, entry, said)
  if (doubt) return ask(message, doubt, [entry.ref], understood)
  const assumed = [...(day.kind === 'day' ? day.assumed : []), ...(said.typo ? (['typo'] as const) : [])]
  const isSince = day.kind === 'day' && /^(da|dal|dalla|dallo)\s|^dall['’]/i.test(day.words)
  if (quantity) return record(message, entry.ref, { ...quantity, on: day.kind === 'day' && !isSince ? day.day : null }, assumed)
  if (day.kind === 'none' && (message.dates.length > 0 || mayNameADay(message) || isLateOnly(message)))
    return ask(message, { code: 'when' }, [entry.ref], UNKNOWN)
  const on = day.kind === 'day' ? day.day : message.scope.today
  return record(message, entry.ref, { kind: 'done', on }, day.kind === 'day' ? assumed : [...assumed, 'today'])
}

/** "completata ieir": a slip in "ieri" must not become today. */
function mayNameADay({ words, tokens, taken }: Message): boolean {
  if (mayNameUnreadDay(tokens, taken)) return true
  return words.some(({ hit }) => hit.rows.size + hit.titles.size === 0 && isNearDay(hit.word))
}

function understoodOf(day: DayReported, quantity: Quantity | null, { scope }: Message): Understood {
  if (day.kind === 'day') return { day: day.day, quantity, assumed: day.assumed }
  return day.kind === 'none' && quantity === null ? { day: scope.today, quantity, assumed: ['today'] } : { ...UNKNOWN, quantity }
}

const UNKNOWN: Understood = { day: null, quantity: null, assumed: [] }

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
