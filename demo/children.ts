import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** A Node program of the demo: its arguments, the variables it gets beside ours, and the file its words go to. */
export type Program = { readonly args: readonly string[]; readonly env: Readonly<Record<string, string>>; readonly log: string }

/** The repository's folder: programs run there wherever the demo was called from. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * Starts a program that ends with SIGTERM when `stop` is aborted. Resolves to its exit code once it has ended, null if a signal did it.
 * It stays in our process group, so that nothing survives a terminal that is closed.
 */
export function start({ args, env, log }: Program, stop: AbortSignal): Promise<number | null> {
  const output = openSync(log, 'a')
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
    signal: stop,
  })
  closeSync(output)
  return new Promise((resolve, reject) => {
    child.once('exit', resolve)
    child.once('error', error => {
      if (error.name !== 'AbortError') reject(error)
    })
  })
}

/** The bot, as `npm start` would run it. */
export function bot(env: Program['env'], log: string): Program {
  return { args: ['--import', 'tsx', 'src/main.ts'], env, log }
}

/** A command of `npm run traguardo`. */
export function traguardo(words: readonly string[], env: Program['env'], log: string): Program {
  return { args: ['--import', 'tsx', 'src/cli.ts', ...words], env, log }
}

/** Microsoft's local Teams client, offline and without telemetry; it opens no browser, which would end it where there is none. */
export function client(botPort: number, page: number, log: string): Program {
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js')
  const endpoint = `http://127.0.0.1:${botPort}/api/messages`
  return {
    args: [cli, 'start', '--port', String(page), '--app-endpoint', endpoint, '--channel-id', 'msteams', '--disable-telemetry'],
    env: {
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: fileURLToPath(new URL('playground.yml', import.meta.url)),
      M365_AGENTS_PLAYGROUND_LOGFILE: `${log}.txt`,
    },
    log,
  }
}
