import { isFingerSlip, withinOneSlip } from '../lexicon/slips.ts'

/** The closed word lists of the calendar, folded; a typed word may be one slip away from exactly one of them. */

export type Part = { readonly value: number; readonly typo: boolean }

/** Words that open a date: a number after one of them is a day's, and names or refers to nothing else. */
export const OPEN_DATES = [
  'il',
  'al',
  'dal',
  'del',
  'entro',
  'ieri',
  'oggi',
  'lunedi',
  'martedi',
  'mercoledi',
  'giovedi',
  'venerdi',
  'sabato',
  'domenica',
]

const MONTHS = words(
  'gennaio genn gen|febbraio febbr feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre settem sett set|ottobre ott|novembre nov|dicembre dic',
)
const WEEKDAYS = words('lunedi lun|martedi mart mar|mercoledi merc mer|giovedi giov gio|venerdi ven|sabato sab|domenica dom')
const ORDINALS = words(
  'primo prima 1° i|secondo seconda 2° ii|terzo terza 3° iii|quarto quarta 4° iv|quinto quinta 5° v|sesto sesta 6° vi|settimo settima 7° vii|ottavo ottava 8° viii|nono nona 9° ix|decimo decima 10° x',
)

/** Fixed days: [month, date]. */
export const HOLIDAYS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['capodanno', [1, 1]],
  ['epifania', [1, 6]],
  ['befana', [1, 6]],
  ["festa dell'epifania", [1, 6]],
  ['festa della liberazione', [4, 25]],
  ['festa del lavoro', [5, 1]],
  ['festa della repubblica', [6, 2]],
  ['ferragosto', [8, 15]],
  ['ognissanti', [11, 1]],
  ['immacolata concezione', [12, 8]],
  ['immacolata', [12, 8]],
  ['vigilia di natale', [12, 24]],
  ['giorno di natale', [12, 25]],
  ['natale', [12, 25]],
  ['santo stefano', [12, 26]],
  ['vigilia di capodanno', [12, 31]],
  ['san silvestro', [12, 31]],
])

/** Days from today that a word or a few words name. */
export const RELATIVE: ReadonlyMap<string, number> = new Map([
  ['oggi', 0],
  ['odierna', 0],
  ['data odierna', 0],
  ['odierno', 0],
  ['giorno odierno', 0],
  ['stamattina', 0],
  ['stamani', 0],
  ['stamane', 0],
  ['stasera', 0],
  ['questa mattina', 0],
  ['questa mattinata', 0],
  ['questo pomeriggio', 0],
  ['questa sera', 0],
  ['stanotte', 0],
  ['ieri', -1],
  ['aieri', -1],
  ['iersera', -1],
  ['ierisera', -1],
  ['ierimattina', -1],
  ['ieripomeriggio', -1],
  ['altro ieri', -2],
  ["l' altro ieri", -2],
  ['altroieri', -2],
  ["l' altroieri", -2],
  ['laltroieri', -2],
  ['ieri l altro', -2],
  ["ieri l' altro", -2],
  ['avantieri', -2],
  ["avant' ieri", -2],
  ['avant ieri', -2],
  ["altr' ieri", -2],
  ["l' altr' ieri", -2],
  ['laltrieri', -2],
  ["ier l' altro", -2],
  ['ier l altro', -2],
  ['ier laltro', -2],
  ['ierlaltro', -2],
  ['ierilaltro', -2],
  ['ieri laltro', -2],
  ['domani', 1],
  ['domattina', 1],
  ['dopodomani', 2],
  ['dopo domani', 2],
  ["domani l' altro", 2],
  ['domani l altro', 2],
  ['domani laltro', 2],
  ['domanlaltro', 2],
  ['giorno dopo domani', 2],
])

