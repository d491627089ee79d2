import type { Button, CardOf } from './catalog.ts'

/** The words of cards/help.json. */
export type HelpData = { readonly title: string }

type Asked = { readonly name: string; readonly examples: readonly string[]; readonly buttons: readonly Button[] }

/** What the bot understands, by example. */
export function helpCard(asked: Asked): CardOf<'help'> {
  return { name: 'help', data: { title: '' }, text: '', buttons: asked.buttons }
}
