import type { Token } from '../text/normalise.ts'
import { inWords } from '../text/numbers.ts'
import type { Figure } from './figure.ts'

/** The word that ties a number to what stands before it, over articles and signs. */
export function linkAt(tokens: readonly Token[], first: number): number {
  let at = first - 1
  while (at >= 0 && at >= first - 5 && FILLERS.has(tokens[at]?.text ?? '')) at -= 1
  const isSumUp = tokens[at]?.text === 'di' && ['totale', 'complesso'].includes(tokens[at - 1]?.text ?? '')
  return isSumUp ? linkAt(tokens, at - (tokens[at - 2]?.text === 'un' || tokens[at - 2]?.text === 'numero' ? 2 : 1)) : at
}

const FILLERS = new Set('i gli le n nr . ° tutti tutte e circa complessivi complessive totali'.split(' '))
/** Words before a total. */
export const ON = new Set(['su', 'sui', 'sulle', 'sugli'])
export const OF = new Set(['di', 'dei', 'delle', 'degli'])
export const TO = new Set(['a', 'ai', 'alle', 'agli'])
const LINKS = new Set([...ON, ...OF, ...TO, 'contro', 'tra', 'fra'])

/** "previste", "che erano", "in programma", "da fare": the word that makes a number the whole of something. */
export function isNamedTotal(tokens: readonly Token[], { last }: Figure): boolean {
  return [1, 2, 3].some(step => isWholeWord(tokens, last + step, last))
}

function isWholeWord(tokens: readonly Token[], at: number, last: number): boolean {
  if (tokens.slice(last + 1, at + 1).some(({ kind }) => kind !== 'word')) return false
  const [word, next] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? '']
  if (WHOLE_ROOTS.has(word.slice(0, -1)) || word === 'totali' || word === 'iniziali') return true
  if (word === 'in') return PLACES.has(next)
  return word === 'che' && (next.startsWith('er') || next === 'avevamo' || next === 'sono' || next === 'abbiamo')
}

const PLACES = new Set(['programma', 'elenco', 'calendario', 'tutto', 'totale', 'carico', 'agenda'])
const WHOLE_ROOTS = new Set(
  'previst programmat pianificat complessiv estratt sorteggiat campionat selezionat individuat attes richiest pervenut arrivat ricevut presentat assegnat interessat esistent censit stimat iscritt invitat convocat calendarizzat preventivat segnalat coinvolt'.split(
    ' ',
  ),
)

type TextAt = (at: number) => string

/** Whether the word only names a total: "delle 900 previste", "le 24 in programma". */
export function namesTotal(textAt: TextAt, at: number): boolean {
  const isNamed = WHOLE_ROOTS.has(textAt(at).slice(0, -1)) || (textAt(at) === 'in' && PLACES.has(textAt(at + 1)))
  return isNamed && [1, 2, 3, 4, 5, 6].some(step => isNumber(textAt(at - step)) && [1, 2].some(back => LINKS.has(textAt(at - step - back))))
}

/** Whether "da" and an infinitive describe a total that is followed by its part: "su 20 posizioni da stampare ne abbiamo fatte 14". */
export function describesTotal(textAt: TextAt, at: number): boolean {
  const totals = [1, 2, 3, 4, 5].map(step => at - step).filter(total => isNumber(textAt(total)))
  const isTold = [2, 3, 4, 5, 6].some(step => isNumber(textAt(at + step)) || textAt(at + step) === 'una')
  return isTold && totals.some(total => LINKS.has(textAt(total - 1)))
}

function isNumber(word: string): boolean {
  return /^\d/.test(word) || inWords(word) !== null
}
