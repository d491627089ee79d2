import { namesTotal } from '../amounts/wholes.ts'
import { isStopword } from '../lexicon/stopwords.ts'
import { deedOf, isAuxiliary, isInfinitive } from '../lexicon/verbs.ts'
import { inWords } from '../text/numbers.ts'
import type { Context } from './moodContext.ts'

/** Whether the word says that all is over ("completata"); not of a place that is shut, nor as a thing's own quality. */
export function isEnd(context: Context, at: number): boolean {
  return (
    deedAt(context, at) === 'over' &&
    !isClosedFor(context, at) &&
    !isQuality(context, at) &&
    !isCausative(context, at) &&
    !isGoverned(context, at)
  )
}

/** "ecco il piano aggiornato", "sogno la passerella ricostruita": the thing that another verb is about, without a day of its own. */
function isGoverned({ textAt, wording, clause }: Context, at: number): boolean {
  const first = textAt(clause.first)
  if (!SHOWING.has(first) && !isStrangeVerb(first, wording)) return false
  if (!ARTICLES.has(textAt(clause.first + 1)) || at < clause.first + 3) return false
  for (let near = clause.first; near <= clause.last; near += 1) if (wording.isDate(near) || isAuxiliary(textAt(near))) return false
  return true
}

const SHOWING = new Set(['ecco', 'allego', 'alleghiamo', 'eccovi', 'vedi'])
const ARTICLES = new Set(['il', 'lo', 'la', "l'", 'i', 'gli', 'le', 'un', 'una'])

/** "sogno": of the first person, and no verb by which one reports. */
function isStrangeVerb(word: string, wording: Context['wording']): boolean {
  return (
    word.length > 4 && word.endsWith('o') && deedOf(word) === null && !wording.isKnown(word) && !isStopword(word) && !REPORTING.has(word)
  )
}

const REPORTING = new Set('confermo dichiaro attesto riporto registro segno annuncio certifico evidenzio aggiungo chiudo'.split(' '))

/** "ho fatto fotocopiare i plichi": it is the copying that is done. */
function isCausative({ textAt, wording }: Context, at: number): boolean {
  return textAt(at).slice(0, -1) === 'fatt' && isInfinitive(textAt(at + 1)) && !wording.isKnown(textAt(at + 1))
}

/** Whether the participle tells that something was done ("inviato"), not what a thing is like. */
export function isDone(context: Context, at: number): boolean {
  if (isDescription(context, at) || isAttribute(context, at) || isGoverned(context, at)) return false
  const deed = deedAt(context, at)
  return (
    deed === 'done' ||
    isMovedIn(context, at) ||
    isPaid(context, at) ||
    ((deed === 'incidental' || deed === 'stalled') && context.wording.isKnown(context.textAt(at)))
  )
}

/** What moved, began or only arrived is not done; "siamo arrivati al 71%" is. */
export function isStalled(context: Context, at: number): boolean {
  const { textAt, wording } = context
  if (isAttribute(context, at) || namesTotal(textAt, at)) return false
  if (isMovedIn(context, at)) return false
  if (textAt(at).slice(0, -1) === 'arrivat') return !['a', 'al', "all'", 'alla'].includes(textAt(at + 1))
  if (deedAt(context, at) === 'incidental') return !wording.isKnown(textAt(at)) && !isPaid(context, at)
  return deedAt(context, at) === 'stalled' && !wording.isPair(textAt(at - 1), textAt(at)) && !wording.isKnown(textAt(at))
}

/** "arretrati pagati tutti", where the sheets ask for a payment. */
function isPaid({ textAt, wording }: Context, at: number): boolean {
  const isOfOther = ARTICLES.has(textAt(at + 1)) && !wording.isKnown(textAt(at + 2))
  return textAt(at).slice(0, -1) === 'pagat' && !isOfOther && PAYMENTS.some(word => wording.isOwn(word))
}

const PAYMENTS = ['pagamento', 'pagamenti', 'liquidazione', 'liquidazioni', 'saldo', 'rimborso', 'rimborsi']

/** "archivio spostato tutto in via Bixio": into a place that the sheets name, not to another day. */
function isMovedIn({ textAt, wording }: Context, at: number): boolean {
  if (textAt(at).slice(0, -1) !== 'spostat') return false
  const into = [1, 2, 3].find(step => INTO.has(textAt(at + step)))
  if (into === undefined) return false
  return [1, 2, 3].some(step => wording.isOwn(textAt(at + into + step))) && [1, 2, 3].every(step => !wording.isDate(at + into + step - 1))
}

const INTO = new Set(['in', 'nel', 'nella', "nell'", 'nei', 'nelle', 'al', 'alla', "all'", 'presso'])

