import type { Day } from './day.ts'
import type { Decimal } from './quantity.ts'
import type { Unit } from './target.ts'

/** What was achieved on a row (the sheets' "Dato"). `of` is the total named beside a count, `on` the day named beside a quantity. */
export type Actual =
  | { readonly kind: 'done'; readonly on: Day }
  | {
      readonly kind: 'quantity'
      readonly value: Decimal
      readonly unit: Unit
      readonly of: Decimal | null
      readonly on: Day | null
    }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'notEvaluable' }

export type Quantity = Extract<Actual, { kind: 'quantity' }>

/** Whether two actuals say the same. */
export function sameActual(a: Actual | null, b: Actual | null): boolean {
  if (a === null || b === null || a.kind !== b.kind) return a === b
  if (a.kind === 'done' && b.kind === 'done') return a.on === b.on
  if (a.kind === 'quantity' && b.kind === 'quantity') {
    return a.value.eq(b.value) && a.unit === b.unit && a.on === b.on && String(a.of) === String(b.of)
  }
  return true
}
