import { isMusing } from './asides.ts'
import type { Context } from './moodContext.ts'
import { CONDITIONAL, HEARSAY, ORDERED, PAST_YEARS, PLANNED, UNFINISHED } from './moodWords.ts'
import { inWords } from './numbers.ts'
import { startsPhrase } from './phrases.ts'
import { isStopword } from './stopwords.ts'
import { deedOf, isAuxiliary, isConditional, isFuture, isGerund, isImperative, isInfinitive, isPresent } from './verbs.ts'
import { describesTotal, namesTotal } from './wholes.ts'

/** "dice Marco che", "pare", "ci scrive": somebody else's word. */
export function isHearsay({ textAt, clause }: Context, at: number): boolean {
  if (PRAISED.has(textAt(at - 1)) && clause.first > 0) return false
  if (textAt(at - 1) === 'si' && CONFIRMING.has(textAt(at))) return false
  if (textAt(at) === 'credo' && textAt(at - 1) === 'ci') return false
  if (startsPhrase(HEARSAY, textAt, at)) return true
  const near = [1, 2, 3].map(step => textAt(at + step))
  return (SAYING.has(textAt(at)) && near.includes('che')) || (ASKING.has(textAt(at)) && near.some(word => INDIRECT.has(word)))
}

/** "… Siete stati bravi!": said after the news, it is no answer to somebody else's. */
const PRAISED = new Set(['stati', 'state'])
/** "si conferma che": the office itself speaks. */
const CONFIRMING = new Set(['conferma', 'confermano', 'assicura', 'riferisce'])
const ASKING = new Set(['chiesto', 'chiede', 'chiedono', 'domanda', 'domandato', 'domandano'])
const INDIRECT = new Set(['quando', 'se', 'come', 'cosa', 'chi', 'perche'])
const SAYING = new Set(
  'scritto dice dicono detto scrive scrivono riferisce riferiscono riferito assicura assicurano giura racconta conferma confermano sostiene promesso avvisa avvisano'.split(
    ' ',
  ),
)

/** "se", "una volta che", "chiuderebbe", "sia stata", "aperta = collaudo e personale": no fact yet. */
export function isCondition({ textAt, clause, tokens, wording }: Context, at: number): boolean {
  const [before, word, next] = [textAt(at - 1), textAt(at), textAt(at + 1)]
  if (
    (startsPhrase(CONDITIONAL, textAt, at) && !(word === 'simulazione' && wording.isOwn(word))) ||
    (isConditional(word) && !wording.isOwn(word))
  )
    return true
  if (word === '=') return deedOf(before) !== null && tokens[at + 1]?.kind === 'word' && inWords(next) === null && deedOf(next) === null
  if (SUBJUNCTIVES.has(word)) return deedOf(next) !== null || next.startsWith('stat')
  if (word === 'se') return before !== 'anche' && next !== 'ne' && next !== 'disturbo' && !before.startsWith('scus')
  if (word === 'appena') return !isAuxiliary(before) && deedOf(next) === null
  if (word === 'una') return next === 'volta' && deedOf(textAt(at + 2)) !== null
  return word === 'quando' && at === clause.first
}

const SUBJUNCTIVES = new Set(['sia', 'siano', 'fosse', 'fossero', 'abbia', 'abbiano', 'avesse', 'avessero'])

/** "manca", "quasi", "in corso", "da completare", "stiamo chiudendo"; not "come promesso", nor "i dati che mancavano". */
export function isUnfinished(context: Context, at: number): boolean {
  const { textAt, wording, tokens } = context
  const [before, word, next] = [textAt(at - 1), textAt(at), textAt(at + 1)]
  if ((word === 'quasi' && tokens[at + 1]?.kind === 'number') || before === 'come') return false
  if (startsPhrase(UNFINISHED, textAt, at))
    return (
      before !== 'non' &&
      !(before === 'che' && (word.endsWith('ava') || word.endsWith('vano'))) &&
      !(word === 'in' && wording.isOwn(next)) &&
      !wording.isDate(at) &&
      !(word === 'in' || word === 'a' ? wording.isPair(word, next) : wording.isPair(before, word)) &&
      !(LACKING_NOUNS.has(word) && wording.isKnown(word))
    )
  if (word === 'da')
    return (
      isInfinitive(next) &&
      !wording.isPair(word, next) &&
      !wording.isPair(before, word) &&
      !isPartlyDone(context, at + 2) &&
      !describesTotal(textAt, at)
    )
  return PROGRESSING.has(word) && isGerund(next) && !isMusing(textAt, at)
}

