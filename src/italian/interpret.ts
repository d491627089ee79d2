import { ref } from '../domain/sheet.ts'
import { commandIn, courtesyIn } from './commands/commands.ts'
import { correctionIn } from './corrections/corrections.ts'
import { isRegret } from './corrections/correctionWords.ts'
import { withoutExcuses } from './corrections/excuses.ts'
import { type Message, takeApart } from './match/message.ts'
import type { Outcome, Scope, Step } from './outcome.ts'
import { questionIn } from './questions/questions.ts'
import { replyIn } from './replies.ts'
import { reportIn } from './reports/reports.ts'
import { wordsBetween } from './text/normalise.ts'

/** What a message means to the speaker's sheets, and which rule took which words. In doubt the outcome asks. */
export function interpret(text: string, scope: Scope): { readonly outcome: Outcome; readonly trace: readonly Step[] } {
  const message = takeApart(text, scope)
  const { outcome, reader } = outcomeOf(message)
  return { outcome, trace: [...traceOf(message), { rule: `letto come ${reader}`, words: resultOf(outcome) }] }
}

/** In the order of their right to speak. */
const READERS: readonly (readonly [string, (message: Message) => Outcome | null])[] = [
  ['risposta', replyIn],
  ['comando', commandIn],
  ['correzione', correctionIn],
  ['cortesia', courtesyIn],
  ['domanda', questionIn],
  ['dato', toldIn],
]

/** A report that corrects itself ("1.300 anzi 1.320, avevo saltato una frazione") is read without its excuse. */
function toldIn(message: Message): Outcome | null {
  return reportIn(message.heard.some(isRegret) ? withoutExcuses(message) : message)
}

function outcomeOf(message: Message): { readonly outcome: Outcome; readonly reader: string } {
  for (const [reader, read] of READERS) {
    const outcome = read(message)
    if (outcome) return { outcome, reader }
  }
  return { outcome: { kind: 'unknown' }, reader: 'altro' }
}

function traceOf(message: Message): readonly Step[] {
  const words = (first: number, last: number): string => wordsBetween(message.text, first, last)
  const moods = message.clauses.map(({ mood, by, first, last }) => ({
    rule: `modo: ${mood}`,
    words: by === null ? words(first, last) : words(by, by),
  }))
  const matched = message.words.map(({ at, hit }) => ({ rule: knownAs(message, hit), words: words(at, at) }))
  return [...message.taken.steps(words), ...moods, ...matched]
}

/** Which rows and projects a word speaks for, the first few of them. */
function knownAs({ vocabulary }: Message, { rows, titles }: Message['words'][number]['hit']): string {
  const refs = [...rows].sort(([, a], [, b]) => b - a).flatMap(([index]) => vocabulary.entries[index]?.ref ?? [])
  const named = [...refs.map(at => ref(at.project, at.row)), ...[...titles.keys()].map(project => `progetto ${project}`)]
  if (named.length === 0) return 'parola sconosciuta'
  return `parola di ${named.slice(0, MOST_NAMED).join(', ')}${named.length > MOST_NAMED ? ' …' : ''}`
}

const MOST_NAMED = 4

/** What came out, and of an ask the doubt. */
function resultOf(outcome: Outcome): string {
  return outcome.kind === 'ask' ? `ask: ${outcome.doubt.code}` : outcome.kind
}
