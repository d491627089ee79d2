import { ARTICLES } from '../lexicon/littleWords.ts'
import { deedOf } from '../lexicon/verbs.ts'
import { candidatesIn } from '../match/candidates.ts'
import { isOneThing } from '../match/fields.ts'
import type { Message } from '../match/message.ts'
import type { Spoken } from '../mood/mood.ts'

/** Rows of "rimborsi e accertamenti emessi", "dragaggio e rilievo finiti": an "e" joins things of which no row has both; none else. */
export function coordinatedIn(message: Message, { first, last, mood }: Spoken): readonly number[] {
  const { heard, tokens } = message
  if (mood !== 'asserted') return []
  const joints = heard.flatMap((word, at) => (at > first && at < last && JOINING.has(word) ? [at] : []))
  return joints.flatMap(joint => {
    const left = thingBefore(message, joint, first)
    const right = thingAfter(message, joint, last)
    if (left === null || right === null || tokens[joint]?.text !== heard[joint] || opensAnother(message, right)) return []
    return apart(message, left, right)
  })
}

const JOINING = new Set(['e', 'ed', '+', '&'])

/** "tenuti 14 incontri e i bambini erano contenti". */
function opensAnother({ heard }: Message, thing: number): boolean {
  return [1, 2].some(step => VERBS.has(heard[thing + step] ?? '')) && heard.slice(0, thing).some(word => deedOf(word) !== null)
}

const VERBS = new Set('e era erano sono hanno ha stanno sta'.split(' '))

/** How far from the "e" the thing's own noun may stand: "l'agenda elettronica e …". */
const NEAR = 3

function thingBefore({ words }: Message, joint: number, first: number): number | null {
  const things = words.filter(({ at, hit }) => at >= Math.max(first, joint - NEAR) && at < joint && isThing(hit))
  return things.at(-1)?.at ?? null
}

function thingAfter({ words, heard }: Message, joint: number, last: number): number | null {
  const thing = words.find(({ at }) => at > joint && at <= Math.min(last, joint + 2) && !ARTICLES.has(heard[at] ?? ''))
  return thing && isThing(thing.hit) ? thing.at : null
}

function isThing({ rows, typo, word }: Message['words'][number]['hit']): boolean {
  return rows.size > 0 && !typo && deedOf(word) === null
}

function apart(message: Message, left: number, right: number): readonly number[] {
  const { vocabulary, words, heard } = message
  const rowsAt = (at: number): readonly number[] => [...(words.find(word => word.at === at)?.hit.rows.keys() ?? [])]
  const isOne = (row: number): boolean => {
    const entry = vocabulary.entries[row]
    return entry !== undefined && isOneThing(entry, heard[left] ?? '', heard[right] ?? '')
  }
  if (rowsAt(left).some(row => rowsAt(right).includes(row) && isOne(row))) return []
  const [one, other] = [left, right].map(thing => candidatesIn(message, at => at === thing).rows)
  if (!one || !other || one.length === 0 || other.length === 0 || one.length + other.length > MOST) return []
  return [...new Set([...one, ...other])]
}

/** More rows than this tell nothing. */
const MOST = 5
