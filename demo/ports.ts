import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** The first port that another program holds, or null. Both addresses are tried: a program may listen on one of them only. */
export async function firstBusy(ports: readonly number[]): Promise<number | null> {
  for (const port of ports) {
    if (!(await isFree(port, '127.0.0.1')) || !(await isFree(port, '0.0.0.0'))) return port
  }
  return null
}

/** Whether the address answered 200 before the signal said to give up. */
export async function answers(url: string, giveUp: AbortSignal): Promise<boolean> {
  while (!giveUp.aborted) {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
    await response?.body?.cancel()
    if (response?.ok) return true
    await pause(100)
  }
  return false
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}
