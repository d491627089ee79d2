import { startsPhrase } from '../lexicon/phrases.ts'
import type { Token } from '../text/normalise.ts'
import { inWords, roughlyAt } from '../text/numbers.ts'
import { isForthcoming } from './appointments.ts'
import { withAsides } from './asides.ts'
import type { Clause } from './clauses.ts'
import { isReadyFor, isStillMany, isToCountAgain } from './counted.ts'
import { isDenial, isNothingLeft, isWeakDenial } from './denials.ts'
import { isFaulty, isUsedUp } from './faults.ts'
import { isCondition, isHearsay, isPlan, isUnfinished } from './markers.ts'
import type { Context, Finder, Wording } from './moodContext.ts'
import { OVER, UNSURE } from './moodWords.ts'
import { isOrder, isReached } from './orders.ts'
import { isOthers, OFFICES } from './others.ts'
import { isOutsiders } from './outsiders.ts'
import { deedAt, isDone, isEnd, isStalled } from './predicates.ts'
import { isHad, isInUseSince } from './states.ts'
import { isDoubtfulTail } from './tails.ts'

/**
 * How a clause is meant. Only an asserted one can become an entry; `plain` says nothing of completion, `aside` nothing that counts,
 * `unsure` that the speaker doubts what they say.
 */
export type Mood =
  | 'asserted'
  | 'plain'
  | 'aside'
  | 'unsure'
  | 'negated'
  | 'planned'
  | 'asked'
  | 'conditional'
  | 'hearsay'
  | 'ordered'
  | 'unfinished'
  | 'others'

/** A clause with its mood, the token that decided, and whether a word says that all is over. */
export type Spoken = Clause & { readonly mood: Mood; readonly by: number | null; readonly over: boolean }

/** The mood of every clause; what covers a sentence ("se …", "pare che …", "obiettivo: …") covers the clauses after it. */
export function moodsOf(tokens: readonly Token[], clauses: readonly Clause[], wording: Wording): readonly Spoken[] {
  const own = clauses.map(clause =>
    spoken({ textAt: at => (at >= clause.first && at <= clause.last ? (tokens[at]?.text ?? '') : ''), tokens, clause, wording }),
  )
  return withAsides(tokens, own, wording).map(clause => {
    if (clause.asked) return { ...clause, mood: isSecondThought(tokens, own, clause) ? ('unsure' as const) : ('asked' as const) }
    const cover = own.find(
      (other, at) =>
        other.sentence === clause.sentence &&
        other.first < clause.first &&
        (covers(tokens, other) || (own[at + 1]?.first === clause.first && isAfterwards(tokens, other, clause))),
    )
    return cover ? { ...clause, mood: cover.mood, by: cover.by } : clause
  })
}

/** "fatta su 18 pratiche, o erano 19?": the question only takes back what was said. */
function isSecondThought(tokens: readonly Token[], clauses: readonly Spoken[], { sentence }: Clause): boolean {
  const [said, ...after] = clauses.filter(clause => clause.sentence === sentence)
  if (said?.mood !== 'asserted') return false
  return after.some(
    ({ first }) =>
      tokens[first]?.text === 'o' &&
      (tokens[first + 1]?.kind === 'number' || ['era', 'erano', 'forse', 'il'].includes(tokens[first + 1]?.text ?? '')),
  )
}

function covers(tokens: readonly Token[], { mood, first, last }: Spoken): boolean {
  if (mood === 'conditional' || mood === 'hearsay') return true
  return mood === 'planned' && [first, last].some(at => LABELS_OF_PLANS.has(tokens[at]?.text ?? ''))
}

/** "il furgone arriva giovedì, poi col trasloco abbiamo finito": what follows on something to come is to come too. */
function isAfterwards(tokens: readonly Token[], { mood }: Spoken, { first }: Clause): boolean {
  const [word, next] = [tokens[first]?.text ?? '', tokens[first + 1]?.text ?? '']
  return mood === 'planned' && (THEREUPON.has(word) || (word === 'e' && THEREUPON.has(next)))
}

const THEREUPON = new Set(['poi', 'dopo', 'dopodiche', 'quindi', 'cosi', 'infine'])

const LABELS_OF_PLANS = new Set([
  'obiettivo',
  'target',
  'traguardo',
  'scadenza',
  'promemoria',
  'reminder',
  'todo',
  'richiesta',
  'esempio',
  'soglia',
  'passo',
])

