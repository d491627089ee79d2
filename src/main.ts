import { environment, mistakesText, readConfig } from './config.ts'
import { startService } from './service.ts'
import { pinoLog } from './telemetry/log.ts'
import { localMode } from './words/edge.ts'

const config = readConfig(environment())
if (config.kind === 'mistaken') fail(mistakesText(config.mistakes))
const log = pinoLog(config.value.logLevel)
const service = await startService(config.value, log).catch((error: Error) => fail(error.message))
if (service.kind === 'stopped') fail(service.sentence)
log.info('listening', { url: service.url, mode: config.value.identity ? 'teams' : 'local' })

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void service.stop())
if (!config.value.identity) process.stderr.write(`${localMode(config.value.admins.length)}\n`)

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
