import { deedOf } from './verbs.ts'

/** Blanks what a mail carries besides its writer's own words: quoted lines, the mail that was answered or passed on, the signature. The text is folded; positions stay. */
export function withoutMail(text: string): string {
  if (!text.includes('\n') && !text.includes('>')) return text
  const lines = text.split('\n')
  const told = lines.findIndex((_, at) => opensAnother(lines, at))
  const own = told < 0 ? lines.length : told
  const closing = lines.findIndex((line, at) => at > 0 && at < own && isClosing(line.trim()))
  const signed = closing < 0 ? lines.findIndex((line, at) => at < own && endsWithGreeting(line.trim())) + 1 : closing
  return lines
    .map((line, at) => (at >= own || isQuoted(line) || (signed > 0 && at >= signed && !speaks(line)) ? blank(line) : line))
    .join('\n')
}

function blank(line: string): string {
  return ' '.repeat(line.length)
}

function isQuoted(line: string): boolean {
  return line.trimStart().startsWith('>')
}

/** "Da: …" with "Oggetto: …" below it, "Il giorno … ha scritto:", "Messaggio inoltrato": from here on others speak. */
function opensAnother(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim()
  if (isQuoted(line)) return false
  if (line.startsWith('da:'))
    return lines.slice(at + 1, at + HEADERS).some(next => HEADER.some(header => next.trimStart().startsWith(header)))
  if (line.endsWith('ha scritto:')) return lines.slice(at + 1).some(isQuoted)
  return line.startsWith('-') && (line.includes('messaggio inoltrato') || line.includes('messaggio originale'))
}

/** How many lines the head of a mail may have. */
const HEADERS = 6
const HEADER = ['oggetto:', 'inviato:', 'data:', 'a:']

function isClosing(line: string): boolean {
  if (line.length > LONGEST_CLOSING) return false
  return /^-{2,}$/.test(line) || CLOSINGS.some(closing => line.startsWith(closing))
}

const LONGEST_CLOSING = 40
const CLOSINGS = [
  'cordiali saluti',
  'distinti saluti',
  'cari saluti',
  'saluti',
  'un saluto',
  'cordialmente',
  'distintamente',
  'inviato da ',
]

function endsWithGreeting(line: string): boolean {
  return line.endsWith('saluti') || line.endsWith('saluti,') || line.endsWith('saluti.')
}

/** Below a signature a postscript still counts: "PS: non ancora firmata". */
function speaks(line: string): boolean {
  const words = line.split(/[^a-z.']+/)
  return line.includes('?') || words.some(word => SPEAKING.has(word) || deedOf(word) === 'over')
}

const SPEAKING = new Set(
  'ps p.s. p.s nb n.b. n.b non ma pero invece anche anzi ancora bozza parziale parzialmente manca mancano quasi forse domani salvo tranne'.split(
    ' ',
  ),
)
