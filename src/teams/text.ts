import type { Incoming, Mention } from './incoming.ts'

type Spoken = Pick<Incoming, 'text' | 'html' | 'mentions' | 'recipient'>

/** What is read of a message; the rest is not. */
const LONGEST_TEXT = 4_000
/** Controls and the characters that reorder, join or hide text (bidi marks, zero widths, halves of pairs); line breaks stay. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu
const LINE_BREAK = /\r\n?|[\u2028\u2029]/g
const ENTITIES: { readonly [entity: string]: string } = { nbsp: ' ', lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

/** What a person wrote: the bot's own mentions taken out, everybody else's as their names, and without what they only quote. */
export function spokenText({ text, html, mentions, recipient }: Spoken): string {
  const isBot = ({ id }: Mention): boolean => id === recipient.id
  if (html !== null && /<blockquote/i.test(html)) return plainText(decoded(withoutQuotes(html, mentions.filter(isBot))))
  // Teams marks a mention by an entity; "<at>" typed by hand has none and stays what it is.
  const spoken = mentions.reduce((rest, mention) => rest.replace(mention.text, () => (isBot(mention) ? ' ' : mention.name)), text)
  return plainText(decoded(spoken))
}

/** Text without invisible characters, at most as long as will be read. */
export function plainText(text: string): string {
  return text.slice(0, LONGEST_TEXT).replace(LINE_BREAK, '\n').replace(/\t/g, ' ').replace(INVISIBLE, '').trim()
}

/** A name on one line. */
export function plainName(name: string): string {
  return plainText(name).replace(/\s+/g, ' ').slice(0, 100)
}

/** In the plain text a quote runs into the words about it, and a colleague's report would be read as the speaker's own. */
function withoutQuotes(html: string, botMentions: readonly Mention[]): string {
  const [before = '', ...quotes] = html.split(/<blockquote/i)
  return [before, ...quotes.map(afterQuote)]
    .join('\n')
    .replace(/<(span|at)\b[^<>]*>([^<>]*)<\/\1>/gi, (_, _tag, name: string) =>
      botMentions.some(bot => bot.name === decoded(name)) ? ' ' : name,
    )
    .replace(/<(?:br|\/p|\/div|\/li)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
}

function afterQuote(quote: string): string {
  const end = quote.toLowerCase().lastIndexOf('</blockquote>')
  return end < 0 ? '' : quote.slice(end + '</blockquote>'.length)
}

function decoded(text: string): string {
  return text.replace(/&(nbsp|lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? '')
}
