import { HUNDRED } from '../domain/quantity.ts'
import type { Assumption, Change, Comparison, Part, Unit } from '../domain/target.ts'
import type { Mention } from '../italian/dates.ts'
import { dayAsked } from './targetDays.ts'
import type { Mark } from './targetMarks.ts'

/** What a target's marks ask for, what had to be assumed, and what stays in doubt (in Italian, for the person who settles it). */
export type Asked = { readonly parts: readonly Part[]; readonly assumed: readonly Assumption[]; readonly doubts: readonly string[] }

/** Puts the marks together; a comparison, a change or "entro" waits for its number. */
export function askedBy(marks: readonly Mark[]): Asked {
  const done = marks.reduce<State>((state, mark, at) => step(state, mark, marks, at), START)
  return { parts: distinct(done.parts), assumed: done.assumed, doubts: [...done.doubts, ...leftOver(done, marks)] }
}

type State = Asked & {
  readonly comparison: Comparison | null
  readonly waits: 'within' | 'between' | 'and' | null
  readonly change: 'increase' | 'decrease' | 'unsaid' | null
  /** Whether the sentence has had nothing but its first words of change or comparison so far. */
  readonly atStart: boolean
  /** Whether a comma or "e" parts what comes from the number before. */
  readonly parted: boolean
  readonly bare: number
}

const START: State = {
  parts: [],
  assumed: [],
  doubts: [],
  comparison: null,
  waits: null,
  change: null,
  atStart: true,
  parted: false,
  bare: 0,
}

function step(state: State, mark: Mark, marks: readonly Mark[], at: number): State {
  switch (mark.kind) {
    case 'quantity':
      return { ...numbered(state, mark, marks, at), comparison: null, atStart: false, parted: false }
    case 'date':
      return { ...dated(state, mark.mention, marks, at), atStart: false }
    case 'comparison':
      return compared(state, mark.comparison)
    case 'change':
      return { ...state, change: state.atStart ? mark.direction : state.change }
    case 'within':
      return { ...state, waits: 'within' }
    case 'between':
      return { ...state, waits: 'between' }
    case 'stop':
      return { ...state, change: null, comparison: null, atStart: true, parted: true }
    case 'clause':
    case 'and':
      return { ...state, parted: true }
    case 'remark':
      return doubting(state, 'c’è un altro numero tra parentesi')
    case 'range':
      return doubting(state, 'ci sono due numeri insieme e non è chiaro quale conta')
    case 'word':
      return { ...state, atStart: state.atStart && ARTICLES.has(mark.text) }
    case 'further':
    case 'or':
    case 'of':
    case 'not':
    case 'unwanted':
    case 'about':
    case 'often':
    case 'all':
    case 'no':
      return state
  }
}

const ARTICLES = new Set(["l'", 'il', 'la', 'un', "un'", 'una', 'lo'])

type Counted = Extract<Mark, { kind: 'quantity' }>

function doubting(state: State, doubt: string): State {
  return { ...state, doubts: [...state.doubts, doubt] }
}

function compared(state: State, comparison: Comparison): State {
  const clash = state.comparison !== null && state.comparison !== comparison
  return clash ? doubting(state, 'non è chiaro se il numero è un minimo o un massimo') : { ...state, comparison }
}

function numbered(state: State, mark: Counted, marks: readonly Mark[], at: number): State {
  const { unit } = mark.quantity
  if (describes(state, marks, at)) return state
  if (unit === 'weeks' || unit === 'months') return doubting(state, 'il tempo è in mesi o settimane: va detto in giorni')
  if (unit === 'years') return doubting(state, 'non è chiaro che cosa contano gli anni')
  if (isRelative(state, mark, marks, at)) return changed(state, mark, marks, at)
  if (isPartOfChange(state, marks, at)) return doubting(state, 'non è chiaro se il numero è la variazione o il valore da raggiungere')
  if (unit === 'points') return doubting(state, 'non è chiaro se i punti percentuali si aggiungono o si tolgono')
  const value = { kind: 'measure', value: mark.quantity.value, unit } as const
  if (state.waits === 'within') return withinLimit(state, value)
  if (state.waits === 'between' || state.waits === 'and') return withinRange(state, value)
  if (state.comparison) return { ...state, parts: [...state.parts, { ...value, comparison: state.comparison }] }
  return bare(state, value, marks, at)
}

