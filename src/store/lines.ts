import { readFile } from 'node:fs/promises'
import { StoreDamaged } from './trouble.ts'

/** A file of one JSON object a line, as found: its text without an unfinished last line, and what is wrong with its end. */
export type Lines = { readonly text: string; readonly end: Ending }

/** `torn`: what follows `whole` bytes was never finished. `open`: the last line is all there and lacks only its line break. */
export type Ending = { readonly kind: 'sound' } | { readonly kind: 'torn'; readonly whole: number } | { readonly kind: 'open' }

const LINE_BREAK = 10

/** Reads a file in one go, so that a writer that replaces or extends it meanwhile does no harm; empty when it does not exist. */
export async function readLines(file: string): Promise<Lines> {
  const bytes = await readFile(file).catch(absent)
  const whole = bytes.lastIndexOf(LINE_BREAK) + 1
  if (whole === bytes.length) return { text: utf8(bytes, file), end: { kind: 'sound' } }
  if (isObject(bytes.subarray(whole))) return { text: utf8(bytes, file), end: { kind: 'open' } }
  return { text: utf8(bytes.subarray(0, whole), file), end: { kind: 'torn', whole } }
}

/** What the lines leave behind, by key: a later line replaces an earlier one or deletes it. */
export function documentsIn(text: string, file: string): ReadonlyMap<string, object> {
  const documents = new Map<string, object>()
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue
    const document = parse(line)
    if (document === null) throw damagedAt(file, index + 1)
    if (isIndex(document)) continue
    const key = keyOf(document)
    if (key === null) throw damagedAt(file, index + 1)
    if ('$$deleted' in document) documents.delete(key)
    else documents.set(key, document)
  }
  return documents
}

/** A prefix of a JSON object is never itself one: whatever parses was written to its end. */
function isObject(tail: Buffer): boolean {
  return parse(tail.toString('utf8')) !== null
}

function parse(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

function isIndex(document: object): boolean {
  return '$$indexCreated' in document || '$$indexRemoved' in document
}

function keyOf(document: object): string | null {
  return '_id' in document && typeof document._id === 'string' ? document._id : null
}

function utf8(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new StoreDamaged(file, `Il file ${file} è danneggiato: non è testo. Ripristinarlo da una copia di sicurezza.`, cause)
  }
}

function damagedAt(file: string, line: number): StoreDamaged {
  return new StoreDamaged(file, `Il file ${file} è danneggiato alla riga ${line}: ripristinarlo da una copia di sicurezza.`)
}

function absent(cause: NodeJS.ErrnoException): Buffer {
  if (cause.code === 'ENOENT') return Buffer.alloc(0)
  throw cause
}
