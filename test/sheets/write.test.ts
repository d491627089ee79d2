import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { chained, type Entry } from '../../src/domain/ledger.ts'
import type { Standing } from '../../src/domain/payable.ts'
import { exact, sum } from '../../src/domain/quantity.ts'
import { type Known, UNKNOWN } from '../../src/domain/sheet.ts'
import { decideImport, type Imported } from '../../src/domain/verbs/importSheet.ts'
import { decideReport } from '../../src/domain/verbs/report.ts'
import { targetOf } from '../../src/sheets/targets.ts'
import { writeSheets } from '../../src/sheets/write.ts'
import { OFFICES, readText, standingsOf, textOf } from './files.ts'

const TODAY = '2018-10-31' as Day

function importedOf(text: string, year: number): readonly Imported[] {
  const read = readText(text, year)
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
  return read.imported
}

function entryOf(imported: Imported): Entry {
  const decision = decideImport(null, [], imported)
  if (decision.kind === 'refused' || !decision.draft) throw new Error('an import of a new sheet is decided')
  const source = { tenant: '', conversation: '', id: 'file', fingerprint: null, words: '' }
  return chained(null, { ...decision.draft, project: imported.sheet.number, year: imported.sheet.year, at: '', by: 'dario', source })
}

describe('the file that is written', () => {
  it.each(OFFICES)('$name: read, written and read again it is the same', ({ name, year }) => {
    const standings = standingsOf(textOf(name), year)
    expect(importedOf(writeSheets(standings, TODAY), year)).toEqual(importedOf(textOf(name), year))
  })

  it.each(OFFICES)('$name: importing what was exported shows no difference', ({ name, year }) => {
    const again = importedOf(writeSheets(standingsOf(textOf(name), year), TODAY), year)
    const decisions = standingsOf(textOf(name), year).map((standing, at) => {
      const [before, after] = [importedOf(textOf(name), year)[at], again[at]]
      return before && after && decideImport(standing, [entryOf(before)], after)
    })
    expect(decisions).toEqual(decisions.map(() => ({ kind: 'decided', draft: null })))
  })

  it('has the nine columns of the office’s own, figures included', () => {
    const [first] = standingsOf(textOf('schede-2018'), 2018)
    expect(
      first &&
        writeSheets([first], TODAY)
          .split('\n')
          .map(line => line.split('\t').slice(2, 8)),
    ).toEqual([
      ['', 'PROGETTI ART. 15 COMMA 5', '', '', 'BUDGET', ''],
      ['Peso', 'Target', 'Dato 2018', '% Realizz', '% Realizz. Ponderata', 'Risorse erogabili'],
      ['30,0%', 'Entro il 30/06/2018', '30/06/2018', '100,0%', '30,0%', '€ 4.474,64'],
      ['40,0%', 'Entro il 30/10/2018', '30/10/2018', '100,0%', '40,0%', '€ 5.966,18'],
      ['30,0%', "Almeno l'80%", '100,00%', '100,0%', '30,0%', '€ 4.474,64'],
      ['<b>100,0%</b>', '', '', '', '<b>100,0%</b>', '<b>€ 14.915,46</b>'],
      [],
    ])
  })

  it('a report is written as it is shown, and stays the bot’s when the file comes back', () => {
    const [before] = importedOf(textOf('comune-2026'), 2026)
    const [standing] = standingsOf(textOf('comune-2026'), 2026)
    if (!before || !standing) throw new Error('the first sheet was not read')
    const actual = { kind: 'quantity', value: exact('19'), unit: 'count', of: exact('20'), on: null } as const
    const decision = decideReport(standing, { verb: 'report', row: 5, actual, today: '2026-10-01' as Day, assumed: [] })
    if (decision.kind === 'refused') throw new Error('refused')
    const [change] = decision.draft.changes
    const reported: Standing = { ...standing, known: new Map([...standing.known, [5, change?.after ?? UNKNOWN]]) }
    const text = writeSheets([reported], '2026-10-01' as Day)
    expect(text).toContain('\tAlmeno il 90%\t19 su 20\t100,0%\t15,0%\t')
    const [again] = importedOf(text, 2026)
    expect(again && decideImport(reported, [entryOf(before)], again)).toEqual({ kind: 'decided', draft: null })
  })

  it.each(['=SUM(A1)', '+39 0187', '-5%', '@nome', "'=SUM(A1)", '"virgolette" in testa', '"tutto"', '"', "'quote"])(
    'guards %s from a spreadsheet and reads it back',
    indicator => {
      const [standing] = standingsOf(textOf('schede-2018'), 2018)
      const indicators = standing?.sheet.indicators.map(row => ({ ...row, indicator })) ?? []
      const text = standing ? writeSheets([{ ...standing, sheet: { ...standing.sheet, indicators } }], TODAY) : ''
      const cell = text.split('\n')[2]?.split('\t')[1] ?? ''
      expect(cell).not.toMatch(/^[=+\-@]/)
      expect(importedOf(text, 2018)[0]?.sheet.indicators[0]?.indicator).toBe(indicator)
    },
  )

  it('any sheet comes back as it was, and importing it changes nothing', () => {
    fc.assert(
      fc.property(standing(), original => {
        const [first] = importedOf(writeSheets([original], TODAY), 2018)
        if (!first) throw new Error('nothing was read')
        expect(first.sheet).toEqual({ ...original.sheet, indicators: first.sheet.indicators })
        expect(first.sheet.indicators.map(({ printed: _, ...row }) => row)).toEqual(
          original.sheet.indicators.map(({ printed: _, ...row }) => row),
        )
        const again = importedOf(writeSheets([{ ...original, sheet: first.sheet, known: first.known }], TODAY), 2018)
        expect(again).toEqual([first])
      }),
      { numRuns: 200 },
    )
  })
})

