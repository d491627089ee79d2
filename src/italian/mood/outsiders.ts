import { ARTICLES, HAVING } from '../lexicon/littleWords.ts'
import { hasPhrase, phrases } from '../lexicon/phrases.ts'
import { deedOf } from '../lexicon/verbs.ts'
import { type Context, wordsIn } from './moodContext.ts'

/** "l'INPS ha aggiornato il portale", "l'ha rilasciata Infocamere", "non è roba nostra": what a body that the sheets do not name has done, or what is not ours. */
export function isOutsiders(context: Context, at: number): boolean {
  const { textAt, clause, wording } = context
  const word = textAt(at)
  if (at === clause.first && isNotOurs(context)) return true
  if (isOfElsewhere(context, at)) return true
  if (!OUTSIDERS.has(word) || concernsUs(context) || (wording.isKnown(word) && hasAgreed(context))) return false
  return isSubject(context, at) || isSubjectAfter(context, at)
}

/** "il CPI di Asti ha svolto il Job Day", "l'archivio di Bologna ha …": the like of ours in another place. */
function isOfElsewhere(context: Context, at: number): boolean {
  const { textAt, wording } = context
  if (!ALIKE.has(textAt(at)) || !OF.has(textAt(at + 1)) || concernsUs(context)) return false
  const place = textAt(at + 2)
  return place.length > 2 && wording.isName(at + 2) && !wording.isKnown(place) && !wording.isDate(at + 2) && isSubject(context, at)
}

const ALIKE = new Set(
  'cpi archivio museo tribunale biblioteca teatro centro autorita distretto circolo presidio reparto polo corte'.split(' '),
)
const OF = new Set(['di', 'del', 'della', "dell'", "d'"])

/** Bodies that are never the office that reports: ministries, agencies, suppliers of services. */
const OUTSIDERS = new Set(
  (
    'ministero ministeri mef miur mic mise mit mase governo parlamento inps inail inpdap infocamere unioncamere anpal agid anac consip sogei istat ' +
    'regione anas arpa enel enea tim telecom poste equitalia aci motorizzazione cassazione soprintendenza sovrintendenza capitaneria ' +
    'prefettura questura procura carabinieri finanza polizia banca tesoreria caf patronato sindacati sindacato rsu ispra asl ausl rfi trenitalia ' +
    'telecom aruba microsoft google agenzia corte tar notaio giudice magistrato'
  ).split(' '),
)

/** "il ministero ha …", "Infocamere stanotte ha …": it stands before its verb, and no preposition before it. */
function isSubject({ textAt, clause }: Context, at: number): boolean {
  if (!FREE.has(textAt(at - 1)) && at !== clause.first) return false
  for (let near = at + 1; near <= Math.min(at + FAR, clause.last); near += 1) {
    if (!HAVING.has(textAt(near))) continue
    return [1, 2, 3].some(step => deedOf(textAt(near + step)) !== null)
  }
  return false
}

/** "l'ha aggiudicato il Comune", "li hanno spediti Poste": after the verb, which is of no one else. */
function isSubjectAfter({ textAt, clause }: Context, at: number): boolean {
  const verb = ARTICLES.has(textAt(at - 1)) ? at - 2 : at - 1
  if (deedOf(textAt(verb)) === null) return false
  const having = HAVING.has(textAt(verb - 1)) ? verb - 1 : verb - 2
  return HAVING.has(textAt(having)) && (having === clause.first || CLITICS.has(textAt(having - 1)))
}

/** How many words may stand between a body and its verb: "il ministero della cultura ieri ha". */
const FAR = 6
const FREE = new Set([...ARTICLES, '', 'che', 'stamattina', 'oggi', 'ieri', 'stanotte', 'intanto', 'finalmente', 'anche', 'pure', 'e'])
const CLITICS = new Set(["l'", 'li', 'le', 'la', 'lo', 'ce', "gliel'", 'me'])

/** "la Regione ci ha approvato il progetto", "… il nostro piano": of theirs and of ours. */
function concernsUs(context: Context): boolean {
  return [...wordsIn(context)].some(word => OURS.has(word))
}

const OURS = new Set(['ci', 'nostro', 'nostra', 'nostri', 'nostre', 'noi', 'abbiamo', 'ho'])

/** "l'ASL ha firmato la convenzione", where the sheets name the ASL: what two parties do, or what one hands to the other. */
function hasAgreed(context: Context): boolean {
  return [...wordsIn(context)].some(word => AGREED.test(word))
}

const AGREED = /^(firmat|sottoscritt|siglat|stipulat|accettat|aderit|versat|consegnat|restituit|risposto|ricevut|approvat|validat|concess)/

/** "non è roba nostra", "mica noi". */
function isNotOurs({ tokens, clause }: Context): boolean {
  return hasPhrase(
    NOT_OURS,
    tokens.slice(clause.first, clause.last + 1).map(({ text }) => text),
  )
}

const NOT_OURS = phrases(
  "non e roba nostra, non sono roba nostra, non e cosa nostra, non e nostr*, non era nostr*, non sono nostr*, non siamo noi, non siamo stati noi, non l' abbiamo fatto noi, mica noi, mica nostr*, non noi, non c' entriamo, non c' entra con noi, non c' entra con i nostri, non c' entra col nostro, non ci riguarda, non riguarda noi, non e di nostra competenza, non di nostra competenza, non e competenza nostra, non tocca a noi, non dipende da noi, non e affar nostro, non e il nostro, non e la nostra, non sono i nostri, non sono le nostre, lavoro loro, roba loro, cosa loro, affari loro, fuori dalla nostra competenza, di un altro ufficio, di un altro ente, di un altro settore",
)
