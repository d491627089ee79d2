import type { Button, CardOf } from './catalog.ts'
import { selectCard } from './select.ts'

/** The words of cards/choose.json. */
export type ChooseData = { readonly title: string }

/** One thing that may have been meant. */
export type Choice = { readonly title: string; readonly detail: string; readonly button: Button }

type Asked = { readonly question: string; readonly choices: readonly Choice[]; readonly none: Button }

/** Which one was meant: up to five buttons, else a list to choose from. */
export function chooseCard(asked: Asked): CardOf<'choose'> | CardOf<'select'> {
  if (asked.choices.length > 5) return selectCard(asked)
  const buttons = [...asked.choices.map(choice => choice.button), asked.none]
  return { name: 'choose', data: { title: '' }, text: asked.question, buttons }
}
