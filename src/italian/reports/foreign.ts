import { kindsOf } from '../lexicon/kinships.ts'
import { LAST } from '../lexicon/littleWords.ts'
import { isUnit } from '../lexicon/measures.ts'
import { deedOf, isInfinitive } from '../lexicon/verbs.ts'
import type { Candidates } from '../match/candidates.ts'
import { isGenericWork, type Message } from '../match/message.ts'
import type { Spoken } from '../mood/mood.ts'
import { type Reading, wordsBetween } from '../text/normalise.ts'
import { isCarrier } from './carriers.ts'

/** "il verbale della fase 2 è stato firmato", "consegnata la stampante", "ho finito di leggere la guida": what is done is a thing, or a verb, that the sheets do not know. */
export function isOfSomethingElse(
  { words, heard, labels, vocabulary, text }: Message,
  usable: readonly Spoken[],
  { rows }: Candidates,
): boolean {
  const isKnownAt = (at: number): boolean =>
    labels.some(label => label.first === at) || words.some(word => word.at === at && word.hit.rows.size + word.hit.titles.size > 0)
  const deeds = heard.flatMap((word, at) => (deedOf(word) !== null ? [at] : []))
  const isOfRowAt = (at: number): boolean =>
    labels.some(label => label.first === at) || words.some(word => word.at === at && rows.some(row => word.hit.rows.has(row)))
  const entries = rows.flatMap(row => vocabulary.entries[row] ?? [])
  const isProcess = (word: string): boolean => [...kindsOf(word)].some(kind => entries.some(entry => entry.kinds.has(kind)))
  const isTyped = (at: number): boolean => isNameTyped(text, at)
  const isOpening = (at: number): boolean => usable.some(({ first }) => at === first)
  return words.some(({ at, hit }) => {
    const isUnknown = !rows.some(row => hit.rows.has(row) || hit.titles.has(vocabulary.entries[row]?.project ?? -1))
    if (!isUnknown || !usable.some(({ mood, first, last }) => mood === 'asserted' && at >= first && at <= last)) return false
    if (entries.some(({ texts }) => [...texts].some(own => isKin(own, hit.word)))) return false
    if (isInfinitive(hit.word))
      return heard[at - 1] === 'di' && deedOf(heard[at - 2] ?? '') === 'over' && !isProcess(hit.word) && !isMoving(hit.word, entries)
    if (deedOf(hit.word) !== null || ENDINGS.has(hit.word) || isProcess(hit.word)) return false
    if (ARTICLES.has(heard[at - 1] ?? '') && isOfRowAt(at + 1) && !isTyped(at)) return false
    if ((heard[at - 1] === 'di' && heard[at] === 'nuovo') || STREETS.has(heard[at - 1] ?? '')) return false
    if (LAST.has(heard[at - 1] ?? '') && PIECES.has(hit.word)) return false
    if (isAct(hit.word, heard[at + 1] ?? '') && words.some(said => said.at === at + 2 && isProcessOf(said, rows))) return false
    if (isCarrier(heard, at, entries)) return false
    if (isTopical(heard, at, isOfRowAt)) return true
    if (isOpening(at)) return (OF.has(heard[at + 1] ?? '') || ABOUT.has(heard[at + 1] ?? '')) && isKnownAt(at + 2)
    if (isComplement(heard, at, isOfRowAt)) return true
    if (isTyped(at) && isKnownAt(at - 1) && deedOf(heard[at - 1] ?? '') === null) return true
    const article = NEW.has(heard[at - 1] ?? '') ? at - 2 : at - 1
    if (!ARTICLES.has(heard[article] ?? '')) return false
    return (
      (OF.has(heard[at + 1] ?? '') && isKnownAt(at + 2)) ||
      (!PREPOSITIONS.has(heard[article - 1] ?? '') && deeds.some(deed => deed < article && deed >= article + 1 - FAR))
    )
  })
}

/** "piano di emergenza: esercitazione fatta ieri": of what the row names only a thing of its own is told as done. */
function isTopical(heard: readonly string[], at: number, isOfRowAt: (at: number) => boolean): boolean {
  if (heard[at - 1] !== ':' || !PERFORMED.has((heard[at + 1] ?? '').slice(0, -1))) return false
  return !heard.some((_, after) => after > at && isOfRowAt(after) && deedOf(heard[after] ?? '') === null)
}

const PERFORMED = new Set(['fatt', 'svolt', 'tenut', 'effettuat', 'eseguit', 'conclus', 'finit'])

