import { endOfYear, yearOf } from '../../domain/day.ts'
import { findDates } from '../days/dates.ts'
import type { Candidates } from '../match/candidates.ts'
import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'
import { tokenise } from '../text/normalise.ts'
import { isSpanOfThing } from '../values/otherDates.ts'

/** "fatture di luglio", "calendario del secondo semestre", where the row asks for those of the first half: another stretch of the year than its own. */
export function isOtherPeriod(message: Message, { rows }: Candidates): boolean {
  const spans = message.dates.filter(date => isSpanOfThing(message, date)).map(({ reading }) => stretch(reading))
  const entries = rows.flatMap(row => message.vocabulary.entries[row] ?? [])
  return spans.length > 0 && entries.some(entry => !spans.some(span => periodsOf(entry, message).includes(span)))
}

/** The stretches of days that a row's own text names: "primo semestre". */
function periodsOf(entry: Entry, { scope }: Message): readonly string[] {
  const known = cache.get(entry)
  if (known) return known
  const { objective, indicator } = entry.indicator
  const year = scope.sheets[0]?.year ?? yearOf(scope.today)
  const on = { reference: endOfYear(year), prefer: 'past', year } as const
  const found = [objective, indicator].flatMap(text => findDates(tokenise(text), on)).map(({ reading }) => stretch(reading))
  cache.set(entry, found)
  return found
}

const cache = new WeakMap<Entry, readonly string[]>()

function stretch(reading: Message['dates'][number]['reading']): string {
  return reading.kind === 'span' ? `${reading.from} ${reading.to}` : ''
}
