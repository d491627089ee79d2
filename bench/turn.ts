import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const WARM = 100
const MEASURED = 400

/** CPU of a whole report turn (understand, decide, write, card) in the bot's own process, against an echo through the same edge. */
export async function turnBench(): Promise<readonly string[]> {
  const echo = await cpuOf('echo')
  const report = await cpuOf('report')
  return [
    `turn: echo ${echo.toFixed(2)} ms CPU a message, report with the embedded store ${report.toFixed(2)} ms`,
    `turn: a report costs ${(report / echo).toFixed(2)} echoes (the budget is 2)`,
  ]
}

/** Milliseconds of CPU a message, in a server of its own that answers to a connector of ours. */
async function cpuOf(kind: 'echo' | 'report'): Promise<number> {
  const connector = createServer((request, response) => {
    request.resume()
    response.writeHead(200, { 'content-type': 'application/json' }).end(request.method === 'GET' ? MEMBER : '{"id":"1"}')
  })
  await new Promise<void>(listening => connector.listen(0, '127.0.0.1', listening))
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}`
  const child = fork(new URL('./server.ts', import.meta.url), [kind], { execArgv: ['--import', 'tsx'] })
  const [url] = (await once(child, 'message')) as [string]
  const usage = async (): Promise<number> => {
    child.send('usage')
    return ((await once(child, 'message')) as [number])[0]
  }
  for (let index = 0; index < WARM; index += 1) await send(url, serviceUrl, index)
  const before = await usage()
  for (let index = WARM; index < WARM + MEASURED; index += 1) await send(url, serviceUrl, index)
  const spent = (await usage()) - before
  child.send('stop')
  await once(child, 'exit')
  connector.closeAllConnections()
  connector.close()
  return spent / MEASURED
}

const MEMBER = JSON.stringify({ id: '29:anna', name: 'Anna', aadObjectId: 'anna', userPrincipalName: 'anna@camera.example' })

/** Rows that are open in the demo. */
const ROWS = ['1.2', '2.2', '2.3', '3.3', '3.4', '4.3', '4.4', '6.2', '6.3', '7.3', '8.1', '8.2', '8.3']

/** A correction each time, over the rows in turn, so that every turn writes an entry. */
async function send(url: string, serviceUrl: string, index: number): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: `m${index}`,
      text: `correggi la ${ROWS[index % ROWS.length]}: completata il ${29 + (Math.floor(index / ROWS.length) % 2)}/10`,
      channelId: 'msteams',
      serviceUrl,
      from: { id: '29:anna', name: 'Anna', aadObjectId: 'anna' },
      recipient: { id: '28:bot', name: 'Traguardo' },
      conversation: { id: 'a:anna', conversationType: 'personal', tenantId: 'camera' },
      channelData: { tenant: { id: 'camera' } },
    }),
  })
  if (response.status !== 200) throw new Error(`the bench got ${response.status}`)
  await response.arrayBuffer()
}
