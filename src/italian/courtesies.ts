import type { Reading, Token } from './normalise.ts'

/** Without the greeting that opens a message, the thanks that close it, and the emoji and last dots around it; one that only greets or thanks keeps its words. */
export function withoutCourtesies(reading: Reading): Reading {
  const { tokens } = reading
  const isCourtesy = tokens.every(({ kind, text }) => kind !== 'number' && (kind === 'mark' || POLITE.has(text) || HELP.has(text)))
  const end = endOf(tokens)
  return isCourtesy
    ? { ...reading, tokens: tokens.slice(pastEdge(tokens, 0), end) }
    : { ...reading, tokens: tokens.slice(afterGreeting(tokens), beforeThanks(tokens, end)) }
}

/** Calls for help. */
export const HELP: ReadonlySet<string> = new Set('aiuto help aiutami guida comandi istruzioni info assistenza sos'.split(' '))

export const GREETINGS: ReadonlySet<string> = new Set(
  'ciao buongiorno buonasera salve hola hello hi buondi ehi hey saluti buon giorno pomeriggio sera'.split(' '),
)

export const THANKS: ReadonlySet<string> = new Set('grazie ringrazio ringraziamo thanks grz graz complimenti'.split(' '))

/** Words of messages that only greet, thank or wish. */
export const POLITE: ReadonlySet<string> = new Set([
  ...GREETINGS,
  ...THANKS,
  ...'a tutti tutte mille bot traguardo ragazzi raga colleghi molte di cuore e ok perfetto ottimo buona giornata serata bene cari care gentili come stai va amico infinite lavoro weekend domenica feste natale ricevuto bel bravi brava bravo per l il la lo'.split(
    ' ',
  ),
])

/** Where the message itself begins: after as many greetings as there are. */
function afterGreeting(tokens: readonly Token[]): number {
  let at = pastEdge(tokens, 0)
  for (let past = pastGreeting(tokens, at); past > at; past = pastGreeting(tokens, at)) {
    at = past
    while (isEdge(tokens[at]) || isPause(tokens[at])) at += 1
  }
  return at
}

function pastEdge(tokens: readonly Token[], from: number): number {
  let at = from
  while (isEdge(tokens[at])) at += 1
  return at
}

/** "ciao", "buongiorno a tutti", "buona sera bot": whoever is addressed by another name stays, that may be who must do it. */
function pastGreeting(tokens: readonly Token[], from: number): number {
  const textAt = (at: number): string => tokens[at]?.text ?? ''
  let at = from
  if (OPENING.has(textAt(at))) at += 1
  else if (textAt(at).startsWith('buon') && HOURS.has(textAt(at + 1))) at += 2
  else return from
  if (textAt(at) === 'a' && ALL.has(textAt(at + 1))) at += 2
  if (textAt(at) === 'bot' || textAt(at) === 'traguardo') at += 1
  return at
}

const OPENING = new Set('ciao buongiorno buonasera salve hola hello hi buondi ehi hey'.split(' '))
const HOURS = new Set(['giorno', 'pomeriggio', 'sera'])
const ALL = new Set(['tutti', 'tutte'])

function endOf(tokens: readonly Token[]): number {
  let end = tokens.length
  while (end > 0 && (isEdge(tokens[end - 1]) || isFullStop(tokens[end - 1]))) end -= 1
  return end
}

/** Where the message itself ends: after it only thanks and wishes. */
function beforeThanks(tokens: readonly Token[], end: number): number {
  const isClosing = (token: Token | undefined): boolean => CLOSING.has(token?.text ?? '') || isPause(token) || isEdge(token)
  let thanks: number | null = null
  for (let at = end - 1; isClosing(tokens[at]); at -= 1) if (CLOSED_BY.has(tokens[at]?.text ?? '')) thanks = at
  if (thanks === null) return end
  while (isEdge(tokens[thanks - 1]) || isPause(tokens[thanks - 1])) thanks -= 1
  return thanks
}

const CLOSED_BY = new Set(['grazie', 'ringrazio', 'thanks', 'grz', 'graz', 'ciao'])
const CLOSING = new Set([
  ...CLOSED_BY,
  ...'mille molte infinite tante a tutti tutte ancora e buona buon giornata serata lavoro weekend domenica saluti cordiali presto'.split(
    ' ',
  ),
])

/** A line's end, or a picture that tells nothing. */
function isEdge(token: Token | undefined): boolean {
  if (token?.kind !== 'mark') return false
  return token.text === '\n' || (token.text >= FIRST_PICTURE && !TELLING.has(token.text))
}

const FIRST_PICTURE = '\u2190'
/** Ticks say that something is done. */
const TELLING = new Set(['✅', '✔', '☑'])

function isFullStop(token: Token | undefined): boolean {
  return token?.kind === 'mark' && (token.text === '.' || token.text === '!')
}

function isPause(token: Token | undefined): boolean {
  return token?.kind === 'mark' && PAUSES.has(token.text)
}

const PAUSES = new Set([',', '!', '.', ':', '-', ';'])
