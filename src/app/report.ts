import { confirmCard } from '../cards/confirm.ts'
import { applied, canonical, type Draft, type Entry, lastChange } from '../domain/ledger.ts'
import { figures } from '../domain/payable.ts'
import { may, rolesFor } from '../domain/people.ts'
import { indicatorAt, ref } from '../domain/sheet.ts'
import { refused } from '../domain/verbs/refusal.ts'
import { decideReport, isUnlikely, overwrites } from '../domain/verbs/report.ts'
import { decideUndo } from '../domain/verbs/undo.ts'
import { BUTTONS, unlikely } from '../words/asking.ts'
import * as say from '../words/italian.ts'
import { hearAgain } from './hearing.ts'
import type { Reply, Turn } from './messages.ts'
import { type Hearing, type Parts, projectNamed } from './parts.ts'
import { type Project, type Stamp, type Written, write } from './projects.ts'
import type { Doing, Recording } from './questions.ts'
import { receipt } from './receipt.ts'
import { carded, messageKey, offer, placeOf, sentence } from './reply.ts'

export type Replacing = Extract<Doing, { readonly kind: 'replace' }>
export type Undoing = Extract<Doing, { kind: 'undo' }>

/** Which message an entry comes from: its keys, and the words that were read. */
export type From = { readonly id: string; readonly fingerprint: string | null; readonly words: string }

export function fromTurn({ id, fingerprint }: Turn, words: string): From {
  return { id, fingerprint, words }
}

/** Records what was reported, or asks first when the row already holds something the speaker did not just write. */
export async function record(parts: Parts, hearing: Hearing, said: Recording, from: From): Promise<Reply> {
  if (!may(hearing.speaker, 'report', said.project, hearing.today)) return mayNotReport()
  const project = projectNamed(hearing, said.project)
  const question = project && doubtful(project, hearing, said)
  if (project && question) return confirm(parts, hearing, { project, said, from, question })
  return recordOver(parts, hearing, said, shownOf(project, said.row), from)
}

/** Writes over the entry that the speaker was shown; if the row has changed since, they are asked anew. */
export async function replace(parts: Parts, hearing: Hearing, { recording, over }: Replacing, from: From): Promise<Reply> {
  if (!may(hearing.speaker, 'report', recording.project, hearing.today)) return mayNotReport()
  return recordOver(parts, hearing, recording, over, from)
}

/** Takes back one row of one entry. */
export async function undo(parts: Parts, hearing: Hearing, said: Undoing, from: From): Promise<Reply> {
  const acts = ['report', 'undoOthers'] as const
  if (!acts.some(act => may(hearing.speaker, act, said.project, hearing.today))) return mayNotReport()
  const { seq, row } = said
  const written = await write(parts.ledger, { year: said.year, number: said.project }, stamp(parts, hearing, from), project =>
    project
      ? decideUndo(project.standing, project.entries, { seq, row, by: hearing.speaker.ids, reason: null })
      : refused({ code: 'nothingToUndo' }),
  )
  return answered(parts, hearing, written)
}

/** What a message that comes again is told: the receipt of what it wrote the first time. */
export async function repeated(parts: Parts, hearing: Hearing, entries: readonly Entry[]): Promise<Reply> {
  const [first] = entries
  if (!first) throw new Error('a repeated message has at least one entry')
  if (!may(hearing.speaker, 'ask', first.project, hearing.today)) return sentence('refused', say.mayNot('ask', rolesFor('ask')))
  return receipt(parts, hearing, first)
}

function mayNotReport(): Reply {
  return sentence('refused', say.mayNot('report', rolesFor('report')))
}

/** Writes while the row still holds what it held when that was judged; once it was overtaken, it is judged anew. */
async function recordOver(parts: Parts, hearing: Hearing, said: Recording, over: number, from: From): Promise<Reply> {
  const at = ref(said.project, said.row)
  const place = { year: said.year, number: said.project }
  const written = await write(parts.ledger, place, stamp(parts, hearing, from), project => {
    if (!project) return refused({ code: 'noSuchRow', ref: at })
    if (shownOf(project, said.row) !== over) return refused({ code: 'changedSince', ref: at })
    return decideReport(project.standing, { ...said, today: hearing.today })
  })
  if (written.kind === 'written') await parts.questions.close(placeOf(hearing), hearing.speaker.ids[0])
  const overtaken = written.kind === 'refused' && written.refusal.code === 'changedSince'
  return overtaken ? record(parts, await hearAgain(parts, hearing, said.year), said, from) : answered(parts, hearing, written)
}

/** The entry that holds the row, by its seq; 0 while none does. */
function shownOf(project: Project | null, row: number): number {
  return (project && lastChange(project.entries, row)?.seq) ?? 0
}

async function answered(parts: Parts, hearing: Hearing, written: Written<Draft>): Promise<Reply> {
  switch (written.kind) {
    case 'written':
      return receipt(parts, hearing, written.entry)
    case 'repeated':
      return repeated(parts, hearing, written.entries)
    case 'refused':
      return sentence('refused', say.refusal(written.refusal))
  }
}

function replacesAnother({ standing, entries }: Project, { speaker }: Hearing, { verb, row }: Recording): boolean {
  if (!overwrites(standing, row)) return false
  const last = lastChange(entries, row)
  return !(verb === 'correct' && last !== null && last.deed.verb !== 'import' && speaker.ids.includes(last.by))
}

/** What must be confirmed before it is written, or null: a value that can hardly be, or one in place of another. */
function doubtful(project: Project, hearing: Hearing, said: Recording): string | null {
  const indicator = indicatorAt(project.standing.sheet, said.row)
  if (indicator && isUnlikely(indicator, said.actual)) return unlikely(said.actual)
  return replacesAnother(project, hearing, said) ? say.overwriting() : null
}

/** What is asked before something is written over. */
type Confirming = { readonly project: Project; readonly said: Recording; readonly from: From; readonly question: string }

/** Shows what a report would change, in euros, and waits for a yes. */
export async function confirm(parts: Parts, hearing: Hearing, { project, said, from, question }: Confirming): Promise<Reply> {
  const { standing } = project
  const { today } = hearing
  const decision = decideReport(standing, { ...said, today })
  if (decision.kind === 'refused') return sentence('refused', say.refusal(decision.refusal))
  const over = shownOf(project, said.row)
  const options = [
    { title: BUTTONS.confirm, doing: { kind: 'replace', recording: said, over } },
    { title: BUTTONS.giveUp, doing: { kind: 'dismiss' } },
  ] as const
  const card = confirmCard({
    standing,
    before: figures(standing, today),
    after: figures(applied(standing, decision.draft.changes), today),
    row: said.row,
    question,
    buttons: await offer(parts, hearing, `${messageKey(from)} ${over} ${canonical(said.actual)}`, { to: 'speaker', options }),
  })
  return carded('confirm', card)
}

function stamp(parts: Parts, hearing: Hearing, { id, fingerprint, words }: From): Stamp {
  return {
    at: parts.clock.now().toISOString(),
    by: hearing.speaker.ids[0],
    source: { ...placeOf(hearing), id, fingerprint, words },
  }
}
