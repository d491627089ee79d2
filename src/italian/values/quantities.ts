import type { Quantity } from '../../domain/actual.ts'
import { measureOf, partsOf } from '../../domain/target.ts'
import { wantsNumber } from '../../domain/verbs/report.ts'
import type { Figure } from '../amounts/figure.ts'
import { conversion, unitNames } from '../lexicon/measures.ts'
import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'
import { wordsBetween } from '../text/normalise.ts'
import { inWords } from '../text/numbers.ts'
import { isOfWhatFailed } from './adverse.ts'
import { GENERIC, isOfRow, isVerbToBe } from './countedThings.ts'
import { isOfOneDay } from './dayCounts.ts'
import { isDescribing } from './partsDone.ts'
import { isEven, isRate } from './rates.ts'
import { isOfThosePresent } from './recipients.ts'
import { withWholeOfRow } from './wholeOfRow.ts'

/** The quantity a report gives for a row: sure, none, or one that must be asked for. */
export type Amount =
  | { readonly kind: 'sure'; readonly quantity: Quantity }
  | { readonly kind: 'above'; readonly quantity: Quantity; readonly words: string }
  | { readonly kind: 'about'; readonly words: string }
  | { readonly kind: 'more'; readonly by: Quantity | null; readonly words: string }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'none' }

/** The figure that part of a message gives for the row; figures that only repeat the row's own wording are left out. */
export function amountFor(message: Message, entry: Entry, isIn: (at: number) => boolean): Amount {
  const all = withWholeOfRow(message, entry)
    .map(figure => asCounted(message, entry, figure))
    .filter(
      figure => isIn(figure.first) && !isSetAside(message, figure) && isOfItsKind(entry, figure) && !isDescribing(message, entry, figure),
    )
  const fresh = all.filter(figure => !repeats(entry, figure))
  const told = fresh.length > 0 ? fresh : all.filter(figure => mayRepeat(entry, figure))
  const figures = told.filter(figure => isOfRow(message, entry, figure))
  if (figures.length === 0 && isPartOfPrinted(message, entry, told)) return { kind: 'unsure' }
  if (figures.length === 0) return told.length > 0 && message.dates.length === 0 ? { kind: 'unsure' } : { kind: 'none' }
  if (figures.some(figure => all.some(({ first }) => first === figure.last + 1))) return { kind: 'unsure' }
  if (told.some(figure => isBesideAnother(message, figure) && !figures.includes(figure))) return { kind: 'unsure' }
  if (figures.some(({ last }) => isRate(message, last)) || isOpenSum(message, all)) return { kind: 'unsure' }
  if (figures.some(figure => isShareOfOthers(message, entry, figure))) return { kind: 'unsure' }
  if (figures.some(figure => isOfThosePresent(message, entry, figure))) return { kind: 'unsure' }
  if (figures.some(figure => isOfWhatFailed(message, entry, figure))) return { kind: 'unsure' }
  if (isDenied(message, all) || isOtherTerm(message, entry, isIn)) return { kind: 'unsure' }
  const alternative = all.find(({ first }) => isAlternative(message, first))
  if (alternative) return { kind: 'about', words: wordsBetween(message.text, alternative.first - 2, alternative.last) }
  const best = figures.filter(({ unit }) => unit === measureOf(entry.indicator.target)?.unit)
  const [only, ...more] = best.length > 0 ? best : figures
  if (!only) return { kind: 'none' }
  if (more.length === 0) return judged(message, entry, only)
  const [marked, ...others] = markedIn(message, [only, ...more])
  return marked && others.length === 0 ? judged(message, entry, marked) : sharper(message, entry, [only, ...more])
}

/** "stampa completata per 19 nominativi" where the row prints 20: a part may be meant. */
function isPartOfPrinted({ heard }: Message, { indicator }: Entry, figures: readonly Figure[]): boolean {
  return figures.some(
    ({ value, unit, first }) =>
      unit === 'count' && ['per', 'su'].includes(heard[first - 1] ?? '') && indicator.printed?.gte(value) === true,
  )
}

/** "le sessioni 20 e 21", "10 a Valbruna e 11 in sede": a bare number beside another of its kind. */
function isBesideAnother(message: Message, { unit, of, noun, hedge, first }: Figure): boolean {
  const { heard } = message
  if (isVerbToBe(message, first - 1)) return false
  return unit === 'count' && of === null && noun === null && hedge === null && ['e', '+', 'ed'].includes(heard[first - 1] ?? '')
}

