import type { Candidates } from './candidates.ts'
import type { Message } from './message.ts'
import { isTurned } from './slips.ts'
import { deedOf } from './verbs.ts'

/** "prove di carico finite sulla SP 12", where the row asks for the SP 12 and the SP 41: only a piece of it, unless it is the last ("anche sulla SP 41"). */
export function isOneOfSeveral({ heard, vocabulary }: Message, { rows }: Candidates): boolean {
  if (heard.includes('anche')) return false
  return rows.some(row =>
    [...(vocabulary.entries[row]?.named ?? [])].some(([noun, numbers]) => {
      const said = new Set(numbers.filter(number => heard.includes(number)))
      const isNamed = heard.some((word, at) => word === noun && said.has(heard[at + 1] ?? ''))
      return isNamed && said.size < new Set(numbers).size
    }),
  )
}

/** "avvisi TARI emessi" on a row that asks for those of the IMU: its own acronym is not said, and another one is. */
export function isOtherAcronym({ heard, vocabulary }: Message, { rows }: Candidates): boolean {
  const said = heard.filter(word => vocabulary.acronyms.has(word))
  return rows.some(row => {
    const own = vocabulary.entries[row]
    if (!own || own.acronyms.size === 0 || said.some(word => own.acronyms.has(word))) return false
    return said.some(word => !own.texts.has(word))
  })
}

/** "bonifica conclusa a Pisa": over in a place that the sheets do not know. */
export function isSomewhereOnly({ heard, words, text, tokens }: Message): boolean {
  const isTyped = (at: number): boolean => {
    const letter = text.original[tokens[at]?.start ?? 0] ?? ''
    return letter !== letter.toLowerCase() && text.original !== text.original.toUpperCase()
  }
  return words.some(({ at, hit }) => {
    const place = heard[at - 1] === '.' && (heard[at - 2] === 's' || heard[at - 2] === 'san') ? at - 2 : at
    const isUnknown = hit.rows.size + hit.titles.size === 0
    return isUnknown && isTyped(at) && IN.has(heard[place - 1] ?? '') && deedOf(heard[place - 2] ?? '') === 'over'
  })
}

const IN = new Set(['a', 'ad', 'in', 'presso'])

/** "40 pazienti in sala d'attesa": things of the row, counted in a place that it does not know. */
export function isCountedElsewhere({ figures, words, heard }: Message): boolean {
  return words.some(
    ({ at, hit }) =>
      hit.rows.size + hit.titles.size === 0 &&
      deedOf(hit.word) === null &&
      figures.some(({ noun }) => noun !== null && (noun === at - 2 || noun === at - 3)) &&
      IN_A_PLACE.has(heard[at - 1] ?? ''),
  )
}

const IN_A_PLACE = new Set(['in', 'nel', 'nella', "nell'", 'nei', 'nelle'])

/** "attesa per la classe B" on a row that says "classe D". */
export function isOtherLetter({ heard, vocabulary }: Message, { rows }: Candidates): boolean {
  return rows.some(row =>
    [...(vocabulary.entries[row]?.lettered ?? [])].some(([noun, letter]) =>
      heard.some((word, at) => word === noun && /^[a-z]$/.test(heard[at + 1] ?? '') && heard[at + 1] !== letter),
    ),
  )
}

/** "attivato in un consultorio" on a row that asks for three. */
export function isOneOfMany({ heard, words, vocabulary }: Message, { rows }: Candidates): boolean {
  return words.some(
    ({ at, hit }) =>
      ONE.has(heard[at - 1] ?? '') &&
      ['in', 'su', 'presso', 'solo'].includes(heard[at - 2] ?? '') &&
      rows.some(row => hit.rows.has(row) && (vocabulary.entries[row]?.described.size ?? 0) > 0),
  )
}

const ONE = new Set(['un', 'una', 'uno', "un'"])

/** "beni immobili" on a row about "beni mobili": the contrary of its own word. */
export function isContrary({ words, vocabulary }: Message, { rows }: Candidates): boolean {
  return words.some(
    ({ hit }) =>
      hit.rows.size === 0 &&
      rows.some(row => [...(vocabulary.entries[row]?.texts ?? [])].some(own => own.length >= 4 && isTurned(hit.word, own))),
  )
}
