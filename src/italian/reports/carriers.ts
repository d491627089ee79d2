import { kindsOf } from '../lexicon/kinships.ts'
import { ARTICLES } from '../lexicon/littleWords.ts'
import { stem } from '../lexicon/stems.ts'
import type { Entry } from '../match/vocabulary.ts'

/** "spedite le buste con gli avvisi", "la determina che approva la graduatoria", "il materiale non inventariabile": a noun that only carries the row's own words. */
export function isCarrier(heard: readonly string[], at: number, entries: readonly Entry[]): boolean {
  return isSentIn(heard, at, entries) || isActThat(heard, at, entries) || isWorkOf(heard, at, entries) || isUnnamed(heard, at, entries)
}

/** "la PEC con l'elenco": in what the row's own papers were sent. */
function isSentIn(heard: readonly string[], at: number, entries: readonly Entry[]): boolean {
  const named = ARTICLES.has(heard[at + 2] ?? '') ? at + 3 : at + 2
  if (isSentTo(heard, at, entries)) return true
  if (!ENVELOPES.has(heard[at] ?? '') || !JOINTS.has(heard[at + 1] ?? '')) return false
  return entries.every(({ kinds, texts }) => SENDINGS.some(kind => kinds.has(kind)) && texts.has(heard[named] ?? ''))
}

/** "tutte le pec ai titolari": all that was to be sent, and to whom. */
function isSentTo(heard: readonly string[], at: number, entries: readonly Entry[]): boolean {
  if (!LETTERS.has(heard[at] ?? '') || heard[at - 1] !== 'le' || !(heard[at - 2] ?? '').startsWith('tutt')) return false
  return TO.has(heard[at + 1] ?? '') && entries.every(({ kinds }) => SENDINGS.some(kind => kinds.has(kind)))
}

const LETTERS = new Set(['pec', 'mail', 'email', 'raccomandate', 'lettere', 'buste'])
const TO = new Set(['a', 'ai', 'agli', 'alle'])
const JOINTS = new Set(['con', 'di', 'del', 'della', "dell'", 'dei', 'delle', 'degli', 'dello'])
const ENVELOPES = new Set('pec mail email raccomandata raccomandate lettera lettere busta buste plico plichi messaggi'.split(' '))
const SENDINGS = [...kindsOf('spedire'), ...kindsOf('uscire')]

/** "la determina che approva la graduatoria", where the row asks for its approval. */
function isActThat(heard: readonly string[], at: number, entries: readonly Entry[]): boolean {
  if (!ACTS.has(heard[at] ?? '') || heard[at + 1] !== 'che') return false
  const verb = stem(heard[at + 2] ?? '')
  return entries.every(({ texts }) => [...texts].some(own => own.length > 4 && stem(own) === verb))
}

const ACTS = new Set('decreto delibera deliberazione determina determinazione provvedimento ordinanza atto'.split(' '))

/** "le operazioni di bonifica", where the row asks for the "bonifica". */
function isWorkOf(heard: readonly string[], at: number, entries: readonly Entry[]): boolean {
  const work = stem(heard[at + 2] ?? '')
  return (
    WORKINGS.has(heard[at] ?? '') &&
    JOINTS.has(heard[at + 1] ?? '') &&
    entries.every(({ texts }) => [...texts].some(own => own.length > 3 && stem(own) === work))
  )
}

const WORKINGS = new Set('operazione operazioni procedura procedure procedimento iter'.split(' '))

function isUnnamed(heard: readonly string[], at: number, entries: readonly Entry[]): boolean {
  const own = heard[at + 2] ?? ''
  return (
    UNNAMED.has(heard[at] ?? '') &&
    heard[at + 1] === 'non' &&
    entries.every(({ texts }) => [...texts].some(word => stem(word) === stem(own)))
  )
}

const UNNAMED = new Set(['materiale', 'materiali', 'roba', 'oggetti', 'pezzi'])
