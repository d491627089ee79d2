import { canonical, type Draft } from '../ledger.ts'
import type { Standing } from '../payable.ts'
import type { Decimal } from '../quantity.ts'
import { indicatorAt, ref } from '../sheet.ts'
import type { Comparison, Part, Reading, Target } from '../target.ts'
import { type Decision, decided, refused } from './refusal.ts'

/** How someone settles what a target's text leaves open: the direction of its number, the baseline of its change, or another reading. */
export type Settlement =
  | { readonly kind: 'direction'; readonly comparison: Comparison }
  | { readonly kind: 'baseline'; readonly baseline: Decimal }
  | { readonly kind: 'reading'; readonly reading: Reading; readonly words: string }

/** The row's target reads as settled from now on; its raw text stays. `asWritten` is what that text says by itself: only what it leaves open can be settled. */
export function decideSettle(standing: Standing, row: number, settlement: Settlement, asWritten: Reading): Decision<Draft> {
  const at = ref(standing.sheet.number, row)
  const indicator = indicatorAt(standing.sheet, row)
  if (!indicator) return refused({ code: 'noSuchRow', ref: at })
  if (standing.state !== 'draft') return refused({ code: 'approvedDiffers', project: standing.sheet.number })
  const target = leavesOpen(asWritten, settlement.kind) ? settled(indicator.target, settlement) : null
  if (!target) return refused({ code: 'nothingToSettle', ref: at })
  if (canonical(target) === canonical(indicator.target)) return refused({ code: 'unchanged', ref: at })
  const reason = settlement.kind === 'reading' ? settlement.words : null
  return decided({ deed: { verb: 'settle', row, target }, changes: [], reason })
}

/** A bare number's direction, the baseline of a change, the meaning of a text that could not be read: nothing else is open to doubt. */
function leavesOpen(reading: Reading, kind: Settlement['kind']): boolean {
  switch (kind) {
    case 'direction':
      return reading.kind === 'read' && reading.assumed.includes('direction')
    case 'baseline':
      return reading.kind === 'read' && reading.parts.some(part => part.kind === 'change')
    case 'reading':
      return reading.kind !== 'read'
  }
}

function settled(target: Target, settlement: Settlement): Target | null {
  switch (settlement.kind) {
    case 'direction':
      return directed(target, settlement.comparison)
    case 'baseline':
      return { ...target, baseline: settlement.baseline }
    case 'reading':
      return { ...target, reading: settlement.reading }
  }
}

function directed(target: Target, comparison: Comparison): Target | null {
  const { reading } = target
  if (reading.kind !== 'read' || !reading.parts.some(part => part.kind === 'measure')) return null
  const parts = reading.parts.map((part): Part => (part.kind === 'measure' ? { ...part, comparison } : part))
  return { ...target, reading: { ...reading, parts, assumed: reading.assumed.filter(assumed => assumed !== 'direction') } }
}
