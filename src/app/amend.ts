import { confirmCard } from '../cards/confirm.ts'
import { applied, type Entry, lastChange } from '../domain/ledger.ts'
import { figures } from '../domain/payable.ts'
import { may } from '../domain/people.ts'
import { decideReport } from '../domain/verbs/report.ts'
import { decideUndo, isUndone } from '../domain/verbs/undo.ts'
import type { Outcome } from '../italian/outcome.ts'
import { BUTTONS, editedAway } from '../words/asking.ts'
import * as say from '../words/italian.ts'
import { hearAgain } from './hearing.ts'
import type { Reply } from './messages.ts'
import { type Hearing, type Parts, projectNamed } from './parts.ts'
import type { Recording } from './questions.ts'
import { takenBackBy } from './receipt.ts'
import { carded, messageKey, offer, sentence } from './reply.ts'
import { fromTurn, record, repeated, undo } from './report.ts'

/** What a message wrote before it was edited, and the row it wrote on; null when nothing of it stands. */
export type Written = { readonly entry: Entry; readonly row: number }

/** The speaker's own entry that came from that message, or from an earlier edit of it, and still stands. */
export function writtenBy(hearing: Hearing, message: string): Written | null {
  const { conversationId } = hearing.turn.chat.address
  const isFrom = ({ source, by }: Entry): boolean =>
    source.conversation === conversationId &&
    hearing.speaker.ids.includes(by) &&
    (source.id === message || source.id.startsWith(`${message} `))
  const standing = hearing.visible.flatMap(({ entries }) =>
    entries
      .filter(entry => (entry.deed.verb === 'report' || entry.deed.verb === 'correct') && isFrom(entry))
      .flatMap(entry => entry.changes.filter(({ row }) => !isUndone(entries, entry, row)).map(({ row }) => ({ entry, row }))),
  )
  return standing.at(-1) ?? null
}

/** An edited message corrects what it wrote: the same row anew; another row in its place; or, when it reports nothing any more, it is asked about. */
export async function amend(parts: Parts, hearing: Hearing, { entry, row }: Written, outcome: Outcome): Promise<Reply> {
  if (outcome.kind !== 'record') return offerUndo(parts, hearing, { entry, row })
  const { year } = hearing
  const { actual, assumed, words } = outcome
  const said = { kind: 'record', verb: 'report', year, ...outcome.row, actual, assumed, words } as const
  const isSameRow = outcome.row.project === entry.project && outcome.row.row === row
  return isSameRow ? rewrite(parts, hearing, entry, said) : move(parts, hearing, { entry, row }, said)
}

/** The same row: a correction while nothing else was said of it since; as it was, its receipt again. */
async function rewrite(parts: Parts, hearing: Hearing, entry: Entry, said: Recording): Promise<Reply> {
  const project = projectNamed(hearing, said.project)
  const decision = project && decideReport(project.standing, { ...said, today: hearing.today })
  if (decision?.kind === 'refused' && decision.refusal.code === 'unchanged') return repeated(parts, hearing, [entry])
  const isLast = project !== null && lastChange(project.entries, said.row)?.seq === entry.seq
  return record(parts, hearing, { ...said, verb: isLast ? 'correct' : 'report' }, fromTurn(hearing.turn, said.words))
}

/** Another row: the first is taken back, then the second is written; the receipt tells both. */
async function move(parts: Parts, hearing: Hearing, { entry, row }: Written, said: Recording): Promise<Reply> {
  if (!may(hearing.speaker, 'report', said.project, hearing.today)) return offerUndo(parts, hearing, { entry, row })
  const from = fromTurn(hearing.turn, said.words)
  const { year, project, seq } = entry
  await undo(parts, hearing, { kind: 'undo', year, project, row, seq }, { ...from, id: takenBackBy(from.id), fingerprint: null })
  return record(parts, await hearAgain(parts, hearing, said.year), said, from)
}

async function offerUndo(parts: Parts, hearing: Hearing, { entry, row }: Written): Promise<Reply> {
  const project = projectNamed(hearing, entry.project)
  if (!project) throw new Error('an entry stands on a project')
  const { standing, entries } = project
  const decision = decideUndo(standing, entries, { seq: entry.seq, row, by: hearing.speaker.ids, reason: null })
  if (decision.kind === 'refused') return sentence('refused', say.refusal(decision.refusal))
  const options = [
    { title: BUTTONS.takeBack, doing: { kind: 'undo', year: entry.year, project: entry.project, row, seq: entry.seq } },
    { title: BUTTONS.keep, doing: { kind: 'dismiss' } },
  ] as const
  const card = confirmCard({
    standing,
    before: figures(standing, hearing.today),
    after: figures(applied(standing, decision.draft.changes), hearing.today),
    row,
    question: editedAway(),
    buttons: await offer(parts, hearing, messageKey(hearing.turn), { to: 'speaker', options }),
  })
  return carded('confirm', card)
}
