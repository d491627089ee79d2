import type { Filter } from 'mongodb'
import { decode, encode } from './codec.ts'
import type { Kind } from './kinds.ts'
import { StoreDamaged } from './trouble.ts'

/** A document of ours: its key is text, and no text of a person ever becomes a field's name. */
export type Kept = { readonly _id: string; readonly [field: string]: unknown }

/** A domain value as it is kept. */
export function keptFrom<T extends object>(value: T, kind: Kind<T>): Kept {
  return { ...encode(value), _id: kind.key(value) }
}

/** A kept document as a domain value; throws StoreDamaged, naming collection and key, on anything else. */
export function valueFrom<T extends object>(document: Kept, kind: Kind<T>): T {
  try {
    return decode(document, kind.read)
  } catch (cause) {
    throw new StoreDamaged(kind.name, `La raccolta ${kind.name} contiene un dato che non si legge (${document._id}).`, cause)
  }
}

/** Every value wrapped in $eq and checked to be text or a number: nothing that arrives from outside can act as an operator. */
export function equal(match: Readonly<Record<string, string | number>>): Filter<Kept> {
  const wrapped = Object.entries(match).map(([field, value]) => {
    if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError(`${field} is neither text nor a number`)
    return [field, { $eq: value }] as const
  })
  return Object.fromEntries(wrapped)
}

/** Whether a unique key was taken already. */
export function isDuplicate(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === DUPLICATE_KEY
}

const DUPLICATE_KEY = 11_000
