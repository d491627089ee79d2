import { type Indicator, objectivesOf, type Sheet } from '../domain/sheet.ts'

const LONGEST = 240
/** Of a cell of ten thousand characters the beginning is enough: it is read at every answer. */
const READ = 600
/** A title written in capitals: reading it as shouting, we put it in sentence case. */
const CAPITALS = 0.7
/** Initials and Roman numerals, told from Italian words by their shape: "CCIAA", "II", "SRL". */
const UNPRONOUNCEABLE = /^(.)\1|(?:AA|II|UU)$|^[^AEIOUÀÈÉÌÒÙ]{2,}$|^[IVX]{2,}$/u
const WORD = /[\p{L}\p{N}]+/gu

/** The project's title as it reads well: capitals become sentence case, except words which the sheet's rows also write with a capital. */
export function sheetTitle(sheet: Sheet): string {
  const title = tidy(sheet.title)
  if (!isShouted(title)) return shortened(title, LONGEST)
  const spelling = spellings(sheet)
  const calm = title.replace(WORD, word => spelling.get(word.toLowerCase()) ?? (UNPRONOUNCEABLE.test(word) ? word : word.toLowerCase()))
  return shortened(
    calm.replace(/^[^\p{L}]*\p{L}|(?:\. | [-–—] |[«“"(])\p{L}/gu, start => start.toUpperCase()),
    LONGEST,
  )
}

/** What names a row: its objective, or its indicator where the objective has several rows. */
export function rowTitle(sheet: Sheet, indicator: Indicator): string {
  const own = objectivesOf(sheet).find(({ indicators }) => indicators.some(({ row }) => row === indicator.row))
  const text = own && own.indicators.length > 1 ? indicator.indicator : indicator.objective
  return shortened(tidy(text) || tidy(indicator.objective), LONGEST)
}

/** The beginning of people's text on one line: control, bidirectional and invisible characters out, white space squeezed. */
export function tidy(text: string): string {
  return text
    .slice(0, READ)
    .replace(/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|(?![\s])\p{Cc}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** At most so many characters, cut between words with an ellipsis. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > most / 2 ? space : most - 1).trimEnd()}…`
}

function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const capitals = letters.filter(letter => letter !== letter.toLowerCase())
  return capitals.length > letters.length * CAPITALS
}

/** How the rows spell a word with capitals where nothing but its being a name explains them: in full, or inside a sentence and never in small letters. */
function spellings(sheet: Sheet): ReadonlyMap<string, string> {
  const texts = sheet.indicators.flatMap(({ objective, indicator }) => [tidy(objective), tidy(indicator)]).filter(text => !isShouted(text))
  const all = texts.flatMap(text => text.match(WORD) ?? [])
  const small = new Set(all.filter(word => word === word.toLowerCase()))
  const inside = texts.flatMap(text => text.match(/(?<=[\p{L}\p{N},;] |\p{L}['’])[\p{L}\p{N}]+/gu) ?? [])
  const named = [...inside.filter(word => /^\p{Lu}/u.test(word) && !small.has(word.toLowerCase())), ...all.filter(isInitials)]
  return new Map(named.map(word => [word.toLowerCase(), word]))
}

function isInitials(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()
}
