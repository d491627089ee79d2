import { startsPhrase } from '../lexicon/phrases.ts'
import { askingPlaces, QUESTION_WORDS } from '../lexicon/questionWords.ts'
import { deedOf, isInfinitive } from '../lexicon/verbs.ts'
import type { Message, Word } from '../match/message.ts'
import { isHad } from '../mood/states.ts'
import { isIndirect } from './asking.ts'

/** Content words of a question that are not the question's own. */
export function toldIn({ words, heard }: Message): readonly Word[] {
  const asking = askingPlaces(heard)
  const textAt = (at: number): string => heard[at] ?? ''
  return words.filter(({ at }) => !asking.has(at) && !startsPhrase(QUESTION_WORDS, textAt, at))
}

/** "manca il caffè?": something is spoken of, and the sheets know nothing of it. */
export function isOfNothingKnown(message: Message): boolean {
  const told = toldIn(message)
  const spoken = told.filter(({ hit }) => deedOf(hit.word) !== 'over')
  return message.references.length + message.labels.length === 0 && spoken.length > 0 && !spoken.some(isKnown)
}

/** "il piano neve?", "e i turni di avvistamento?": nothing but words of the sheets. */
export function isBareSubject(message: Message): boolean {
  const told = toldIn(message)
  if (message.figures.length + message.dates.length > 0 || message.heard.some(isInfinitive)) return false
  return told.length > 0 && told.every(isKnown)
}

function isKnown({ hit }: Word): boolean {
  return hit.rows.size + hit.titles.size > 0 && !hit.typo
}

/** "progetto 2", "2.2", "stato", "riga 2.2 stato", "mostrami la scheda 3": named and nothing said of it. */
export function isNamedAlone({ tokens, heard, references }: Message): boolean {
  const isNamed = (at: number): boolean => references.some(({ first, last }) => at >= first && at <= last)
  const isState = heard.some((word, at) => STATE.has(word) && !isNamed(at))
  if (references.length === 0 && !isState) return false
  return tokens.every(
    ({ kind }, at) =>
      isNamed(at) ||
      kind === 'mark' ||
      STATE.has(heard[at] ?? '') ||
      JOINING.has(heard[at] ?? '') ||
      (at < 2 && SHOWING.has(heard[at] ?? '')),
  )
}

const STATE = new Set('stato situazione panoramica resoconto recap riepilogo quadro novita notizie dati'.split(' '))
const JOINING = new Set(
  "il la l' lo del della dell' e per favore progetti schede dei delle un una i le al alla sul sulla generale please pls su gli altri altre invece".split(
    ' ',
  ),
)
const SHOWING = new Set('mostrami mostra mostraci apri aprimi dammi fammi vedere vedi visualizza'.split(' '))

/** "sapete se il portale è in esercizio": of something the sheets know. */
export function asksWhether({ heard, words: said }: Message): boolean {
  return isIndirect(heard, 0) && said.some(({ hit }) => hit.rows.size > 0)
}

/** "è stata completata?", "ha finito la verifica?", "la 4.3?": a question about a row's work. */
export function asksOfWork(message: Message): boolean {
  const { heard, tokens, labels, references } = message
  if (references.some(({ row }) => row !== null) || labels.length > 0) return true
  const told = toldIn(message)
  if (references.length > 0) return told.every(isKnown)
  const isDeed = (word: string, at: number): boolean => deedOf(word) !== null || isHad(near => heard[near] ?? '', at)
  return heard.some((word, at) => tokens[at]?.kind !== 'number' && isDeed(word, at)) && told.some(({ hit }) => isTelling(hit))
}

/** A word the sheets know, other than by a slip. */
function isTelling({ rows, titles, typo, word }: Word['hit']): boolean {
  return rows.size + titles.size > 0 && (!typo || word.length > 6)
}
