import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Turn } from '../../src/app/messages.ts'
import { type Claims, keyServer } from './keys.ts'
import { type Activity, recorded, TENANT } from './recorded.ts'
import { type Answer, type Running, running, saying, standInChannel } from './stand-in.ts'

const APP_ID = 'c7d2a5b4-1111-4222-8333-944455556666'
/** An issuer that the SDK takes for the emulator's, whose keys it would fetch. */
const EMULATOR = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/'
const ISSUER = 'https://api.botframework.com'

describe('a signed delivery', () => {
  it('is answered, and the answer carries a token fetched from the login', async () => {
    const { deliver, keys, channel, turns } = await office()
    expect((await deliver(recorded('message-personal'))).status).toBe(200)
    expect(turns.map(({ id }) => id)).toEqual(['1540972874261'])
    expect(channel.received.map(({ method, authorization }) => [method, authorization])).toEqual([['POST', 'Bearer token-1']])
    expect(keys.logins.map(({ path, form }) => [path, Object.fromEntries(form)])).toEqual([
      [
        '/login/oauth2/v2.0/token',
        { grant_type: 'client_credentials', client_id: APP_ID, client_secret: 'segreto', scope: 'https://api.botframework.com/.default' },
      ],
    ])
  })

  it('after another uses the token that is there', async () => {
    const { deliver, keys } = await office()
    await deliver(recorded('message-personal'))
    await deliver(recorded('message-personal', { id: '2' }))
    expect(keys.logins).toHaveLength(1)
  })

  it('as an invoke gets its answer in the response', async () => {
    const { deliver } = await office()
    expect(await deliver(recorded('press-execute'))).toMatchObject({ status: 200, body: { statusCode: 200, value: 'Ciao Anna.' } })
  })

  it('is taken up to five minutes after its token has ended, for clocks that disagree', async () => {
    const { deliver } = await office()
    expect((await deliver(recorded('message-personal'), { exp: now() - 240 })).status).toBe(200)
  })
})

