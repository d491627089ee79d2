import { measureOf } from '../../domain/target.ts'
import { wantsNumber } from '../../domain/verbs/report.ts'
import type { Figure } from '../amounts/figure.ts'
import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'
import { isFromAnotherDay, latenessAt } from '../mood/lateness.ts'
import { tokenise } from '../text/normalise.ts'

/** "ieri censiti 40 alberi": how many were done on one day, not how many there are in all; unless they are all that is asked, or the message says that they are the sum. */
export function isOfOneDay({ dates, clauses, heard }: Message, { indicator }: Entry, { first, unit, of, value }: Figure): boolean {
  if (!wantsNumber(indicator) || unit !== 'count' || of !== null || measureOf(indicator.target)?.value.lte(value) !== false) return false
  const clause = clauses.find(clause => first >= clause.first && first <= clause.last)
  const isFew = measureOf(indicator.target)?.value.gt(value.times(MOST)) === true
  const isClosing = (at: number): boolean => isFew && heard[at + 1] === 'con' && CLOSING.has((heard[at] ?? '').slice(0, -1))
  if (!clause || heard.some((word, at) => (SUMS.has(word) && !isClosing(at)) || isSoFar(heard, at))) return false
  const before = clauses[clauses.indexOf(clause) - 1]
  const isAlone = clause.last - clause.first <= 1 && before?.sentence === clause.sentence
  const opening = isAlone ? before.first : clause.first
  return dates.some(date => {
    if (date.first < opening || date.first > clause.last || date.lead !== null || date.reading.kind !== 'day') return false
    return (
      (date.said.kind === 'offset' || date.said.kind === 'weekday' || (date.said.kind === 'date' && isFew)) &&
      ![date.first, date.first - 1].some(at => AS_OF.has(heard[at] ?? ''))
    )
  })
}

/** "oggi chiuso con 40 visitatori": the day, not the whole. */
const CLOSING = new Set(['chius', 'finit'])

/** "ad oggi", "alla data odierna". */
const AS_OF = new Set(['a', 'ad', 'al', 'alla', 'di', 'data'])

/** "siamo a 40", "fino a oggi", "in tutto". */
function isSoFar(heard: readonly string[], at: number): boolean {
  return (
    (heard[at] === 'in' && ['tutto', 'totale'].includes(heard[at + 1] ?? '')) ||
    (heard[at] === 'siamo' && heard[at + 1] === 'a') ||
    (heard[at] === 'con' && WITH_THESE.has(heard[at + 1] ?? ''))
  )
}

const SUMS = new Set(
  'totale totali complessivamente complessivi complessive ultimo ultima ultimi ultime finora quota diventano diventati arrivati arrivate saliti salite raggiunti raggiunte chiuso chiusa chiusi chiuse finito finita finiti finite tutti tutte sono'.split(
    ' ',
  ),
)

/** "iscritti 4.500" where 450 are asked: far from what the row counts. */
export function isOutOfScale({ indicator }: Entry, { value, unit, of }: Pick<Figure, 'value' | 'unit' | 'of'>): boolean {
  const asked = measureOf(indicator.target)
  return asked?.unit === 'count' && unit === 'count' && of === null && asked.value.gt(0) && value.gte(asked.value.times(MOST))
}

const MOST = 4

/** "con quelle di ieri": these are added to what there was. */
const WITH_THESE = new Set('quello quella quelli quelle questo questa questi queste oggi ieri'.split(' '))

/** "consegnato con due giorni di ritardo", "finito tre giorni dopo": on another day than the message's. */
export function isLateOnly({ text }: Message): boolean {
  const { tokens } = tokenise(text.original)
  return tokens.some((_, at) => latenessAt(tokens, at) > 0 || isFromAnotherDay(tokens, at))
}