/** "85% dei medici" on a row about users. */
function isShareOfOthers({ heard, words, vocabulary }: Message, entry: Entry, { unit, last }: Figure): boolean {
  if (unit !== 'percent' || !['dei', 'delle', 'degli'].includes(heard[last + 1] ?? '')) return false
  if (STAFF.has(heard[last + 2] ?? '')) return entry.texts.has('utenti') || entry.texts.has('cittadini')
  if (GENERIC.has(heard[last + 2] ?? '')) return false
  const index = vocabulary.entries.indexOf(entry)
  return words.some(({ at, hit }) => at === last + 2 && hit.rows.size > 0 && !hit.rows.has(index) && !hit.titles.has(entry.project))
}

/** "l'86% dei colleghi", where the row asks the public. */
const STAFF = new Set(['colleghi', 'dipendenti', 'operatori', 'impiegati'])

/** "2.900, no": taken back; "54, no 45": one of the two is wrong. */
function isDenied({ heard }: Message, figures: readonly Figure[]): boolean {
  if (figures.some(({ last }) => heard[last + 1] === ',' && heard[last + 2] === 'no' && last + 3 === heard.length)) return true
  return figures.length > 1 && figures.some(({ first }, at) => at > 0 && heard[first - 1] === 'no')
}

/** "evase entro 90 giorni" on a row that says 60. */
function isOtherTerm({ figures, heard }: Message, { described, texts, indicator }: Entry, isIn: (at: number) => boolean): boolean {
  return figures.some(
    ({ unit, value, hedge, first, last }) =>
      hedge === 'bound' &&
      isIn(first) &&
      (unit === 'days' || unit === 'hours') &&
      measureOf(indicator.target)?.unit !== unit &&
      texts.has(heard[last] ?? '') &&
      !described.has(String(value)),
  )
}

/** "18 + 2", or "3 + 4 = 8": what is meant must be asked. */
function isOpenSum({ heard }: Message, figures: readonly Figure[]): boolean {
  if (!figures.some(({ first }) => heard[first - 1] === '+')) return false
  const [sum, ...others] = figures.filter(({ first }) => heard[first - 1] === '=')
  const [start, ...added] = figures.filter(figure => figure !== sum)
  return !sum || others.length > 0 || !start || !added.reduce((total, { value }) => total.plus(value), start.value).eq(sum.value)
}

/** "sopralluoghi: 18 autoscuole + 4 scuole nautiche = 22": the sum, else what stands after the colon. */
function markedIn({ heard }: Message, figures: readonly Figure[]): readonly Figure[] {
  const sums = figures.filter(({ first }) => heard[first - 1] === '=')
  return sums.length > 0 ? sums : figures.filter(({ first }) => heard[first - 1] === ':')
}

/** The figure of that part, as a quantity without its day; null when none or several stand for it. */
export function quantityOf(message: Message, isIn: (at: number) => boolean): Quantity | null {
  const [only, ...more] = message.figures.filter(figure => isIn(figure.first))
  return only && more.length === 0 ? asQuantity(only) : null
}

/** "80 o 85%", "tra 55 e 60": one or the other. */
function isAlternative(message: Message, first: number): boolean {
  const { heard, tokens } = message
  if (endsSpan(message, first)) return true
  const isRange = tokens[first + 1]?.text === '-' && tokens[first + 2]?.kind === 'number' && (tokens[first + 1]?.glued ?? false)
  const isAfterNumber = tokens[first - 1]?.text === '-' && tokens[first - 2]?.kind === 'number'
  if (isRange || (isAfterNumber && !message.references.some(({ last }) => last === first - 2))) return true
  const or = heard[first - 1] === 'o' || heard[first - 1] === 'oppure'
  return or && (tokens[first - 2]?.kind === 'number' || inWords(heard[first - 2] ?? '') !== null || heard[first - 2] === '%')
}

/** "tra 55 e 60", "dai 55 ai 60": the second number, after an opening word, the first number and the word that joins them. */
function endsSpan({ heard, tokens }: Message, first: number): boolean {
  const joint = ARTICLES.has(heard[first - 1] ?? '') ? first - 2 : first - 1
  const from = joint - 1
  if (tokens[from]?.kind !== 'number' && inWords(heard[from] ?? '') === null) return false
  const opened = [from - 1, from - 2].map(at => SPAN_JOINS.get(heard[at] ?? '') ?? [])
  return opened.flat().includes(heard[joint] ?? '')
}

const ARTICLES = new Set(['i', 'gli', 'le', 'il', "l'"])
/** The word that opens a span, and those that may join its ends. */
const SPAN_JOINS = new Map<string, readonly string[]>([
  ['tra', ['e', 'ed']],
  ['fra', ['e', 'ed']],
  ['da', ['a']],
  ['dai', ['ai']],
  ['dagli', ['agli']],
  ['dalle', ['alle']],
])

