import type { Day } from '../domain/day.ts'
import type { Assumed } from '../domain/ledger.ts'
import type { Figures, Standing } from '../domain/payable.ts'
import type { Button, CardOf } from './catalog.ts'

/** The words of cards/recorded.json. */
export type RecordedData = { readonly title: string }

type Asked = {
  readonly standing: Standing
  readonly before: Figures
  readonly after: Figures
  readonly row: number
  readonly verb: 'report' | 'correct'
  readonly assumed: readonly Assumed[]
  readonly today: Day
  readonly buttons: readonly Button[]
}

/** The receipt of a report; `standing` is the one after it. */
export function recordedCard(asked: Asked): CardOf<'recorded'> {
  return { name: 'recorded', data: { title: '' }, text: '', buttons: asked.buttons }
}
