import { wantsNumber } from '../domain/verbs/report.ts'
import { type Candidates, candidatesIn } from './candidates.ts'
import { dayReported } from './dayReported.ts'
import type { Figure } from './figures.ts'
import { isForLater, isHeadedByOther, isOfSomethingElse, isOtherOrdinal, isThin } from './foreign.ts'
import { HANDING_OVER, kindsOf } from './kinships.ts'
import type { Message } from './message.ts'
import type { Spoken } from './mood.ts'
import { isCountedElsewhere, isOneOfSeveral, isOtherAcronym, isSomewhereOnly } from './pieces.ts'
import { amountFor } from './quantities.ts'
import { deedOf, isInfinitive, isRemark, mended } from './verbs.ts'
import type { Entry } from './vocabulary.ts'

/** What makes a statement a report: a completed verb; a short form that needs none; or one of these that is in doubt and must be asked about. */
export type Claim = 'said' | 'short' | 'unsure'

/** Moods that take the force from a whole message: a denial, a lack, an order, hearsay, another office's work. */
export const BLOCKING: ReadonlySet<string> = new Set(['negated', 'unfinished', 'hearsay', 'ordered', 'others'])

/** Clauses that state a fact of ours; none when anything in the message takes the force from it. */
export function usableClauses({ clauses }: Message): readonly Spoken[] {
  if (clauses.some(clause => BLOCKING.has(clause.mood))) return []
  return clauses.filter(clause => clause.mood === 'asserted' || clause.mood === 'plain' || clause.mood === 'unsure')
}

/** Whether the message reports work on the rows found, and how; null when it does not. */
export function claimOf(message: Message, usable: readonly Spoken[], found: Candidates): Claim | null {
  if (message.clauses.some(clause => clause.mood === 'unsure') && found.how !== 'none') return 'unsure'
  if (isOfThePast(message, usable) || isStillPlanned(message, found)) return null
  if (found.how !== 'none' && (isTakenBackAfter(message) || isWished(message))) return 'unsure'
  return usable.some(clause => clause.mood === 'asserted') ? saidOf(message, usable, found) : shortOf(message, usable, found)
}

/** "lettere spedite ma tornate indietro": what follows the "ma" leaves the fact in doubt. */
function isTakenBackAfter({ clauses, heard }: Message): boolean {
  return clauses.some(({ mood, first }) => mood === 'aside' && ['ma', 'pero', 'poi'].includes(heard[first] ?? ''))
}

/** "a quota 450, sarebbe bello". */
function isWished({ clauses, heard }: Message): boolean {
  return clauses.some(({ mood, first, last }) => mood === 'conditional' && heard.slice(first, last + 1).some(word => WISHES.has(word)))
}

const WISHES = new Set(['sarebbe', 'sarebbero', 'piacerebbe', 'vorremmo'])

/** Least share of a message's words, and least score, that a row must explain. */
const WEAK = 0.3
const FAINT = 0.16
const ENOUGH = 0.3

function saidOf(message: Message, usable: readonly Spoken[], found: Candidates): Claim | null {
  const asserted = usable.filter(clause => clause.mood === 'asserted')
  switch (found.how) {
    case 'named':
    case 'missing':
      return 'said'
    case 'none':
      return isOfAnotherYear(message) ||
        (asserted.some(clause => clause.over) && message.words.every(({ hit }) => hit.rows.size + hit.titles.size > 0 || deedOf(hit.word)))
        ? 'said'
        : null
    case 'matched':
      if (found.strength < FAINT || found.score < ENOUGH) return null
      if (isThin(message, found) || isOneOfSeveral(message, found) || isSomewhereOnly(message)) return 'unsure'
      if (isOfSomethingElse(message, usable, found) || isOtherOrdinal(message, found) || isForLater(message)) return 'unsure'
      if (isOtherAcronym(message, found)) return 'unsure'
      return asserted.some(clause => clause.over || isRowsDeed(message, clause, found)) || givesNumber(message, found) ? 'said' : 'unsure'
  }
}

/** The verb must be one that the row names too, or of its kind: "ordinati" or "consegnati dal fornitore" does not say that the panels were put up. */
function isRowsDeed({ words, heard, vocabulary }: Message, { first, last }: Spoken, { rows }: Candidates): boolean {
  const isFromOthers = (at: number): boolean =>
    FROM_OTHERS.has(heard[at + 1] ?? '') && words.some(word => word.at === at + 2 && word.hit.rows.size === 0)
  const entries = rows.flatMap(row => vocabulary.entries[row] ?? [])
  return words.some(({ at, hit }) => {
    if (at < first || at > last || !isDone(hit.word) || isFromOthers(at)) return false
    const describes = vocabulary.pairs.has(`${heard[at - 1]} ${heard[at]}`)
    return (!describes && rows.some(row => hit.rows.has(row))) || entries.some(entry => isOfKind(hit.word, entry))
  })
}

