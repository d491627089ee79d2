import { wantsNumber } from '../../domain/verbs/report.ts'
import { HANDING_OVER, kindsOf, withLater } from '../lexicon/kinships.ts'
import { FROM, READY } from '../lexicon/littleWords.ts'
import { deedOf, isSpeltDeed, isUndone, mended } from '../lexicon/verbs.ts'
import type { Candidates } from '../match/candidates.ts'
import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'
import type { Spoken } from '../mood/mood.ts'
import { isHad } from '../mood/states.ts'
import { amountFor } from '../values/quantities.ts'
import { isActOn, isOfSomethingElse, isThin } from './foreign.ts'
import { isBeginningAt } from './noNews.ts'
import { isUseOf } from './uses.ts'

/** Whether the row's own work is told as done, and nothing else beside it. */
export function isTold(message: Message, usable: readonly Spoken[], found: Candidates): boolean {
  const asserted = usable.filter(({ mood }) => mood === 'asserted')
  if (isThin(message, found) || isOfSomethingElse(message, usable, found) || isOnlyReady(message, asserted, found)) return false
  return (
    asserted.some(clause => isOver(message, clause, found) || isRowsDeed(message, clause, found)) || givesNumber(message, asserted, found)
  )
}

/** "rottamate ieri tutte le targhe fuori uso": most of what is said is the row's own, and no verb of it tells another work. */
export function isOwnNews(message: Message, usable: readonly Spoken[], found: Candidates): boolean {
  const asserted = usable.filter(({ mood }) => mood === 'asserted')
  if (found.strength < MOSTLY || found.score < PLENTY) return false
  if (isThin(message, found) || isOfSomethingElse(message, usable, found) || isOnlyReady(message, asserted, found)) return false
  const entries = found.rows.flatMap(row => message.vocabulary.entries[row] ?? [])
  return asserted.every(clause => {
    const isOther = (word: string, step: number): boolean => isOtherWork(message, entries, { word, at: clause.first + step })
    return (!clause.over || isOver(message, clause, found)) && !message.heard.slice(clause.first, clause.last + 1).some(isOther)
  })
}

/** Least share of its words, and least score, that such news must have of the row. */
const MOSTLY = 0.6
const PLENTY = 1.5

/** A verb that is not the row's, and of another kind of work than the row asks for. */
function isOtherWork(
  { vocabulary, words }: Message,
  entries: readonly Entry[],
  { word, at }: { readonly word: string; readonly at: number },
): boolean {
  const deed = deedOf(word)
  if (AWAY_OR_HAD.has(word.slice(0, -1))) return true
  if (deed === null || deed === 'over') return false
  if (deed !== 'done' || isUndone(word)) return true
  const isOwn = words.some(said => said.at === at && entries.some(entry => said.hit.rows.has(vocabulary.entries.indexOf(entry))))
  return !isOwn && mended(word).some(form => kindsOf(form).size > 0) && !entries.some(entry => isOfKind(word, entry))
}

/** Taken away, or only come by. */
const AWAY_OR_HAD = new Set(['rimoss', 'tolt', 'smontat', 'abbattut', 'avut', 'ricevut', 'ordinat', 'chiest', 'richiest'])

/** All is over, or in use where it was to be set up. */
function isOver({ heard, vocabulary }: Message, { over, by }: Spoken, { rows }: Candidates): boolean {
  return (
    over &&
    isUseOf(
      [heard[by ?? -1] ?? '', heard[(by ?? -2) + 1] ?? ''],
      rows.flatMap(row => vocabulary.entries[row] ?? []),
    )
  )
}

/** "carta dei servizi pronta" where the row asks for its publication. */
function isOnlyReady({ heard, vocabulary }: Message, asserted: readonly Spoken[], { rows }: Candidates): boolean {
  const isReady = asserted.every(({ by }) => by !== null && READY.has(heard[by] ?? ''))
  return isReady && rows.some(row => [...(vocabulary.entries[row]?.texts ?? [])].some(word => LATER.some(start => word.startsWith(start))))
}

/** Beginnings of what comes after being ready. */
const LATER = ['pubblic', 'invi', 'spedi', 'trasmis', 'present', 'deposit', 'inaugur', 'apertur', 'riapertur']

/** The verb must be one that the row names too, or of its kind: "ordinati" or "consegnati dal fornitore" does not say that the panels were put up. */
function isRowsDeed(message: Message, { first, last }: Spoken, { rows }: Candidates): boolean {
  const { words, heard, vocabulary } = message
  const isFromOthers = (at: number): boolean =>
    FROM.has(heard[at + 1] ?? '') && words.some(word => word.at === at + 2 && word.hit.rows.size === 0)
  const entries = rows.flatMap(row => vocabulary.entries[row] ?? [])
  return words.some(({ at, hit }) => {
    if (at >= first && at <= last && isHad(near => heard[near] ?? '', at) && rows.some(row => hit.rows.has(row))) return true
    if (at < first || at > last || deedOf(hit.word) === null || isUndone(hit.word) || isBeginningAt(message, at, { rows })) return false
    const describes = vocabulary.pairs.has(`${heard[at - 1]} ${heard[at]}`)
    if (!describes && rows.some(row => hit.rows.has(row))) return true
    if (isFromOthers(at) && !isOfKind(hit.word, ACT)) return false
    if (!isDone(hit.word) && !hit.word.startsWith('spostat'))
      return hit.word.startsWith('arrivat') && entries.some(entry => isOfKind('inviato', entry))
    return entries.some(entry => isOfKind(hit.word, entry)) || (isActOn(message, rows) && isOfKind(hit.word, ACT))
  })
}

