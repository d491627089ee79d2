import { isFingerSlip, shortened } from '../lexicon/slips.ts'
import { isStopword } from '../lexicon/stopwords.ts'
import { deedOf } from '../lexicon/verbs.ts'
import type { Token } from '../text/normalise.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The sheets' word that a short slipped one stands for, told by its neighbour: "stao civile" is "stato civile", "cata dei servizi" the "carta"; null when no row joins them so. */
export function slippedBeside(tokens: readonly Token[], at: number, { near, pairs, words }: Vocabulary): string | null {
  const typed = tokens[at]?.text ?? ''
  if (typed.length < 3 || typed.length > LONGEST || isStopword(typed) || deedOf(typed) !== null) return null
  const meant = new Set<string>()
  const isBeside = (word: string): boolean => isAfter(word) || isBefore(word)
  const isAfter = (word: string): boolean => {
    const [before, link] = [tokens[at - 1]?.text ?? '', tokens[at - 2]?.text ?? '']
    if (!isStopword(before)) return words.has(before) && pairs.has(`${before} ${word}`)
    return words.has(link) && !isStopword(link) && pairs.has(`${before} ${word}`) && pairs.has(`${link} ${before}`)
  }
  const isBefore = (word: string): boolean => {
    const [next, thing] = [tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? '']
    if (!isStopword(next)) return words.has(next) && pairs.has(`${word} ${next}`)
    return words.has(thing) && !isStopword(thing) && pairs.has(`${word} ${next}`) && pairs.has(`${next} ${thing}`)
  }
  for (const form of shortened(typed))
    for (const { word } of near.get(form) ?? []) if (word.length >= 4 && isFingerSlip(typed, word) && isBeside(word)) meant.add(word)
  return meant.size === 1 ? ([...meant][0] ?? null) : null
}

/** Longer words are mended by themselves. */
const LONGEST = 6
