/** Another process is writing in the folder; the message is a sentence for the operator. `pid` is the process to stop. */
export class StoreInUse extends Error {
  readonly code = 'storeInUse'
  readonly pid: number

  constructor(pid: number, sentence: string) {
    super(sentence)
    this.name = 'StoreInUse'
    this.pid = pid
  }
}

/** A file of the store does not hold what was written there; the message is a sentence for the operator that names the file. */
export class StoreDamaged extends Error {
  readonly code = 'storeDamaged'
  readonly file: string

  constructor(file: string, sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.name = 'StoreDamaged'
    this.file = file
  }
}

/** The database does not answer, or the folder cannot be used; the message is a sentence for the operator, without any password. */
export class StoreUnreachable extends Error {
  readonly code = 'storeUnreachable'

  constructor(sentence: string, cause: unknown) {
    super(sentence, { cause })
    this.name = 'StoreUnreachable'
  }
}
