import fc from 'fast-check'
import { describe, expect, it, test, vi } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { type Contract, toContract } from '../../src/italian/contract.ts'
import { interpret } from '../../src/italian/interpret.ts'
import type { Outcome, RowRef, Scope } from '../../src/italian/outcome.ts'
import { CLOTHES, type Clothes, DOUBTS } from './clothes.ts'
import { type Labelled, labelled, placed, scopeOf } from './corpus.ts'
import { type LabelledSet, SETS } from './sets.ts'
import { hostile, italian, mangled, NOUNS } from './texts.ts'

/** A message reads in a fraction of a millisecond (`npm run bench`); this only catches one that runs away. */
const RUNAWAY = 1000

const MESSAGES = SETS.flatMap(set => labelled(set.file).map(message => ({ message, set })))
const READ = MESSAGES.map(({ message, set }) => read(message.text, scopeOf(message, set.sheets)))

describe('any text', () => {
  it.each(SETS.filter(({ office }, at) => SETS.findIndex(set => set.office === office) === at))(
    'over the sheets of $file never breaks the reader, nor becomes an entry that cannot be',
    set => {
      const messages = labelled(set.file).map(({ text }) => text)
      const text = fc.oneof(mangled(messages), italian(set.file, messages), hostile())
      fc.assert(
        fc.property(text, scopeIn(set), (text, scope) => {
          const start = performance.now()
          const { outcome } = interpret(text, scope)
          expect(performance.now() - start).toBeLessThan(RUNAWAY)
          expect(mistakesIn(outcome, scope)).toEqual([])
          expect(() => JSON.stringify(toContract(outcome, scope))).not.toThrow()
        }),
        { numRuns: 600 },
      )
    },
    60_000,
  )

  it.each(SETS.filter(({ office }, at) => SETS.findIndex(set => set.office === office) === at))(
    'of nothing but nouns of the sheets of $file, without verb, number or day, is never an entry',
    set => {
      const joining = ['il', 'la', 'di', 'del', 'per', 'con', 'nel', ',', '-', 'progetto', 'questo', 'mio']
      const word = fc.oneof(fc.constantFrom(...(NOUNS.get(set.file) ?? [])), fc.constantFrom(...joining))
      fc.assert(
        fc.property(fc.array(word, { maxLength: 20 }), scopeIn(set), (words, scope) => {
          expect(interpret(words.join(' '), scope).outcome.kind).not.toBe('record')
        }),
        { numRuns: 300 },
      )
    },
  )
})

