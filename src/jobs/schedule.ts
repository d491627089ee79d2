import cron from 'node-cron'
import type { Log } from '../app/log.ts'

/** A use case that runs by the clock: its name, when (cron), in which time zone. */
export type Job = { readonly name: string; readonly expression: string; readonly timeZone: string; readonly run: () => Promise<void> }

/** Jobs under way: alive while each of them waits for its next turn. */
export type Schedule = { readonly alive: () => boolean; readonly stop: () => Promise<void> }

/** Starts every job: once now, since cron makes up for nothing that was missed, then at each tick, never overlapping itself. */
export function schedule(jobs: readonly Job[], log: Log): Schedule {
  const tasks = jobs.map(({ name, expression, timeZone, run }) => {
    const guarded = (): Promise<void> =>
      run().catch(error => log.error('job failed', { job: name, error: error instanceof Error ? error.name : 'unknown' }))
    void guarded()
    return cron.schedule(expression, guarded, { name, timezone: timeZone, noOverlap: true })
  })
  return {
    alive: () => tasks.every(task => task.getNextRun() !== null),
    stop: async () => {
      for (const task of tasks) await task.destroy()
    },
  }
}
