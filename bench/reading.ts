import { readFile } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { parseDay } from '../src/domain/day.ts'
import { interpret } from '../src/italian/interpret.ts'
import type { Scope } from '../src/italian/outcome.ts'
import { readSheets } from '../src/sheets/tabText.ts'

const FIXTURES = new URL('../test/fixtures/', import.meta.url)
const MEDIAN_GOAL = 0.5
const WORST_GOAL = 20
const ROUNDS = 5

/** Milliseconds to read one message: the labelled ones, and texts built to be slow. */
export async function readingBench(): Promise<readonly string[]> {
  const scope = await scopeOf()
  const messages = await labelled()
  for (const text of messages) interpret(text, scope)
  const ordinary = messages.flatMap(text => Array.from({ length: ROUNDS }, () => timed(text, scope))).sort((a, b) => a - b)
  const hostile = HOSTILE.map(text => Math.min(...Array.from({ length: ROUNDS }, () => timed(text, scope))))
  const median = ordinary[Math.floor(ordinary.length / 2)] ?? 0
  const worst = Math.max(ordinary.at(-1) ?? 0, ...hostile)
  return [
    `reading: ${messages.length} messages, median ${median.toFixed(3)} ms (${(median / MEDIAN_GOAL).toFixed(2)} of the goal)`,
    `reading: slowest of those and of ${HOSTILE.length} hostile texts ${worst.toFixed(1)} ms (${(worst / WORST_GOAL).toFixed(2)} of the goal)`,
  ]
}

/** Built to make a reader go back and forth: repeated halves of every kind of phrase, at the most that is read. */
const HOSTILE = [
  'fase ',
  '30/10 ',
  '19 su ',
  'non ',
  'il ',
  '1.2 ',
  '((((',
  'a',
  'xac ',
  'aggiornamento verifica ',
  'e',
  "l'",
  '9',
  'tren',
  'entro fine ',
].map(piece => piece.repeat(Math.ceil(4000 / piece.length)).slice(0, 4000))

function timed(text: string, scope: Scope): number {
  const start = performance.now()
  interpret(text, scope)
  return performance.now() - start
}

async function scopeOf(): Promise<Scope> {
  const read = readSheets(await readFile(new URL('schede-2018.tsv', FIXTURES)), 'schede-2018.tsv', 2018)
  const today = parseDay('2018-10-31')
  if (read.kind === 'refused' || !today) throw new Error('the bench needs its own sheets')
  return { sheets: read.imported.map(({ sheet }) => sheet), isOpen: () => true, today, channel: [], after: null }
}

async function labelled(): Promise<readonly string[]> {
  const files = ['utterances.dev.jsonl', 'utterances.more.jsonl', 'utterances.values.jsonl']
  const texts = await Promise.all(files.map(file => readFile(new URL(file, FIXTURES), 'utf8')))
  return texts.flatMap(text => text.trim().split('\n')).map(line => (JSON.parse(line) as { readonly text: string }).text)
}
