import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { consoleStamp } from '../app/console.ts'
import { type Project, projectsOf } from '../app/projects.ts'
import { type ImportOutcome, importSheets, planImport } from '../app/sheetLife.ts'
import { sameActual } from '../domain/actual.ts'
import { knownOf } from '../domain/payable.ts'
import { type Ref, ref } from '../domain/sheet.ts'
import { type Imported, isReported, settledTarget } from '../domain/verbs/importSheet.ts'
import { readSheets } from '../sheets/tabText.ts'
import { writeSheets } from '../sheets/write.ts'
import { type FileProblem, problemSentence } from '../words/fileProblems.ts'
import { actualText } from '../words/format.ts'
import { refusal as refusalSentence } from '../words/italian.ts'
import { type Listed, listedSentence, reportKept } from '../words/listed.ts'
import { type Call, done, type Refused, type Result, usage } from './result.ts'
import { yearOf, yearOption } from './year.ts'

/** `import FILE --year Y [--dry-run]`: all sheets or none; every problem of the file at once. */
export async function importFile(call: Call): Promise<Result> {
  const [path] = call.words
  const year = yearOption(call)
  if (!path || year === null) return usage('Uso: traguardo import FILE --year ANNO [--dry-run]')
  const bytes = await bytesOf(path)
  if (!bytes) return usage(`Non trovo il file «${path}», o non posso leggerlo.`)
  const read = readSheets(bytes, basename(path), year)
  if (read.kind === 'refused') return refusedFile(read.problems)
  const { parts } = await call.desk(call.options['dry-run'] ? 'read' : 'write')
  const { rows, kept } = overruled(await projectsOf(parts.ledger, year), read.imported)
  const outcome = call.options['dry-run']
    ? await planImport(parts.ledger, read.imported)
    : await importSheets(parts.ledger, read.imported, consoleStamp(parts, basename(path)))
  if (outcome.kind === 'refused')
    return { kind: 'refused', refused: outcome.refusals.map(refusal => ({ code: refusal.code, message: refusalSentence(refusal) })) }
  const open = read.listed.filter(item => !isOverruled(item, rows))
  const listed = [
    ...open.map(item => ({ code: item.code, message: listedSentence(item), ...(item.ref ? { ref: item.ref } : {}) })),
    ...kept,
  ]
  return done([summary(outcome, call), ...listed.map(({ message }) => `· ${message}`)].join('\n'), {
    imported: outcome.added,
    changed: outcome.changed,
    listed,
  })
}

/** Every problem of a file, with its place. */
export function refusedFile(problems: readonly FileProblem[]): Result {
  return {
    kind: 'refused',
    refused: problems.map(problem => {
      const { code, line, column, ref: at } = problem
      return { code, message: problemSentence(problem), line, column, ...(at ? { ref: at } : {}) }
    }),
  }
}

/** `export --year Y [FILE]`: the same nine columns, to a file or to standard output. */
export async function exportFile(call: Call): Promise<Result> {
  const desk = await call.desk('read')
  const { parts } = desk
  const year = await yearOf(call, desk)
  const projects = await projectsOf(parts.ledger, year)
  if (projects.length === 0) return { kind: 'refused', refused: [{ code: 'noSheets', message: `Non ci sono schede del ${year}.` }] }
  const text = writeSheets(
    projects.map(({ standing }) => standing),
    parts.clock.today(),
  )
  const [path] = call.words
  if (!path) return done(text, { year, text })
  const isWritten = await writeFile(path, text).then(
    () => true,
    () => false,
  )
  if (!isWritten) return usage(`Non posso scrivere il file «${path}».`)
  return done(`Scritto «${path}»: ${projects.length} schede del ${year}.`, { year, file: path, sheets: projects.length })
}

/** Whether a remark is about a row, or the total of a project with a row, for which the ledger and not the file counts. */
function isOverruled(item: Listed, rows: ReadonlySet<Ref>): boolean {
  if (item.code === 'totalDiffers' || item.code === 'totalWeightedDiffers') {
    return [...rows].some(row => row.startsWith(`${item.project}.`))
  }
  return item.ref !== null && rows.has(item.ref)
}

/** What stands in the ledger instead of the file: rows whose target someone settled, rows on which someone reported. */
function overruled(
  projects: readonly Project[],
  imported: readonly Imported[],
): { readonly rows: ReadonlySet<Ref>; readonly kept: readonly Refused[] } {
  const rows = new Set<Ref>()
  const kept: Refused[] = []
  for (const { sheet, known } of imported) {
    const project = projects.find(({ standing }) => standing.sheet.number === sheet.number)
    if (!project) continue
    for (const { row, target } of sheet.indicators) {
      const at = ref(sheet.number, row)
      const now = knownOf(project.standing, row)
      const reported = isReported(project.entries, now, row)
      if (reported || settledTarget(project.entries, row)?.raw === target.raw) rows.add(at)
      if (reported && !sameActual(now.actual, known.get(row)?.actual ?? null))
        kept.push({ code: 'reportKept', message: reportKept(at, actualText(now)), ref: at })
    }
  }
  return { rows, kept }
}

function summary({ added, changed }: Extract<ImportOutcome, { kind: 'imported' }>, call: Call): string {
  if (added + changed === 0) return 'Nessuna differenza: le schede sono già così.'
  const done = `schede nuove: ${added}, schede cambiate: ${changed}.`
  return call.options['dry-run'] ? `Prova, nulla è stato scritto: ${done}` : `Importazione completata: ${done}`
}

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch {
    return null
  }
}