describe('a delivery that is not proven', () => {
  const cases: readonly [string, (keys: Keys, claims: Claims) => string][] = [
    ['unsigned', () => ''],
    ['with a password', () => 'Basic YW5uYTphbm5h'],
    ['with a token that is none', () => 'Bearer token'],
    ['with three parts of nothing', () => 'Bearer a.b.c'],
    ['signed by somebody else', (keys, claims) => `Bearer ${keys.forged(claims)}`],
    ['signed with alg none', (keys, claims) => `Bearer ${keys.unsigned(claims)}`],
    ['signed with the public key as a secret', (keys, claims) => `Bearer ${keys.confused(claims)}`],
    ['signed with a key that is unknown', (keys, claims) => `Bearer ${keys.signed(claims, 'key-2')}`],
    ['tampered with', (keys, claims) => `Bearer ${tampered(keys.signed(claims))}`],
    ['for another bot', (keys, claims) => `Bearer ${keys.signed({ ...claims, aud: 'another' })}`],
    ['for nobody', (keys, claims) => `Bearer ${keys.signed({ ...claims, aud: undefined })}`],
    ['from another issuer', (keys, claims) => `Bearer ${keys.signed({ ...claims, iss: 'https://evil.example' })}`],
    ['from an issuer of other bots', (keys, claims) => `Bearer ${keys.signed({ ...claims, iss: `https://sts.windows.net/${TENANT}/` })}`],
    ['from the emulator', (keys, claims) => `Bearer ${keys.signed({ ...claims, iss: EMULATOR, ver: '1.0', appid: APP_ID })}`],
    ['expired', (keys, claims) => `Bearer ${keys.signed({ ...claims, exp: now() - 600 })}`],
    ['without an end', (keys, claims) => `Bearer ${keys.signed({ ...claims, exp: undefined })}`],
    ['with no number for its end', (keys, claims) => `Bearer ${keys.signed({ ...claims, exp: null })}`],
    ['not valid yet', (keys, claims) => `Bearer ${keys.signed({ ...claims, nbf: now() + 3_600 })}`],
    ['for another serviceUrl', (keys, claims) => `Bearer ${keys.signed({ ...claims, serviceurl: 'https://smba.trafficmanager.net/x' })}`],
    ['for no serviceUrl', (keys, claims) => `Bearer ${keys.signed({ ...claims, serviceurl: undefined })}`],
  ]

  it.each(cases)('%s gets 401, one line in the log, and nothing happens', async (_, authorization) => {
    const printed = vi.spyOn(console, 'error')
    onTestFinished(() => printed.mockRestore())
    const { bot, keys, channel, turns, claims } = await office()
    const header = authorization(keys, claims)
    const answer = await bot.deliver(
      recorded('message-personal', { serviceUrl: channel.url }),
      header === '' ? {} : { authorization: header },
    )
    expect(answer).toEqual({ status: 401, body: { error: 'not authorised' } })
    expect([turns, channel.received, keys.logins]).toEqual([[], [], []])
    expect(bot.lines).toEqual([expect.stringMatching(/^\{"event":"delivery.rejected","status":401,"reason":"\w+"\}$/)])
    expect(printed).not.toHaveBeenCalled()
  })

  it('because the keys cannot be had gets 503, so that it comes again', async () => {
    const { bot, keys, channel, turns, claims } = await office({ ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:1/openid' })
    const headers = { authorization: `Bearer ${keys.signed(claims)}` }
    expect((await bot.deliver(recorded('message-personal', { serviceUrl: channel.url }), headers)).status).toBe(503)
    expect(turns).toEqual([])
  })
})

describe('a proven delivery from elsewhere', () => {
  const personal = { id: 'a:1', conversationType: 'personal' }
  it.each<[string, Activity]>([
    ['another tenant', { conversation: { ...personal, tenantId: 'other' }, channelData: { tenant: { id: 'other' } } }],
    [
      'a conversation and channel data of different tenants',
      { conversation: { ...personal, tenantId: TENANT }, channelData: { tenant: { id: 'other' } } },
    ],
    ['a conversation of another tenant', { conversation: { ...personal, tenantId: 'other' }, channelData: { tenant: { id: TENANT } } }],
    ['no tenant', { conversation: personal, channelData: {} }],
    ['another channel', { channelId: 'webchat' }],
    ['the emulator', { channelId: 'emulator' }],
    ['no channel', { channelId: undefined }],
    ['a null channel', { channelId: null }],
    ['an empty channel', { channelId: '' }],
  ])('%s gets 403, and nothing happens', async (_, changes) => {
    const { deliver, bot, channel, turns, keys } = await office()
    expect(await deliver(recorded('message-personal', changes))).toEqual({ status: 403, body: { error: 'not served' } })
    expect([turns, channel.received, keys.logins]).toEqual([[], [], []])
    expect(bot.lines).toHaveLength(1)
  })

  it.each([
    'https://evil.example/teams',
    'https://evil.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://user@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'http://smba.trafficmanager.net/',
    'https://botframework.com.evil.example/',
    'https://evilbotframework.com/',
    'https://10.0.0.1/',
    'http://169.254.169.254/metadata',
    'http://localhost.evil.example/',
    'file:///etc/passwd',
    'not a url',
  ])('serviceUrl %s gets 403, and the token never leaves', async serviceUrl => {
    const { bot, keys, turns, claims } = await office()
    const headers = { authorization: `Bearer ${keys.signed({ ...claims, serviceurl: serviceUrl })}` }
    expect((await bot.deliver(recorded('message-personal', { serviceUrl }), headers)).status).toBe(403)
    expect([turns, keys.logins]).toEqual([[], []])
  })
})

describe('a proven sender', () => {
  it.each<[string, Activity]>([
    ['without a directory id', { from: { id: '29:guest', name: 'Ospite' } }],
    ['that is a bot', { from: { id: '28:other', role: 'bot', aadObjectId: 'x' } }],
  ])('%s has no effect', async (_, changes) => {
    const { deliver, channel, turns } = await office()
    expect((await deliver(recorded('message-personal', changes))).status).toBe(200)
    expect([turns, channel.received]).toEqual([[], []])
  })
})

describe('a login', () => {
  it.each([
    ['on this machine', 'http://127.0.0.1:1/login'],
    ['elsewhere, through the SDK', 'https://0.0.0.0:1/tenant'],
  ])('%s that gives no token leaves the answer unsent, and the turn done', async (_, login) => {
    const { deliver, bot, channel, turns } = await office({ ToChannelFromBotLoginUrl: login })
    expect((await deliver(recorded('message-personal'))).status).toBe(200)
    expect([turns.length, channel.received]).toEqual([1, []])
    expect(bot.lines).toEqual([expect.stringContaining('"outcome":"not-sent"')])
  })

  it('on this machine is asked without a secret for a managed identity', async () => {
    const managed = { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' }
    const { deliver, turns, keys } = await office(managed)
    expect((await deliver(recorded('message-personal'))).status).toBe(200)
    expect([turns.length, keys.logins.map(({ form }) => form.get('client_secret'))]).toEqual([1, ['']])
  })
})

describe('in local mode', () => {
  it.each<[string, Activity, number]>([
    ['any tenant', { conversation: { id: 'a:1', tenantId: 'any' }, channelData: { tenant: { id: 'any' } } }, 200],
    ['the emulator', { channelId: 'emulator' }, 200],
    ['two tenants that disagree', { channelData: { tenant: { id: 'other' } } }, 403],
    ['another channel', { channelId: 'directline' }, 403],
    ['no channel', { channelId: undefined }, 403],
    ['a connector elsewhere', { serviceUrl: `https://smba.trafficmanager.net/emea/${TENANT}/` }, 403],
    ['a connector on the local network', { serviceUrl: 'http://192.168.1.10:3978' }, 403],
  ])('%s gets %o → %i', async (_, changes, status) => {
    const channel = await standInChannel()
    const bot = await running()
    expect((await bot.deliver(recorded('message-personal', { serviceUrl: channel.url, ...changes }))).status).toBe(status)
    expect(channel.received).toHaveLength(status === 200 ? 1 : 0)
  })
})

type Keys = Awaited<ReturnType<typeof keyServer>>

/** The bot with an app id, its channel and its key server all on this machine. */
async function office(env: Record<string, string> = {}, how?: () => Answer) {
  const keys = await keyServer()
  const channel = await standInChannel(how)
  const turns: Turn[] = []
  const bot: Running = await running({
    bot: async turn => {
      turns.push(turn)
      return saying()(turn)
    },
    env: {
      MicrosoftAppId: APP_ID,
      MicrosoftAppPassword: 'segreto',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: TENANT,
      ADMINS: 'dario@ente.it',
      ToBotFromChannelOpenIdMetadataUrl: `${keys.url}/openid`,
      ToBotFromChannelTokenIssuer: ISSUER,
      ToChannelFromBotLoginUrl: `${keys.url}/login`,
      ...env,
    },
  })
  const claims: Claims = { iss: ISSUER, aud: APP_ID, nbf: now() - 60, exp: now() + 3_600, serviceurl: channel.url }
  const deliver = (activity: Activity, changes: Claims = {}) =>
    bot.deliver({ ...activity, serviceUrl: channel.url }, { authorization: `Bearer ${keys.signed({ ...claims, ...changes })}` })
  return { bot, keys, channel, turns, claims, deliver }
}

function tampered(token: string): string {
  const [header, , signature] = token.split('.')
  const claims = Buffer.from(JSON.stringify({ iss: ISSUER, aud: APP_ID, exp: now() + 3_600, serviceurl: 'http://127.0.0.1' })).toString(
    'base64url',
  )
  return [header, claims, signature].join('.')
}

function now(): number {
  return Math.floor(Date.now() / 1_000)
}