const WORDS = [
  'Verifica',
  'n. 10',
  '"buono"',
  '=A1',
  '+2',
  '-',
  '@ufficio',
  '’80',
  "'",
  '“dati”',
  '\u00a0',
  'fascicoli',
  '50%',
  '<b>',
  'è',
  '€',
  '31/12',
]
const TARGETS = [
  'Entro il 30/06/2018',
  "Almeno l'80%",
  '= 98,0%',
  '+30% rispetto al 2017',
  '< 5%',
  'SI',
  'n.d.',
  'circa 20',
  '450',
  '30 gg.',
  '',
]
const DATI = [
  '30/06/2018',
  '87,5%',
  '19 su 20',
  'SI',
  'no',
  '12',
  '60% al 25/09/2018',
  'quasi tutto',
  '-3',
  '=5',
  '',
  '',
  '3 giorni',
  'non valutabile',
]

function text(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
    .map(words => words.join(' ').trim())
    .filter(words => words !== '')
}

/** Weights in tenths that make 100,0. */
function weights(): fc.Arbitrary<readonly string[]> {
  return fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 0, maxLength: 8 }).map(tenths => {
    const parts = tenths.map(each => exact(each).div(10))
    return [...parts, exact(100).minus(sum(parts))].map(each => each.toFixed(1))
  })
}

function known(): fc.Arbitrary<Known> {
  return fc
    .record({
      raw: fc.constantFrom(...DATI),
      evidence: fc.array(
        text().map(each => each.replace(/[\s\u00a0]+/g, ' ').trim()),
        { maxLength: 3 },
      ),
    })
    .map(({ raw, evidence }) => ({
      raw: raw === '' ? null : raw,
      actual: null,
      assessment: null,
      evidence: evidence.filter(each => each !== ''),
    }))
}

function standing(): fc.Arbitrary<Standing> {
  const rows = weights().chain(shares =>
    fc.tuple(
      ...shares.map(weight =>
        fc.record({
          weight: fc.constant(weight),
          objective: text(),
          indicator: text(),
          target: fc.constantFrom(...TARGETS),
          known: known(),
        }),
      ),
    ),
  )
  return fc
    .record({ rows, title: text(), cents: fc.integer({ min: 0, max: 9_999_999 }), number: fc.integer({ min: 1, max: 9999 }) })
    .map(({ rows, title, cents, number }) => ({
      sheet: {
        number,
        year: 2018,
        title,
        legalBasis: 'PROGETTI ART. 15 COMMA 5',
        budget: exact(cents).div(100),
        indicators: rows.map((row, at) => ({
          row: at + 1,
          objective: row.objective,
          indicator: row.indicator,
          weight: exact(row.weight),
          target: targetOf(row.target, 2018),
          printed: null,
        })),
      },
      state: 'draft' as const,
      version: 1,
      known: new Map(rows.map((row, at) => [at + 1, row.known] as const)),
    }))
}
