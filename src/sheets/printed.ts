import type { Decimal } from '../domain/quantity.ts'
import { digits } from '../italian/text/numbers.ts'

/** A number as a cell prints it; `places` are the decimals it is printed with. */
export type Printed = { readonly value: Decimal; readonly places: number }

/** An amount in euros ("€ 14.915,46", "€6.418,76", "<b>€ 2.518,12</b>"); null for anything that is no number. */
export function printedAmount(cell: string): Printed | null {
  return printed(
    plain(cell)
      .replace(/^([-−–]?)\s*(?:€|euro|eur)\s*/i, '$1')
      .replace(/\s*(?:€|euro|eur)$/i, ''),
  )
}

/** A percentage, with or without its sign ("30,0%", "<b>100,0%</b>", "87,5 %"), in percent; null for anything that is no number. */
export function printedPercent(cell: string): Printed | null {
  return printed(plain(cell).replace(/\s*%$/, ''))
}

/** The text without the marks that make it bold. */
export function withoutBold(cell: string): string {
  return cell.replace(/<\/?b>/gi, '')
}

/** The quantity a row's own words name ("n. 10 fascicoli"), if they name just one; numbers of acts and articles are none. */
export function printedQuantity(words: string): Decimal | null {
  const found = [...words.matchAll(QUANTITY)].flatMap(match => {
    const value = digits((match[2] ?? '').replace(/[.,]$/, ''))
    return value && !ACT.test(words.slice(0, match.index + (match[1]?.length ?? 0))) ? [value] : []
  })
  const [first] = found
  return first && found.every(value => value.eq(first)) ? first : null
}

const QUANTITY = /(^|[\s("'«“])(?:n\.|nr\.?|n°|nº|num\.|numero)\s*(\d[\d.,]*)(?![\d/])(?!\s*(?:\/|del\s+\d|anno\s+\d))/giu
const ACT =
  /(?:det|determina|determinazione|delibera|deliberazione|del|dgc|dcc|prot|protocollo|decreto|d\.?lgs|legge|l|lr|dpr|d\.?p\.?r|art|articolo|comma|ordinanza|circolare|albo|registro|fase|punto|lotto|allegato|modello|scheda)\.?\s*$/i

function plain(cell: string): string {
  return withoutBold(cell)
    .replace(/[\s ]+/g, ' ')
    .trim()
}

function printed(text: string): Printed | null {
  const minus = /^[-−–]\s*/.exec(text)?.[0] ?? ''
  const figure = text.slice(minus.length)
  const joined = /^\d{1,3}(?: \d{3})+(?:,\d+)?$/.test(figure) ? figure.replaceAll(' ', '') : figure
  const value = /^[\d.,]+$/.test(joined) ? digits(joined) : null
  if (!value) return null
  const places = /,(\d+)$/.exec(joined)?.[1]?.length ?? value.decimalPlaces()
  return { value: minus ? value.neg() : value, places }
}
