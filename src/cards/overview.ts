import type { Day } from '../domain/day.ts'
import type { Figures, Standing } from '../domain/payable.ts'
import type { Button, CardOf } from './catalog.ts'

/** The words of cards/overview.json. */
export type OverviewData = { readonly title: string }

type Asked = {
  readonly projects: readonly { readonly standing: Standing; readonly figures: Figures }[]
  readonly today: Day
  readonly buttons: readonly Button[]
}

/** How all projects stand. */
export function overviewCard(asked: Asked): CardOf<'overview'> {
  return { name: 'overview', data: { title: '' }, text: '', buttons: asked.buttons }
}
