import { createServer } from 'node:net'

/** The first port that another program holds, or null. Both addresses are tried: a program may listen on one of them only. */
export async function firstBusy(ports: readonly number[]): Promise<number | null> {
  for (const port of ports) {
    if (!(await isFree(port, '127.0.0.1')) || !(await isFree(port, '0.0.0.0'))) return port
  }
  return null
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}
