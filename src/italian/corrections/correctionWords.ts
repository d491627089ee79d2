import { coveredBy, hasPhrase, phrases, startsPhrase } from '../lexicon/phrases.ts'
import { deedOf, isAuxiliary } from '../lexicon/verbs.ts'
import type { Message } from '../match/message.ts'
import { inWords } from '../text/numbers.ts'
import { isUndoing } from './undoWords.ts'

/** How plainly a message corrects: it says so ("correggo", "ho sbagliato"), opens as one ("no, …"), or only sets something aside ("era il 29"). */
export type Correcting = 'said' | 'opened' | 'hinted'

/** How a message corrects, or null; without a day or a number it corrects nothing, unless what is wrong is all there is. */
export function correctingIn(message: Message): Correcting | null {
  const { heard, dates, figures, scope, references, words } = message
  const isNamed = heard.some((_, at) => isCorrectingAt(message, at))
  const isWrong = heard.some((_, at) => isMistake(heard, at)) || (hasPhrase(MISTAKES, heard) && (hasRow(message) || scope.after !== null))
  const opens = OPENING.has(heard[0] ?? '')
  if (dates.length + figures.length === 0) {
    const isAll = words.every(({ at }) => isOfCorrecting(message, at))
    const isOther = scope.after !== null && references.length > 0 && (opens || isWrong || hasPhrase(MEANT, heard))
    return isAll && (isNamed || isOther || (isWrong && (scope.after !== null || hasRow(message)))) ? 'said' : null
  }
  if (isNamed || isWrong) return 'said'
  if (CHANGING.has(heard[0] ?? '')) return 'hinted'
  if (hasRow(message) && hasPhrase(PUTTING, heard) && heard.some((_, at) => setsAside(message, at))) return 'hinted'
  if (scope.after === null) return null
  if (opens || (heard.length <= SHORT && heard.some(word => REGRETTING.has(word)))) return 'opened'
  return isHint(message) ? 'hinted' : null
}

/** "era il 29", "24 anziché 25", "la data giusta è …", "ricontate: …", "volevo dire …", "metti 17". */
function isHint(message: Message): boolean {
  const { heard } = message
  if (heard.includes('era') || heard.includes('erano')) return true
  if (hasPhrase(MEANT, heard) || hasPhrase(RECOUNTED, heard) || HINTING.has(heard[0] ?? '')) return true
  if (hasPhrase(PUT_BEFORE, heard) && heard.some(word => word === 'ma' || word === 'invece' || word === 'pero')) return true
  if (heard.some((word, at) => RIGHT.has(word) && [at - 1, at + 1].some(near => ENTRY_NOUNS.has(heard[near] ?? '')))) return true
  return heard.length <= SHORT && (heard.some((_, at) => setsAside(message, at)) || (heard.length <= FEW && hasPhrase(PUTTING, heard)))
}

function hasRow({ references }: Message): boolean {
  return references.some(({ row }) => row !== null)
}

/** "correggi …", "mi correggo", "rettifica: …"; anywhere beside a row's number ("la 6.1 correggila al 24", "la 1.2 va corretta"), unless the rows themselves speak of correcting. */
function isCorrectingAt(message: Message, at: number): boolean {
  const { heard, vocabulary } = message
  const word = heard[at] ?? ''
  if (CORRECTING.has(word) && at < 4) return true
  if (CORRECTIONS.has(word) && (at === 0 || (at === 1 && ['a', 'in', 'per'].includes(heard[0] ?? '')))) return true
  if (CORRECTED.has(word) && at < 3 && message.scope.after !== null && isOwed(heard, at)) return true
  if (!hasRow(message) || vocabulary.stems.has('correg')) return false
  return CORRECTING.has(word) || CORRECTIONS.has(word) || (CORRECTED.has(word) && isOwed(heard, at))
}

/** "va corretta", "andrebbe corretta", "è stata corretta", "ha corretto". */
function isOwed(heard: readonly string[], at: number): boolean {
  return ['va', 'andrebbe', 'essere', 'stata', 'stato', 'vanno', 'ha', 'hanno', 'ho', 'abbiamo'].includes(heard[at - 1] ?? '')
}

/** "la 1.2 è stata corretta da Marco": told of, not asked for. */
export function isToldCorrected({ heard }: Message): boolean {
  return heard.some((word, at) => {
    const before = heard[at - 1] ?? ''
    if (CORRECTIONS.has(word)) return before === 'la'
    return CORRECTED.has(word) && (isAuxiliary(before) || before === 'andrebbe')
  })
}

