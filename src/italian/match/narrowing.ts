import { wantsNumber } from '../../domain/verbs/report.ts'
import { stem } from '../lexicon/stems.ts'
import { deedOf } from '../lexicon/verbs.ts'
import { tokenise } from '../text/normalise.ts'
import type { Candidates } from './candidates.ts'
import type { Message } from './message.ts'
import type { Entry } from './vocabulary.ts'

/** "al polo museale beni visti, verifica terminata": what is said in passing may tell which of several rows is meant. */
export function narrower(told: Candidates, all: Candidates): Candidates {
  const rows = told.rows.filter(row => all.rows.includes(row))
  return rows.length === 1 && all.rows.length === 1 ? { ...all, rows } : told
}

/** "riordino concluso ieri", with no number: of two rows of that objective, the one that itself asks for the reordering rather than the one that counts folders. */
export function withoutCounting(message: Message, found: Candidates): Candidates {
  const { vocabulary, figures, words, heard } = message
  if (found.how !== 'matched' || found.rows.length < 2 || figures.some(({ unit }) => unit === 'count' || unit === 'percent')) return found
  const entries = found.rows.flatMap(row => vocabulary.entries[row] ?? [])
  const dated = found.rows.filter(row =>
    entries.some(({ ref, indicator }) => ref === vocabulary.entries[row]?.ref && !wantsNumber(indicator)),
  )
  const [only, ...others] = dated
  const entry = vocabulary.entries[only ?? -1]
  if (only === undefined || !entry || others.length > 0 || heard.filter(word => deedOf(word) === 'done').length > 1) return found
  if (entries.some(({ project, objective }) => project !== entry.project || objective !== entry.objective)) return found
  const counted = entries.filter(other => other !== entry).map(stemsOf)
  const isTelling = words.some(
    ({ hit }) => isWork(hit.word) && stemsOf(entry).has(stem(hit.word)) && counted.every(stems => !stems.has(stem(hit.word))),
  )
  return isTelling ? { ...found, rows: [only] } : found
}

/** "contati 1.380 visitatori", where one row counts visitors and another visits: the row that has the very word, when nothing else speaks for the others. */
export function byOwnWord(message: Message, found: Candidates): Candidates {
  const { vocabulary, words, figures } = message
  if (found.how !== 'matched' || found.rows.length < 2 || figures.length !== 1 || words.length < 2) return found
  const has = (row: number, word: string): boolean => vocabulary.entries[row]?.texts.has(word) ?? false
  const isInflected = (word: string): boolean =>
    found.rows.some(row => [...(vocabulary.entries[row]?.texts ?? [])].some(own => own !== word && own.slice(0, -1) === word.slice(0, -1)))
  const own = words.flatMap(({ hit }) => {
    const rows = found.rows.filter(row => has(row, hit.word))
    return rows.length === 1 && hit.word.length > LONG && deedOf(hit.word) === null && !isInflected(hit.word) ? rows : []
  })
  const [only, ...others] = [...new Set(own)]
  const entry = vocabulary.entries[only ?? -1]
  if (only === undefined || !entry || others.length > 0 || !wantsNumber(entry.indicator)) return found
  const isKnown = ({ rows, titles }: Message['words'][number]['hit']): boolean => rows.size + titles.size > 0
  const isForOthers = words.some(({ hit }) => deedOf(hit.word) === null && !hit.rows.has(only) && isKnown(hit))
  return isForOthers ? found : { ...found, rows: [only] }
}

/** Shorter words tell too little. */
const LONG = 5

/** "riordino", "digitalizzazione": the name of a work, not of a thing. */
export function isWork(word: string): boolean {
  return WORKS.has(stem(word)) || ['zione', 'sione', 'mento', 'tura'].some(ending => word.endsWith(ending))
}

const WORKS = new Set(
  'riordino collaudo rilascio rinnovo recupero rilievo posa avvio invio verifica consegna stipula firma ripristino restauro controllo sgombero scarto trasloco adozione stesura'
    .split(' ')
    .map(stem),
)

/** The words of the row itself, without its objective's. */
function stemsOf({ indicator }: Entry): ReadonlySet<string> {
  return new Set(tokenise(indicator.indicator).tokens.map(({ text }) => stem(text)))
}
