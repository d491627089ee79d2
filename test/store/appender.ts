import type { Log } from '../../src/app/log.ts'
import type { Entry } from '../../src/domain/ledger.ts'
import type { Store } from '../../src/store/store.ts'
import { message, reported } from './samples.ts'

/*
 * A process of its own: opens the store it is told (embedded FOLDER | mongo URI), says "open", then appends the given number
 * of entries and prints each one's seq and hash once it is acknowledged. A refusal to open is printed, with exit code 1.
 */
const [kind, where, count] = process.argv.slice(2)
const silent: Log = { info: () => {}, warn: () => {}, error: () => {} }

async function opened(): Promise<Store> {
  if (kind === 'mongo') return (await import('../../src/store/mongo.ts')).mongoStore(String(where), silent)
  return (await import('../../src/store/embedded.ts')).embeddedStore(String(where), 'write')
}

async function append(store: Store): Promise<void> {
  const entries = await store.ledger.entries(2018, 1)
  let last: Entry | null = entries.at(-1) ?? null
  for (let written = 0; written < Number(count); written += 1) {
    const next: Entry = reported(last, message(`${process.pid}.${written}`))
    const { kind: outcome } = await store.ledger.append(next)
    if (outcome !== 'appended') throw new Error(outcome)
    process.stdout.write(`${next.seq} ${next.hash}\n`)
    last = next
  }
}

try {
  const store = await opened()
  process.stdout.write('open\n')
  await append(store)
  // Without a count the process only holds the store, until it is killed.
  if (count === '0') setInterval(() => {}, 1_000)
  else await store.close()
} catch (cause) {
  process.stdout.write(`${cause instanceof Error ? cause.message : cause}\n`)
  process.exitCode = 1
}
