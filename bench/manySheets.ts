import type { Indicator, Sheet } from '../src/domain/sheet.ts'
import { SETS } from '../test/italian/sets.ts'

/** So many sheets of one year, as a large body may have: those of the fixtures again and again, renumbered, a third of their long words made others. */
export function manySheets(many: number, year: number): readonly Sheet[] {
  const known = [...new Set(SETS.map(({ sheets }) => sheets))].flat()
  return Array.from({ length: many }, (_, index) => {
    const sheet = known[index % known.length]
    if (!sheet) throw new Error('the bench needs sheets')
    const round = Math.floor(index / known.length)
    const vary = (text: string): string => (round === 0 ? text : text.replace(/\p{L}{6,}/gu, word => varied(word, round)))
    const indicators = sheet.indicators.map(
      (row): Indicator => ({ ...row, objective: vary(row.objective), indicator: vary(row.indicator) }),
    )
    return { ...sheet, number: index + 1, year, title: vary(sheet.title), indicators }
  })
}

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'zo', 'stra', 'pre', 'con', 'tri'] as const

/** Every round leaves two words of three as they are and gives the third another beginning, the same in the whole round. */
function varied(word: string, round: number): string {
  const seed = [...word].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, round * 7_919)
  return seed % 3 === 0 ? `${SYLLABLES[seed % SYLLABLES.length]}${word.slice(2)}` : word
}
