import type { FileProblem, Place } from '../words/fileProblems.ts'

/** One line of a file: its number from 1 and its cells, trimmed (no-break spaces too), without tabs or line ends inside. */
export type Line = { readonly number: number; readonly cells: readonly string[] }

/** The longest cell that is read, in characters. */
const LONGEST_CELL = 10_000

/** A file's bytes as lines of cells, or why it is no tab-separated text in UTF-8. */
export function readCells(
  bytes: Uint8Array,
): { readonly kind: 'read'; readonly lines: readonly Line[] } | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] } {
  if (isUtf16(bytes)) return refused({ ...START, code: 'notUtf8' })
  if (isBinary(bytes)) return refused({ ...START, code: 'binary' })
  const text = decoded(bytes)
  if (text === null) return refused({ ...firstUndecodable(bytes), code: 'notUtf8' })
  if (text.trim() === '') return refused({ ...START, code: 'empty' })
  if (isHtml(text)) return refused({ ...START, code: 'html' })
  const lines = split(text)
  const tooLong = lines.flatMap(longCells)
  return tooLong.length > 0 ? { kind: 'refused', problems: tooLong } : { kind: 'read', lines }
}

/** The text of a cell as a file holds it: a spreadsheet must neither run it as a formula nor take its quotes away. */
export function writeCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return safe.startsWith('"') ? `"${safe.replaceAll('"', '""')}"` : safe
}

const START: Place = { line: 1, column: 1, ref: null }
/** What a spreadsheet would run, with the apostrophes that already keep it from doing so. */
const FORMULA = /^'*[=+\-@]/
const GUARDED = /^'+[=+\-@]/

function refused(problem: FileProblem): { readonly kind: 'refused'; readonly problems: readonly FileProblem[] } {
  return { kind: 'refused', problems: [problem] }
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

/** Control characters other than tab, line feed, form feed and carriage return stand in no text. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.some(byte => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d)
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function firstUndecodable(bytes: Uint8Array): Place {
  const line = pieces(bytes, 0x0a).find(piece => decoded(piece.bytes) === null)
  const cell = line && pieces(line.bytes, 0x09).find(piece => decoded(piece.bytes) === null)
  return { line: line?.at ?? 1, column: cell?.at ?? 1, ref: null }
}

function pieces(bytes: Uint8Array, separator: number): readonly { readonly at: number; readonly bytes: Uint8Array }[] {
  const found: { at: number; bytes: Uint8Array }[] = []
  for (let from = 0; from <= bytes.length; ) {
    const next = bytes.indexOf(separator, from)
    const to = next < 0 ? bytes.length : next
    found.push({ at: found.length + 1, bytes: bytes.subarray(from, to) })
    from = to + 1
  }
  return found
}

function isHtml(text: string): boolean {
  const start = text.trimStart()
  return /<(!doctype|html|head|body|table|meta)\b/i.test(start.slice(0, 4096)) || (start.startsWith('<') && !/^<\/?b>/i.test(start))
}

/** A spreadsheet quotes the cells that need it, or all of them; a text that only begins with a quotation mark is kept as typed. */
function split(text: string): readonly Line[] {
  const everyCellQuoted = /^"obiettivo"\t/im.test(text)
  const lines: Line[] = []
  let [at, number, cells]: [number, number, string[]] = [0, 1, []]
  let started = 1
  while (at <= text.length) {
    const cell = cellAt(text, at)
    cells.push(cleaned(cell.quoted !== null && (everyCellQuoted || /["\t\n\r]/.test(cell.quoted)) ? cell.quoted : text.slice(at, cell.end)))
    number += lineEnds(text.slice(at, cell.end))
    at = cell.end
    if (text[at] === '\t') at += 1
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1
      lines.push({ number: started, cells })
      number += 1
      started = number
      cells = []
    }
  }
  return lines
}

/** Where the cell ends, and its content without the quotation marks around it if it has them. */
function cellAt(text: string, at: number): { readonly end: number; readonly quoted: string | null } {
  if (text[at] === '"') {
    const end = endOfQuoted(text, at)
    if (end !== null) return { end, quoted: text.slice(at + 1, end - 1).replaceAll('""', '"') }
  }
  let end = at
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { end, quoted: null }
}

/** Just after the closing mark, which only the end of a cell may follow; null where the mark is an ordinary character. */
function endOfQuoted(text: string, at: number): number | null {
  const limit = Math.min(text.length, at + LONGEST_CELL + 3)
  for (let end = at + 1; end < limit; end += 1) {
    if (text[end] !== '"') continue
    if (text[end + 1] === '"') end += 1
    else return end + 1 >= text.length || '\t\n\r'.includes(text[end + 1] ?? '') ? end + 1 : null
  }
  return null
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0
}

function cleaned(cell: string): string {
  const text = cell.replace(/[\t\n\r\f]+/g, ' ').trim()
  return GUARDED.test(text) ? text.slice(1) : text
}

function longCells(line: Line): readonly FileProblem[] {
  return line.cells.flatMap((cell, index) =>
    cell.length > LONGEST_CELL
      ? [{ code: 'cellTooLong' as const, line: line.number, column: index + 1, ref: null, length: cell.length }]
      : [],
  )
}
