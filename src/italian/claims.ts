import { wantsNumber } from '../domain/verbs/report.ts'
import { type Candidates, candidatesIn } from './candidates.ts'
import { dayReported } from './dayReported.ts'
import { isForLater, isOfSomethingElse, isOtherOrdinal, isThin } from './foreign.ts'
import { HANDING_OVER, kindsOf, withLater } from './kinships.ts'
import { OFFICES } from './markers.ts'
import type { Message } from './message.ts'
import type { Spoken } from './mood.ts'
import { isNoNews } from './noNews.ts'
import { isContrary, isOneOfMany, isOneOfSeveral, isOtherAcronym, isOtherLetter, isSomewhereOnly } from './pieces.ts'
import { amountFor } from './quantities.ts'
import { halves } from './several.ts'
import { shortClaim } from './shortForms.ts'
import { deedOf, mended } from './verbs.ts'
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
  if (isOfThePast(message, usable) || isStillPlanned(message, found) || isNoNews(message, found)) return null
  if (found.how !== 'none' && (isTakenBackAfter(message) || isWished(message))) return 'unsure'
  return usable.some(clause => clause.mood === 'asserted') ? saidOf(message, usable, found) : shortClaim(message, usable, found)
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
const FAINT = 0.16
const ENOUGH = 0.3

function saidOf(message: Message, usable: readonly Spoken[], found: Candidates): Claim | null {
  switch (found.how) {
    case 'named':
    case 'missing':
      return 'said'
    case 'none':
      return isOfAnotherYear(message) || isOverAlone(message, usable) ? 'said' : null
    case 'matched':
      if (found.strength < FAINT || found.score < ENOUGH) return null
      if (OF_OTHERS.some(isOther => isOther(message, found)) || isSomewhereOnly(message)) return 'unsure'
      return isToldByOne(message, usable, found) || isTold(message, usable, found) ? 'said' : 'unsure'
  }
}

/** What makes a message speak of something that only resembles the row. */
const OF_OTHERS = [isContrary, isOtherLetter, isOneOfMany, isOneOfSeveral, isOtherOrdinal, isOtherAcronym, isByAnotherOffice, isForLater]

/** "tutto concluso": over, and nothing else is said. */
function isOverAlone({ words }: Message, usable: readonly Spoken[]): boolean {
  const isOver = usable.some(({ mood, over }) => mood === 'asserted' && over)
  return isOver && words.every(({ hit }) => hit.rows.size + hit.titles.size > 0 || deedOf(hit.word))
}

/** "scritto io il documento, le linee guida sono pronte": one statement that tells the row's work by itself is enough. */
function isToldByOne(message: Message, usable: readonly Spoken[], found: Candidates): boolean {
  const asserted = usable.filter(({ mood }) => mood === 'asserted')
  const parts = asserted.flatMap(clause => halves(message, clause).map(part => ({ ...clause, ...part })))
  return (
    parts.length > 1 &&
    parts.some(part => {
      const isIn = (at: number): boolean => at >= part.first && at <= part.last
      const own = candidatesIn(message, isIn)
      const isSame = own.how === 'matched' && own.rows.length === 1 && own.rows[0] === found.rows[0] && own.strength >= PLAINLY
      const isOver = part.by !== null && isIn(part.by) && part.over
      const words = message.words.filter(({ at }) => isIn(at))
      return isSame && isTold({ ...message, words }, [{ ...part, over: isOver }], own)
    })
  )
}

/** Least share of its words that a statement must have of the row to stand alone. */
const PLAINLY = 0.5

/** Whether the row's own work is told as done, and nothing else beside it. */
function isTold(message: Message, usable: readonly Spoken[], found: Candidates): boolean {
  const asserted = usable.filter(({ mood }) => mood === 'asserted')
  if (isThin(message, found) || isOfSomethingElse(message, usable, found) || isOnlyReady(message, asserted, found)) return false
  return asserted.some(clause => clause.over || isRowsDeed(message, clause, found)) || givesNumber(message, asserted, found)
}

/** "ispezionati 54 ponti dalla Regione". */
function isByAnotherOffice({ heard, vocabulary }: Message, { rows }: Candidates): boolean {
  return heard.some(
    (word, at) => FROM_OTHERS.has(heard[at - 1] ?? '') && OFFICES.has(word) && !rows.some(row => vocabulary.entries[row]?.texts.has(word)),
  )
}

/** "carta dei servizi pronta" where the row asks for its publication. */
function isOnlyReady({ heard, vocabulary }: Message, asserted: readonly Spoken[], { rows }: Candidates): boolean {
  const isReady = asserted.every(({ by }) => by !== null && READY.has(heard[by] ?? ''))
  return isReady && rows.some(row => [...(vocabulary.entries[row]?.texts ?? [])].some(word => LATER.some(start => word.startsWith(start))))
}

