import { describe, expect, it } from 'vitest'
import { applied, canonical, type Entry, firstBroken, fold, hashOf, lastChange } from '../../src/domain/ledger.ts'
import { knownOf } from '../../src/domain/payable.ts'
import { decimal, exact } from '../../src/domain/quantity.ts'
import { UNKNOWN } from '../../src/domain/sheet.ts'
import { decideReport } from '../../src/domain/verbs/report.ts'
import { decideSettle } from '../../src/domain/verbs/settle.ts'
import { decideUndo } from '../../src/domain/verbs/undo.ts'
import { append, BARE, count, done, imported, OPEN, standingOf, TODAY } from './sheets.ts'

const report = (row: number, actual = done('2018-10-30')): Parameters<typeof decideReport>[1] => ({
  verb: 'report',
  row,
  actual,
  assumed: [],
  today: TODAY,
})

function reported(): readonly Entry[] {
  const first = append(imported(), decideReport(OPEN, report(1)))
  return append(first, decideReport(standingOf(first), report(2, count(15))))
}

describe('the ledger', () => {
  it('a project stands where its entries lead', () => {
    const standing = standingOf(reported())
    expect(standing).toMatchObject({ state: 'draft', version: 3 })
    expect(knownOf(standing, 1).actual).toEqual(done('2018-10-30'))
    expect(knownOf(standing, 2).actual).toEqual(count(15))
    expect(knownOf(standing, 3)).toEqual(UNKNOWN)
  })

  it('before the first import there is nothing', () => {
    expect(fold([])).toBeNull()
  })

  it('an undo returns the row to what it was', () => {
    const entries = reported()
    const undone = append(entries, decideUndo(standingOf(entries), entries, { seq: 2, row: 1, by: ['anna'], reason: null }))
    expect(knownOf(standingOf(undone), 1)).toEqual(UNKNOWN)
    expect(lastChange(undone, 1)?.seq).toBe(4)
    expect(lastChange(undone, 2)?.seq).toBe(3)
    expect(lastChange(undone, 3)).toBeNull()
  })

  it('a settled target holds from its entry on', () => {
    const entries = reported()
    const settled = append(entries, decideSettle(standingOf(entries), 2, { kind: 'direction', comparison: 'atMost' }, BARE))
    expect(standingOf(settled).sheet.indicators[1]?.target.reading).toMatchObject({ parts: [{ comparison: 'atMost' }] })
  })

  it('what is only imagined is not written', () => {
    const standing = standingOf(imported())
    const imagined = applied(standing, [{ row: 1, before: UNKNOWN, after: { ...UNKNOWN, actual: done('2018-10-30') } }])
    expect(knownOf(imagined, 1).actual).toEqual(done('2018-10-30'))
    expect(knownOf(standing, 1)).toEqual(UNKNOWN)
  })
})

describe('the chain', () => {
  it('is sound as written, and each entry carries the hash of the one before, from the first on', () => {
    const entries = reported()
    expect(firstBroken(entries)).toBeNull()
    expect(entries.map(entry => entry.previous)).toEqual(['', ...entries.slice(0, -1).map(entry => entry.hash)])
    expect(entries.map(entry => entry.seq)).toEqual([1, 2, 3])
  })

  it.each<[string, (entries: readonly Entry[]) => readonly Entry[], number]>([
    [
      'an altered actual',
      ([a, b, c]) =>
        all(a, b && { ...b, changes: b.changes.map(each => ({ ...each, after: { ...each.after, actual: done('2018-10-29') } })) }, c),
      2,
    ],
    ['an altered author', ([a, b, c]) => all(a && { ...a, by: 'elena' }, b, c), 1],
    ['an altered entry with a new hash', ([a, b, c]) => all(a, b && rehashed({ ...b, by: 'elena' }), c), 3],
    ['a removed entry', ([a, , c]) => all(a, c), 2],
    ['a removed first entry', ([, b, c]) => all(b, c), 1],
    ['an inserted entry', ([a, b, c]) => all(a, b, b, c), 3],
    ['two entries in each other’s place', ([a, b, c]) => all(a, c, b), 2],
  ])('finds %s', (_, tamper, seq) => {
    expect(firstBroken(tamper(reported()))).toBe(seq)
  })

  it('hashes what is said, not how it is held: key order and trailing zeros don’t matter', () => {
    expect(canonical({ b: exact('30.0'), a: [1] })).toBe(canonical({ a: [1], b: decimal('30') }))
    const [entry] = imported()
    if (!entry) throw new Error('the import is an entry')
    const turned = Object.fromEntries(Object.entries(entry).toReversed()) as Entry
    expect(hashOf(turned)).toBe(entry.hash)
  })
})

function all(...entries: readonly (Entry | undefined)[]): readonly Entry[] {
  return entries.filter(entry => entry !== undefined)
}

function rehashed(entry: Entry): Entry {
  return { ...entry, hash: hashOf(entry) }
}
