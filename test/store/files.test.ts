import { once } from 'node:events'
import { appendFile, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Entry, firstBroken } from '../../src/domain/ledger.ts'
import { embeddedStore } from '../../src/store/embedded.ts'
import { ENTRIES } from '../../src/store/kinds.ts'
import { flushToDisk, openRecords } from '../../src/store/records.ts'
import type { Store } from '../../src/store/store.ts'
import { appender } from './child.ts'
import { ANNAS_CHAT, chain, message, QUESTION, reported } from './samples.ts'
import { flushesOf } from './trace.ts'

let folder: string
let file: string
const open: Store[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traguardo-files-'))
  file = join(folder, 'entries.db')
})
afterEach(async () => {
  await Promise.all(open.splice(0).map(store => store.close()))
  await rm(folder, { recursive: true })
})

describe('a reader', () => {
  it('beside a live writer loses nothing, sees what is there and never touches the files', async () => {
    const writer = await opened('write')
    const { ino } = await stat(file)
    const entries = chain(60)
    for (const [index, entry] of entries.entries()) {
      const appending = writer.ledger.append(entry)
      const reader = await opened('read')
      await appending
      const seen = await reader.ledger.entries(2018, 1)
      expect(seen).toEqual(entries.slice(0, seen.length))
      expect(seen.length).toBeGreaterThanOrEqual(index)
    }
    expect((await stat(file)).ino).toBe(ino)
    await writer.close()
    expect(await kept()).toEqual(entries)
  })

  it('leaves an unfinished last line where it is, for the writer may be writing it', async () => {
    const entries = await written(3)
    await appendFile(file, '{"_id":"2018/0001/000004","de')
    const before = await readFile(file)
    expect(await (await opened('read')).ledger.entries(2018, 1)).toEqual(entries)
    expect(await readFile(file)).toEqual(before)
    expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('.lock'))
  })

  it('finds nothing in a folder that is not there, and does not make it', async () => {
    const reader = await embeddedStore(join(folder, 'none'), 'read')
    expect(await reader.ledger.years()).toEqual([])
    expect(await readdir(folder)).toEqual([])
  })

  it('does not write', async () => {
    const reader = await opened('read')
    await expect(reader.ledger.append(reported(null, message('m1')))).rejects.toThrow('opened for reading')
    await expect(reader.chats.remember(ANNAS_CHAT)).rejects.toThrow('opened for reading')
    expect(await readdir(folder)).toEqual([])
  })
})

describe('a line that a crash left unfinished', () => {
  it('is cut wherever it broke off, and every earlier entry is still there', async () => {
    const entries = await written(3)
    const whole = await readFile(file)
    const lastLine = whole.lastIndexOf('\n', whole.length - 2) + 1
    for (let length = lastLine; length <= whole.length; length += 1) {
      await writeFile(file, whole.subarray(0, length))
      const complete = length >= whole.length - 1
      const records = await openRecords(file, ENTRIES, flushToDisk)
      const found = await records.inTurn(({ values }) => [...values.values()])
      expect(found, `cut at byte ${length} of ${whole.length}`).toEqual(entries.slice(0, complete ? 3 : 2))
    }
  })

  it('is cut for good: the next entry is appended after the last whole one', async () => {
    const [first, second = null, third] = await written(3)
    await truncate(file, (await stat(file)).size - 20)
    const store = await opened('write')
    const again = reported(second, message('again'))
    expect(await store.ledger.append(again)).toEqual({ kind: 'appended' })
    await store.close()
    expect(await kept()).toEqual([first, second, again])
    expect(again.hash).not.toBe(third?.hash)
  })

  it('does not keep a small file from opening, whatever it holds', async () => {
    const store = await opened('write')
    await store.questions.open(QUESTION)
    await store.chats.remember(ANNAS_CHAT)
    await store.close()
    for (const name of await readdir(folder)) await appendFile(join(folder, name), '{"_id":"k')
    const again = await opened('write')
    expect(await again.questions.find('k1')).toEqual(QUESTION)
    expect(await again.chats.find('anna')).toEqual(ANNAS_CHAT)
  })
})

