import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { readSettings } from '../src/config.ts'
import { openDesk } from '../src/service.ts'
import type { Store } from '../src/store/store.ts'
import { pinoLog } from '../src/telemetry/log.ts'
import { type Program, start, traguardo } from './children.ts'

/** The first instant of the demo: what was known then is in schede-2018.tsv. */
const OPENING = '2018-10-31T09:00:00+01:00'
/** A person in playground.yml: name, address, id. */
const PERSON = / name: (.+)\n +userPrincipleName: (.+)\n +aadObjectId: (.+)\n/g
/** Whoever's address ends otherwise is a guest: Elena. */
const HOME = '@ente.example'
const CHANNEL_OF_PROJECT_1 = '19:progetto-1@thread.tacv2'

const COMMANDS: readonly (readonly string[])[] = [
  ['import', 'demo/schede-2018.tsv', '--year', '2018'],
  ['people', '--file', 'demo/persone.txt'],
  ['bind', `1=${CHANNEL_OF_PROJECT_1}`],
]

/** The variables of the bot and of its commands: local mode over the embedded store, whatever an `.env` file says. */
export function environment(folder: string, botPort: number, clockStart: string = OPENING): Program['env'] {
  return {
    DATA_DIR: folder,
    PORT: String(botPort),
    HOST: '127.0.0.1',
    ADMINS: 'dario@ente.example',
    CLOCK_START: clockStart,
    TIME_ZONE: 'Europe/Rome',
    LOG_LEVEL: 'info',
    NODE_ENV: 'development',
    MONGODB_URI: '',
    MicrosoftAppId: '',
  }
}

/** Fills the folder on the first run, all or nothing; later runs find what they left. Returns whether that was done. */
export async function furnish(folder: string, log: string, stop: AbortSignal): Promise<boolean> {
  if (existsSync(folder)) return true
  const unfinished = `${folder}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  for (const words of COMMANDS) {
    if ((await start(traguardo(words, environment(unfinished, 0), log), stop)) !== 0) return false
  }
  await over(unfinished, 'write', introduceEveryone)
  await rename(unfinished, folder)
  return true
}

/** When the demo's clock starts: its first instant, or the last entry's if that is later, so that time never runs backwards. */
export function clockStart(folder: string): Promise<string> {
  return over(folder, 'read', async ({ ledger }) => {
    const years = await ledger.years()
    const entries = (await Promise.all(years.map(year => ledger.entries(year)))).flat()
    return entries.map(({ at }) => at).reduce((last, at) => (Date.parse(at) > Date.parse(last) ? at : last), OPENING)
  })
}

/** The bot learns a name when its owner writes, and from the client's page only Anna can: "parla come Bruno" needs the others' too. */
async function introduceEveryone({ people }: Store): Promise<void> {
  const client = await readFile(new URL('playground.yml', import.meta.url), 'utf8')
  for (const [, name = '', address = '', id = ''] of client.matchAll(PERSON)) {
    const standing = address.endsWith(HOME) ? 'member' : 'guest'
    await people.remember({ id, addresses: [address], standing, name })
  }
}

async function over<T>(folder: string, mode: 'read' | 'write', use: (store: Store) => Promise<T>): Promise<T> {
  const settings = readSettings({ DATA_DIR: folder })
  if (settings.kind === 'mistaken') throw new Error(settings.mistakes.join('\n'))
  const { store } = await openDesk(settings.value, mode, pinoLog('error'))
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}
