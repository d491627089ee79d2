import type { Standing } from '../domain/payable.ts'
import { indicatorAt, ref } from '../domain/sheet.ts'
import { nothingYet } from '../words/italian.ts'
import { rowTitle, tidy } from '../words/titles.ts'
import type { Button, CardOf } from './catalog.ts'

/** The words of cards/when.json. */
export type WhenData = {
  readonly question: string
  readonly row: string
  readonly target: string
  readonly label: string
  readonly missing: string
  readonly note: string
}

type Asked = {
  readonly standing: Standing
  readonly row: number
  readonly question: string
  readonly button: Button
  readonly none: Button
}

/** Asks for the day on which a row was completed: never preset, because a thoughtless press would record the wrong day; the input's id is "day". */
export function askDayCard({ standing, row, question, button, none }: Asked): CardOf<'when'> {
  const { sheet } = standing
  const indicator = indicatorAt(sheet, row)
  const title = indicator ? rowTitle(sheet, indicator) : ''
  const data: WhenData = {
    question,
    row: `${ref(sheet.number, row)} ${title}`,
    target: tidy(indicator?.target.raw ?? ''),
    label: 'Giorno di completamento',
    missing: 'Scegli il giorno.',
    note: nothingYet(),
  }
  return { name: 'when', data, text: `${question}\n${data.row} (${data.target})\n${data.note}`, buttons: [button, none] }
}

/** Every path that cards/when.json binds. */
export const SAMPLE: WhenData = {
  question: 'In che giorno è stata completata?',
  row: '2.2 Aggiornamento di XAC in base alle risultanze dell’attività di verifica',
  target: 'Entro il 31/10/2018',
  label: 'Giorno di completamento',
  missing: 'Scegli il giorno.',
  note: 'Non ho ancora registrato nulla.',
}
