import { appendFile, open, truncate } from 'node:fs/promises'
import { decode } from './codec.ts'
import type { Kind } from './kinds.ts'
import { documentsIn, type Ending, readLines } from './lines.ts'
import { documentOf, openDatabase } from './nedb.ts'
import { StoreDamaged } from './trouble.ts'

/** Forces what was written to a file onto the disk. */
export type Flush = (file: string) => Promise<void>

/** The records of one file. `values` holds only what is safely on the disk. */
export type Table<T> = {
  readonly values: ReadonlyMap<string, T>
  /** A new record; throws when one of its unique keys is taken. */
  readonly add: (value: T) => Promise<void>
  /** A record in place of the one with its key, if there is one. */
  readonly put: (value: T) => Promise<void>
  readonly remove: (keys: readonly string[]) => Promise<void>
}

/** One file of records, worked on by one task at a time. */
export type Records<T> = {
  readonly inTurn: <R>(task: (table: Table<T>) => R | Promise<R>) => Promise<R>
  /** Waits for the tasks that have begun and refuses all others. */
  readonly close: () => Promise<void>
}

/** Opens a file for writing; nobody else may write to it. After a failed write memory and disk may differ, so the next task loads it anew. */
export async function openRecords<T extends object>(file: string, kind: Kind<T>, flush: Flush): Promise<Records<T>> {
  let table: Table<T> | null = null
  const forget = (): void => {
    table = null
  }
  const current = async (): Promise<Table<T>> => {
    table ??= await load(file, kind, flush, forget)
    return table
  }
  await current()
  return oneAtATime(current)
}

/** What the file holds now, as a copy in memory: the file itself may belong to a running writer and is not touched. */
export async function copyRecords<T extends object>(file: string, kind: Kind<T>): Promise<Records<T>> {
  const refuse = (): never => {
    throw new Error(`${file} was opened for reading`)
  }
  const table: Table<T> = { values: decoded((await readLines(file)).text, file, kind), add: refuse, put: refuse, remove: refuse }
  return oneAtATime(async () => table)
}

/** fdatasync: NeDB appends and leaves the rest to the operating system, which a power cut would not survive. */
export async function flushToDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

function oneAtATime<T>(current: () => Promise<Table<T>>): Records<T> {
  let last: Promise<unknown> = Promise.resolve()
  let closed = false
  return {
    inTurn: task => {
      if (closed) return Promise.reject(new Error('the store is closed'))
      const result = last.then(current).then(task)
      last = result.catch(() => undefined)
      return result
    },
    close: async () => {
      closed = true
      await last
    },
  }
}

/** Reads before it mends, so that a file with any other damage is left exactly as it was found. */
async function load<T extends object>(file: string, kind: Kind<T>, flush: Flush, onFailure: () => void): Promise<Table<T>> {
  const lines = await readLines(file)
  const values = decoded(lines.text, file, kind)
  await mend(file, lines.end, flush)
  const database = await openDatabase(file, kind)
  const durably = async (write: () => Promise<unknown>): Promise<void> => {
    try {
      await write()
      await flush(file)
    } catch (cause) {
      onFailure()
      throw cause
    }
  }
  return {
    values,
    add: async value => {
      await durably(() => database.insertAsync(documentOf(value, kind)))
      values.set(kind.key(value), value)
    },
    put: async value => {
      await durably(() => database.updateAsync({ _id: kind.key(value) }, documentOf(value, kind), { upsert: true }))
      values.set(kind.key(value), value)
    },
    remove: async keys => {
      await durably(() => database.removeAsync({ _id: { $in: [...keys] } }, { multi: true }))
      for (const key of keys) values.delete(key)
    },
  }
}

/** A line that a crash left unfinished was never acknowledged: it is cut, and nothing else is. */
async function mend(file: string, end: Ending, flush: Flush): Promise<void> {
  if (end.kind === 'sound') return
  if (end.kind === 'torn') await truncate(file, end.whole)
  else await appendFile(file, '\n')
  await flush(file)
}

function decoded<T extends object>(text: string, file: string, kind: Kind<T>): Map<string, T> {
  const values = new Map<string, T>()
  for (const [key, document] of documentsIn(text, file)) {
    try {
      values.set(key, decode(document, kind.read))
    } catch (cause) {
      throw new StoreDamaged(
        file,
        `Il file ${file} contiene un dato che non si legge (${key}): ripristinarlo da una copia di sicurezza.`,
        cause,
      )
    }
  }
  return values
}
