import { measureOf } from '../../domain/target.ts'
import { wantsNumber } from '../../domain/verbs/report.ts'
import type { Figure } from '../amounts/figure.ts'
import { isCarrying, isReaching } from '../lexicon/carriers.ts'
import { FIGURE_NOUNS, isUnit, unitNames } from '../lexicon/measures.ts'
import { deedOf } from '../lexicon/verbs.ts'
import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'
import { isGivenTo } from './recipients.ts'

/** "recupero: 20 persone", "chiuso il 26 per 18 persone": those on whom the work was done, not "in 2 persone" who did it. */
function isDoneOn({ heard }: Message, first: number): boolean {
  return [':', '=', 'per', 'di'].includes(heard[first - 1] ?? '')
}

/** "sessioni tenute a 150 persone", "con 150 utenti": those for whom or by whom it was done; "siamo a 150 persone" counts them. */
function isAudience({ heard }: Message, first: number): boolean {
  const before = heard[first - 2] ?? ''
  return AUDIENCES.has(heard[first - 1] ?? '') && !ARRIVING.has(before) && !ARRIVED.has(before.slice(0, -1))
}

const AUDIENCES = new Set(['a', 'con', 'da', 'tra', 'fra'])
const ARRIVED = new Set(['arrivat', 'salit', 'giunt', 'passat', 'portat', 'sces'])
const ARRIVING = new Set(['siamo', 'pari', 'fino', 'sale', 'salgono', 'ammontano', 'ammonta', 'arriviamo', 'quota'])

/** A bare count is of the row if it counts something the row speaks of, or names nothing ("ne abbiamo 19"). */
export function isOfRow(message: Message, entry: Entry, figure: Figure): boolean {
  const { unit, of, noun, first, last } = figure
  const asked = measureOf(entry.indicator.target)?.unit ?? 'count'
  if (unit === asked && asked !== 'count' && isOfOneOnly(message, entry)) return false
  if (unit === asked && asked === 'days' && isOfAnotherSpan(message, entry, last)) return false
  if (unit !== 'count' || DURATIONS.has(message.heard[last] ?? '')) return true
  if (of !== null) return asked !== 'days' && asked !== 'hours' && asked !== 'minutes'
  if (asked === 'days' || asked === 'hours' || asked === 'minutes')
    return noun === null && (message.references.length > 0 || message.heard.some(word => TIMED.has(word)))
  if (noun === null) return isTelegraphic(message, entry, first)
  const counted = message.heard[noun] ?? ''
  const index = message.vocabulary.entries.indexOf(entry)
  return (
    entry.texts.has(counted) ||
    (wantsNumber(entry.indicator) && isGivenTo(message, index, figure)) ||
    (GENERIC.has(counted) &&
      !isAudience(message, first) &&
      (wantsNumber(entry.indicator) || message.dates.length === 0 || isDoneOn(message, first))) ||
    (deedOf(counted) !== null && counted !== 'posti' && isTelegraphic(message, entry, first)) ||
    message.words.some(({ at, hit }) => (at === noun || (at === noun + 2 && message.heard[noun + 1] === 'di')) && hit.rows.has(index))
  )
}

/** "fatte 24 ore in tutto": rows that count in the unit of a figure. */
export function rowsInUnit({ figures, heard, vocabulary }: Message): readonly number[] {
  const said = figures.flatMap(({ first, last, noun }) => [...heard.slice(first, last + 1), noun === null ? '' : (heard[noun] ?? '')])
  const units = said.filter(isUnit).flatMap(unitNames)
  return vocabulary.entries.flatMap(({ texts, indicator }, index) =>
    wantsNumber(indicator) && units.some(name => texts.has(name)) ? [index] : [],
  )
}

/** "l'ultima richiesta evasa in 17 giorni" on a row that asks for a mean: one of them tells no mean. */
function isOfOneOnly({ heard, words, vocabulary }: Message, entry: Entry): boolean {
  if (!['medio', 'media', 'medi', 'medie'].some(word => entry.texts.has(word))) return false
  if (heard.some(word => OTHER_MEANS.has(word) && !entry.texts.has(word))) return true
  if (heard.some(word => MEANS.has(word))) return false
  const index = vocabulary.entries.indexOf(entry)
  const isOne = (word: string): boolean =>
    'oa'.includes(word.at(-1) ?? '') &&
    deedOf(word) === null &&
    [...entry.texts].some(own => own.length > 3 && own.slice(0, -1) === word.slice(0, -1) && 'ei'.includes(own.at(-1) ?? ''))
  const opens = ({ at, hit }: Message['words'][number]): boolean => at === 0 && !entry.texts.has(hit.word) && isOne(hit.word)
  return words.some(word => word.hit.rows.has(index) && (ONE_OF_THEM.has(heard[word.at - 1] ?? '') || opens(word)))
}

