import { OPEN_DATES, weekdayOf } from '../days/calendar.ts'
import { isAuxiliary } from '../lexicon/verbs.ts'
import type { Token } from '../text/normalise.ts'
import type { Taken } from '../text/taken.ts'

/** Takes what is no quantity at all: act numbers, articles of law, hours, streets, links. */
export function maskOthers(tokens: readonly Token[], taken: Taken): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const last = otherAt(tokens, at)
    if (last !== null) taken.take('altro', at, last)
  }
}

function otherAt(tokens: readonly Token[], at: number): number | null {
  const [word, next] = [tokens[at]?.text ?? '', tokens[at + 1]]
  if (word === 'link') return at
  if (isActNumber(tokens, at) || isYears(tokens, at)) return at + 2
  if (WISHING.has(word) && (weekdayOf(next?.text ?? '') || WISHED.has(next?.text ?? '')))
    return tokens[at + 2]?.text === 'settimana' ? at + 2 : at + 1
  if (ACTS.has(word)) return endOfActNumber(tokens, at + 1)
  if (NUMBER_SIGNS.has(word) && isDatedNumber(tokens, at)) return at + (tokens[at + 1]?.kind === 'number' ? 1 : 2)
  if (STREETS.has(word) && next?.kind === 'word') return streetEnd(tokens, at)
  if (next?.kind === 'number' && VERSIONS.has(word) && next.text.includes('.')) return at + 1
  if (isYearFirst(tokens, at)) return at + 2
  if (LEGAL.has(word)) {
    const number = next?.text === '.' ? at + 2 : at + 1
    return tokens[number]?.kind === 'number' && (tokens[number]?.text.length ?? 9) <= 3 ? number : null
  }
  if (tokens[at]?.kind === 'number' && isCivic(tokens, at)) return at
  if (HOURS.has(word) && next?.kind === 'number' && !isRowNumber(tokens[at - 1]) && tokens[at - 1]?.text !== 'rispetto')
    return hourEnd(tokens, at + 1)
  return tokens[at]?.kind === 'number' && next?.text === ':' && next.glued && tokens[at + 2]?.glued && tokens[at + 2]?.kind === 'number'
    ? at + 2
    : null
}

/** "buon weekend", "buona domenica", "buon fine settimana". */
const WISHING = new Set(['buon', 'buona', 'buone', 'felice', 'ottimo'])
const WISHED = new Set('weekend week fine natale capodanno ferragosto pasqua anno settimana'.split(' '))

const HOURS = new Set(['alle', 'ore', 'dalle', 'h'])

/** "6.4 ore 22", "rif. 2.1": the number of a row. */
function isRowNumber(token: Token | undefined): boolean {
  return token?.kind === 'number' && /^\d{1,2}\.\d{1,2}$/.test(token.text)
}

/** "n. 4512 del 10/12": the number of an act. */
function isDatedNumber(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at + 1]?.kind === 'number' ? at + 1 : at + 2
  return (
    tokens[number]?.kind === 'number' &&
    (number === at + 1 || tokens[at + 1]?.text === '.' || tokens[at + 1]?.text === '°') &&
    tokens[number + 1]?.text === 'del' &&
    tokens[number + 2]?.kind === 'number'
  )
}

const NUMBER_SIGNS = new Set(['n', 'nr', 'num', 'numero'])

/** "release 4.2" is no 4 February. */
const VERSIONS = new Set(['versione', 'release', 'vers', 'ver'])

/** "n. 2018/44": a number of that year. */
function isYearFirst(tokens: readonly Token[], at: number): boolean {
  const [year, slash, number] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!/^(19|20)\d\d$/.test(year?.text ?? '') || slash?.text !== '/' || number?.kind !== 'number' || tokens[at + 3]?.text === '/')
    return false
  return ['n', '.', 'nr', '°', 'num', 'prot'].includes(tokens[at - 1]?.text ?? '')
}

/** "412/2026": a number of that year, unless it can be a month. */
function isActNumber(tokens: readonly Token[], at: number): boolean {
  const [number, slash, year] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (number?.kind !== 'number' || slash?.text !== '/' || !/^(19|20)\d\d$/.test(year?.text ?? '')) return false
  if (tokens[at - 1]?.text === '/' || !/^\d+$/.test(number.text)) return false
  return Number(number.text) > 12 || ['n', '.', 'nr', '°', 'num'].includes(tokens[at - 1]?.text ?? '')
}

/** "via Ferruccio 12", "via Don Minzoni 12". */
function isCivic(tokens: readonly Token[], at: number): boolean {
  if (!/^\d{1,4}$/.test(tokens[at]?.text ?? '') || tokens[at + 1]?.text === '%') return false
  for (let back = at - 2; back >= at - 4; back -= 1)
    if (STREETS.has(tokens[back]?.text ?? ''))
      return tokens.slice(back + 1, at).every(({ kind, text }) => kind === 'word' && !BEFORE_DATES.has(text) && !isAuxiliary(text))
  return false
}

const BEFORE_DATES = new Set([...OPEN_DATES, 'e', 'con'])

/** "93-2016", "2026/2027"; a range of full years is compared with the row's. */
function isYears(tokens: readonly Token[], at: number): boolean {
  const [from, mark, to] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (from?.kind !== 'number' || (mark?.text !== '-' && mark?.text !== '/') || !mark.glued || !to?.glued) return false
  if (!/^(19|20)\d\d$/.test(to.text)) return false
  return mark.text === '/' ? /^(19|20)\d\d$/.test(from.text) : /^[4-9]\d$/.test(from.text)
}

const ACTS = new Set(
  'prot protocollo determina determinazione det delibera deliberazione delib decreto ordinanza circolare nota rif pratica-n fattura mandato'.split(
    ' ',
  ),
)
const LEGAL = new Set('art artt articolo comma c lett lettera stanza sala piano interno int tel cap'.split(' '))
const STREETS = new Set('via viale piazza piazzale corso largo vicolo'.split(' '))

/** "protocollo generale in uscita n. 31877". */
const ACT_FILLERS = new Set(
  '. n nr ° num numero dirigenziale giunta consiliare prefettizio presidenziale prot protocollo in uscita entrata arrivo partenza generale interno informatico'.split(
    ' ',
  ),
)

/** "det. n. 112", "prot. 4521/2018": the date that may follow with "del" stays. */
function endOfActNumber(tokens: readonly Token[], at: number): number | null {
  let next = at
  while (next < at + 5 && ACT_FILLERS.has(tokens[next]?.text ?? '')) next += 1
  if (tokens[next]?.kind !== 'number' || (tokens[at - 1]?.text === 'rif' && isRowNumber(tokens[next]))) return null
  const year = tokens[next + 1]?.text === '/' && tokens[next + 2]?.kind === 'number'
  return year ? next + 2 : next
}

function streetEnd(tokens: readonly Token[], at: number): number | null {
  const named = tokens[at + 1]?.text ?? ''
  return /^[ivx]+$/.test(named) && tokens[at + 2]?.kind === 'word' ? at + 2 : null
}

function hourEnd(tokens: readonly Token[], at: number): number | null {
  const whole = tokens[at]?.text ?? ''
  if (
    !/^\d{1,2}([.,]\d{2})?$/.test(whole) ||
    Number(whole.replace(',', '.')) > 24 ||
    (tokens[at - 1]?.text === 'ore' && tokens[at + 1]?.text === 'di')
  )
    return null
  return tokens[at + 1]?.text === ':' && tokens[at + 2]?.kind === 'number' ? at + 2 : at
}
