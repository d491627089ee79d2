import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')

/** What the bot posted: method, path and body. */
export type Posted = { readonly method: string; readonly path: string; readonly body: Readonly<Record<string, unknown>> }

/** A stand-in Teams channel on this machine: it records every post and knows one roster. */
export type Channel = { readonly url: string; readonly posts: readonly Posted[]; readonly close: () => Promise<void> }

export async function channel(roster: Readonly<Record<string, { readonly name: string; readonly address: string }>>): Promise<Channel> {
  const posts: Posted[] = []
  const server: Server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const path = request.url ?? ''
    const member = roster[decodeURIComponent(path.split('/members/')[1] ?? '')]
    if (request.method === 'GET') {
      response.writeHead(member ? 200 : 404, { 'content-type': 'application/json' })
      response.end(member ? JSON.stringify({ id: 'x', name: member.name, userPrincipalName: member.address, email: member.address }) : '{}')
      return
    }
    posts.push({ method: request.method ?? '', path, body: JSON.parse(text || '{}') })
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ id: `post-${posts.length}` }))
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise(closed => server.close(closed))
  }
  return { url: `http://127.0.0.1:${port}`, posts, close }
}

/** The real bot as a process of its own. */
export type Running = {
  readonly url: string
  readonly send: (activity: object) => Promise<Response>
  readonly kill: (signal: NodeJS.Signals) => Promise<number | null>
}

/** Starts `src/main.ts` on a free port and waits until it is ready. */
export async function startBot(env: Readonly<Record<string, string>>): Promise<Running> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, PORT: String(port), LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  await untilReady(child, url)
  return {
    url,
    send: activity =>
      fetch(`${url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) }),
    kill: signal =>
      new Promise(ended => {
        if (child.exitCode !== null) ended(child.exitCode)
        child.once('exit', code => ended(code))
        child.kill(signal)
      }),
  }
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the bot ended with ${child.exitCode}`)
    const ready = await fetch(`${url}/readyz`).catch(() => null)
    if (ready?.status === 200) return
    await new Promise(later => setTimeout(later, 100))
  }
  throw new Error('the bot was not ready within 20 s')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  await new Promise(closed => server.close(closed))
  return port
}
