import { hasPhrase, startsPhrase } from '../lexicon/phrases.ts'
import * as words from '../lexicon/questionWords.ts'
import type { Message } from '../match/message.ts'
import { toldIn } from './work.ts'

/** "perché zero?", "come mai la 4.2 è a zero?"; not "perché non rispondete al telefono?". */
export function isWhy(message: Message, asked: boolean): boolean {
  const { heard, clauses } = message
  if (hasPhrase(words.ACCOUNTS, heard)) return true
  const isOpened = asked && clauses.some(({ asked: isIn, first }) => isIn && heard.slice(first, first + 3).includes('perche'))
  return (isOpened || hasPhrase(words.WHY, heard)) && isOfOurs(message)
}

/** A row, money, a share or a number is spoken of, nothing but words of the sheets, or nothing at all. */
function isOfOurs(message: Message): boolean {
  const { heard, references, labels, figures } = message
  if (references.length + labels.length + figures.length > 0 || hasPhrase(words.MONEY, heard) || hasPhrase(words.PAYABLE, heard))
    return true
  const textAt = (at: number): string => heard[at] ?? ''
  if (heard.some((_, at) => startsPhrase(words.RESULTS, textAt, at))) return true
  return toldIn(message).every(({ hit }) => hit.rows.size + hit.titles.size > 0)
}
