import type { Token } from '../text/normalise.ts'
import { inWords } from '../text/numbers.ts'

/** How many tokens from there say only how late or early it was: "con tre giorni di ritardo", "in anticipo di una settimana", "due giorni prima del termine"; 0 when none do. */
export function latenessAt(tokens: readonly Token[], at: number): number {
  const textAt = (place: number): string => tokens[place]?.text ?? ''
  const first = textAt(at)
  if (!LEADS.has(first) && !isAmount(tokens[at]) && first !== 'ritardo' && first !== 'anticipo') return 0
  let from = at
  while (from < at + MOST_LEADS && LEADS.has(textAt(from))) from += 1
  const end = lateOf(tokens, from) ?? ofLate(tokens, from)
  return end === null ? 0 : pastTail(textAt, end) - at
}

/** "tre giorni dopo", "due giorni dalla scadenza": a day told from another that is not said. */
export function isFromAnotherDay(tokens: readonly Token[], at: number): boolean {
  if (!isAmount(tokens[at]) || !isUnit(tokens[at + 1])) return false
  const [next, third] = [tokens[at + 2]?.text ?? '', tokens[at + 3]?.text ?? '']
  if (next === 'dalla' || next === 'dal') return DUE.has(third)
  return (AFTERWARDS.has(next) && tokens[at + 3]?.kind !== 'word') || (next === 'piu' && third === 'tardi')
}

const AFTERWARDS = new Set(['dopo', 'prima', 'oltre'])
const MOST_LEADS = 4
const LEADS = new Set('ma pero anche se seppur seppure purtroppo con in appena solo ben esattamente giusto proprio pur un'.split(' '))

/** "tre giorni di ritardo", "un giorno tardi", "due settimane oltre il termine". */
function lateOf(tokens: readonly Token[], at: number): number | null {
  const back = isAmount(tokens[at]) ? at : at - 1
  if (!isAmount(tokens[back]) || !isUnit(tokens[back + 1])) return null
  const [next, third, fourth] = [2, 3, 4].map(step => tokens[back + step]?.text ?? '')
  if (next === 'di') return LATE.has(third ?? '') ? back + 4 : null
  if (next === 'in') return LATE.has(third ?? '') ? back + 4 : null
  if (next === 'tardi') return back + 3
  if (next === 'fuori') return OUT.has(third ?? '') ? back + (fourth === 'massimo' ? 5 : 4) : null
  if (next === 'dopo' || next === 'oltre' || next === 'prima') {
    const noun = ARTICLES.has(third ?? '') ? back + 4 : back + 3
    return DUE.has(tokens[noun]?.text ?? '') ? noun + 1 : null
  }
  return null
}

/** "ritardo di tre giorni", after "in" or "con". */
function ofLate(tokens: readonly Token[], at: number): number | null {
  const before = tokens[at - 1]?.text ?? ''
  if (!LATE.has(tokens[at]?.text ?? '') || !['in', 'con', 'un'].includes(before) || tokens[at + 1]?.text !== 'di') return null
  return isAmount(tokens[at + 2]) && isUnit(tokens[at + 3]) ? at + 4 : null
}

function isAmount(token: Token | undefined): boolean {
  if (token === undefined) return false
  return token.kind === 'number' ? /^\d{1,2}$/.test(token.text) : AMOUNTS.has(token.text) || inWords(token.text)?.lte(99) === true
}

function isUnit(token: Token | undefined): boolean {
  return UNITS.has(token?.text ?? '')
}

/** "rispetto al termine", "sulla tabella di marcia". */
function pastTail(textAt: (at: number) => string, at: number): number {
  const link = textAt(at) === 'rispetto' ? at + 1 : at
  if (!TAILS.has(textAt(link))) return at
  if (textAt(link + 1) === 'tabella' && textAt(link + 2) === 'di') return link + 4
  if (!DUE.has(textAt(link + 1))) return at
  return ['previsto', 'prevista', 'previsti', 'fissato', 'fissata', 'limite'].includes(textAt(link + 2)) ? link + 3 : link + 2
}

const LATE = new Set(['ritardo', 'anticipo'])
const OUT = new Set(['termine', 'tempo', 'scadenza'])
const DUE = new Set('termine termini scadenza scadenze previsto target programma cronoprogramma tempi data limite tempo'.split(' '))
const ARTICLES = new Set(['il', 'la', 'i', 'le', 'del', 'della', 'dei', 'delle'])
const TAILS = new Set('al alla ai sul sulla sui sulle dal dalla dopo'.split(' '))
const AMOUNTS = new Set('un una uno qualche alcuni pochi poche'.split(' '))
const UNITS = new Set('giorno giorni gg settimana settimane mese mesi ora ore giornata giornate'.split(' '))
