import { tidy } from '../words/titles.ts'
import type { Button, CardOf } from './catalog.ts'

/** The words of cards/help.json. */
export type HelpData = {
  readonly title: string
  readonly intro: string
  readonly examples: readonly { readonly words: string }[]
  readonly close: string
}

type Asked = { readonly name: string; readonly examples: readonly string[]; readonly buttons: readonly Button[] }

/** What the bot understands, by example. */
export function helpCard({ name, examples, buttons }: Asked): CardOf<'help'> {
  const data: HelpData = {
    title: `Ciao ${tidy(name)}, sono Traguardo`,
    intro: 'Scrivimi in chat che cosa avete concluso e calcolo quanto matura ogni progetto. Per esempio:',
    examples: examples.map(example => ({ words: `«${tidy(example)}»` })),
    close: 'Se qualcosa non è chiaro te lo chiedo prima di registrarlo, e ogni dato si può annullare.',
  }
  return { name: 'help', data, text: textOf(data), buttons }
}

function textOf(data: HelpData): string {
  return [`${data.title}. ${data.intro}`, ...data.examples.map(({ words }) => words), data.close].join('\n')
}

/** Every path that cards/help.json binds. */
export const SAMPLE: HelpData = {
  title: 'Ciao Anna, sono Traguardo',
  intro: 'Scrivimi in chat che cosa avete concluso e calcolo quanto matura ogni progetto. Per esempio:',
  examples: [{ words: '«1.2 completata il 30/10»' }],
  close: 'Se qualcosa non è chiaro te lo chiedo prima di registrarlo, e ogni dato si può annullare.',
}
