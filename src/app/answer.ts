import type { Card } from '../cards/catalog.ts'
import { deadlinesCard } from '../cards/deadlines.ts'
import { overviewCard } from '../cards/overview.ts'
import { payableCard } from '../cards/payable.ts'
import { rowCard } from '../cards/row.ts'
import { statusCard } from '../cards/status.ts'
import { totalsCard } from '../cards/totals.ts'
import { figures, type RowFigures, type Standing } from '../domain/payable.ts'
import { may, rolesFor } from '../domain/people.ts'
import { indicatorAt, isOpen, ref } from '../domain/sheet.ts'
import { deadlineOf } from '../domain/target.ts'
import type { QuestionIntent, Subject, Window } from '../italian/outcome.ts'
import { lookTitle } from '../words/asking.ts'
import * as say from '../words/italian.ts'
import type { Reply } from './messages.ts'
import { type Hearing, type Parts, projectNamed } from './parts.ts'
import type { Project } from './projects.ts'
import type { Doing } from './questions.ts'
import { carded, offer, sentence } from './reply.ts'

/** A question: what is asked, about what, and over which days. */
export type Asked = {
  readonly intent: QuestionIntent
  readonly about: Subject
  readonly window: Window | null
}

/** Answers a question about rows, projects or all of them, for who may ask; nothing is written. */
export async function answer(parts: Parts, hearing: Hearing, asked: Asked, source: string): Promise<Reply> {
  const { intent, about, window } = asked
  if (intent === 'share') return sentence('answer', say.personalShare())
  if (about.kind === 'otherYear') return sentence('answer', say.otherYear({ shown: hearing.year, asked: about.year }))
  const projects = subjects(hearing, about)
  if (projects.length === 0) return sentence('refused', refusalFor(hearing, about))
  if (about.kind !== 'row' && isNotYet(intent)) return sentence('answer', say.notAnsweredYet(intent))
  return carded('answer', await cardFor(parts, hearing, { intent, about, window }, projects, source))
}

/** What there are sheets for. */
type Told = Exclude<Subject, { kind: 'otherYear' }>

async function cardFor(
  parts: Parts,
  hearing: Hearing,
  { intent, about, window }: Asked & { readonly about: Told },
  projects: readonly Project[],
  source: string,
): Promise<Card> {
  const { today, year } = hearing
  const told = projects.map(({ standing }) => ({ standing, figures: figures(standing, today) }))
  const [only] = told
  const buttons = (...doings: readonly Look[]) =>
    offer(parts, hearing, source, { to: 'anyone', options: doings.map(kind => lookOption(kind, year, about)) })
  const isOfOneRow = about.kind === 'row' && window === null
  if (intent === 'deadlines' && !isOfOneRow) {
    return deadlinesCard({
      rows: told.flatMap(({ standing, figures }) => due(standing, figures.rows, about, window)),
      window,
      today,
      buttons: await buttons('status'),
    })
  }
  if (about.kind === 'row' && only) {
    const note = isNotYet(intent) ? say.notAnsweredYet(intent) : null
    return rowCard({ standing: only.standing, row: about.row.row, note, today, buttons: await buttons('status', 'payable') })
  }
  if (about.kind === 'all' || about.kind === 'channel' || !only) {
    return intent === 'payable'
      ? totalsCard({ projects: told, today, buttons: await buttons('status', 'deadlines') })
      : overviewCard({ projects: told, today, buttons: await buttons('payable', 'deadlines') })
  }
  return intent === 'payable'
    ? payableCard({ ...only, today, buttons: await buttons('status', 'deadlines') })
    : statusCard({ ...only, today, buttons: await buttons('payable', 'deadlines') })
}

type NotYet = Extract<QuestionIntent, 'simulate' | 'why' | 'evidence'>

/** Questions that are understood and not yet answered in full: until then with what is known of the row. */
function isNotYet(intent: QuestionIntent): intent is NotYet {
  return intent === 'simulate' || intent === 'why' || intent === 'evidence'
}

type Look = 'status' | 'payable' | 'deadlines'

function lookOption(kind: Look, year: number, about: Told): { readonly title: string; readonly doing: Doing } {
  return { title: lookTitle(kind), doing: { kind, year, project: numberOf(about) } }
}

/** The one project asked about, or null for several. */
function numberOf(about: Told): number | null {
  switch (about.kind) {
    case 'all':
    case 'channel':
      return null
    case 'project':
      return about.project
    case 'row':
      return about.row.project
  }
}

/** Open rows with a day in the window, soonest first; without a window also those already late, so that nothing due is hidden. */
function due(standing: Standing, rows: readonly RowFigures[], about: Told, window: Asked['window']) {
  return rows.flatMap(row => {
    const day = deadlineOf(row.indicator.target)
    if (day === null || !isOpen(row.known)) return []
    if (about.kind === 'row' && about.row.row !== row.indicator.row) return []
    return window && (day < window.from || (window.to !== null && day > window.to)) ? [] : [{ standing, figures: row, due: day }]
  })
}

function subjects(hearing: Hearing, about: Told): readonly Project[] {
  if (about.kind === 'channel') return hearing.visible.filter(({ standing }) => hearing.within.includes(standing.sheet.number))
  const number = numberOf(about)
  if (number === null) return hearing.visible
  const projects = hearing.visible.filter(({ standing }) => standing.sheet.number === number)
  return about.kind === 'row' ? projects.filter(({ standing }) => indicatorAt(standing.sheet, about.row.row)) : projects
}

function refusalFor(hearing: Hearing, about: Told): string {
  const number = numberOf(about)
  if (number === null) return hearing.projects.length === 0 ? say.noSheets() : say.mayNot('ask', rolesFor('ask'))
  const hidden = projectNamed(hearing, number) && !may(hearing.speaker, 'ask', number, hearing.today)
  if (hidden) return say.mayNot('ask', rolesFor('ask'))
  const isRow = about.kind === 'row' && projectNamed(hearing, number)
  return isRow ? say.refusal({ code: 'noSuchRow', ref: ref(number, about.row.row) }) : say.noSuchProject(number)
}
