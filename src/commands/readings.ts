import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseDay } from '../domain/day.ts'
import type { Sheet } from '../domain/sheet.ts'
import { toContract } from '../italian/contract.ts'
import { type DateReading, readDates } from '../italian/days/dates.ts'
import { interpret } from '../italian/interpret.ts'
import type { RowRef } from '../italian/outcome.ts'
import { readSheets } from '../sheets/tabText.ts'
import { targetJson } from '../sheets/targetJson.ts'
import { refusedFile } from './files.ts'
import { type Answered, type Line, lines, textOf } from './lines.ts'
import { type Call, option, type Result, usage } from './result.ts'
import { yearOption } from './year.ts'

/** `interpret --sheets FILE --year Y [--trace]`: one message a line in, its reading out; no store. */
export async function interpretLines(call: Call): Promise<Result> {
  const file = option(call, 'sheets')
  const year = yearOption(call)
  if (file === null || year === null) return usage('Uso: traguardo interpret --sheets FILE --year ANNO [--trace] < messaggi.jsonl')
  const bytes = await readFile(file).catch(() => null)
  if (!bytes) return usage(`Non trovo il file «${file}», o non posso leggerlo.`)
  const read = readSheets(bytes, basename(file), year)
  if (read.kind === 'refused') return refusedFile(read.problems)
  const sheets = read.imported.map(({ sheet }) => sheet)
  return lines(call, line => readMessage(line, sheets, call.options.trace === true))
}

/** `dates`: Italian date expressions, one a line. */
export async function dateLines(call: Call): Promise<Result> {
  return lines(call, line => {
    const text = textOf(line, 'text')
    const reference = parseDay(textOf(line, 'reference') ?? '')
    const prefer = textOf(line, 'prefer') ?? 'any'
    if (text === null || !reference) return wrong('servono «text» e «reference» (AAAA-MM-GG)')
    if (prefer !== 'past' && prefer !== 'future' && prefer !== 'any') return wrong('«prefer» è past, future o any')
    return { kind: 'read', json: dateJson(readDates(text, { reference, prefer, year: null })) }
  })
}

/** `target`: target expressions, one a line, with what an actual would realize. */
export async function targetLines(call: Call): Promise<Result> {
  return lines(call, line => {
    const target = textOf(line, 'target')
    const year = line.fields.year
    const actual = line.fields.actual ?? null
    if (target === null || typeof year !== 'number' || !Number.isInteger(year)) return wrong('servono «target» (testo) e «year» (anno)')
    if (actual !== null && typeof actual !== 'string') return wrong('«actual» è un testo')
    return { kind: 'read', json: targetJson(target, year, actual) }
  })
}

function readMessage(line: Line, sheets: readonly Sheet[], trace: boolean): Answered {
  const text = textOf(line, 'text')
  const today = parseDay(textOf(line, 'today') ?? '')
  const within = line.fields.in ?? null
  const after = line.fields.after ?? null
  if (text === null || !today) return wrong('servono «text» e «today» (AAAA-MM-GG)')
  if (within !== null && !(typeof within === 'number' && Number.isInteger(within))) return wrong('«in» è il numero di un progetto, o null')
  const row = after === null ? null : typeof after === 'string' ? rowOf(after) : undefined
  if (after !== null && !row) return wrong('«after» è un riferimento come "1.2"')
  const scope = {
    sheets,
    isOpen: () => true,
    today,
    channel: within === null ? [] : [within],
    after: row ?? null,
    topic: row ?? null,
    asked: null,
  }
  const read = interpret(text, scope)
  return {
    kind: 'read',
    json: { id: line.fields.id ?? null, ...toContract(read.outcome, scope), ...(trace ? { trace: read.trace } : {}) },
  }
}

function rowOf(text: string): RowRef | null {
  const match = /^(\d{1,4})\.(\d{1,4})$/.exec(text)
  return match ? { project: Number(match[1]), row: Number(match[2]) } : null
}

function dateJson(reading: DateReading): object {
  switch (reading.kind) {
    case 'day':
      return { date: reading.day }
    case 'span':
      return { from: reading.from, to: reading.to }
    case 'ambiguous':
      return { ambiguous: true }
    case 'invalid':
      return { invalid: true }
    case 'none':
      return { none: true }
  }
}

function wrong(message: string): Answered {
  return { kind: 'wrong', message }
}
