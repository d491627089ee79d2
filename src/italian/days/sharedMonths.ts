import type { Token } from '../text/normalise.ts'
import type { Phrase } from './said.ts'

type Placed = Phrase & { readonly core: number; readonly first: number }

/** "il 22, non il 23 luglio", "il 3 e il 10 giugno": a day without its month has that of the day it is set beside. */
export function withSharedMonths<Found extends Placed>(tokens: readonly Token[], found: readonly Found[]): readonly Found[] {
  return found.map((each, index) => {
    const next = found[index + 1]
    if (each.said.kind !== 'date' || next?.said.kind !== 'date' || each.said.month !== null || each.said.hint !== null) return each
    if (next.said.month === null || !isBeside(tokens, each, next)) return each
    return { ...each, said: { ...each.said, month: next.said.month, year: next.said.year } }
  })
}

/** What is listed goes forward; what is taken back may be a day later or earlier. */
function isBeside(tokens: readonly Token[], { said, next }: Placed, other: Placed): boolean {
  const between = tokens.slice(next, other.core).map(({ text }) => text)
  if (said.kind !== 'date' || other.said.kind !== 'date' || !between.every(text => LINKS.has(text) || REPLACING.has(text))) return false
  return between.some(text => REPLACING.has(text)) || said.date < other.said.date
}

const LINKS = new Set([',', 'e', 'ed', 'o', 'oppure', 'ma', 'il', "l'", 'al', 'del', 'di'])
const REPLACING = new Set(['no', 'non', 'anzi', 'anziche', 'invece', 'scusa', 'scusate', 'pardon', 'ops', 'cioe'])
