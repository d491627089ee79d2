import { describesTotal, namesTotal } from '../amounts/wholes.ts'
import { startsPhrase } from '../lexicon/phrases.ts'
import { deedOf, isAuxiliary, isConditional, isFuture, isGerund, isInfinitive, isPresent } from '../lexicon/verbs.ts'
import { inWords } from '../text/numbers.ts'
import { isMusing } from './asides.ts'
import { isAverage } from './averages.ts'
import { isReachedWith } from './counted.ts'
import { type Context, wordsIn } from './moodContext.ts'
import { CONDITIONAL, HEARSAY, PLANNED, UNFINISHED } from './moodWords.ts'

/** "dice Marco che", "pare", "ci scrive": somebody else's word. */
export function isHearsay({ textAt, clause }: Context, at: number): boolean {
  if (PRAISED.has(textAt(at - 1)) && clause.first > 0) return false
  if (textAt(at - 1) === 'si' && CONFIRMING.has(textAt(at))) return false
  if (textAt(at) === 'credo' && textAt(at - 1) === 'ci') return false
  if (startsPhrase(HEARSAY, textAt, at) || (at === clause.last && TELLING.has(textAt(at)) && textAt(at - 1) !== 'si')) return true
  const near = [1, 2, 3].map(step => textAt(at + step))
  return (SAYING.has(textAt(at)) && near.includes('che')) || (ASKING.has(textAt(at)) && near.some(word => INDIRECT.has(word)))
}

/** "… Siete stati bravi!": said after the news, it is no answer to somebody else's. */
const PRAISED = new Set(['stati', 'state'])
/** "si conferma che": the office itself speaks. */
const CONFIRMING = new Set(['conferma', 'confermano', 'assicura', 'riferisce'])
/** "…, la ditta dice". */
const TELLING = new Set(['dice', 'dicono', 'diceva', 'dicevano', 'assicura', 'assicurano', 'sostiene', 'giura'])
const ASKING = new Set(['chiesto', 'chiede', 'chiedono', 'domanda', 'domandato', 'domandano'])
const INDIRECT = new Set(['quando', 'se', 'come', 'cosa', 'chi', 'perche'])
const SAYING = new Set(
  'scritto dice dicono detto scrive scrivono riferisce riferiscono riferito assicura assicurano giura racconta conferma confermano sostiene promesso avvisa avvisano'.split(
    ' ',
  ),
)

/** "se", "una volta che", "chiuderebbe", "sia stata", "aperta = collaudo e personale": no fact yet. */
export function isCondition(context: Context, at: number): boolean {
  const { textAt, clause, tokens, wording } = context
  const [before, word, next] = [textAt(at - 1), textAt(at), textAt(at + 1)]
  if (
    (startsPhrase(CONDITIONAL, textAt, at) && !(word === 'simulazione' && wording.isOwn(word))) ||
    (isConditional(word) && !wording.isOwn(word))
  )
    return true
  if (word === '=') return deedOf(before) !== null && tokens[at + 1]?.kind === 'word' && inWords(next) === null && deedOf(next) === null
  if (SUBJUNCTIVES.has(word)) return deedOf(next) !== null || next.startsWith('stat')
  if (word === 'se')
    return (
      before !== 'anche' &&
      (next !== 'ne' || OURS.has(textAt(at + 2))) &&
      next !== 'disturbo' &&
      !before.startsWith('scus') &&
      !isPolite(context, at)
    )
  if (word === 'appena') return !isAuxiliary(before) && deedOf(next) === null
  if (word === 'una') return next === 'volta' && deedOf(textAt(at + 2)) !== null
  return word === 'quando' && at === clause.first
}

/** "ti scrivo quando la passerella è ricostruita"; not "ieri, quando è arrivato il legno". */
function isStillToCome(context: Context): boolean {
  const { textAt, clause, wording } = context
  for (let near = clause.first; near <= clause.last; near += 1) {
    if (wording.isDate(near) || PAST.some(ending => textAt(near).endsWith(ending))) return false
  }
  const words = wordsIn(context)
  return !['ho', 'abbiamo', 'ha', 'hanno', 'era', 'erano'].some(word => words.has(word))
}

const PAST = ['avano', 'evano', 'ivano', 'ava', 'eva', 'iva']

/** "…, se vi serve". */
function isPolite({ textAt }: Context, at: number): boolean {
  return (textAt(at + 1) === 'vi' || textAt(at + 1) === 'ti') && ['serve', 'servisse', 'interessa', 'occorre'].includes(textAt(at + 2))
}

/** "se ne abbiamo definiti 20" supposes, "se ne occupa Marco" does not. */
const OURS = new Set(['abbiamo', 'ho', 'avete', 'hai', 'facciamo'])
const SUBJUNCTIVES = new Set(['sia', 'siano', 'fosse', 'fossero', 'abbia', 'abbiano', 'avesse', 'avessero'])

/** "manca", "quasi", "in corso", "da completare", "stiamo chiudendo"; not "come promesso", nor "i dati che mancavano". */
export function isUnfinished(context: Context, at: number): boolean {
  const { textAt, wording, tokens } = context
  const [before, word, next] = [textAt(at - 1), textAt(at), textAt(at + 1)]
  if ((word === 'quasi' && tokens[at + 1]?.kind === 'number') || before === 'come' || isBygone(context, at)) return false
  if (STAYING.has(word) && next.startsWith('apert') && UNTIL.has(textAt(at + 2))) return false
  if (word === 'in' && isInHands(context, at)) return true
  if (ALMOST.has(word)) return deedOf(next) !== null
  if (word === 'resto' && before === 'il' && OPENING.has(textAt(at - 2))) return deedOf(next) === null && !isAuxiliary(next)
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
      !describesTotal(textAt, at) &&
      !isNothingTo(before, next)
    )
  return PROGRESSING.has(word) && isGerund(next) && !isMusing(textAt, at)
}

