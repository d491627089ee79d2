import { monthOf, RELATIVE, weekdayOf } from '../days/calendar.ts'
import { startsPhrase } from '../lexicon/phrases.ts'
import { isStopword } from '../lexicon/stopwords.ts'
import { deedOf } from '../lexicon/verbs.ts'
import type { Reading, Token } from '../text/normalise.ts'
import { inWords } from '../text/numbers.ts'
import { latenessAt } from './lateness.ts'
import { FORCEFUL, OPENERS, WHOLE_REMARKS } from './remarkWords.ts'

/** Without what stands around a report and says nothing of the work: "…, ultimo giorno utile", "finalmente!", "con tre giorni di ritardo", "…, grazie ai colleghi"; `isOwn` tells the sheets' words, which are no remark. */
export function withoutRemarks(reading: Reading, isOwn: (word: string) => boolean): Reading {
  const { tokens } = reading
  if (tokens.some(({ text }) => text === '?' || REMINDING.has(text))) return reading
  const late = isOwn('ritardo') || isOwn('anticipo') ? tokens : withoutLateness(tokens)
  const kept = segmentsOf(late).filter((segment, at) => (at === 0 && isPraise(segment)) || !isRemark(segment, isOwn))
  const left = kept.flatMap(({ words, mark }) => (mark ? [...words, mark] : words))
  return left.length < tokens.length && left.some(isTelling) ? { ...reading, tokens: left } : reading
}

/** "ricordami tre giorni prima della scadenza" is no remark. */
const REMINDING = new Set('ricordami ricordaci ricordamelo avvisami avvisaci avvisa avvisi promemoria reminder notificami'.split(' '))

/** A number, a day or a word of what is done: something is still told. */
function isTelling({ kind, text }: Token): boolean {
  return kind === 'number' || deedOf(text) !== null || isDayWord(text)
}

function isDayWord(text: string): boolean {
  return RELATIVE.has(text) || (text.length > 3 && (weekdayOf(text) ?? monthOf(text))?.typo === false)
}

/** "con tre giorni di ritardo", "un giorno prima del termine", wherever it stands. */
function withoutLateness(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const length = latenessAt(tokens, at)
    if (length === 0) kept.push(tokens[at] as Token)
    at += Math.max(length, 1)
  }
  return kept
}

/** "bravi tutti, …" answers somebody else's news. */
function isPraise({ words }: Segment): boolean {
  return PRAISING.has(words[0]?.text ?? '')
}

const PRAISING = new Set('bravi brave bravissimi bravissime complimenti applausi grazie'.split(' '))

type Segment = { readonly words: readonly Token[]; readonly mark: Token | null }

/** The stretches between pauses, each with the mark that ends it. */
function segmentsOf(tokens: readonly Token[]): readonly Segment[] {
  const segments: Segment[] = []
  let words: Token[] = []
  for (const [at, token] of tokens.entries()) {
    if (isPause(tokens, at)) {
      segments.push({ words, mark: token })
      words = []
    } else words.push(token)
  }
  return [...segments, { words, mark: null }]
}

function isPause(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token?.kind !== 'mark') return false
  if (token.text === '.' || token.text === ':' || token.text === '-') return next === undefined || !next.glued
  return PAUSES.has(token.text)
}

const PAUSES = new Set([',', '!', ';', '\n', '(', ')'])

function isRemark({ words }: Segment, isOwn: (word: string) => boolean): boolean {
  if (words.length === 0 || words.length > LONGEST) return false
  const from = words.findIndex(({ text }) => !FILLERS.has(text))
  const own = from > 0 ? words.slice(from) : words
  const isWhole = (phrase: readonly string[]): boolean =>
    phrase.length === own.length && phrase.every((expected, at) => fits(expected, own[at]))
  const listed = BY_LENGTH.get(own.length)
  return (listed?.some(isWhole) ?? false) || isOpen(own, isOwn)
}

const LONGEST = 9
/** Said before any remark. */
const FILLERS = new Set(
  'e davvero proprio purtroppo insomma oh ah beh dai pure finalmente ma pero anche seppur seppure comunque'.split(' '),
)

const BY_LENGTH = new Map<number, (readonly string[])[]>()
for (const phrase of WHOLE_REMARKS) BY_LENGTH.set(phrase.length, [...(BY_LENGTH.get(phrase.length) ?? []), phrase])

function fits(expected: string, token: Token | undefined): boolean {
  if (token === undefined) return false
  if (expected === '@n') return token.kind === 'number' || inWords(token.text) !== null
  if (expected === '@d') return LATER.has(token.text) || weekdayOf(token.text)?.typo === false
  return expected.endsWith('*') ? token.text.startsWith(expected.slice(0, -1)) : token.text === expected
}

/** A day on which nothing of this was done yet. */
const LATER = new Set('domani dopodomani domattina stasera dopo poi oggi ora adesso presto'.split(' '))

/** "grazie all'aiuto di Marco", "causa sciopero": opened by a phrase of the list, with no fact, number or word of the sheets in it. */
function isOpen(words: readonly Token[], isOwn: (word: string) => boolean): boolean {
  if (!startsPhrase(OPENERS, at => words[at]?.text ?? '', 0)) return false
  return words.every(
    ({ kind, text }, at) =>
      kind === 'word' &&
      !FORCEFUL.has(text) &&
      (at === 0 || (deedOf(text) === null && !isDayWord(text) && (text.length < 4 || isStopword(text) || !isOwn(text)))),
  )
}
