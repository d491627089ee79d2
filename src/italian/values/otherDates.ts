import type { Mention } from '../days/dates.ts'
import { OF } from '../lexicon/littleWords.ts'
import { deedOf } from '../lexicon/verbs.ts'
import type { Message } from '../match/message.ts'
import type { Spoken } from '../mood/mood.ts'

/** Whether a date is none of the work's: taken back, of the paper that led to it, or a name of the row's own things. */
export function isNotOfWork(message: Message, clause: Spoken, date: Mention): boolean {
  if (isTakenBack(message, date.first) || isOfReferredAct(message, clause, date)) return true
  return isOwnWeekday(message, date) || isOfTheRow(message, date) || isSpanOfThing(message, date)
}

/** "sedute del sabato": a row's own weekday is no day. */
function isOwnWeekday({ vocabulary, heard }: Message, { said, first, last }: Mention): boolean {
  return said.kind === 'weekday' && vocabulary.words.has(heard[last] ?? '') && OF_DAYS.has(heard[first] ?? '')
}

const OF_DAYS = new Set(['di', 'del', 'della'])

/** "ammessi a settembre": a month that the sheets name in the same words. */
function isOfTheRow({ vocabulary, heard }: Message, { said, first, last }: Mention): boolean {
  return said.kind === 'month' && said.year === null && vocabulary.pairs.has(`${heard[first]} ${heard[last]}`)
}

/** "le fatture del I semestre", "calendario corsi luglio-dicembre", "tutto il primo semestre": a span that tells a thing apart, where a day is named besides. */
export function isSpanOfThing({ heard, words, dates }: Message, span: Mention): boolean {
  if (span.reading.kind !== 'span' || span.lead !== null) return false
  const before = span.first - 1
  const noun = OF.has(heard[before] ?? '') ? before - 1 : before
  const isOfNoun = words.some(({ at, hit }) => at === noun && deedOf(hit.word) === null)
  const isWhole = WHOLE.has(heard[before] ?? '') || WHOLE.has(heard[before - 1] ?? '')
  return (isOfNoun || isWhole) && dates.some(date => date !== span && date.reading.kind === 'day' && date.lead !== 'by')
}

const WHOLE = new Set(['tutto', 'tutta', 'intero', 'intera'])

/** "come da delibera n. 34 del 3 marzo", "a seguito della riunione del 3 marzo": the date of what led to the work. */
function isOfReferredAct({ heard }: Message, { first }: Spoken, date: Mention): boolean {
  if (!['del', "dell'"].includes(heard[date.first] ?? '')) return false
  const from = Math.max(first, date.first - FAR)
  return heard.slice(from, date.first).some((word, step) => isReferring(word, heard[from + step + 1] ?? ''))
}

function isReferring(word: string, next: string): boolean {
  return REFERRING.has(word) || (word === 'come' && next === 'da') || (word === 'di' && next === 'cui')
}

/** How far a paper's date may stand from its name: "delibera di giunta n. 34 del". */
const FAR = 7
const PAPERS = new Set(
  'nota prot protocollo delibera deliberazione determina determinazione decreto ordinanza verbale pec ricevuta atto provvedimento circolare lettera mail email comunicazione repertorio rep contratto convenzione accordo'.split(
    ' ',
  ),
)
const REFERRING = new Set(
  'sensi attuazione esecuzione secondo previsto prevista richiesto richiesta base seguito risposta riferimento vista visto ottemperanza rif dopo disposto disposta'.split(
    ' ',
  ),
)

/** "non il 9", "anziché il 9", "invece del 9". */
function isTakenBack({ tokens }: Message, first: number): boolean {
  const [before, last] = [tokens[first - 2]?.text ?? '', tokens[first - 1]?.text ?? '']
  return (
    last === 'non' ||
    (before === 'non' && (last === 'era' || last === 'e')) ||
    last === 'anziche' ||
    before === 'anziche' ||
    (before === 'invece' && ['di', 'che', 'del'].includes(last)) ||
    tokens[first]?.text === 'non'
  )
}

/** "consegnato, nota prot. 2214 del 19/12": the act that bears it out, with its date. */
export function isOfAct(heard: readonly string[], first: number, { said, first: at }: Mention): boolean {
  return (
    said.kind === 'date' &&
    ['del', "dell'", 'in', 'data'].includes(heard[at] ?? '') &&
    heard.slice(first, at).some(word => PAPERS.has(word))
  )
}
