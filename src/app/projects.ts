import { type Day, type Year, yearOf } from '../domain/day.ts'
import { chained, type Draft, type Entry, fold, type PersonId, type Source } from '../domain/ledger.ts'
import type { Standing } from '../domain/payable.ts'
import type { Decision, Refusal } from '../domain/verbs/refusal.ts'

/** The keys under which a message counts once. */
export type SourceKey = Pick<Source, 'tenant' | 'conversation' | 'id' | 'fingerprint'>

/** What became of an append: written; decided on an old version; or the same message was there before, with its entries. */
export type Appended =
  | { readonly kind: 'appended' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'repeated'; readonly entries: readonly Entry[] }

/** The append-only collection of entries (port). A failure to write is an exception; whatever was acknowledged survives a crash. */
export type Ledger = {
  /** Years that have entries, ascending. */
  readonly years: () => Promise<readonly Year[]>
  /** A year's entries, or one project's, ordered by project and seq. */
  readonly entries: (year: Year, project?: number) => Promise<readonly Entry[]>
  /** What the message has already written, by its id or its fingerprint, ordered by project and seq. */
  readonly bySource: (key: SourceKey) => Promise<readonly Entry[]>
  readonly append: (entry: Entry) => Promise<Appended>
}

/** A project's sheet as its entries leave it, with those entries. */
export type Project = { readonly standing: Standing; readonly entries: readonly Entry[] }

/** Who writes, when (ISO 8601 in UTC) and from which message. */
export type Stamp = { readonly at: string; readonly by: PersonId; readonly source: Source }

/** What became of a verb: its entry and the project as it was and is; the entries it left when it came before; or why not. */
export type Written<T extends Draft | null> =
  | { readonly kind: 'written'; readonly entry: Entry }
  | { readonly kind: 'repeated'; readonly entries: readonly Entry[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | (null extends T ? { readonly kind: 'nothing' } : never)

/** How often a decision is made again when others keep writing; far beyond what two instances can cause. */
const ATTEMPTS = 50

/** The projects of a year, by number. */
export async function projectsOf(ledger: Ledger, year: Year): Promise<readonly Project[]> {
  return byProject(await ledger.entries(year)).flatMap(projectFrom)
}

/** A year's entries, project by project. */
export function byProject(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups = new Map<number, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.project)
    if (group) group.push(entry)
    else groups.set(entry.project, [entry])
  }
  return [...groups.values()]
}

/** One project, or null when the year has no such sheet. */
export async function projectAt(ledger: Ledger, year: Year, number: number): Promise<Project | null> {
  return projectFrom(await ledger.entries(year, number))[0] ?? null
}

/** The project as it stood after one of its entries. */
export function projectAfter(project: Project, seq: number): Project | null {
  return projectFrom(project.entries.filter(entry => entry.seq <= seq))[0] ?? null
}

/** The year that is meant when none is said: today's if it has sheets, else the newest; today's when there is none at all. */
export async function currentYear(ledger: Ledger, today: Day): Promise<Year> {
  const years = await ledger.years()
  return years.includes(yearOf(today)) ? yearOf(today) : (years.at(-1) ?? yearOf(today))
}

/** Decides on the newest version and appends; an overtaken decision is made again, so two writers never build on the same version. */
export async function write<T extends Draft | null>(
  ledger: Ledger,
  { year, number }: { readonly year: Year; readonly number: number },
  stamp: Stamp,
  decide: (project: Project | null) => Decision<T>,
): Promise<Written<T>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const entries = await ledger.entries(year, number)
    const before = entries.filter(entry => isFrom(entry, stamp.source))
    if (before.length > 0) return { kind: 'repeated', entries: before }
    const decision = decide(projectFrom(entries)[0] ?? null)
    if (decision.kind === 'refused') return decision
    if (decision.draft === null) return { kind: 'nothing' } as Written<T>
    const entry = chained(entries.at(-1) ?? null, { ...decision.draft, ...stamp, project: number, year })
    const appended = await ledger.append(entry)
    if (appended.kind === 'appended') return { kind: 'written', entry }
    if (appended.kind === 'repeated') return appended
  }
  throw new Error(`ledger ${year}/${number} kept changing for ${ATTEMPTS} attempts`)
}

/** The same message: by its id, or by its fingerprint when it came under a new one. */
function isFrom({ source }: Entry, { tenant, conversation, id, fingerprint }: Source): boolean {
  if (source.tenant !== tenant || source.conversation !== conversation) return false
  return source.id === id || (fingerprint !== null && source.fingerprint === fingerprint)
}

function projectFrom(entries: readonly Entry[]): readonly Project[] {
  const standing = fold(entries)
  return standing ? [{ standing, entries }] : []
}
