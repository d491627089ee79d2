import { wantsNumber } from '../../domain/verbs/report.ts'
import { kindsOf } from '../lexicon/kinships.ts'
import { ARTICLES } from '../lexicon/littleWords.ts'
import { stem } from '../lexicon/stems.ts'
import { deedOf, isSpeltDeed } from '../lexicon/verbs.ts'
import type { Candidates } from '../match/candidates.ts'
import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'

/** "ricorsi presentati" where the row counts those "accolti", "abbattuti 12 alberi censiti", "giudizio sufficiente" where it says "buono": another deed, or another grade, of the row's things. */
export function isOtherDeed(message: Message, { rows }: Candidates): boolean {
  const all = rows.flatMap(row => message.vocabulary.entries[row] ?? [])
  const counting = all.filter(({ indicator }) => wantsNumber(indicator) || indicator.printed !== null)
  const entries = message.figures.length > 0 && counting.length > 0 ? counting : all
  return (
    entries.length > 0 &&
    entries.every(
      entry =>
        isDescribedOtherwise(message, entry, message.vocabulary.entries.indexOf(entry)) ||
        isOtherGrade(message, entry) ||
        isOtherEnd(message, entry) ||
        isClosedToOpen(message, entry) ||
        isMendedToReplace(message, entry) ||
        isApprovedToSign(message, entry) ||
        isWithout(message, entry),
    )
  )
}

/** Words by which a row is judged, each against the others of its line. */
const GRADES = [
  'buono buona ottimo ottima positivo positiva positivi soddisfatto soddisfatti soddisfatta soddisfatte favorevole favorevoli',
  'sufficiente sufficienti insufficiente insufficienti discreto discreta negativo negativa negativi scarso scarsa mediocre pessimo pessima insoddisfatto insoddisfatti',
].map(line => new Set(line.split(' ')))

function isOtherGrade({ heard }: Message, { texts }: Entry): boolean {
  const [good, other] = GRADES
  const isGraded = [...texts].some(word => good?.has(word))
  return isGraded && heard.some(word => other?.has(word) && !texts.has(word)) && !heard.some(word => good?.has(word))
}

/** "tempo massimo" where the row asks for the mean, "vecchio" where it says new. */
function isOtherEnd({ heard }: Message, { texts }: Entry): boolean {
  return OPPOSED.some(
    ([own, other]) =>
      own.some(word => texts.has(word)) &&
      heard.some(
        (word, at) => other.includes(word) && !texts.has(word) && !own.some(one => heard.includes(one)) && heard[at - 1] !== 'entro',
      ),
  )
}

const OPPOSED: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['medio', 'media', 'medi'],
    ['massimo', 'minimo', 'mediano', 'mediana'],
  ],
  [
    ['giacenza', 'anteriore', 'anteriori', 'pregresso', 'pregressa', 'pregressi', 'pregresse'],
    ['nuovo', 'nuova', 'nuovi', 'nuove', 'recente', 'recenti', 'correnti'],
  ],
  [
    ['nuovo', 'nuova', 'nuovi', 'nuove'],
    ['vecchio', 'vecchia', 'vecchi', 'vecchie'],
  ],
]

/** "chiuso lo sportello" where the row asks for its opening. */
function isClosedToOpen({ heard }: Message, { texts }: Entry): boolean {
  const isOpening = (word: string): boolean => OPENINGS.some(start => word.startsWith(start))
  return (
    [...texts].some(isOpening) && heard.some(word => CLOSED.has(word)) && !heard.some(word => isOpening(word) || word.startsWith('att'))
  )
}

const OPENINGS = ['apertur', 'riapertur', 'attivazion', 'inaugur']
const CLOSED = new Set(['chiuso', 'chiusa', 'chiusi', 'chiuse', 'richiuso', 'richiusa'])

