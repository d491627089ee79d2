import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../demo/children.ts'
import { firstBusy } from '../../demo/ports.ts'
import { freePorts } from './ports.ts'

let home: string
let port: number
let page: number

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'traguardo-'))
  ;[port = 0, page = 0] = await freePorts(2)
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('npm run demo', () => {
  it.each([
    ['the bot', () => port],
    ['the page', () => page],
  ])('names the port when another program holds the one of %s, and leaves with 1', async (_whose, busy) => {
    const holder = createServer().listen(busy())
    const demo = run([])
    expect(await demo.ended).toBe(1)
    expect(demo.said().trim()).toMatch(new RegExp(`^La porta ${busy()} è occupata[^\n]*$`))
    await new Promise(resolve => holder.close(resolve))
  })

  it.each([
    ['on the first run', [], false],
    ['on the next run, on what the first one left,', [], true],
    ['with --fresh, from the beginning,', ['--fresh'], false],
  ])('%s is ready within 20 s and stops whole on Ctrl-C', async (_when, args, found) => {
    const begun = Date.now()
    const demo = run(args)
    await demo.says(`Pronto: http://localhost:${page}`)
    expect(Date.now() - begun).toBeLessThan(20_000)
    expect(demo.said().trimEnd().split('\n').at(-1)).toBe(`Pronto: http://localhost:${page}`)
    const left = join(home, 'demo', 'left')
    expect(existsSync(left)).toBe(found)
    writeFileSync(left, '')
    demo.interrupt()
    expect(await demo.ended).toBe(0)
    expect(await firstBusy([port, page])).toBeNull()
  })

  it('leaves nothing behind when only the shell that started it is ended', async () => {
    const demo = run([])
    await demo.says(`Pronto: http://localhost:${page}`)
    demo.endShell()
    await demo.ended
    await expect.poll(() => firstBusy([port, page]), { timeout: 10_000 }).toBeNull()
  })
})

type Demo = {
  readonly said: () => string
  readonly says: (words: string) => Promise<void>
  readonly interrupt: () => void
  /** Ends the shell alone, as a signal sent to npm does. */
  readonly endShell: () => void
  readonly ended: Promise<number | null>
}

/** The demo in a shell, as npm runs it, and in a process group of its own: Ctrl-C reaches all of it, as in a terminal. */
function run(args: readonly string[]): Demo {
  const words = ['--folder', join(home, 'demo'), '--port', String(port), '--page', String(page), ...args].join(' ')
  // The shell reports the demo's exit code instead of dying of the signal itself.
  const line = `trap : INT; "${process.execPath}" --import tsx demo/main.ts ${words}; exit $?`
  const child = spawn('sh', ['-c', line], { cwd: ROOT, detached: true })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  return {
    said: () => said,
    says: expected => expect.poll(() => said, { timeout: 30_000 }).toContain(expected),
    interrupt: () => process.kill(-Number(child.pid), 'SIGINT'),
    endShell: () => child.kill('SIGTERM'),
    ended: new Promise(resolve => child.once('exit', resolve)),
  }
}