/** "4 giorni di reperibilità": a span of a thing that the row does not name. */
function isOfAnotherSpan({ heard, words }: Message, { texts }: Entry, last: number): boolean {
  if (heard[last + 1] !== 'di') return false
  return words.some(({ at, hit }) => at === last + 2 && hit.rows.size === 0 && !texts.has(hit.word) && !SPANNED.has(hit.word))
}

const SPANNED = new Set(['attesa', 'media', 'lavoro', 'lavorazione', 'durata', 'calendario', 'tempo', 'istruttoria', 'giacenza'])

/** "nei casi peggiori", "la media nazionale": no mean of ours. */
const OTHER_MEANS = new Set(['peggiori', 'peggiore', 'migliori', 'rari', 'nazionale', 'regionale', 'provinciale'])

const MEANS = new Set(['medio', 'media', 'mediamente', 'medi'])
const ONE_OF_THEM = new Set(['una', 'un', 'uno', "un'", 'ultima', 'ultimo', 'singola', 'prima', 'primo'])

/** "pattugliamenti 71", "stampate: 19", "ne abbiamo 19": what stands before a number without a noun; not "verbale 7" or "sp 12". */
function isTelegraphic(message: Message, entry: Entry, first: number): boolean {
  const { heard, words, vocabulary, references } = message
  let at = first - 1
  while (SIGNS.has(heard[at] ?? '')) at -= 1
  const [word, before] = [heard[at] ?? '', heard[at - 1] ?? '']
  if ((at < first - 1 || ['il', 'lo', 'la', "l'"].includes(before)) && isNumbered(entry, word)) return false
  if (at < 0 || deedOf(word) !== null || references.some(reference => reference.last === at)) return true
  if ((isCarrying(word) || isReaching(near => heard[near] ?? '', at)) && !isHeadedByUnknown(message, at)) return true
  if (BEFORE_NUMBERS.has(word) || isVerbToBe(message, at) || before === 'ne' || (word === 'e' && before.startsWith('tutt'))) return true
  if (FREELY_BEFORE.has(word)) return wantsNumber(entry.indicator)
  if (entry.described.has(word) && entry.named.has(before)) return true
  if (entry.named.has(word)) return false
  const index = vocabulary.entries.indexOf(entry)
  return words.some(word => word.at === at && (word.hit.rows.has(index) || word.hit.titles.has(entry.project)))
}

/** "gli errori nelle schede diventano 30": the verb is of a thing that the sheets do not know. */
function isHeadedByUnknown({ heard, words }: Message, verb: number): boolean {
  return words.some(
    ({ at, hit }) => at < verb && hit.rows.size + hit.titles.size === 0 && deedOf(hit.word) === null && INTO.has(heard[at + 1] ?? ''),
  )
}

const INTO = new Set("di del della dei delle degli dell' in nel nella nelle nei negli nell' sul sulle sui sulla".split(' '))

/** "il totale è 845", "il dato e' 845", "c'e", not "20 e 21". */
export function isVerbToBe({ text: { original, tokens } }: Message, at: number): boolean {
  if (tokens[at]?.text === 'e' && tokens[at - 1]?.text === "c'") return true
  const { start, end } = tokens[at] ?? { start: 0, end: 0 }
  return ['è', "e'", 'e’'].includes(original.slice(start, end).toLowerCase())
}

/** "la sessione n. 21", "pratica n. 45", "il ricorso 45": a singular noun after its article or before a sign names the thing of that number. */
function isNumbered({ texts }: Entry, word: string): boolean {
  if (word.length < 4 || deedOf(word) !== null || TIMED.has(word) || SINGULARS_OF_NUMBERS.has(word) || FIGURE_NOUNS.has(word)) return false
  return 'oa'.includes(word.at(-1) ?? '') || (word.endsWith('e') && !texts.has(word))
}

const SINGULARS_OF_NUMBERS = new Set([
  'totale',
  'quota',
  'complessivo',
  'complessiva',
  'stato',
  'stata',
  'sono',
  'siamo',
  'fanno',
  'abbiamo',
  'hanno',
])

const SIGNS = new Set(['n', 'nr', '.', '°', 'num'])
const BEFORE_NUMBERS = new Set(
  ": = → > ne altri altre ulteriori stati state stato stata quota fanno fa siamo sono son so so' totale tutto complessivamente dice dicono conta contiamo contano risulta risultano totalizzati totalizzate raggiunte raggiunti era erano anzi ops oops dire intendevo pardon scusate scusa precisione esattezza precisamente esattamente ma no segna metti scrivi registra".split(
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
