import { isDeepStrictEqual } from 'node:util'
import { encode } from './codec.ts'
import type { Kind } from './kinds.ts'
import type { Records, Table } from './records.ts'
import type { Match, Shelf } from './shelf.ts'

/** A shelf over one file; a task in turn sees no half-made change, so checking and writing are one step. */
export function embeddedShelf<T extends object>(records: Records<T>, kind: Kind<T>): Shelf<T> {
  return {
    all: () => records.inTurn(({ values }) => [...values.values()]),
    get: key => records.inTurn(({ values }) => values.get(key) ?? null),
    find: match => records.inTurn(table => found(table, match)),
    add: value => records.inTurn(table => add(table, kind, value)),
    put: value => records.inTurn(table => put(table, kind, value)),
    drop: key => records.inTurn(table => drop(table, key)),
    dropBefore: at => records.inTurn(table => dropBefore(table, at)),
  }
}

function found<T extends object>({ values }: Table<T>, match: Match): T | null {
  const wanted = Object.entries(match)
  for (const value of values.values()) if (wanted.every(([field, text]) => Reflect.get(value, field) === text)) return value
  return null
}

async function add<T extends object>(table: Table<T>, kind: Kind<T>, value: T): Promise<'added' | 'taken'> {
  const taken = (fields: readonly string[]): boolean =>
    found(table, Object.fromEntries(fields.map(field => [field, String(Reflect.get(value, field))]))) !== null
  if (table.values.has(kind.key(value)) || kind.unique.some(taken)) return 'taken'
  await table.add(value)
  return 'added'
}

async function put<T extends object>(table: Table<T>, kind: Kind<T>, value: T): Promise<'changed' | 'unchanged'> {
  const before = table.values.get(kind.key(value))
  if (before && isDeepStrictEqual(encode(before), encode(value))) return 'unchanged'
  await table.put(value)
  return 'changed'
}

async function drop<T extends object>(table: Table<T>, key: string): Promise<'changed' | 'unchanged'> {
  if (!table.values.has(key)) return 'unchanged'
  await table.remove([key])
  return 'changed'
}

async function dropBefore<T extends object>(table: Table<T>, at: string): Promise<number> {
  const old = [...table.values].filter(([, value]) => 'at' in value && typeof value.at === 'string' && value.at < at)
  if (old.length > 0) await table.remove(old.map(([key]) => key))
  return old.length
}
