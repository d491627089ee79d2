import { describe, expect, it } from 'vitest'
import { isTrustedUrl } from '../../src/teams/admission.ts'
import { configOf } from './stand-in.ts'

const PUBLIC = {
  MicrosoftAppId: 'app',
  MicrosoftAppPassword: 'segreto',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: 'tenant',
  ADMINS: 'dario@ente.it',
}
const modes = {
  public: configOf(PUBLIC),
  'public with a channel here': configOf({ ...PUBLIC, ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:9000/openid' }),
  'public with a channel elsewhere': configOf({ ...PUBLIC, ToBotFromChannelOpenIdMetadataUrl: 'https://login.example/openid' }),
  local: configOf({}),
} as const

describe('an address that answers are sent to', () => {
  it.each<[keyof typeof modes, string, boolean]>([
    ['public', 'https://smba.trafficmanager.net/emea/', true],
    ['public', 'https://SMBA.trafficmanager.net/emea/', true],
    ['public', 'https://europe.webchat.botframework.com/', true],
    ['public', 'https://botframework.com/', false],
    ['public', 'https://smba.trafficmanager.net./', false],
    ['public', 'https://other.trafficmanager.net/', false],
    ['public', 'http://smba.trafficmanager.net/', false],
    ['public', 'http://127.0.0.1:56150', false],
    ['public', 'https://localhost', false],
    ['public with a channel here', 'http://127.0.0.1:56150', true],
    ['public with a channel here', 'http://[::1]:56150', true],
    ['public with a channel here', 'http://localhost:56150', true],
    ['public with a channel here', 'http://a:b@127.0.0.1:56150', false],
    ['public with a channel here', 'ftp://127.0.0.1', false],
    ['public with a channel here', 'https://smba.trafficmanager.net/emea/', true],
    ['public with a channel elsewhere', 'http://127.0.0.1:56150', false],
    ['local', 'http://127.0.0.1:56150', true],
    ['local', 'http://2130706433:56150', true],
    ['local', 'https://smba.trafficmanager.net/emea/', false],
    ['local', 'http://0.0.0.0:56150', false],
    ['local', '', false],
  ])('%s: %s is trusted: %s', (mode, url, trusted) => {
    expect(isTrustedUrl(url, modes[mode])).toBe(trusted)
  })
})
