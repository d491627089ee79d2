import { byProject, type Project, projectAt } from '../app/projects.ts'
import type { Actual } from '../domain/actual.ts'
import { type Change, type Entry, firstBroken } from '../domain/ledger.ts'
import { type Known, ref } from '../domain/sheet.ts'
import { isUndone } from '../domain/verbs/undo.ts'
import type { Desk } from '../service.ts'
import { actualText, actualWords, counted } from '../words/format.ts'
import { type Call, done, type Result, usage } from './result.ts'
import { yearOf, yearOption } from './year.ts'

/** `log N [--json]`: the project's ledger, one element a row; undone rows say so. */
export async function log(call: Call): Promise<Result> {
  const said = call.words[0] ?? ''
  if (!/^\d{1,4}$/.test(said)) return usage('Uso: traguardo log N [--year ANNO] [--json]')
  const desk = await call.desk('read')
  const year = await yearOf(call, desk)
  const project = await projectAt(desk.parts.ledger, year, Number(said))
  if (!project) return { kind: 'refused', refused: [{ code: 'noSuchProject', message: `Nel ${year} non c’è il progetto ${said}.` }] }
  const addresses = await addressesOf(desk)
  const entries = project.entries.flatMap(entry => rows(entry).map(change => lineOf(project, entry, change, addresses)))
  return done(entries.map(lineText).join('\n'), { project: Number(said), year, entries })
}

/** `verify [--year Y]`: every project's chain, of one year or of all; the first wrong entry of each is named. */
export async function verify(call: Call): Promise<Result> {
  const { parts } = await call.desk('read')
  const said = yearOption(call)
  const years = said === null ? await parts.ledger.years() : [said]
  const chains = (await Promise.all(years.map(year => parts.ledger.entries(year)))).flatMap(byProject)
  const refused = chains.flatMap(entries => {
    const seq = firstBroken(entries)
    const [{ project, year } = { project: 0, year: 0 }] = entries
    const message = `Progetto ${project} del ${year}: la registrazione ${seq} è stata cambiata, tolta o inserita a mano.`
    return seq === null ? [] : [{ code: 'chain', message, project, year, seq }]
  })
  if (refused.length > 0) return { kind: 'refused', refused }
  const entries = chains.reduce((total, chain) => total + chain.length, 0)
  return done(`Registro integro: ${counted(chains.length, 'scheda', 'schede')}, ${counted(entries, 'registrazione', 'registrazioni')}.`, {
    years,
    projects: chains.length,
    entries,
  })
}

type LogLine = {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly verb: string
  readonly ref: string | null
  readonly actual: string | null
  readonly before: string | null
  readonly source: string
  readonly reason: string | null
  readonly undone: boolean
}

/** An entry that changes no row (an import without a Dato, a settled target) is one line all the same. */
function rows(entry: Entry): readonly (Change | null)[] {
  return entry.changes.length > 0 ? entry.changes : [null]
}

function lineOf({ entries, standing }: Project, entry: Entry, change: Change | null, addresses: ReadonlyMap<string, string>): LogLine {
  const row = change?.row ?? (entry.deed.verb === 'settle' ? entry.deed.row : null)
  return {
    seq: entry.seq,
    at: entry.at,
    by: addresses.get(entry.by) ?? entry.by,
    verb: entry.deed.verb,
    ref: row === null ? null : ref(standing.sheet.number, row),
    actual: change && toldOf(change.after),
    before: change && toldOf(change.before),
    source: entry.source.id,
    reason: entry.reason,
    undone: row !== null && isUndone(entries, entry, row),
  }
}

/** A day of completion as "YYYY-MM-DD", anything else in words. */
function toldOf(known: Known): string | null {
  return known.actual ? actualValue(known.actual) : actualText(known)
}

function actualValue(actual: Actual): string {
  return actual.kind === 'done' ? actual.on : actualWords(actual)
}

function lineText({ seq, at, by, verb, ref: row, actual, before, undone }: LogLine): string {
  const change = row === null ? '' : ` · ${row}: ${before ?? 'nulla'} → ${actual ?? 'nulla'}`
  return `${seq} · ${at} · ${by} · ${verb}${change}${undone ? ' (annullata)' : ''}`
}

async function addressesOf({ store }: Desk): Promise<ReadonlyMap<string, string>> {
  return new Map((await store.people.all()).flatMap(person => person.addresses.slice(0, 1).map(address => [person.id, address] as const)))
}