/** "non 19", "anziché 31": a figure that is taken back; "gli ultimi due": what was left, not what was reached; "di cui 3 online", "3 delle quali online": a part of it. */
function isSetAside({ heard }: Message, { first, last, of }: Figure): boolean {
  if (PRESENT.has(heard[first - 2] ?? '') && heard[first - 1] === 'in') return true
  return (TAKEN_BACK.has(heard[first - 1] ?? '') && (of === null || heard[first - 1] !== 'cui')) || heard[last + 2] === 'quali'
}

/** "eravamo in 21": who was there. */
const PRESENT = new Set(['siamo', 'eravamo', 'erano', 'sono'])

const TAKEN_BACK = new Set(
  'non anziche nn ultimi ultime cui comprese compresi compresa compreso incluse inclusi inclusa incluso'.split(' '),
)

/** "126 ore" on a row that counts hours in its words ("Ore di recupero erogate", at least 120) is a count; "4,3 tonnellate" on one that counts kilograms is 4.300. */
function asCounted({ heard }: Message, { indicator, texts }: Entry, figure: Figure): Figure {
  const isDuration = figure.unit === 'hours' || figure.unit === 'days' || figure.unit === 'minutes'
  const isOwnUnit = heard.slice(figure.first, figure.last + 1).some(word => unitNames(word).some(name => texts.has(name)))
  const counts = measureOf(indicator.target)?.unit === 'count' && isOwnUnit
  if (isDuration && counts) return { ...figure, unit: 'count' }
  if (
    figure.hedge === 'more' &&
    heard
      .slice(figure.last + 1, figure.last + 4)
      .join(' ')
      .includes('in piu') &&
    isForMore(texts)
  )
    return { ...figure, hedge: null }
  const factor = figure.noun === null ? null : conversion(heard[figure.noun] ?? '', texts)
  return factor ? { ...figure, value: figure.value.times(factor), of: figure.of?.times(factor) ?? null } : figure
}

/** "20 sedute in più" on a row that asks for "sedute aggiuntive" says all of them. */
function isForMore(texts: ReadonlySet<string>): boolean {
  return [...texts].some(word => ['aggiuntiv', 'ulterior', 'supplementar'].some(start => word.startsWith(start)))
}

/** Euros and durations only where the row asks for them. */
function isOfItsKind(entry: Entry, { unit }: Figure): boolean {
  return unit === 'percent' || unit === 'count' || measureOf(entry.indicator.target)?.unit === unit
}

function repeats({ described, asked }: Entry, { value, of, hedge }: Figure): boolean {
  return of === null && (described.has(String(value)) || (hedge === 'bound' && asked.has(String(value))))
}

/** Standing alone, the quantity printed in a row may be what was reached; a share printed there ("50%") only describes it. */
function mayRepeat({ indicator, described }: Entry, { value, unit, hedge }: Figure): boolean {
  if (hedge === 'bound') return false
  const parts = partsOf(indicator.target)
  if (parts.length > 0 && parts.every(({ kind }) => kind === 'deliverable')) return false
  return unit === 'count'
    ? indicator.printed?.eq(value) === true || wantsNumber(indicator)
    : wantsNumber(indicator) && !described.has(String(value))
}

/** A ratio says more than a bare count of the same. */
function sharper(message: Message, entry: Entry, figures: readonly Figure[]): Amount {
  const [ratio, ...others] = figures.filter(({ of }) => of !== null)
  if (
    ratio &&
    others.length === 0 &&
    figures.every(figure => figure === ratio || figure.value.eq(ratio.value) || (ratio.of?.eq(figure.value) ?? false))
  )
    return judged(message, entry, ratio)
  return { kind: 'unsure' }
}

function judged(message: Message, entry: Entry, figure: Figure): Amount {
  const { texts } = entry
  const words = wordsBetween(message.text, figure.first, figure.last)
  if (figure.hedge === 'about' || figure.hedge === 'bound' || isEven(message, figure)) return { kind: 'about', words }
  const isAddition = message.heard.slice(figure.last + 1, figure.last + 4).includes('piu') && ADDITIONS.some(word => texts.has(word))
  if ((figure.hedge === 'more' && !isAddition) || isOfOneDay(message, entry, figure)) return { kind: 'more', by: asQuantity(figure), words }
  if (figure.hedge === 'total') return { kind: 'unsure' }
  if (figure.hedge === 'changed') return { kind: 'more', by: null, words }
  const quantity = asQuantity(figure)
  return figure.of?.lt(figure.value) ? { kind: 'above', quantity, words } : { kind: 'sure', quantity }
}

/** Words of a row that itself counts what is added: "posti aggiuntivi" are told as "16 posti in più". */
const ADDITIONS = ['aggiuntivi', 'aggiuntive', 'ulteriori', 'nuovi', 'nuove', 'incremento', 'aumento']

/** A figure as an actual. */
function asQuantity({ value, unit, of }: Figure): Quantity {
  return { kind: 'quantity', value, unit, of, on: null }
}
