import { randomBytes } from 'node:crypto'
import { runningClock } from './app/clock.ts'
import { forgetOldQuestions } from './app/housekeeping.ts'
import type { Log } from './app/log.ts'
import type { Parts } from './app/parts.ts'
import type { Roster } from './app/people.ts'
import { bot } from './app/turn.ts'
import type { Config, Settings } from './config.ts'
import type { Store } from './store/store.ts'

/** The office's data with the use cases' parts, opened for a command or for the bot. */
export type Desk = { readonly store: Store; readonly parts: Parts }

/** A running bot: where it listens, and how it stops. */
export type Service = { readonly url: string; readonly stop: () => Promise<void> }

/** Opens the store that the settings name; the adapter is loaded only now. `read` works beside a running bot. */
export async function openDesk(settings: Settings, mode: 'read' | 'write', log: Log, roster: Roster = async () => null): Promise<Desk> {
  const store = await openStore(settings, mode, log)
  const { people, chats, questions, ledger } = store
  const clock = runningClock(settings.timeZone, settings.clockStart)
  const newKey = (): string => randomBytes(18).toString('base64url')
  return { store, parts: { ledger, people, chats, questions, clock, roster, newKey, admins: settings.admins, trust: 'trusting' } }
}