function isDone(word: string): boolean {
  const deed = deedOf(word)
  return deed === 'done' || deed === 'incidental'
}

/** Of a kind of work that the row names; where the row names none, one by which any work is handed over. */
function isOfKind(word: string, { kinds }: Entry): boolean {
  const asked = kinds.size === 0 ? HANDING_OVER : kinds
  return mended(word).some(form => [...kindsOf(form)].some(kind => asked.has(kind)))
}

const FROM_OTHERS = new Set(['dal', 'dalla', "dall'", 'dai', 'dalle', 'dallo'])

/** A number for a row that asks for one says enough, whatever the verb ("l'87,5% ha risposto"). */
function givesNumber(message: Message, { rows }: Candidates): boolean {
  const [only, ...others] = rows.flatMap(index => message.vocabulary.entries[index] ?? [])
  if (only === undefined || others.length > 0 || !wantsNumber(only.indicator)) return false
  const amount = amountFor(message, only, () => true)
  return amount.kind === 'sure' && (amount.quantity.unit !== 'count' || amount.quantity.of !== null || isReached(message))
}

/** "siamo arrivati a 24 sedute", "a quota 20". */
function isReached({ heard, figures }: Message): boolean {
  return figures.some(({ first }) => {
    const [before, last] = [heard[first - 2] ?? '', heard[first - 1] ?? '']
    return last === 'quota' || (last === 'a' && (before === 'siamo' || before.startsWith('arrivat')))
  })
}

/** "istanze 2019 istruite": rows that fit but for the year. */
function isOfAnotherYear({ years, words, scope }: Message): boolean {
  return years.some(({ year }) => year !== String(scope.sheets[0]?.year)) && words.some(({ hit }) => hit.rows.size > 0)
}

function shortOf(message: Message, usable: readonly Spoken[], found: Candidates): Claim | null {
  if (message.clauses.some(clause => clause.mood !== 'plain' && clause.mood !== 'aside')) return null
  if (found.how === 'named' || found.how === 'missing') return isShort(message) ? 'short' : null
  if (found.how !== 'matched' || found.strength < WEAK) return null
  if (isOtherAcronym(message, found) || isOneOfSeveral(message, found)) return 'unsure'
  if (isAhead(message)) return 'unsure'
  if (announces(message)) return 'short'
  const isIn = (at: number): boolean => usable.some(({ first, last }) => at >= first && at <= last)
  if (isCommented(message) || isHeadedByOther(message) || isCountedElsewhere(message)) return null
  if (message.heard.some((word, at) => isIn(at) && ASKED_FOR.has(word))) return null
  const entries = found.rows.flatMap(index => message.vocabulary.entries[index] ?? [])
  const reported = (figures: readonly Figure[]): boolean =>
    entries.some(entry => !['none', 'unsure'].includes(amountFor({ ...message, figures }, entry, isIn).kind))
  if (reported(message.figures.filter(figure => !isTargets(message, found, figure))))
    return entries.some(isCounted) || message.figures.some(({ of }) => of !== null) ? 'short' : 'unsure'
  if (reported(message.figures) || isBesideADay(message) || message.heard.at(-1) === 'si') return 'unsure'
  return entries.some(({ indicator }) => wantsNumber(indicator)) && isAllOfRow(message, found) ? 'unsure' : null
}

/** "questionari sui 400", "SCIA presentate": nothing but the row's own words, with a number in doubt or none. */
function isAllOfRow({ words, figures, clauses, tokens }: Message, { rows }: Candidates): boolean {
  const isOwn = words.every(({ hit }) => rows.some(row => hit.rows.has(row)))
  const tells = figures.length > 0 || (words.length > 1 && deedOf(tokens.at(-1)?.text ?? '') !== null)
  return isOwn && tells && clauses.length === 1
}

/** "pattugliamenti 90 entro il 31/12": what is wanted by then. */
function isAhead({ dates, scope }: Message): boolean {
  return dates.some(
    ({ lead, reading }) => (lead === 'by' || lead === 'for' || lead === 'before') && reading.kind === 'day' && reading.day >= scope.today,
  )
}

/** Nouns and verbs of what is asked, not of what was reached. */
const ASKED_FOR = new Set(
  'obiettivo traguardo soglia target previsti previste previsto prevista vogliamo puntiamo richiesti richieste'.split(' '),
)

/** Whether a number alone says anything of the row: it asks for one, or prints one. */
function isCounted({ indicator }: Entry): boolean {
  return wantsNumber(indicator) || indicator.printed !== null
}

/** A row's number with little else: "4.2 10/07", "9.2 19/20". */
function isShort(message: Message): boolean {
  const dates = message.dates.filter(({ lead }) => lead === null || lead === 'from' || lead === 'about')
  return (dates.length > 0 || message.figures.length > 0) && message.words.length <= 6
}