/** "l'inventario, che era in alto mare, è chiuso", "dopo mille bozze": how it was before. */
function isBygone({ textAt }: Context, at: number): boolean {
  if ([1, 2, 3].some(step => textAt(at - step) === 'dopo')) return true
  return [2, 3].some(step => textAt(at - step) === 'che' && WAS.has(textAt(at - step + 1)))
}

/** "ho mandato la guida in tipografia": it is on its way. */
function isInHands({ textAt, wording }: Context, at: number): boolean {
  if (!HANDS.has(textAt(at + 1)) || wording.isPair(textAt(at), textAt(at + 1))) return false
  return [1, 2, 3, 4, 5].some(step => SENT.has(textAt(at - step).slice(0, -1)))
}

const HANDS = new Set(
  'tipografia stampa firma visione revisione correzione legatoria officina ragioneria copisteria lavanderia riparazione'.split(' '),
)
const SENT = new Set(['mandat', 'inviat', 'portat', 'passat', 'spedit', 'consegnat', 'trasmess'])

/** "i nidi restano aperti fino alle 18.30": the hours, not what is left. */
const STAYING = new Set(['resta', 'restano', 'rimane', 'rimangono'])
const UNTIL = new Set(['fino', 'sino', 'anche', 'dalle', 'tutti', 'tutte'])

/** "mezzo aggiornato", "praticamente finita". */
const ALMOST = new Set('praticamente pressoche virtualmente teoricamente mezzo mezza mezzi mezze'.split(' '))
/** "il resto domani", not "tutto il resto". */
const OPENING = new Set(['', 'e', 'per'])
const WAS = new Set(['era', 'erano', 'stava', 'stavano', 'sembrava', 'sembravano', 'restava', 'restavano'])

/** "nulla da segnalare". */
function isNothingTo(before: string, next: string): boolean {
  return (before === 'nulla' || before === 'niente') && REMARKING.has(next)
}

const REMARKING = new Set(['segnalare', 'rilevare', 'aggiungere', 'eccepire', 'obiettare', 'dichiarare', 'dire', 'ridire'])

/** "su 20 posizioni da stampare ne abbiamo fatte 14": what there was to do, and how much of it is done. */
function isPartlyDone({ textAt, clause }: Context, from: number): boolean {
  for (let at = from; at < clause.last; at += 1) {
    const isDenied = ['non', 'nn', 'mai'].includes(textAt(at - 1))
    if (textAt(at) === 'ne' && !isDenied && isAuxiliary(textAt(at + 1)) && deedOf(textAt(at + 2)) !== null) return true
  }
  return false
}

const LACKING_NOUNS = new Set(['bozza', 'bozze', 'minuta', 'minute', 'parziale', 'parziali'])
const PROGRESSING = new Set(['sto', 'stiamo', 'stanno', 'sta', 'stavamo', 'stavo'])

/** "chiuderemo", "domani", "contiamo di", "devo finire". */
export function isPlan(context: Context, at: number): boolean {
  const { textAt, wording } = context
  const [word, next] = [textAt(at), textAt(at + 1)]
  if (APPOINTING.has(word.slice(0, -1)) && ['per', 'a', 'al', 'alle'].includes(next) && wording.isDate(at + 1)) return true
  if (word === 'a' && next === 'giorni' && /^\d/.test(textAt(at + 2))) return false
  if (word === 'quando' && isStillToCome(context)) return true
  if ((word === 'viene' || word === 'vengono') && deedOf(next) !== null && !isAverage(context)) return true
  if (startsPhrase(PLANNED, textAt, at) && !namesTotal(textAt, at) && !isNoPlan(context, at)) return true
  if ((isFuture(word) || (isPresent(word) && !isAverage(context) && !isReachedWith(context, at))) && !wording.isOwn(word)) return true
  if (word.length > 4 && (word.endsWith('ra') || word.endsWith('ro')) && wording.isAccented(at)) return true
  return (
    MODALS.has(word) &&
    !isPartlyDone(context, at + 1) &&
    (['essere', 'aver', 'esser'].includes(next) || [1, 2, 3].some(step => isInfinitive(textAt(at + step))))
  )
}

/** "soddisfatte in giornata" where the row says so, "sul portale contiamo 905 annunci". */
function isNoPlan(context: Context, at: number): boolean {
  const { textAt, wording, tokens } = context
  if (textAt(at) === 'contiamo') return tokens[at + 1]?.kind === 'number' || inWords(textAt(at + 1)) !== null
  return textAt(at) === 'in' && (wording.isPair('in', textAt(at + 1)) || isAfterDeed(context, at))
}

/** "fatto il 93% delle manutenzioni in programma": which ones, after what was done. */
function isAfterDeed({ textAt, clause }: Context, at: number): boolean {
  for (let before = clause.first; before < at - 1; before += 1)
    if (deedOf(textAt(before)) === 'over' || deedOf(textAt(before)) === 'done') return true
  return false
}

/** "convocata per giovedì": the day is that of the meeting. */
const APPOINTING = new Set(['convocat', 'fissat', 'indett', 'programmat', 'calendarizzat', 'prenotat', 'concordat', 'spostat', 'rinviat'])
const MODALS = new Set('devo deve dobbiamo devono doveva dovevano dovevamo posso possiamo voglio vogliamo vorrei debbono'.split(' '))
