import type { Year } from '../domain/day.ts'
import { rounded } from '../domain/quantity.ts'
import { computed, percentOf } from '../domain/realization.ts'
import { type Change, deadlineOf, type Measure, type Part, type Reading, type Target } from '../domain/target.ts'
import { readActual } from './actuals.ts'
import { targetOf } from './targets.ts'

type MeasureJson = { readonly comparison: string; readonly value: string; readonly unit: string }
type ChangeJson = { readonly direction: string; readonly value: string; readonly unit: string }

/** A target as data: only the fields that apply. Days are YYYY-MM-DD, numbers plain decimals, `realization` in percent. */
export type TargetJson = {
  readonly by?: string
  readonly from?: string
  readonly measure?: MeasureJson
  readonly all?: readonly MeasureJson[]
  readonly change?: ChangeJson
  readonly deliverable?: true
  readonly none?: true
  readonly assumed?: readonly string[]
  readonly unclear?: readonly string[]
  readonly realization?: string
}

/** What a target text says, and what the actual would realize of it (HALF_UP to four decimals) where that can be computed. */
export function targetJson(text: string, year: Year, actual: string | null): TargetJson {
  const target = targetOf(text, year)
  const realized = actual === null ? null : realizationOf(target, actual, year)
  return { ...readingJson(target), ...(realized === null ? {} : { realization: realized }) }
}

function readingJson(target: Target): TargetJson {
  const { reading } = target
  switch (reading.kind) {
    case 'none':
      return { none: true }
    case 'unclear':
      return { unclear: reading.doubts }
    case 'read':
      return { ...partsJson(target, reading.parts), ...(reading.assumed.length > 0 ? { assumed: reading.assumed } : {}) }
  }
}

function partsJson(target: Target, parts: Extract<Reading, { kind: 'read' }>['parts']): TargetJson {
  const by = deadlineOf(target)
  const from = parts.find(part => part.kind === 'from')
  const [measure, ...others] = parts.filter((part): part is Measure => part.kind === 'measure').map(measureJson)
  const change = parts.find((part): part is Change => part.kind === 'change')
  return {
    ...(by === null ? {} : { by }),
    ...(from?.kind === 'from' ? { from: from.day } : {}),
    ...(measure ? { measure } : {}),
    ...(others.length > 0 ? { all: others } : {}),
    ...(change ? { change: { direction: change.direction, value: change.value.toFixed(), unit: change.unit } } : {}),
    ...(parts.some(isDeliverable) ? { deliverable: true } : {}),
  }
}

function measureJson({ comparison, value, unit }: Measure): MeasureJson {
  return { comparison, value: value.toFixed(), unit }
}

function isDeliverable(part: Part): boolean {
  return part.kind === 'deliverable'
}

function realizationOf(target: Target, text: string, year: Year): string | null {
  const read = readActual(text, year)
  if (read.kind !== 'read') return null
  const percent = percentOf(computed({ target, printed: null }, read.actual))
  return percent && rounded(percent, 4).toFixed()
}