/** "su 20 posizioni da stampare ne abbiamo fatte 14": what there was to do, and how much of it is done. */
function isPartlyDone({ textAt, clause }: Context, from: number): boolean {
  for (let at = from; at < clause.last; at += 1) {
    const isDenied = ['non', 'nn', 'mai'].includes(textAt(at - 1))
    if (textAt(at) === 'ne' && !isDenied && isAuxiliary(textAt(at + 1)) && deedOf(textAt(at + 2)) !== null) return true
  }
  return false
}

const LACKING_NOUNS = new Set(['bozza', 'bozze', 'parziale', 'parziali'])
const PROGRESSING = new Set(['sto', 'stiamo', 'stanno', 'sta', 'stavamo', 'stavo'])

/** "va chiusa", "completate la verifica", "mi raccomando". */
export function isOrder(context: Context, at: number): boolean {
  const { textAt, clause, tokens, wording } = context
  const [before, word, next] = [textAt(at - 1), textAt(at), textAt(at + 1)]
  if (startsPhrase(ORDERED, textAt, at)) return !isReached(context, at) && !(before === 'ci' && word === 'vogliono' && isAverage(context))
  if (GOING.has(word)) return deedOf(next) !== null || (next.startsWith('tutt') && deedOf(textAt(at + 2)) !== null)
  if (!isImperative(word) || word === 'scusate' || isAuxiliary(before) || wording.isDate(at + 1)) return false
  const entro = Array.from({ length: clause.last - at }, (_, step) => textAt(at + 1 + step)).includes('entro')
  return (
    (['il', 'lo', 'la', "l'", 'i', 'gli', 'voi'].includes(next) && tokens[at + 2]?.kind === 'word') ||
    (entro && ['le', 'per', 'subito', 'tutto'].includes(next))
  )
}

/** "target superato": news, not a wish. */
export function isReached({ textAt }: Context, at: number): boolean {
  return LABELS_REACHED.has(textAt(at)) && [1, 2, 3].some(step => REACHED.has(textAt(at + step).slice(0, -1)))
}

const LABELS_REACHED = new Set(['target', 'obiettivo', 'traguardo', 'soglia'])
const REACHED = new Set(['raggiunt', 'superat', 'centrat', 'oltrepassat', 'doppiat'])
const GOING = new Set(['va', 'vanno', 'andava', 'andavano'])

/** "chiuderemo", "domani", "contiamo di", "devo finire". */
export function isPlan(context: Context, at: number): boolean {
  const { textAt, wording } = context
  const [word, next] = [textAt(at), textAt(at + 1)]
  if (APPOINTING.has(word.slice(0, -1)) && ['per', 'a', 'al', 'alle'].includes(next) && wording.isDate(at + 1)) return true
  if (word === 'a' && next === 'giorni' && /^\d/.test(textAt(at + 2))) return false
  if ((word === 'viene' || word === 'vengono') && deedOf(next) !== null && !isAverage(context)) return true
  if (startsPhrase(PLANNED, textAt, at) && !namesTotal(textAt, at) && !(word === 'in' && isAfterDeed(context, at))) return true
  if ((isFuture(word) || (isPresent(word) && !isAverage(context))) && !wording.isOwn(word)) return true
  if (word.length > 4 && (word.endsWith('ra') || word.endsWith('ro')) && wording.isAccented(at)) return true
  return MODALS.has(word) && (next === 'essere' || [1, 2, 3].some(step => isInfinitive(textAt(at + step))))
}

/** "fatto il 93% delle manutenzioni in programma": which ones, after what was done. */
function isAfterDeed({ textAt, clause }: Context, at: number): boolean {
  for (let before = clause.first; before < at - 1; before += 1)
    if (deedOf(textAt(before)) === 'over' || deedOf(textAt(before)) === 'done') return true
  return false
}

/** "rispondiamo in media in 18 giorni": how things are, not what will be. */
function isAverage(context: Context): boolean {
  const words = wordsIn(context)
  return words.has('mediamente') || (words.has('media') && (words.has('in') || words.has('di')))
}

/** "convocata per giovedì": the day is that of the meeting. */
const APPOINTING = new Set(['convocat', 'fissat', 'indett', 'programmat', 'calendarizzat', 'prenotat', 'concordat', 'spostat', 'rinviat'])
const MODALS = new Set('devo deve dobbiamo devono doveva dovevano dovevamo posso possiamo voglio vogliamo vorrei debbono'.split(' '))

