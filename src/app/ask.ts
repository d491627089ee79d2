import { chooseCard } from '../cards/choose.ts'
import { askDayCard } from '../cards/when.ts'
import type { Quantity } from '../domain/actual.ts'
import type { Doubt } from '../domain/doubt.ts'
import { knownOf } from '../domain/payable.ts'
import { may, rolesFor } from '../domain/people.ts'
import { type Indicator, indicatorAt, ref } from '../domain/sheet.ts'
import { wantsNumber } from '../domain/verbs/report.ts'
import { lastUndoable } from '../domain/verbs/undo.ts'
import type { Outcome, RowRef, Understood } from '../italian/outcome.ts'
import { addedUp, askDay, askNumber, BUTTONS, choiceTitle, rowState, withExample } from '../words/asking.ts'
import * as say from '../words/italian.ts'
import { examples } from './examples.ts'
import type { Reply } from './messages.ts'
import { type Hearing, type Parts, projectNamed } from './parts.ts'
import type { Project } from './projects.ts'
import type { Asking, Doing, Recording } from './questions.ts'
import { carded, messageKey, offer, sentence } from './reply.ts'
import { confirm, fromTurn, record } from './report.ts'

type Ask = Extract<Outcome, { kind: 'ask' }>
type Candidate = { readonly project: Project; readonly indicator: Indicator }

/** Asks what is in doubt, with choices where there are any; what was understood waits with the question. */
export async function ask(parts: Parts, hearing: Hearing, asked: Ask): Promise<Reply> {
  const { doubt, understood, words } = asked
  const candidates = asked.candidates.flatMap(row => candidateAt(hearing, row))
  const [only] = candidates
  if (!only)
    return asked.candidates.length > 0
      ? sentence('refused', say.mayNot('report', rolesFor('report')))
      : sentence('choose', withExample(say.doubt(doubt), examples(hearing)[0] ?? null))
  const verb = asked.intent === 'correct' ? 'correct' : 'report'
  const doings = candidates.map(candidate => doingFor(hearing, candidate, verb, settledBy(doubt, understood), words))
  const [first] = doings
  if (candidates.length === 1 && first) {
    const sum = doubt.code === 'increment' && doubt.by ? sumOf(only, doubt.by) : null
    if (sum) return confirmSum(parts, hearing, only, sum, words)
    if (first.kind === 'record' && doubt.code === 'aboveTotal') return record(parts, hearing, first, fromTurn(hearing.turn, words))
    if (first.kind === 'when' || first.kind === 'howMuch') return askFor(parts, hearing, first, messageKey(hearing.turn), say.doubt(doubt))
  }
  return choose(parts, hearing, say.doubt(doubt), candidates, doings)
}

/** Asks the day or the number of one row. */
export async function askFor(parts: Parts, hearing: Hearing, asking: Asking, source: string, question?: string): Promise<Reply> {
  const [candidate] = candidateAt(hearing, asking)
  if (!candidate) return sentence('refused', say.stalePress())
  const { standing } = candidate.project
  const { year, project, row, words } = asking
  if (asking.kind === 'howMuch') {
    await offer(parts, hearing, `${source} ${ref(project, row)}`, { to: 'speaker', options: [{ title: '', doing: asking }] })
    return sentence('choose', askNumber(question ?? null, standing.sheet, candidate.indicator))
  }
  const options = [
    { title: BUTTONS.complete, doing: { kind: 'complete', year, project, row, words } },
    { title: BUTTONS.giveUp, doing: { kind: 'dismiss' } },
  ] as const
  const [complete, none] = await offer(parts, hearing, `${source} ${ref(project, row)}`, { to: 'speaker', options })
  if (!complete || !none) throw new Error('an offer has as many buttons as options')
  return carded('choose', askDayCard({ standing, row, question: question ?? askDay(), button: complete, none }))
}

/** Offers the speaker's own reports that can still be taken back: the last on each of these rows, or the last of all when no row is meant. */
export async function askWhichUndo(parts: Parts, hearing: Hearing, among: readonly RowRef[]): Promise<Reply> {
  const all = hearing.projects.flatMap(({ entries }) => entries)
  const told = among.map(({ project, row }) =>
    all.filter(entry => entry.project === project && entry.changes.some(change => change.row === row)),
  )
  const offered = (among.length > 0 ? told : [all]).flatMap(entries => {
    const last = lastUndoable(entries, hearing.speaker.ids)
    if (!last) return []
    const { project, year, seq } = last.entry
    const undo: Doing = { kind: 'undo', year, project, row: last.row, seq }
    return candidateAt(hearing, { project, row: last.row }).map(candidate => ({ candidate, undo }))
  })
  if (offered.length === 0) return sentence('answer', say.refusal({ code: 'nothingToUndo' }))
  const candidates = offered.map(({ candidate }) => candidate)
  const doings = offered.map(({ undo }) => undo)
  return choose(parts, hearing, say.doubt({ code: 'whichUndo' }), candidates, doings)
}

