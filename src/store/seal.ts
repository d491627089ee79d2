import { type Entry, hashOf } from '../domain/ledger.ts'
import { decode, encode } from './codec.ts'
import { readEntry } from './forms.ts'

/** The entry, once it is certain that it will be read back with the hash it carries; throws otherwise, before anything is written. */
export function sealed(entry: Entry): Entry {
  if (hashOf(decode(encode(entry), readEntry)) === entry.hash) return entry
  throw new Error(`entry ${entry.year}/${entry.project}/${entry.seq} would not be read back as it is`)
}
