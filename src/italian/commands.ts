import { GREETINGS, HELP, POLITE, THANKS } from './courtesies.ts'
import type { Message } from './message.ts'
import type { Management, Outcome } from './outcome.ts'
import { hasPhrase, phrases } from './phrases.ts'
import { subjectOf } from './subject.ts'

/** A command in words: binding a channel, speaking as someone, roles and assessments; null when it is none. */
export function commandIn(message: Message): Outcome | null {
  const management = managementIn(message)
  return management && { kind: 'manage', management }
}

/** Greetings, thanks and calls for help that are all there is. */
export function courtesyIn(message: Message): Outcome | null {
  const words = message.tokens.filter(token => token.kind === 'word').map(token => token.text)
  const rest = words.filter(word => !POLITE.has(word))
  if (words.length === 0) return message.tokens.length > 0 && message.tokens.every(token => token.text === '?') ? { kind: 'help' } : null
  if (rest.length > 0 && rest.every(word => HELP.has(word))) return { kind: 'help' }
  if (message.tokens.some(token => token.kind === 'number')) return null
  if (rest.length === 0 && words.some(word => THANKS.has(word)) && !message.clauses.some(({ asked }) => asked)) return { kind: 'thanks' }
  if (words.some(word => THANKS.has(word)) && !message.clauses.some(({ asked, mood }) => asked || mood === 'asserted'))
    return rest.length <= words.length * 0.75 ? { kind: 'thanks' } : null
  return rest.length === 0 && words.some(word => GREETINGS.has(word)) ? { kind: 'greeting' } : null
}

function managementIn(message: Message): Management | null {
  const words = message.tokens.map(token => token.text)
  const project = message.references.find(reference => reference.row === null)?.project ?? null
  if (words[0] === 'scollega' || (words[0] === 'scollegare' && words.length < 8)) return { kind: 'unbind', project }
  if (words[0] === 'collega' && project !== null) return { kind: 'bind', project }
  const speaking = words.indexOf('parla')
  if (speaking === 0 && words[1] === 'come' && message.tokens.length > 2) return { kind: 'speakAs', name: originalAfter(message, 2) }
  return isOther(message, words) ? { kind: 'other', about: subjectFor(message) } : null
}

function originalAfter({ text, tokens }: Message, from: number): string {
  const [first, last] = [tokens[from], tokens.at(-1)]
  return first && last ? text.original.slice(first.start, last.end).trim() : ''
}

/** The imperatives of those who run sheets, roles and channels. */
const MANAGING = new Set(
  'nomina nominare designa assegna valuta valutate valutatela valutala valutare certifica certificate certificare approva approvate liquida liquidate collega collegate rimodula autorizza abilita disabilita attiva disattiva'.split(
    ' ',
  ),
)
const MANAGING_PHRASES = phrases(
  'come responsabile, come valutatore, responsabile della scheda, responsabile del progetto, sostituto di, come sostitut*, a questo canale, a questa chat, dai referenti, dai responsabili, dai valutatori, non imputabil*, valutatela, valutala, certificala, certificatela',
)

function isOther({ clauses, heard }: Message, words: readonly string[]): boolean {
  if (clauses.some(({ mood, over }) => mood === 'asserted' && over)) return false
  const first = words.find(word => !['ciao', 'buongiorno', 'per', 'favore', 'bot', 'traguardo', ',', 'scusa'].includes(word)) ?? ''
  return MANAGING.has(first) || hasPhrase(MANAGING_PHRASES, heard)
}

function subjectFor(message: Message) {
  const subject = subjectOf(message, null)
  return subject.kind === 'project' || subject.kind === 'row' ? subject : null
}
