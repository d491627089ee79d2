import type { Read } from './reading.ts'

/** What the databases hold: plain JSON, decimals and days as text, `v` the version of this form. */
export type Stored = { readonly v: number; readonly [field: string]: unknown }

/** Raise it when a stored field changes its meaning, and read the older form as well. */
const VERSION = 1

/** A domain value as plain JSON. Half an emoji (a lone surrogate) becomes U+FFFD: MongoDB's UTF-8 cannot hold it. */
export function encode(value: object): Stored {
  const plain = JSON.parse(JSON.stringify(value, (_, field: unknown) => (typeof field === 'string' ? wellFormed(field) : field)))
  return { ...plain, v: VERSION }
}

/** A stored document as a domain value; throws on one of another version or another shape. */
export function decode<T>(document: unknown, read: Read<T>): T {
  const version = versionOf(document)
  if (version !== VERSION) throw new TypeError(`version ${version} is not ${VERSION}`)
  return read(document, 'document')
}

function versionOf(document: unknown): unknown {
  return document !== null && typeof document === 'object' && 'v' in document ? document.v : undefined
}

function wellFormed(field: string): string {
  return field.replace(/\p{Surrogate}/gu, '\ufffd')
}
