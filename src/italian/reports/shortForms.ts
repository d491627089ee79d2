import { wantsNumber } from '../../domain/verbs/report.ts'
import type { Figure } from '../amounts/figure.ts'
import { namesTotal } from '../amounts/wholes.ts'
import { isCarrying, isReaching } from '../lexicon/carriers.ts'
import { deedOf, isAuxiliary, isInfinitive, isRemark } from '../lexicon/verbs.ts'
import type { Candidates } from '../match/candidates.ts'
import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'
import type { Spoken } from '../mood/mood.ts'
import { isVerbToBe } from '../values/countedThings.ts'
import { amountFor } from '../values/quantities.ts'
import { isToldApart } from './contrasts.ts'
import { isHeadedByOther } from './headings.ts'
import { isOtherDeed } from './otherDeeds.ts'
import { isContrary, isCountedElsewhere, isOneOfSeveral, isOtherAcronym, isOtherLetter, isSomewhereOnly } from './pieces.ts'

/** A report without a verb of its own ("4.2 10/07", "pattugliamenti 71"), surely or in doubt; null when it is none. */
export function shortClaim(message: Message, usable: readonly Spoken[], found: Candidates): 'short' | 'unsure' | null {
  const claim = plainClaim(message, usable, found)
  if (claim !== 'short' || found.how !== 'matched') return claim
  return isToldApart(message, found) || isOtherDeed(message, found) || isSomewhereOnly(message) ? 'unsure' : claim
}

function plainClaim(message: Message, usable: readonly Spoken[], found: Candidates): 'short' | 'unsure' | null {
  if (message.clauses.some(clause => clause.mood !== 'plain' && clause.mood !== 'aside')) return null
  if (found.how === 'named' || found.how === 'missing') return namedClaim(message, found)
  if (found.how !== 'matched' || found.strength < WEAK) return null
  if (isContrary(message, found) || isOtherLetter(message, found) || isOtherAcronym(message, found) || isOneOfSeveral(message, found))
    return 'unsure'
  if (isAhead(message)) return message.figures.length > 0 ? 'unsure' : null
  if (isOnTheWay(message)) return 'unsure'
  if (announces(message) || isStateSince(message, found)) return 'short'
  const isIn = (at: number): boolean => usable.some(({ first, last }) => at >= first && at <= last)
  if (isCommented(message) || isHeadedByOther(message) || isCountedElsewhere(message, found)) return null
  const entries = found.rows.flatMap(index => message.vocabulary.entries[index] ?? [])
  const isOwn = (word: string): boolean => entries.some(({ texts }) => texts.has(word))
  const isAskedFor = (word: string, at: number): boolean =>
    ASKED_FOR.has(word) && !isOwn(word) && !COMPARING.has(message.heard[at - 1] ?? '') && !namesTotal(near => message.heard[near] ?? '', at)
  if (message.heard.some((word, at) => isIn(at) && isAskedFor(word, at))) return null
  const reported = (figures: readonly Figure[]): boolean =>
    entries.some(entry => !['none', 'unsure'].includes(amountFor({ ...message, figures }, entry, isIn).kind))
  if (reported(message.figures.filter(figure => !isTargets(message, found, figure))))
    return entries.some(isCounted) || message.figures.some(({ of }) => of !== null) ? 'short' : 'unsure'
  if (reported(message.figures) || isBesideADay(message) || message.heard.at(-1) === 'si') return 'unsure'
  return entries.some(({ indicator }) => wantsNumber(indicator)) && isAllOfRow(message, found) ? 'unsure' : null
}

/** "4.2 10/07", "6.4 sì" where the row asks for a yes; "2.2 → 400 entro dicembre" and "6.4 si trasloca lunedì" are in doubt. */
function namedClaim(message: Message, found: Candidates): 'short' | 'unsure' | null {
  if (isYes(message)) return found.rows.every(row => isYesAsked(message.vocabulary.entries[row])) ? 'short' : 'unsure'
  if (!isShort(message)) return null
  return isAsked(message) || isAhead(message) || isImpersonal(message) ? 'unsure' : 'short'
}

/** Nothing but a row's number and "sì". */
function isYes({ heard, tokens, words }: Message): boolean {
  return words.length === 0 && heard.at(-1) === 'si' && tokens.filter(({ kind }) => kind === 'word').length === 1
}

