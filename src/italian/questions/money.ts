import { hasPhrase, startsPhrase } from '../lexicon/phrases.ts'
import * as words from '../lexicon/questionWords.ts'
import { isInfinitive } from '../lexicon/verbs.ts'
import type { Message } from '../match/message.ts'

/** "quanto è erogabile?", "quanto ha fruttato?", and with nothing else "importo della riga 2", "totale di tutte le schede in euro". */
export function isOfMoney(message: Message, asked: boolean): boolean {
  const { references, dates, figures } = message
  const heard = message.heard.map((word, at) => (isNoMoney(message.heard, at) ? '' : word))
  if (hasPhrase(words.PAYABLE, heard)) return true
  if (asked && isOfGain(heard)) return true
  if (!hasPhrase(words.MONEY, heard)) return false
  return (
    asked || (dates.length + figures.length === 0 && heard.length <= SHORT && (references.length > 0 || hasPhrase(words.EVERYTHING, heard)))
  )
}

/** "cosa ci tocca fare?", "a che quota siamo?" */
function isNoMoney(heard: readonly string[], at: number): boolean {
  return (
    (heard[at] === 'tocca' && isInfinitive(heard[at + 1] ?? '')) || (heard[at] === 'quota' && ['che', 'a'].includes(heard[at - 1] ?? ''))
  )
}

const SHORT = 8

/** "quanto" with a verb of gain or loss near it: "coi sentieri quanto si becca?"; "quante" counts things. */
function isOfGain(heard: readonly string[]): boolean {
  const at = heard.findIndex(word => HOW_MUCH.has(word))
  if (at < 0) return false
  const textAt = (place: number): string => heard[place] ?? ''
  return heard.some((_, place) => place >= at - 3 && place <= at + 8 && startsPhrase(words.GAINS, textAt, place))
}

const HOW_MUCH = new Set(['quanto', "quant'"])
