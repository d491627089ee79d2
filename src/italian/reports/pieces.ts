import { isTurned } from '../lexicon/slips.ts'
import { deedOf } from '../lexicon/verbs.ts'
import type { Candidates } from '../match/candidates.ts'
import type { Message } from '../match/message.ts'

/** "prove di carico finite sulla SP 12", where the row asks for the SP 12 and the SP 41: only a piece of it, unless it is the last ("anche sulla SP 41"). */
export function isOneOfSeveral({ heard, vocabulary }: Message, { rows }: Candidates): boolean {
  if (heard.includes('anche')) return false
  return rows.some(row =>
    [...(vocabulary.entries[row]?.named ?? [])].some(([noun, numbers]) => {
      const said = new Set(numbers.filter(number => heard.includes(number)))
      const isNamed = heard.some((word, at) => word === noun && said.has(heard[at + 1] ?? ''))
      return isNamed && said.size < new Set(numbers).size
    }),
  )
}

/** "avvisi TARI emessi" on a row that asks for those of the IMU: its own acronym is not said, and another one is. */
export function isOtherAcronym({ heard, vocabulary }: Message, { rows }: Candidates): boolean {
  const said = heard.filter(word => vocabulary.acronyms.has(word))
  return rows.some(row => {
    const own = vocabulary.entries[row]
    if (!own || own.acronyms.size === 0 || said.some(word => own.acronyms.has(word))) return false
    return said.some(word => !own.texts.has(word))
  })
}

/** "bonifica conclusa a Pisa", "all'ospedale di Castelmare …": in a place that the sheets do not know. */
export function isSomewhereOnly({ heard, words, text, tokens, clauses }: Message): boolean {
  const isTyped = (at: number): boolean => {
    const letter = text.original[tokens[at]?.start ?? 0] ?? ''
    return letter !== letter.toLowerCase() && text.original !== text.original.toUpperCase()
  }
  const isUnknownName = (at: number): boolean => words.some(word => word.at === at && word.hit.rows.size + word.hit.titles.size === 0)
  if (
    clauses.some(
      ({ first }) =>
        OPENING.has(heard[first] ?? '') &&
        !WAYS.has(heard[first + 1] ?? '') &&
        OF_A_PLACE.has(heard[first + 2] ?? '') &&
        isUnknownName(first + 3),
    )
  )
    return true
  return words.some(({ at, hit }) => {
    const place = heard[at - 1] === '.' && (heard[at - 2] === 's' || heard[at - 2] === 'san') ? at - 2 : at
    const isUnknown = hit.rows.size + hit.titles.size === 0
    if (isUnknown && heard[at - 1] === 'di' && SITES.has(heard[at - 2] ?? '')) return true
    if (!isUnknown || !isTyped(at)) return false
    if (clauses.some(({ first }) => first === at) && BEING.has(heard[at + 1] ?? '') && IN_SHARE.has(heard[at + 2] ?? '')) return true
    if (!IN.has(heard[place - 1] ?? '')) return false
    return deedOf(heard[place - 2] ?? '') === 'over' || clauses.some(({ first }) => first === place - 1)
  })
}

const IN = new Set(['a', 'ad', 'in', 'presso'])
/** "Lucca è al 90%". */
const BEING = new Set(['e', 'sta', 'siamo', 'arriva', 'sono'])
const IN_SHARE = new Set(['al', "all'", 'a'])
/** "alla presenza della ditta": no place. */
const WAYS = new Set('presenza luce data fine termine esito seguito conclusione cura firma vigilia scadenza'.split(' '))
/** "sul sito di Pisa". */
const SITES = new Set(['sito', 'portale', 'albo', 'sede', 'ufficio'])
const OPENING = new Set(['al', "all'", 'alla', 'nel', "nell'", 'nella', 'presso'])
const OF_A_PLACE = new Set(['di', 'del', 'della', "dell'", 'a'])

