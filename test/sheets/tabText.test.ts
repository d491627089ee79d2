import { describe, expect, it } from 'vitest'
import { UNKNOWN } from '../../src/domain/sheet.ts'
import { readSheets, type SheetsRead } from '../../src/sheets/tabText.ts'
import { problemSentence } from '../../src/words/fileProblems.ts'
import { listedSentence } from '../../src/words/listed.ts'
import { readText, textOf } from './files.ts'

const NINE = textOf('schede-2018')
const SMALL = [
  '1. PRIMO PROGETTO\t\t\tPROGETTI ART. 15 COMMA 5\t\t\tBUDGET\t\t€ 1.000,00',
  'Obiettivo\tIndicatore\tPeso\tTarget\tDato 2018\t% Realizz\t% Realizz. Ponderata\tRisorse erogabili\tAllegati',
  'Primo obiettivo\tPrimo indicatore\t60,0%\tEntro il 30/06/2018\t29/06/2018\t100,0%\t60,0%\t€ 600,00\t',
  '\tSecondo indicatore\t40,0%\tAlmeno 20\t15\t75,0%\t30,0%\t€ 300,00\tverbale.pdf  nota.docx',
  '\t\t<b>100,0%</b>\t\t\t\t<b>90,0%</b>\t<b>€ 900,00</b>\t',
]

/** The small file with one cell changed; lines and cells from 1. */
function withCell(line: number, cell: number, text: string): string {
  const lines = SMALL.map(each => each.split('\t'))
  const cells = lines[line - 1]
  if (cells) cells[cell - 1] = text
  return lines.map(each => each.join('\t')).join('\n')
}

function problemsOf(read: SheetsRead): readonly unknown[] {
  return read.kind === 'refused' ? read.problems.map(({ code, line, column, ref }) => [code, line, column, ref]) : []
}

function listedOf(read: SheetsRead): readonly unknown[] {
  return read.kind === 'read' ? read.listed.map(({ code, line, column, ref }) => [code, line, column, ref]) : [read]
}

