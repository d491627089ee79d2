import type { Message } from '../match/message.ts'
import type { Management, Outcome } from '../outcome.ts'
import { GREETINGS, HELP, isThousandThanks, POLITE, THANKS } from '../text/courtesies.ts'
import { fold } from '../text/normalise.ts'
import { managementIn } from './managing.ts'

/** A command in words: binding a channel, speaking as someone, roles and assessments; null when it is none. */
export function commandIn(message: Message): Outcome | null {
  const management = speakingAs(message) ?? managementIn(message)
  return management && { kind: 'manage', management }
}

/** Greetings, thanks and calls for help that are all there is. */
export function courtesyIn(message: Message): Outcome | null {
  const words = message.tokens.filter(token => token.kind === 'word').map(token => token.text)
  const rest = words.filter(word => !POLITE.has(word))
  if (words.length === 0) return message.tokens.length > 0 && message.tokens.every(token => token.text === '?') ? { kind: 'help' } : null
  if (rest.length > 0 && rest.every(word => HELP.has(word))) return { kind: 'help' }
  if (message.tokens.some(({ kind }, at) => kind === 'number' && !isThousandThanks(message.tokens, at))) return null
  if (rest.length === 0 && words.some(word => THANKS.has(word)) && !message.clauses.some(({ asked }) => asked)) return { kind: 'thanks' }
  if (words.some(word => THANKS.has(word)) && !message.clauses.some(({ asked, mood }) => asked || mood === 'asserted' || mood === 'others'))
    return rest.length <= words.length * 0.75 ? { kind: 'thanks' } : null
  if (isThankedFor(message)) return { kind: 'thanks' }
  if (isPraise(message)) return { kind: 'thanks' }
  return rest.length === 0 && words.some(word => GREETINGS.has(word)) ? { kind: 'greeting' } : null
}

/** "ah ok grazie della dritta": thanks, and a few words of which the sheets know none. */
function isThankedFor({ tokens, words, clauses }: Message): boolean {
  const isKnown = words.some(({ hit }) => !hit.typo && hit.rows.size + hit.titles.size > 0)
  const isShort = tokens.length <= LONGEST_THANKS && !isKnown && !clauses.some(({ asked }) => asked)
  return isShort && tokens.some(({ text }, at) => THANKS.has(text) && THANKED_FOR.has(tokens[at + 1]?.text ?? ''))
}

const LONGEST_THANKS = 8
const THANKED_FOR = new Set(['di', 'del', 'della', "dell'", 'per', 'delle', 'dei'])

/** "ottimo lavoro sui rimborsi, grazie a tutte". */
function isPraise({ tokens, text, clauses }: Message): boolean {
  const isThanked = fold(text.original)
    .split(' ')
    .some(word => THANKS.has(word))
  return isThanked && PRAISES.has(tokens[0]?.text ?? '') && !clauses.some(({ asked, mood }) => asked || mood === 'asserted')
}

const PRAISES = new Set('ottimo bravi bravo brava brave bravissimi bravissima bravissime complimenti grandi grande'.split(' '))

/** "parla come Bruno": the name as it was typed. */
function speakingAs({ tokens, text }: Message): Management | null {
  const [first, second, from] = tokens
  const last = tokens.at(-1)
  if (first?.text !== 'parla' || second?.text !== 'come' || !from || !last) return null
  return { kind: 'speakAs', name: text.original.slice(from.start, last.end).trim() }
}
