import type { Day } from '../domain/day.ts'
import type { Figures, Standing } from '../domain/payable.ts'
import type { Button, CardOf } from './catalog.ts'

/** The words of cards/payable.json. */
export type PayableData = { readonly title: string }

type Asked = { readonly standing: Standing; readonly figures: Figures; readonly today: Day; readonly buttons: readonly Button[] }

/** What a project pays, with its arithmetic. */
export function payableCard(asked: Asked): CardOf<'payable'> {
  return { name: 'payable', data: { title: '' }, text: asked.standing.sheet.title, buttons: asked.buttons }
}
