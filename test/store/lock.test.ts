import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { embeddedStore } from '../../src/store/embedded.ts'
import { appender, linesOf } from './child.ts'

/** Elsewhere the system does not tell when another process started, and only its number is looked at. */
const onLinux = it.runIf(process.platform === 'linux')

let folder: string
const children: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traguardo-lock-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) await killed(child)
  await rm(folder, { recursive: true })
})

describe('a second writer', () => {
  it('is refused with a sentence that names the running process', async () => {
    const { child } = await holder()
    await expect(embeddedStore(folder, 'write')).rejects.toMatchObject({
      code: 'storeInUse',
      pid: child.pid,
      message: `La cartella ${folder} è già in uso dal processo ${child.pid}: chiudere quel processo e riprovare.`,
    })
  })

  it('is refused in the same process too, until the first is closed', async () => {
    const first = await embeddedStore(folder, 'write')
    await expect(embeddedStore(folder, 'write')).rejects.toMatchObject({ code: 'storeInUse', pid: process.pid })
    await first.close()
    await (await embeddedStore(folder, 'write')).close()
    expect(await locks()).toEqual([])
  })

  it('may read meanwhile', async () => {
    await holder()
    expect(await (await embeddedStore(folder, 'read')).ledger.years()).toEqual([])
  })

  it('is refused when the first runs on another computer, saying what to do if that one is gone', async () => {
    await writeFile(join(folder, 'writer.77.123.0000-00.altrove.lock'), '')
    await expect(embeddedStore(folder, 'write')).rejects.toThrow(
      `La cartella ${folder} è in uso dal processo 77 del computer altrove. Se quel processo non c'è più, eliminare il file ${folder}/writer.77.123.0000-00.altrove.lock e riprovare.`,
    )
  })

  it('is one of three that start at once over a dead process: exactly one gets in', async () => {
    await killed((await holder()).child)
    const first = await Promise.all(Array.from({ length: 3 }, () => firstLine()))
    expect(first.filter(line => line === 'open')).toHaveLength(1)
    expect(first.filter(line => line.includes('è già in uso dal processo'))).toHaveLength(2)
  })
})

describe('the lock is taken over', () => {
  it('from a process that was killed', async () => {
    const { child } = await holder()
    await killed(child)
    expect(await locks()).toHaveLength(1)
    await opensAndCloses()
  })

  onLinux('from a dead process whose number another one has now', async () => {
    const { child, lock } = await holder()
    await killed(child)
    await rename(join(folder, lock), join(folder, lock.replace(`writer.${child.pid}.`, `writer.${process.ppid}.`)))
    await opensAndCloses()
  })

  onLinux('from a dead process whose number this very process has now, as in a container that was started again', async () => {
    const { child, lock } = await holder()
    await killed(child)
    await rename(join(folder, lock), join(folder, lock.replace(`writer.${child.pid}.`, `writer.${process.pid}.`)))
    await opensAndCloses()
  })

  onLinux('from a killed process that its parent has not collected yet', async () => {
    const script = new URL('appender.ts', import.meta.url).pathname
    const command = `"${process.execPath}" --import tsx "${script}" embedded "${folder}" 0 & exec sleep 60`
    const parent = spawn('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'inherit'] })
    children.push(parent)
    expect((await linesOf(parent).next()).value).toBe('open')
    const pid = Number((await locks())[0]?.split('.')[1])
    process.kill(pid, 'SIGKILL')
    await expect.poll(async () => readFile(`/proc/${pid}/stat`, 'utf8')).toContain(') Z ')
    await opensAndCloses()
  })

  onLinux('from a process that ran before the computer was restarted, even if one of that number started at the same tick', async () => {
    const { lock } = await holder()
    const [writer, pid, started] = lock.split('.')
    await rename(join(folder, lock), join(folder, `${writer}.${pid}.${started}.0000-00.${hostname()}.lock`))
    await opensAndCloses()
  })
})

async function holder(): Promise<{ readonly child: ChildProcess; readonly lock: string }> {
  const child = appender(['embedded', folder], '0')
  children.push(child)
  expect((await linesOf(child).next()).value).toBe('open')
  const [lock] = await locks()
  if (lock === undefined) throw new Error('no lock')
  return { child, lock }
}

async function firstLine(): Promise<string> {
  const child = appender(['embedded', folder], '0')
  children.push(child)
  return String((await linesOf(child).next()).value)
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

async function opensAndCloses(): Promise<void> {
  const store = await embeddedStore(folder, 'write')
  expect(await locks()).toHaveLength(1)
  await store.close()
  expect(await locks()).toEqual([])
}

async function locks(): Promise<readonly string[]> {
  return (await readdir(folder)).filter(name => name.endsWith('.lock'))
}
