import { AsyncLocalStorage } from 'node:async_hooks'
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { Config } from '../config.ts'
import type { HttpClient } from './connector.ts'
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
  ToBotFromEmulatorOpenIdMetadataUrl: 'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
}

const verifying = new AsyncLocalStorage<true>()

/** The SDK's authentication, with our way out and, without an app id, off. */
export function authenticationFor(
  config: Pick<Config, 'identity' | 'channelUrls'>,
  httpClient: HttpClient,
): ConfigurationBotFrameworkAuthentication {
  const { openIdMetadata, tokenIssuer, login } = config.channelUrls
  const urls = {
    ...PUBLIC_CLOUD,
    ...(login ? { ToChannelFromBotLoginUrl: login } : {}),
    ...(tokenIssuer ? { ToBotFromChannelTokenIssuer: tokenIssuer } : {}),
    ...(openIdMetadata ? { ToBotFromChannelOpenIdMetadataUrl: openIdMetadata } : {}),
  }
  return new ConfigurationBotFrameworkAuthentication(urls, credentialsFactory(config), undefined, undefined, { httpClient })
}

/** Checks a delivery's token: signature, issuer, audience, time, and that it was made for this serviceUrl. */
export async function verify(
  authentication: ConfigurationBotFrameworkAuthentication,
  activity: Partial<Activity>,
  header: string,
): Promise<Verdict> {
  try {
    return { kind: 'proven', proof: await verifying.run(true, () => authentication.authenticateRequest(activity as Activity, header)) }
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

/** The key server did not answer, or not with keys: not the sender's fault, so the delivery may come again. */
function areKeysMissing(error: unknown): boolean {
  return error instanceof Error && (error.name === 'FetchError' || ('statusCode' in error && error.statusCode === 500))
}
