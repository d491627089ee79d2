import { CloudAdapter } from 'botbuilder'
import type { Roster } from '../app/people.ts'
import type { Config } from '../config.ts'
import type { PersonId } from '../domain/ledger.ts'
import { isTrustedUrl } from './admission.ts'
import { type Authentication, authenticationFor } from './authentication.ts'
import { connectorClient, SEND_LIMIT } from './connector.ts'
import { rosterOf } from './roster.ts'

/** The bot's ways to and from Teams, before anything is served: the use cases need the roster first. */
export type Connection = {
  readonly adapter: CloudAdapter
  readonly verify: Authentication['verify']
  readonly roster: Roster
  /** Notes under which id the channel itself knows a speaker: the roster is asked for that one. */
  readonly meet: (speaker: PersonId, channelId: string) => void
}

/** Enough for everyone who speaks within one turn; what is forgotten is asked for by its directory id. */
const MOST_MET = 10_000

/** Prepares the SDK; nothing is sent yet. `sendLimit` in milliseconds. */
export function connect(config: Config, sendLimit = SEND_LIMIT): Connection {
  const { sdk, verify } = authenticationFor(
    config,
    connectorClient(url => isTrustedUrl(url, config), sendLimit),
  )
  const adapter = new CloudAdapter(sdk)
  const met = new Map<PersonId, string>()
  return {
    adapter,
    verify,
    roster: rosterOf(adapter, config.identity?.appId ?? '', id => met.get(id) ?? id),
    meet: (speaker, channelId) => {
      if (met.size >= MOST_MET) met.clear()
      met.set(speaker, channelId)
    },
  }
}
