import type { Figure } from '../amounts/figure.ts'
import { stem } from '../lexicon/stems.ts'
import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'

/** "16 studenti su 142 hanno abbandonato", "3 pratiche evase in ritardo": the number is of what went wrong, unless the row speaks of just that. */
export function isOfWhatFailed({ clauses, heard }: Message, { texts }: Entry, { first, last }: Figure): boolean {
  const clause = clauses.find(clause => first >= clause.first && first <= clause.last)
  if (!clause) return false
  const isOwn = (word: string): boolean =>
    [...texts].some(own => own.slice(0, SHARED) === word.slice(0, SHARED) || stem(own) === stem(word))
  return heard.some((word, at) => {
    if (at < clause.first || at > clause.last || (at >= first && at <= last)) return false
    if (isLate(heard, at) || (word === 'oltre' && /^\d/.test(heard[at + 1] ?? '') && texts.has('entro'))) return true
    if (word === 'senza' && !texts.has('senza') && [...texts].some(own => own.length > 3 && stem(own) === stem(heard[at + 1] ?? '')))
      return true
    return (ADVERSE.has(word) || ADVERSE_ROOTS.has(word.slice(0, -1))) && heard[at - 1] !== 'non' && !isOwn(word)
  })
}

/** "in ritardo", "fuori termine", "oltre i 40 giorni". */
function isLate(heard: readonly string[], at: number): boolean {
  const [word, next] = [heard[at] ?? '', heard[at + 1] ?? '']
  if (word === 'in') return next === 'ritardo'
  if (word === 'fuori') return ['termine', 'tempo', 'termini', 'limite'].includes(next)
  return word === 'oltre' && ['il', 'i', 'termine', 'termini'].includes(next)
}

/** As many letters of a word are its family's. */
const SHARED = 6

const ADVERSE_ROOTS = new Set(
  'abbandonat rinunciat rifiutat respint rigettat scartat bocciat fallit pers disertat ritirat annullat saltat rinviat rimandat esclus decadut cancellat disdett negat mancat inevas insolut sospes negativ irregolar inadempient'.split(
    ' ',
  ),
)
const ADVERSE = new Set(
  'assenti assente mancanti pendenti insufficienti insoddisfatti scontenti contrari irregolari inadempienti decaduti rinunciatari difformi guasti guaste rotti rotte fermi ferme bloccati bloccate giacenti inevasi inevase arretrati arretrate'.split(
    ' ',
  ),
)
