import { distance, withinOneSlip } from '../lexicon/slips.ts'
import { deedOf } from '../lexicon/verbs.ts'
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

/** Whether an unknown word may be a day or a month badly typed: "eri", "vener", "setebmre". */
export function isNearDay(word: string): boolean {
  if (SHORT_DAYS.some(day => withinOneSlip(day, word))) return true
  if (word.length < 4 || deedOf(word) !== null) return false
  return LONG_DAYS.some(day => (day.startsWith(word) && word.length < day.length) || isTwiceSlipped(day, word))
}

/** Two slips, with the first letter as it should be. */
function isTwiceSlipped(day: string, word: string): boolean {
  return day[0] === word[0] && word.length >= 5 && distance(day, word, 2) <= 2
}

const SHORT_DAYS = ['ieri', 'domani', 'altroieri', 'avantieri', 'dopodomani']
const LONG_DAYS =
  'lunedi martedi mercoledi giovedi venerdi sabato domenica stamattina stamani gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
    ' ',
  )
