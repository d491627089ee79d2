/** Structured log lines (port). Never a token, a secret, a connection string or the text of a report. */
export type Log = {
  readonly info: (event: string, fields?: Readonly<Record<string, string | number | null>>) => void
  readonly warn: (event: string, fields?: Readonly<Record<string, string | number | null>>) => void
  readonly error: (event: string, fields?: Readonly<Record<string, string | number | null>>) => void
}
