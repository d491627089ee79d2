import { nearTo, twoSlipsFrom } from './nearVerbs.ts'
import {
  INCIDENTAL_ROOTS,
  IRREGULAR_ROOTS,
  NO_PARTICIPLES,
  OVER_ROOTS,
  OVER_WORDS,
  STALLED_ROOTS,
  UNDONE_ROOTS,
  WORK_ROOTS,
} from './participles.ts'

/** What a word says of the work: it is over, something was done, something on the way was done, or it has stopped or moved. */
export type Deed = 'over' | 'done' | 'incidental' | 'stalled'

/** The deed a folded word names, with one slip at most; null when it is no participle or word of completion. */
export function deedOf(word: string): Deed | null {
  if (word.length > LONGEST_WORD) return null
  const known = cache.get(word)
  if (known !== undefined) return known
  const plain = read(word)
  const found = plain === null || (plain === 'done' && slipOf(word) === 'over') ? (slipOf(word) ?? plain) : plain
  if (cache.size < MOST_CACHED) cache.set(word, found)
  return found
}

/** Whether the word is spelt as a participle of the verbs of work: then it is no slip of another word. */
export function isSpeltDeed(word: string): boolean {
  const root = word.slice(0, -1)
  return WORK_ROOTS.has(root) || OVER_ROOTS.has(root)
}

/** Whether the participle takes back what was done: "ritirata", "annullato". */
export function isUndone(word: string): boolean {
  return UNDONE_ROOTS.has(word.slice(0, -1)) && 'oaie'.includes(word.at(-1) ?? '')
}

/** The word, and the participles that it may be with a slip or two ("crata" may be "creata"). */
export function mended(word: string): readonly string[] {
  const near = isAbstract(word) ? [] : nearTo(word)
  return [word, ...(near.length > 0 ? near : twoSlipsFrom(word))]
}

/** Whether the word carries a participle: "ho", "è", "abbiamo", "stata". */
export function isAuxiliary(word: string): boolean {
  return AUXILIARIES.has(word)
}

/** Whether the word is an infinitive: "chiudere", "completarla". */
export function isInfinitive(word: string): boolean {
  if (word.length < 5 || NO_INFINITIVES.has(word)) return SHORT_INFINITIVES.has(word)
  const bare = ['la', 'lo', 'le', 'li', 'ci', 'ne'].includes(word.slice(-2)) && word.at(-3) === 'r' ? `${word.slice(0, -2)}e` : word
  return bare.endsWith('are') || bare.endsWith('ere') || bare.endsWith('ire') || bare.endsWith('urre') || bare.endsWith('orre')
}

/** "chiudendo", "completandola". */
export function isGerund(word: string): boolean {
  const bare = ['la', 'lo', 'le', 'li', 'ci', 'ne', 'si'].includes(word.slice(-2)) ? word.slice(0, -2) : word
  return bare.length > 5 && (bare.endsWith('ando') || bare.endsWith('endo'))
}

/** Second person plural, "completate": a participle in the feminine plural looks the same, so what follows must tell. */
export function isImperative(word: string): boolean {
  return word.length >= 6 && word !== 'scusate' && (word.endsWith('ate') || word.endsWith('ete') || word.endsWith('ite'))
}

/** "chiuderemo", "finiranno", and without its accent "chiudera" of the verbs of work. */
export function isFuture(word: string): boolean {
  if (word.length >= 6 && (word.endsWith('remo') || word.endsWith('ranno'))) return !NO_FUTURES.has(word)
  return FUTURES.has(word)
}

/** Verbs of remarks rather than of reports: "sono", "richiedono", "partono", "dura". */
export function isRemark(word: string): boolean {
  return REMARKS.has(word) || (word.length >= 6 && (word.endsWith('ono') || word.endsWith('ano')))
}

/** First person plural of the present ("consegniamo"), and the singular of a few verbs of work: a promise rather than a fact. */
export function isPresent(word: string): boolean {
  return PRESENTS.has(word) || (word.length >= 7 && word.endsWith('iamo') && !SPEAKING.has(word))
}

/** "chiuderebbe", "finissimo", "potrei". */
export function isConditional(word: string): boolean {
  if (word.length < 6) return CONDITIONALS.has(word)
  if (CONDITIONALS.has(word)) return true
  if (word.endsWith('issimo') || word.endsWith('issima') || word.endsWith('ossimo') || word.endsWith('assimo') || word.endsWith('simi'))
    return SUBJUNCTIVES.has(word)
  return ['rebbe', 'rebbero', 'remmo', 'erei', 'irei', 'arei', 'essimo', 'essero', 'assero', 'issero'].some(ending => word.endsWith(ending))
}

const cache = new Map<string, Deed | null>()
const MOST_CACHED = 20_000
/** Nothing longer is a word. */
const LONGEST_WORD = 40

