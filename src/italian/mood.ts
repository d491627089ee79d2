import type { Clause } from './clauses.ts'
import { CONDITIONAL, DENIED, HEARSAY, ORDERED, OVER, PAST_YEARS, PLANNED, UNFINISHED, UNSURE } from './moodWords.ts'
import type { Token } from './normalise.ts'
import { type Phrases, startsPhrase } from './phrases.ts'
import { deedOf, isAuxiliary, isConditional, isFuture, isGerund, isImperative, isInfinitive, isPresent } from './verbs.ts'

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

/** What a mood is told by besides the words: whether two neighbours stand so in a row ("non inventariabili"), whether the sheets know a word, and whether it is typed as a name. */
export type Wording = {
  readonly isPair: (first: string, second: string) => boolean
  readonly isKnown: (word: string) => boolean
  readonly isName: (at: number) => boolean
  /** Whether it ends in a written accent: "riaprirà". */
  readonly isAccented: (at: number) => boolean
  /** Whether a date was read there: "a metà ottobre" is no half of the work. */
  readonly isDate: (at: number) => boolean
}

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

type Context = {
  readonly textAt: (at: number) => string
  readonly tokens: readonly Token[]
  readonly clause: Clause
  readonly wording: Wording
}
type Finder = (context: Context, at: number) => boolean

function covers(tokens: readonly Token[], { mood, first, last }: Spoken): boolean {
  if (mood === 'conditional' || mood === 'hearsay') return true
  return first === last && LABELS_OF_PLANS.has(tokens[first]?.text ?? '')
}

const LABELS_OF_PLANS = new Set(['obiettivo', 'target', 'traguardo', 'scadenza', 'promemoria', 'reminder'])

/** In the order of their right to decide. */
const MARKERS: readonly (readonly [Mood, Finder])[] = [
  ['unsure', phrase(UNSURE)],
  ['hearsay', isHearsay],
  ['conditional', isCondition],
  ['negated', isDenial],
  ['unfinished', isUnfinished],
  ['ordered', isOrder],
  ['planned', isPlan],
  ['others', isOthers],
]

function spoken(context: Context): Spoken {
  const { clause } = context
  const done = first(context, isNothingLeft)
  if (done !== null) return { ...clause, mood: 'asserted', by: done, over: true }
  for (const [mood, finds] of MARKERS) {
    const by = first(context, finds)
    if (by !== null) return { ...clause, mood, by, over: false }
  }
  const { first: only } = clause
  if (only === clause.last && LABELS_OF_PLANS.has(context.textAt(only))) return { ...clause, mood: 'planned', by: only, over: false }
  return completion(context)
}

function completion(context: Context): Spoken {
  const { clause, textAt } = context
  const over = first(context, (_, at) => startsPhrase(OVER, textAt, at) || (deedAt(context, at) === 'over' && !isClosedFor(context, at)))
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
  return deed === 'done' || (deed === 'incidental' && context.wording.isKnown(context.textAt(at)))
}

/** "centro visite chiuso per neve": a state of the place, not the end of the work. */
function isClosedFor({ textAt, wording }: Context, at: number): boolean {
  return textAt(at).startsWith('chius') && ['per', 'al', 'fino', 'causa'].includes(textAt(at + 1)) && !wording.isDate(at + 1)
}

/** What moved, began or only arrived is not done; "siamo arrivati al 71%" is. */
function isStalled(context: Context, at: number): boolean {
  const { textAt, wording } = context
  if (textAt(at).slice(0, -1) === 'arrivat') return !['a', 'al', "all'", 'alla'].includes(textAt(at + 1))
  if (deedAt(context, at) === 'incidental') return !wording.isKnown(textAt(at))
  return deedAt(context, at) === 'stalled' && !wording.isPair(textAt(at - 1), textAt(at))
}

/** "nuovi iscritti", "beni inventariati": the row's own words describe things; they tell a deed only after an auxiliary or at the start. */
function isDescription({ textAt, wording, clause }: Context, at: number): boolean {
  return at > clause.first && wording.isPair(textAt(at - 1), textAt(at)) && !isAuxiliary(textAt(at - 1))
}

