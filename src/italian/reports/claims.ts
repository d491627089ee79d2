import type { Decimal } from '../../domain/quantity.ts'
import { FROM } from '../lexicon/littleWords.ts'
import { deedOf } from '../lexicon/verbs.ts'
import { type Candidates, candidatesIn } from '../match/candidates.ts'
import type { Message } from '../match/message.ts'
import type { Spoken } from '../mood/mood.ts'
import { OFFICES } from '../mood/others.ts'
import { dayReported } from '../values/dayReported.ts'
import { isDoneByABody, isOnlyItsDoer } from './bodies.ts'
import { isToldApart } from './contrasts.ts'
import { isForLater, isOtherOrdinal } from './foreign.ts'
import { isOnlyListed } from './longRows.ts'
import { isNoNews } from './noNews.ts'
import { isOfTwoRows, isOtherDeed } from './otherDeeds.ts'
import { isOtherPeriod } from './periods.ts'
import {
  isContrary,
  isOneOfMany,
  isOneOfSeveral,
  isOnlyFirst,
  isOtherAcronym,
  isOtherLetter,
  isShutInstead,
  isSomewhereOnly,
} from './pieces.ts'
import { isOnlyPrelude, isOutForComments } from './preludes.ts'
import { halves } from './several.ts'
import { shortClaim } from './shortForms.ts'
import { isOnlyAStage } from './stages.ts'
import { isOwnNews, isTold } from './told.ts'
import { isHowItWas } from './uses.ts'

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

/** "lettere spedite ma tornate indietro": what follows the "ma" leaves the fact in doubt; "poi va al ministero" leaves a step to come. */
function isTakenBackAfter({ clauses, heard }: Message): boolean {
  return clauses.some(({ mood, first, by }) => {
    const opening = heard[first] ?? ''
    if (opening === 'poi' && GOING_ON.has(heard[first + 1] ?? '')) return true
    return mood === 'aside' && (opening === 'ma' || opening === 'pero' || (opening === 'poi' && by !== null))
  })
}

const GOING_ON = new Set(['va', 'vanno', 'andra', 'andranno', 'passa', 'passano', 'passera', 'tocca', 'manca', 'parte', 'torna'])

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
      return isToldByOne(message, usable, found) ||
        isTold(message, usable, found) ||
        isAllOfThem(message, found) ||
        isOwnNews(message, usable, found)
        ? 'said'
        : 'unsure'
  }
}

/** "inaugurata anche l'area di via Po, quindi tre su tre": as many as the row asks for, of as many. */
function isAllOfThem({ figures, vocabulary }: Message, { rows, strength }: Candidates): boolean {
  const [only, ...others] = rows.flatMap(row => vocabulary.entries[row] ?? [])
  if (!only || others.length > 0 || strength < PLAINLY) return false
  const isAsked = (of: Decimal): boolean => only.indicator.printed?.eq(of) === true || only.asked.has(String(of))
  return figures.some(({ value, of }) => of?.eq(value) === true && isAsked(of))
}

/** What makes a message speak of something that only resembles the row. */
const OF_OTHERS = [
  isContrary,
  isShutInstead,
  isOtherLetter,
  isOneOfMany,
  isOnlyFirst,
  isOneOfSeveral,
  isOtherOrdinal,
  isOtherPeriod,
  isHowItWas,
  isOtherAcronym,
  isByAnotherOffice,
  isForLater,
  isTopicOnly,
  isOneWordOnly,
  isToldApart,
  isOnlyPrelude,
  isOutForComments,
  isOtherDeed,
  isOnlyListed,
  isOnlyAStage,
  isDoneByABody,
  isOnlyItsDoer,
  isOfTwoRows,
]

