import type { Figure } from '../amounts/figure.ts'
import type { Message } from '../match/message.ts'

/** Whether the number is one of a day or of each: "400 al giorno", "15 schede a testa". */
export function isRate({ heard }: Message, last: number): boolean {
  const isEach = (at: number): boolean =>
    (heard[at] === 'a' && EACH.has(heard[at + 1] ?? '')) || heard[at] === 'ciascuno' || heard[at] === 'cadauno'
  return (
    [1, 2].some(step => PER.has(heard[last + step] ?? '') && SPANS.has(heard[last + step + 1] ?? '')) ||
    [1, 2, 3, 4, 5, 6].some(step => isEach(last + step))
  )
}

const EACH = new Set(['testa', 'cranio', 'persona', 'ciascuno'])
const PER = new Set(['al', 'alla', 'a', "all'", 'per', 'ogni'])
const SPANS = new Set(['giorno', 'settimana', 'mese', 'anno', 'ora', 'testa', 'persona', 'seduta'])

/** Whether a time is one of the longest and no mean: "passano anche 20 giorni". */
export function isEven({ heard }: Message, { unit, first }: Figure): boolean {
  return (unit === 'days' || unit === 'hours' || unit === 'minutes') && EVEN.has(heard[first - 1] ?? '')
}

const EVEN = new Set(['anche', 'perfino', 'persino', 'addirittura', 'pure', 'fino'])