/** Words that name no day ("nei giorni scorsi"): a date was meant and must be asked for. */
export const VAGUE: readonly string[] = [
  "d' estate",
  'in estate',
  'estate',
  'in primavera',
  'primavera',
  'in autunno',
  'autunno',
  "d' inverno",
  'in inverno',
  'altra settimana',
  "l' altro giorno",
  'altro giorno',
  'giorno dopo',
  'giorno prima',
  'giorno successivo',
  'giorno seguente',
  'giorno precedente',
  'giorno dei morti',
  'giorno di san',
  'indomani',
  'da un pezzo',
  'da tempo',
  'da un po',
  'tempo addietro',
  'giorni scorsi',
  'scorsi giorni',
  'giorni fa',
  'qualche giorno fa',
  'alcuni giorni fa',
  'qualche settimana fa',
  'tempo fa',
  'ultimi giorni',
  'prossimi giorni',
  'giorni prossimi',
  'in settimana',
  'in questi giorni',
  'a breve',
  'recentemente',
  'di recente',
  'ultimamente',
]

/** The month (1–12) a word names, with one slip at most from four letters on. */
export function monthOf(word: string): Part | null {
  return find(MONTHS, word)
}

/** The weekday (1 Monday … 7 Sunday) a word names. */
export function weekdayOf(word: string): Part | null {
  return find(WEEKDAYS, word)
}

/** The relative word that a slip of the fingers stands for: "ieir" is "ieri", "stmattina" "stamattina"; any other word stays itself. */
export function relativeMeant(word: string): string {
  if (word.length < 3 || word.length > 12 || RELATIVE.has(word) || NO_RELATIVES.has(word)) return word
  const known = SLIPPED.get(word)
  if (known !== undefined) return known
  const near = SLIPPABLE.filter(one => isFingerSlip(word, one))
  const meant = near.length === 1 || new Set(near.map(one => RELATIVE.get(one))).size === 1 ? (near[0] ?? word) : word
  if (SLIPPED.size < MOST_SEEN) SLIPPED.set(word, meant)
  return meant
}

const SLIPPED = new Map<string, string>()
const SLIPPABLE =
  'ieri oggi domani stamattina stamani stamane stasera stanotte altroieri avantieri laltroieri dopodomani iersera odierna odierno'.split(
    ' ',
  )
/** Words of their own that are one key away. */
const NO_RELATIVES = new Set([
  'eri',
  'iri',
  'ogni',
  'poggi',
  'foggi',
  'romani',
  'demani',
  'domini',
  'stampane',
  'odiarna',
  'gomani',
  'ori',
  'ire',
  'iei',
  'oggo',
])

/** First to tenth, in words, digits or Roman. */
export function ordinalOf(word: string): number | null {
  return ORDINALS.get(word) ?? null
}

/** Words of their own that are one slip away from a month or a weekday. */
const OWN_WORDS = new Set([
  'marco',
  'marzia',
  'mario',
  'maggiore',
  'agosta',
  'sabati',
  'saluto',
  'ottobrata',
  'giugni',
  'aprire',
  'aprite',
  'maggi',
])

function find(list: ReadonlyMap<string, number>, word: string): Part | null {
  const seen = looked.get(list) ?? new Map<string, Part | null>()
  looked.set(list, seen)
  const before = seen.get(word)
  if (before !== undefined) return before
  const found = search(list, word)
  if (seen.size < MOST_SEEN) seen.set(word, found)
  return found
}

const looked = new Map<ReadonlyMap<string, number>, Map<string, Part | null>>()
const MOST_SEEN = 5000

function search(list: ReadonlyMap<string, number>, word: string): Part | null {
  const exact = list.get(word)
  if (exact !== undefined) return { value: exact, typo: false }
  if (word.length < 4 || word.length > 12 || OWN_WORDS.has(word)) return null
  const near = new Set<number>()
  for (const [known, value] of list) if (known.length >= 5 && withinOneSlip(known, word)) near.add(value)
  const [winner] = near
  return near.size === 1 && winner !== undefined ? { value: winner, typo: true } : null
}

function words(lists: string): ReadonlyMap<string, number> {
  return new Map(lists.split('|').flatMap((list, at) => list.split(' ').map(word => [word, at + 1] as const)))
}
