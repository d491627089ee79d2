import type { Clause } from './clauses.ts'
import { isDenial, isNothingLeft, isWeakDenial } from './denials.ts'
import { isCondition, isHearsay, isOrder, isOthers, isPlan, isUnfinished } from './markers.ts'
import type { Context, Finder, Wording } from './moodContext.ts'
import { OVER, UNSURE } from './moodWords.ts'
import type { Token } from './normalise.ts'
import { startsPhrase } from './phrases.ts'
import { deedOf, isAuxiliary } from './verbs.ts'
import { namesTotal } from './wholes.ts'

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
  return own.map(clause => {
    if (clause.asked) return { ...clause, mood: isSecondThought(tokens, own, clause) ? ('unsure' as const) : ('asked' as const) }
    const cover = own.find(other => other.sentence === clause.sentence && other.first < clause.first && covers(tokens, other))
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
  ['unsure', ({ textAt }, at) => startsPhrase(UNSURE, textAt, at) && (textAt(at) !== 'mi' || textAt(at - 1) !== 'non')],
  ['hearsay', isHearsay],
  ['conditional', isCondition],
  ['asserted', isNothingLeft],
  ['negated', isDenial],
  ['unfinished', isUnfinished],
  ['ordered', isOrder],
  ['planned', isPlan],
  ['others', isOthers],
]

function spoken(context: Context): Spoken {
  const { clause } = context
  if (clause.first === clause.last && clause.first > 0 && LOOKING.has(context.textAt(clause.first)))
    return { ...clause, mood: 'unsure', by: clause.first, over: false }
  if (context.textAt(clause.first) === 'target' && context.tokens[clause.first - 1]?.text === '(')
    return { ...clause, mood: 'aside', by: clause.first, over: false }
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
  return first(context, (_, at) => deedAt(context, at) === 'over') === null
}

function completion(context: Context): Spoken {
  const { clause, textAt } = context
  const over = first(
    context,
    (_, at) => startsPhrase(OVER, textAt, at) || (deedAt(context, at) === 'over' && !isClosedFor(context, at) && !isQuality(context, at)),
  )
  if (over !== null) return { ...clause, mood: 'asserted', by: over, over: true }
  const stalled = first(context, (_, at) => isStalled(context, at))
  if (stalled !== null) return { ...clause, mood: 'aside', by: stalled, over: false }
  const weak = first(context, isWeakDenial)
  if (weak !== null) return { ...clause, mood: 'aside', by: weak, over: false }
  const done = first(context, (_, at) => isDone(context, at) && !isDescription(context, at))
  return { ...clause, mood: done === null ? 'plain' : 'asserted', by: done, over: false }
}

function isDone(context: Context, at: number): boolean {
  const deed = deedAt(context, at)
  return deed === 'done' || ((deed === 'incidental' || deed === 'stalled') && context.wording.isKnown(context.textAt(at)))
}

/** Why a place is shut. */
const OUTAGES = new Set(
  'ferie frana neve lavori guasto pioggia maltempo sciopero allestimento manutenzione festa allagamento lutto inventario'.split(' '),
)

/** "centro visite chiuso per neve": a state of the place, not the end of the work. */
function isClosedFor({ textAt, wording }: Context, at: number): boolean {
  if (!textAt(at).startsWith('chius')) return false
  if (['per', 'al', 'fino', 'causa'].includes(textAt(at + 1)) && !wording.isDate(at + 1)) return true
  return [2, 3, 4].some(step => textAt(at + step) === 'per' && OUTAGES.has(textAt(at + step + 1)))
}

/** "linee guida operative", "mostra online": the sheets' own adjective, with neither an auxiliary nor a day that make it news. */
function isQuality({ textAt, wording, clause }: Context, at: number): boolean {
  if (!QUALITIES.has(textAt(at)) || !wording.isOwn(textAt(at))) return false
  if ([at - 1, at - 2].some(before => isAuxiliary(textAt(before)) || textAt(before) === 'gia')) return false
  for (let near = clause.first; near <= clause.last; near += 1) if (wording.isDate(near)) return false
  return true
}

const QUALITIES = new Set('pronto pronta pronti pronte operativo operativa operativi operative attivo attivi online'.split(' '))

/** What moved, began or only arrived is not done; "siamo arrivati al 71%" is. */
function isStalled(context: Context, at: number): boolean {
  const { textAt, wording } = context
  if (namesTotal(textAt, at)) return false
  if (textAt(at).slice(0, -1) === 'arrivat') return !['a', 'al', "all'", 'alla'].includes(textAt(at + 1))
  if (deedAt(context, at) === 'incidental') return !wording.isKnown(textAt(at))
  return deedAt(context, at) === 'stalled' && !wording.isPair(textAt(at - 1), textAt(at)) && !wording.isKnown(textAt(at))
}

/** "nuovi iscritti", "beni inventariati": the row's own words describe things; they tell a deed only after an auxiliary or at the start. */
function isDescription({ textAt, wording, clause }: Context, at: number): boolean {
  return at > clause.first && wording.isPair(textAt(at - 1), textAt(at)) && !isAuxiliary(textAt(at - 1))
}

function deedAt({ tokens, textAt, wording }: Context, at: number): ReturnType<typeof deedOf> {
  if (tokens[at]?.kind === 'number' || (OKAY.has(textAt(at)) && (at === 0 || isConsent(textAt(at + 1), wording.isDate(at + 1)))))
    return null
  return deedOf(textAt(at))
}

/** "ok al rinvio". */
function isConsent(next: string, isDate: boolean): boolean {
  return !isDate && ['al', 'alla', "all'", 'ai', 'alle', 'allo'].includes(next)
}

/** At the start of a message it only clears the throat. */
const OKAY = new Set(['ok', 'okay'])

function first(context: Context, finds: Finder): number | null {
  for (let at = context.clause.first; at <= context.clause.last; at += 1) if (finds(context, at)) return at
  return null
}