function isYesAsked(entry: Entry | undefined): boolean {
  return entry !== undefined && /^s[iì]\.?$/i.test(entry.indicator.target.raw.trim())
}

/** "si trasloca lunedì": what one does, no fact. */
function isImpersonal({ heard, tokens }: Message): boolean {
  return heard.some(
    (word, at) =>
      word === 'si' &&
      tokens[at + 1]?.kind === 'word' &&
      deedOf(heard[at + 1] ?? '') === null &&
      /(a|e|ano|ono)$/.test(heard[at + 1] ?? '') &&
      !isAuxiliary(heard[at + 1] ?? ''),
  )
}

/** "questionari sui 400", "SCIA presentate": nothing but the row's own words, with a number in doubt or none. */
function isAllOfRow({ words, figures, clauses, tokens }: Message, { rows }: Candidates): boolean {
  const isOwn = words.every(({ hit }) => rows.some(row => hit.rows.has(row)))
  const tells = figures.length > 0 || (words.length > 1 && deedOf(tokens.at(-1)?.text ?? '') !== null)
  return isOwn && tells && clauses.length === 1
}

/** Least share of a message's words that a row must explain. */
const WEAK = 0.3

/** "pattugliamenti 90 entro il 31/12": what is wanted by then. */
function isAhead({ dates, scope }: Message): boolean {
  return dates.some(
    ({ lead, reading }) =>
      (reading.kind === 'span' && reading.from > scope.today) ||
      ((lead === 'by' || lead === 'for' || lead === 'before') && reading.kind === 'day' && reading.day >= scope.today),
  )
}

/** "libri donati: 200 volumi": the number is of another deed than the row's. */
function isOnTheWay({ clauses, heard, figures }: Message): boolean {
  return figures.length > 0 && clauses.some(({ mood, by }) => mood === 'aside' && by !== null && deedOf(heard[by] ?? '') === 'incidental')
}

/** Nouns and verbs of what is asked, not of what was reached. */
const ASKED_FOR = new Set(
  'obiettivo traguardo soglia target previsti previste previsto prevista vogliamo puntiamo richiesti richieste'.split(' '),
)

/** "sotto soglia", "oltre il target": beside what is asked, it is what was reached. */
const COMPARING = new Set(['sotto', 'sopra', 'oltre', 'fuori'])

/** "4.2 65% obiettivo". */
function isAsked({ heard, figures }: Message): boolean {
  return figures.every(({ of }) => of === null) && heard.some(word => ASKED_FOR.has(word))
}

/** Whether a number alone says anything of the row: it asks for one, or prints one. */
function isCounted({ indicator }: Entry): boolean {
  return wantsNumber(indicator) || indicator.printed !== null
}

/** A row's number with little else: "4.2 10/07", "9.2 19/20". */
function isShort(message: Message): boolean {
  const dates = message.dates.filter(({ lead }) => lead === null || lead === 'from' || lead === 'about')
  return (dates.length > 0 || message.figures.length > 0) && message.words.length <= 6
}

/** "le nuove causali sono in XAC da stamattina": where the row's things are since a day, and nothing else. */
function isStateSince({ dates, words, heard, scope, figures }: Message, { rows, strength }: Candidates): boolean {
  const [date, ...others] = dates
  if (!date || others.length + figures.length > 0 || date.lead !== 'from' || date.reading.kind !== 'day' || date.reading.day > scope.today)
    return false
  const isOwn = words.every(({ hit }) => rows.some(row => hit.rows.has(row)))
  return (
    isOwn &&
    words.length > 1 &&
    strength >= PLAIN_STATE &&
    heard.some(
      (word, at) =>
        (word === 'e' || word === 'sono') && ['in', 'nella', 'nel', "nell'", 'su', 'tutti', 'tutte'].includes(heard[at + 1] ?? ''),
    )
  )
}

/** Least share of its words that such a state must have of the row. */
const PLAIN_STATE = 0.8

function announces({ heard, dates }: Message): boolean {
  return dates.length > 0 && heard.some(word => ANNOUNCING.has(word))
}

const ANNOUNCING = new Set('comunico comunica comunichiamo segnalo segnaliamo informo informiamo avvenuta avvenuto done data'.split(' '))

