import { measureOf } from '../domain/target.ts'
import { wantsNumber } from '../domain/verbs/report.ts'
import type { Figure } from './figure.ts'
import type { Message } from './message.ts'
import { deedOf } from './verbs.ts'
import type { Entry } from './vocabulary.ts'

/** "recupero: 20 persone", "chiuso il 26 per 18 persone": those on whom the work was done, not "in 2 persone" who did it. */
function isDoneOn({ heard }: Message, first: number): boolean {
  return [':', '=', 'per', 'di'].includes(heard[first - 1] ?? '')
}

/** A bare count is of the row if it counts something the row speaks of, or names nothing ("ne abbiamo 19"). */
export function isOfRow(message: Message, entry: Entry, { unit, of, noun, first, last }: Figure): boolean {
  if (unit !== 'count' || of !== null || DURATIONS.has(message.heard[last] ?? '')) return true
  const asked = measureOf(entry.indicator.target)?.unit ?? 'count'
  if (asked === 'days' || asked === 'hours' || asked === 'minutes')
    return noun === null && (message.references.length > 0 || message.heard.some(word => TIMED.has(word)))
  if (noun === null) return isTelegraphic(message, entry, first)
  const counted = message.heard[noun] ?? ''
  const index = message.vocabulary.entries.indexOf(entry)
  return (
    (GENERIC.has(counted) && (wantsNumber(entry.indicator) || message.dates.length === 0 || isDoneOn(message, first))) ||
    (deedOf(counted) !== null && isTelegraphic(message, entry, first)) ||
    message.words.some(({ at, hit }) => (at === noun || (at === noun + 2 && message.heard[noun + 1] === 'di')) && hit.rows.has(index))
  )
}

/** "pattugliamenti 71", "stampate: 19", "ne abbiamo 19": what stands before a number without a noun; not "verbale 7" or "sp 12". */
function isTelegraphic({ heard, words, vocabulary, references }: Message, entry: Entry, first: number): boolean {
  let at = first - 1
  while (SIGNS.has(heard[at] ?? '')) at -= 1
  const [word, before] = [heard[at] ?? '', heard[at - 1] ?? '']
  if (at < 0 || deedOf(word) !== null || references.some(reference => reference.last === at)) return true
  if (BEFORE_NUMBERS.has(word) || before === 'ne' || (word === 'e' && before.startsWith('tutt'))) return true
  if (FREELY_BEFORE.has(word)) return wantsNumber(entry.indicator)
  if (entry.described.has(word) && entry.named.has(before)) return true
  if (entry.named.has(word)) return false
  const index = vocabulary.entries.indexOf(entry)
  return words.some(word => word.at === at && (word.hit.rows.has(index) || word.hit.titles.has(entry.project)))
}

const SIGNS = new Set(['n', 'nr', '.', '°', 'num'])
const BEFORE_NUMBERS = new Set(
  ": = → > ne altri altre ulteriori stati state stato stata quota fanno fa siamo sono so so' totale tutto complessivamente dice dicono conta contiamo contano risulta risultano totalizzati totalizzate raggiunte raggiunti era erano anzi pardon scusate scusa precisione esattezza precisamente esattamente ma no segna metti scrivi registra".split(
    ' ',
  ),
)
/** What may stand before the number of a row that asks for one, but not before one that asks for a day. */
const FREELY_BEFORE = new Set(', ( a in finora ora oggi ieri dai circa solo per di da'.split(' '))

/** Words that make a bare number a duration. */
export const TIMED = new Set(['tempo', 'tempi', 'media', 'medio', 'medi', 'mediamente', 'giorni', 'gg', 'ore', 'minuti', 'durata'])

/** Hours that the row's words count. */
const DURATIONS = new Set(['ore', 'ora', 'giornate', 'minuti', 'h'])

/** Nouns that any row may count. */
export const GENERIC: ReadonlySet<string> = new Set(
  'pz nominativi nominativo soggetti lavoratori colleghi addetti pratica pratiche posizione posizioni persona persone dipendente dipendenti utente utenti pezzi elementi casi unita istanza istanze domanda domande documento documenti'.split(
    ' ',
  ),
)
