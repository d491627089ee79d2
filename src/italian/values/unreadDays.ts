import type { Token } from '../text/normalise.ts'
import type { Taken } from '../text/taken.ts'

/** Whether something that no rule has read may name a day, so that today must not be assumed: "il 29/X", "in data 09112026", "il 9 scorsa". */
export function mayNameUnreadDay(tokens: readonly Token[], taken: Taken): boolean {
  return tokens.some(({ kind, text }, at) => {
    if (taken.by(at) !== null && taken.by(at) !== 'conteggio') return false
    if (kind === 'word') return LEFT_OVER.has(text)
    if (kind !== 'number') return false
    if (/^(\d{8}|\d{6})$/.test(text)) return BEFORE.has(tokens[at - 1]?.text ?? '')
    return /^\d{1,2}$/.test(text) && Number(text) <= 31 && BEFORE.has(tokens[at - 1]?.text ?? '')
  })
}

const BEFORE = new Set(['il', "l'", 'dal', 'data', 'giorno', 'addi', 'li'])
const LEFT_OVER = new Set(['addietro', 'orsono', 'indomani', 'antivigilia'])
