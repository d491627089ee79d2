import type { Day, Year } from '../day.ts'
import type { Decimal } from '../quantity.ts'
import type { Ref, State } from '../sheet.ts'

/** Why a verb was refused, with what its sentence needs; the sentences are in words/ and the compiler asks for each. */
export type Refusal =
  | { readonly code: 'noSuchRow'; readonly ref: Ref }
  | { readonly code: 'sheetNotOpen'; readonly project: number; readonly state: State }
  | { readonly code: 'futureDay'; readonly ref: Ref; readonly day: Day; readonly today: Day }
  | { readonly code: 'otherYear'; readonly ref: Ref; readonly day: Day; readonly year: Year }
  | { readonly code: 'impossibleQuantity'; readonly ref: Ref; readonly value: Decimal; readonly of: Decimal | null }
  | { readonly code: 'numberWanted'; readonly ref: Ref; readonly target: string }
  | { readonly code: 'unchanged'; readonly ref: Ref }
  | { readonly code: 'nothingToUndo' }
  | { readonly code: 'notYours'; readonly ref: Ref }
  | { readonly code: 'alreadyUndone'; readonly ref: Ref }
  | { readonly code: 'changedSince'; readonly ref: Ref }
  | { readonly code: 'rowReported'; readonly ref: Ref }
  | { readonly code: 'approvedDiffers'; readonly project: number }
  | { readonly code: 'nothingToSettle'; readonly ref: Ref }

/** A verb's decision: an entry to write, or why not. */
export type Decision<T> = { readonly kind: 'decided'; readonly draft: T } | { readonly kind: 'refused'; readonly refusal: Refusal }

export function decided<T>(draft: T): Decision<T> {
  return { kind: 'decided', draft }
}

export function refused(refusal: Refusal): { readonly kind: 'refused'; readonly refusal: Refusal } {
  return { kind: 'refused', refusal }
}