/** "anzi", "pardon": what follows replaces what was just said. */
export function isRegret(word: string): boolean {
  return REGRETTING.has(word) || word === 'no'
}

/** Whether the word belongs to the speech around a correction and says nothing about a row: its verbs, the entry's own nouns, "ho ricontato". */
export function isOfCorrecting({ heard, vocabulary }: Message, at: number): boolean {
  const word = heard[at] ?? ''
  const textAt = (place: number): string => heard[place] ?? ''
  if ([OWN, CORRECTING, CORRECTIONS, CORRECTED, CHANGING, MISTAKEN, OPENING, PLUPERFECT, RIGHT].some(list => list.has(word))) return true
  if (isUndoing(word) || inWords(word) !== null || startsPhrase(MISTAKES, textAt, at) || coveredBy(RECOUNTED, heard).has(at)) return true
  if (word === 'prova' && ['una', 'di', 'per'].includes(heard[at - 1] ?? '')) return true
  const before = heard[at - 1] ?? ''
  const deed = SENT.has(word) ? 'done' : deedOf(word)
  const isTold = (isAuxiliary(before) && !COPULAS.has(before)) || PLUPERFECT.has(before) || REFLEXIVES.has(heard[at - 2] ?? '')
  if (SENT.has(word) && (before === 'appena' || before === 'quanto')) return true
  return deed === 'over' || (deed !== null && isTold && !vocabulary.words.has(word))
}

/** "scusate ma il 12 non ci sono": a "non" that sets no day and no number aside. */
export function isDenied(message: Message): boolean {
  const { heard } = message
  if (heard.length > 1 && heard.at(-1) === 'no') return true
  return heard.some((word, at) => (word === 'non' || word === 'nn') && !setsAside(message, at))
}

/** "era solo l'inizio", "i colleghi sono 17", "ho sbagliato di 17", "ieri erano 17": a day or a number of something else. */
export function isOfAnother({ heard, dates, figures }: Message): boolean {
  if (heard.some((word, at) => BEGUN.has(word) || (PEOPLE.has(word) && WITH_PEOPLE.has(heard[at - 1] ?? '')))) return true
  if (figures.some(({ first }) => heard[first - 1] === 'di' && MISTAKEN.has(heard[first - 2] ?? ''))) return true
  return heard.includes('erano') && dates.length > 0 && figures.length > 0
}

const BEGUN = new Set('inizio iniziato iniziata iniziati iniziate cominciato cominciata partito partita avviato avviata'.split(' '))
const PEOPLE = new Set(['colleghi', 'colleghe', 'ragazzi', 'ragazze', 'persone'])
const WITH_PEOPLE = new Set(['i', 'le', 'gli', 'dei', 'delle'])

const CORRECTING = new Set(
  'correggi correggo correggere correggila correggilo correggete correggerla correggerlo correggermi correggimi rettifico rettificare rettifichi rettificala rettificarla sostituisci'.split(
    ' ',
  ),
)
/** Nouns, which correct only where they open the message: "la correzione delle bozze è finita" tells. */
const CORRECTIONS = new Set(['correzione', 'rettifica'])
const CORRECTED = new Set('corretta corretto rettificata rettificato modificata modificato'.split(' '))
const CHANGING = new Set('modifica modificare modificala cambia cambiare cambiala cambialo aggiorna sposta'.split(' '))
const MISTAKEN = new Set('sbagliato sbagliata sbagliate sbagliati errata errato sbaglio'.split(' '))
const OPENING = new Set(['no', 'scusa', 'scusate', 'scusami', 'ops', 'oops', 'pardon', 'anzi', 'cioe'])
const REGRETTING = new Set(['pardon', 'scusa', 'scusate', 'scusami', 'ops', 'anzi', 'cioe'])
/** Openings that correct only where nothing else is spoken of. */
const HINTING = new Set(['aspetta', 'attenzione', 'sorry', 'rettifica', 'preciso', 'precisazione', 'cambio'])
const RIGHT = new Set('giusta giusto giusti corretta corretto esatta esatto effettiva effettivo reale vera vero'.split(' '))

