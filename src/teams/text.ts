import type { Mention } from './incoming.ts'

/** What is read of a message; the rest is not. */
const LONGEST_TEXT = 4_000
/** Controls and the characters that reorder, join or hide text (bidi marks, zero widths, halves of pairs); line breaks stay. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu
const LINE_BREAK = /\r\n?|[\u2028\u2029]/g
const ENTITIES: { readonly [entity: string]: string } = { nbsp: ' ', lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

/** What a person wrote, with the bot's own mentions taken out and everybody else's as their names. */
export function spokenText(text: string, mentions: readonly Mention[], botId: string): string {
  // Teams marks a mention by an entity; "<at>" typed by hand has none and stays what it is.
  const spoken = mentions.reduce((rest, { id, name, text: marked }) => rest.replace(marked, () => (id === botId ? ' ' : name)), text)
  return plainText(spoken.replace(/&(nbsp|lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? ''))
}

/** Text without invisible characters, at most as long as will be read. */
export function plainText(text: string): string {
  return text.slice(0, LONGEST_TEXT).replace(LINE_BREAK, '\n').replace(/\t/g, ' ').replace(INVISIBLE, '').trim()
}

/** A name on one line. */
export function plainName(name: string): string {
  return plainText(name).replace(/\s+/g, ' ').slice(0, 100)
}
