import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { runningClock } from './app/clock.ts'
import { forgetOldQuestions } from './app/housekeeping.ts'
import type { Log } from './app/log.ts'
import type { Parts } from './app/parts.ts'
import type { Roster } from './app/people.ts'
import type { Ledger } from './app/projects.ts'
import { bot } from './app/turn.ts'
import type { Config, Settings } from './config.ts'
import { dayIn } from './domain/day.ts'
import type { Store } from './store/store.ts'

/** The office's data with the use cases' parts, opened for a command or for the bot. */
export type Desk = { readonly store: Store; readonly parts: Parts }

/** A running bot: where it listens, and how it stops; or why it cannot start, in a sentence. */
export type Service =
  | { readonly kind: 'running'; readonly url: string; readonly stop: () => Promise<void> }
  | { readonly kind: 'stopped'; readonly sentence: string }

/** Opens the store that the settings name; the adapter is loaded only now. `read` works beside a running bot. */
export async function openDesk(settings: Settings, mode: 'read' | 'write', log: Log, roster: Roster = async () => null): Promise<Desk> {
  const store = await openStore(settings, mode, log)
  const { people, chats, questions, ledger } = store
  const clock = runningClock(settings.timeZone, settings.clockStart && (await resumed(settings.clockStart, ledger, settings.timeZone)))
  const newKey = (): string => randomBytes(18).toString('base64url')
  const measured = await measuredSentence(MEASURED)
  return {
    store,
    parts: { ledger, people, chats, questions, clock, roster, log, newKey, admins: settings.admins, measured, trust: 'trusting' },
  }
}

/** A day that is lived again goes on after its last entry, so that what was said later stays later. */
async function resumed(start: Date, ledger: Ledger, zone: string): Promise<Date> {
  const entries = (await Promise.all((await ledger.years()).map(year => ledger.entries(year)))).flat()
  const sameDay = entries.map(({ at }) => new Date(at)).filter(at => dayIn(zone, at) === dayIn(zone, start))
  return sameDay.reduce((last, at) => (at >= last ? new Date(at.getTime() + 1) : last), start)
}

/** The page that `npm run accuracy` writes. */
const MEASURED = new URL('../docs/accuratezza.md', import.meta.url)

/** The first sentence of the page, the one that says the whole; null when it was never written. */
export async function measuredSentence(page: URL): Promise<string | null> {
  const text = await readFile(page, 'utf8').catch(() => '')
  return text.split('\n').find(line => line !== '' && !line.startsWith('#')) ?? null
}

/** Starts the bot: store, Teams edge, jobs; stopping goes the other way round, and loses nothing. */
export async function startService(config: Config, log: Log): Promise<Service> {
  const [{ connect }, { serve }, { schedule }] = await Promise.all([
    import('./teams/connection.ts'),
    import('./teams/server.ts'),
    import('./jobs/schedule.ts'),
  ])
  const connection = connect(config)
  const { store, parts } = await openDesk(config, 'write', log, connection.roster)
  const jobs = schedule(
    [{ name: 'housekeeping', expression: config.tickCron, timeZone: config.timeZone, run: () => forgetOldQuestions(parts) }],
    log,
  )
  const ready = async (): Promise<void> => {
    if (!jobs.alive()) throw new Error('no job is scheduled')
    await store.ping()
  }
  const serving = await serve({ config, connection, bot: bot({ ...parts, trust: config.identity ? 'strict' : 'trusting' }), log, ready })
  const release = async (): Promise<void> => {
    await jobs.stop()
    await store.close()
  }
  if (serving.kind === 'portTaken') {
    await release()
    return { kind: 'stopped', sentence: serving.sentence }
  }
  const stop = async (): Promise<void> => {
    await serving.close()
    await release()
  }
  return { kind: 'running', url: serving.url, stop }
}

async function openStore(settings: Settings, mode: 'read' | 'write', log: Log): Promise<Store> {
  if (settings.mongodbUri === null) return (await import('./store/embedded.ts')).embeddedStore(settings.dataDir, mode)
  return (await import('./store/mongo.ts')).mongoStore(settings.mongodbUri, log)
}