/** "attivato il nuovo carrello": what stands between the article and the thing. */
const NEW = new Set('nuovo nuova nuovi nuove vecchio vecchia vecchi vecchie primo prima altro altra'.split(' '))

const PIECES = new Set(
  'pagina pagine capitolo capitoli riga righe pezzo pezzi tratto foglio scatola scatole scatolone scatoloni scaffale tassello camion furgone carico bancale viaggio'.split(
    ' ',
  ),
)

/** "finito di portarci i periodici", where the row asks for their move. */
function isMoving(word: string, entries: Message['vocabulary']['entries']): boolean {
  return (
    ['portar', 'metter', 'spostar'].some(start => word.startsWith(start)) &&
    entries.some(({ kinds }) => MOVES.some(kind => kinds.has(kind)))
  )
}

const MOVES = [...kindsOf('trasferire')]

/** "scaffali" where the row says "scaffalature": of one root, which is most of the shorter word ("stampante" is none of "stampa"). */
function isKin(own: string, word: string): boolean {
  const shorter = Math.min(own.length, word.length)
  let same = 0
  while (same < shorter && own[same] === word[same]) same += 1
  return same >= 7 && same >= shorter - 1 && !DOERS.some(ending => word.endsWith(ending))
}

/** "archivista" is no archive. */
const DOERS = ['ista', 'isti', 'iste', 'ante', 'anti', 'tore', 'tori', 'trice', 'trici']

const STREETS = new Set(['via', 'viale', 'piazza', 'corso', 'palazzina', 'padiglione'])
const PREPOSITIONS = new Set([
  'nonostante',
  'malgrado',
  'durante',
  'con',
  'in',
  'a',
  'per',
  'da',
  'su',
  'tra',
  'fra',
  'di',
  'verso',
  'presso',
  'tramite',
  'x',
])

/** How far from its verb an object may stand: "spedita a Infocamere la fattura". */
const FAR = 5

/** "liceo Galilei" on a row about another one; in a message all in capitals nothing is a name. */
function isNameTyped(text: Reading, at: number): boolean {
  const letter = text.original[text.tokens[at]?.start ?? 0] ?? ''
  const all = wordsBetween(text, 0, text.tokens.length - 1)
  return letter !== letter.toLowerCase() && all !== all.toUpperCase()
}

/** "il bando per i buoni libro", "il ruolo della tari": the known noun is of something unknown. */
function isComplement(heard: readonly string[], at: number, isKnownAt: (at: number) => boolean): boolean {
  const near = isGenericWork(heard[at - 1] ?? '') ? at - 1 : at
  const link = ARTICLES.has(heard[near - 1] ?? '') ? near - 2 : near - 1
  const of = heard[link] ?? ''
  if (heard[link - 2] === 'con') return false
  return (OF.has(of) || (ON.has(of) && deedOf(heard[link - 1] ?? '') === null) || (of === 'per' && link === at - 2)) && isKnownAt(link - 1)
}

/** "sopralluogo al liceo", "riunione sulle buche". */
export const ABOUT = new Set([
  'sugli',
  'nei',
  'nelle',
  'negli',
  'al',
  'allo',
  'alla',
  "all'",
  'ai',
  'agli',
  'alle',
  'sul',
  'sulla',
  "sull'",
  'sui',
  'sulle',
  'per',
  'con',
  'nel',
  'nella',
])
const ON = new Set(['sul', 'sulla', "sull'", 'sui', 'sulle'])
/** Forms of "di". */
export const OF = new Set(['di', "d'", 'del', 'della', "dell'", 'dei', 'delle', 'degli', 'dello'])
const ARTICLES = new Set(['il', 'lo', 'la', "l'", 'un', 'una', 'i', 'gli', 'le'])
/** Nouns of completion: "la chiusura della fase 2". */
const ENDINGS = new Set(
  'dato dati numero totale percentuale quota conteggio cifra risultato valore chiusura conclusione completamento fine termine ultimazione esecuzione svolgimento realizzazione resto parte totalita insieme complesso attivita lavori lavoro porte battenti giro ciclo serie tornata percorso metri chili litri ore scaglione'.split(
    ' ',
  ),
)

/** "verbale di collaudo", "decreto di approvazione": an act about the row's own work. */
export function isActOn({ heard, words }: Message, rows: readonly number[]): boolean {
  return heard.some((word, at) => isAct(word, heard[at + 1] ?? '') && words.some(said => said.at === at + 2 && isProcessOf(said, rows)))
}

/** "verbale", "delibera": paper about some work. */
export function isActNoun(word: string): boolean {
  return ACTS.has(word)
}