function deedAt({ tokens, textAt }: Context, at: number): ReturnType<typeof deedOf> {
  if (tokens[at]?.kind === 'number' || (at === 0 && OKAY.has(textAt(at)))) return null
  return deedOf(textAt(at))
}

/** At the start of a message it only clears the throat. */
const OKAY = new Set(['ok', 'okay'])

function first(context: Context, finds: Finder): number | null {
  for (let at = context.clause.first; at <= context.clause.last; at += 1) if (finds(context, at)) return at
  return null
}

function phrase(phrases: Phrases): Finder {
  return ({ textAt }, at) => startsPhrase(phrases, textAt, at)
}

function isHearsay({ textAt }: Context, at: number): boolean {
  if (startsPhrase(HEARSAY, textAt, at)) return true
  return SAYING.has(textAt(at)) && [1, 2, 3].some(step => textAt(at + step) === 'che')
}

const SAYING = new Set(
  'dice dicono detto scrive scrivono riferisce riferiscono riferito assicura assicurano giura racconta conferma confermano sostiene promesso avvisa avvisano'.split(
    ' ',
  ),
)

/** "non manca più niente", "non rimane nulla da fare", "niente manca": two denials that say it is done. */
function isNothingLeft({ textAt, clause }: Context, at: number): boolean {
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

function isCondition({ textAt, clause }: Context, at: number): boolean {
  const [before, word, next] = [textAt(at - 1), textAt(at), textAt(at + 1)]
  if (startsPhrase(CONDITIONAL, textAt, at) || isConditional(word)) return true
  if (SUBJUNCTIVES.has(word)) return deedOf(next) !== null || next.startsWith('stat')
  if (word === 'se') return before !== 'anche' && next !== 'ne'
  if (word === 'appena') return !isAuxiliary(before) && deedOf(next) === null
  if (word === 'una') return next === 'volta' && deedOf(textAt(at + 2)) !== null
  return word === 'quando' && at === clause.first
}

const SUBJUNCTIVES = new Set(['sia', 'siano', 'fosse', 'fossero', 'abbia', 'abbiano', 'avesse', 'avessero'])

/** "non" before a participle, or before "ancora"; not the row's own "non inventariabili", nor "che non", nor "non il 9" that sets a day aside. */
function isDenial(context: Context, at: number): boolean {
  const { textAt, wording, clause } = context
  const [before, word, next] = [textAt(at - 1), textAt(at), textAt(at + 1)]
  if (startsPhrase(DENIED, textAt, at)) return true
  if (NONE.has(word)) return [1, 2, 3].some(step => deedOf(textAt(at + step)) !== null)
  if (!DENYING.has(word) || wording.isPair('non', next) || (next === 'e' && wording.isPair('non', textAt(at + 2)))) return false
  if (before === 'che' || before === 'cui' || next === 'solo' || next === 'soltanto' || isAdjective(next)) return false
  if (setsAside(context, at)) return false
  for (let near = at + 1; near <= clause.last; near += 1) {
    if (textAt(near) === 'ancora' || deedOf(textAt(near)) !== null) return true
  }
  return before === 'ancora' || textAt(clause.last) === 'non'
}

/** "non presenti", "non inventariabile": it denies the thing's quality, not the work. */
function isAdjective(word: string): boolean {
  return ['nte', 'nti', 'bile', 'bili'].some(ending => word.endsWith(ending)) && word.length > 5
}

const DENYING = new Set(['non', 'nn', 'mica', 'neanche', 'nemmeno', 'mai'])
const NONE = new Set(['nessun', 'nessuna', 'nessuno'])

function setsAside({ tokens, textAt }: Context, at: number): boolean {
  const next = textAt(at + 1)
  if (PRONOUNS.has(next) && isAuxiliary(textAt(at + 2))) return false
  return tokens[at + 1]?.kind === 'number' || ['il', 'lo', "l'", 'la', 'le', 'i', 'di', 'del', 'al'].includes(next)
}

const PRONOUNS = new Set(['lo', 'la', 'li', 'le', "l'", 'ci', 'ne', 'si', 'mi'])

/** "non" anywhere else: what the clause says is no fact, but neither does it deny the others. */
function isWeakDenial(context: Context, at: number): boolean {
  const { textAt, wording } = context
  return (
    DENYING.has(textAt(at)) &&
    !wording.isPair('non', textAt(at + 1)) &&
    textAt(at - 1) !== 'che' &&
    !setsAside(context, at) &&
    !isAdjective(textAt(at + 1)) &&
    !startsPhrase(UNSURE, textAt, at)
  )
}

function isUnfinished({ textAt, wording }: Context, at: number): boolean {
  const [before, word, next] = [textAt(at - 1), textAt(at), textAt(at + 1)]
  if (startsPhrase(UNFINISHED, textAt, at))
    return (
      before !== 'non' &&
      !wording.isDate(at) &&
      !(word === 'in' || word === 'a' ? wording.isPair(word, next) : wording.isPair(before, word)) &&
      !(LACKING_NOUNS.has(word) && wording.isKnown(word))
    )
  if (word === 'da') return isInfinitive(next) && !wording.isPair(word, next) && !wording.isPair(before, word)
  return PROGRESSING.has(word) && isGerund(next)
}

const LACKING_NOUNS = new Set(['bozza', 'bozze', 'parziale', 'parziali'])
const PROGRESSING = new Set(['sto', 'stiamo', 'stanno', 'sta', 'stavamo', 'stavo'])

function isOrder(context: Context, at: number): boolean {
  const { textAt, clause, tokens } = context
  const [before, word, next] = [textAt(at - 1), textAt(at), textAt(at + 1)]
  if (startsPhrase(ORDERED, textAt, at)) return true
  if (GOING.has(word)) return deedOf(next) !== null
  if (!isImperative(word) || isAuxiliary(before)) return false
  const entro = Array.from({ length: clause.last - at }, (_, step) => textAt(at + 1 + step)).includes('entro')
  return (
    (['il', 'lo', 'la', "l'", 'i', 'gli', 'voi'].includes(next) && tokens[at + 2]?.kind === 'word') ||
    (entro && ['le', 'per', 'subito', 'tutto'].includes(next))
  )
}

const GOING = new Set(['va', 'vanno', 'andava', 'andavano'])

function isPlan({ textAt, wording }: Context, at: number): boolean {
  const [word, next] = [textAt(at), textAt(at + 1)]
  if (startsPhrase(PLANNED, textAt, at) || isFuture(word) || isPresent(word)) return true
  if (word.length > 4 && (word.endsWith('ra') || word.endsWith('ro')) && wording.isAccented(at)) return true
  return MODALS.has(word) && (isInfinitive(next) || next === 'essere')
}

const MODALS = new Set('devo deve dobbiamo devono doveva dovevano dovevamo posso possiamo voglio vogliamo vorrei debbono'.split(' '))

/** Work of another office ("a Pisa l'hanno emesso", "la Camera di Lucca ha completato"). */
function isOthers(context: Context, at: number): boolean {
  const { textAt } = context
  const word = textAt(at)
  if (word === 'beati' || word === 'beate' || startsPhrase(PAST_YEARS, textAt, at)) return true
  if (OFFICES.has(word)) return ['di', 'del', 'della', 'dei', "dell'", 'd'].includes(textAt(at + 1)) && isStrange(context, at + 2)
  if (!PLACES.has(word)) return false
  const isFar = [1, 2, 3, 4].some(step => isStrange(context, at + step)) || OFFICES.has(textAt(at + 1))
  return isFar && wordsIn(context).has('hanno')
}

function wordsIn({ tokens, clause }: Context): ReadonlySet<string> {
  return new Set(tokens.slice(clause.first, clause.last + 1).map(({ text }) => text))
}

function isStrange({ textAt, wording }: Context, at: number): boolean {
  return textAt(at).length > 2 && wording.isName(at) && !wording.isKnown(textAt(at))
}

const PLACES = new Set(['a', 'ad', 'alla', 'al', "all'", 'nella', 'presso', 'da'])
const OFFICES = new Set(
  'camera cciaa comune provincia regione ente sede azienda asl ausl istituto prefettura questura parco ministero agenzia unione universita scuola liceo direzione'.split(
    ' ',
  ),
)
