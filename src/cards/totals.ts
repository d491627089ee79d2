import type { Day } from '../domain/day.ts'
import type { Figures, Standing } from '../domain/payable.ts'
import type { Button, CardOf } from './catalog.ts'

/** The words of cards/totals.json. */
export type TotalsData = { readonly title: string }

type Asked = {
  readonly projects: readonly { readonly standing: Standing; readonly figures: Figures }[]
  readonly today: Day
  readonly buttons: readonly Button[]
}

/** What all projects pay. */
export function totalsCard(asked: Asked): CardOf<'totals'> {
  return { name: 'totals', data: { title: '' }, text: '', buttons: asked.buttons }
}