function isAct(word: string, next: string): boolean {
  return ACTS.has(word) && (next === 'di' || next === "d'" || next === 'per')
}

function isProcessOf({ hit }: Message['words'][number], rows: readonly number[]): boolean {
  return kindsOf(hit.word).size > 0 && rows.some(row => hit.rows.has(row))
}

const ACTS = new Set(
  'verbale decreto delibera deliberazione determina determinazione atto provvedimento certificato ordinanza nota lettera contratto'.split(
    ' ',
  ),
)

/** "corso antincendio finito": one word of the row, and beside it one that the sheets do not know; "61 km in macchina": of the row only its unit. */
export function isThin({ words, figures, labels, years, heard }: Message, { rows }: Pick<Candidates, 'rows'>): boolean {
  const known = words.filter(({ hit }) => deedOf(hit.word) === null && rows.some(row => hit.rows.has(row)))
  const [only, ...more] = known
  const isUnknown = ({ at, hit }: Message['words'][number]): boolean =>
    !(heard[at - 1] === 'in' && STATES.has(hit.word)) &&
    hit.rows.size + hit.titles.size === 0 &&
    deedOf(hit.word) === null &&
    !isInfinitive(heard[at] ?? '')
  if (!only && figures.length + labels.length + years.length === 0) return words.some(isUnknown)
  if (only && more.length === 0 && isUnit(heard[only.at] ?? '')) return words.some(isUnknown)
  if (!only || more.length > 0 || figures.length + labels.length + years.length > 0) return false
  return words.some(
    ({ at, hit }) =>
      at === only.at + 1 &&
      !OLD.has(hit.word) &&
      hit.rows.size + hit.titles.size === 0 &&
      deedOf(hit.word) === null &&
      !isInfinitive(heard[at] ?? ''),
  )
}

/** "le reversibilità vecchie": which of them, not another thing. */
const OLD = new Set('vecchio vecchia vecchi vecchie pregresso pregressa pregressi pregresse residuo residua residui residue'.split(' '))

/** "in funzione", "in rete": how a thing is, not what it is. */
const STATES = new Set(['funzione', 'linea', 'rete', 'esercizio', 'servizio', 'uso', 'porto', 'albo', 'produzione'])

/** "consegnato a Infocamere per l'emissione": the purpose is still to come; not where the verb is the row's own ("convocate per la firma"). */
export function isForLater({ heard, words, vocabulary }: Message, { rows }: Candidates): boolean {
  const isOwnDeed = ({ at, hit }: Message['words'][number]): boolean =>
    deedOf(heard[at] ?? '') !== null && rows.some(row => hit.rows.has(row))
  return heard.some((word, at) => {
    if (word !== 'per' || OKAY.has(heard[at - 1] ?? '') || words.some(said => said.at < at && isOwnDeed(said))) return false
    const act = heard[ARTICLES.has(heard[at + 1] ?? '') ? at + 2 : at + 1] ?? ''
    const isWording = vocabulary.pairs.has(`per ${heard[at + 1]}`) && vocabulary.pairs.has(`${heard[at + 1]} ${act}`)
    return kindsOf(act).size > 0 && deedOf(act) === null && !isInfinitive(act) && !isWording && !heard.slice(0, at).includes('esito')
  })
}

const OKAY = new Set(['ok', 'okay', 'posto', 'bene', 'tutto'])

/** "primo sfalcio finito" where the row asks for the second. */
export function isOtherOrdinal({ heard, vocabulary, words }: Message, { rows }: Candidates): boolean {
  const isOrdinal = (word: string): boolean => ORDINALS.some(forms => forms.includes(word))
  const isPiece = words.some(
    ({ at, hit }) =>
      isOrdinal(heard[at - 1] ?? '') && rows.some(row => hit.rows.has(row) && !vocabulary.entries[row]?.texts.has(heard[at - 1] ?? '')),
  )
  if (isPiece && rows.every(row => !ORDINALS.some(forms => forms.some(form => vocabulary.entries[row]?.texts.has(form))))) return true
  const said = ORDINALS.findIndex(forms => heard.some(word => forms.includes(word)))
  if (said < 0) return false
  return rows.some(row => {
    const asked = ORDINALS.findIndex(forms => forms.some(form => vocabulary.entries[row]?.texts.has(form)))
    return asked >= 0 && asked !== said && !(ORDINALS[said] ?? []).some(form => vocabulary.entries[row]?.texts.has(form))
  })
}

const ORDINALS = [
  ['primo', 'prima'],
  ['secondo', 'seconda'],
  ['terzo', 'terza'],
  ['quarto', 'quarta'],
]
