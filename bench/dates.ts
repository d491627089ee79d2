import { readFileSync } from 'node:fs'
import * as chrono from 'chrono-node'
import { type Day, parts } from '../src/domain/day.ts'
import { readDates } from '../src/italian/days/dates.ts'
import { summed, timed } from './timing.ts'

/** How many dates a reader reads right, how many otherwise than they are meant, and of how many it says nothing. */
export type DateScore = { readonly right: number; readonly wrong: number; readonly silent: number }

/** The settled dates of duckling's Italian corpus, as our reader and chrono-node's Italian read them. */
export function dateScores(): { readonly cases: number; readonly disputed: number; readonly ours: DateScore; readonly chrono: DateScore } {
  const all = cases()
  const settled = all.filter(({ disputed }) => disputed === undefined)
  return { cases: settled.length, disputed: all.length - settled.length, ours: scored(settled, ours), chrono: scored(settled, theirs) }
}

/** Accuracy and time of both on the same dates in the same run, as ratios. */
export function datesBench(): readonly string[] {
  const scores = dateScores()
  const settled = cases().filter(({ disputed }) => disputed === undefined)
  const many = Array.from({ length: ROUNDS }, () => settled).flat()
  for (const run of [ours, theirs]) timed(settled, run)
  const [mine, other] = [summed(timed(many, ours)), summed(timed(many, theirs))]
  const share = (score: DateScore): string => `${score.right} right, ${score.wrong} wrong, ${score.silent} silent`
  return [
    `dates: ${scores.cases} of duckling's corpus (${scores.disputed} disputed left out)`,
    `dates: ours ${share(scores.ours)}, median ${mine.median.toFixed(3)} ms; chrono-node it ${share(scores.chrono)}, median ${other.median.toFixed(3)} ms`,
    `dates: ours reads ${(scores.ours.right / scores.chrono.right).toFixed(2)} times as many right in ${(other.perSecond / mine.perSecond).toFixed(2)} of the time`,
  ]
}

const ROUNDS = 10

type Case = {
  readonly text: string
  readonly reference: Day
  readonly disputed?: string
  readonly expected: { readonly date?: string; readonly from?: string; readonly to?: string }
}

type Verdict = 'right' | 'wrong' | 'silent'

function cases(): readonly Case[] {
  const lines = readFileSync(new URL('../test/fixtures/dates.duckling.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map(line => JSON.parse(line) as Case)
}

function scored(all: readonly Case[], judge: (one: Case) => Verdict): DateScore {
  const verdicts = all.map(judge)
  const count = (which: Verdict): number => verdicts.filter(verdict => verdict === which).length
  return { right: count('right'), wrong: count('wrong'), silent: count('silent') }
}

/** A question asked back counts as silence. */
function ours({ text, reference, expected }: Case): Verdict {
  const reading = readDates(text, { reference, prefer: 'future', year: null })
  switch (reading.kind) {
    case 'day':
      return reading.day === expected.date ? 'right' : 'wrong'
    case 'span':
      return reading.from === expected.from && reading.to === expected.to ? 'right' : 'wrong'
    case 'ambiguous':
    case 'invalid':
    case 'none':
      return 'silent'
  }
}

/** Of a span its first day is enough: chrono-node gives one day. */
function theirs({ text, reference, expected }: Case): Verdict {
  const { year, month, date } = parts(reference)
  const found = chrono.it.parseDate(text, new Date(year, month - 1, date, 12), { forwardDate: true })
  if (found === null) return 'silent'
  const day = [found.getFullYear(), found.getMonth() + 1, found.getDate()].map(part => String(part).padStart(2, '0')).join('-')
  return day === (expected.date ?? expected.from) ? 'right' : 'wrong'
}
