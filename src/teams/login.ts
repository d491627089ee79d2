import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder'
import type { Config, Identity } from '../config.ts'
import { isLoopback } from '../config.ts'
import { failure } from './connector.ts'

/** Who signs what the bot sends. */
export type CredentialsFactory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>
type Credentials = Awaited<ReturnType<CredentialsFactory['createCredentials']>>
type Token = { readonly value: string; readonly until: number }

const LOGIN_LIMIT = 5_000
/** A token is renewed this long before it ends. */
const MARGIN = 5 * 60_000

/** The SDK's own credentials, except towards a login on this machine: theirs refuse plain http. */
export function credentialsFactory({ identity, channelUrls }: Pick<Config, 'identity' | 'channelUrls'>): CredentialsFactory {
  if (!identity) return new ConfigurationServiceClientCredentialFactory()
  const { login } = channelUrls
  if (login && isLoopback(new URL(login).hostname)) return localFactory(identity, login)
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: identity.appId,
    MicrosoftAppType: identity.type,
    MicrosoftAppTenantId: identity.tenantId,
    ...(identity.password ? { MicrosoftAppPassword: identity.password } : {}),
  })
  return {
    isValidAppId: appId => factory.isValidAppId(appId),
    isAuthenticationDisabled: () => factory.isAuthenticationDisabled(),
    createCredentials: async (appId, audience, url, validate) =>
      bounded(await factory.createCredentials(appId, audience ?? '', url, validate)),
  }
}

/** The SDK waits for a login for ever, and its errors carry the request: without a token in time nothing leaves, and that is all. */
function bounded(inner: Credentials): Credentials {
  return {
    signRequest: resource =>
      new Promise((resolve, reject) => {
        const giveUp = (): void => reject(failure({ kind: 'not-sent' }))
        const timer = setTimeout(giveUp, LOGIN_LIMIT)
        inner
          .signRequest(resource)
          .then(resolve, giveUp)
          .finally(() => clearTimeout(timer))
      }),
  }
}

function localFactory(identity: Identity, login: string): CredentialsFactory {
  const tokens = new Map<string, Promise<Token>>()
  const tokenFor = async (audience: string): Promise<string> => {
    const kept = await tokens.get(audience)
    if (kept && kept.until > Date.now() + MARGIN) return kept.value
    const fresh = fetchToken(identity, login, audience)
    tokens.set(audience, fresh)
    fresh.catch(() => tokens.delete(audience))
    return (await fresh).value
  }
  return {
    isValidAppId: async appId => appId === identity.appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async (_appId, audience) => credentials(() => tokenFor(audience ?? '')),
  }
}

function credentials(token: () => Promise<string>): Credentials {
  return {
    signRequest: async resource => {
      resource.headers.set('authorization', `Bearer ${await token()}`)
      return resource
    },
  }
}

/** The client credentials flow; without a token nothing leaves. */
async function fetchToken({ appId, password }: Identity, login: string, audience: string): Promise<Token> {
  const url = /\/token\/?$/.test(login) ? login : `${login.replace(/\/+$/, '')}/oauth2/v2.0/token`
  const form = { grant_type: 'client_credentials', client_id: appId, client_secret: password ?? '', scope: `${audience}/.default` }
  const response = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'error',
    signal: AbortSignal.timeout(LOGIN_LIMIT),
  }).catch(() => null)
  const answer = response?.ok
    ? ((await response.json().catch(() => null)) as { access_token?: unknown; expires_in?: unknown } | null)
    : null
  if (typeof answer?.access_token !== 'string') throw failure({ kind: 'not-sent' })
  return { value: answer.access_token, until: Date.now() + Number(answer.expires_in ?? 0) * 1_000 }
}
