import { measureOf } from '../../domain/target.ts'
import type { Figure } from '../amounts/figure.ts'
import { stem } from '../lexicon/stems.ts'
import { isStopword } from '../lexicon/stopwords.ts'
import { deedOf } from '../lexicon/verbs.ts'
import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'
import { tokenise } from '../text/normalise.ts'

/** "convocati 740 e profilati 629" where the row asks for "profilati sul totale dei convocati": the two numbers as a part and its whole; the figures as they are where they are no such pair. */
export function withWholeOfRow(message: Message, entry: Entry): readonly Figure[] {
  const { figures } = message
  const [one, other, ...more] = figures
  if (!one || !other || more.length > 0 || measureOf(entry.indicator.target)?.unit !== 'percent') return figures
  if (![one, other].every(({ unit, of, hedge }) => unit === 'count' && of === null && (hedge === null || hedge === 'total'))) return figures
  const sides = sidesOf(entry)
  if (!sides) return figures
  const [first, second] = [sideOf(message, one, other, sides), sideOf(message, other, one, sides)]
  const part = first === 'part' ? one : other
  const whole = part === one ? other : one
  if (first === null || second === null || first === second || part.value.gt(whole.value)) return figures
  return [{ ...part, of: whole.value, hedge: null }]
}

type Sides = { readonly part: ReadonlySet<string>; readonly whole: ReadonlySet<string> }

/** The stems of the row's words before and after "sul totale". */
function sidesOf({ indicator }: Entry): Sides | null {
  const words = tokenise(indicator.indicator).tokens.map(({ text }) => text)
  const at = words.findIndex((word, index) => word === 'totale' && words[index - 1] === 'sul')
  if (at < 0) return null
  const stems = (list: readonly string[]): ReadonlySet<string> =>
    new Set(list.filter(word => word.length > 3 && !isStopword(word)).map(stem))
  return { part: stems(words.slice(0, at)), whole: stems(words.slice(at + 1)) }
}

/** Of which side the words around a number are: its participle tells, else its nouns; null when they are of neither, of both, or another deed stands there. */
function sideOf(message: Message, figure: Figure, other: Figure, { part, whole }: Sides): 'part' | 'whole' | null {
  const words = around(message, figure, other)
  const deeds = words.filter(word => deedOf(word) !== null)
  const told = (deeds.length > 0 ? deeds : words).map(stem)
  if (deeds.length > 0 && told.some(word => !part.has(word) && !whole.has(word))) return null
  const isPart = told.some(word => part.has(word) && !whole.has(word))
  const isWhole = told.some(word => whole.has(word) && !part.has(word))
  return isPart === isWhole ? null : isPart ? 'part' : 'whole'
}

/** The words beside a number, up to a mark, an "e" or the other number. */
function around({ heard, tokens }: Message, { first, last }: Figure, other: Figure): readonly string[] {
  const isEnd = (at: number): boolean => {
    const text = heard[at] ?? ''
    return tokens[at] === undefined || (at >= other.first && at <= other.last) || PARTING.has(text)
  }
  const words: string[] = []
  for (let at = first - 1; at >= first - FAR && !isEnd(at); at -= 1) words.push(heard[at] ?? '')
  for (let at = last + 1; at <= last + FAR && !isEnd(at); at += 1) words.push(heard[at] ?? '')
  return words.filter(word => word.length > 3 && !isStopword(word))
}

/** How many words beside a number may belong to it. */
const FAR = 4
const PARTING = new Set([',', ';', '.', ':', '\n', 'e', 'ed', 'cui', 'ma'])