/** "corsi terminati il 19", in a personal chat: one plural that many works may share, and nothing else. */
function isOneWordOnly({ words, figures, labels, years, scope, clauses }: Message, { score }: Candidates): boolean {
  const [only, ...others] = words.filter(({ hit }) => deedOf(hit.word) === null)
  if (!only || others.length + figures.length + labels.length + years.length + scope.channel.length > 0) return false
  return score <= 1 && clauses.length === 1 && only.hit.word.endsWith('i')
}

/** "security fatta" in the sheet about security: its topic, and not a word of the row's work. */
function isTopicOnly({ words, figures, labels, years, vocabulary }: Message, { rows }: Candidates): boolean {
  const own = words.filter(({ hit }) => rows.some(row => hit.rows.has(row)))
  const [only, ...more] = own
  if (!only || more.length + figures.length + labels.length + years.length > 0 || deedOf(only.hit.word) !== null) return false
  return rows.every(row => only.hit.titles.has(vocabulary.entries[row]?.project ?? -1))
}

/** "tutto concluso": over, and nothing else is said. */
function isOverAlone({ words }: Message, usable: readonly Spoken[]): boolean {
  const isOver = usable.some(({ mood, over }) => mood === 'asserted' && over)
  return isOver && words.every(({ hit }) => hit.rows.size + hit.titles.size > 0 || deedOf(hit.word))
}

/** "scritto io il documento, le linee guida sono pronte": one statement that tells the row's work by itself is enough. */
function isToldByOne(message: Message, usable: readonly Spoken[], found: Candidates): boolean {
  const parts = usable
    .filter(({ mood }) => mood === 'asserted')
    .flatMap(clause => halves(message, withTopic(usable, clause)).map(part => ({ ...clause, ...part })))
  const isOne = (part: Spoken): boolean => {
    const own = partOf(message, part)
    const isOver = part.by !== null && part.by >= part.first && part.by <= part.last && part.over
    return isSame(own.found, found) && isTold(own.message, [{ ...part, over: isOver }], own.found)
  }
  return parts.some(isOne) || usable.some(clause => isShortBeside(message, clause, found))
}

/** "Stanza virtuale unica: attiva da venerdì": the clause before, when it only names what is spoken of. */
function withTopic(usable: readonly Spoken[], clause: Spoken): Spoken {
  const before = usable[usable.indexOf(clause) - 1]
  return before?.mood === 'plain' && before.sentence === clause.sentence ? { ...clause, first: before.first } : clause
}

/** "rottamata l'ultima incubatrice, le apparecchiature dismesse sono 75": a number that tells enough without a verb. */
function isShortBeside(message: Message, clause: Spoken, found: Candidates): boolean {
  if (clause.mood !== 'plain' || !message.figures.some(({ first }) => first >= clause.first && first <= clause.last)) return false
  const own = partOf(message, clause)
  const alone = {
    ...own.message,
    clauses: [clause],
    figures: message.figures.filter(({ first }) => first >= clause.first && first <= clause.last),
  }
  return isSame(own.found, found) && shortClaim(alone, [clause], own.found) === 'short'
}

function partOf(message: Message, { first, last }: Spoken): { readonly message: Message; readonly found: Candidates } {
  const isIn = (at: number): boolean => at >= first && at <= last
  return { message: { ...message, words: message.words.filter(({ at }) => isIn(at)) }, found: candidatesIn(message, isIn) }
}

function isSame(own: Candidates, found: Candidates): boolean {
  return own.how === 'matched' && own.rows.length === 1 && own.rows[0] === found.rows[0] && own.strength >= PLAINLY
}

/** Least share of its words that a statement must have of the row to stand alone. */
const PLAINLY = 0.5

/** "ispezionati 54 ponti dalla Regione". */
function isByAnotherOffice({ heard, vocabulary }: Message, { rows }: Candidates): boolean {
  return heard.some(
    (word, at) => FROM.has(heard[at - 1] ?? '') && OFFICES.has(word) && !rows.some(row => vocabulary.entries[row]?.texts.has(word)),
  )
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
