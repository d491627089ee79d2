import type { Mention } from '../days/dates.ts'
import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'
import { tokenise } from '../text/normalise.ts'

/** "fatture del I semestre emesse oggi", "il calendario luglio-dicembre": a stretch of months that some row names tells what the work is about, not when it was done. */
export function isOfARow({ vocabulary, heard }: Message, { reading, first }: Mention): boolean {
  const period = periodOf(reading)
  if (WITHIN.has(heard[first] ?? '') || WITHIN.has(heard[first - 1] ?? '')) return false
  return period !== null && vocabulary.entries.some(entry => periodsOf(entry).has(period))
}

/** "emesse nel primo semestre": when it was done. */
const WITHIN = new Set(['nel', "nell'", 'in', 'durante', 'entro', 'tra', 'fra', 'a', 'al'])

/** "fatture del secondo semestre" on a row that asks for those of the first. */
export function isOfOtherPeriod({ dates }: Message, entry: Entry): boolean {
  const isAcademic = [...entry.texts].some(word => ACADEMIC.some(start => word.startsWith(start)))
  return dates.some(({ reading, said }) => {
    const period = periodOf(reading)
    return period !== null && (!periodsOf(entry).has(period) || (isAcademic && said.kind !== 'section'))
  })
}

/** Whose half years begin in autumn. */
const ACADEMIC = ['lezion', 'accadem', 'scolast', 'didatt', 'esami']

/** "01-01 06-30" for a stretch of some months. */
function periodOf(reading: Mention['reading']): string | null {
  if (reading.kind !== 'span' || !reading.from.endsWith('-01')) return null
  const [from, to] = [reading.from.slice(5), reading.to.slice(5)]
  return ENDS.has(`${from} ${to}`) ? `${from} ${to}` : null
}

/** By their length in months, the stretches of a year. */
const STRETCHES: Readonly<Record<string, readonly string[]>> = {
  semestre: ['01-01 06-30', '07-01 12-31'],
  quadrimestre: ['01-01 04-30', '05-01 08-31', '09-01 12-31'],
  trimestre: ['01-01 03-31', '04-01 06-30', '07-01 09-30', '10-01 12-31'],
}
const ENDS = new Set(Object.values(STRETCHES).flat())
const ORDER = [
  ['primo', 'i', '1'],
  ['secondo', 'ii', '2'],
  ['terzo', 'iii', '3'],
  ['quarto', 'iv', '4'],
]

const kept = new WeakMap<Entry, ReadonlySet<string>>()

/** The stretches of a year that a row names. */
function periodsOf(entry: Entry): ReadonlySet<string> {
  const known = kept.get(entry)
  if (known) return known
  const words = tokenise(entry.indicator.indicator).tokens.map(({ text }) => text)
  const found = words.flatMap((word, at) => {
    const nth = ORDER.findIndex(forms => [1, 2].some(step => forms.includes(words[at - step] ?? '')))
    return STRETCHES[word]?.[nth] ?? []
  })
  const periods = new Set(found)
  kept.set(entry, periods)
  return periods
}