describe('any other damage stops the start with a sentence that names the file', () => {
  it.each([
    ['a line in the middle is cut', (text: string) => text.replace('"verb":"report"', '"verb'), /entries\.db è danneggiato alla riga \d+/],
    ['a line is no object', (text: string) => text.replace(/^.*\n/, '7\n'), /entries\.db è danneggiato alla riga 1/],
    ['the last line is whole and wrong', (text: string) => `${text}}{\n`, /entries\.db è danneggiato alla riga \d+/],
    ['zeros fill a whole line', (text: string) => `${text}${'\0'.repeat(40)}\n`, /entries\.db è danneggiato alla riga \d+/],
    [
      'a line in the middle is cut and the last one unfinished',
      (text: string) => `${text.replace('"verb":"report"', '"verb')}{"_id`,
      /entries\.db è danneggiato alla riga \d+/,
    ],
    ['a line has no key', (text: string) => `${text}{"v":1}\n`, /entries\.db è danneggiato alla riga \d+/],
    [
      'a day is none',
      (text: string) => text.replace('2018-10-30', '2018-10-99'),
      /entries\.db contiene un dato che non si legge \(2018\/0001\/000001\)/,
    ],
    ['a newer program wrote it', (text: string) => text.replace('"v":1', '"v":2'), /entries\.db contiene un dato che non si legge/],
    [
      'a message counts twice',
      (text: string) => text + text.replaceAll('2018/0001', '2018/0002'),
      /entries\.db contiene due volte lo stesso dato/,
    ],
  ])('%s', async (_, damage, sentence) => {
    await written(3)
    const damaged = damage(await readFile(file, 'utf8'))
    await writeFile(file, damaged)
    await expect(embeddedStore(folder, 'write')).rejects.toMatchObject({
      code: 'storeDamaged',
      file,
      message: expect.stringMatching(sentence),
    })
    expect(await readFile(file, 'utf8')).toBe(damaged)
    expect((await readdir(folder)).filter(name => name.endsWith('.lock'))).toEqual([])
  })

  it('bytes that are no text', async () => {
    await written(2)
    await writeFile(file, Buffer.concat([Buffer.from([0xff, 0xfe]), await readFile(file)]))
    await expect(embeddedStore(folder, 'read')).rejects.toThrow(/entries\.db è danneggiato: non è testo/)
  })
})

describe('an acknowledged append', () => {
  it('is whole in the file when it is flushed, and acknowledged only after that', async () => {
    const flushed: string[] = []
    const store = await opened('write', async path => {
      flushed.push(await readFile(path, 'utf8'))
      await flushToDisk(path)
    })
    for (const [index, entry] of chain(3).entries()) {
      await store.ledger.append(entry)
      expect(flushed).toHaveLength(index + 1)
      expect(flushed[index]).toContain(entry.hash)
    }
  })

  it('has been through fdatasync, as the trace of a real process shows', async () => {
    const trace = join(folder, 'trace.json')
    const child = appender(['embedded', folder], '15', ['--trace-event-categories', 'node.fs.async', '--trace-event-file-pattern', trace])
    child.stdout?.resume()
    expect(await once(child, 'close')).toEqual([0, null])
    expect(flushesOf(file, JSON.parse(await readFile(trace, 'utf8')).traceEvents)).toEqual({ appends: 15, flushed: 15 })
    expect(await kept()).toHaveLength(15)
  })

  it('does not exist when the disk failed: the next one starts from what is really there', async () => {
    let disk: 'sound' | 'full' | 'unsure' = 'sound'
    let size = 0
    const store = await opened('write', async path => {
      if (disk === 'full') await truncate(path, size + 30)
      if (disk !== 'sound') throw new Error('no space left')
      await flushToDisk(path)
      size = (await stat(path)).size
    })
    const first = reported(null, message('first'))
    const second = reported(first, message('second'))
    await store.ledger.append(first)
    disk = 'full'
    await expect(store.ledger.append(second)).rejects.toThrow('no space left')
    await expect(store.ledger.bySource(second.source)).rejects.toThrow('no space left')
    disk = 'sound'
    expect(await store.ledger.bySource(second.source)).toEqual([])
    expect(await store.ledger.append(second)).toEqual({ kind: 'appended' })
    disk = 'unsure'
    const third = reported(second, message('third'))
    await expect(store.ledger.append(third)).rejects.toThrow('no space left')
    disk = 'sound'
    expect(await store.ledger.append(third)).toEqual({ kind: 'repeated', entries: [third] })
    await store.close()
    expect(await kept()).toEqual([first, second, third])
  })
})

it('survives any number of starts, each of which rewrites the files', async () => {
  const entries: Entry[] = []
  for (let start = 0; start < 12; start += 1) {
    const store = await opened('write')
    const next = reported(entries.at(-1) ?? null, message(`m${start}`))
    await store.ledger.append(next)
    entries.push(next)
    expect(await store.ledger.entries(2018, 1)).toEqual(entries)
    await store.close()
  }
  expect(firstBroken(await kept())).toBeNull()
})

it('keeps the file readable for its owner alone', async () => {
  await written(1)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

async function opened(mode: 'write' | 'read', flush = flushToDisk): Promise<Store> {
  const store = await embeddedStore(folder, mode, flush)
  open.push(store)
  return store
}

async function written(length: number): Promise<readonly Entry[]> {
  const store = await embeddedStore(folder, 'write')
  const entries = chain(length)
  for (const entry of entries) await store.ledger.append(entry)
  await store.close()
  return entries
}

/** What a new start finds. */
async function kept(): Promise<readonly Entry[]> {
  const store = await embeddedStore(folder, 'write')
  const entries = await store.ledger.entries(2018, 1)
  await store.close()
  return entries
}
