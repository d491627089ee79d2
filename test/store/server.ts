import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A MongoDB server for the tests, and its name as the test run prints it. */
export type Server = {
  readonly name: string
  readonly uri: string
  /** SIGKILL and a new start over the same files; null for a server that is not ours. */
  readonly crash: (() => Promise<void>) | null
  readonly stop: () => Promise<void>
}

/** What there is to test against, or why there is nothing. */
export type Found = { readonly kind: 'server'; readonly server: Server } | { readonly kind: 'none'; readonly reason: string }

const START_LIMIT = 20_000

/** The developer's own server (MONGODB_TEST_URI); else a SecantusDB of our own, from SECANTUS_BIN or the PATH. */
export async function findServer(): Promise<Found> {
  const uri = process.env.MONGODB_TEST_URI
  const program = process.env.SECANTUS_BIN ?? 'secantusd-py'
  if (uri) return { kind: 'server', server: { name: 'MONGODB_TEST_URI', uri, crash: null, stop: async () => {} } }
  if (spawnSync(program, ['--help'], { stdio: 'ignore' }).status !== 0) {
    return { kind: 'none', reason: `no MONGODB_TEST_URI, and ${program} is not installed (pip install secantusdb==0.7.0b3)` }
  }
  return { kind: 'server', server: await secantus(program) }
}

async function secantus(program: string): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'traguardo-mongo-'))
  const port = await freePort()
  let child = await started(program, port, folder)
  return {
    name: `SecantusDB (${program})`,
    uri: `mongodb://127.0.0.1:${port}/`,
    crash: async () => {
      await ended(child, 'SIGKILL')
      child = await started(program, port, folder)
    },
    stop: async () => {
      await ended(child, 'SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function started(program: string, port: number, folder: string): Promise<ChildProcess> {
  const options = ['--host', '127.0.0.1', '--port', String(port), '--storage-path', folder, '--sync-on-commit']
  const child = spawn(program, options, { stdio: ['ignore', 'ignore', 'pipe'] })
  const limit = setTimeout(() => child.kill('SIGKILL'), START_LIMIT)
  const printed: string[] = []
  for await (const line of createInterface({ input: child.stderr })) {
    printed.push(line)
    if (line.includes('listening on')) break
  }
  clearTimeout(limit)
  if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${program} did not start: ${printed.join('\n')}`)
  child.stderr.resume()
  return child
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise(resolve => {
    child.once('exit', resolve)
    child.kill(signal)
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