function announces({ heard, dates }: Message): boolean {
  return dates.length > 0 && heard.some(word => ANNOUNCING.has(word))
}

const ANNOUNCING = new Set('comunico comunica comunichiamo segnalo segnaliamo informo informiamo avvenuta avvenuto done data'.split(' '))

/** "45 km sono tanti", "le perizie richiedono 15 giorni": a verb of its own makes it a remark. */
function isCommented({ heard, text, tokens, vocabulary, figures, clauses }: Message): boolean {
  const isAside = (at: number): boolean => clauses.some(({ mood, first, last }) => mood === 'aside' && at >= first && at <= last)
  const isEqualTo = (at: number): boolean =>
    figures.some(({ first }) => first === at + 1 || (first === at + 2 && ['il', "l'", 'di'].includes(heard[at + 1] ?? '')))
  const isVerb = (word: string, at: number): boolean => word === 'e' && text.original[tokens[at]?.start ?? 0]?.toLowerCase() === 'è'
  const isShare = figures.some(({ unit, of }) => unit === 'percent' || of !== null)
  if (isMeasured(heard, figures)) return false
  return heard.some((word, at) => {
    if (isAside(at)) return false
    if (word === 'sono' || word === 'e') return !isShare && (word === 'sono' || isVerb(word, at)) && !isEqualTo(at) && !isEqualTo(at + 1)
    return (isRemark(word) || isInfinitive(word)) && !vocabulary.words.has(word)
  })
}

/** "i mezzi escono in media in 52 minuti", "le sedute salgono a 20": the verb only carries the number. */
function isMeasured(heard: readonly string[], figures: readonly Figure[]): boolean {
  const isLong = figures.some(({ unit }) => unit === 'days' || unit === 'hours' || unit === 'minutes')
  if (isLong && heard.some((word, at) => word === 'mediamente' || (word === 'media' && heard[at - 1] === 'in'))) return true
  return figures.some(({ first }) => heard[first - 1] === 'a' && RISING.has(heard[first - 2] ?? ''))
}

const RISING = new Set(['salgono', 'sale', 'arrivano', 'ammontano', 'salite', 'saliti'])

/** The target's own figure, without a colon or an "=": it may be what is asked as well as what was reached. */
function isTargets({ heard, vocabulary }: Message, { rows }: Candidates, { first, value, of, unit }: Figure): boolean {
  const marked = [1, 2, 3].some(step => MARKING.has(heard[first - step] ?? ''))
  return of === null && unit !== 'percent' && !marked && rows.some(index => vocabulary.entries[index]?.asked.has(String(value)))
}

const MARKING = new Set([':', '=', 'quota', 'tutti', 'tutte', 'segna', 'metti', 'registra', 'media', 'medio', 'totale', 'mediamente'])

/** "fase 2 30/10": a day that may be told or only recalled. */
function isBesideADay({ dates, words, figures, heard, scope }: Message): boolean {
  const [date, ...others] = dates
  if (
    !date ||
    others.length > 0 ||
    figures.length > 0 ||
    (date.lead !== null && date.lead !== 'from') ||
    date.reading.kind !== 'day' ||
    date.reading.day > scope.today
  )
    return false
  return words.length <= 4 && words.every(({ hit }) => hit.rows.size + hit.titles.size > 0) && !heard.some(word => NO_REPORT.has(word))
}

/** A denial, an hour, a beginning or a meeting beside a day: an appointment rather than a report. */
const NO_REPORT = new Set('niente nulla nessun nessuna alle ore inizio inizia comincia parte riunione convocazione appuntamento'.split(' '))

/** "l'avevamo completata il 30/11/2017", "nel 2017 …": another year's work is told, not reported. */
function isOfThePast(message: Message, usable: readonly Spoken[]): boolean {
  const { heard } = message
  if (!heard.some((word, at) => PLUPERFECT.has(word) || (word.startsWith('era') && (heard[at + 1] ?? '').startsWith('stat')))) return false
  const day = dayReported(message, usable)
  const year = String(message.scope.sheets[0]?.year)
  return (
    (day.kind === 'doubt' && day.doubt.code === 'otherYear') ||
    message.years.some(named => named.year !== year && ['nel', 'del'].includes(message.heard[named.at - 1] ?? ''))
  )
}

const PLUPERFECT = new Set(['avevo', 'aveva', 'avevamo', 'avevano', 'avevate'])

/** "tabelle consegnate, le posiamo la settimana prossima": what is still planned is the same row's work. */
function isStillPlanned(message: Message, found: Candidates): boolean {
  return message.clauses.some(({ mood, first, last }) => {
    if (mood !== 'planned' && mood !== 'conditional') return false
    const planned = candidatesIn(message, at => at >= first && at <= last)
    return planned.rows.some(row => found.rows.includes(row))
  })
}