/** In the order of their right to decide. */
const MARKERS: readonly (readonly [Mood, Finder])[] = [
  [
    'unsure',
    ({ textAt }, at) =>
      startsPhrase(UNSURE, textAt, at) && (textAt(at) !== 'mi' || textAt(at - 1) !== 'non') && !textAt(at + 2).startsWith('quant'),
  ],
  ['unsure', isToCountAgain],
  ['hearsay', isHearsay],
  ['conditional', isCondition],
  ['asserted', isNothingLeft],
  ['negated', isDenial],
  ['unfinished', (context, at) => isUnfinished(context, at) || isStillMany(context, at) || isReadyFor(context, at)],
  ['ordered', isOrder],
  ['planned', isPlan],
  ['planned', isForthcoming],
  ['others', isOthers],
  ['others', isOutsiders],
]

function spoken(context: Context): Spoken {
  const { clause } = context
  if (clause.first === clause.last && clause.first > 0 && LOOKING.has(context.textAt(clause.first)))
    return { ...clause, mood: 'unsure', by: clause.first, over: false }
  if (context.textAt(clause.first) === 'target' && context.tokens[clause.first - 1]?.text === '(')
    return { ...clause, mood: 'aside', by: clause.first, over: false }
  if (isDoubtfulTail(context)) return { ...clause, mood: 'unsure', by: clause.first, over: false }
  for (const [mood, finds] of MARKERS) {
    const by = first(context, finds)
    if (by !== null) return { ...clause, mood, by, over: mood === 'asserted' }
  }
  if (isLabel(context)) return { ...clause, mood: 'planned', by: clause.first, over: false }
  return completion(context)
}

/** "schemi fatti per 4/5 dipendenti, controllo": still to be looked at. */
const LOOKING = new Set(['controllo', 'ricontrollo', 'verifico', 'controlliamo', 'verifichiamo'])

/** "obiettivo: …", "prossimo passo: …", "soglia 450": what is asked or still to come, unless a word says that it is reached. */
function isLabel(context: Context): boolean {
  const { clause, textAt } = context
  const isShort = clause.last - clause.first <= 1 && LABELS_OF_PLANS.has(textAt(clause.last))
  if (!isShort && !LABELS_OF_PLANS.has(textAt(clause.first))) return false
  if (first(context, (_, at) => CENTRED.has(textAt(at))) !== null) return false
  return first(context, (_, at) => deedAt(context, at) === 'over' || isReached(context, at)) === null
}

/** "sono arrivate 870 istanze", "una novantina di aziende viste": what comes in, or was seen, is counted. */
function isCounting({ tokens, textAt }: Context, at: number): boolean {
  if (textAt(at).slice(0, -1) === 'vist' && tokens.some((_, near) => roughlyAt(tokens, near) !== null)) return true
  if (textAt(at - 1) !== 'sono' || !COMING.has(textAt(at).slice(0, -1))) return false
  return tokens[at + 1]?.kind === 'number' || inWords(textAt(at + 1)) !== null
}

const COMING = new Set(['arrivat', 'entrat', 'andat', 'pervenut'])

/** "obiettivo centrato", "target superato". */
const CENTRED = new Set('centrato centrata superato superata superati centrati'.split(' '))

function completion(context: Context): Spoken {
  const { clause, textAt } = context
  if (isFaulty(context) || first(context, isUsedUp) !== null) return { ...clause, mood: 'aside', by: null, over: false }
  const over = first(context, (_, at) => startsPhrase(OVER, textAt, at) || isEnd(context, at) || isInUseSince(context, at))
  if (over !== null) return { ...clause, mood: 'asserted', by: over, over: true }
  const stalled = first(context, (_, at) => isStalled(context, at) && !isCounting(context, at))
  if (stalled !== null) return { ...clause, mood: 'aside', by: stalled, over: false }
  const weak = first(context, isWeakDenial)
  if (weak !== null) return { ...clause, mood: 'aside', by: weak, over: false }
  const done = first(context, (_, at) => isDone(context, at) || (isHad(textAt, at) && !isOfOffice(context)))
  return { ...clause, mood: done === null ? 'plain' : 'asserted', by: done, over: false }
}

/** "la provincia ha avuto l'adozione". */
function isOfOffice({ tokens, clause, wording }: Context): boolean {
  return tokens.slice(clause.first, clause.last + 1).some(({ text }) => OFFICES.has(text) && !wording.isOwn(text))
}

function first(context: Context, finds: Finder): number | null {
  for (let at = context.clause.first; at <= context.clause.last; at += 1) if (finds(context, at)) return at
  return null
}
