import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Environment, mistakesText, readConfig, readSettings } from '../src/config.ts'

const PUBLIC = {
  MicrosoftAppId: 'app',
  MicrosoftAppPassword: 'segreto',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: 'Tenant-1',
  ADMINS: 'Dario@Ente.it, 8a1f ,',
}

describe('an empty environment', () => {
  it('is local mode: this machine only, the embedded store, Rome', () => {
    expect(readConfig({})).toEqual({
      kind: 'read',
      value: {
        dataDir: '.data',
        mongodbUri: null,
        timeZone: 'Europe/Rome',
        admins: [],
        logLevel: 'info',
        clockStart: null,
        port: 3978,
        host: '127.0.0.1',
        tickCron: '* * * * *',
        identity: null,
        channelUrls: { openIdMetadata: null, tokenIssuer: null, login: null },
      },
    })
  })

  it('is also what a copied .env.example amounts to', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
    const names = example.split('\n').flatMap(line => /^(\w+)=$/.exec(line)?.[1] ?? [])
    expect(readConfig(Object.fromEntries(names.map(name => [name, ''])))).toEqual(readConfig({}))
    expect([...names].sort()).toEqual(namesRead())
  })
})

describe('an app id', () => {
  it('opens the service to the network, for one tenant', () => {
    expect(readConfig(PUBLIC)).toMatchObject({
      kind: 'read',
      value: {
        host: '0.0.0.0',
        admins: ['dario@ente.it', '8a1f'],
        identity: { appId: 'app', type: 'SingleTenant', password: 'segreto', tenantId: 'tenant-1' },
      },
    })
  })

  it('may be a managed identity, without a password', () => {
    const env = { ...PUBLIC, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' }
    expect(readConfig(env)).toMatchObject({ kind: 'read', value: { identity: { type: 'UserAssignedMSI', password: null } } })
  })

  it.each<[string, Environment, RegExp]>([
    ['no admin', { ADMINS: ' , ' }, /^ADMINS è vuota/],
    ['a clock of its own', { CLOCK_START: '2018-10-31T09:00:00+01:00' }, /^CLOCK_START si usa solo in locale/],
    ['no type', { MicrosoftAppType: '' }, /^MicrosoftAppType deve essere esattamente/],
    ['a type that the SDK would read as MultiTenant', { MicrosoftAppType: 'single-tenant' }, /^MicrosoftAppType deve essere esattamente/],
    ['MultiTenant', { MicrosoftAppType: 'MultiTenant' }, /^MicrosoftAppType deve essere esattamente/],
    ['no tenant', { MicrosoftAppTenantId: undefined }, /^MicrosoftAppTenantId manca/],
    ['no password', { MicrosoftAppPassword: undefined }, /^MicrosoftAppPassword manca/],
    ['a password for a managed identity', { MicrosoftAppType: 'UserAssignedMSI' }, /^MicrosoftAppPassword va tolta/],
    [
      'plain http to a key server elsewhere',
      { ToBotFromChannelOpenIdMetadataUrl: 'http://keys.example' },
      /^ToBotFromChannelOpenIdMetadataUrl/,
    ],
    ['an issuer that is no address', { ToBotFromChannelTokenIssuer: 'issuer' }, /^ToBotFromChannelTokenIssuer/],
    ['a login over ftp', { ToChannelFromBotLoginUrl: 'ftp://127.0.0.1' }, /^ToChannelFromBotLoginUrl/],
  ])('with %s is refused', (_, changes, expected) => {
    expect(mistakes({ ...PUBLIC, ...changes })).toEqual([expect.stringMatching(expected)])
  })
})

describe('without an app id', () => {
  it.each<[string, Environment, RegExp]>([
    ['every interface', { HOST: '0.0.0.0' }, /^HOST: senza MicrosoftAppId/],
    ['another interface', { HOST: '192.168.1.10' }, /^HOST: senza MicrosoftAppId/],
    ['production', { NODE_ENV: 'production' }, /^NODE_ENV=production richiede MicrosoftAppId/],
  ])('%s is refused', (_, env, expected) => {
    expect(mistakes(env)).toEqual([expect.stringMatching(expected)])
  })
})

describe('a value', () => {
  it.each<[Environment, RegExp | null]>([
    [{ PORT: '0' }, null],
    [{ PORT: '65536' }, /^PORT: «65536»/],
    [{ PORT: '80a' }, /^PORT: «80a»/],
    [{ TIME_ZONE: 'America/Los_Angeles' }, null],
    [{ TIME_ZONE: 'Europe/Roma' }, /^TIME_ZONE: «Europe\/Roma»/],
    [{ LOG_LEVEL: 'silent' }, null],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL: «loud».*debug, info, warn, error, silent/],
    [{ MONGODB_URI: 'mongodb+srv://a:b@host/db' }, null],
    [{ MONGODB_URI: 'postgres://a:segreto@host/db' }, /^MONGODB_URI deve iniziare con mongodb:\/\/ o mongodb\+srv:\/\/\.$/],
    [{ CLOCK_START: '2018-10-31T08:00:00.000Z' }, null],
    [{ CLOCK_START: '2018-10-31T09:00+01:00' }, null],
    [{ CLOCK_START: '2018-10-31T09:00:00' }, /^CLOCK_START: «2018-10-31T09:00:00»/],
    [{ CLOCK_START: '2018-02-30T09:00:00Z' }, /^CLOCK_START/],
    [{ CLOCK_START: '2018-10-31T25:00:00Z' }, /^CLOCK_START/],
    [{ TICK_CRON: '*/5 * * * *' }, null],
    [{ TICK_CRON: '0 9 * * MON-FRI' }, null],
    [{ TICK_CRON: 'ogni minuto' }, /^TICK_CRON: «ogni minuto»/],
  ])('%j is judged alone', (env, expected) => {
    expect(mistakes(env)).toEqual(expected ? [expect.stringMatching(expected)] : [])
  })
})

