import { type Collection, type Db, MongoClient, MongoError, MongoServerError } from 'mongodb'
import type { Log } from '../app/log.ts'
import { chatsOn } from './chats.ts'
import { BINDINGS, CHATS, CLAIMS, ENTRIES, GRANTS, JOININGS, type Kind, PEOPLE, QUESTIONS, WAITING } from './kinds.ts'
import type { Kept } from './mongoDocument.ts'
import { mongoLedger } from './mongoLedger.ts'
import { mongoShelf } from './mongoShelf.ts'
import { saferRelease } from './mongoVersion.ts'
import { peopleOn } from './people.ts'
import { questionsOn } from './questions.ts'
import type { Store } from './store.ts'
import { StoreUnreachable } from './trouble.ts'

const DATABASE = 'traguardo'
/** Milliseconds: an answer must leave before Teams delivers the message again, 15 s after the first time. */
const FIND_SERVER = 3_000
const ANSWER = 10_000
const PING = 1_000
/** Unauthorized, AuthenticationFailed. */
const NOT_ALLOWED = [13, 18]

/** The one key field that may be null: such entries stay out of its index. `$gt` and not `$type`, so that a search by it uses the index. */
const OPTIONAL = 'source.fingerprint'

/** A store on a MongoDB server, standalone ones included; throws StoreUnreachable when it does not answer within 3 s. Creates what indexes are missing. */
export async function mongoStore(uri: string, log: Log): Promise<Store> {
  try {
    return await opened(clientFor(uri), uri, log)
  } catch (cause) {
    const sentence = sentenceFor(cause)
    if (sentence === null) throw cause
    throw new StoreUnreachable(`${sentence}: ${hostsOf(uri)}. Controllare la variabile MONGODB_URI.`, cause)
  }
}

function clientFor(uri: string): MongoClient {
  return new MongoClient(uri, {
    appName: DATABASE,
    writeConcern: { w: 'majority', journal: true, wtimeoutMS: ANSWER },
    readConcern: { level: 'majority' },
    readPreference: 'primary',
    serverSelectionTimeoutMS: FIND_SERVER,
    connectTimeoutMS: FIND_SERVER,
    socketTimeoutMS: ANSWER,
  })
}

async function opened(client: MongoClient, uri: string, log: Log): Promise<Store> {
  try {
    await client.connect()
    const database = client.db(namesDatabase(uri) ? undefined : DATABASE)
    await warnIfUnsafe(database, log)
    return await storeOver(client, database)
  } catch (cause) {
    await client.close()
    throw cause
  }
}

/** What went wrong while opening, for the operator; null for a bug. */
function sentenceFor(cause: unknown): string | null {
  if (!(cause instanceof Error)) return null
  // The driver passes on an error of another package here, which is no MongoError.
  if (cause.name === 'MongoParseError' || cause.name === 'MongoRuntimeError') return 'L’indirizzo del database MongoDB non è scritto bene'
  if (cause instanceof MongoServerError)
    return NOT_ALLOWED.some(code => code === cause.code)
      ? 'Il database MongoDB rifiuta queste credenziali'
      : `Il database MongoDB risponde con l’errore ${cause.code}`
  return cause instanceof MongoError || 'syscall' in cause ? 'Il database MongoDB non risponde' : null
}

/** The servers of an address, and nothing that may be part of a password. */
function hostsOf(uri: string): string {
  const [, hosts = ''] = /^mongodb(?:\+srv)?:\/\/(?:.*@)?([^/?]*)/.exec(uri) ?? []
  return /^[\w.-]+(:\d+)?(,[\w.-]+(:\d+)?)*$/.test(hosts) ? hosts : 'server non indicato'
}

async function storeOver(client: MongoClient, database: Db): Promise<Store> {
  const entries = await prepared(database, ENTRIES)
  const shelfOf = async <T extends object>(kind: Kind<T>) => mongoShelf(await prepared(database, kind), kind)
  return {
    ledger: mongoLedger(client, entries),
    people: peopleOn(await shelfOf(PEOPLE), await shelfOf(JOININGS), await shelfOf(GRANTS)),
    chats: chatsOn(await shelfOf(CHATS), await shelfOf(BINDINGS)),
    questions: questionsOn(await shelfOf(QUESTIONS), await shelfOf(CLAIMS), await shelfOf(WAITING)),
    ping: async () => {
      await database.command({ ping: 1 }, { timeoutMS: PING })
    },
    close: () => client.close(),
  }
}

/** Without its unique indexes a collection would take the same message twice: they are there before the first write. */
async function prepared<T extends object>(database: Db, kind: Kind<T>): Promise<Collection<Kept>> {
  const collection = database.collection<Kept>(kind.name)
  for (const fields of kind.unique) {
    const key = Object.fromEntries(fields.map(field => [field, 1 as const]))
    await collection.createIndex(key, {
      unique: true,
      ...(fields.includes(OPTIONAL) ? { partialFilterExpression: { [OPTIONAL]: { $gt: '' } } } : {}),
    })
  }
  return collection
}

async function warnIfUnsafe(database: Db, log: Log): Promise<void> {
  const { version } = await database.command({ buildInfo: 1 })
  const atLeast = typeof version === 'string' ? saferRelease(version) : null
  if (atLeast !== null) log.warn('mongoOutdated', { version, atLeast, advisory: 'CVE-2025-14847' })
}

/** Whether the address ends with a database's name; the driver would otherwise use "test". */
function namesDatabase(uri: string): boolean {
  return /^mongodb(\+srv)?:\/\/[^/]+\/[^?]/.test(uri)
}
