import type { PersonId } from '../domain/ledger.ts'
import type { Parts } from './parts.ts'
import type { Stamp } from './projects.ts'

/** Who acts when nobody is named at the console: it holds every role, and entries say so. */
export const CONSOLE: PersonId = 'console'

/** The stamp of what is done at the console; each command is a message of its own. */
export function consoleStamp(parts: Parts, words: string): Stamp {
  return {
    at: parts.clock.now().toISOString(),
    by: CONSOLE,
    source: { tenant: CONSOLE, conversation: CONSOLE, id: parts.newKey(), fingerprint: null, words },
  }
}
