import { deedOf } from '../lexicon/verbs.ts'

/**
 * Blanks what a mail carries besides its writer's own words: quoted lines, the mail that was answered or passed on, the signature. A mail
 * passed on without a word of one's own is itself the report. The text is folded; positions stay.
 */
export function withoutMail(text: string): string {
  if (!text.includes('\n') && !text.includes('>')) return text
  const lines = passedOn(text.split('\n'))
  const told = lines.findIndex((_, at) => opensAnother(lines, at))
  const own = told < 0 ? lines.length : told
  const closing = lines.findIndex((line, at) => at > 0 && at < own && isClosing(line.trim()))
  const signed = closing < 0 ? lines.findIndex((line, at) => at < own && endsWithGreeting(line.trim())) + 1 : closing
  return lines
    .map((line, at) => (at >= own || isQuoted(line) || (signed > 0 && at >= signed && !speaks(line)) ? blank(line) : line))
    .join('\n')
}

/** The lines of a mail that stands alone, without its head; only the subject's own words stay. Days told from its own date cannot be placed: it stays unread. */
function passedOn(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line, at) => isHeader(line) || opensAnother(lines, at))
  const isAlone = first >= 0 && lines.slice(0, first).every(line => isRule(line) || saysNothing(line))
  const isPassedOn = isRule(lines[first] ?? '') || lines.slice(first, first + HEADERS).some(line => line.trimStart().startsWith('da:'))
  if (!isAlone || !isPassedOn) return lines
  const after = lines.findIndex((line, at) => at >= first && !isHeader(line) && !isRule(line) && line.trim() !== '')
  if (after < 0) return lines
  const isDated = lines.slice(first, after).some(line => DATING.some(header => line.trimStart().startsWith(header)))
  if (isDated && !lines.slice(after).some(tellsADay)) return lines
  return lines.map((line, at) => (at >= after ? line : subjectOf(line)))
}

/** Whether a day is told that does not depend on when the mail was written. */
function tellsADay(line: string, _: number, all: readonly string[]): boolean {
  return SAID_DAY.test(line) && !all.some(other => other.split(/[^a-z']+/).some(word => FROM_ITS_DAY.has(word)))
}

const SAID_DAY = /\d[/.-]\d|\d°? (?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic)/

function saysNothing(line: string): boolean {
  return line.split(/[^a-z]+/).every(word => word === '' || PASSING_ON.has(word))
}

const PASSING_ON = new Set(
  'at ciao salve buongiorno tutti a traguardo gentile dottoressa dottore inoltro inoltrato inoltrata giro vi ti ricevo e per conoscenza fyi fwd fw i messaggio mail di seguito'.split(
    ' ',
  ),
)

function isHeader(line: string): boolean {
  return [...HEADER, 'da:', 'cc:', 'c.c.:', 'date:', 'ccn:'].some(header => line.trimStart().startsWith(header))
}

function isRule(line: string): boolean {
  const at = line.indexOf('--')
  return at >= 0 && saysNothing(line.slice(0, at)) && (line.trim().endsWith('--') || line.includes('messaggio'))
}

/** "Oggetto: R: scarto": what it is about helps to know the row. */
function subjectOf(line: string): string {
  const at = line.indexOf('oggetto:')
  if (at < 0) return blank(line)
  const about = line.slice(at + 'oggetto:'.length).replace(/^ *(?:i|r|re|fw|fwd|rif):/, blank)
  return blank(line.slice(0, line.length - about.length)) + about.replaceAll('?', ' ')
}

const DATING = ['data:', 'date:', 'inviato:']
const FROM_ITS_DAY = new Set(
  'oggi ieri altroieri avantieri stamattina stamane stamani domani lunedi martedi mercoledi giovedi venerdi sabato domenica fa scorso scorsa odierna'.split(
    ' ',
  ),
)

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
  return isRule(line) && /messaggio +(?:inoltrato|originale)/.test(line)
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
