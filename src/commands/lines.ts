import type { Call, Result } from './result.ts'

/** One JSON object read from a line, with the line's number from 1. */
export type Line = { readonly number: number; readonly fields: Readonly<Record<string, unknown>> }

/** What one line is answered: an object, or what is wrong with it in a sentence. */
export type Answered = { readonly kind: 'read'; readonly json: object } | { readonly kind: 'wrong'; readonly message: string }

/** JSON Lines in, one line out each in the same order; a bad line is told and the rest goes on. */
export async function lines(call: Call, answer: (line: Line) => Answered): Promise<Result> {
  const out: string[] = []
  let wrong = 0
  let number = 0
  for await (const text of call.input()) {
    number += 1
    if (text.trim() === '') continue
    const fields = fieldsOf(text)
    const answered: Answered = fields ? answer({ number, fields }) : { kind: 'wrong', message: 'la riga non è un oggetto JSON' }
    if (answered.kind === 'wrong') wrong += 1
    out.push(JSON.stringify(answered.kind === 'read' ? answered.json : { id: fields?.id ?? null, error: answered.message, line: number }))
  }
  const text = out.join('\n')
  return wrong > 0 ? { kind: 'partly', text } : { kind: 'done', text, json: text }
}

/** A field that holds text, or null. */
export function textOf({ fields }: Line, name: string): string | null {
  const value = fields[name]
  return typeof value === 'string' ? value : null
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}
