import type { Day } from '../domain/day.ts'
import type { Figures, Standing } from '../domain/payable.ts'
import type { Button, CardOf } from './catalog.ts'

/** The words of cards/undone.json. */
export type UndoneData = { readonly title: string }

type Asked = {
  readonly standing: Standing
  readonly before: Figures
  readonly after: Figures
  readonly row: number
  readonly today: Day
  readonly buttons: readonly Button[]
}

/** The receipt of an undo; `standing` is the one after it. */
export function undoneCard(asked: Asked): CardOf<'undone'> {
  return { name: 'undone', data: { title: '' }, text: '', buttons: asked.buttons }
}
