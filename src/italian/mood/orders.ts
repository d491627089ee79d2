import { ARTICLES } from '../lexicon/littleWords.ts'
import { startsPhrase } from '../lexicon/phrases.ts'
import { isStopword } from '../lexicon/stopwords.ts'
import { deedOf, isAuxiliary, isImperative, isInfinitive } from '../lexicon/verbs.ts'
import { isAverage } from './averages.ts'
import type { Context } from './moodContext.ts'
import { ORDERED } from './moodWords.ts'

/** "va chiusa", "completate la verifica", "mi raccomando". */
export function isOrder(context: Context, at: number): boolean {
  const { textAt, clause, tokens, wording } = context
  const [before, word, next] = [textAt(at - 1), textAt(at), textAt(at + 1)]
  if (startsPhrase(ORDERED, textAt, at))
    return !isReached(context, at) && !isOffered(context, at) && !isNeeded(context, at) && !isTurn(context, at) && textAt(at - 2) !== 'se'
  if (GOING.has(word)) return deedOf(next) !== null || ((next.startsWith('tutt') || BETWEEN.has(next)) && deedOf(textAt(at + 2)) !== null)
  if (isAskedFor(word)) return ARTICLES.has(next) && wording.isKnown(textAt(at + 2))
  if (!isImperative(word) || word === 'scusate' || isAuxiliary(before) || wording.isDate(at + 1)) return false
  if (NAMING.has(before) && wording.isOwn(word)) return false
  const entro = Array.from({ length: clause.last - at }, (_, step) => textAt(at + 1 + step)).includes('entro')
  return (
    ((ARTICLES.has(next) || next === 'voi') && next !== 'le' && tokens[at + 2]?.kind === 'word') ||
    (entro && ['le', 'per', 'subito', 'tutto'].includes(next))
  )
}

/** "…, adesso tocca alla tipografia", "ora tocca a te offrire il caffè": whose turn it is after the work, which is none of the sheets' words. */
function isTurn({ textAt, clause, wording }: Context, at: number): boolean {
  if (textAt(at) !== 'tocca' || clause.first === 0 || !['a', 'al', 'alla', "all'", 'ai', 'alle', 'agli'].includes(textAt(at + 1)))
    return false
  for (let near = clause.first; near <= clause.last; near += 1) {
    const word = textAt(near)
    if (deedOf(word) !== null || BETWEEN.has(word) || (word.length > 2 && !isStopword(word) && wording.isKnown(word))) return false
    if (isInfinitive(word) && !OFFERED.has(word)) return false
  }
  return true
}

/** "ci vogliono in media 52 giorni": a measure, not a wish. */
function isNeeded(context: Context, at: number): boolean {
  return context.textAt(at) === 'vogliono' && context.textAt(at - 1) === 'ci' && isAverage(context)
}

/** "target superato": news, not a wish. */
export function isReached({ textAt }: Context, at: number): boolean {
  return LABELS_REACHED.has(textAt(at)) && [-3, -2, -1, 1, 2, 3].some(step => REACHED.has(textAt(at + step).slice(0, -1)))
}

const LABELS_REACHED = new Set(['target', 'obiettivo', 'traguardo', 'soglia'])
const REACHED = new Set(['raggiunt', 'superat', 'centrat', 'oltrepassat', 'doppiat'])
/** "…, potete controllare": what the others may do now that it is done. */
function isOffered({ textAt, clause }: Context, at: number): boolean {
  return clause.first > 0 && (textAt(at) === 'potete' || textAt(at) === 'puoi') && OFFERED.has(textAt(at + 1))
}

const OFFERED = new Set(
  'controllare verificare vedere vederlo vederla consultare consultarlo consultarla scaricare scaricarlo scaricarla leggere leggerlo leggerla guardare procedere festeggiare brindare offrire pagare stappare riposare'.split(
    ' ',
  ),
)

/** "la relazione sulle cessate": the row's own noun. */
const NAMING = new Set(['sulle', 'delle', 'alle', 'nelle', 'dalle', 'colle', 'quelle'])
/** "va solo firmato". */
const BETWEEN = new Set(['solo', 'ancora', 'poi', 'pure', 'anche', 'prima', 'soltanto'])

/** "mandatemi il piano aggiornato", "girami la relazione". */
function isAskedFor(word: string): boolean {
  return word.endsWith('mi') && ASKED_FOR.has(word.slice(0, -2))
}

const ASKED_FOR = new Set(
  'manda mandate invia inviate gira girate passa passate porta portate fa fate da date prepara preparate trova trovate spedisci inoltra inoltrate'.split(
    ' ',
  ),
)
const GOING = new Set(['va', 'vanno', 'andava', 'andavano'])
