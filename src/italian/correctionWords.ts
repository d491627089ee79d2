import type { Message } from './message.ts'
import { deedOf, isAuxiliary } from './verbs.ts'

/** How plainly a message corrects: it says so ("correggo", "ho sbagliato"), opens as one ("no, …"), or only sets something aside ("era il 29"). */
export type Correcting = 'said' | 'opened' | 'hinted'

/** Where the verb that takes an entry back stands, −1 when there is none: a participle or "da annullare" commands nothing. */
export function undoingAt({ heard, figures }: Message): number {
  return heard.findIndex((word, at) => {
    if (NO_ORDER.has(heard[at - 1] ?? '') || (at >= 6 && heard.length >= 12)) return false
    if (UNDOING.has(word)) return true
    if (UNDOING_ALL.has(word)) return figures.length === 0 && heard.length < 6
    return UNDOING_INFINITIVES.has(word) && heard[at - 1] !== 'da'
  })
}

/** How a message corrects, or null; without a day or a number it corrects nothing, unless "correggi" is all there is. */
export function correctingIn(message: Message): Correcting | null {
  const { heard, dates, figures, scope, words } = message
  const isNamed = heard.slice(0, 4).some(word => CORRECTING.has(word)) || CORRECTIONS.has(heard[0] ?? '')
  if (dates.length + figures.length === 0) return isNamed && words.every(({ at }) => isOfCorrecting(message, at)) ? 'said' : null
  const first = heard[0] ?? ''
  if (isNamed || heard.some((_, at) => isMistake(heard, at))) return 'said'
  if (CHANGING.has(first)) return 'hinted'
  if (scope.after === null) return null
  if (OPENING.has(first) || (heard.length <= SHORT && heard.some(word => REGRETTING.has(word)))) return 'opened'
  const isHint =
    heard.includes('era') || heard.includes('erano') || (heard.length <= SHORT && heard.some((_, at) => setsAside(message, at)))
  return isHint ? 'hinted' : null
}

/** Whether the word belongs to the speech around a correction and says nothing about a row: its verbs, the entry's own nouns, "ho ricontato". */
export function isOfCorrecting({ heard, vocabulary }: Message, at: number): boolean {
  const word = heard[at] ?? ''
  if (OWN.has(word) || UNDOING.has(word) || UNDOING_ALL.has(word) || UNDOING_INFINITIVES.has(word)) return true
  if (
    CORRECTING.has(word) ||
    CORRECTIONS.has(word) ||
    CHANGING.has(word) ||
    MISTAKEN.has(word) ||
    OPENING.has(word) ||
    PLUPERFECT.has(word)
  )
    return true
  const before = heard[at - 1] ?? ''
  const deed = SENT.has(word) ? 'done' : deedOf(word)
  const isTold = (isAuxiliary(before) && !COPULAS.has(before)) || PLUPERFECT.has(before) || REFLEXIVES.has(heard[at - 2] ?? '')
  return deed === 'over' || (deed !== null && isTold && !vocabulary.words.has(word))
}

/** "scusate ma il 12 non ci sono": a "non" that sets no day and no number aside. */
export function isDenied(message: Message): boolean {
  return message.heard.some((word, at) => (word === 'non' || word === 'nn') && !setsAside(message, at))
}

/** Whether the verb takes back everything there is. */
export function isOfEverything({ heard }: Message, at: number): boolean {
  return DELETING.has(heard[at] ?? '') && EVERYTHING.has(heard[at + 1] ?? '')
}

/** "le ultime due", "gli ultimi": more entries than the last one. */
export function isOfSeveral({ heard }: Message, at: number): boolean {
  return heard.slice(at + 1, at + 4).some(word => word === 'ultime' || word === 'ultimi')
}

const UNDOING = new Set(
  'annulla annullala annullalo cancella cancellala cancellalo elimina eliminala eliminalo togli toglila toglilo ritira revoca undo disfa'.split(
    ' ',
  ),
)
/** Orders to several, which are mostly told to people. */
const UNDOING_ALL = new Set(['annullate', 'cancellate', 'eliminate'])
/** "non annullare", "come annullo la 2.2". */
const NO_ORDER = new Set(['non', 'come'])
const UNDOING_INFINITIVES = new Set(['annullare', 'cancellare', 'annullarla', 'annullarlo', 'cancellarla', 'cancellarlo'])
const DELETING = new Set(['cancella', 'elimina', 'cancellare', 'cancellate', 'eliminate'])
const EVERYTHING = new Set(['tutto', 'tutti', 'tutte'])

const CORRECTING = new Set('correggi correggo correggere rettifico rettificare'.split(' '))
/** Nouns, which correct only where they open the message: \"la correzione delle bozze è finita\" tells. */
const CORRECTIONS = new Set(['correzione', 'rettifica'])
const CHANGING = new Set('modifica modificare cambia cambiare aggiorna sposta'.split(' '))
const MISTAKEN = new Set('sbagliato sbagliata sbagliate sbagliati errata errato sbaglio'.split(' '))
const OPENING = new Set(['no', 'scusa', 'scusate', 'ops', 'oops', 'pardon', 'anzi', 'cioe'])
const REGRETTING = new Set(['pardon', 'scusa', 'scusate', 'ops', 'anzi', 'cioe'])

/** "ho sbagliato", "la data è sbagliata", "la riga sbagliata", "per sbaglio"; not "avvisi sbagliati", nor "se non sbaglio". */
function isMistake(heard: readonly string[], at: number): boolean {
  const before = heard[at - 1] ?? ''
  if (!MISTAKEN.has(heard[at] ?? '')) return false
  if (heard[at] === 'sbaglio') return before === 'per'
  return isAuxiliary(before) || before === 'era' || ENTRY_NOUNS.has(before) || heard[at + 1] === 'corrige'
}

/** "non il 12", "anziché 19", "invece del 9": what is set aside is a day or a number. */
function setsAside({ heard, dates, figures }: Message, at: number): boolean {
  const isSaid = (word: number): boolean => dates.some(({ first }) => first === word) || figures.some(({ first }) => first === word)
  return SETTING_ASIDE.has(heard[at] ?? '') && [1, 2, 3].some(step => isSaid(at + step))
}

const SETTING_ASIDE = new Set(['non', 'nn', 'anziche', 'invece'])
const SHORT = 12
const PLUPERFECT = new Set('avevo avevamo aveva avevi ero'.split(' '))
/** "l'ultima che ho mandato". */
const SENT = new Set(['mandato', 'mandata'])
/** "m'era sfuggita", "mi sono confuso". */
const REFLEXIVES = new Set(['mi', "m'", "n'", 'ne', 'ci'])
/** Of people one tells with "ho", of things with "è". */
const COPULAS = new Set('e sono stato stata stati state essere siamo'.split(' '))

const ENTRY_NOUNS = new Set('riga data dato numero cifra valore giorno scheda progetto percentuale riferimento indicatore'.split(' '))
const OWN = new Set([
  ...ENTRY_NOUNS,
  ...'registrazione registrazioni inserimento comunicazione messaggio entry voce invio errore cavolata svista refuso uff aspetta attenzione giusta giusto giuste giusti corretta corretto esatta esatto preciso precisamente confuso confusa vera vero reale effettiva effettivo intendevo volevo dire posto realta contando bot traguardo conto conteggio pratica pratiche mi sia vorrei potresti puoi quella pure subito sopra appunto sembra era erano due tre'.split(
    ' ',
  ),
])
