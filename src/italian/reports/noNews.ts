import { kindsOf } from '../lexicon/kinships.ts'
import { ARTICLES } from '../lexicon/littleWords.ts'
import type { Candidates } from '../match/candidates.ts'
import type { Message } from '../match/message.ts'
import type { Spoken } from '../mood/mood.ts'

/** Whether what is told of a row is no report of this year's work: last year's figure, a beginning, a purchase, a price. */
export function isNoNews(message: Message, found: Candidates): boolean {
  return isAnotherYears(message, found) || isOnlyBegun(message, found) || isOnlyBought(message, found) || isPriced(message)
}

/** "nel 2024 erano uscite 7.800 piantine", "di ricorsi nel 2026 ce n'erano 1.150". */
function isAnotherYears({ heard, years, scope, vocabulary }: Message, { rows }: Candidates): boolean {
  const own = String(scope.sheets[0]?.year)
  const isOfRow = (year: string): boolean => rows.length > 0 && rows.every(row => vocabulary.entries[row]?.described.has(year))
  return (
    years.some(({ year, at }) => year < own && IN_YEAR.has(heard[at - 1] ?? '') && !(heard[at - 1] === 'del' && isOfRow(year))) &&
    heard.some(word => WERE.has(word))
  )
}

const IN_YEAR = new Set(['nel', 'del', 'anno'])
const WERE = new Set('stati state stato stata erano era eravamo ero facemmo chiudemmo furono avevamo avevo aveva avevano'.split(' '))

/** "avviata la pulizia" on a row that does not ask for a beginning. */
function isOnlyBegun(message: Message, found: Candidates): boolean {
  if (found.how !== 'matched') return false
  if (message.figures.length === 0 && onlyBy(message, LEFT_OFF)) return !isOfLeaving(message, found)
  return onlyBy(message, BEGUN) && (!asksForBeginning(message, found) || message.heard.some((_, at) => isBeginningAt(message, at, found)))
}

/** The row asks for a start, for what is sent, or for what takes place on a day. */
function isOfLeaving({ vocabulary }: Message, { rows }: Candidates): boolean {
  return rows.some(row =>
    [...(vocabulary.entries[row]?.texts ?? [])].some(word => LEAVING.some(start => word.startsWith(start)) && word !== 'attivita'),
  )
}

const LEAVING =
  'invi spedi trasm notif avvi attiva attivo partenz inizi apert riapert inaugur emiss emess recapit comunic messa lanci pubblic entrat svolgim consegn convoc trasfer traslo'.split(
    ' ',
  )

/** What is sent leaves when it is done; other work only begins. */
const LEFT_OFF = new Set(['partit'])
const BEGUN = new Set(['avviat', 'intrapres', 'iniziat', 'cominciat'])

/** What is begun is what a row calls a beginning, an opening or a setting up: no publication. */
function asksForBeginning({ vocabulary }: Message, { rows }: Candidates): boolean {
  return rows.some(row => [...(vocabulary.entries[row]?.texts ?? [])].some(word => BEGINNINGS.some(start => word.startsWith(start))))
}

const BEGINNINGS = ['avvi', 'iniz', 'attivaz', 'apertur', 'riapertur', 'inaugur', 'partenz', 'intrapr', 'lancio', 'esercizio', 'messa']

/** "iniziata l'attivazione", "via all'apertura", "avviati i lavori per lo sportello": only a row that asks for the start of something has it done so. */
export function isBeginningAt({ heard, tokens, text, vocabulary }: Message, at: number, { rows }: Pick<Candidates, 'rows'>): boolean {
  if (!BEGUN.has((heard[at] ?? '').slice(0, -1))) return false
  const typed = text.original.slice(tokens[at]?.start, tokens[at]?.end).toLowerCase()
  const object = heard[ARTICLES.has(heard[at + 1] ?? '') ? at + 2 : at + 1] ?? ''
  const isOfWork =
    heard.slice(Math.max(at - NEAR, 0), at).some(word => WORKS.has(word)) ||
    WORKS.has(object) ||
    BEGINNINGS.some(start => object.startsWith(start))
  if (typed.startsWith('avvia') && !isOfWork) return false
  return !rows.some(row => [...(vocabulary.entries[row]?.texts ?? [])].some(word => STARTS.some(start => word.startsWith(start))))
}

/** How far before its verb what was begun may stand. */
const NEAR = 10
const WORKS = new Set('lavori lavoro attivita procedura procedure iter operazioni pratica pratiche'.split(' '))
const STARTS = ['avvi', 'iniz', 'partenz', 'intrapr', 'lancio']

/** "ho comprato i raccoglitori per l'archivio": buying is done for the work, not the work. */
function isOnlyBought(message: Message, found: Candidates): boolean {
  return found.how === 'matched' && onlyBy(message, BOUGHT) && !asksFor(message, found, kindsOf('acquistare'))
}

const BOUGHT = new Set(['comprat', 'acquistat'])

/** Whether every word that tells something done is one of these. */
function onlyBy({ clauses, heard }: Message, roots: ReadonlySet<string>): boolean {
  const told = clauses.filter((clause): clause is Spoken & { by: number } => clause.mood === 'asserted' && clause.by !== null)
  return told.length > 0 && told.every(({ by, over }) => !over && roots.has((heard[by] ?? '').slice(0, -1)))
}

function asksFor({ vocabulary }: Message, { rows }: Candidates, kinds: ReadonlySet<number>): boolean {
  return rows.some(row => [...(vocabulary.entries[row]?.kinds ?? [])].some(kind => kinds.has(kind)))
}

/** "una recinzione ci costa 640 euro". */
function isPriced({ heard }: Message): boolean {
  return heard.some(word => COSTING.has(word)) && heard.some(word => word === 'euro' || word === '€')
}

const COSTING = new Set(['costa', 'costano', 'costato', 'costata', 'costati', 'costate', 'costava', 'costavano'])
