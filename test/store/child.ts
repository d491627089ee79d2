import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import type { Site } from './contract.ts'

/** Another process that appends to the site; `lines` yields what it prints. */
export function appender([kind, where]: Site['place'], count: string, flags: readonly string[] = []): ChildProcess {
  const script = new URL('appender.ts', import.meta.url).pathname
  return spawn(process.execPath, [...flags, '--import', 'tsx', script, kind, where, count], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** What a process prints, line by line. */
export function linesOf(child: ChildProcess): AsyncIterableIterator<string> {
  if (!child.stdout) throw new Error('the process has no output')
  return createInterface({ input: child.stdout })[Symbol.asyncIterator]()
}

/** Lets another process append, kills it at some moment after its first entry, and notes what it had acknowledged until then. */
export async function killedWhileAppending({ place }: Site, acknowledged: Map<number, string>): Promise<void> {
  const child = appender(place, '1000000')
  let doomed = false
  for await (const line of { [Symbol.asyncIterator]: () => linesOf(child) }) {
    const [seq, hash] = line.split(' ')
    if (hash === undefined) {
      expect(line).toBe('open')
      continue
    }
    acknowledged.set(Number(seq), hash)
    if (doomed) continue
    doomed = true
    void pause(Math.random() * 150).then(() => child.kill('SIGKILL'))
  }
}
