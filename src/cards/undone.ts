import type { Day } from '../domain/day.ts'
import type { Figures, Standing } from '../domain/payable.ts'
import { isOpen, ref } from '../domain/sheet.ts'
import { deadlineOf } from '../domain/target.ts'
import { actualText } from '../words/format.ts'
import { dueWords } from '../words/rows.ts'
import { rowTitle, tidy } from '../words/titles.ts'
import type { Button, CardOf } from './catalog.ts'
import { figuresAt, moved, receipt } from './recorded.ts'

type Asked = {
  readonly standing: Standing
  readonly before: Figures
  readonly after: Figures
  readonly row: number
  readonly today: Day
  readonly buttons: readonly Button[]
}

/** The receipt of an undo, on the same card as a report's; `standing` is the one after it. */
export function undoneCard({ standing, before, after, row, today, buttons }: Asked): CardOf<'recorded'> {
  const is = figuresAt(after, row)
  const at = ref(standing.sheet.number, row)
  const open = isOpen(is.known)
  return receipt(
    {
      glyph: '↩',
      tone: 'Default',
      title: open ? `Annullato: ${at} torna da comunicare` : `Annullato: ${at} torna a ${tidy(actualText(is.known) ?? 'com’era')}`,
      meaning: open ? `${sentence(dueWords(deadlineOf(is.indicator.target), today))}.` : 'Vale di nuovo il dato di prima.',
      objective: rowTitle(standing.sheet, is.indicator),
      notes: [],
      ...moved(standing, before, after, is),
    },
    buttons,
  )
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
