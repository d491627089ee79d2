import type { Standing } from '../domain/payable.ts'
import type { Button, CardOf } from './catalog.ts'

/** The words of cards/when.json. */
export type WhenData = { readonly title: string }

type Asked = {
  readonly standing: Standing
  readonly row: number
  readonly question: string
  readonly button: Button
  readonly none: Button
}

/** Asks for the day on which a row was completed; the input's id is "day". */
export function askDayCard({ question, button, none }: Asked): CardOf<'when'> {
  return { name: 'when', data: { title: '' }, text: question, buttons: [button, none] }
}
