import { readFileSync } from 'node:fs'
import { Template } from 'adaptivecards-templating'
import type { Card, CardName } from './catalog.ts'
import { plain } from './plain.ts'

/** Parsed once, when this file is loaded: a missing or broken template stops the service at its start. */
const TEMPLATES: { readonly [name in CardName]: Template } = {
  status: parsed('status'),
  recorded: parsed('recorded'),
  payable: parsed('payable'),
  totals: parsed('totals'),
  overview: parsed('overview'),
  deadlines: parsed('deadlines'),
  choose: parsed('choose'),
  row: parsed('row'),
  select: parsed('select'),
  when: parsed('when'),
  confirm: parsed('confirm'),
  help: parsed('help'),
}

/** The Adaptive Card to be sent. Expanded once, so that `${…}` in people's text stays text; every text block is made plain. */
export function render(card: Card): object {
  const buttons = card.buttons.map((button, index) => ({ ...button, inputs: index === 0 ? 'auto' : 'none' }))
  const expanded: unknown = TEMPLATES[card.name].expand({ $root: { ...card.data, buttons } })
  return Object(escaped(expanded))
}

function parsed(name: CardName): Template {
  return new Template(JSON.parse(readFileSync(new URL(`../../cards/${name}.json`, import.meta.url), 'utf8')))
}

/** The same card with the text of its text blocks plain; titles and choices are never read as markdown. */
function escaped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(escaped)
  if (value === null || typeof value !== 'object') return value
  const isText = 'type' in value && value.type === 'TextBlock'
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      key,
      isText && key === 'text' && typeof field === 'string' ? shown(field) : escaped(field),
    ]),
  )
}

/** A bar's text block holds a space alone, which must stay for the bar to have a height. */
function shown(text: string): string {
  return plain(text) || text
}
