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

function settledBy(settlement: Settlement): unknown {
  const decision = decideSettle(STANDING, 1, settlement)
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
    expect(settledBy({ kind: 'baseline', baseline: exact(120) })).toMatchObject({ deed: { target: { raw: '20', baseline: exact(120) } } })
  })

  it('another reading, with the words that gave it as the reason', () => {
    expect(settledBy({ kind: 'reading', reading: READ, words: 'SI' })).toMatchObject({
      deed: { target: { raw: '20', reading: READ } },
      reason: 'SI',
    })
  })

  it('is refused where there is nothing to settle, where nothing changes, and after approval', () => {
    const direction: Settlement = { kind: 'direction', comparison: 'atMost' }
    const same: Settlement = { kind: 'reading', reading: ASSUMED.reading, words: '20' }
    const codes = [
      decideSettle(STANDING, 2, direction),
      decideSettle(OPEN, 1, direction),
      decideSettle(STANDING, 1, same),
      decideSettle({ ...STANDING, state: 'approved' }, 1, direction),
    ]
    expect(codes.map(each => each.kind === 'refused' && each.refusal.code)).toEqual([
      'noSuchRow',
      'nothingToSettle',
      'unchanged',
      'approvedDiffers',
    ])
  })
})
