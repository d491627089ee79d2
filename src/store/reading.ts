import { type Day, parseDay } from '../domain/day.ts'
import { type Decimal, exact } from '../domain/quantity.ts'

/** Turns something stored into a domain value; throws, naming the place, on anything else. */
export type Read<T> = (value: unknown, at: string) => T

/** The members of a union whose tag has that name. */
export type Member<T, Tag extends PropertyKey, Name> = T extends { readonly [key in Tag]: infer Names }
  ? Name extends Names
    ? T
    : never
  : never

const PLAIN = /^-?\d+(\.\d+)?$/

/** An object with exactly these fields; whatever else was stored beside them is left out. */
export function record<T>(fields: { readonly [Field in keyof T]: Read<T[Field]> }): Read<T> {
  const readers = Object.entries<Read<unknown>>(fields)
  return (value, at) => {
    const stored = objectAt(value, at)
    return Object.fromEntries(readers.map(([field, read]) => [field, read(stored[field], `${at}.${field}`)])) as T
  }
}

/** A union told apart by the field `tag`. */
export function variant<T extends { readonly [key in Tag]: string }, Tag extends string>(
  tag: Tag,
  readers: { readonly [Name in T[Tag]]: Read<Member<T, Tag, Name>> },
): Read<T> {
  const byName = new Map(Object.entries<Read<T>>(readers))
  return (value, at) => {
    const name = objectAt(value, at)[tag]
    const read = typeof name === 'string' ? byName.get(name) : undefined
    return read ? read(value, at) : refuse(at, `a known ${tag}`)
  }
}

export function listOf<T>(read: Read<T>): Read<readonly T[]> {
  return (value, at) => (Array.isArray(value) ? value.map((item, index) => read(item, `${at}[${index}]`)) : refuse(at, 'a list'))
}

export function nullable<T>(read: Read<T>): Read<T | null> {
  return (value, at) => (value === null ? null : read(value, at))
}

/** A field that records of earlier versions lack. */
export function added<T>(read: Read<T>, before: T): Read<T> {
  return (value, at) => (value === undefined ? before : read(value, at))
}

export function oneOf<const Names extends readonly string[]>(...names: Names): Read<Names[number]> {
  return (value, at) => names.find(name => name === value) ?? refuse(at, names.join(' | '))
}

export const text: Read<string> = (value, at) => (typeof value === 'string' ? value : refuse(at, 'a text'))

export const yesOrNo: Read<boolean> = (value, at) => (typeof value === 'boolean' ? value : refuse(at, 'true or false'))

export const whole: Read<number> = (value, at) =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : refuse(at, 'a whole number')

export const civilDay: Read<Day> = (value, at) => parseDay(text(value, at)) ?? refuse(at, 'a day')

/** Decimals are stored as text, so that no digit is lost. */
export const decimalText: Read<Decimal> = (value, at) => {
  const digits = text(value, at)
  return PLAIN.test(digits) ? exact(digits) : refuse(at, 'a decimal')
}

function objectAt(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return refuse(at, 'an object')
  return value as Readonly<Record<string, unknown>>
}

function refuse(at: string, expected: string): never {
  throw new TypeError(`${at} is not ${expected}`)
}
