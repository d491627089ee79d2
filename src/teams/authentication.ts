import { AsyncLocalStorage } from 'node:async_hooks'
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { Config } from '../config.ts'
import type { HttpClient } from './connector.ts'
import { at } from './incoming.ts'
import { credentialsFactory } from './login.ts'

/** The SDK's proof of who sent a delivery. */
export type Proof = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>

/** Who sent it; or its token does not hold; or the keys to tell could not be had. */
export type Verdict =
  | { readonly kind: 'proven'; readonly proof: Proof }
  | { readonly kind: 'forged'; readonly reason: string }
  | { readonly kind: 'undecided' }

/** Microsoft's public cloud. The SDK takes either all of these or none. */
const PUBLIC_CLOUD = {
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  OAuthUrl: 'https://api.botframework.com',
  ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
}

const verifying = new AsyncLocalStorage<true>()

/** The SDK's authentication, and the check of a delivery against it. */
export type Authentication = {
  readonly sdk: ConfigurationBotFrameworkAuthentication
  readonly verify: (activity: Partial<Activity>, authorization: string) => Promise<Verdict>
}

/** Authentication with our way out; without an app id it is off and everything is proven. */
export function authenticationFor(config: Pick<Config, 'identity' | 'channelUrls'>, httpClient: HttpClient): Authentication {
  const { openIdMetadata, tokenIssuer, login } = config.channelUrls
  const urls = {
    ...PUBLIC_CLOUD,
    ...(login ? { ToChannelFromBotLoginUrl: login } : {}),
    ...(tokenIssuer ? { ToBotFromChannelTokenIssuer: tokenIssuer } : {}),
    ...(openIdMetadata ? { ToBotFromChannelOpenIdMetadataUrl: openIdMetadata } : {}),
  }
  const sdk = new ConfigurationBotFrameworkAuthentication(urls, credentialsFactory(config), undefined, undefined, { httpClient })
  return {
    sdk,
    verify: async (activity, authorization) => {
      // The SDK also takes tokens of emulators and of other bots, and fetches keys for them; only the channel speaks to us.
      if (config.identity !== null && claimed(authorization, 'iss') !== urls.ToBotFromChannelTokenIssuer)
        return { kind: 'forged', reason: 'issuer' }
      // It also takes one that never ends.
      if (config.identity !== null && typeof claimed(authorization, 'exp') !== 'number') return { kind: 'forged', reason: 'endless' }
      return verified(sdk, activity, authorization)
    },
  }
}

/** Signature, issuer, audience, time, and that the token was made for this serviceUrl. */
async function verified(sdk: Authentication['sdk'], activity: Partial<Activity>, authorization: string): Promise<Verdict> {
  try {
    return { kind: 'proven', proof: await verifying.run(true, () => sdk.authenticateRequest(activity as Activity, authorization)) }
  } catch (error) {
    return areKeysMissing(error) ? { kind: 'undecided' } : { kind: 'forged', reason: error instanceof Error ? error.name : 'unknown' }
  }
}

/** Keeps the SDK from printing a stack, and the keys, for each rejected token; everything else is printed as ever. Returns the way back. */
export function quietConsole(): () => void {
  const { error } = console
  console.error = (...printed: unknown[]) => {
    if (!verifying.getStore()) error(...printed)
  }
  return () => {
    console.error = error
  }
}

/** What a token says of itself, before anything of it is believed. */
function claimed(authorization: string, claim: 'iss' | 'exp'): unknown {
  try {
    return at(JSON.parse(Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString()), claim)
  } catch {
    return null
  }
}

/** The key server did not answer, or not with keys: not the sender's fault, so the delivery may come again. */
function areKeysMissing(error: unknown): boolean {
  return error instanceof Error && (error.name === 'FetchError' || ('statusCode' in error && error.statusCode === 500))
}
