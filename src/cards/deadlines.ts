import type { Day } from '../domain/day.ts'
import type { RowFigures, Standing } from '../domain/payable.ts'
import type { Button, CardOf } from './catalog.ts'

/** The words of cards/deadlines.json. */
export type DeadlinesData = { readonly title: string }

type Asked = {
  readonly rows: readonly { readonly standing: Standing; readonly figures: RowFigures; readonly due: Day }[]
  readonly window: { readonly from: Day; readonly to: Day } | null
  readonly today: Day
  readonly buttons: readonly Button[]
}

/** What is due, by day. */
export function deadlinesCard(asked: Asked): CardOf<'deadlines'> {
  return { name: 'deadlines', data: { title: '' }, text: '', buttons: asked.buttons }
}