/** "almeno 25 hanno completato la migrazione di almeno un servizio": a comparison after "di", with nothing that parts it from the number before, describes what is counted. */
function describes(state: State, marks: readonly Mark[], at: number): boolean {
  if (state.comparison === null || state.parts.length === 0 || state.parted) return false
  const before = marks.slice(0, at).findLastIndex(mark => mark.kind === 'comparison')
  return leadBefore(marks, before) === 'of'
}

/** The word before a number, past its comparison: "di" carries on what was said, "per un totale di" begins anew. */
function leadBefore(marks: readonly Mark[], at: number): 'of' | 'total' | 'other' {
  const lead = marks.slice(0, at).findLastIndex(mark => mark.kind !== 'comparison' && mark.kind !== 'further')
  const before = marks[lead - 1]
  if (marks[lead]?.kind !== 'of') return 'other'
  return before?.kind === 'word' && before.text === 'totale' ? 'total' : 'of'
}

/** A sign, "ulteriori" beside it, or a word of change that opened the sentence; a second number takes that word along only after "di". */
function isRelative(state: State, { sign }: Counted, marks: readonly Mark[], at: number): boolean {
  if (sign !== null || marks[at - 1]?.kind === 'further' || marks[at + 1]?.kind === 'further') return true
  if (state.change === null) return false
  const isFirst = !state.parts.some(part => part.kind !== 'by' && part.kind !== 'from')
  return isFirst || leadBefore(marks, at) === 'of'
}

/** "Piano di riduzione del 10%": the number may be a change, though the sentence asks for something else. */
function isPartOfChange(state: State, marks: readonly Mark[], at: number): boolean {
  const isBare = state.comparison === null && state.waits === null
  return marks.slice(0, at).some(mark => mark.kind === 'change') && (isBare || leadBefore(marks, at) === 'of')
}

function changed(state: State, { quantity, sign }: Counted, marks: readonly Mark[], at: number): State {
  const { unit, value } = quantity
  const lead = marks[at - 1]
  if (lead?.kind === 'word' && ['a', 'al', "all'", 'ad', 'fino'].includes(lead.text)) {
    return doubting(state, 'non è chiaro se il numero è la variazione o il valore da raggiungere')
  }
  const direction = directionOf(state.change, sign)
  if (direction === null) return doubting(state, 'non è chiaro se il valore deve salire o scendere')
  if (unit !== 'percent' && unit !== 'points' && unit !== 'count') return doubting(state, 'la variazione non è in percentuale né in numero')
  if (state.comparison !== null && state.comparison !== 'atLeast' && state.comparison !== 'exactly') {
    return doubting(state, 'non è chiaro di quanto deve variare')
  }
  const part: Change = { kind: 'change', direction, value, unit }
  return { ...state, parts: [...state.parts, part] }
}

function directionOf(change: State['change'], sign: Counted['sign']): Change['direction'] | null {
  const signed = sign === null ? null : sign === '+' ? 'increase' : 'decrease'
  if (change === 'unsaid') return null
  if (change === null) return signed ?? 'increase'
  return signed === null || signed === change ? change : null
}

type Valued = { readonly kind: 'measure'; readonly value: Counted['quantity']['value']; readonly unit: Unit }

function withinLimit(state: State, value: Valued): State {
  const settled: State = { ...state, waits: null }
  const isLimit = isDuration(value.unit) || value.unit === 'percent' || value.unit === 'euros'
  if (!isLimit || (state.comparison !== null && state.comparison !== 'atMost')) {
    return doubting(settled, '«entro» non è seguito da un giorno o da un tempo')
  }
  return { ...settled, parts: [...state.parts, { ...value, comparison: 'atMost' }] }
}

function withinRange(state: State, value: Valued): State {
  if (state.waits === 'between') return { ...state, waits: 'and', parts: [...state.parts, { ...value, comparison: 'atLeast' }] }
  const low = state.parts.at(-1)
  if (low?.kind !== 'measure' || low.unit !== value.unit)
    return doubting({ ...state, waits: null }, 'i due estremi non hanno la stessa unità')
  return { ...state, waits: null, parts: [...state.parts, { ...value, comparison: 'atMost' }] }
}

