import { type Day, dayIn } from '../domain/day.ts'

/** What time it is: "oggi" comes from here and never from an activity. */
export type Clock = { readonly now: () => Date; readonly today: () => Day }

/** The real time, or a clock that started at `start` when the process did. */
export function runningClock(zone: string, start: Date | null): Clock {
  const begun = Date.now()
  const now = (): Date => new Date((start?.getTime() ?? begun) + Date.now() - begun)
  return { now, today: () => dayIn(zone, now()) }
}
