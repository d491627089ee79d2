import NedbModule from '@seald-io/nedb'
import { encode } from './codec.ts'
import type { Kind } from './kinds.ts'
import { StoreDamaged } from './trouble.ts'

/** The package is CommonJS without the `default` that its type declaration claims. */
const Nedb = NedbModule as unknown as typeof NedbModule.default

/** One file as NeDB holds it open. */
export type Database = InstanceType<typeof Nedb>

/** Loads a file whose lines were found sound; NeDB rewrites it while loading. Throws StoreDamaged when a unique key is there twice. */
export async function openDatabase<T extends object>(file: string, kind: Kind<T>): Promise<Database> {
  const database = new Nedb({
    filename: file,
    corruptAlertThreshold: 0,
    afterSerialization: asciiOnly,
    beforeDeserialization: line => line,
    modes: { fileMode: 0o600, dirMode: 0o700 },
  })
  try {
    await database.loadDatabaseAsync()
    for (const index of kind.unique.keys()) await database.ensureIndexAsync({ fieldName: `unique${index}`, unique: true, sparse: true })
  } catch (cause) {
    if (!isTwice(cause)) throw cause
    throw new StoreDamaged(file, `Il file ${file} contiene due volte lo stesso dato: ripristinarlo da una copia di sicurezza.`, cause)
  }
  return database
}

/** A value as NeDB keeps it. Its sparse index leaves a record out only when all its fields are missing, so each compound key is one field of its own. */
export function documentOf<T extends object>(value: T, kind: Kind<T>): object {
  const document = encode(value)
  const keys = kind.unique.map((fields, index) => [`unique${index}`, fields.map(field => valueAt(document, field))] as const)
  const present = keys.filter(([, values]) => !values.includes(null)).map(([name, values]) => [name, JSON.stringify(values)])
  return { _id: kind.key(value), ...document, ...Object.fromEntries(present) }
}

function isTwice(cause: unknown): boolean {
  return cause instanceof Error && 'errorType' in cause && cause.errorType === 'uniqueViolated'
}

/** When loading, NeDB breaks lines also at U+0085, U+2028 and U+2029, which people's texts may contain. */
function asciiOnly(line: string): string {
  return line.replace(/[\u007f-\uffff]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function valueAt(document: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, field) => Object(value)[field] ?? null, document)
}
