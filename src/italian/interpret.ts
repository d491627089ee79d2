import { commandIn, courtesyIn } from './commands.ts'
import { correctionIn } from './corrections.ts'
import { isRegret } from './correctionWords.ts'
import { withoutExcuses } from './excuses.ts'
import { type Message, takeApart } from './message.ts'
import { wordsBetween } from './normalise.ts'
import type { Outcome, Scope, Step } from './outcome.ts'
import { questionIn } from './questions.ts'
import { replyIn } from './replies.ts'
import { reportIn } from './reports.ts'

/** What a message means to the speaker's sheets, and which rule took which words. In doubt the outcome asks. */
export function interpret(text: string, scope: Scope): { readonly outcome: Outcome; readonly trace: readonly Step[] } {
  const message = takeApart(text, scope)
  const outcome = outcomeOf(message)
  return { outcome, trace: traceOf(message, outcome) }
}

const READERS = [replyIn, commandIn, correctionIn, courtesyIn, questionIn, toldIn]

/** A report that corrects itself ("1.300 anzi 1.320, avevo saltato una frazione") is read without its excuse. */
function toldIn(message: Message): Outcome | null {
  return reportIn(message.heard.some(isRegret) ? withoutExcuses(message) : message)
}

function outcomeOf(message: Message): Outcome {
  for (const reader of READERS) {
    const outcome = reader(message)
    if (outcome) return outcome
  }
  return { kind: 'unknown' }
}

function traceOf(message: Message, outcome: Outcome): readonly Step[] {
  const words = (first: number, last: number): string => wordsBetween(message.text, first, last)
  const moods = message.clauses.map(({ mood, by, first, last }) => ({
    rule: `modo: ${mood}`,
    words: by === null ? words(first, last) : words(by, by),
  }))
  const matched = message.words.map(({ at, hit }) => ({
    rule: hit.rows.size + hit.titles.size > 0 ? 'parola della scheda' : 'parola sconosciuta',
    words: words(at, at),
  }))
  return [...message.taken.steps(words), ...moods, ...matched, { rule: 'esito', words: outcome.kind }]
}
