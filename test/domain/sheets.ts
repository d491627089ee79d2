import type { Actual } from '../../src/domain/actual.ts'
import type { Day } from '../../src/domain/day.ts'
import { chained, type Draft, type Entry, fold } from '../../src/domain/ledger.ts'
import type { Standing } from '../../src/domain/payable.ts'
import { exact } from '../../src/domain/quantity.ts'
import type { Indicator, Sheet } from '../../src/domain/sheet.ts'
import type { Part, Reading, Target } from '../../src/domain/target.ts'
import { decideImport, type Imported } from '../../src/domain/verbs/importSheet.ts'
import type { Decision } from '../../src/domain/verbs/refusal.ts'

export const TODAY = '2018-10-31' as Day

export function target(...parts: readonly Part[]): Target {
  return { raw: `target ${parts.length}`, reading: { kind: 'read', parts, assumed: [] }, baseline: null }
}

export const BY_OCTOBER = target({ kind: 'by', day: '2018-10-30' as Day })
export const TWENTY = target({ kind: 'measure', comparison: 'atLeast', value: exact(20), unit: 'count' })
/** What the text "20" says by itself: a floor, its direction assumed. */
export const BARE: Reading = {
  kind: 'read',
  parts: [{ kind: 'measure', comparison: 'atLeast', value: exact(20), unit: 'count' }],
  assumed: ['direction'],
}
export const EIGHTY_BY_OCTOBER = target(
  { kind: 'by', day: '2018-10-30' as Day },
  { kind: 'measure', comparison: 'atLeast', value: exact(80), unit: 'percent' },
)

export function row(number: number, weight: string, of: Target): Indicator {
  return { row: number, objective: 'Obiettivo', indicator: `Indicatore ${number}`, weight: exact(weight), target: of, printed: null }
}

/** A sheet of € 1.000,00: a deadline (50 %), a count (30 %), a percentage by a deadline (20 %). */
export const SHEET: Sheet = {
  number: 1,
  year: 2018,
  title: 'PRIMO PROGETTO',
  legalBasis: 'PROGETTI ART. 15 COMMA 5',
  budget: exact('1000.00'),
  indicators: [row(1, '50', BY_OCTOBER), row(2, '30', TWENTY), row(3, '20', EIGHTY_BY_OCTOBER)],
}

export const OPEN: Standing = { sheet: SHEET, state: 'draft', known: new Map(), version: 1 }

export function done(on: string): Actual {
  return { kind: 'done', on: on as Day }
}

export function count(value: number, of: number | null = null): Actual {
  return { kind: 'quantity', value: exact(value), unit: 'count', of: of === null ? null : exact(of), on: null }
}

/** The ledger with one more entry, as the decision drafted it. */
export function append(
  entries: readonly Entry[],
  decision: Decision<Draft | null>,
  by = 'anna',
  at = '2018-10-31T08:00:00Z',
): readonly Entry[] {
  if (decision.kind === 'refused' || !decision.draft) throw new Error(`nothing to append: ${JSON.stringify(decision)}`)
  const source = { tenant: 't', conversation: 'c', id: String(entries.length), fingerprint: null, words: '' }
  return [...entries, chained(entries.at(-1) ?? null, { ...decision.draft, project: 1, year: 2018, at, by, source })]
}

/** The ledger after the import of the sheet. */
export function imported(known: Imported['known'] = new Map()): readonly Entry[] {
  return append([], decideImport(null, [], { sheet: SHEET, known, file: 'schede.tsv' }), 'dario')
}

/** What the ledger says now. */
export function standingOf(entries: readonly Entry[]): Standing {
  const standing = fold(entries)
  if (!standing) throw new Error('nothing was imported')
  return standing
}
