import { withoutMail } from './mailLines.ts'

/** Longest message that is read, in characters and in tokens; what follows is ignored. */
export const LONGEST = 4000
const MOST_TOKENS = 700

/** A word, a number as it was typed ("1.728,50", "30.10"), or anything else that is not space. */
export type Token = {
  readonly kind: 'word' | 'number' | 'mark'
  /** Lower case, without accents; an elided word keeps its apostrophe ("l'"), an abbreviation its inner dots ("u.s"). */
  readonly text: string
  /** Where it stands in `original`. */
  readonly start: number
  readonly end: number
  /** Whether no space parts it from the token before. */
  readonly glued: boolean
}

/** A message as it is read: its tokens, and the text they point into. */
export type Reading = { readonly original: string; readonly tokens: readonly Token[] }

/** Splits a message into folded tokens that remember where they were; quoted lines, mentions and tags are left out. */
export function tokenise(text: string): Reading {
  const original = text.slice(0, LONGEST).normalize('NFC')
  const folded = blanked(withoutMail(fold(original)))
  const tokens: Token[] = []
  let at = 0
  while (at < folded.length && tokens.length < MOST_TOKENS) {
    if (folded[at] === ' ') at += 1
    else {
      const token = tokenAt(folded, at, tokens.at(-1)?.end === at)
      tokens.push(token)
      at = token.end
    }
  }
  return { original, tokens: tokens.filter(token => token.text !== '') }
}

/** The original words from one token to another, both included. */
export function wordsBetween({ original, tokens }: Reading, first: number, last: number): string {
  return original.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0)
}

/** Lower case, accents and curly quotes made plain, one character for one: positions stay. */
export function fold(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length; at += 1) folded += foldCharacter(text[at] ?? '')
  return folded
}

const PLAIN = new Map([
  ...['’', '‘', 'ʼ', '`', '´', '′', 'ʹ'].map(character => [character, "'"] as const),
  ...['–', '—', '−', '‑', '‐'].map(character => [character, '-'] as const),
  ...['“', '”', '«', '»', '„'].map(character => [character, '"'] as const),
  ...['º', 'ª'].map(character => [character, '°'] as const),
  ['…', '.'],
  ['\t', ' '],
  ['\r', ' '],
])

function foldCharacter(character: string): string {
  if (character >= 'a' && character <= 'z') return character
  if (character < '\u0080') return PLAIN.get(character) ?? character.toLowerCase()
  const plain = PLAIN.get(character)
  if (plain) return plain
  if (isInvisible(character)) return ' '
  return character.normalize('NFD').charAt(0).toLowerCase().charAt(0)
}

function isInvisible(character: string): boolean {
  return '\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0f\u202f\u2009'.includes(character)
}

/** Tags and entities say nothing of their own: they become spaces. */
function blanked(text: string): string {
  const faceless = FACES.test(text)
    ? text.replace(FACES_ALL, (face, before: string) => before + ' '.repeat(face.length - before.length))
    : text
  return faceless.includes('<') || faceless.includes('&') ? withoutEntities(withoutMentions(faceless)) : faceless
}

/** ":-)" and its like, with a space before them. */
const FACES = /(^|\s)[:;=][-']?[()dp](?![a-z0-9])/
const FACES_ALL = new RegExp(FACES, 'g')

/** Mentions with the name they hold, and tags; a lone "<" stays. */
function withoutMentions(text: string): string {
  return replaced(text, '<', open => {
    if (!text.startsWith('<at', open)) return endWithin(text, open, '>')
    const close = text.slice(open, open + LONGEST_MENTION).indexOf('</at>')
    return close < 0 ? null : open + close + 5
  })
}

const LONGEST_MENTION = 200

function withoutEntities(text: string): string {
  return replaced(text, '&', open => endWithin(text, open, ';'))
}

/** Where a short piece without spaces ends, or null. */
function endWithin(text: string, open: number, mark: string): number | null {
  const piece = text.slice(open, open + 10)
  const close = piece.indexOf(mark)
  return close < 0 || piece.slice(0, close).includes(' ') ? null : open + close + 1
}

/** Blanks every piece that begins with the mark and for which an end is found. */
function replaced(text: string, mark: string, endOf: (open: number) => number | null): string {
  const parts: string[] = []
  let from = 0
  for (let open = text.indexOf(mark); open >= 0; open = text.indexOf(mark, Math.max(from, open + 1))) {
    const end = endOf(open)
    if (end === null) continue
    parts.push(text.slice(from, open), ' '.repeat(end - open))
    from = end
  }
  return parts.join('') + text.slice(from)
}

function tokenAt(text: string, at: number, glued: boolean): Token {
  if (isDigit(text[at])) return made('number', text, at, endOfNumber(text, at), glued)
  if (isLetter(text[at])) return wordAt(text, at, glued)
  if (text[at] === '@' && isLetter(text[at + 1]) && !glued)
    return { kind: 'mark', text: '', start: at, end: endOfLetters(text, at + 1), glued }
  if (text.startsWith('✅', at)) return { kind: 'mark', text: '✅', start: at, end: at + 1, glued }
  return made('mark', text, at, at + 1, glued)
}

function wordAt(text: string, at: number, glued: boolean): Token {
  const end = endOfLetters(text, at)
  if (isLink(text, at, end)) return { kind: 'mark', text: 'link', start: at, end: endOfLink(text, end), glued }
  const abbreviated = endOfAbbreviation(text, at, end)
  if (abbreviated > end) return { kind: 'word', text: text.slice(at, abbreviated - 1), start: at, end: abbreviated, glued }
  if (text[end] !== "'") return made('word', text, at, end, glued)
  if (isLetter(text[end + 1]) || isDigit(text[end + 1])) return made('word', text, at, end + 1, glued)
  return { kind: 'word', text: text.slice(at, end), start: at, end: end + 1, glued }
}

function made(kind: Token['kind'], text: string, start: number, end: number, glued: boolean): Token {
  return { kind, text: text.slice(start, end), start, end, glued }
}

function endOfNumber(text: string, at: number): number {
  let end = at
  while (isDigit(text[end]) || ((text[end] === '.' || text[end] === ',') && isDigit(text[end + 1]))) end += 1
  return end
}

function endOfLetters(text: string, at: number): number {
  let end = at
  while (isLetter(text[end])) end += 1
  return end
}

/** "u.s.", "c.m.", "p.v.": single letters, each with its dot. */
function endOfAbbreviation(text: string, at: number, end: number): number {
  let last = end
  if (end !== at + 1 || text[end] !== '.') return end
  while (isLetter(text[last + 1]) && text[last + 2] === '.' && text[last] === '.') last += 2
  return last > end ? last + 1 : end
}

function isLink(text: string, at: number, end: number): boolean {
  return text.startsWith('://', end) || (text.startsWith('www.', at) && end === at + 3)
}

function endOfLink(text: string, at: number): number {
  let end = at
  while (end < text.length && text[end] !== ' ' && text[end] !== '\n') end += 1
  return end
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && ((character >= 'a' && character <= 'z') || (character > '\u00bf' && /\p{L}/u.test(character)))
}
