import type { Year } from '../domain/day.ts'
import { may, type Speaker } from '../domain/people.ts'
import type { Turn } from './messages.ts'
import type { Hearing, Parts } from './parts.ts'
import { currentYear, type Project, projectsOf } from './projects.ts'
import { identify } from './speaker.ts'

/** Learns who speaks and where, and what they may see of the year that is meant when none is said. */
export async function hear(parts: Parts, turn: Turn, personas: ReadonlyMap<string, string>): Promise<Hearing> {
  const { person, speaker } = await identify(parts, turn, personas)
  const today = parts.clock.today()
  const year = await currentYear(parts.ledger, today)
  const bindings = await parts.chats.bindings()
  const bound = bindings.filter(({ conversationId }) => conversationId === turn.chat.address.conversationId).map(({ project }) => project)
  const seen = await seenBy(parts, speaker, year)
  return { turn, speaker, name: person.name, today, year, ...seen, within: turn.within ?? bound }
}

/** The same turn over a year's sheets as they are now: a button keeps the year of its card, and a decision may have been overtaken. */
export async function hearAgain(parts: Parts, hearing: Hearing, year: Year): Promise<Hearing> {
  return { ...hearing, year, ...(await seenBy(parts, hearing.speaker, year)) }
}

async function seenBy(parts: Parts, speaker: Speaker, year: Year): Promise<{ projects: readonly Project[]; visible: readonly Project[] }> {
  const projects = await projectsOf(parts.ledger, year)
  const today = parts.clock.today()
  return { projects, visible: projects.filter(({ standing }) => may(speaker, 'ask', standing.sheet.number, today)) }
}
