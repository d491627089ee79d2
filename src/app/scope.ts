import { knownOf } from '../domain/payable.ts'
import { isOpen } from '../domain/sheet.ts'
import { isUndone } from '../domain/verbs/undo.ts'
import type { Asked, RowRef, Scope, Topic } from '../italian/outcome.ts'
import { type Hearing, projectNamed } from './parts.ts'

/** A report is "a moment ago" for half an hour. */
const MOMENT = 30 * 60_000

/** What was just talked about: the row reported last, what was asked about since, and what the bot has asked. */
export type Talk = { readonly after: RowRef | null; readonly topic: Topic | null; readonly asked: Asked | null }

/** What a message is read against: the sheets its speaker may see, and the conversation's context. */
export function scopeOf(hearing: Hearing, { after, topic, asked }: Talk): Scope {
  return {
    sheets: hearing.visible.map(({ standing }) => standing.sheet),
    isOpen: ({ project, row }) => {
      const found = projectNamed(hearing, project)
      return found !== null && isOpen(knownOf(found.standing, row))
    },
    today: hearing.today,
    channel: hearing.within.filter(number => hearing.visible.some(({ standing }) => standing.sheet.number === number)),
    after,
    topic: topic ?? after,
    asked,
  }
}

/** Whether that instant (ISO 8601 in UTC) is hardly before or after now: a clock may have been set back. */
export function isAMomentAgo(at: string, now: Date): boolean {
  return Math.abs(now.getTime() - Date.parse(at)) <= MOMENT
}

/** The row the speaker reported last in this conversation and when (ISO 8601 in UTC), if that was a moment ago and still stands. */
export function justReported(hearing: Hearing, now: Date): { readonly row: RowRef; readonly at: string } | null {
  const { conversationId } = hearing.turn.chat.address
  const own = hearing.visible.flatMap(({ entries }) =>
    entries.filter(entry => {
      const { by, at, source, deed } = entry
      const isReport = deed.verb === 'report' || deed.verb === 'correct'
      return isReport && isAMomentAgo(at, now) && hearing.speaker.ids.includes(by) && source.conversation === conversationId
    }),
  )
  const last = own.sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1)
  const row = last?.changes[0]?.row
  if (!last || row === undefined || isUndone(projectNamed(hearing, last.project)?.entries ?? [], last, row)) return null
  return { row: { project: last.project, row }, at: last.at }
}