/** Work of another office ("a Pisa l'hanno emesso", "la Camera di Lucca ha completato"). */
export function isOthers(context: Context, at: number): boolean {
  const { textAt } = context
  const word = textAt(at)
  if (word === 'beati' || word === 'beate' || startsPhrase(PAST_YEARS, textAt, at)) return true
  if (context.wording.isDate(at)) return false
  if (at === context.clause.first && (word === 'a' || word === 'ad') && isStrange(context, at + 1)) return true
  if (IN_OTHERS.has(word) && OTHER.has(textAt(at + 1)) && PLURAL_OFFICES.has(textAt(at + 2))) return true
  if (IN_OTHERS.has(word) && OTHER.has(textAt(at + 1)) && !context.wording.isKnown(textAt(at + 2))) return !BEING.has(textAt(at + 2))
  if (at === context.clause.first && THERE.has(word) && wordsIn(context).has('hanno') && hasUnknown(context, at + 1)) return true
  if (POSSESSIVES.has(word) && !hasAny(context, EACH) && hasAny(context, THEY_HAVE)) return true
  if (OFFICES.has(word)) return ['di', 'del', 'della', 'dei', "dell'", 'd'].includes(textAt(at + 1)) && isStrange(context, at + 2)
  if (!PLACES.has(word)) return false
  const isFar = [1, 2, 3, 4].some(step => isStrange(context, at + step)) || OFFICES.has(textAt(at + 1))
  return isFar && wordsIn(context).has('hanno') && !hasAny(context, WE_HAVE)
}

function hasAny(context: Context, words: ReadonlySet<string>): boolean {
  return [...wordsIn(context)].some(word => words.has(word))
}

const THEY_HAVE = new Set(['ha', 'hanno'])
/** "a mano gliel'abbiamo consegnato, e ci hanno timbrato la copia": ours all the same. */
const WE_HAVE = new Set(['abbiamo', 'ho'])
/** "ogni comune ha il suo plico". */
const EACH = new Set(['ogni', 'ognuno', 'ognuna', 'ciascuno', 'ciascuna', 'ciascun'])
/** "gli altri erano in malattia": the rest of ours, not other offices. */
const BEING = new Set(['era', 'erano', 'sono', 'risultano', 'risultavano', 'stavano'])

function wordsIn({ tokens, clause }: Context): ReadonlySet<string> {
  return new Set(tokens.slice(clause.first, clause.last + 1).map(({ text }) => text))
}

function isStrange({ textAt, wording }: Context, at: number): boolean {
  const word = textAt(at)
  return word.length > 2 && wording.isName(at) && !wording.isKnown(word) && !wording.isDate(at) && !isStopword(word) && !MANNERS.has(word)
}

/** "a mano", "in presenza", "a consuntivo", "a spanne": a way of doing it, no place. */
const MANNERS = new Set(
  'mano voce casa caldo freddo campione tappeto turno turni regola norma verbale protocollo sistema mezzo piedi posta testa quota spanne occhio conti consuntivo regime memoria fronte seguito chiusura conclusione valle monte ridosso partire decorrere'.split(
    ' ',
  ),
)

/** "al distretto nord le agende le hanno bonificate". */
function hasUnknown({ textAt, wording }: Context, at: number): boolean {
  return [at, at + 1, at + 2].some(
    (place, step) =>
      textAt(place).length > 2 && !isStopword(textAt(place)) && !wording.isKnown(textAt(place)) && !wording.isDate(place) && step > 0,
  )
}

/** "negli altri comuni". */
const IN_OTHERS = new Set(['negli', 'nelle', "nell'", 'agli', 'alle', "all'", 'gli', 'le'])
const OTHER = new Set(['altri', 'altre', 'altro', 'altra'])
const THERE = new Set(['al', 'alla', "all'", 'nel', 'nella', "nell'", 'presso'])
const POSSESSIVES = new Set(['sua', 'suo', 'sue', 'suoi', 'loro'])
const PLACES = new Set(['nel', 'nello', 'nei', 'a', 'ad', 'alla', 'al', "all'", 'nella', 'presso', 'da'])
const PLURAL_OFFICES = new Set(['comuni', 'enti', 'province', 'camere', 'regioni', 'aziende', 'asl', 'istituti', 'prefetture'])
/** Bodies that may do the same work elsewhere. */
export const OFFICES = new Set(
  'camera cciaa comune provincia regione ente sede azienda asl ausl istituto prefettura questura parco ministero agenzia unione universita scuola liceo direzione colleghi'.split(
    ' ',
  ),
)
