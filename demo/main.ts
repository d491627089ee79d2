import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { bot, client, ROOT, start } from './children.ts'
import { clockStart, environment, furnish } from './office.ts'
import { answers, firstBusy } from './ports.ts'
import { busyPort, failed, ready, THREE_THINGS, USAGE, WHAT_IT_IS } from './words.ts'

/** Where the demo keeps its data and listens. */
type Demo = { readonly folder: string; readonly fresh: boolean; readonly port: number; readonly page: number }

const EXIT = { stopped: 0, failed: 1, usage: 2 } as const

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
// npm runs us in a shell that may be ended without a word to us.
const shell = process.ppid
setInterval(() => process.ppid === shell || stop.abort(), 500).unref()
process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const demo = read(args)
  if (!demo) return complain(USAGE, EXIT.usage)
  const busy = await firstBusy([demo.port, demo.page])
  if (busy !== null) return complain(busyPort(busy), EXIT.failed)
  process.stdout.write(WHAT_IT_IS)
  const logs = `${demo.folder}-logs`
  await mkdir(logs, { recursive: true })
  if (demo.fresh) await rm(demo.folder, { recursive: true, force: true })
  const log = join(logs, 'bot.log')
  if (!(await furnish(demo.folder, log, stop.signal))) return stopped('Il comando che prepara i dati', log)
  return run(demo, log, join(logs, 'client.log'))
}

function read(args: readonly string[]): Demo | null {
  const options = { fresh: { type: 'boolean' }, folder: { type: 'string' }, port: { type: 'string' }, page: { type: 'string' } } as const
  try {
    const { values } = parseArgs({ args: [...args], options })
    const { fresh = false, folder = join(ROOT, '.data/demo'), port = '3978', page = '56150' } = values
    if (![port, page].every(text => /^\d{1,5}$/.test(text))) return null
    return { folder: resolve(folder), fresh, port: Number(port), page: Number(page) }
  } catch {
    return null
  }
}

/** Both programs until Ctrl-C, or until one of them ends by itself and takes the other with it. */
async function run({ folder, port, page }: Demo, botLog: string, clientLog: string): Promise<number> {
  const running = [
    { name: 'Il bot', log: botLog, ended: start(bot(environment(folder, port, await clockStart(folder)), botLog), stop.signal) },
    { name: 'Il client Teams locale', log: clientLog, ended: start(client(port, page, clientLog), stop.signal) },
  ]
  const firstEnd = Promise.race(running.map(program => program.ended.then(() => program)))
  const up = Promise.all([`http://127.0.0.1:${port}/readyz`, `http://127.0.0.1:${page}/`].map(url => answers(url, stop.signal)))
  const gone = await Promise.race([up.then(() => null), firstEnd])
  if (!gone && !stop.signal.aborted) process.stdout.write(`${THREE_THINGS}${ready(page)}\n`)
  const { name, log } = gone ?? (await firstEnd)
  const code = stopped(name, log)
  stop.abort()
  await Promise.all(running.map(program => program.ended))
  return code
}

/** Ctrl-C is a good end; a program that ended by itself is not. */
function stopped(name: string, log: string): number {
  return stop.signal.aborted ? EXIT.stopped : complain(failed(name, log), EXIT.failed)
}

function complain(text: string, code: number): number {
  process.stderr.write(`${text}\n`)
  return code
}
