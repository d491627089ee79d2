import type { Settings } from '../config.ts'
import type { Desk } from '../service.ts'

/** Why a command was refused, as `--json` prints it. */
export type Refused = {
  readonly code: string
  readonly message: string
  readonly line?: number
  readonly column?: number
  readonly ref?: string
}

/** What a command came to; `text` and `json` are the same answer for people and for programs. */
export type Result =
  | { readonly kind: 'done'; readonly text: string; readonly json: string }
  /** Lines answered one by one, some of them wrong: printed all the same, exit 1. */
  | { readonly kind: 'partly'; readonly text: string }
  | { readonly kind: 'refused'; readonly refused: readonly Refused[] }
  | { readonly kind: 'usage'; readonly message: string }

/** What a command is given: its words and options, the text on standard input, and the data, opened only when asked for. */
export type Call = {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
  readonly settings: Settings
  readonly input: () => AsyncIterable<string>
  readonly desk: (mode: 'read' | 'write') => Promise<Desk>
}

export type Command = (call: Call) => Promise<Result>

/** A done command whose answer is one JSON value. */
export function done(text: string, json: unknown): Result {
  return { kind: 'done', text, json: JSON.stringify(json) }
}

export function usage(message: string): Result {
  return { kind: 'usage', message }
}

/** An option's text, or null when it was not given. */
export function option(call: Call, name: string): string | null {
  const value = call.options[name]
  return typeof value === 'string' ? value : null
}

/** Every text given for an option that may repeat. */
export function repeated(call: Call, name: string): readonly string[] {
  const value = call.options[name]
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
}
