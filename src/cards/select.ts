import type { Button, CardOf } from './catalog.ts'
import type { Choice } from './choose.ts'

/** The words of cards/select.json. */
export type SelectData = { readonly title: string }

type Asked = { readonly question: string; readonly choices: readonly Choice[]; readonly none: Button }

/** Which one was meant, when there are more than five. */
export function selectCard({ question, none }: Asked): CardOf<'select'> {
  return { name: 'select', data: { title: '' }, text: question, buttons: [{ ...none, title: 'Scegli', pick: '' }, none] }
}
