import { createHash } from 'node:crypto'
import type { Actual } from './actual.ts'
import type { Year } from './day.ts'
import type { Standing } from './payable.ts'
import type { Known, Sheet } from './sheet.ts'
import type { Target } from './target.ts'

/** A person's key: the folded address or the aadObjectId; never a name (names live in one place and can be anonymised). */
export type PersonId = string

/** Where an entry came from; the three keys that make a message count once (tenant, conversation, and id or fingerprint). */
export type Source = {
  readonly tenant: string
  readonly conversation: string
  /** The activity's id, or a button's one-time key. */
  readonly id: string
  /** Hash of sender, text and local timestamp: the same message under a new id. Null for buttons and files. */
  readonly fingerprint: string | null
  /** The words that were read, never the whole message. */
  readonly words: string
}

/** What one entry says of one row, before and after. */
export type Change = { readonly row: number; readonly before: Known; readonly after: Known }

/** What the reader supplied where the message was silent: kept in the entry and shown in the receipt. */
export type Assumed = 'today' | 'year' | 'typo'

/** What an entry did. An import carries the sheet it read; an undo names the entry it takes back. */
export type Deed =
  | { readonly verb: 'import'; readonly sheet: Sheet; readonly file: string }
  | { readonly verb: 'report' | 'correct'; readonly actual: Actual; readonly assumed: readonly Assumed[] }
  | { readonly verb: 'undo'; readonly undone: number }
  | { readonly verb: 'settle'; readonly row: number; readonly target: Target }

export type Verb = Deed['verb']

/** What a verb decided, before it has a place in the ledger. */
export type Draft = { readonly deed: Deed; readonly changes: readonly Change[]; readonly reason: string | null }

/** One line of the ledger: what one message changed in one project. Only ever inserted. */
export type Entry = Draft & {
  readonly project: number
  readonly year: Year
  readonly seq: number
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
  readonly by: PersonId
  readonly source: Source
  /** Hash of the entry before ("" for the first). */
  readonly previous: string
  readonly hash: string
}

/** The next entry of a project: numbered after the last one and chained to it. */
export function chained(last: Entry | null, content: Omit<Entry, 'seq' | 'previous' | 'hash'>): Entry {
  const unsealed = { ...content, seq: (last?.seq ?? 0) + 1, previous: last?.hash ?? '' }
  return { ...unsealed, hash: hashOf(unsealed) }
}

/** SHA-256 of an entry's content in canonical JSON (keys sorted, decimals and days as text), its own hash left out. */
export function hashOf(entry: Omit<Entry, 'hash'>): string {
  return createHash('sha256')
    .update(canonical({ ...entry, hash: undefined }))
    .digest('hex')
}

/** The sequence number of the first entry that is out of place or altered, or null for a sound chain. */
export function firstBroken(entries: readonly Entry[]): number | null {
  let previous = ''
  let expected = 1
  for (const entry of entries) {
    if (entry.seq !== expected || entry.previous !== previous || entry.hash !== hashOf(entry)) return expected
    previous = entry.hash
    expected += 1
  }
  return null
}

/** A project's standing from its entries in order; null before the first import. */
export function fold(entries: readonly Entry[]): Standing | null {
  return entries.reduce<Standing | null>(evolve, null)
}

function evolve(standing: Standing | null, entry: Entry): Standing | null {
  const sheet = sheetAfter(standing?.sheet ?? null, entry.deed)
  if (!sheet) return null
  return applied({ sheet, state: standing?.state ?? 'draft', known: standing?.known ?? new Map(), version: entry.seq }, entry.changes)
}

/** The standing as the changes would leave it, written or only imagined. */
export function applied(standing: Standing, changes: readonly Change[]): Standing {
  return { ...standing, known: new Map([...standing.known, ...changes.map(change => [change.row, change.after] as const)]) }
}

function sheetAfter(sheet: Sheet | null, deed: Deed): Sheet | null {
  switch (deed.verb) {
    case 'import':
      return deed.sheet
    case 'settle':
      return sheet && withTarget(sheet, deed.row, deed.target)
    case 'report':
    case 'correct':
    case 'undo':
      return sheet
  }
}

function withTarget(sheet: Sheet, row: number, target: Target): Sheet {
  return { ...sheet, indicators: sheet.indicators.map(indicator => (indicator.row === row ? { ...indicator, target } : indicator)) }
}

/** The last entry that changed a row, or null. */
export function lastChange(entries: readonly Entry[], row: number): Entry | null {
  return entries.findLast(entry => entry.changes.some(change => change.row === row)) ?? null
}

/** JSON with sorted keys: two values that say the same give the same text, wherever they were read from. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, field: unknown) => {
    if (field === null || typeof field !== 'object' || Array.isArray(field)) return field
    return Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
