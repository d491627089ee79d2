import type { Card } from '../cards/catalog.ts'
import { recordedCard } from '../cards/recorded.ts'
import { undoneCard } from '../cards/undone.ts'
import type { Entry } from '../domain/ledger.ts'
import { type Figures, figures } from '../domain/payable.ts'
import { type Ref, ref } from '../domain/sheet.ts'
import { BUTTONS } from '../words/asking.ts'
import type { Reply } from './messages.ts'
import type { Hearing, Parts } from './parts.ts'
import { type Project, projectAfter, projectAt } from './projects.ts'
import { carded, messageKey, type Offer, offer, telling } from './reply.ts'

/** The receipt of an entry, with its undo; the same entry gives the same receipt however often its message comes. */
export async function receipt(parts: Parts, hearing: Hearing, entry: Entry): Promise<Reply> {
  const now = await projectAt(parts.ledger, entry.year, entry.project)
  const after = now && projectAfter(now, entry.seq)
  const row = entry.changes[0]?.row
  if (!after || row === undefined) throw new Error(`entry ${entry.year}/${entry.project}/${entry.seq} has no receipt`)
  return telling(carded('recorded', await cardOf(parts, hearing, entry, after, row)), entry)
}

/** The key of the undo that goes with an edited message which speaks of another row. */
export function takenBackBy(id: string): string {
  return `${id} annulla`
}

/** The rows that the same message took back before it wrote this. */
async function takenBackWith({ ledger }: Parts, { source }: Entry): Promise<readonly Ref[]> {
  const { tenant, conversation, id } = source
  if (!id.includes(' ')) return []
  const undone = await ledger.bySource({ tenant, conversation, id: takenBackBy(id), fingerprint: null })
  return undone.flatMap(({ project, changes }) => changes.map(({ row }) => ref(project, row)))
}

async function cardOf(parts: Parts, hearing: Hearing, entry: Entry, after: Project, row: number): Promise<Card> {
  const { today } = hearing
  const { standing } = after
  const told = { standing, before: before(after, entry, hearing), after: figures(standing, today), row, today }
  const { year, project, deed } = entry
  const see = { title: BUTTONS.see, doing: { kind: 'status', year, project } } as const
  const buttons = (...options: Offer['options']) => offer(parts, hearing, messageKey(entry.source), { to: 'anyone', options })
  switch (deed.verb) {
    case 'report':
    case 'correct': {
      const undo = { title: BUTTONS.undo, doing: { kind: 'undo', year, project, row, seq: entry.seq } } as const
      const takenBack = await takenBackWith(parts, entry)
      return recordedCard({ ...told, verb: deed.verb, assumed: deed.assumed, takenBack, buttons: await buttons(undo, see) })
    }
    case 'undo':
      return undoneCard({ ...told, buttons: await buttons(see) })
    case 'import':
    case 'settle':
      throw new Error(`${deed.verb} comes from the console and has no receipt in chat`)
  }
}

/** The figures before the entry: every report stands on an import, so there is always a sheet before it. */
function before(after: Project, entry: Entry, { today }: Hearing): Figures {
  const earlier = projectAfter(after, entry.seq - 1)
  if (!earlier) throw new Error(`entry ${entry.year}/${entry.project}/${entry.seq} stands on no sheet`)
  return figures(earlier.standing, today)
}
