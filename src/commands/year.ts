import { currentYear } from '../app/projects.ts'
import type { Year } from '../domain/day.ts'
import type { Desk } from '../service.ts'
import { type Call, option } from './result.ts'

/** The year said with `--year`, or null when none was said; that it is a year was checked before. */
export function yearOption(call: Call): Year | null {
  const said = option(call, 'year')
  return said === null ? null : Number(said)
}

/** The year said with `--year`, else the clock's year if it has sheets, else the newest. */
export async function yearOf(call: Call, { parts }: Desk): Promise<Year> {
  return yearOption(call) ?? (await currentYear(parts.ledger, parts.clock.today()))
}
