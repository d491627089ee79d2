import { wantsNumber } from '../../domain/verbs/report.ts'
import type { Figure } from '../amounts/figure.ts'
import { isAuxiliary } from '../lexicon/verbs.ts'
import { type Message, takeApart } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'
import { isOfCorrecting } from './correctionWords.ts'

/** A correction without what it sets aside ("non erano 13 ma 14", "ho messo 25 ma era il 24") and with its own words out of the way ("no aspetta 14"); beside "data" or "giorno", "24" is the 24th. */
export function bared(message: Message, entry: Entry | undefined): Message {
  const { heard, figures, dates } = message
  const kept = figures.filter(figure => !isSetAside(message, figure.first, figure.last))
  const days = dates.filter(({ first, last }) => !isSetAside(message, first, last))
  const isSomeLeft = kept.length + days.length > 0
  const own = {
    ...message,
    heard: heard.map((word, at) => (isOfCorrecting(message, at) || isCopula(message, at) ? 'anzi' : word)),
    figures: (isSomeLeft ? kept : figures).map(figure => unbound(message, figure)),
    dates: isSomeLeft ? days : dates,
  }
  return withDayOfMonth(own, entry)
}

/** "il numero giusto è 17". */
function isCopula({ heard, figures }: Message, at: number): boolean {
  return BEFORE.has(heard[at] ?? '') && figures.some(({ first }) => first === at + 1)
}

const BEFORE = new Set(['e', 'con', 'in', 'a', 'ad'])

/** The figure without the noun after it when that is a word of the correction: "17 scusa". */
function unbound(message: Message, figure: Figure): Figure {
  return figure.noun !== null && isOfCorrecting(message, figure.noun) ? { ...figure, noun: null } : figure
}

function isSetAside({ heard, figures, dates }: Message, first: number, last: number): boolean {
  const at = OPENING_DATES.has(heard[first - 1] ?? '') ? first - 1 : first
  const [two, before] = [heard[at - 2] ?? '', heard[at - 1] ?? '']
  if ((heard[last + 1] === 'no' && heard[last + 2] !== undefined) || NOT.has(before) || (two === 'non' && WERE.has(before))) return true
  if (heard[last + 1] === 'con' && SWAPPING.has(heard[0] ?? '')) return true
  if (before === 'sostituisci' || (before === 'da' && heard[last + 1] === 'a')) return true
  if (INSTEAD.has(before) && INSTEAD_OF.has(two)) return true
  const isLast = ![...figures, ...dates].some(other => other.first > last)
  if (PUT.has(before) && isAuxiliary(two) && !isLast) return true
  return isRemainder(heard, first, last)
}

/** "ne avevo saltati nove", "una in meno", "9 due volte": how the mistake came about. */
function isRemainder(heard: readonly string[], first: number, last: number): boolean {
  const [next, after] = [heard[last + 1] ?? '', heard[last + 2] ?? '']
  if ((next === 'in' && (after === 'meno' || after === 'piu')) || (next === 'di' && after === 'troppo') || next === 'volte') return true
  const start = Math.max(first - 5, 0)
  const near = heard.slice(start, first)
  return near.some((word, at) => MISSED.has(word) && NE.has(near[at - 1] ?? ''))
}

const SWAPPING = new Set(['cambia', 'cambiare', 'sostituisci', 'sostituire'])
const NOT = new Set(['non', 'nn', 'anziche'])
const WERE = new Set(['era', 'erano', 'sono', 'e'])
const INSTEAD_OF = new Set(['posto', 'invece'])
const INSTEAD = new Set(['di', 'del', 'dei', "dell'"])
const OPENING_DATES = new Set(['il', "l'", 'al'])
const PUT = new Set('messo scritto detto dato indicato comunicato segnato inserito mandato'.split(' '))
const MISSED = new Set('avevo avevamo mancava mancavano era erano'.split(' '))
const NE = new Set(['ne', "n'"])

/** A bare "24" beside a row that asks for a day: the 24th after "data" or "giorno", things where several are spoken of, else nothing sure. */
function withDayOfMonth(message: Message, entry: Entry | undefined): Message {
  const [figure, ...others] = message.figures
  if (!entry || !figure || others.length > 0 || message.dates.length > 0 || wantsNumber(entry.indicator) || entry.indicator.printed)
    return message
  const isDay = figure.unit === 'count' && figure.of === null && figure.value.isInteger() && figure.value.gte(1) && figure.value.lte(31)
  if (!isDay || figure.noun !== null || message.tokens.some(({ text }) => PLURAL.has(text))) return message
  const isNamed = message.tokens.some(({ text }) => text === 'data' || text === 'giorno')
  return isNamed ? takeApart(`anzi il ${figure.value.toFixed()}`, message.scope) : { ...message, figures: [] }
}

const PLURAL = new Set(['erano', 'sono'])