/** An act is signed, adopted or sent. */
const ACT = { kinds: new Set([4]) }

function isDone(word: string): boolean {
  const deed = deedOf(word)
  return deed === 'done' || deed === 'incidental'
}

/** Of a kind of work that the row names, or one that comes after it; where the row names none, one by which any work is handed over. */
function isOfKind(word: string, { kinds }: Pick<Entry, 'kinds'>): boolean {
  const asked = kinds.size === 0 ? HANDING_OVER : withLater(kinds)
  return mended(word).some(form => [...kindsOf(form)].some(kind => asked.has(kind)))
}

/** A share or a part of a whole says enough, whatever the verb ("l'87,5% ha risposto"); so does a count of the row's own things, unless the verb tells another deed. */
function givesNumber(message: Message, asserted: readonly Spoken[], { rows }: Candidates): boolean {
  const [only, ...others] = rows.flatMap(index => message.vocabulary.entries[index] ?? [])
  if (only === undefined || others.length > 0) return false
  const amount = amountFor(message, only, () => true)
  if (amount.kind !== 'sure') return false
  const { of, unit } = amount.quantity
  if (!wantsNumber(only.indicator)) return of !== null && (only.indicator.printed?.eq(of) === true || countsOwn(message, rows))
  if ((unit !== 'count' || of !== null) && isOfOtherDeed(message, asserted, only)) return false
  return unit !== 'count' || of !== null || isReached(message) || isOwnCount(message, asserted, { rows, only })
}

/** "su 8.000 comunicazioni ne sono state inviate 150" where the row asks how many were refused: a share of another deed. */
function isOfOtherDeed({ heard, figures, vocabulary }: Message, asserted: readonly Spoken[], only: Entry): boolean {
  if (only.kinds.size === 0) return false
  const deeds = asserted.flatMap(({ first, last }) =>
    heard.flatMap((word, at) => (at >= first && at <= last && isSpeltDeed(word) && deedOf(word) === 'done' ? [word] : [])),
  )
  return (
    figures.length === 1 &&
    deeds.length > 0 &&
    deeds.every(word => kindsOf(word).size > 0 && !vocabulary.words.has(word) && !isOfKind(word, only))
  )
}

/** "51 porte tagliafuoco cambiate": things named by two of the row's words, and a verb of no other kind of work. */
function isOwnCount(message: Message, asserted: readonly Spoken[], { rows, only }: { rows: readonly number[]; only: Entry }): boolean {
  const { words, heard, vocabulary } = message
  const isOwn = isOwnOf(message, rows)
  const things = words.filter(({ at, hit }) => deedOf(hit.word) === null && isOwn(at))
  if (things.length < 2 || !countsOwn(message, rows)) return false
  const deeds = asserted.flatMap(({ first, last }) => heard.slice(first, last + 1)).filter(word => deedOf(word) !== null)
  const isThrown = isThrownAway(heard) && [...only.texts].some(word => SCRAPPED.some(start => word.startsWith(start)))
  return deeds.every(word => {
    if (isThrown && isOfKind(word, SENT)) return true
    if (COMING.has(word.slice(0, -1))) return true
    const kinds = kindsOf(word)
    return isDone(word) && deedOf(word) !== 'incidental' && (kinds.size === 0 || vocabulary.words.has(word) || isOfKind(word, only))
  })
}

/** "mandati al macero 42 metri di carta", where the row asks for what is scrapped. */
function isThrownAway(heard: readonly string[]): boolean {
  return heard.some((word, at) => AWAY.has(word) && ['al', 'allo', 'in', 'a'].includes(heard[at - 1] ?? ''))
}

const AWAY = new Set(['macero', 'scarto', 'discarica', 'riciclo', 'smaltimento', 'isola', 'rottamazione'])
const SCRAPPED = ['scart', 'smalt', 'dism', 'elimin', 'macer', 'sfolt', 'rottam']
const SENT = { kinds: kindsOf('mandare') }

function isOwnOf({ words }: Message, rows: readonly number[]): (at: number) => boolean {
  return at => words.some(word => word.at === at && rows.some(row => word.hit.rows.has(row)))
}

/** "7 laboratori": what is counted is the row's own thing. */
function countsOwn(message: Message, rows: readonly number[]): boolean {
  return message.figures.some(({ noun }) => noun !== null && isOwnOf(message, rows)(noun))
}

/** "sono entrati 2.050 volumi": what comes in is counted. */
const COMING = new Set(['arrivat', 'entrat', 'pervenut'])

/** "siamo arrivati a 24 sedute", "a quota 20". */
function isReached({ heard, figures, words }: Message): boolean {
  return figures.some(({ first, noun }) => {
    if (noun !== null && !words.some(({ at, hit }) => at === noun && hit.rows.size > 0)) return false
    const [before, last] = [heard[first - 2] ?? '', heard[first - 1] ?? '']
    return last === 'quota' || (last === 'a' && (before === 'siamo' || ['arriv', 'ammont', 'sal'].some(start => before.startsWith(start))))
  })
}
