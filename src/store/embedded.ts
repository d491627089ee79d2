import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chatsOn } from './chats.ts'
import { embeddedLedger } from './embeddedLedger.ts'
import { embeddedShelf } from './embeddedShelf.ts'
import { BINDINGS, CHATS, CLAIMS, ENTRIES, GRANTS, JOININGS, type Kind, PEOPLE, QUESTIONS, WAITING } from './kinds.ts'
import { type Lock, takeLock } from './lock.ts'
import { peopleOn } from './people.ts'
import { questionsOn } from './questions.ts'
import { copyRecords, type Flush, flushToDisk, openRecords, type Records } from './records.ts'
import type { Store } from './store.ts'
import { StoreUnreachable } from './trouble.ts'

/**
 * A store in files under a folder. `write` takes the folder for this process (StoreInUse while another has it);
 * `read` sees what is there now, beside a running writer too, and changes nothing. Throws StoreDamaged naming the file,
 * StoreUnreachable when the folder cannot be used.
 */
export async function embeddedStore(folder: string, mode: 'write' | 'read', flush: Flush = flushToDisk): Promise<Store> {
  try {
    return await opened(folder, mode, flush)
  } catch (cause) {
    const reason = reasonOf(cause)
    if (reason === null) throw cause
    throw new StoreUnreachable(`Non posso usare la cartella dei dati «${folder}»: ${reason}. Controllare la variabile DATA_DIR.`, cause)
  }
}

async function opened(folder: string, mode: 'write' | 'read', flush: Flush): Promise<Store> {
  if (mode === 'read') return storeOver((name, kind) => copyRecords(join(folder, name), kind), null)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const lock = await takeLock(folder)
  try {
    return await storeOver((name, kind) => openRecords(join(folder, name), kind, flush), lock)
  } catch (cause) {
    await lock.release()
    throw cause
  }
}

/** What the operating system refused, in words; null for anything that is not its refusal. */
function reasonOf(cause: unknown): string | null {
  if (!(cause instanceof Error && 'syscall' in cause && 'code' in cause)) return null
  switch (cause.code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return 'non è una cartella'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'mancano i permessi'
    case 'ENOSPC':
      return 'il disco è pieno'
    default:
      return `il sistema risponde ${cause.code}`
  }
}

type Opener = <T extends object>(name: string, kind: Kind<T>) => Promise<Records<T>>

async function storeOver(open: Opener, lock: Lock | null): Promise<Store> {
  const recordsOf = async <T extends object>(kind: Kind<T>): Promise<Records<T>> => open(`${kind.name}.db`, kind)
  const opening = [
    recordsOf(ENTRIES),
    recordsOf(PEOPLE),
    recordsOf(JOININGS),
    recordsOf(GRANTS),
    recordsOf(CHATS),
    recordsOf(BINDINGS),
    recordsOf(QUESTIONS),
    recordsOf(CLAIMS),
    recordsOf(WAITING),
  ] as const
  // One file's failure must not give the lock back while another is still being rewritten.
  await Promise.allSettled(opening)
  const [entries, people, joinings, grants, chats, bindings, questions, claims, waiting] = await Promise.all(opening)
  const all = [entries, people, joinings, grants, chats, bindings, questions, claims, waiting]
  return {
    ledger: embeddedLedger(entries),
    people: peopleOn(embeddedShelf(people, PEOPLE), embeddedShelf(joinings, JOININGS), embeddedShelf(grants, GRANTS)),
    chats: chatsOn(embeddedShelf(chats, CHATS), embeddedShelf(bindings, BINDINGS)),
    questions: questionsOn(embeddedShelf(questions, QUESTIONS), embeddedShelf(claims, CLAIMS), embeddedShelf(waiting, WAITING)),
    ping: () => entries.inTurn(() => undefined),
    close: async () => {
      await Promise.all(all.map(records => records.close()))
      await lock?.release()
    },
  }
}