/** Beginnings of what comes after being ready. */
const LATER = ['pubblic', 'invi', 'spedi', 'trasmis', 'present', 'deposit', 'inaugur', 'apertur', 'riapertur']

const READY = new Set(['pronto', 'pronta', 'pronti', 'pronte'])

/** The verb must be one that the row names too, or of its kind: "ordinati" or "consegnati dal fornitore" does not say that the panels were put up. */
function isRowsDeed({ words, heard, vocabulary }: Message, { first, last }: Spoken, { rows }: Candidates): boolean {
  const isFromOthers = (at: number): boolean =>
    FROM_OTHERS.has(heard[at + 1] ?? '') && words.some(word => word.at === at + 2 && word.hit.rows.size === 0)
  const entries = rows.flatMap(row => vocabulary.entries[row] ?? [])
  return words.some(({ at, hit }) => {
    if (at < first || at > last || isFromOthers(at)) return false
    if (!isDone(hit.word)) return hit.word.startsWith('arrivat') && entries.some(entry => isOfKind('inviato', entry))
    const describes = vocabulary.pairs.has(`${heard[at - 1]} ${heard[at]}`)
    return (!describes && rows.some(row => hit.rows.has(row))) || entries.some(entry => isOfKind(hit.word, entry))
  })
}

function isDone(word: string): boolean {
  const deed = deedOf(word)
  return deed === 'done' || deed === 'incidental'
}

/** Of a kind of work that the row names, or one that comes after it; where the row names none, one by which any work is handed over. */
function isOfKind(word: string, { kinds }: Entry): boolean {
  const asked = kinds.size === 0 ? HANDING_OVER : withLater(kinds)
  return mended(word).some(form => [...kindsOf(form)].some(kind => asked.has(kind)))
}

const FROM_OTHERS = new Set(['dal', 'dalla', "dall'", 'dai', 'dalle', 'dallo'])

/** A share or a part of a whole says enough, whatever the verb ("l'87,5% ha risposto"); so does a count of the row's own things, unless the verb tells another deed. */
function givesNumber(message: Message, asserted: readonly Spoken[], { rows }: Candidates): boolean {
  const [only, ...others] = rows.flatMap(index => message.vocabulary.entries[index] ?? [])
  if (only === undefined || others.length > 0) return false
  const amount = amountFor(message, only, () => true)
  if (amount.kind !== 'sure') return false
  const { of, unit } = amount.quantity
  if (!wantsNumber(only.indicator)) return of !== null && only.indicator.printed?.eq(of) === true
  return unit !== 'count' || of !== null || isReached(message) || isOwnCount(message, asserted, { rows, only })
}

/** "51 porte tagliafuoco cambiate": things named by two of the row's words, and a verb of no other kind of work. */
function isOwnCount(message: Message, asserted: readonly Spoken[], { rows, only }: { rows: readonly number[]; only: Entry }): boolean {
  const { words, heard, figures, vocabulary } = message
  const isOwn = (at: number): boolean => words.some(word => word.at === at && rows.some(row => word.hit.rows.has(row)))
  const things = words.filter(({ at, hit }) => deedOf(hit.word) === null && isOwn(at))
  if (things.length < 2 || !figures.some(({ noun }) => noun !== null && isOwn(noun))) return false
  const deeds = asserted.flatMap(({ first, last }) => heard.slice(first, last + 1)).filter(word => deedOf(word) !== null)
  return deeds.every(word => {
    const kinds = kindsOf(word)
    return isDone(word) && deedOf(word) !== 'incidental' && (kinds.size === 0 || vocabulary.words.has(word) || isOfKind(word, only))
  })
}

/** "siamo arrivati a 24 sedute", "a quota 20". */
function isReached({ heard, figures, words }: Message): boolean {
  return figures.some(({ first, noun }) => {
    if (noun !== null && !words.some(({ at, hit }) => at === noun && hit.rows.size > 0)) return false
    const [before, last] = [heard[first - 2] ?? '', heard[first - 1] ?? '']
    return last === 'quota' || (last === 'a' && (before === 'siamo' || before.startsWith('arrivat')))
  })
}

/** "istanze 2019 istruite": rows that fit but for the year. */
function isOfAnotherYear({ years, words, scope }: Message): boolean {
  return years.some(({ year }) => year !== String(scope.sheets[0]?.year)) && words.some(({ hit }) => hit.rows.size > 0)
}

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
