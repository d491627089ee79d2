import { HOME_ZONE, parseDay } from './domain/day.ts'
import type { LogLevel } from './telemetry/log.ts'

/** What the commands and the service share. Names in doors: DATA_DIR, MONGODB_URI, TIME_ZONE, ADMINS, LOG_LEVEL, CLOCK_START. */
export type Settings = {
  readonly dataDir: string
  /** Null: the embedded store under `dataDir`. */
  readonly mongodbUri: string | null
  readonly timeZone: string
  /** Addresses or aadObjectIds, case folded. */
  readonly admins: readonly string[]
  readonly logLevel: LogLevel
  readonly clockStart: Date | null
}

/** Who the bot is for Teams. `password` is null for a managed identity. */
export type Identity = {
  readonly appId: string
  readonly type: 'SingleTenant' | 'UserAssignedMSI'
  readonly password: string | null
  readonly tenantId: string
}

/** Where tokens come from and go to; null: Microsoft's public cloud. */
export type ChannelUrls = { readonly openIdMetadata: string | null; readonly tokenIssuer: string | null; readonly login: string | null }

/** Everything the service is told by its environment. `identity` is null in local mode, where whoever reaches the bot is trusted. */
export type Config = Settings & {
  readonly port: number
  readonly host: string
  /** When the housekeeping runs (five or six cron fields). */
  readonly tickCron: string
  readonly identity: Identity | null
  readonly channelUrls: ChannelUrls
}

/** Variables by name; an empty one counts as absent. */
export type Environment = { readonly [name: string]: string | undefined }

/** What an environment amounts to: all its mistakes at once, in Italian, or the values. */
export type Reading<T> = { readonly kind: 'read'; readonly value: T } | { readonly kind: 'mistaken'; readonly mistakes: readonly string[] }

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]', '::1']
const LOG_LEVELS: readonly string[] = ['debug', 'info', 'warn', 'error', 'silent'] satisfies readonly LogLevel[]

