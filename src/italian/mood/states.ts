import { ENDS } from '../lexicon/idioms.ts'
import { kindsOf } from '../lexicon/kinships.ts'
import { phrases, startsPhrase } from '../lexicon/phrases.ts'
import { isAuxiliary } from '../lexicon/verbs.ts'
import { inWords } from '../text/numbers.ts'
import type { Context } from './moodContext.ts'

/** "dal 12 l'autoprestito è in funzione", "da ieri si usano": since a day that comes before the state, what was to be set up is in use. */
export function isInUseSince({ textAt, tokens, clause, wording }: Context, at: number): boolean {
  const isState = startsPhrase(STATES, textAt, at) && [at - 1, at - 2].some(near => BEING.has(textAt(near)))
  if (isThere({ textAt, wording }, at)) return at + 3 >= clause.last
  if (!isState && !startsPhrase(USES, textAt, at)) return false
  for (let near = at + 1; near <= clause.last && !wording.isDate(near); near += 1)
    if (tokens[near]?.kind === 'number' || inWords(textAt(near)) !== null || ONLY.has(textAt(near))) return false
  for (let near = clause.first; near < at; near += 1) if (DENYING.has(textAt(near))) return false
  if (isSinceAfter({ textAt, clause, wording }, at)) return true
  for (let near = clause.first; near < at; near += 1)
    if (SINCE.has(textAt(near)) && (wording.isDate(near) || wording.isDate(near + 1))) return true
  return false
}

/** "lo sportello accoglie gli utenti da lunedì", with nothing after it. */
function isSinceAfter({ textAt, clause, wording }: Pick<Context, 'textAt' | 'clause' | 'wording'>, at: number): boolean {
  if (!wording.isDate(clause.last)) return false
  let first = clause.last
  while (first > at && wording.isDate(first - 1)) first -= 1
  const since = SINCE.has(textAt(first)) ? first : first - 1
  if (since <= at || since - at > FAR || !SINCE.has(textAt(since))) return false
  for (let near = at + 1; near < since; near += 1) if (!VISITORS.has(textAt(near))) return false
  return true
}

const VISITORS = new Set('si gli i il le utenti pubblico cittadini clienti visitatori persone gente visita riceve accoglie'.split(' '))

/** How far after the verb its day may stand: "accoglie gli utenti da". */
const FAR = 5

/** "la stanza virtuale c'è da oggi". */
function isThere({ textAt, wording }: Pick<Context, 'textAt' | 'wording'>, at: number): boolean {
  const [first, second, since] = [textAt(at), textAt(at + 1), textAt(at + 2)]
  return (
    ((first === "c'" && second === 'e') || (first === 'ci' && second === 'sono')) &&
    SINCE.has(since) &&
    (wording.isDate(at + 2) || wording.isDate(at + 3)) &&
    wording.isKnown(textAt(at - 1))
  )
}

/** "si usano solo in due sedi". */
const ONLY = new Set(['solo', 'soltanto', 'alcune', 'alcuni', 'meta', 'parte'])
const DENYING = new Set(['non', 'nn', 'mai', 'neanche', 'nemmeno', 'quasi', 'forse'])
const BEING = new Set(['e', 'sono'])
const SINCE = new Set(['da', 'dal', 'dalla', "dall'", 'dallo', 'dagli'])
const STATES = phrases("in funzione, in esercizio, in rete, in linea, in uso, in servizio, on line, sul sito, in albo, all' albo")
const USES = phrases(
  'si usa, si usano, si utilizza, si utilizzano, si prenota, si prenotano, si paga, si pagano, si accede, funziona, funzionano, si visita, si riceve, si ricevono, si accoglie, si accolgono, si entra, si vaccina, si parcheggia, si transita, si circola, si timbra, si consulta, si consultano, si scarica, si scaricano, accoglie, riceve, ospita',
)

/** "ha avuto la certificazione", "c'è stato il collaudo": the noun of a work, as what one had. */
export function isHad(textAt: (at: number) => string, at: number): boolean {
  if (!ARTICLES.has(textAt(at - 1)) || (kindsOf(textAt(at)).size === 0 && !ENDS.has(textAt(at)))) return false
  const [had, carrier] = [textAt(at - 2), textAt(at - 3)]
  if (had.startsWith('stat')) return carrier === 'e' && ["c'", 'ce'].includes(textAt(at - 4))
  return HAD.has(had) && isAuxiliary(carrier)
}

const ARTICLES = new Set(['il', 'lo', 'la', "l'"])
const HAD = new Set(['avuto', 'avuta', 'ricevuto', 'ricevuta', 'incassato', 'superato'])