/** "40 pazienti in sala d'attesa": things of the row, counted in a place that it does not know. */
export function isCountedElsewhere({ figures, words, heard, vocabulary }: Message, { rows }: Candidates): boolean {
  return words.some(
    ({ at, hit }) =>
      rows.every(row => !hit.rows.has(row) && !hit.titles.has(vocabulary.entries[row]?.project ?? -1)) &&
      deedOf(hit.word) === null &&
      figures.some(({ noun }) => noun !== null && (noun === at - 2 || noun === at - 3)) &&
      IN_A_PLACE.has(heard[at - 1] ?? ''),
  )
}

const IN_A_PLACE = new Set(['in', 'nel', 'nella', "nell'", 'nei', 'nelle'])

/** "attesa per la classe B" on a row that says "classe D". */
export function isOtherLetter({ heard, vocabulary }: Message, { rows }: Candidates): boolean {
  return rows.some(row =>
    [...(vocabulary.entries[row]?.lettered ?? [])].some(([noun, letter]) =>
      heard.some((word, at) => word === noun && /^[a-z]$/.test(heard[at + 1] ?? '') && heard[at + 1] !== letter),
    ),
  )
}

/** "assegnati ieri i primi posti barca": not all of them. */
export function isOnlyFirst({ heard, words, clauses, vocabulary }: Message, { rows }: Candidates): boolean {
  return words.some(({ at, hit }) => {
    const first = heard[at - 1] ?? ''
    if (!FIRST.has(first) || !THE.has(heard[at - 2] ?? '') || !rows.some(row => hit.rows.has(row))) return false
    const clause = clauses.find(({ first: from, last }) => at >= from && at <= last)
    const isDone = clause?.mood === 'asserted' && clause.by !== null && clause.by < at - 2 && at - clause.by < FAR
    return isDone && rows.every(row => !vocabulary.entries[row]?.texts.has(first))
  })
}

const FIRST = new Set(['primi', 'prime'])
const THE = new Set(['i', 'le'])
/** How far from its verb the object may stand. */
const FAR = 6

/** "attivato in un consultorio" on a row that asks for three. */
export function isOneOfMany({ heard, words, vocabulary }: Message, { rows }: Candidates): boolean {
  return words.some(
    ({ at, hit }) =>
      ONE.has(heard[at - 1] ?? '') &&
      ['in', 'su', 'presso', 'solo'].includes(heard[at - 2] ?? '') &&
      rows.some(row => hit.rows.has(row) && (vocabulary.entries[row]?.described.size ?? 0) > 0),
  )
}

const ONE = new Set(['un', 'una', 'uno', "un'"])

/** "beni immobili" on a row about "beni mobili": the contrary of its own word. */
export function isContrary({ words, vocabulary }: Message, { rows }: Candidates): boolean {
  return words.some(
    ({ hit }) =>
      hit.rows.size === 0 &&
      rows.some(row => [...(vocabulary.entries[row]?.texts ?? [])].some(own => own.length >= 4 && isTurned(hit.word, own))),
  )
}

/** "chiusa la biblioteca di Roccalta" on the row of its reopening: the place is shut, the work is not said to be over. */
export function isShutInstead({ heard, vocabulary }: Message, { rows }: Candidates): boolean {
  const isOfOpening = (word: string): boolean => OPENED.some(start => word.startsWith(start))
  if (!heard.some(word => SHUT.has(word)) || heard.some(word => isOfOpening(word) || WORKS.has(word))) return false
  return rows.some(row => [...(vocabulary.entries[row]?.texts ?? [])].some(isOfOpening))
}

const OPENED = ['apert', 'riapert', 'inaugur']
const SHUT = new Set(['chiuso', 'chiusa', 'chiusi', 'chiuse'])
const WORKS = new Set(['lavori', 'lavoro', 'cantiere', 'pratica', 'punto', 'obiettivo', 'attivita'])