/** "45 km sono tanti", "le perizie richiedono 15 giorni": a verb of its own makes it a remark. */
function isCommented(message: Message): boolean {
  const { heard, vocabulary, figures, clauses, dates } = message
  const isAside = (at: number): boolean => clauses.some(({ mood, first, last }) => mood === 'aside' && at >= first && at <= last)
  const isEqualTo = (at: number): boolean =>
    figures.some(
      ({ first }) =>
        first === at + 1 ||
        (first === at + 2 && (['il', "l'", 'di'].includes(heard[at + 1] ?? '') || deedOf(heard[at + 1] ?? '') !== null)),
    )
  const isCarrier = (word: string, at: number): boolean =>
    (isCarrying(word) || isReaching(near => heard[near] ?? '', at + 1)) && figures.some(({ first }) => first > at && first <= at + 3)
  const isTelling = ({ first, last }: Spoken): boolean => figures.some(figure => figure.first >= first && figure.first <= last)
  const telling = clauses.filter(isTelling)
  const isIn = (at: number): boolean => telling.length === 0 || telling.some(({ first, last }) => at >= first && at <= last)
  const isShare = figures.some(({ unit, of }) => unit === 'percent' || of !== null)
  if (isMeasured(heard, figures)) return false
  return heard.some((word, at) => {
    if (isAside(at) || !isIn(at)) return false
    if (word === 'erano' && figures.some(({ first }) => first === at + 1) && isAsOfADay(dates)) return false
    if (isShare && word === 'e' && isVerbToBe(message, at) && ABOUT.has(heard[at + 1] ?? '')) return true
    if (word === 'sono' || word === 'e')
      return (!isShare || heard[at + 1] === 'di') && (word === 'sono' || isVerbToBe(message, at)) && !isEqualTo(at) && !isEqualTo(at + 1)
    if (isCarrier(word, at)) return false
    return (isRemark(word) || isInfinitive(word)) && !vocabulary.words.has(word) && heard[at - 1] !== 'che'
  })
}

/** "il 90% dei reclami è sul riscaldamento": what they are about. */
const ABOUT = new Set(['sul', 'sulla', "sull'", 'sui', 'sulle', 'sugli', 'per', 'dovuto', 'dovuta', 'colpa'])

/** "al 30 settembre … erano 17.230". */
function isAsOfADay([date, ...others]: Message['dates']): boolean {
  return date !== undefined && others.length === 0 && date.reading.kind === 'day'
}

/** "i mezzi escono in media in 52 minuti", "le sedute salgono a 20": the verb only carries the number. */
function isMeasured(heard: readonly string[], figures: readonly Figure[]): boolean {
  const isLong = figures.some(({ unit }) => unit === 'days' || unit === 'hours' || unit === 'minutes')
  if (
    isLong &&
    heard.some(
      (word, at) =>
        word === 'mediamente' || (word === 'media' && (['in', 'di', 'una'].includes(heard[at - 1] ?? '') || heard[at + 1] === 'di')),
    )
  )
    return true
  return figures.some(
    ({ first }) =>
      isReaching(near => heard[near] ?? '', first - 1) ||
      (['a', 'con'].includes(heard[first - 1] ?? '') && RISING.has(heard[first - 2] ?? '')),
  )
}

const RISING = new Set('salgono sale arrivano ammontano ammonta salite saliti siamo chiude chiudono chiudiamo'.split(' '))

/** The target's own figure, without a colon or an "=": it may be what is asked as well as what was reached. */
function isTargets({ heard, vocabulary }: Message, { rows }: Candidates, { first, last, value, of, unit }: Figure): boolean {
  const marked =
    [1, 2, 3].some(step => MARKING.has(heard[first - step] ?? '')) ||
    ['sono', 'son'].some(being => heard[first - 1] === being && deedOf(heard[first - 2] ?? '') !== null) ||
    [1, 2].some(step => ROUND.has(heard[last + step] ?? ''))
  return of === null && unit !== 'percent' && !marked && rows.some(index => vocabulary.entries[index]?.asked.has(String(value)))
}

const MARKING = new Set([':', '=', 'quota', 'tutti', 'tutte', 'segna', 'metti', 'registra', 'media', 'medio', 'totale', 'mediamente'])

/** "2.500 tonde tonde": of what was counted. */
const ROUND = new Set('tonde tondi tonda tondo spaccate spaccati precise precisi esatte esatti'.split(' '))

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
