import type { Day, Year } from '../domain/day.ts'
import type { Speaker } from '../domain/people.ts'
import type { Chats } from './chats.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import type { Turn } from './messages.ts'
import type { People, Roster } from './people.ts'
import type { Ledger, Project } from './projects.ts'
import type { Questions } from './questions.ts'

/** What the use cases are given: ports, the clock, and who holds every right. */
export type Parts = {
  readonly ledger: Ledger
  readonly people: People
  readonly chats: Chats
  readonly questions: Questions
  readonly clock: Clock
  readonly roster: Roster
  readonly log: Log
  /** An unguessable key, new at each call. */
  readonly newKey: () => string
  /** Addresses or ids that are admins by configuration. */
  readonly admins: readonly string[]
  /** What the last measure of the readings came to, in a sentence; null when there was none. */
  readonly measured: string | null
  /** `trusting` only without an app id: "parla come Bruno" works, and with no admins named everyone holds every role. */
  readonly trust: 'trusting' | 'strict'
}

/** A turn with what is known around it: who speaks, the day, the year's projects, and those the speaker may ask about. */
export type Hearing = {
  readonly turn: Turn
  readonly speaker: Speaker
  readonly name: string
  readonly today: Day
  readonly year: Year
  readonly projects: readonly Project[]
  readonly visible: readonly Project[]
  /** Projects of the channel; empty in a personal chat. */
  readonly within: readonly number[]
}

/** A project of the hearing's year by its number, or null. */
export function projectNamed(hearing: Hearing, number: number): Project | null {
  return hearing.projects.find(({ standing }) => standing.sheet.number === number) ?? null
}
