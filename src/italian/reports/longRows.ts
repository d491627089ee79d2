import { deedOf } from '../lexicon/verbs.ts'
import type { Candidates } from '../match/candidates.ts'
import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'

/** "giornate formative concluse", where one row only lists them in a page of text and two others are of training: the rows with words of their family fit as well. */
export function withKin(message: Message, found: Candidates): Candidates {
  if (!isOnlyListed(message, found)) return found
  const said = ownWords(message, found)
  const kin = message.vocabulary.entries.flatMap((entry, index) => (isOfFamily(entry, said) ? [index] : []))
  return { ...found, rows: [...new Set([...found.rows, ...kin])] }
}

/** Whether of a row that lists a page of works no more than a word or two are said. */
export function isOnlyListed(message: Message, found: Candidates): boolean {
  const [only, ...others] = found.rows.flatMap(row => message.vocabulary.entries[row] ?? [])
  if (!only || others.length > 0 || found.how !== 'matched' || message.labels.length > 0) return false
  const said = ownWords(message, found)
  return only.texts.size >= A_PAGE && said.length <= 2 && !said.some(word => isOfItsName(message, only, word))
}

/** A word of the objective or of the project's title tells which work is meant. */
function isOfItsName({ words }: Message, { indicator, project }: Entry, word: string): boolean {
  const objective = indicator.objective.toLowerCase()
  return objective.includes(word.slice(0, ROOT)) || words.some(({ hit }) => hit.word === word && hit.titles.has(project))
}

/** How many different words make a row a list. */
const A_PAGE = 90

function ownWords({ words }: Message, { rows }: Candidates): readonly string[] {
  return words.filter(({ hit }) => rows.some(row => hit.rows.has(row)) && deedOf(hit.word) !== 'over').map(({ hit }) => hit.word)
}

/** "formative" and "formazione": long words of one beginning. */
function isOfFamily({ texts }: Entry, said: readonly string[]): boolean {
  return said.some(word => word.length >= LONG && [...texts].some(own => own.length >= LONG && own.slice(0, ROOT) === word.slice(0, ROOT)))
}

const LONG = 8
const ROOT = 5
