import type { Reading, Token } from './normalise.ts'

/** Where the writer's own words end: before thanks, wishes, a name below them, pictures and last dots; in a courtesy only before the pictures and dots. */
export function endOfOwnWords(reading: Reading, of: 'courtesy' | 'message'): number {
  const { tokens } = reading
  const end = trimmed(tokens, tokens.length)
  if (of === 'courtesy') return end
  const closed = beforeClosing(tokens, beforeName(reading, end))
  return closed ?? beforeClosing(tokens, end) ?? end
}

/** A line's end, a star that makes letters bold, or a picture that tells nothing. */
export function isEdge(token: Token | undefined): boolean {
  if (token?.kind !== 'mark') return false
  return token.text === '\n' || token.text === '*' || (token.text >= FIRST_PICTURE && !TELLING.has(token.text))
}

export function isPause(token: Token | undefined): boolean {
  return token?.kind === 'mark' && PAUSES.has(token.text)
}

const FIRST_PICTURE = '\u2190'
/** Ticks say that something is done. */
const TELLING = new Set(['✅', '✔', '☑'])
const PAUSES = new Set([',', '!', '.', ':', '-', ';'])

function trimmed(tokens: readonly Token[], from: number): number {
  let end = from
  for (let before = trimmedOnce(tokens, end); before < end; before = trimmedOnce(tokens, end)) end = before
  return end
}

function trimmedOnce(tokens: readonly Token[], end: number): number {
  const last = tokens[end - 1]
  if (isEdge(last) || last?.text === '.' || last?.text === '!') return end - 1
  const eyes = tokens[end - 2]?.text === '-' ? end - 3 : end - 2
  const isFace = last?.glued && MOUTHS.has(last.text) && EYES.has(tokens[eyes]?.text ?? '')
  return isFace ? eyes : end
}

const EYES = new Set([':', ';'])
const MOUTHS = new Set([')', '(', 'd', 'p'])

/** Where thanks and wishes begin that end with the text; null when there are none. */
function beforeClosing(tokens: readonly Token[], end: number): number | null {
  let closing: number | null = null
  for (let at = end - 1; isOfClosing(tokens[at]); at -= 1) if (closes(tokens, at)) closing = at
  if (closing === null) return null
  while (isPause(tokens[closing - 1])) closing -= 1
  return trimmed(tokens, closing)
}

function isOfClosing(token: Token | undefined): boolean {
  return token !== undefined && (CLOSING.has(token.text) || isPause(token) || isEdge(token))
}

const CLOSING = new Set(
  'grazie ringrazio thanks grz graz ciao mille molte infinite tante a tutti tutte ancora e un buona buon giornata serata lavoro weekend domenica pomeriggio saluti saluto cordiali distinti cari presto'.split(
    ' ',
  ),
)

function closes(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? '']
  if (CLOSED_BY.has(word)) return true
  if (word === 'buona' || word === 'buon') return WISHED.has(next)
  if (word === 'a') return next === 'presto'
  return GREETING.has(word) && next.startsWith('salut')
}

const CLOSED_BY = new Set(['grazie', 'ringrazio', 'thanks', 'grz', 'graz', 'ciao', 'saluti'])
const WISHED = new Set(['giornata', 'serata', 'lavoro', 'weekend', 'domenica', 'pomeriggio'])
const GREETING = new Set(['un', 'cordiali', 'distinti', 'cari'])

/** "Buona giornata,⏎Mario Rossi": a last line of a few names. */
function beforeName({ tokens, original }: Reading, end: number): number {
  const line = tokens.slice(0, end).findLastIndex(({ text }) => text === '\n')
  const names = tokens.slice(line + 1, end)
  const isName = ({ kind, start, end: close }: Token): boolean => kind === 'word' && /^\p{Lu}/u.test(original.slice(start, close))
  return line > 0 && names.length <= MOST_NAMES && names.every(isName) ? trimmed(tokens, line) : end
}

const MOST_NAMES = 3
