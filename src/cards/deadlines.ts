import { type Day, daysBetween } from '../domain/day.ts'
import type { RowFigures, Standing } from '../domain/payable.ts'
import { cents, sum } from '../domain/quantity.ts'
import { counted, dayLong, dayNumeric, euros } from '../words/format.ts'
import type { Button, CardOf } from './catalog.ts'
import { type Line, lineOf, MOST_LINES } from './line.ts'

/** The words of cards/deadlines.json. */
export type DeadlinesData = {
  readonly over: string
  readonly title: string
  readonly groups: readonly { readonly heading: string; readonly tone: string; readonly lines: readonly Line[] }[]
  readonly more: string
  readonly hasMore: boolean
}

type Due = { readonly standing: Standing; readonly figures: RowFigures; readonly due: Day }

type Asked = {
  readonly rows: readonly Due[]
  readonly window: { readonly from: Day; readonly to: Day | null } | null
  readonly today: Day
  readonly buttons: readonly Button[]
}

/** What is due, by nearness, with what it is worth. */
export function deadlinesCard({ rows, window, today, buttons }: Asked): CardOf<'deadlines'> {
  const sorted = [...rows].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.standing.sheet.number - b.standing.sheet.number))
  const hidden = sorted.length - MOST_LINES
  const data: DeadlinesData = {
    over: `Scadenze · ${windowWords(window, today)}`,
    title: titleFor(sorted),
    groups: groupsOf(sorted.slice(0, MOST_LINES), today),
    more: `e ${counted(hidden, 'altra più avanti', 'altre più avanti')}`,
    hasMore: hidden > 0,
  }
  return { name: 'deadlines', data, text: textOf(data), buttons }
}

function windowWords(window: Asked['window'], today: Day): string {
  if (window === null) return `oggi è ${dayLong(today)}`
  if (window.to === null) return `dal ${dayNumeric(window.from)} in poi`
  return window.from === window.to ? dayLong(window.from) : `dal ${dayNumeric(window.from)} al ${dayNumeric(window.to)}`
}

function titleFor(rows: readonly Due[]): string {
  if (rows.length === 0) return 'Nessuna scadenza in questo periodo'
  const worth = cents(sum(rows.map(({ figures }) => figures.atStake)))
  return `${counted(rows.length, 'scadenza', 'scadenze')}, in gioco ${euros(worth)}`
}

function groupsOf(rows: readonly Due[], today: Day): DeadlinesData['groups'] {
  return SPANS.flatMap(({ heading, tone, holds }) => {
    const own = rows.filter(({ due }) => holds(daysBetween(today, due)))
    return own.length === 0 ? [] : [{ heading, tone, lines: own.map(({ standing, figures }) => lineOf(standing, figures, today)) }]
  })
}

const SPANS: readonly { readonly heading: string; readonly tone: string; readonly holds: (left: number) => boolean }[] = [
  { heading: 'In ritardo', tone: 'Attention', holds: left => left < 0 },
  { heading: 'Oggi', tone: 'Default', holds: left => left === 0 },
  { heading: 'Nei prossimi 7 giorni', tone: 'Default', holds: left => left > 0 && left <= 7 },
  { heading: 'Più avanti', tone: 'Default', holds: left => left > 7 },
]

function textOf(data: DeadlinesData): string {
  return [
    `${data.title}. ${data.over}.`,
    ...data.groups.flatMap(group => [
      `${group.heading}:`,
      ...group.lines.map(line => `${line.glyph} ${line.detail} · ${line.euros}, ${line.note} · ${line.title}`),
    ]),
    ...(data.hasMore ? [data.more] : []),
  ].join('\n')
}

/** Every path that cards/deadlines.json binds. */
export const SAMPLE: DeadlinesData = {
  over: 'Scadenze · oggi è mercoledì 31 ottobre 2018',
  title: '2 scadenze, in gioco € 8.550,42',
  groups: [
    {
      heading: 'In ritardo',
      tone: 'Attention',
      lines: [
        {
          glyph: '✗',
          tone: 'Attention',
          title: 'Conclusione delle attività operative della fase 2',
          detail: '1.2 · scaduta ieri, martedì 30/10: da comunicare',
          euros: '€ 5.966,18',
          eurosTone: 'Attention',
          note: 'in gioco',
        },
      ],
    },
  ],
  more: 'e altre 3 più avanti',
  hasMore: true,
}
