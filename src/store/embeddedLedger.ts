import type { Appended, Ledger, SourceKey } from '../app/projects.ts'
import type { Year } from '../domain/day.ts'
import type { Entry } from '../domain/ledger.ts'
import { ENTRIES } from './kinds.ts'
import type { Records, Table } from './records.ts'
import { sealed } from './seal.ts'

/** The ledger over one file. */
export function embeddedLedger(records: Records<Entry>): Ledger {
  const catalogues = new WeakMap<Table<Entry>, Catalogue>()
  const inTurn = <R>(task: (catalogue: Catalogue, table: Table<Entry>) => R | Promise<R>): Promise<R> =>
    records.inTurn(table => {
      const catalogue = catalogues.get(table) ?? catalogueOf(table)
      catalogues.set(table, catalogue)
      return task(catalogue, table)
    })
  return {
    years: () => inTurn(({ years }) => [...years.keys()].sort((a, b) => a - b)),
    entries: (year, project) => inTurn(({ years }) => entriesOf(years.get(year), project)),
    bySource: key => inTurn(({ messages }) => bySource(messages, key)),
    append: entry => inTurn((catalogue, table) => append(catalogue, table, entry)),
  }
}

/** The entries of a table in the two orders in which they are asked for; lists are replaced, never changed, since callers keep them. */
type Catalogue = {
  readonly years: Map<Year, Map<number, readonly Entry[]>>
  readonly messages: Map<string, readonly Entry[]>
}

const NONE: readonly Entry[] = []

function catalogueOf({ values }: Table<Entry>): Catalogue {
  const catalogue: Catalogue = { years: new Map(), messages: new Map() }
  for (const entry of [...values.values()].sort(inOrder)) enter(catalogue, entry)
  return catalogue
}

function enter({ years, messages }: Catalogue, entry: Entry): void {
  const projects = years.get(entry.year) ?? new Map<number, readonly Entry[]>()
  years.set(entry.year, projects.set(entry.project, [...(projects.get(entry.project) ?? []), entry]))
  for (const name of namesOf(entry.source)) messages.set(name, [...(messages.get(name) ?? []), entry])
}

function entriesOf(projects: ReadonlyMap<number, readonly Entry[]> | undefined, project: number | undefined): readonly Entry[] {
  if (project !== undefined) return projects?.get(project) ?? []
  const ordered = [...(projects ?? [])].sort(([a], [b]) => a - b)
  return NONE.concat(...ordered.map(([, entries]) => entries))
}

function bySource(messages: Catalogue['messages'], key: SourceKey): readonly Entry[] {
  return [...new Set(namesOf(key).flatMap(name => messages.get(name) ?? []))].sort(inOrder)
}

/** The names under which a message counts once: its id, and its fingerprint where it has one. */
function namesOf({ tenant, conversation, id, fingerprint }: SourceKey): readonly string[] {
  const byId = JSON.stringify(['id', tenant, conversation, id])
  return fingerprint === null ? [byId] : [byId, JSON.stringify(['fingerprint', tenant, conversation, fingerprint])]
}

/** The message is looked at before the version: who was here already must get the same answer, even on an old version. */
async function append(catalogue: Catalogue, table: Table<Entry>, entry: Entry): Promise<Appended> {
  const earlier = bySource(catalogue.messages, entry.source)
  if (earlier.some(other => other.project === entry.project && other.year === entry.year)) return { kind: 'repeated', entries: earlier }
  if (table.values.has(ENTRIES.key(entry))) return { kind: 'stale' }
  const last = catalogue.years.get(entry.year)?.get(entry.project)?.at(-1)
  if (entry.seq !== (last?.seq ?? 0) + 1) throw new Error(`entry ${ENTRIES.key(entry)} does not follow the last one`)
  await table.add(sealed(entry))
  enter(catalogue, entry)
  return { kind: 'appended' }
}

function inOrder(a: Entry, b: Entry): number {
  return a.year - b.year || a.project - b.project || a.seq - b.seq
}