describe('a labelled message', () => {
  test.each(CLOTHES)('$name means the same', clothes => {
    const different = MESSAGES.flatMap(({ message, set }, at) => {
      const text = dressed(clothes, message.text)
      const got = read(text, scopeOf(message, set.sheets))
      return got === READ[at] ? [] : [`${message.id} ${JSON.stringify(text)}\n  ${READ[at]}\n  ${got}`]
    })
    expect(different).toEqual([])
  })

  it('means the same in several of these at once', () => {
    const some = fc.shuffledSubarray([...CLOTHES], { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(fc.nat(MESSAGES.length - 1), some, (at, worn) => {
        const { message, set } = messageAt(at)
        const text = worn.filter(({ fits }) => fits(message.text)).reduce((text, { dress }) => dress(text), message.text)
        expect(read(text, scopeOf(message, set.sheets))).toBe(READ[at])
      }),
      { numRuns: 1500 },
    )
  })

  test.each(DOUBTS)('$name is never an entry', clothes => {
    const reports = MESSAGES.filter(({ message }, at) => isReport(READ[at]) && clothes.fits(message.text))
    const written = reports.flatMap(({ message, set }) => {
      const text = clothes.dress(message.text)
      return isReport(read(text, scopeOf(message, set.sheets))) ? [`${message.id} ${text}`] : []
    })
    expect(reports.length).toBeGreaterThan(50)
    expect(written).toEqual([])
  })

  it('read eight times, in any order and beside any other, means the same as to a reader that has read nothing before', async () => {
    vi.resetModules()
    const fresh = await import('../../src/italian/interpret.ts')
    const sample = fc.uniqueArray(fc.nat(MESSAGES.length - 1), { minLength: 2, maxLength: 12 })
    const order = sample.chain(chosen =>
      fc.shuffledSubarray(
        chosen.flatMap(at => Array<number>(8).fill(at)),
        { minLength: chosen.length * 8 },
      ),
    )
    fc.assert(
      fc.property(order, all => {
        for (const at of all) {
          const { message, set } = messageAt(at)
          // The same sheets again, as each turn folds them from the ledger.
          const scope = scopeOf(message, [...set.sheets])
          expect(JSON.stringify(toContract(fresh.interpret(message.text, scope).outcome, scope))).toBe(READ[at])
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('what these tests found', () => {
  test.each([
    ['utterances.museo.jsonl', 1, '2023-09-12', 'a pompei hanno inaugurato la sezione archeologica ieri'],
    ['utterances.dev.jsonl', 1, '2018-10-31', 'pare che non manca più niente, fase 2 chiusa ieri sera'],
    ['utterances.dev.jsonl', 9, '2018-10-31', 'operative guida'],
    ['utterances.museo.jsonl', 1, '2023-09-12', 'nuovo online'],
    ['utterances.prefettura.jsonl', 3, '2024-11-05', 'esercitazione svolta il 26 ottobre, anzi il giorno dopo'],
    ['utterances.prefettura.jsonl', 3, '2024-11-05', 'esercitazione svolta il 26 ottobre, anzi 27'],
    ['utterances.prefettura.jsonl', 3, '2024-11-05', 'esercitazione svolta il 26, anzi no'],
    ['utterances.comune.jsonl', 3, '2026-10-20', "scusate i 30 giorni per l'accesso agli atti con due persone in meno sono irrealistici"],
  ])('over %s, in the channel of project %i on %s: "%s" is no entry', (file, channel, today, text) => {
    expect(isReport(read(text, placeOf(file, channel, today)))).toBe(false)
  })

  test.each([
    ['esercitazione svolta il 26 ottobre, anzi il 27 :)', '2024-10-27'],
    ['esercitazione svolta il 26 ottobre, scusate il ritardo', '2024-10-26'],
    ['ESERCITAZIONE SVOLTA IL 26 OTTOBRE GRAZIE MILLE A TUTTI', '2024-10-26'],
  ])('"%s" is the entry of %s', (text, date) => {
    const got: unknown = JSON.parse(read(text, placeOf('utterances.prefettura.jsonl', 3, '2024-11-05')))
    expect(got).toEqual({ outcome: 'record', intent: 'report', indicator: '3.3', date })
  })

  it('has no window of deadlines that ends before it begins', () => {
    const got: unknown = JSON.parse(read('cosa scade entro il 30 giugno?', placeOf('utterances.prefettura.jsonl', 3, '2024-11-05')))
    expect(got).toMatchObject({ intent: 'deadlines', from: '2024-01-01', to: '2024-06-30' })
  })
})

function placeOf(file: string, channel: number, today: string): Scope {
  const sheets = SETS.find(set => set.file === file)?.sheets ?? []
  return placed(sheets, today, { channel: [channel] })
}

function read(text: string, scope: Scope): string {
  return JSON.stringify(toContract(interpret(text, scope).outcome, scope))
}

function isReport(got: string | undefined): boolean {
  const { outcome, intent } = JSON.parse(got ?? '{}') as Contract
  return outcome === 'record' && intent !== 'undo'
}

function messageAt(at: number): { readonly message: Labelled; readonly set: LabelledSet } {
  const found = MESSAGES[at]
  if (!found) throw new Error(`no message ${at}`)
  return found
}

function dressed({ fits, dress }: Clothes, text: string): string {
  return fits(text) ? dress(text) : text
}

/** Anyone, on any day around the sheets' year, anywhere, after any report. */
function scopeIn({ sheets }: LabelledSet): fc.Arbitrary<Scope> {
  const rows = sheets.flatMap(({ number, indicators }) => indicators.map(({ row }): RowRef => ({ project: number, row })))
  const year = sheets[0]?.year ?? 2018
  const day = fc
    .date({ min: new Date(`${year}-01-01`), max: new Date(`${year + 1}-01-31`), noInvalidDate: true })
    .map(at => at.toISOString().slice(0, 10) as Day)
  const channel = fc.oneof(
    fc.constant([]),
    fc.subarray(
      sheets.map(({ number }) => number),
      { minLength: 1, maxLength: 2 },
    ),
  )
  return fc.record({
    sheets: fc.constant(sheets),
    topic: fc.option(fc.constantFrom(...rows)),
    isOpen: fc.constantFrom(
      () => true,
      () => false,
      ({ row }: RowRef) => row % 2 === 0,
    ),
    today: day,
    channel,
    after: fc.option(fc.constantFrom(...rows)),
    asked: fc.option(
      fc.oneof(
        fc.constant({ kind: 'confirm' as const }),
        fc.record({ kind: fc.constant('missing' as const), row: fc.constantFrom(...rows), day: fc.constant(null) }),
        fc.record({ kind: fc.constant('choice' as const), rows: fc.subarray(rows, { minLength: 1, maxLength: 5 }) }),
      ),
    ),
  })
}

/** What no outcome may hold: a row that is not there, a day to come, a number that is none. */
function mistakesIn(outcome: Outcome, { sheets, today, asked }: Scope): readonly string[] {
  const isThere = ({ project, row }: RowRef): boolean =>
    sheets.some(({ number, indicators }) => number === project && indicators.some(indicator => indicator.row === row))
  const missing = (rows: readonly RowRef[]): readonly string[] =>
    rows.filter(row => !isThere(row)).map(({ project, row }) => `no row ${project}.${row}`)
  switch (outcome.kind) {
    case 'record': {
      const { actual } = outcome
      const day = actual.kind === 'done' || actual.kind === 'quantity' ? actual.on : null
      const late = day !== null && day > today ? [`${day} is after ${today}`] : []
      const unreal =
        actual.kind === 'quantity' && (!actual.value.isFinite() || actual.value.isNegative()) ? [`no number: ${actual.value}`] : []
      return [...missing([outcome.row]), ...late, ...unreal]
    }
    case 'reply':
      if (asked === null) return ['an answer to no question']
      return outcome.answered.kind === 'pick' ? missing([outcome.answered.row]) : []
    case 'undo':
      return outcome.row ? missing([outcome.row]) : []
    case 'ask':
      return missing(outcome.candidates)
    case 'answer':
      return outcome.window && outcome.window.from > (outcome.window.to ?? outcome.window.from)
        ? ['a window that ends before it begins']
        : []
    default:
      return []
  }
}
