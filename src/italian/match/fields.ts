import type { Indicator } from '../../domain/sheet.ts'
import { stem } from '../lexicon/stems.ts'
import { tokenise } from '../text/normalise.ts'
import type { Message } from './message.ts'

type Entry = Message['vocabulary']['entries'][number]
type Fields = { readonly objective: ReadonlySet<string>; readonly indicator: ReadonlySet<string> }

const known = new WeakMap<Indicator, Fields>()

function fieldsOf({ indicator }: Entry): Fields {
  const before = known.get(indicator)
  if (before) return before
  const stems = (text: string): ReadonlySet<string> => new Set(tokenise(text).tokens.map(token => stem(token.text)))
  const fields = { objective: stems(indicator.objective), indicator: stems(indicator.indicator) }
  known.set(indicator, fields)
  return fields
}

/** Whether the row's objective or its indicator has both words: "inventario dei reagenti e smaltimento di quelli scaduti". */
export function isOneThing(entry: Entry, one: string, other: string): boolean {
  const { objective, indicator } = fieldsOf(entry)
  const [a, b] = [stem(one), stem(other)]
  const isUnread = [a, b].some(word => !objective.has(word) && !indicator.has(word))
  return isUnread || [objective, indicator].some(field => field.has(a) && field.has(b))
}
