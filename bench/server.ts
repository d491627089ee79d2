import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { consoleStamp } from '../src/app/console.ts'
import type { Bot } from '../src/app/messages.ts'
import { sentence } from '../src/app/reply.ts'
import { importSheets } from '../src/app/sheetLife.ts'
import { bot } from '../src/app/turn.ts'
import { readConfig } from '../src/config.ts'
import { openDesk } from '../src/service.ts'
import { readSheets } from '../src/sheets/tabText.ts'
import { connect } from '../src/teams/connection.ts'
import { serve } from '../src/teams/server.ts'

const SILENT = { info: () => {}, warn: () => {}, error: () => {} }

const folder = await mkdtemp(join(tmpdir(), 'traguardo-bench-'))
const config = readConfig({ PORT: '0', DATA_DIR: folder, CLOCK_START: '2018-10-31T09:00:00+01:00' })
if (config.kind === 'mistaken') throw new Error(config.mistakes.join(' '))
const connection = connect(config.value)
const { store, parts } = await openDesk(config.value, 'write', SILENT, connection.roster)
const read = readSheets(await readFile(new URL('../demo/schede-2018.tsv', import.meta.url)), 'schede-2018.tsv', 2018)
if (read.kind === 'refused') throw new Error('the bench needs its own sheets')
await importSheets(parts.ledger, read.imported, consoleStamp(parts, 'bench'))
const echo: Bot = async () => sentence('answer', 'Va bene.')
const answering = process.argv[2] === 'echo' ? echo : bot(parts)
const serving = await serve({ config: config.value, connection, bot: answering, log: SILENT, ready: store.ping })
if (serving.kind !== 'serving') throw new Error(serving.sentence)
process.on('message', async order => {
  if (order === 'usage') {
    const { user, system } = process.cpuUsage()
    process.send?.((user + system) / 1000)
    return
  }
  await serving.close()
  await store.close()
  await rm(folder, { recursive: true })
  process.exit(0)
})
process.send?.(`${serving.url}/api/messages`)
