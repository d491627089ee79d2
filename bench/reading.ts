import { interpret } from '../src/italian/interpret.ts'
import type { Scope } from '../src/italian/outcome.ts'
import { labelled, scopeOf } from '../test/italian/corpus.ts'
import { SETS } from '../test/italian/sets.ts'
import { manySheets } from './manySheets.ts'
import { summed, timed, timedBest, timingsText } from './timing.ts'

const MEDIAN_GOAL = 0.5
const WORST_GOAL = 20
const SPEED_GOAL = 1000
const ROUNDS = 5

type Read = { readonly text: string; readonly scope: Scope }

/** How fast messages are read: all the labelled ones over their own sheets, and texts built to be slow. */
export function readingBench(): readonly string[] {
  const messages = SETS.flatMap(({ file, sheets }) =>
    labelled(file).map((message): Read => ({ text: message.text, scope: scopeOf(message, sheets) })),
  )
  timed(messages, read)
  const ordinary = summed(timedBest(messages, read, ROUNDS))
  const [{ scope }] = messages as [Read]
  const hostile = Math.max(
    ...timedBest(
      HOSTILE.map(text => ({ text, scope })),
      read,
      ROUNDS,
    ),
  )
  return [
    `reading: ${messages.length} messages, ${Math.round(ordinary.perSecond)} a second (${(ordinary.perSecond / SPEED_GOAL).toFixed(1)} times the goal)`,
    `reading: ${timingsText(ordinary)}, each the best of ${ROUNDS} (median ${(ordinary.median / MEDIAN_GOAL).toFixed(2)} of its goal)`,
    `reading: slowest of ${HOSTILE.length} hostile texts ${hostile.toFixed(1)} ms; slowest of all ${(Math.max(hostile, ordinary.worst) / WORST_GOAL).toFixed(2)} of the goal`,
  ]
}

/** How reading grows with the sheets in view, for someone who may see them all and names no project; the sheets are new at each message, as a turn folds them from the ledger. */
export function growthBench(): readonly string[] {
  const messages = SETS.slice(0, 4).flatMap(({ file }) => labelled(file))
  const measured = [10, 100, 1000].map(many => {
    const sheets = manySheets(many, 2018)
    const rows = sheets.reduce((sum, { indicators }) => sum + indicators.length, 0)
    const all = messages.map(message => ({ text: message.text, scope: { ...scopeOf(message, sheets), channel: [] } }))
    const [opening] = timed(all.slice(0, 1), read)
    timed(all, read)
    const kept = summed(timedBest(all, read, 3))
    const fold = ({ text, scope }: Read): Read => ({ text, scope: { ...scope, sheets: scope.sheets.map(sheet => ({ ...sheet })) } })
    const turns = [1, 2, 3].map(() => timed(all.map(fold), read))
    const folded = summed(all.map((_, index) => Math.min(...turns.map(times => times[index] ?? 0))))
    return { many, rows, opening: opening ?? 0, kept, folded }
  })
  const least = measured[0]?.folded.median ?? 0
  return measured.map(
    ({ many, rows, opening, kept, folded }) =>
      `growth: ${many} sheets, ${rows} rows: ${timingsText(folded)} (${(folded.median / least).toFixed(1)} times the first); of that median ${kept.median.toFixed(3)} is reading, the rest knows the sheets again; their words are gathered once in ${opening.toFixed(0)} ms`,
  )
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

function read({ text, scope }: Read): void {
  interpret(text, scope)
}
