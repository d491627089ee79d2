/** Fields and the text each must equal. */
export type Match = Readonly<Record<string, string>>

/** Records of one kind, small and replaceable, over either database. */
export type Shelf<T> = {
  /** In no particular order. */
  readonly all: () => Promise<readonly T[]>
  readonly get: (key: string) => Promise<T | null>
  readonly find: (match: Match) => Promise<T | null>
  /** Keeps a new record unless one of its unique keys is taken; one insert, so that only one of two writers wins. */
  readonly add: (value: T) => Promise<'added' | 'taken'>
  /** Keeps the record in place of the one with its key. */
  readonly put: (value: T) => Promise<'changed' | 'unchanged'>
  readonly drop: (key: string) => Promise<'changed' | 'unchanged'>
  /** Drops records whose `at` is earlier; returns how many. */
  readonly dropBefore: (at: string) => Promise<number>
}