/** A bare percentage or count is a floor, a bare duration or a zero a ceiling; only 100 % needs no assumption. */
function bare(state: State, value: Valued, marks: readonly Mark[], at: number): State {
  const doubt = bareDoubt(state, value, marks, at)
  if (doubt !== null) return doubting(state, doubt)
  const isWhole = value.unit === 'percent' && value.value.eq(HUNDRED)
  const comparison = isDuration(value.unit) || value.value.isZero() ? 'atMost' : 'atLeast'
  return {
    ...state,
    bare: isWhole ? state.bare : state.bare + 1,
    parts: [...state.parts, { ...value, comparison }],
    assumed: isWhole ? state.assumed : [...new Set<Assumption>([...state.assumed, 'direction'])],
  }
}

function bareDoubt(state: State, { unit, value }: Valued, marks: readonly Mark[], at: number): string | null {
  const measured = state.parts.some(part => part.kind === 'measure' || part.kind === 'change')
  if (measured && !state.parted) return 'ci sono più numeri e non è chiaro quale conta'
  const isUnwanted = marks[at + 1]?.kind === 'unwanted' || marks.slice(0, at).some(mark => mark.kind === 'not' || mark.kind === 'unwanted')
  if (isUnwanted && !value.isZero()) return 'non è chiaro se il numero è un minimo o un massimo'
  const before = marks[at - 1]
  const named = marks[at + 1]?.kind === 'word' || unit !== 'count'
  if (before?.kind === 'word' && before.text.length > 3 && !named) return 'non è chiaro che cosa conta il numero'
  return isDuration(unit) && marks[at + 1]?.kind === 'of' ? 'non è chiaro se il tempo è un minimo o un massimo' : null
}

function isDuration(unit: Unit): boolean {
  return unit === 'days' || unit === 'hours' || unit === 'minutes'
}

function dated(state: State, mention: Mention, marks: readonly Mark[], at: number): State {
  const around = { negated: marks[at - 1]?.kind === 'not', awaited: state.waits === 'within', alone: marks.length === 1 }
  const asked = dayAsked(mention, around)
  if (asked.kind === 'doubt') return doubting(state, asked.doubt)
  if (asked.kind === 'described') return state
  const last = state.parts.at(-1)
  const runsFrom = asked.kind === 'from' && last?.kind === 'measure' && isDuration(last.unit)
  if (runsFrom) return doubting(state, 'la scadenza va detta con un giorno')
  return {
    ...state,
    waits: around.awaited ? null : state.waits,
    assumed: [...new Set([...state.assumed, ...asked.assumed])],
    parts: [...state.parts, { kind: asked.kind, day: asked.day }],
  }
}

/** What still waits at the end, and what makes the whole doubtful. */
function leftOver(state: State, marks: readonly Mark[]): readonly string[] {
  if (state.doubts.length > 0) return []
  const has = (kind: Mark['kind']): boolean => marks.some(mark => mark.kind === kind)
  const measured = state.parts.some(part => part.kind === 'measure' || part.kind === 'change')
  const doubts: string[] = []
  if (state.waits === 'within') doubts.push('«entro» non è seguito da un giorno o da un tempo')
  if (state.waits === 'between' || state.waits === 'and') doubts.push('non sono chiari i due estremi')
  if (state.bare >= 3) doubts.push('ci sono più numeri e non è chiaro quale conta')
  if (has('or') && state.parts.length > 1) doubts.push('«o» lascia aperta un’alternativa')
  if (has('about')) doubts.push('è detto in modo approssimato')
  if (has('often') && measured) doubts.push('non è chiaro ogni quanto si conta')
  if (state.parts.length === 0 && has('comparison')) doubts.push('manca il numero')
  if (state.parts.length === 0 && marks[0]?.kind === 'change') doubts.push('non dice di quanto')
  return doubts
}

function distinct(parts: readonly Part[]): readonly Part[] {
  return parts.filter((part, at) => parts.findIndex(other => JSON.stringify(other) === JSON.stringify(part)) === at)
}
