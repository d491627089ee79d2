import type { Token } from '../text/normalise.ts'
import { HOLIDAYS } from './calendar.ts'
import { yearAt } from './qualifiers.ts'
import type { Rule, Said } from './said.ts'

/** "natale", "vigilia di capodanno 2026"; "primo maggio" is a named date already. */
export const holiday: Rule = (tokens, at) => {
  for (const length of [3, 2, 1]) {
    const found = HOLIDAYS.get(joined(tokens, at, length))
    if (!found) continue
    const year = yearAt(tokens, at + length)
    const said: Said = { kind: 'date', date: found[1], month: found[0], year: year.value, weekday: null, hint: null }
    return { said, next: year.next, typo: false }
  }
  return null
}

/** "pasqua", "pasquetta", "lunedì di pasqua", "lunedì dell'angelo". */
export const easterDay: Rule = (tokens, at) => {
  for (const length of [3, 2, 1]) {
    const shift = EASTER.get(joined(tokens, at, length))
    if (shift === undefined) continue
    const year = yearAt(tokens, at + length)
    return { said: { kind: 'easter', shift, year: year.value }, next: year.next, typo: false }
  }
  return null
}

/** Days after Easter Sunday. */
const EASTER: ReadonlyMap<string, number> = new Map([
  ['pasqua', 0],
  ['giorno di pasqua', 0],
  ['pasquetta', 1],
  ['lunedi di pasqua', 1],
  ["lunedi dell' angelo", 1],
  ['venerdi santo', -2],
  ['vigilia di pasqua', -1],
])

function joined(tokens: readonly Token[], at: number, length: number): string {
  const words = tokens.slice(at, at + length)
  return words.length === length ? words.map(token => token.text).join(' ') : ''
}