/** Turns that own up to a mistake. */
const MISTAKES = phrases(
  "mi sbagliavo, mi ero sbagliat*, sbagliavo, mea culpa, errore, errore mio, c' e un errore, refuso, svista, invertito, digitato male, battuto male, contato male, contate male, contati male, dato male, scritto male, non e giust*, non era giust*",
)
const MEANT = phrases(
  'volevo dire, volevo scrivere, volevo mettere, intendevo, dovevo scrivere, dovevo dire, dovevo mettere, in realta, in verita, era la, avevo scritto, avevo messo, avevo detto, avevo segnato, al posto di',
)
/** "ho scritto 25, ma è il 24". */
const PUT_BEFORE = phrases(
  'ho scritto, ho messo, ho dato, ho detto, ho segnato, ho indicato, ho comunicato, avevo scritto, avevo messo, avevo detto, avevo segnato, avevo dato',
)
/** Turns that count anew. */
const RECOUNTED = phrases(
  'ricontat*, ricontando, ricontate, riconteggio, riconteggiat*, ricontrollat*, ricontrollando, ricalcolat*, riguardando, riguardat*, conteggio rifatto, rifatto il conteggio, rifatto il conto, rifatto i conti, rifatti i conti, rifatto i calcoli, rifatti i calcoli, rifacendo i conti, rifacendo il conto, ho controllato :, di troppo, in meno, in piu, due volte',
)
const PUTTING = phrases('metti, mettete, mettiamo, mettici, mettila, mettilo, scrivi, segna, segnala, registra')

/** "ho sbagliato", "la data è sbagliata", "la riga sbagliata", "per sbaglio"; not "avvisi sbagliati", nor "se non sbaglio". */
function isMistake(heard: readonly string[], at: number): boolean {
  const before = heard[at - 1] ?? ''
  if (!MISTAKEN.has(heard[at] ?? '')) return false
  if (heard[at] === 'sbaglio') return before === 'per'
  return isAuxiliary(before) || before === 'era' || ENTRY_NOUNS.has(before) || heard[at + 1] === 'corrige'
}

/** "non il 12", "anziché 19", "invece del 9", "al posto di 25": what is set aside is a day or a number. */
function setsAside({ heard, dates, figures }: Message, at: number): boolean {
  const isSaid = (word: number): boolean => dates.some(({ first }) => first === word) || figures.some(({ first }) => first === word)
  return SETTING_ASIDE.has(heard[at] ?? '') && [1, 2, 3].some(step => isSaid(at + step))
}

const SETTING_ASIDE = new Set(['non', 'nn', 'anziche', 'invece', 'posto'])
const SHORT = 12
const FEW = 6
const PLUPERFECT = new Set('avevo avevamo aveva avevi ero'.split(' '))
/** "l'ultima che ho mandato". */
const SENT = new Set(
  'mandato mandata scritto scritta detto detta messo messa inviato inviata comunicato comunicata registrato registrata inserito inserita segnato segnata dato'.split(
    ' ',
  ),
)
/** "m'era sfuggita", "mi sono confuso". */
const REFLEXIVES = new Set(['mi', "m'", "n'", 'ne', 'ci'])
/** Of people one tells with "ho", of things with "è". */
const COPULAS = new Set('e sono stato stata stati state essere siamo'.split(' '))

const ENTRY_NOUNS = new Set(
  'riga data dato numero cifra valore giorno scheda progetto percentuale riferimento indicatore totale conteggio'.split(' '),
)
const OWN = new Set([
  ...ENTRY_NOUNS,
  ...'registrazione registrazioni inserimento comunicazione messaggio entry voce invio errore cavolata svista refuso uff aspetta attenzione giusta giusto giuste giusti corretta corretto esatta esatto preciso precisamente confuso confusa vera vero reale effettiva effettivo intendevo volevo dire posto realta contando bot traguardo conto conteggio pratica pratiche mi sia vorrei potresti puoi quella pure subito sopra appunto sembra era erano due tre'.split(
    ' ',
  ),
  ...'dovevo devo scrivere mettere mea culpa sorry meglio conti calcolo contare metti mettici mettila mettilo scrivi segna registra lascia lasciamo stare perdere finta niente torna indietro provando provavo provare stavo fai corrige scherzavo va fatto rifatto rifacendo troppo meno volte doppio confusione casino precisazione quanto anziche operazione canale ripensandoci ripensamento piacere tenerne tenere digitato battuto invertito cifre verita cambio cambiato tasto premuto colpa distrazione battitura digitazione trascrizione lettura calcolo copiatura fretta precisato precisare mettete mettiamo'.split(
    ' ',
  ),
])
