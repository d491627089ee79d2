import type { Config } from '../config.ts'
import { isLoopback } from '../config.ts'
import type { Incoming } from './incoming.ts'

/** Why a delivery is turned away before anything is done with it. */
export type Rejection = 'channel' | 'tenant' | 'serviceUrl'

const TEAMS_HOST = 'smba.trafficmanager.net'
/** Not `*.trafficmanager.net`: anyone can register a name there. */
const BOT_FRAMEWORK_HOSTS = '.botframework.com'

/** What the SDK does not check: the channel, the tenant, and where answers would be sent; null when it may come in. */
export function rejection(incoming: Incoming, config: Config): Rejection | null {
  if (!isOurChannel(incoming.channelId, config)) return 'channel'
  if (!isOurTenant(incoming.tenants, config)) return 'tenant'
  return isTrustedUrl(incoming.serviceUrl, config) ? null : 'serviceUrl'
}

/** Whether the bot's token may be sent there: Microsoft's exact hosts over https, or this machine where the channel itself is here. */
export function isTrustedUrl(address: string, config: Pick<Config, 'identity' | 'channelUrls'>): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return false
  if (isLoopback(url.hostname)) return isChannelHere(config) && (url.protocol === 'http:' || url.protocol === 'https:')
  const known = url.hostname === TEAMS_HOST || url.hostname.endsWith(BOT_FRAMEWORK_HOSTS)
  return config.identity !== null && known && url.protocol === 'https:' && url.port === ''
}

function isOurChannel(channelId: string | null, { identity }: Config): boolean {
  return channelId === 'msteams' || (identity === null && channelId === 'emulator')
}

/** A single-tenant registration does not keep other tenants out, so the activity must name ours, in every place where it names one. */
function isOurTenant(tenants: readonly string[], { identity }: Config): boolean {
  const [first, ...others] = tenants.map(tenant => tenant.toLowerCase())
  const agree = others.every(other => other === first)
  return agree && (identity === null || first === identity.tenantId)
}

function isChannelHere({ identity, channelUrls }: Pick<Config, 'identity' | 'channelUrls'>): boolean {
  return identity === null || (channelUrls.openIdMetadata !== null && isLoopback(new URL(channelUrls.openIdMetadata).hostname))
}