/** The process's environment, completed by `.env` of the working folder; real variables win. */
export function environment(): Environment {
  try {
    process.loadEnvFile('.env')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return process.env
}

/** The service's configuration. */
export function readConfig(env: Environment): Reading<Config> {
  const mistakes: string[] = []
  const settings = settingsFrom(env, mistakes)
  const identity = identityFrom(env, mistakes)
  const config = {
    ...settings,
    port: portFrom(env, mistakes),
    host: value(env, 'HOST') ?? (identity ? '0.0.0.0' : '127.0.0.1'),
    tickCron: tickCronFrom(env, mistakes),
    identity,
    channelUrls: {
      openIdMetadata: urlFrom(env, 'ToBotFromChannelOpenIdMetadataUrl', mistakes),
      tokenIssuer: urlFrom(env, 'ToBotFromChannelTokenIssuer', mistakes),
      login: urlFrom(env, 'ToChannelFromBotLoginUrl', mistakes),
    },
  }
  mistakes.push(...(identity ? unsafeInPublic(config) : unsafeLocally(config, value(env, 'NODE_ENV'))))
  return finished(config, mistakes)
}

/** What a command of the console needs; the bot's identity does not concern it. */
export function readSettings(env: Environment): Reading<Settings> {
  const mistakes: string[] = []
  return finished(settingsFrom(env, mistakes), mistakes)
}

/** The mistakes as the operator reads them. */
export function mistakesText(mistakes: readonly string[]): string {
  return [
    'Configurazione non valida:',
    ...mistakes.map(mistake => `- ${mistake}`),
    'Tutte le variabili sono spiegate in .env.example.',
  ].join('\n')
}

/** Whether a host name or address is this machine. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.includes(host)
}

function settingsFrom(env: Environment, mistakes: string[]): Settings {
  return {
    dataDir: value(env, 'DATA_DIR') ?? '.data',
    mongodbUri: mongodbUriFrom(env, mistakes),
    timeZone: timeZoneFrom(env, mistakes),
    admins: (value(env, 'ADMINS') ?? '')
      .split(',')
      .map(admin => admin.trim().toLowerCase())
      .filter(admin => admin !== ''),
    logLevel: logLevelFrom(env, mistakes),
    clockStart: clockStartFrom(env, mistakes),
  }
}

function identityFrom(env: Environment, mistakes: string[]): Identity | null {
  const appId = value(env, 'MicrosoftAppId')
  if (!appId) return null
  const type = value(env, 'MicrosoftAppType')
  const password = value(env, 'MicrosoftAppPassword')
  const tenantId = value(env, 'MicrosoftAppTenantId')
  // The SDK reads any other word as MultiTenant, which would let every tenant in.
  if (type !== 'SingleTenant' && type !== 'UserAssignedMSI')
    mistakes.push('MicrosoftAppType deve essere esattamente SingleTenant oppure UserAssignedMSI.')
  if (type === 'SingleTenant' && !password) mistakes.push('MicrosoftAppPassword manca: con SingleTenant è necessaria.')
  if (type === 'UserAssignedMSI' && password) mistakes.push('MicrosoftAppPassword va tolta: con UserAssignedMSI non si usa.')
  if (!tenantId) mistakes.push('MicrosoftAppTenantId manca: il bot serve una sola organizzazione.')
  return { appId, type: type === 'UserAssignedMSI' ? type : 'SingleTenant', password, tenantId: (tenantId ?? '').toLowerCase() }
}

function unsafeInPublic({ admins, clockStart }: Settings): readonly string[] {
  return [
    ...(admins.length === 0 ? ['ADMINS è vuota: indica almeno una persona (indirizzo o aadObjectId), separando con virgole.'] : []),
    ...(clockStart ? ['CLOCK_START si usa solo in locale: con MicrosoftAppId va tolta.'] : []),
  ]
}

function unsafeLocally({ host }: Config, nodeEnv: string | null): readonly string[] {
  return [
    ...(host === '127.0.0.1' ? [] : ['HOST: senza MicrosoftAppId il bot si fida di chiunque lo raggiunga e ascolta solo su 127.0.0.1.']),
    ...(nodeEnv === 'production' ? ['NODE_ENV=production richiede MicrosoftAppId: senza, il bot si fida di chiunque lo raggiunga.'] : []),
  ]
}

function portFrom(env: Environment, mistakes: string[]): number {
  const text = value(env, 'PORT') ?? '3978'
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65535)) mistakes.push(`PORT: «${text}» non è una porta (da 0 a 65535).`)
  return port
}

function tickCronFrom(env: Environment, mistakes: string[]): string {
  const expression = value(env, 'TICK_CRON') ?? '* * * * *'
  const fields = expression.split(/\s+/)
  if (fields.length < 5 || fields.length > 6 || !fields.every(field => /^[\w*,/-]+$/.test(field)))
    mistakes.push(`TICK_CRON: «${expression}» non è un'espressione cron (per esempio */5 * * * *).`)
  return expression
}

function urlFrom(env: Environment, name: string, mistakes: string[]): string | null {
  const text = value(env, name)
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))))
    mistakes.push(`${name}: serve un indirizzo https (http solo verso questo computer).`)
  return text
}

function mongodbUriFrom(env: Environment, mistakes: string[]): string | null {
  const uri = value(env, 'MONGODB_URI')
  // The value itself is not repeated: it may hold a password.
  if (uri && !/^mongodb(\+srv)?:\/\//.test(uri)) mistakes.push('MONGODB_URI deve iniziare con mongodb:// o mongodb+srv://.')
  return uri
}

function timeZoneFrom(env: Environment, mistakes: string[]): string {
  const zone = value(env, 'TIME_ZONE') ?? HOME_ZONE
  try {
    new Intl.DateTimeFormat('it', { timeZone: zone })
  } catch {
    mistakes.push(`TIME_ZONE: «${zone}» non è un fuso orario (per esempio Europe/Rome).`)
  }
  return zone
}

function logLevelFrom(env: Environment, mistakes: string[]): LogLevel {
  const level = value(env, 'LOG_LEVEL') ?? 'info'
  if (!LOG_LEVELS.includes(level)) mistakes.push(`LOG_LEVEL: «${level}» non esiste; si può scegliere fra ${LOG_LEVELS.join(', ')}.`)
  return level as LogLevel
}

function clockStartFrom(env: Environment, mistakes: string[]): Date | null {
  const text = value(env, 'CLOCK_START')
  if (!text) return null
  const start = new Date(text)
  // Without an offset the machine's own time zone would decide.
  if (
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text) ||
    !parseDay(text.slice(0, 10)) ||
    Number.isNaN(start.getTime())
  )
    mistakes.push(`CLOCK_START: «${text}» non è un istante (per esempio 2018-10-31T09:00:00+01:00).`)
  return start
}

function finished<T>(read: T, mistakes: readonly string[]): Reading<T> {
  return mistakes.length > 0 ? { kind: 'mistaken', mistakes } : { kind: 'read', value: read }
}

/** An empty variable is an absent one, as a copied .env.example leaves it. */
function value(env: Environment, name: string): string | null {
  return env[name]?.trim() || null
}