describe('a file as an office wrote it', () => {
  it('reads the sheets, their rows and what is known of each', () => {
    const read = readText(SMALL.join('\n'))
    if (read.kind !== 'read') throw new Error('refused')
    const [only] = read.imported
    expect(only?.file).toBe('schede.tsv')
    expect(only?.sheet).toMatchObject({ number: 1, year: 2018, title: 'PRIMO PROGETTO', legalBasis: 'PROGETTI ART. 15 COMMA 5' })
    expect(only?.sheet.budget.toFixed(2)).toBe('1000.00')
    expect(only?.sheet.indicators.map(row => [row.objective, row.indicator, row.weight.toFixed(1)])).toEqual([
      ['Primo obiettivo', 'Primo indicatore', '60.0'],
      ['Primo obiettivo', 'Secondo indicatore', '40.0'],
    ])
    expect(only?.known.get(1)).toMatchObject({ raw: '29/06/2018', actual: { kind: 'done', on: '2018-06-29' }, assessment: null })
    expect(only?.known.get(2)?.evidence).toEqual(['verbale.pdf', 'nota.docx'])
    expect(read.listed).toEqual([])
  })

  it('reads the same with Windows line ends, with a byte order mark, with both', () => {
    const plain = readText(NINE)
    expect(readText(NINE.replaceAll('\n', '\r\n'))).toEqual(plain)
    expect(readText(`\ufeff${NINE}`)).toEqual(plain)
    expect(readText(`\ufeff${NINE.replaceAll('\n', '\r\n')}`)).toEqual(plain)
  })

  it.each([
    ['two tabs before the funding line', '1. T\t\tPROGETTI\tBUDGET\t€ 1.000,00'],
    ['four tabs before it', '1. T\t\t\t\tPROGETTI\tBUDGET\t€ 1.000,00'],
    ['the euro sign in a cell of its own', '1. T\t\tPROGETTI\t\t\t\tBUDGET\t€\t1.000,00'],
    ['the euro sign glued to the number', '1. T\t\tPROGETTI\t\t\t\tBUDGET\t\t€1.000,00'],
    ['no euro sign', '1. T\tPROGETTI\tBUDGET\t1000'],
    ['everything in the cell of the word', '1. T\tPROGETTI\tBUDGET: € 1.000,00'],
    ['another way to write the number', 'Progetto 1 - T\tPROGETTI\tBUDGET\t1.000,00 €'],
    ['the number after its word', 'PROGETTO N. 01 T\tPROGETTI\tBUDGET\t1.000,00 €'],
    ['bold marks', '<b>1. T</b>\t<b>PROGETTI</b>\t<b>BUDGET</b>\t<b>€ 1.000,00</b>'],
    ['a remark beside the amount', '1. T\tPROGETTI\tBUDGET (lordo)\t€ 1.000,00 (al lordo)'],
  ])('finds title, funding line and budget with %s', (_, title) => {
    const read = readText([title, ...SMALL.slice(1)].join('\n'))
    expect(read.kind === 'read' && read.imported[0]?.sheet).toMatchObject({ number: 1, title: 'T', legalBasis: 'PROGETTI' })
    expect(read.kind === 'read' && read.imported[0]?.sheet.budget.toFixed(2)).toBe('1000.00')
  })

  it.each([
    ['bold headings', SMALL[1]?.replace(/[^\t]+/g, '<b>$&</b>'), SMALL[4]],
    [
      'longer headings',
      SMALL[1]?.replace('% Realizz\t', 'Realizzazione %\t').replace('Peso', 'Peso (%)').replace('erogabili', 'erogabili (€)'),
      SMALL[4],
    ],
    ['a total with its word', SMALL[1], 'TOTALE\t\t100%\t\t\t\t90,0%\t€ 900,00'],
    ['a total without weight', SMALL[1], '\t\t\t\t\t\t90,0%\t€ 900,00\t'],
    ['subtotals on the way', SMALL[1], ['\t\t40,0%\t\t\t\t30,0%\t€ 300,00\t', SMALL[4]].join('\n')],
    ['no total', SMALL[1], ''],
  ])('reads a sheet with %s', (_, header, total) => {
    const read = readText([SMALL[0], header, SMALL[2], SMALL[3], total].join('\n'))
    expect(read).toEqual(readText(SMALL.join('\n')))
  })

  it('keeps no-break spaces and curly quotes as typed, trimmed at the ends', () => {
    const read = readText(withCell(3, 2, '\u00a0Giudizio “buono”, l’80\u00a0% \u00a0'))
    expect(read.kind === 'read' && read.imported[0]?.sheet.indicators[0]?.indicator).toBe('Giudizio “buono”, l’80\u00a0%')
  })

  it('finds the quantity in the row’s own words', () => {
    const read = readText(withCell(3, 2, 'Aggiornamento di n. 10 fascicoli'))
    expect(read.kind === 'read' && read.imported[0]?.sheet.indicators.map(row => row.printed?.toFixed() ?? null)).toEqual(['10', null])
  })

  it('a row without a Dato is open, whatever percentage is printed beside it', () => {
    const read = readText(withCell(4, 5, ''))
    expect(read.kind === 'read' && read.imported[0]?.known.get(2)).toEqual({ ...UNKNOWN, evidence: ['verbale.pdf', 'nota.docx'] })
    expect(listedOf(read)).toContainEqual(['percentWithoutActual', 4, 6, '1.2'])
  })

  it('the sheet’s percentage is an assessment only where the Dato cannot be compared with the target', () => {
    const known = (text: string): unknown => {
      const read = readText(text)
      return read.kind === 'read' ? read.imported[0]?.known.get(1)?.assessment : read
    }
    expect(known(withCell(3, 5, '5'))).toMatchObject({ reason: 'come da scheda' })
    expect(known(withCell(3, 5, 'quasi tutto'))).toMatchObject({ reason: 'come da scheda' })
    expect(known(withCell(3, 5, '02/07/2018'))).toBeNull()
    expect(known(withCell(3, 4, 'circa a metà anno'))).toBeNull()
  })
})

