import { nothingYet } from '../words/italian.ts'
import { shortened, tidy } from '../words/titles.ts'
import type { Button, CardOf } from './catalog.ts'
import { MOST_CHOICES, selectCard } from './select.ts'

/** The words of cards/choose.json: each choice is a button in a row of its own, since some clients put a card's buttons in one row, show five and cut what sticks out. */
export type ChooseData = { readonly question: string; readonly choices: readonly (Button & { readonly detail: string })[] }

/** One thing that may have been meant. */
export type Choice = { readonly title: string; readonly detail: string; readonly button: Button }

type Asked = { readonly question: string; readonly choices: readonly Choice[]; readonly none: Button }

/** A card holds six buttons: five choices and "Nessuna di queste". */
const MOST_BUTTONS = 5

/** Which one was meant: up to five buttons, else a list to choose from. */
export function chooseCard({ question, choices, none }: Asked): CardOf<'choose'> | CardOf<'select'> {
  const cleaned = choices.map(choice => ({ ...choice, title: tidy(choice.title), detail: shortened(tidy(choice.detail), 240) }))
  const lines = cleaned.map(({ title, detail }) => `${title} (${detail})`)
  const text = [question, ...lines.slice(0, MOST_CHOICES), nothingYet()].join('\n')
  if (choices.length > MOST_BUTTONS) return selectCard({ question, choices: cleaned, none, text })
  const rows = [...cleaned, { detail: nothingYet(), button: none }]
  const data: ChooseData = { question, choices: rows.map(({ detail, button }) => ({ ...button, detail })) }
  return { name: 'choose', data, text, buttons: rows.map(({ button }) => button) }
}

/** Every path that cards/choose.json binds. */
export const SAMPLE: ChooseData = {
  question: 'Di quale riga parli?',
  choices: [{ title: '2.2 Aggiornamento di XAC', key: '6f1f3c6e', pick: '1', detail: 'Entro il 31/10/2018 · da comunicare' }],
}
