import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCells, writeCell } from '../../src/sheets/cells.ts'

function cellsOf(text: string): readonly unknown[] {
  const read = readCells(new TextEncoder().encode(text))
  return read.kind === 'read' ? read.lines.map(line => [line.number, ...line.cells]) : [read]
}

describe('cells of a tab-separated text', () => {
  it('lines keep their numbers, with any line end', () => {
    expect(cellsOf('a\tb\n\nc')).toEqual([
      [1, 'a', 'b'],
      [2, ''],
      [3, 'c'],
    ])
    expect(cellsOf('a\tb\r\n\r\nc')).toEqual([
      [1, 'a', 'b'],
      [2, ''],
      [3, 'c'],
    ])
    expect(cellsOf('a\tb\r\rc')).toEqual([
      [1, 'a', 'b'],
      [2, ''],
      [3, 'c'],
    ])
  })

  it('cells are trimmed, of no-break spaces too', () => {
    expect(cellsOf(' a\u00a0b \t\u00a0')).toEqual([[1, 'a\u00a0b', '']])
  })

  it('takes off the quotes that a spreadsheet put around a cell with quotes, tabs or line ends in it', () => {
    expect(cellsOf('"un ""buono"" o più"\tb')).toEqual([[1, 'un "buono" o più', 'b']])
    expect(cellsOf('"due\nrighe"\tb\nc')).toEqual([
      [1, 'due righe', 'b'],
      [3, 'c'],
    ])
    expect(cellsOf('"con\ttabulatore"\tb')).toEqual([[1, 'con tabulatore', 'b']])
  })

  it('keeps the quotes that the office typed', () => {
    expect(cellsOf('"Nuovo Passweb"\tb')).toEqual([[1, '"Nuovo Passweb"', 'b']])
    expect(cellsOf('"Nuovo Passweb" e altro\tb')).toEqual([[1, '"Nuovo Passweb" e altro', 'b']])
    expect(cellsOf('"mai chiuse\tb\nc')).toEqual([
      [1, '"mai chiuse', 'b'],
      [2, 'c'],
    ])
  })

  it('takes all quotes off where a spreadsheet quoted every cell', () => {
    expect(cellsOf('"Obiettivo"\t"Peso"\n"Primo"\t"30,0%"')).toEqual([
      [1, 'Obiettivo', 'Peso'],
      [2, 'Primo', '30,0%'],
    ])
  })

  it('what is written is read as it was, and no spreadsheet runs it', () => {
    const piece = fc.constantFrom('=', '+', '-', '@', "'", '"', 'a', ' ', 'è', '<b>')
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), pieces => {
        const text = pieces.join('').trim() || 'a'
        const written = writeCell(text)
        expect(written).not.toMatch(/^[=+\-@]/)
        expect(cellsOf(`${written}\tb`)).toEqual([[1, text, 'b']])
      }),
    )
  })
})
