import { candidatesIn } from './candidates.ts'
import { advantage, type Hit } from './match.ts'
import type { Message } from './message.ts'
import type { Spoken } from './mood.ts'
import type { RowRef } from './outcome.ts'

/** Rows of which a message reports each in its own clause; one or none when it speaks of a single row. */
export function severalIn(message: Message, usable: readonly Spoken[]): readonly RowRef[] {
  const named = namedRows(message, usable)
  if (named.length > 1) return named
  const found = usable.filter(clause => clause.mood === 'asserted').flatMap(clause => rowOf(message, clause))
  const [first, ...others] = found
  if (!first) return []
  const apart = others.filter(other => other.index !== first.index && areApart(message, first, other))
  return refsOf(message, [first, ...apart])
}

type Found = { readonly index: number; readonly hits: readonly Hit[] }

function namedRows(message: Message, usable: readonly Spoken[]): readonly RowRef[] {
  const rows = message.references.filter(
    ({ row, first }) => row !== null && usable.some(clause => first >= clause.first && first <= clause.last),
  )
  if (rows.length < 2) return []
  const found = rows.map(reference => candidatesIn(message, at => at >= reference.first && at <= reference.last))
  const indexes = [...new Set(found.flatMap(({ rows }) => rows))]
  return refsOf(
    message,
    indexes.map(index => ({ index, hits: [] })),
  )
}

function rowOf(message: Message, clause: Spoken): readonly Found[] {
  const isIn = (at: number): boolean => at >= clause.first && at <= clause.last
  const { rows, how, score } = candidatesIn(message, isIn)
  const [index] = rows
  const hits = message.words.filter(({ at }) => isIn(at)).map(({ hit }) => hit)
  return index !== undefined && rows.length === 1 && how === 'matched' && score >= 0.5 ? [{ index, hits }] : []
}

/** Each clause speaks so much more for its own row that no single row can be meant by both. */
const APART = 0.5

function areApart({ vocabulary }: Message, a: Found, b: Found): boolean {
  const forA = advantage(vocabulary, a.hits, { row: a.index, other: b.index })
  const forB = advantage(vocabulary, b.hits, { row: b.index, other: a.index })
  return forA >= APART && forB >= APART
}

function refsOf({ vocabulary }: Message, found: readonly Found[]): readonly RowRef[] {
  return [...new Set(found.map(({ index }) => index))].flatMap(index => vocabulary.entries[index]?.ref ?? [])
}
