import type { Day } from '../domain/day.ts'
import type { Figures, Standing } from '../domain/payable.ts'
import type { Button, CardOf } from './catalog.ts'

/** The words of cards/status.json. */
export type StatusData = { readonly title: string }

type Asked = { readonly standing: Standing; readonly figures: Figures; readonly today: Day; readonly buttons: readonly Button[] }

/** How a project stands. */
export function statusCard(asked: Asked): CardOf<'status'> {
  return { name: 'status', data: { title: '' }, text: asked.standing.sheet.title, buttons: asked.buttons }
}
