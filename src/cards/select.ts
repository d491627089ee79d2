import { nothingYet } from '../words/italian.ts'
import { shortened } from '../words/titles.ts'
import type { Button, CardOf } from './catalog.ts'
import type { Choice } from './choose.ts'

/** The words of cards/select.json. */
export type SelectData = {
  readonly question: string
  readonly label: string
  readonly placeholder: string
  readonly missing: string
  readonly choices: readonly { readonly title: string; readonly value: string }[]
  readonly note: string
}

/** A list longer than this is no help, and a card must stay under 28 KB. */
export const MOST_CHOICES = 60

type Asked = { readonly question: string; readonly choices: readonly Choice[]; readonly none: Button; readonly text: string }

/** Which one was meant, when there are more than five: a list, then "Scegli"; the input's id is "pick". */
export function selectCard({ question, choices, none, text }: Asked): CardOf<'select'> {
  const data: SelectData = {
    question,
    label: 'Riga',
    placeholder: 'Scegli la riga',
    missing: 'Scegli una riga dall’elenco.',
    choices: choices
      .slice(0, MOST_CHOICES)
      .map(({ title, detail, button }) => ({ title: shortened(`${title} · ${detail}`, 140), value: button.pick })),
    note: nothingYet(),
  }
  return { name: 'select', data, text, buttons: [{ title: 'Scegli', key: none.key, pick: '' }, none] }
}

/** Every path that cards/select.json binds. */
export const SAMPLE: SelectData = {
  question: 'Di quale riga parli?',
  label: 'Riga',
  placeholder: 'Scegli la riga',
  missing: 'Scegli una riga dall’elenco.',
  choices: [{ title: '2.2 Aggiornamento di XAC · entro il 31/10/2018', value: '1' }],
  note: 'Non ho ancora registrato nulla.',
}
