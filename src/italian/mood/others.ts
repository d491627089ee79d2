import { HAVING } from '../lexicon/littleWords.ts'
import { startsPhrase } from '../lexicon/phrases.ts'
import { isStopword } from '../lexicon/stopwords.ts'
import { deedOf } from '../lexicon/verbs.ts'
import { type Context, wordsIn } from './moodContext.ts'
import { PAST_YEARS } from './moodWords.ts'

/** Work of another office ("a Pisa l'hanno emesso", "la Camera di Lucca ha completato"). */
export function isOthers(context: Context, at: number): boolean {
  const { textAt } = context
  const word = textAt(at)
  if (word === 'beati' || word === 'beate' || startsPhrase(PAST_YEARS, textAt, at)) return true
  if (context.wording.isDate(at)) return false
  if (at === context.clause.first && (word === 'a' || word === 'ad') && isStrange(context, at + 1)) return true
  if (IN_OTHERS.has(word) && OTHER.has(textAt(at + 1)) && !context.wording.isKnown(textAt(at + 2))) return !BEING.has(textAt(at + 2))
  if (OF_OTHERS.has(word) && OTHER.has(textAt(at + 1)) && BODIES.has(textAt(at + 2))) return true
  if (at === context.clause.first && THERE.has(word) && wordsIn(context).has('hanno') && hasUnknown(context, at + 1)) return true
  if (POSSESSIVES.has(word) && !hasAny(context, EACH) && hasAny(context, HAVING)) return !isOwning(context, at)
  if (OFFICES.has(word)) return ['di', 'del', 'della', 'dei', "dell'", 'd'].includes(textAt(at + 1)) && isStrange(context, at + 2)
  if (!PLACES.has(word)) return false
  const isFar = [1, 2, 3, 4].some(step => isStrange(context, at + step)) || OFFICES.has(textAt(at + 1))
  return isFar && wordsIn(context).has('hanno') && !hasAny(context, WE_HAVE)
}

function hasAny(context: Context, words: ReadonlySet<string>): boolean {
  return [...wordsIn(context)].some(word => words.has(word))
}

/** "gli open data hanno la loro sezione", "la sala 6 ha il suo": what a thing has, where nothing is done. */
function isOwning(context: Context, at: number): boolean {
  const isHaving = HAVING.has(context.textAt(at - 2)) || HAVING.has(context.textAt(at - 1))
  return isHaving && [...wordsIn(context)].every(word => deedOf(word) === null)
}

/** "a mano gliel'abbiamo consegnato, e ci hanno timbrato la copia": ours all the same. */
const WE_HAVE = new Set(['abbiamo', 'ho'])
/** "ogni comune ha il suo plico". */
const EACH = new Set(['ogni', 'ognuno', 'ognuna', 'ciascuno', 'ciascuna', 'ciascun'])
/** "gli altri erano in malattia": the rest of ours, not other offices. */
const BEING = new Set(['era', 'erano', 'sono', 'risultano', 'risultavano', 'stavano'])

function isStrange({ textAt, wording }: Context, at: number): boolean {
  const word = textAt(at)
  return word.length > 2 && wording.isName(at) && !wording.isKnown(word) && !wording.isDate(at) && !isStopword(word) && !MANNERS.has(word)
}

/** "a mano", "in presenza": a way of doing it, no place. */
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
/** "degli altri comuni"; "delle altre pratiche" may be ours. */
const OF_OTHERS = new Set("di dei degli delle dell' nei negli nelle nell' agli alle all' gli le".split(' '))
const BODIES = new Set(
  'comuni comune uffici ufficio enti ente sedi province regioni camere scuole settori servizi colleghi istituti parchi prefetture aziende asl'.split(
    ' ',
  ),
)
const OTHER = new Set(['altri', 'altre', 'altro', 'altra'])
const THERE = new Set(['al', 'alla', "all'", 'nel', 'nella', "nell'", 'presso'])
const POSSESSIVES = new Set(['sua', 'suo', 'sue', 'suoi', 'loro'])
const PLACES = new Set(['nel', 'nello', 'nei', 'a', 'ad', 'alla', 'al', "all'", 'nella', 'presso', 'da'])
/** Bodies that may do the same work elsewhere. */
export const OFFICES = new Set(
  'camera cciaa comune provincia regione ente sede azienda asl ausl istituto prefettura questura parco ministero agenzia unione universita scuola liceo direzione colleghi consorzio ospedale unione ateneo porto tribunale'.split(
    ' ',
  ),
)