/** "delle 900 previste", "come promesso", "le sanzioni rimaste insolute": beside a number, after "come", or far from the verb, it describes. */
function isAttribute({ textAt, tokens, clause }: Context, at: number): boolean {
  const [before, root] = [textAt(at - 1), textAt(at).slice(0, -1)]
  if (OF_THE.has(before) && INCIDENTAL_NOUNS.has(textAt(at))) return true
  if (before === 'come' || (before === 'da' && textAt(at - 2) === 'come')) return true
  if (textAt(at + 1) === 'e' && IN_A_PLACE.has(textAt(at + 2))) return true
  if (!ATTRIBUTES.has(root)) return false
  const isNumber = (place: number): boolean => tokens[place]?.kind === 'number' || inWords(textAt(place)) !== null
  if (deedOf(before) !== null || isAuxiliary(before) || LINKS.has(before)) return false
  for (let told = clause.first; told < at - 1; told += 1) {
    if (isNumber(at - 1) && isNumber(told) && OF_ALL.has(textAt(at - 2))) return true
    if (deedOf(textAt(told)) === 'done' || deedOf(textAt(told)) === 'over') return true
  }
  return false
}

/** "dalla chiamata", "dalla richiesta": from when a time is counted. */
const OF_THE = new Set(['dalla', 'della', 'alla', 'una', 'la'])
const INCIDENTAL_NOUNS = new Set(['chiamata', 'richiesta', 'prenotazione', 'entrata', 'presa', 'vendita'])

/** "il piano aggiornato è in allegato". */
const IN_A_PLACE = new Set(['in', 'sul', 'sulla', 'nel', 'nella', 'su', 'qui', 'qua', 'disponibile', 'consultabile', 'scaricabile'])

/** Roots of participles by which people say which things they mean. */
const ATTRIBUTES = new Set(
  'previst programmat pianificat promess rimast restat mancat scadut dovut stimat vist entrat pervenut arrivat richiest attes'.split(' '),
)
/** What joins a part to its whole: "28 delle 30 programmate", "17 contro le 18 previste". */
const OF_ALL = new Set("di del dei delle degli dell' su sui sulle sugli le i gli".split(' '))
const LINKS = new Set(['ed', 'o', 'poi', 'gia', 'solo', 'ancora', 'e'])

/** Why a place is shut. */
const OUTAGES = new Set(
  'ferie frana neve lavori guasto pioggia maltempo sciopero allestimento manutenzione festa allagamento lutto inventario'.split(' '),
)

/** "centro visite chiuso per neve": a state of the place, not the end of the work. */
function isClosedFor({ textAt, wording }: Context, at: number): boolean {
  if (!textAt(at).startsWith('chius')) return false
  if (['per', 'al', 'fino', 'causa'].includes(textAt(at + 1)) && !wording.isDate(at + 1)) return true
  return [2, 3, 4].some(step => textAt(at + step) === 'per' && OUTAGES.has(textAt(at + step + 1)))
}

/** "linee guida operative", "mostra online": the sheets' own adjective, with neither an auxiliary nor a day that make it news. */
function isQuality({ textAt, wording, clause }: Context, at: number): boolean {
  if (!QUALITIES.has(textAt(at)) || !wording.isOwn(textAt(at))) return false
  if ([at - 1, at - 2].some(before => isAuxiliary(textAt(before)) || textAt(before) === 'gia')) return false
  const isOther = (near: number): boolean =>
    near !== at && ['done', 'over'].includes(deedOf(textAt(near)) ?? '') && !QUALITIES.has(textAt(near))
  for (let near = clause.first; near <= clause.last; near += 1) if (wording.isPair(textAt(at - 1), textAt(at)) && isOther(near)) return true
  for (let near = clause.first; near <= clause.last; near += 1) if (wording.isDate(near)) return false
  return true
}

const QUALITIES = new Set('pronto pronta pronti pronte operativo operativa operativi operative attivo attivi online'.split(' '))

/** "nuovi iscritti", "beni inventariati": the row's own words describe things; they tell a deed only after an auxiliary or at the start. */
function isDescription({ textAt, wording, clause }: Context, at: number): boolean {
  return at > clause.first && wording.isPair(textAt(at - 1), textAt(at)) && !isAuxiliary(textAt(at - 1))
}

/** The deed that the word names where it stands; an "ok" that only clears the throat names none. */
export function deedAt({ tokens, textAt, wording }: Context, at: number): ReturnType<typeof deedOf> {
  if (tokens[at]?.kind === 'number' || (OKAY.has(textAt(at)) && (at === 0 || isConsent(textAt(at + 1), wording.isDate(at + 1)))))
    return null
  return deedOf(textAt(at))
}

/** "ok al rinvio". */
function isConsent(next: string, isDate: boolean): boolean {
  return !isDate && ['al', 'alla', "all'", 'ai', 'alle', 'allo'].includes(next)
}

/** At the start of a message it only clears the throat. */
const OKAY = new Set(['ok', 'okay'])
