import { targetLines } from './readings.ts'
import type { Call, Result } from './result.ts'
import { settleTarget } from './settle.ts'

/** `target` reads expressions from standard input; `target N.R --is …` settles one row's. */
export async function target(call: Call): Promise<Result> {
  return call.words.length === 0 ? targetLines(call) : settleTarget(call)
}