async function choose(
  parts: Parts,
  hearing: Hearing,
  question: string,
  candidates: readonly Candidate[],
  doings: readonly Doing[],
): Promise<Reply> {
  const choices = candidates.map(({ project, indicator }) => ({
    title: choiceTitle(project.standing.sheet, indicator),
    detail: rowState(project.standing.sheet, indicator, knownOf(project.standing, indicator.row), hearing.today),
  }))
  const options = [
    ...choices.map(({ title }, index) => ({ title, doing: doings[index] ?? ({ kind: 'dismiss' } as const) })),
    { title: BUTTONS.none, doing: { kind: 'dismiss' } as const },
  ]
  const buttons = await offer(parts, hearing, messageKey(hearing.turn), { to: 'speaker', options })
  const none = buttons.at(-1)
  if (!none) throw new Error('an offer has as many buttons as options')
  const offered = choices.flatMap((choice, index) => {
    const button = buttons[index]
    return button ? [{ ...choice, button }] : []
  })
  return carded('choose', chooseCard({ question, choices: offered, none }))
}

/** What choosing a row does with what was understood: record it, or ask for what is still missing. */
function doingFor(
  { year }: Hearing,
  { project, indicator }: Candidate,
  verb: 'report' | 'correct',
  { day, quantity, assumed }: Understood,
  words: string,
): Doing {
  const place = { year, project: project.standing.sheet.number, row: indicator.row, words }
  if (quantity) return { ...place, kind: 'record', verb, actual: { ...quantity, on: quantity.on ?? day }, assumed }
  if (wantsNumber(indicator)) return { ...place, kind: 'howMuch', day: assumed.includes('today') ? null : day }
  return day ? { ...place, kind: 'record', verb, actual: { kind: 'done', on: day }, assumed } : { ...place, kind: 'when', day: null }
}

/** "Altri 3" beside the 7 there are: what the row would hold, or null when nothing like it is known. */
function sumOf({ project, indicator }: Candidate, by: Quantity): Quantity | null {
  const { actual } = knownOf(project.standing, indicator.row)
  if (actual?.kind !== 'quantity' || actual.unit !== by.unit || (by.of !== null && actual.of !== null && !by.of.eq(actual.of))) return null
  return { ...actual, value: actual.value.plus(by.value), of: actual.of ?? by.of, on: null }
}

function confirmSum(
  parts: Parts,
  hearing: Hearing,
  { project, indicator }: Candidate,
  sum: Quantity,
  words: string,
): Promise<Reply> | Reply {
  const { year } = hearing
  const place = { year, project: project.standing.sheet.number, row: indicator.row, words }
  const said: Recording = { ...place, kind: 'record', verb: 'report', actual: sum, assumed: [] }
  return confirm(parts, hearing, { project, said, from: fromTurn(hearing.turn, words), question: addedUp(sum) })
}

/** A doubt about the value or the day leaves nothing to record by choosing a row; one about the row keeps what was understood. */
function settledBy({ code }: Doubt, understood: Understood): Understood {
  switch (code) {
    case 'whichRow':
    case 'noSuchRow':
    case 'aboveTotal':
      return understood
    case 'howMuch':
      return { ...understood, quantity: null }
    case 'when':
    case 'impossibleDay':
    case 'futureDay':
    case 'wrongWeekday':
    case 'vagueDay':
    case 'conflictingDays':
    case 'otherYear':
    case 'approximate':
    case 'increment':
    case 'severalReports':
    case 'whichUndo':
      return { day: null, quantity: null, assumed: [] }
  }
}

/** The row, when it exists and the speaker may report on it. */
function candidateAt(hearing: Hearing, { project: number, row }: RowRef): readonly Candidate[] {
  const project = projectNamed(hearing, number)
  const indicator = project && indicatorAt(project.standing.sheet, row)
  return project && indicator && may(hearing.speaker, 'report', number, hearing.today) ? [{ project, indicator }] : []
}
