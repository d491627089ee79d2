import fc from 'fast-check'
import type { Chat } from '../../src/app/chats.ts'
import type { Question } from '../../src/app/questions.ts'
import type { Actual } from '../../src/domain/actual.ts'
import { addDays, type Day, day } from '../../src/domain/day.ts'
import { chained, type Deed, type Entry, type Source } from '../../src/domain/ledger.ts'
import { type Decimal, exact } from '../../src/domain/quantity.ts'
import { type Indicator, type Known, type Sheet, UNKNOWN } from '../../src/domain/sheet.ts'
import type { Part, Reading, Target } from '../../src/domain/target.ts'

/** A message in Anna's chat; another id is another message. */
export function message(id: string, rest: Partial<Source> = {}): Source {
  return { tenant: 'tenant', conversation: 'anna', id, fingerprint: null, words: 'fase 2 completata il 30/10', ...rest }
}

/** Row 2 done on 30 October 2018, told by Anna, as the next entry after `last`. */
export function reported(last: Entry | null, source: Source, project = 1): Entry {
  const done: Actual = { kind: 'done', on: civil(2018, 10, 30) }
  return chained(last, {
    deed: { verb: 'report', actual: done, assumed: ['year'] },
    changes: [{ row: 2, before: UNKNOWN, after: { ...UNKNOWN, actual: done } }],
    reason: null,
    project,
    year: 2018,
    at: '2018-10-31T08:00:00.000Z',
    by: 'anna@comune.example',
    source,
  })
}

/** A chain of reports, one message each. */
export function chain(length: number, project = 1): readonly Entry[] {
  const entries: Entry[] = []
  for (let seq = 1; seq <= length; seq += 1) entries.push(reported(entries.at(-1) ?? null, message(`m${project}.${seq}`), project))
  return entries
}

/** Anna's personal chat. */
export const ANNAS_CHAT: Chat = {
  place: 'personal',
  name: null,
  address: {
    tenantId: 'tenant',
    conversationId: 'anna',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    botId: '28:bot',
    userId: '29:anna',
    threadId: null,
  },
  alive: true,
  greeted: false,
}

/** Which of two rows was meant? */
export const QUESTION: Question = {
  key: 'k1',
  tenant: 'tenant',
  conversation: 'anna',
  source: 'm1',
  person: 'anna@comune.example',
  at: '2018-10-31T08:00:00.000Z',
  options: [
    {
      pick: '1',
      title: '1.2 Fase 2',
      doing: {
        kind: 'record',
        verb: 'report',
        year: 2018,
        project: 1,
        row: 2,
        actual: { kind: 'quantity', value: exact('19'), unit: 'count', of: exact('20'), on: null },
        assumed: ['today'],
        words: '19 su 20',
      },
    },
    { pick: '0', title: 'Nessuna di queste', doing: { kind: 'dismiss' } },
  ],
}

function civil(year: number, month: number, date: number): Day {
  const found = day(year, month, date)
  if (!found) throw new Error(`${year}-${month}-${date} does not exist`)
  return found
}

const aText = fc.string({ unit: 'binary', maxLength: 12 })
const aDay = fc.integer({ min: 0, max: 80_000 }).map(days => addDays(civil(1950, 1, 1), days))
const aRow = fc.integer({ min: 1, max: 99 })
const aDecimal: fc.Arbitrary<Decimal> = fc
  .tuple(fc.constantFrom('', '-'), fc.bigInt(0n, 10n ** 20n), fc.bigInt(0n, 10n ** 30n))
  .map(([sign, units, decimals]) => exact(`${sign}${units}.${decimals}`))
const aUnit = fc.constantFrom('percent', 'count', 'days', 'hours', 'minutes', 'euros')
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null })

const anActual: fc.Arbitrary<Actual> = fc.oneof(
  fc.record({ kind: fc.constant('done'), on: aDay }),
  fc.record({ kind: fc.constant('quantity'), value: aDecimal, unit: aUnit, of: orNull(aDecimal), on: orNull(aDay) }),
  fc.record({ kind: fc.constantFrom('yes', 'no', 'notEvaluable') }),
)
const aPart: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constantFrom('by', 'from'), day: aDay }),
  fc.record({
    kind: fc.constant('measure'),
    comparison: fc.constantFrom('atLeast', 'moreThan', 'atMost', 'lessThan', 'exactly'),
    value: aDecimal,
    unit: aUnit,
  }),
  fc.record({
    kind: fc.constant('change'),
    direction: fc.constantFrom('increase', 'decrease'),
    value: aDecimal,
    unit: fc.constantFrom('percent', 'points', 'count'),
  }),
  fc.record({ kind: fc.constant('deliverable') }),
)
const aReading: fc.Arbitrary<Reading> = fc.oneof(
  fc.record({
    kind: fc.constant('read'),
    parts: fc.array(aPart, { maxLength: 3 }),
    assumed: fc.uniqueArray(fc.constantFrom('direction', 'year', 'typo')),
  }),
  fc.record({ kind: fc.constant('none') }),
  fc.record({ kind: fc.constant('unclear'), doubts: fc.array(aText, { maxLength: 2 }) }),
)
const aTarget: fc.Arbitrary<Target> = fc.record({ raw: aText, reading: aReading, baseline: orNull(aDecimal) })
const anIndicator: fc.Arbitrary<Indicator> = fc.record({
  row: aRow,
  objective: aText,
  indicator: aText,
  weight: aDecimal,
  target: aTarget,
  printed: orNull(aDecimal),
})
const aSheet: fc.Arbitrary<Sheet> = fc.record({
  number: aRow,
  year: fc.integer({ min: 2000, max: 2100 }),
  title: aText,
  legalBasis: aText,
  budget: aDecimal,
  indicators: fc.array(anIndicator, { maxLength: 3 }),
})
const aKnown: fc.Arbitrary<Known> = fc.record({
  raw: orNull(aText),
  actual: orNull(anActual),
  assessment: orNull(fc.record({ percent: aDecimal, reason: aText })),
  evidence: fc.array(aText, { maxLength: 2 }),
})
const aDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ verb: fc.constant('import'), sheet: aSheet, file: aText }),
  fc.record({
    verb: fc.constantFrom('report', 'correct'),
    actual: anActual,
    assumed: fc.uniqueArray(fc.constantFrom('today', 'year', 'typo')),
  }),
  fc.record({ verb: fc.constant('undo'), undone: aRow }),
  fc.record({ verb: fc.constant('settle'), row: aRow, target: aTarget }),
)

/** Any first entry of a ledger: every verb, any text without half an emoji, decimals of fifty digits. */
export const anEntry: fc.Arbitrary<Entry> = fc
  .record({
    deed: aDeed,
    changes: fc.array(fc.record({ row: aRow, before: aKnown, after: aKnown }), { maxLength: 2 }),
    reason: orNull(aText),
    project: aRow,
    year: fc.integer({ min: 2000, max: 2100 }),
    at: fc.constant('2018-10-31T08:00:00.000Z'),
    by: aText,
    source: fc.record({ tenant: aText, conversation: aText, id: aText, fingerprint: orNull(aText), words: aText }),
  })
  .map(content => chained(null, content))
