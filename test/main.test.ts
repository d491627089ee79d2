import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const ALONE = 'Prova locale: senza MicrosoftAppId il bot si fida di chiunque lo raggiunga da questo computer'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traguardo-main-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

describe('the service at its start', () => {
  it.each([
    ['dario@camera.example', `${ALONE}.\n`],
    ['', `${ALONE} e, con ADMINS vuota, ognuno ha tutti i ruoli.\n`],
  ])('without an app id and with ADMINS «%s» says whom it trusts, in one line', async (admins, line) => {
    expect(await started({ ADMINS: admins })).toEqual({ code: 0, err: line })
  })

  it('stops with one line where the data folder is a file', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    const sentence = `Non posso usare la cartella dei dati «${file}»: non è una cartella. Controllare la variabile DATA_DIR.\n`
    expect(await started({ DATA_DIR: file })).toEqual({ code: 1, err: sentence })
  })

  it('stops with one line where the database does not answer, and never tells its password', async () => {
    const sentence = 'Il database MongoDB non risponde: 127.0.0.1:1. Controllare la variabile MONGODB_URI.\n'
    expect(await started({ MONGODB_URI: 'mongodb://anna:segreto@127.0.0.1:1/' })).toEqual({ code: 1, err: sentence })
  })
})

/** Starts `src/main.ts` on any free port, stops it once it says whom it trusts, and returns its words. */
async function started(env: Readonly<Record<string, string>>): Promise<{ readonly code: number | null; readonly err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let err = ''
  child.stderr.on('data', chunk => {
    err += chunk
    if (err.includes(ALONE)) child.kill('SIGTERM')
  })
  const code = await new Promise<number | null>(ended => child.once('close', ended))
  return { code, err }
}
