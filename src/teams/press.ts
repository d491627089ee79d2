import type { Said } from '../app/messages.ts'
import { at, fields, type Incoming } from './incoming.ts'
import { plainText } from './text.ts'

type Press = Extract<Said, { kind: 'press' }>

const LONGEST_KEY = 200
const MOST_INPUTS = 20

/** The data of a pressed button: a question's key, a pick and what was typed; null for anything that our cards cannot have sent. */
export function readPress(data: unknown, shown: string | null): Press | null {
  const described = fields(data)
  if (!described) return null
  // Not named "key" on the wire: the local client sends nothing when a button's data has a field of that name.
  const { question: key, pick, ...inputs } = described
  if (!isShort(key) || key === '' || !isShort(pick)) return null
  const typed = Object.entries(inputs)
  if (typed.length > MOST_INPUTS || !typed.every(isInput)) return null
  return { kind: 'press', key, pick, inputs: Object.fromEntries(typed.filter(isInput).map(([id, text]) => [id, plainText(text)])), shown }
}

/** The data that a press of either kind carries: Action.Execute arrives as an invoke, Action.Submit as a message with a value. */
export function pressedData({ type, value }: Incoming): unknown {
  return type === 'invoke' ? at(value, 'action', 'data') : value
}

function isInput(entry: [string, unknown]): entry is [string, string] {
  return /^[A-Za-z]\w{0,39}$/.test(entry[0]) && typeof entry[1] === 'string'
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_KEY
}