describe('mistakes', () => {
  it('are told all at once, with where to look', () => {
    const found = mistakes({
      PORT: 'x',
      HOST: '0.0.0.0',
      TIME_ZONE: 'x',
      LOG_LEVEL: 'x',
      MONGODB_URI: 'x',
      CLOCK_START: 'x',
      TICK_CRON: 'x',
    })
    expect(found).toHaveLength(7)
    expect(mistakesText(found).split('\n')).toEqual([
      'Configurazione non valida:',
      ...found.map(mistake => `- ${mistake}`),
      'Tutte le variabili sono spiegate in .env.example.',
    ])
  })

  it('of the identity do not concern a command, which may also set the clock', () => {
    const env = { MicrosoftAppId: 'app', CLOCK_START: '2018-10-31T09:00:00+01:00', NODE_ENV: 'production' }
    expect(readSettings(env)).toMatchObject({ kind: 'read', value: { clockStart: new Date('2018-10-31T08:00:00Z') } })
    expect(readSettings({ TIME_ZONE: 'x' })).toMatchObject({ kind: 'mistaken' })
  })
})

describe('.env of the working folder', () => {
  it('completes the environment, and real variables win', () => {
    const folder = mkdtempSync(join(tmpdir(), 'traguardo-'))
    writeFileSync(join(folder, '.env'), 'PORT=1111\nTIME_ZONE=Europe/Paris\n')
    expect(printed(folder, { PORT: '2222' })).toBe('2222 Europe/Paris')
    expect(printed(mkdtempSync(join(tmpdir(), 'traguardo-')), { PORT: '2222' })).toBe('2222 undefined')
  })
})

function mistakes(env: Environment): readonly string[] {
  const reading = readConfig(env)
  return reading.kind === 'mistaken' ? reading.mistakes : []
}

/** The variables that the reader asks for, sorted. */
function namesRead(): readonly string[] {
  const asked = new Set<string>()
  const env: Environment = PUBLIC
  const watched = new Proxy(env, {
    get: (_, name) => {
      asked.add(String(name))
      return env[String(name)]
    },
  })
  readConfig(watched)
  asked.delete('NODE_ENV')
  return [...asked].sort()
}

/** What a process started in the folder reads. */
function printed(folder: string, env: Record<string, string>): string {
  const config = new URL('../src/config.ts', import.meta.url).href
  const tsx = import.meta.resolve('tsx')
  const program = `import { environment } from '${config}'; const env = environment(); process.stdout.write(env.PORT + ' ' + env.TIME_ZONE)`
  const { PATH = '' } = process.env
  const run = spawnSync(process.execPath, ['--import', tsx, '--input-type=module', '-e', program], {
    cwd: folder,
    env: { PATH, ...env },
  })
  return run.stdout.toString() || run.stderr.toString()
}
