import type { Figures, RowFigures, Standing } from '../domain/payable.ts'
import { ref } from '../domain/sheet.ts'
import { actualText, euros } from '../words/format.ts'
import { movement, policyNotes } from '../words/receipt.ts'
import { basisWords } from '../words/rows.ts'
import { rowTitle, shortened, tidy } from '../words/titles.ts'
import type { Button, CardOf } from './catalog.ts'
import { figuresAt } from './recorded.ts'

/** The words of cards/confirm.json. */
export type ConfirmData = {
  readonly question: string
  readonly row: string
  readonly states: readonly { readonly label: string; readonly actual: string; readonly euros: string }[]
  readonly effect: string
  readonly effectTone: string
  readonly notes: readonly { readonly words: string }[]
}

type Asked = {
  readonly standing: Standing
  readonly before: Figures
  readonly after: Figures
  readonly row: number
  readonly question: string
  readonly buttons: readonly Button[]
}

/** Asks before a recorded actual is replaced, with the effect in euros; `standing` is the one before it. */
export function confirmCard({ standing, before, after, row, question, buttons }: Asked): CardOf<'confirm'> {
  const { sheet, state } = standing
  const was = figuresAt(before, row)
  const is = figuresAt(after, row)
  const data: ConfirmData = {
    question,
    row: `${ref(sheet.number, row)} ${rowTitle(sheet, was.indicator)}`,
    states: [stateOf('Ora', was), stateOf('Dopo', is)],
    effect: `${movement(sheet, before, after)} (${basisWords(state)})`,
    effectTone: after.earned.lt(before.earned) ? 'Attention' : 'Default',
    notes: policyNotes([is]).map(words => ({ words })),
  }
  return { name: 'confirm', data, text: textOf(data), buttons }
}

function stateOf(label: string, figures: RowFigures): ConfirmData['states'][number] {
  return {
    label,
    actual: shortened(tidy(actualText(figures.known) ?? 'da comunicare'), 60),
    euros: figures.payable === null ? 'per ora nulla' : euros(figures.payable),
  }
}

function textOf(data: ConfirmData): string {
  return [
    data.question,
    data.row,
    ...data.states.map(({ label, actual, euros }) => `${label}: ${actual}, ${euros}`),
    `${data.effect}.`,
    ...data.notes.map(({ words }) => words),
  ].join('\n')
}

/** Every path that cards/confirm.json binds. */
export const SAMPLE: ConfirmData = {
  question: 'Questa riga ha già un dato. Lo sostituisco?',
  row: '1.2 Conclusione delle attività operative della fase 2',
  states: [{ label: 'Ora', actual: '30/10/2018', euros: '€ 5.966,18' }],
  effect: 'Progetto 1: da € 10.440,82 a € 4.474,64 (maturato, stima a oggi)',
  effectTone: 'Attention',
  notes: [{ words: 'Nessuna regola sui ritardi è stata adottata: oltre la scadenza una riga non matura nulla.' }],
}
