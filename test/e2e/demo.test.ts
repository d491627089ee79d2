import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
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
    ['on the first run', []],
    ['on the next run, on what the first one left', []],
    ['with --fresh, from the beginning', ['--fresh']],
  ])('%s is ready within 20 s and stops whole on Ctrl-C', async (_when, args) => {
    const begun = Date.now()
    const demo = run(args)
    await demo.says(`Pronto: http://localhost:${page}`)
    expect(Date.now() - begun).toBeLessThan(20_000)
    expect(demo.said().trimEnd().split('\n').at(-1)).toBe(`Pronto: http://localhost:${page}`)
    demo.interrupt()
    expect(await demo.ended).toBe(0)
    expect(await firstBusy([port, page])).toBeNull()
  })
})

type Demo = {
  readonly said: () => string
  readonly says: (words: string) => Promise<void>
  readonly interrupt: () => void
  readonly ended: Promise<number | null>
}

/** The demo in a process group of its own: Ctrl-C reaches its children too, as in a terminal. */
function run(args: readonly string[]): Demo {
  const words = ['--import', 'tsx', 'demo/main.ts', '--folder', join(home, 'demo'), '--port', String(port), '--page', String(page), ...args]
  const child = spawn(process.execPath, words, { cwd: ROOT, detached: true })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  return {
    said: () => said,
    says: words =>
      new Promise((resolve, reject) => {
        child.stdout.on('data', () => said.includes(words) && resolve())
        child.once('exit', () => reject(new Error(said)))
      }),
    interrupt: () => process.kill(-Number(child.pid), 'SIGINT'),
    ended: new Promise(resolve => child.once('exit', resolve)),
  }
}
