import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { Call, Command, Result } from './commands/result.ts'
import { environment, mistakesText, readSettings, type Settings } from './config.ts'
import type { Desk } from './service.ts'

const OPTIONS = {
  year: { type: 'string' },
  json: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  sheets: { type: 'string' },
  trace: { type: 'boolean' },
  is: { type: 'string' },
  base: { type: 'string' },
  as: { type: 'string' },
  in: { type: 'string' },
  press: { type: 'string' },
  file: { type: 'string' },
  remove: { type: 'boolean' },
  'service-url': { type: 'string' },
  owner: { type: 'string', multiple: true },
  reader: { type: 'string', multiple: true },
  evaluator: { type: 'string', multiple: true },
  manager: { type: 'string', multiple: true },
  admin: { type: 'string', multiple: true },
  substitute: { type: 'string', multiple: true },
} as const

/** Each command is loaded when it is called: reading messages needs neither store nor templates. */
const COMMANDS: { readonly [name: string]: () => Promise<Command> } = {
  import: async () => (await import('./commands/files.ts')).importFile,
  export: async () => (await import('./commands/files.ts')).exportFile,
  show: async () => (await import('./commands/show.ts')).show,
  interpret: async () => (await import('./commands/readings.ts')).interpretLines,
  dates: async () => (await import('./commands/readings.ts')).dateLines,
  target: async () => (await import('./commands/target.ts')).target,
  people: async () => (await import('./commands/roles.ts')).people,
  bind: async () => (await import('./commands/places.ts')).bindProject,
  unbind: async () => (await import('./commands/places.ts')).unbindProject,
  log: async () => (await import('./commands/ledger.ts')).log,
  verify: async () => (await import('./commands/ledger.ts')).verify,
  say: async () => (await import('./commands/say.ts')).say,
}

const EXIT = { done: 0, partly: 1, refused: 1, usage: 2, bug: 70 } as const
const STORE_TROUBLES = ['storeInUse', 'storeDamaged', 'storeUnreachable']
const HELP = `Uso: traguardo COMANDO [--json]\nComandi: ${Object.keys(COMMANDS).join(', ')}.`

process.exitCode = await main(process.argv.slice(2)).catch(failure)

async function main([name = '', ...rest]: readonly string[]): Promise<number> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!load) return printed({ kind: 'usage', message: HELP }, 'text')
  const parsed = parse(rest)
  if (!parsed) return printed({ kind: 'usage', message: `Opzione non riconosciuta o senza valore.\n${HELP}` }, 'text')
  if (!isYear(parsed.options.year))
    return printed({ kind: 'usage', message: '«--year» vuole un anno di quattro cifre, per esempio 2026.' }, 'text')
  const form = parsed.options.json === true ? 'json' : 'text'
  const settings = readSettings(environment())
  if (settings.kind === 'mistaken') return printed({ kind: 'usage', message: mistakesText(settings.mistakes) }, form)
  const command = await load()
  return withDesk(settings.value, async desk => {
    const input = (): AsyncIterable<string> => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
    return printed(await command({ ...parsed, settings: settings.value, input, desk }), form)
  })
}

function parse(args: readonly string[]): Pick<Call, 'words' | 'options'> | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
    return { words: positionals, options: values }
  } catch {
    return null
  }
}

function isYear(said: Call['options'][string]): boolean {
  return said === undefined || (typeof said === 'string' && /^(19|20|21)\d\d$/.test(said))
}

/** Gives the command a way to open the data, once, and closes it whatever happens. */
async function withDesk(settings: Settings, use: (desk: Call['desk']) => Promise<number>): Promise<number> {
  let opened: Desk | null = null
  try {
    return await use(async mode => {
      const { openDesk } = await import('./service.ts')
      const { pinoLog } = await import('./telemetry/log.ts')
      opened = await openDesk(settings, mode, pinoLog(settings.logLevel))
      return opened
    })
  } finally {
    await (opened as Desk | null)?.store.close()
  }
}

function printed(result: Result, form: 'text' | 'json'): number {
  switch (result.kind) {
    case 'done':
      print(form === 'json' ? result.json : result.text)
      break
    case 'partly':
      print(result.text)
      break
    case 'refused':
      if (form === 'json') print(JSON.stringify({ refused: result.refused }))
      else complain(result.refused.map(({ message }) => message).join('\n'))
      break
    case 'usage':
      complain(result.message)
      break
  }
  return EXIT[result.kind]
}

/** A store in use, damaged or out of reach is a refusal with its own sentence; anything else is a bug. */
function failure(error: unknown): number {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (error instanceof Error && STORE_TROUBLES.some(trouble => trouble === code)) {
    return printed(
      { kind: 'refused', refused: [{ code: String(code), message: error.message }] },
      process.argv.includes('--json') ? 'json' : 'text',
    )
  }
  complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return EXIT.bug
}

function print(text: string): void {
  if (text !== '') process.stdout.write(`${text.replace(/\n$/, '')}\n`)
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`)
}
