import type { Figures, Standing } from '../domain/payable.ts'
import type { Button, CardOf } from './catalog.ts'

/** The words of cards/confirm.json. */
export type ConfirmData = { readonly title: string }

type Asked = {
  readonly standing: Standing
  readonly before: Figures
  readonly after: Figures
  readonly row: number
  readonly question: string
  readonly buttons: readonly Button[]
}

/** Asks before a recorded actual is replaced; `standing` is the one before it. */
export function confirmCard(asked: Asked): CardOf<'confirm'> {
  return { name: 'confirm', data: { title: '' }, text: asked.question, buttons: asked.buttons }
}