describe('a malformed file', () => {
  const HEADER = SMALL[1] ?? ''
  it.each<[string, string, readonly unknown[]]>([
    ['an empty file', '', [['empty', 1, 1, null]]],
    ['only blank lines', ' \n\t\n\u00a0', [['empty', 1, 1, null]]],
    ['HTML instead of text', `<html><body><table><tr><td>${SMALL.join('\n')}`, [['html', 1, 1, null]]],
    ['another kind of text', 'caro ufficio,\nti scrivo', [['noSheets', 1, 1, null]]],
    ['a cell over 10,000 characters', withCell(4, 2, 'x'.repeat(10_001)), [['cellTooLong', 4, 2, null]]],
    ['no header row', [SMALL[0], ...SMALL.slice(2)].join('\n'), [['headerMissing', 2, 1, null]]],
    ['no title', SMALL.slice(1).join('\n'), [['titleMissing', 1, 1, null]]],
    ['a title without a number', withCell(1, 1, 'PRIMO PROGETTO'), [['titleMissing', 1, 1, null]]],
    ['a header with a wrong column', withCell(2, 4, 'Note'), [['header', 2, 4, null]]],
    ['a header with a column less', SMALL.join('\n').replace(HEADER, HEADER.replace('Peso\t', '')), [['header', 2, 3, null]]],
    ['a Dato of another year', withCell(2, 5, 'Dato 2017'), [['otherYear', 2, 5, null]]],
    ['two projects with one number', [...SMALL, ...SMALL].join('\n'), [['duplicateNumber', 6, 1, null]]],
    ['a project without rows', SMALL.slice(0, 2).join('\n'), [['noRows', 3, 1, null]]],
    ['a missing budget', withCell(1, 9, ''), [['budgetMissing', 1, 7, null]]],
    ['a budget that is only the euro sign', withCell(1, 9, '€'), [['budgetMissing', 1, 9, null]]],
    ['a negative budget', withCell(1, 9, '€ -1.000,00'), [['budgetNegative', 1, 9, null]]],
    ['a budget that is no number', withCell(1, 9, 'mille euro'), [['budgetNotNumber', 1, 9, null]]],
    ['a budget with three decimals', withCell(1, 9, '€ 1.000,005'), [['budgetDecimals', 1, 9, null]]],
    ['a truncated row', SMALL.join('\n').replace(/\t€ 300,00.*/, ''), [['truncatedRow', 4, 7, '1.2']]],
    ['a tab inside a text', withCell(3, 4, 'Entro il\t30/06/2018').replace('€ 600,00\t', '€ 600,00\tx'), [['extraCell', 3, 10, '1.1']]],
    ['a tab inside a text, with nothing attached', withCell(3, 4, 'Entro il\t30/06/2018'), [['shiftedRow', 3, 8, '1.1']]],
    ['a blank first objective', withCell(3, 1, ''), [['objectiveMissing', 3, 1, '1.1']]],
    ['a blank indicator', withCell(4, 2, ''), [['indicatorMissing', 4, 2, '1.2']]],
    ['a missing weight', withCell(3, 3, ''), [['weightMissing', 3, 3, '1.1']]],
    ['a negative weight', withCell(3, 3, '-60,0%'), [['weightNegative', 3, 3, '1.1']]],
    ['a weight that is no number', withCell(3, 3, 'alto'), [['weightNotNumber', 3, 3, '1.1']]],
    ['weights that don’t make 100,0', withCell(4, 3, '39,5%'), [['weights', 5, 3, null]]],
    ['an impossible day in a target', withCell(3, 4, 'Entro il 31/06/2018'), [['impossibleDay', 3, 4, '1.1']]],
    ['an impossible day in a Dato', withCell(3, 5, '30/02/2018'), [['impossibleDay', 3, 5, '1.1']]],
  ])('%s is refused, saying where', (_, text, problems) => {
    const read = readText(text)
    expect(problemsOf(read)).toEqual(problems)
    for (const problem of read.kind === 'refused' ? read.problems : []) {
      expect(problemSentence(problem)).toMatch(/^Riga \d+, colonna \d+(?: \(\d+\.\d+\))?: \S.*\.$/)
    }
  })

  it('tells all problems at once, in the order of the file', () => {
    const lines = withCell(3, 3, 'alto').split('\n')
    const other = withCell(3, 5, '31/11/2018').replace('1. PRIMO', '2. ALTRO').replace('€ 1.000,00', '')
    expect(problemsOf(readText([...lines, '', ...other.split('\n')].join('\n')))).toEqual([
      ['weightNotNumber', 3, 3, '1.1'],
      ['budgetMissing', 7, 7, null],
      ['impossibleDay', 9, 5, '2.1'],
    ])
  })

  it('names the difference of the weights in words', () => {
    const sentences = [withCell(4, 3, '39,5%'), withCell(4, 3, '41,25%')].map(text => {
      const read = readText(text)
      return read.kind === 'refused' && read.problems.map(problemSentence)
    })
    expect(sentences).toEqual([
      ['Riga 5, colonna 3: i pesi del progetto 1 fanno 99,5% invece di 100,0%: mancano 0,5 punti.'],
      ['Riga 5, colonna 3: i pesi del progetto 1 fanno 101,25% invece di 100,0%: 1,25 punti in più.'],
    ])
  })

  it('bytes that are no UTF-8 are refused with their line and column', () => {
    const bytes = new TextEncoder().encode(SMALL.join('\n'))
    const at = bytes.indexOf(0xe2, SMALL[0]?.length)
    bytes[at] = 0xe0
    expect(problemsOf(readSheets(bytes, 'schede.tsv', 2018))).toEqual([['notUtf8', 3, 8, null]])
  })

  it.each<[string, Uint8Array, string]>([
    ['a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), 'binary'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x31, 0, 0x2e, 0]), 'notUtf8'],
    ['Latin-1', new Uint8Array([0x31, 0x2e, 0x20, 0xe0, 0x20, 0x62]), 'notUtf8'],
  ])('%s is refused as %s', (_, bytes, code) => {
    expect(problemsOf(readSheets(bytes, 'schede.tsv', 2018))).toMatchObject([[code, 1, 1, null]])
  })
})

describe('what is listed and not refused', () => {
  it.each<[string, string, unknown]>([
    ['a bare number’s direction', withCell(4, 4, '20'), ['assumedDirection', 4, 4, '1.2']],
    ['a target’s year', withCell(3, 4, 'Entro giugno'), ['assumedYear', 3, 4, '1.1']],
    ['a mended slip', withCell(4, 4, 'Ameno 20'), ['assumedTypo', 4, 4, '1.2']],
    ['an unclear target', withCell(4, 4, 'circa 20'), ['unclearTarget', 4, 4, '1.2']],
    ['a blank target', withCell(4, 4, ''), ['unclearTarget', 4, 4, '1.2']],
    ['a Dato that is not understood', withCell(3, 5, 'quasi tutto'), ['unreadActual', 3, 5, '1.1']],
    ['a Dato of another year', withCell(3, 5, '29/06/2017'), ['otherYearActual', 3, 5, '1.1']],
    ['a percentage taken as it is printed', withCell(3, 5, '5'), ['assessed', 3, 5, '1.1']],
    ['a Dato to assess', withCell(3, 5, '5').replace('100,0%\t60,0%\t€ 600,00', '\t\t'), ['toAssess', 3, 5, '1.1']],
    ['another printed percentage', withCell(4, 6, '75,1%'), ['percentDiffers', 4, 6, '1.2']],
    ['another weighted percentage', withCell(4, 7, '31%'), ['weightedDiffers', 4, 7, '1.2']],
    ['another printed amount', withCell(4, 8, '€ 300,01'), ['amountDiffers', 4, 8, '1.2']],
    ['a figure that is no number', withCell(4, 8, 'vedi nota'), ['unreadFigure', 4, 8, '1.2']],
    ['another printed total', withCell(5, 8, '<b>€ 899,99</b>'), ['totalDiffers', 5, 8, null]],
    ['another total percentage', withCell(5, 7, '<b>91,0%</b>'), ['totalWeightedDiffers', 5, 7, null]],
    ['a line outside any sheet', ['Comune di X', ...SMALL].join('\n'), ['ignoredLine', 1, 1, null]],
    ['a signature below a sheet', [...SMALL, '\t\tIl dirigente'].join('\n'), ['ignoredLine', 6, 3, null]],
  ])('%s', (_, text, listed) => {
    const read = readText(text)
    expect(listedOf(read)).toContainEqual(listed)
    for (const item of read.kind === 'read' ? read.listed : []) {
      expect(listedSentence(item)).toMatch(/^Riga \d+, colonna \d+(?: \(\d+\.\d+\))?: \S.*\.$/)
    }
  })

  it('figures agree at the precision they are printed with', () => {
    const text = withCell(4, 5, '17')
      .replace('75,0%\t30,0%\t€ 300,00', '85%\t34%\t€ 340')
      .replace('90,0%', '94,0%')
      .replace('€ 900,00', '€ 940')
    expect(listedOf(readText(text))).toEqual([])
  })

  it('a total that differs is told with both figures', () => {
    const read = readText(withCell(5, 8, '<b>€ 899,99</b>'))
    expect(read.kind === 'read' && read.listed.map(listedSentence)).toEqual([
      'Riga 5, colonna 8: il totale scritto del progetto 1 è € 899,99, il calcolo dà € 900,00: conta il calcolo.',
    ])
  })

  it('the nine sheets list only the six rows that carry their own percentage', () => {
    expect(listedOf(readText(NINE))).toEqual([67, 68, 69, 70, 71, 72].map((line, at) => ['assessed', line, 5, `9.${at + 1}`]))
  })
})
