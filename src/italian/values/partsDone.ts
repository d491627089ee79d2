import { wantsNumber } from '../../domain/verbs/report.ts'
import type { Figure } from '../amounts/figure.ts'
import { kindsOf } from '../lexicon/kinships.ts'
import { withinOneSlip } from '../lexicon/slips.ts'
import { stem } from '../lexicon/stems.ts'
import { deedOf } from '../lexicon/verbs.ts'
import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'
import { tokenise } from '../text/normalise.ts'
import { inWords, numeralAt } from '../text/numbers.ts'

/** "in tre sedi" where the row says four, "attivata una postazione" where it says "le postazioni", "collaudo del varco di Ponente" where it says "di Ponente e Levante": only a part of the row's work, or another. */
export function isOnlyPart(message: Message, entry: Entry): boolean {
  return isOtherNumber(message, entry) || isOneOfTwoNames(message, entry) || isOneOfThem(message, entry) || isOfSomeThings(message, entry)
}

/** "traslocato 3 scrivanie" where the row asks for the move and its day: some of its things, which it does not name. */
function isOfSomeThings({ figures, heard, words, dates }: Message, { indicator }: Entry): boolean {
  if (wantsNumber(indicator)) return false
  return figures.some(({ first, noun, of, unit }) => {
    const before = dates.find(({ last }) => last === first - 1)?.first ?? first
    if (noun === null || of !== null || unit !== 'count' || deedOf(heard[before - 1] ?? '') === null) return false
    return words.some(({ at, hit }) => at === noun && hit.rows.size + hit.titles.size === 0)
  })
}

/** "in quattro lingue": a number with which the row describes one of its things is no count of what was done. */
export function isDescribing({ heard }: Message, entry: Entry, { noun, of }: Figure): boolean {
  return noun !== null && of === null && describingNumbers(entry).has(stem(heard[noun] ?? ''))
}

/** The numbers with which the row describes its things, by the thing. */
function describingNumbers(entry: Entry): ReadonlyMap<string, string> {
  const known = kept.get(entry)
  if (known) return known
  const found = new Map<string, string>()
  for (const text of [entry.indicator.objective, entry.indicator.indicator]) {
    const { tokens } = tokenise(text)
    for (const [at, { text: word, kind }] of tokens.entries()) {
      const before = tokens[at - 1]?.text ?? ''
      const value = kind === 'word' ? inWords(word) : kind === 'number' && ARTICLES.has(before) ? word : null
      const isAmong = AMONG.has(before) || ARTICLES.has(before)
      const noun = tokens[at + 1]
      if (value !== null && isAmong && noun?.kind === 'word') found.set(stem(noun.text), String(numeralAt(tokens, at)?.value ?? value))
    }
  }
  kept.set(entry, found)
  return found
}

const kept = new WeakMap<Entry, ReadonlyMap<string, string>>()
const ARTICLES = new Set(['i', 'gli', 'le'])
const AMONG = new Set(['in', 'nei', 'nelle', 'negli'])

function isOtherNumber({ heard, figures, words }: Message, entry: Entry): boolean {
  const numbers = describingNumbers(entry)
  if (numbers.size === 0) return false
  const isOther = figures.some(({ noun, value, of, last }) => {
    const asked = numbers.get(stem(heard[noun ?? last] ?? ''))
    return asked !== undefined && of === null && String(value) !== asked
  })
  return isOther || words.some(({ at }) => ONE.has(heard[at - 1] ?? '') && numbers.has(stem(heard[at] ?? '')))
}

const ONE = new Set(['un', 'una', 'uno', "un'", 'solo', 'sola'])

/** "sostituito un gruppo" where the row asks for "i gruppi". */
function isOneOfThem({ heard }: Message, { texts, indicator }: Entry): boolean {
  if (wantsNumber(indicator)) return false
  return heard.some((word, at) => {
    if (!ONE.has(heard[at - 1] ?? '') || deedOf(heard[at - 2] ?? '') === null || deedOf(word) !== null) return false
    if (texts.has(word)) return [...texts].some(own => STOCKS.some(start => own.startsWith(start)))
    return [...texts].some(
      own =>
        own.length > 3 && own !== word && stem(own) === stem(word) && 'ie'.includes(own.at(-1) ?? '') && !'ie'.includes(word.at(-1) ?? ''),
    )
  })
}

/** "definita una reversibilità" where the row asks for all that is in stock. */
const STOCKS = ['giacenz', 'arretrat', 'pendenz']

/** Of two names that the row joins ("di Ponente e Levante"), only one is said. */
function isOneOfTwoNames({ heard }: Message, { indicator }: Entry): boolean {
  const { original, tokens } = tokenise(indicator.indicator)
  const isSaid = (name: string): boolean => heard.some(word => word === name || withinOneSlip(word, name))
  const isName = (at: number): boolean => {
    const letter = original[tokens[at]?.start ?? 0] ?? ''
    return at > 0 && tokens[at]?.kind === 'word' && letter !== letter.toLowerCase()
  }
  return tokens.some(({ text }, at) => {
    if (!['e', 'ed'].includes(text)) return false
    const isPair = tokens[at - 2]?.text === 'di' && isThing(tokens[at - 1]?.text ?? '') && isThing(tokens[at + 1]?.text ?? '')
    if (!isName(at - 1) && !isPair) return false
    const second = isPair || isName(at + 1) ? at + 1 : isName(at + 2) ? at + 2 : null
    if (second === null) return false
    return isSaid(tokens[at - 1]?.text ?? '') !== isSaid(tokens[second]?.text ?? '')
  })
}

function isThing(word: string): boolean {
  return word.length > 4 && deedOf(word) === null && kindsOf(word).size === 0
}