/** "porte riparate" where the row asks for new ones in their place. */
function isMendedToReplace({ heard }: Message, { texts }: Entry): boolean {
  const isReplacing = (word: string): boolean => word.startsWith('sostit')
  return [...texts].some(isReplacing) && heard.some(word => MENDED.has(word.slice(0, -1))) && !heard.some(isReplacing)
}

const MENDED = new Set('riparat verniciat pulit lavat lucidat revisionat aggiustat controllat ispezionat'.split(' '))

/** "la convenzione è approvata" where the row asks for its signature. */
function isApprovedToSign({ heard }: Message, { texts }: Entry): boolean {
  const isSigning = (word: string): boolean => SIGNING.some(start => word.startsWith(start))
  if (![...texts].some(isSigning) || heard.some(isSigning)) return false
  return heard.some(word => APPROVED.has(word.slice(0, -1))) && ![...texts].some(word => word.startsWith('approv'))
}

const SIGNING = ['sottoscri', 'stipul', 'firm', 'sigl']
const APPROVED = new Set(['approvat', 'deliberat', 'autorizzat'])

/** "senza accordo" where the row says "con accordo". */
function isWithout({ heard }: Message, { texts }: Entry): boolean {
  return texts.has('con') && heard.some((word, at) => word === 'senza' && texts.has(heard[at + 1] ?? ''))
}

/** A participle of an earlier or another stage than the row's, beside its noun or the number: "ricorsi presentati", "ricevute 40 istanze". */
function isDescribedOtherwise({ heard, figures, words }: Message, entry: Entry, row: number): boolean {
  if (figures.length === 0 || figures.some(({ of }) => of !== null) || heard.some(word => GRADES[0]?.has(word))) return false
  const own = new Set([...entry.texts].map(stem))
  const isOwn = (at: number): boolean => words.some(said => said.at === at && said.hit.rows.has(row))
  return heard.some((word, at) => {
    if (own.has(stem(word))) return false
    const kinds = [...kindsOf(word)]
    if (kinds.some(kind => entry.kinds.has(kind))) return false
    if (isOwn(at - 1) && isSpeltDeed(word) && deedOf(word) === 'done' && kinds.length > 0 && entry.kinds.size > 0) return true
    if (!STAGES.has(word.slice(0, -1))) return false
    const near = heard[at + 1] === 'in' ? at + 3 : at + 1
    return (
      isOwn(at - 1) ||
      figures.some(({ first }) => first === near) ||
      (ARTICLES.has(heard[at + 1] ?? '') && isOwn(at + 2)) ||
      heard[at - 2] === 'che'
    )
  })
}

const STAGES = new Set(
  'ricevut pervenut presentat abbattut rimoss rinnovat iscritt rispost avviat iniziat programmat prenotat acquistat ordinat affidat vendut piantat contestat richiest seguit restaurat rubat prestat nominat incaricat pres pers smarrit danneggiat rott strappat restituit depositat rinviat disdett annullat saltat convocat invitat noleggiat prelevat cancellat'.split(
    ' ',
  ),
)

/** "piano aggiornato e approvato", where one row asks for the update of one plan and another for the approval of another: either may be meant. */
export function isOfTwoRows({ heard, words, vocabulary }: Message, { rows }: Candidates): boolean {
  const rowsAt = (at: number): ReadonlyMap<number, number> => words.find(word => word.at === at)?.hit.rows ?? NO_ROWS
  return heard.some((word, at) => {
    if (word !== 'e' || deedOf(heard[at - 1] ?? '') === null || deedOf(heard[at + 1] ?? '') === null) return false
    const noun = rowsAt(at - 2)
    const sides = [rowsAt(at - 1), rowsAt(at + 1)]
    return rows.some(row =>
      sides.some(
        side =>
          !side.has(row) &&
          [...side.keys()].some(
            other => noun.has(other) && noun.has(row) && vocabulary.entries[other]?.project === vocabulary.entries[row]?.project,
          ),
      ),
    )
  })
}

const NO_ROWS: ReadonlyMap<number, number> = new Map()
