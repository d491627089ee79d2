import { CloudAdapter, type ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { Roster } from '../app/people.ts'
import type { Config } from '../config.ts'
import { isTrustedUrl } from './admission.ts'
import { authenticationFor } from './authentication.ts'
import { connectorClient, SEND_LIMIT } from './connector.ts'
import { rosterOf } from './roster.ts'

/** The bot's ways to and from Teams, before anything is served: the use cases need the roster first. */
export type Connection = {
  readonly adapter: CloudAdapter
  readonly authentication: ConfigurationBotFrameworkAuthentication
  readonly roster: Roster
}

/** Prepares the SDK; nothing is sent yet. `sendLimit` in milliseconds. */
export function connect(config: Config, sendLimit = SEND_LIMIT): Connection {
  const authentication = authenticationFor(
    config,
    connectorClient(url => isTrustedUrl(url, config), sendLimit),
  )
  const adapter = new CloudAdapter(authentication)
  return { adapter, authentication, roster: rosterOf(adapter, config.identity?.appId ?? '') }
}
