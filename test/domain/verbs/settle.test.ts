import { describe, expect, it } from 'vitest'
import { exact } from '../../../src/domain/quantity.ts'
import type { Reading, Target } from '../../../src/domain/target.ts'
import { decideSettle, type Settlement } from '../../../src/domain/verbs/settle.ts'
import { OPEN, row, SHEET } from '../sheets.ts'

const ASSUMED: Target = {
  raw: '20',
  reading: {
    kind: 'read',
    parts: [{ kind: 'measure', comparison: 'atLeast', value: exact(20), unit: 'count' }],
    assumed: ['direction', 'typo'],
  },
  baseline: null,
}
const READ: Reading = { kind: 'read', parts: [{ kind: 'deliverable' }], assumed: [] }
const STANDING = { ...OPEN, sheet: { ...SHEET, indicators: [row(1, '100', ASSUMED)] } }

const UNCLEAR: Reading = { kind: 'unclear', doubts: ['?'] }
const CHANGE: Reading = { kind: 'read', parts: [{ kind: 'change', direction: 'increase', value: exact(10), unit: 'percent' }], assumed: [] }

function settledBy(settlement: Settlement, asWritten: Reading = ASSUMED.reading): unknown {
  const decision = decideSettle(STANDING, 1, settlement, asWritten)
  return decision.kind === 'decided' && decision.draft
}

describe('settling a target', () => {
  it('its direction is no longer assumed; its raw text stays', () => {
    expect(settledBy({ kind: 'direction', comparison: 'atMost' })).toMatchObject({
      deed: { verb: 'settle', row: 1, target: { raw: '20', reading: { parts: [{ comparison: 'atMost' }], assumed: ['typo'] } } },
      changes: [],
    })
  })

  it('confirming the direction that was assumed is a change too', () => {
    expect(settledBy({ kind: 'direction', comparison: 'atLeast' })).toMatchObject({ deed: { target: { reading: { assumed: ['typo'] } } } })
  })

  it('its baseline', () => {
    expect(settledBy({ kind: 'baseline', baseline: exact(120) }, CHANGE)).toMatchObject({
      deed: { target: { raw: '20', baseline: exact(120) } },
    })
  })

  it('another reading, with the words that gave it as the reason', () => {
    expect(settledBy({ kind: 'reading', reading: READ, words: 'SI' }, UNCLEAR)).toMatchObject({
      deed: { target: { raw: '20', reading: READ } },
      reason: 'SI',
    })
  })

  it.each<[string, Settlement, Reading]>([
    ['the direction of a target that says it', { kind: 'direction', comparison: 'atMost' }, READ],
    ['the baseline of a target that names no change', { kind: 'baseline', baseline: exact(3) }, ASSUMED.reading],
    ['another reading of a text that was understood', { kind: 'reading', reading: READ, words: 'SI' }, ASSUMED.reading],
  ])('refuses %s: it is not open to doubt', (_, settlement, asWritten) => {
    expect(decideSettle(STANDING, 1, settlement, asWritten)).toMatchObject({ kind: 'refused', refusal: { code: 'nothingToSettle' } })
  })

  it('is refused where there is nothing to settle, where nothing changes, and after approval', () => {
    const direction: Settlement = { kind: 'direction', comparison: 'atMost' }
    const same: Settlement = { kind: 'reading', reading: ASSUMED.reading, words: '20' }
    const codes = [
      decideSettle(STANDING, 2, direction, ASSUMED.reading),
      decideSettle(OPEN, 1, direction, READ),
      decideSettle(STANDING, 1, same, UNCLEAR),
      decideSettle({ ...STANDING, state: 'approved' }, 1, direction, ASSUMED.reading),
    ]
    expect(codes.map(each => each.kind === 'refused' && each.refusal.code)).toEqual([
      'noSuchRow',
      'nothingToSettle',
      'unchanged',
      'approvedDiffers',
    ])
  })
})
