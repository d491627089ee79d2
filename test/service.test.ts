import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Channel, channel, startBot } from './channel.ts'

const ROOT = resolve(import.meta.dirname, '..')
const ANNA = { id: '29:anna', name: 'Anna Bianchi', aadObjectId: '00000000-0000-0000-0000-00000000000a' }

let folder = ''
let teams: Channel

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traguardo-bot-'))
  teams = await channel({ [ANNA.aadObjectId]: { name: ANNA.name, address: 'anna@camera.example' } })
  operator('import', 'demo/schede-2018.tsv', '--year', '2018')
  operator('people', '--owner', '1=anna@camera.example')
})

afterEach(async () => {
  await teams.close()
  await rm(folder, { recursive: true })
})

it('keeps one entry and one answer through deliveries at once, a kill -9 and a new start', async () => {
  const first = await startBot(env())
  const deliveries = Array.from({ length: 5 }, () => first.send(report('message-1')).catch(() => null))
  await deliveries[0]
  await first.kill('SIGKILL')
  await Promise.all(deliveries)
  const second = await startBot(env())
  expect((await second.send(report('message-1'))).status).toBe(200)
  expect(await second.kill('SIGTERM')).toBe(0)
  const { entries } = JSON.parse(operator('log', '1', '--year', '2018', '--json'))
  const reports = entries.filter((entry: { verb: string }) => entry.verb === 'report')
  expect(reports).toEqual([expect.objectContaining({ by: 'anna@camera.example', ref: '1.2', actual: '2018-10-30', source: 'message-1' })])
  const answers = new Set(teams.posts.map(({ body }) => JSON.stringify(body.attachments)))
  expect(answers.size).toBe(1)
  expect([...answers][0]).toContain('10.440,82')
})

it('refuses a second process on the same folder, naming the first', async () => {
  const bot = await startBot(env())
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'people', '--manager', 'carla@camera.example'], {
    cwd: ROOT,
    env: env(),
    encoding: 'utf8',
  })
  expect(run.status).toBe(1)
  expect(run.stderr).toMatch(/\d+/)
  expect(operator('show', '1', '--year', '2018')).toContain('€ 4.474,64')
  await bot.kill('SIGTERM')
})

function report(id: string): object {
  return {
    type: 'message',
    id,
    text: 'fase 2 completata il 30/10',
    timestamp: '2018-10-31T08:00:00Z',
    localTimestamp: '2018-10-31T09:00:00+01:00',
    channelId: 'msteams',
    serviceUrl: teams.url,
    from: ANNA,
    recipient: { id: '28:bot', name: 'Traguardo' },
    conversation: { id: 'a:personal-anna', conversationType: 'personal', tenantId: 'camera' },
    channelData: { tenant: { id: 'camera' } },
  }
}

function env(): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    DATA_DIR: join(folder, 'data'),
    CLOCK_START: '2018-10-31T09:00:00+01:00',
    ADMINS: 'dario@camera.example',
    LOG_LEVEL: 'error',
  }
}

/** The console beside the bot: reading works while it runs. */
function operator(...args: readonly string[]): string {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], { cwd: ROOT, env: env(), encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`${args.join(' ')}: ${run.stderr}`)
  return run.stdout
}
