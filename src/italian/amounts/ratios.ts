import { isStopword } from '../lexicon/stopwords.ts'
import { deedOf, isInfinitive } from '../lexicon/verbs.ts'
import type { Token } from '../text/normalise.ts'
import { type Numeral, numeralAt } from '../text/numbers.ts'
import { isTimeUnit } from './durations.ts'
import { type Figure, figure } from './figure.ts'

/** "19 su 20", "19/20", "19 posizioni lavorate su 20", "18 delle 20 pratiche". */
export function ratio(tokens: readonly Token[], numeral: Numeral, at: number): Figure | null {
  if (isTerm(tokens, at)) return null
  if (tokens[at]?.kind === 'number' && /^\d{4}$/.test(tokens[at]?.text ?? '') && isYearLike(tokens, numeral)) return null
  for (let link = numeral.last + 1; link <= numeral.last + FARTHEST_TOTAL; link += 1) {
    const word = tokens[link]
    if (!word || (word.kind === 'number' && !/^(19|20)\d\d$/.test(word.text) && !isTerm(tokens, link)) || isBreak(tokens, link)) return null
    const of = ratioTotal(tokens, link, numeral)
    if (!of) continue
    const noun = link > numeral.last + 1 ? numeral.last + 1 : null
    return { ...figure(tokens, numeral, { unit: 'count', last: of.last, noun }), of: of.value, slashed: word.text === '/' }
  }
  return null
}

/** "4 pratiche evase nei 40 gg su 5": a term between the part and its total. */
function isTerm(tokens: readonly Token[], at: number): boolean {
  return TERMS.has(tokens[at - 1]?.text ?? '') && isTimeUnit(tokens[at + 1]?.text ?? '')
}

const TERMS = new Set(['nei', 'entro', 'in', 'i'])

/** "una su due", "una delle due prove", "una prova di evacuazione su due": with the total at the end, so that "una relazione su 20 pratiche" is none. */
export function oneOf(tokens: readonly Token[], numeral: Numeral): Figure | null {
  for (let link = numeral.last + 1; link <= numeral.last + FARTHEST_TOTAL && tokens[link] && !isBreak(tokens, link); link += 1) {
    const isNext = link === numeral.last + 1
    if (tokens[link]?.text !== 'su' && !(isNext && ['dei', 'delle', 'degli'].includes(tokens[link]?.text ?? ''))) continue
    const of = numeralAt(tokens, link + 1)
    if (!of || (!isNext && tokens[of.last + 1]?.kind === 'word')) return null
    return { ...figure(tokens, numeral, { unit: 'count', last: of.last, noun: isNext ? null : numeral.last + 1 }), of: of.value }
  }
  return null
}

/** "41 giudizi pari a buono o superiore su 44". */
const FARTHEST_TOTAL = 8

function isBreak(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ''
  if (text === '.' || text === ',') return tokens[at + 1]?.text !== 'su'
  return text !== '' && ';?!\n,:'.includes(text)
}

function ratioTotal(tokens: readonly Token[], link: number, numeral: Numeral): Numeral | null {
  const word = tokens[link]?.text ?? ''
  if (word === '/') return link === numeral.last + 1 && tokens[link]?.glued === tokens[link + 1]?.glued ? slashTotal(tokens, link) : null
  if (word === 'su') return numeralAfterFillers(tokens, link + 1)
  return ['di', 'dei', 'delle', 'degli'].includes(word) && link === numeral.last + 1 ? numeralAt(tokens, link + 1) : null
}

/** "8/10" may be a day: only what cannot be one, or counts things ("8/10 schede"), is a ratio here. */
function slashTotal(tokens: readonly Token[], link: number): Numeral | null {
  const total = numeralAt(tokens, link + 1)
  if (!total || tokens[link + 2]?.text === '/') return null
  const part = tokens[link - 1]?.text ?? ''
  if (tokens[link - 2]?.text === '/' && tokens[link - 2]?.glued) return null
  if (['il', 'data', 'dal', 'del'].includes(tokens[link - 2]?.text ?? '')) return null
  const isDay = Number(part) >= 1 && Number(part) <= 31 && total.value.gte(1) && total.value.lte(12)
  const after = tokens[total.last + 1]
  const counts =
    after?.kind === 'word' &&
    after.text.length > 4 &&
    'ie'.includes(after.text.at(-1) ?? '') &&
    !isStopword(after.text) &&
    deedOf(after.text) === null &&
    !isInfinitive(after.text)
  return isDay && !counts ? null : total
}

function numeralAfterFillers(tokens: readonly Token[], at: number): Numeral | null {
  let next = at
  while (
    next < at + 4 &&
    ['un', 'totale', 'di', 'le', 'i', 'gli', 'tutte', 'tutti', 'e', 'n', 'nr', '.', '°'].includes(tokens[next]?.text ?? '')
  )
    next += 1
  return numeralAt(tokens, next)
}

function isYearLike(tokens: readonly Token[], numeral: Numeral): boolean {
  return numeral.value.gte(1990) && numeral.value.lte(2100) && tokens[numeral.last + 1]?.text !== '/'
}
