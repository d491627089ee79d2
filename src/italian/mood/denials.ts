import { startsPhrase } from '../lexicon/phrases.ts'
import { deedOf, isAuxiliary, isUndone } from '../lexicon/verbs.ts'
import type { Context } from './moodContext.ts'
import { DENIED, UNSURE } from './moodWords.ts'

/** "non manca più niente", "non rimane nulla da fare", "niente manca": two denials that say it is done. */
export function isNothingLeft({ textAt, clause }: Context, at: number): boolean {
  const word = textAt(at)
  if (NOTHING.has(word)) return LEFT_OVER.has(textAt(at + 1))
  if (word !== 'non' && word !== 'nn') return false
  for (let left = at + 1; left <= Math.min(at + 4, clause.last); left += 1) {
    if (!LEFT_OVER.has(textAt(left))) continue
    for (let nothing = left; nothing <= clause.last; nothing += 1) if (NOTHING.has(textAt(nothing))) return true
  }
  return false
}

const LEFT_OVER = new Set(['manca', 'mancano', 'resta', 'restano', 'rimane', 'rimangono', 'avanza', 'avanzano', "c'", 'ce'])
const NOTHING = new Set(['niente', 'nulla', 'nessuna', 'nessun', 'nessuno', 'altro'])

/** "senza l'ok della ragioneria": what it hangs on is missing. */
const OKAY = new Set(['ok', 'okay', 'benestare', 'nullaosta', 'autorizzazione', 'firma', 'visto'])

/** "non" before a participle, or before "ancora"; not the row's own "non inventariabili", nor "che non", nor "non il 9" that sets a day aside. */
export function isDenial(context: Context, at: number): boolean {
  const { textAt, wording, clause } = context
  const [before, word, next] = [textAt(at - 1), textAt(at), textAt(at + 1)]
  if (startsPhrase(DENIED, textAt, at)) return true
  if (word === 'senza' && [1, 2].some(step => OKAY.has(textAt(at + step)))) return true
  if (isUndone(word) && !wording.isKnown(word)) return true
  if (word === 'no') return deedOf(next) !== null && !next.startsWith('scus')
  if (NONE.has(word) && HARMLESS.has(next) && !wording.isKnown(next)) return false
  if (NONE.has(word)) return [1, 2, 3].some(step => deedOf(textAt(at + step)) !== null)
  if (!DENYING.has(word) || wording.isPair('non', next) || (next === 'e' && wording.isPair('non', textAt(at + 2)))) return false
  if (isNoMore(textAt, at) || isNoneLeft(context, at)) return false
  if (before === 'che' || before === 'cui' || next === 'solo' || next === 'soltanto' || isAdjective(next)) return false
  if (setsAside(context, at) || (word === 'mai' && NEVER_SEEN.has(next.slice(0, -1)))) return false
  for (let near = at + 1; near <= clause.last; near += 1) {
    if (textAt(near) === 'ancora' || deedOf(textAt(near)) !== null) return true
  }
  return before === 'ancora' || textAt(clause.last) === 'non'
}

/** "di faldoni non ne è rimasto uno", "non ne resta neanche una": of what was to go, nothing is left. */
function isNoneLeft({ textAt, clause }: Context, at: number): boolean {
  if (!DENYING.has(textAt(at))) return false
  const left = [1, 2, 3].find(step => REMAINING.test(textAt(at + step)))
  if (left === undefined) return false
  const none = [left + 1, left + 2, left + 3].find(step => ONE_MORE.has(textAt(at + step)))
  const then = textAt(at + (none ?? 0) + 1)
  return none !== undefined && (at + none === clause.last || then === 'in' || then === 'da' || then === 'di')
}

const REMAINING = /^(rimast[oaie]|rimane|rimangono|resta|restano|avanzat[oaie]|avanza)$/
const ONE_MORE = new Set('uno una nessuno nessuna niente nulla mezzo'.split(' '))

/** "non abbiamo più arretrato", "non c'è più un solo bene nostro": of what was to go, nothing is left. */
function isNoMore(textAt: (at: number) => string, at: number): boolean {
  const more = [2, 3].find(step => textAt(at + step) === 'piu')
  if (more === undefined || !HAVING.has(textAt(at + more - 1))) return false
  const next = textAt(at + more + 1)
  return REMAINS.has(next) || (next === 'un' && textAt(at + more + 2) === 'solo') || (next === 'una' && textAt(at + more + 2) === 'sola')
}

const HAVING = new Set(['e', 'sono', 'abbiamo', 'ho', 'ha', 'hanno'])
const REMAINS = new Set('arretrato arretrati arretrate pendenze sospesi giacenze code nulla niente nessuno nessuna nessun'.split(' '))

/** "non presenti", "non inventariabile": it denies the thing's quality, not the work. */
function isAdjective(word: string): boolean {
  return ['nte', 'nti', 'bile', 'bili'].some(ending => word.endsWith(ending)) && word.length > 5
}

/** "non" with a slip denies as well. */
const DENYING = new Set('non nn mica neanche nemmeno mai nom nno nin noon nonn nob mon noj nopn'.split(' '))
/** "nessun problema", "nessun ferito". */
const HARMLESS = new Set(
  'problema intoppo ritardo ferito incidente rilievo imprevisto danno sorpresa anomalia criticita contestazione lamentela dubbio'.split(
    ' ',
  ),
)
/** "mai viste così belle". */
const NEVER_SEEN = new Set(['vist', 'sentit', 'pensat', 'credut', 'successo'])
const NONE = new Set(['nessun', 'nessuna', 'nessuno'])

function setsAside({ tokens, textAt }: Context, at: number): boolean {
  const next = textAt(at + 1)
  if (PRONOUNS.has(next) && isAuxiliary(textAt(at + 2))) return false
  return tokens[at + 1]?.kind === 'number' || ['il', 'lo', "l'", 'la', 'le', 'i', 'di', 'del', 'al'].includes(next)
}

const PRONOUNS = new Set(['lo', 'la', 'li', 'le', "l'", 'ci', 'ne', 'si', 'mi'])

/** "non" anywhere else: what the clause says is no fact, but neither does it deny the others. */
export function isWeakDenial(context: Context, at: number): boolean {
  const { textAt, wording } = context
  return (
    DENYING.has(textAt(at)) &&
    !isNoMore(textAt, at) &&
    !isNoneLeft(context, at) &&
    !wording.isPair('non', textAt(at + 1)) &&
    textAt(at - 1) !== 'che' &&
    !setsAside(context, at) &&
    !isAdjective(textAt(at + 1)) &&
    !startsPhrase(UNSURE, textAt, at)
  )
}
