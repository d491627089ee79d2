import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StoreInUse } from './trouble.ts'

/** The right to write in a folder, until it is released or the process dies. */
export type Lock = { readonly release: () => Promise<void> }

/** A process as its lock file's name tells it: pid alone is not enough, since another process may get it later. */
type Holder = { readonly pid: number; readonly started: string; readonly boot: string; readonly host: string }

const NAME = /^writer\.(\d+)\.(\d*)\.([0-9a-f-]*)\.(.*)\.lock$/
const ATTEMPTS = 5

/**
 * Takes the folder for this process; throws StoreInUse while another writes there.
 * Every process has a lock file of its own name and looks at the others only after making it: two that start at once
 * see each other and step back, and a dead one's file can be removed by anyone at any time.
 */
export async function takeLock(folder: string): Promise<Lock> {
  const own = nameOf(await thisProcess())
  const file = join(folder, own)
  for (let attempt = 1; ; attempt += 1) {
    await refuseIfHeld(folder, null)
    if (!(await create(file))) throw inUse(folder, own)
    try {
      await refuseIfHeld(folder, own)
      return { release: () => rm(file, { force: true }) }
    } catch (refusal) {
      await rm(file, { force: true })
      if (attempt === ATTEMPTS) throw refusal
      await pause(Math.random() * 30 * attempt)
    }
  }
}

async function refuseIfHeld(folder: string, own: string | null): Promise<void> {
  for (const name of await readdir(folder)) {
    const holder = holderOf(name)
    if (!holder || name === own) continue
    if (await mayBeAlive(holder)) throw inUse(folder, name)
    await rm(join(folder, name), { force: true })
  }
}

/** False when this very process holds it already. */
async function create(file: string): Promise<boolean> {
  try {
    await writeFile(file, '', { flag: 'wx', mode: 0o600 })
    return true
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false
    throw cause
  }
}

/** On another computer nothing can be known of a process: then it counts as alive, and a person decides. Without /proc only the pid is looked at. */
async function mayBeAlive(holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) return true
  if (holder.boot !== (await bootId())) return false
  return existsSync('/proc/self/stat') ? (await startOf(holder.pid)) === holder.started : answersSignal(holder.pid)
}

function answersSignal(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}

async function thisProcess(): Promise<Holder> {
  return { pid: process.pid, started: (await startOf(process.pid)) ?? '', boot: await bootId(), host: hostname() }
}

/** When a process started, in the kernel's ticks since boot; null when there is none, or only what its parent has not collected yet. */
async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The program's name stands in brackets and may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null)
}

async function bootId(): Promise<string> {
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim()
}

function nameOf({ pid, started, boot, host }: Holder): string {
  return `writer.${pid}.${started}.${boot}.${host}.lock`
}

function holderOf(name: string): Holder | null {
  const [, pid, started, boot, host] = NAME.exec(name) ?? []
  if (pid === undefined || started === undefined || boot === undefined || host === undefined) return null
  return { pid: Number(pid), started, boot, host }
}

function inUse(folder: string, name: string): StoreInUse {
  const holder = holderOf(name)
  const pid = holder?.pid ?? process.pid
  if (!holder || holder.host === hostname()) {
    return new StoreInUse(pid, `La cartella ${folder} è già in uso dal processo ${pid}: chiudere quel processo e riprovare.`)
  }
  const advice = `Se quel processo non c'è più, eliminare il file ${join(folder, name)} e riprovare.`
  return new StoreInUse(pid, `La cartella ${folder} è in uso dal processo ${pid} del computer ${holder.host}. ${advice}`)
}