const AUXILIARIES = new Set('ho hai ha abbiamo avete hanno e sono siamo stato stata stati state aver avere essere avemo'.split(' '))
const SHORT_INFINITIVES = new Set(['fare', 'farlo', 'farla', 'farle', 'dare'])
const NO_INFINITIVES = new Set(
  'camere genere titolare titolari singolare particolare opere potere dovere volere alimentare irregolare circolare lettere quartiere cantiere cameriere ingegnere'.split(
    ' ',
  ),
)

const PRESENTS = new Set(
  'faccio facciamo chiudo finisco concludo consegno mando procedo provvedo preparo verifico spedisco sistemo'.split(' '),
)
/** Said while reporting: "comunichiamo che", "abbiamo". */
const SPEAKING = new Set(
  'abbiamo siamo eravamo comunichiamo segnaliamo informiamo confermiamo trasmettiamo alleghiamo ringraziamo dichiariamo attestiamo rendiamo riportiamo registriamo mettiamo impieghiamo vogliamo possiamo dobbiamo stiamo sappiamo avevamo'.split(
    ' ',
  ),
)
const REMARKS = new Set(
  'sono erano era richiede richiedono serve servono dura durano costa costano vale valgono prevede prevedono chiede chiedono basta bastano significa comporta comportano sembra sembrano risulta risultano diventa diventano tocca arrivano arriva mancano manca vanno va sta stanno deve devono puo possono voglio vuole vogliono dipende bisogna occorre occorrono aumenta aumentano'.split(
    ' ',
  ),
)
const NO_FUTURES = new Set(['estremo', 'supremo', 'tiranno'])
const FUTURES = new Set(
  (
    'sar far avr dovr potr verr andr finir chiuder concluder completer terminer ultimer invier mander consegner pubblicher caricher verificher aggiorner preparer predisporr emetter realizzer effettuer inserir comunicher slitter partir uscir ' +
    'arriver provveder mancher rester comincer inizier avvier approver adotter trasmetter'
  )
    .split(' ')
    .flatMap(stem => [`${stem}o`, `${stem}a`, `${stem}ete`, `${stem}ai`]),
)
const CONDITIONALS = new Set(
  'andasse finisse chiudesse facesse fosse avesse venisse riuscisse vorrei potrei dovrei farei sarei avrei slittasse arrivasse'.split(' '),
)
const SUBJUNCTIVES = new Set('finissimo riuscissimo andassimo arrivassimo completassimo terminassimo consegnassimo'.split(' '))

function read(word: string): Deed | null {
  const root = word.slice(0, -1)
  const inflected = 'oaie'.includes(word.at(-1) ?? '')
  if (OVER_WORDS.has(word) || SLIPS_OF_DONE.has(word)) return 'over'
  if (isCutShort(word)) return OVER_ROOTS.has(word) ? 'over' : 'done'
  if (!inflected || word.length < 4) return null
  if (OVER_ROOTS.has(root)) return 'over'
  if (STALLED_ROOTS.has(root)) return 'stalled'
  if (NO_PARTICIPLES.has(word)) return null
  if (INCIDENTAL_ROOTS.has(root)) return 'incidental'
  const again = root.startsWith('ri') && IRREGULAR_ROOTS.has(root.slice(2))
  return IRREGULAR_ROOTS.has(root) || again || isRegular(word) ? 'done' : null
}

/** "fatto" is too short for any slip but these. */
const SLIPS_OF_DONE = new Set(
  'fata fato fati ftto ftta ftti ftte fatot fatat fatit fatet afatto afatta faatto faatta faatti faatte fattto fattta fattti fattte ffatto ffatta fatrto fatrta fattp fatro fatra fatri fatre fayto fayta farto farta fstto fstta fattoo fattaa fttao fttaa'.split(
    ' ',
  ),
)

/** "adesione inviat il 20/4": the last letter was not hit. */
function isCutShort(word: string): boolean {
  return word.length >= 6 && word.endsWith('t') && word !== 'format' && (OVER_ROOTS.has(word) || WORK_ROOTS.has(word))
}

function isRegular(word: string): boolean {
  const ending = word.slice(-3, -1)
  return word.length >= 5 && (ending === 'at' || ending === 'ut' || ending === 'it') && !isAbstract(word)
}

/** "qualità", "attività" without their accent. */
function isAbstract(word: string): boolean {
  return ABSTRACT.some(ending => word.endsWith(ending)) && !word.startsWith('stabil')
}

const ABSTRACT = [
  'ivita',
  'alita',
  'icita',
  'osita',
  'arita',
  'orita',
  'rsita',
  'munita',
  'neita',
  'ieta',
  'bilita',
  'anita',
  'erita',
  'acita',
  'essita',
  'unita',
  'ennita',
  'ernita',
  'novita',
  'colta',
  'ntita',
  'ocalita',
  'enita',
  'imita',
  'ocita',
  'idita',
  'nsita',
  'gnita',
  'eredita',
  'nullita',
  'cavita',
  'ravita',
  'ntinuita',
]

function slipOf(word: string): Deed | null {
  if (isAbstract(word)) return null
  const [near] = nearTo(word)
  return near === undefined ? null : read(near)
}
