import { addDays, type Day } from '../domain/day.ts'
import type { Assumption } from '../domain/target.ts'
import type { Mention } from '../italian/days/dates.ts'
import { fold } from '../italian/text/normalise.ts'

/** What a date means in a target: a deadline, a start, something doubtful, or part of a description ("delibera del 12/03/2018"). */
export type DayAsked =
  | { readonly kind: 'by' | 'from'; readonly day: Day; readonly assumed: readonly Assumption[] }
  | { readonly kind: 'doubt'; readonly doubt: string }
  | { readonly kind: 'described' }

/** What stands around a date: "non" before it, "entro" waiting for it, nothing else in the text. */
export type Around = { readonly negated: boolean; readonly awaited: boolean; readonly alone: boolean }

/** "entro", "al", "per" and a date that stands alone set a deadline, "da" a start; "prima del" is the day before. */
export function dayAsked(mention: Mention, around: Around): DayAsked {
  const { reading, lead, said } = mention
  if (reading.kind === 'invalid')
    return doubt(reading.reason === 'weekday' ? 'il giorno della settimana non è quello della data' : 'il giorno non esiste')
  if (reading.kind === 'ambiguous') return doubt('il giorno non è chiaro')
  if (said.kind === 'range') return doubt('non è chiaro se il periodo è una scadenza')
  if (said.kind === 'month' && (said.slice === 'start' || said.slice === 'middle')) return doubt('il giorno non è chiaro')
  if (lead === null && mayBeFraction(mention)) return doubt('può essere un giorno o una frazione')
  const [first, last] = reading.kind === 'day' ? [reading.day, reading.day] : [reading.from, reading.to]
  const assumed = (['year', 'typo'] as const).filter(each => reading.assumed.includes(each))
  const words = fold(reading.words)
  if (lead === 'from' || (lead === 'before' && around.negated)) return { kind: 'from', day: first, assumed }
  if (lead === 'before') return { kind: 'by', day: addDays(first, -1), assumed }
  if (words.startsWith('oltre') && !around.negated) return doubt('«oltre» un giorno non è una scadenza')
  if (lead === 'by' || lead === 'for') return { kind: 'by', day: last, assumed }
  if (/^(?:del|dell|della|di)\b/.test(words)) return { kind: 'described' }
  const isDue = lead === null && (around.alone || around.awaited || /^all?\b/.test(words))
  return isDue ? { kind: 'by', day: last, assumed } : doubt('non è chiaro se il giorno è una scadenza')
}

function doubt(words: string): DayAsked {
  return { kind: 'doubt', doubt: words }
}

/** Whether it may be no day at all: "5/10" may be five out of ten, "12.5" twelve and a half; "30/10", "05/10" and "il 5/10" can only be days. */
export function mayBeFraction({ reading, said }: Mention): boolean {
  const words = fold(reading.kind === 'invalid' ? '' : reading.words)
  if (said.kind !== 'date' || said.year !== null || said.month === null || !/^[1-9]\d*[/.][1-9]\d*$/.test(words)) return false
  return words.includes('.') || said.date <= said.month
}
