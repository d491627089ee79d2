import { stem } from '../lexicon/stems.ts'
import { deedOf } from '../lexicon/verbs.ts'
import type { Candidates } from '../match/candidates.ts'
import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'

/** "pubblicato l'avviso per le ammissioni", "inviata richiesta di preventivo per l'adesione", "riunione conclusa sulla graduatoria": what was done is a paper or a meeting on the way to the row's work. */
export function isOnlyPrelude({ heard, vocabulary, clauses }: Message, { rows }: Candidates): boolean {
  const entries = rows.flatMap(row => vocabulary.entries[row] ?? [])
  const isPrelude = (word: string): boolean =>
    PRELUDES.has(word) && !entries.some(({ texts }) => [...texts].some(own => stem(own) === stem(word)))
  return heard.some((word, at) => {
    if (!isPrelude(word)) return false
    const before = ARTICLES.has(heard[at - 1] ?? '') ? at - 2 : at - 1
    const clause = clauses.find(({ first, last }) => at >= first && at <= last)
    const isObject = deedOf(heard[overPlace(heard, before)] ?? '') !== null
    const isSubject =
      clause !== undefined && before < clause.first + 1 && (LINKS.has(heard[at + 1] ?? '') || deedOf(heard[at + 1] ?? '') !== null)
    if (TENDERS.has(word) && isAwarded(heard, entries)) return false
    return clause?.mood === 'asserted' && (isObject || isSubject)
  })
}

/** "la gara del cappotto l'abbiamo aggiudicata", where the row asks for its award. */
function isAwarded(heard: readonly string[], entries: readonly Entry[]): boolean {
  return heard.some(
    word => AWARDED.has(word.slice(0, -1)) && entries.every(({ texts }) => [...texts].some(own => stem(own) === stem(word))),
  )
}

const TENDERS = new Set(['gara', 'bando'])
const AWARDED = new Set(['aggiudicat', 'affidat', 'assegnat'])

/** "pubblicato sul sito l'avviso", "inviata ieri la richiesta": before where and when. */
function overPlace(heard: readonly string[], from: number): number {
  let at = from
  while (from - at < 3 && BESIDE.has(heard[at] ?? '')) at -= 1
  return at
}

const BESIDE = new Set(
  'sul sulla sito portale intranet web in rete online albo bacheca ieri oggi stamattina stamane anche gia finalmente'.split(' '),
)
const ARTICLES = new Set(['il', 'lo', 'la', "l'", 'un', 'una', "un'", 'i', 'gli', 'le'])
const LINKS = new Set(['di', 'del', 'della', "dell'", 'dei', 'delle', 'degli', 'per', 'su', 'sul', 'sulla', "sull'", 'sui', 'sulle', 'con'])
const PRELUDES = new Set(
  'avviso richiesta preventivo proposta offerta bozza riunione incontro convocazione invito fattura gara bando incarico sollecito lettera preventivi riunioni offerte fatture nota iscrizioni candidature selezioni'.split(
    ' ',
  ),
)

/** "inviato ai comuni per le osservazioni": others have still to say something. */
export function isOutForComments({ heard, vocabulary }: Message, { rows }: Candidates): boolean {
  return heard.some((word, at) => {
    const next = ARTICLES.has(heard[at + 1] ?? '') ? (heard[at + 2] ?? '') : (heard[at + 1] ?? '')
    return word === 'per' && COMMENTS.has(next) && !rows.some(row => vocabulary.entries[row]?.texts.has(next))
  })
}

const COMMENTS = new Set(['osservazioni', 'parere', 'pareri', 'commenti', 'revisione', 'approvazione', 'condivisione', 'correzioni'])

/** "fase 2 conclusa per la parte degli artigiani", "conclusa solo per i nidi": a part of the work, not all. */
export function isInPart({ heard }: Message): boolean {
  return heard.some((word, at) => {
    const [next, third, fourth] = [heard[at + 1] ?? '', heard[at + 2] ?? '', heard[at + 3] ?? '']
    if (['parzialmente', 'limitatamente'].includes(word)) return true
    if (word === 'in') return next === 'parte' || (next === 'gran' && third === 'parte') || (next === 'buona' && third === 'parte')
    return word === 'per' && ['la', 'una'].includes(next) && (third === 'parte' || fourth === 'parte')
  })
}
