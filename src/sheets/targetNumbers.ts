import { HUNDRED } from '../domain/quantity.ts'
import type { Assumption, Change, Unit } from '../domain/target.ts'
import { type Asking, doubting, isDuration, UNDIRECTED } from './asking.ts'
import type { Mark } from './targetMarks.ts'

/** A number among the marks. */
export type Counted = Extract<Mark, { kind: 'quantity' }>

/** What a number among the marks asks for: a change, a limit, an end of a range, what a comparison says of it, or a bare number. */
export function numbered(state: Asking, mark: Counted, marks: readonly Mark[], at: number): Asking {
  const { unit } = mark.quantity
  if (describes(state, marks, at)) return state
  if (unit === 'weeks' || unit === 'months') return doubting(state, 'il tempo è in mesi o settimane: va detto in giorni')
  if (unit === 'years') return doubting(state, 'non è chiaro che cosa contano gli anni')
  if (isRelative(state, mark, marks, at)) return changed(state, mark, marks, at)
  if (isPartOfChange(state, marks, at)) return doubting(state, 'non è chiaro se il numero è la variazione o il valore da raggiungere')
  if (unit === 'points') return doubting(state, 'non è chiaro se i punti percentuali si aggiungono o si tolgono')
  const value = { kind: 'measure', value: mark.quantity.value, unit } as const
  if (state.comparison === 'exactly' && marks.slice(0, at).some(mark => mark.kind === 'or')) return doubting(state, UNDIRECTED)
  if (state.waits === 'within') return withinLimit(state, value)
  if (state.waits === 'between' || state.waits === 'and') return withinRange(state, value)
  if (state.comparison) return { ...state, parts: [...state.parts, { ...value, comparison: state.comparison }] }
  return bare(state, value, marks, at)
}

/** "almeno 25 hanno completato la migrazione di almeno un servizio": a comparison after "di", with nothing that parts it from the number before, describes what is counted. */
function describes(state: Asking, marks: readonly Mark[], at: number): boolean {
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
function isRelative(state: Asking, { sign }: Counted, marks: readonly Mark[], at: number): boolean {
  if (sign !== null || marks[at - 1]?.kind === 'further' || marks[at + 1]?.kind === 'further') return true
  if (state.change === null) return false
  const isFirst = !state.parts.some(part => part.kind !== 'by' && part.kind !== 'from')
  return isFirst || leadBefore(marks, at) === 'of'
}

/** "Piano di riduzione del 10%": the number may be a change, though the sentence asks for something else. */
function isPartOfChange(state: Asking, marks: readonly Mark[], at: number): boolean {
  const isBare = state.comparison === null && state.waits === null
  return marks.slice(0, at).some(mark => mark.kind === 'change') && (isBare || leadBefore(marks, at) === 'of')
}

function changed(state: Asking, { quantity, sign }: Counted, marks: readonly Mark[], at: number): Asking {
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

function directionOf(change: Asking['change'], sign: Counted['sign']): Change['direction'] | null {
  const signed = sign === null ? null : sign === '+' ? 'increase' : 'decrease'
  if (change === 'unsaid') return null
  if (change === null) return signed ?? 'increase'
  return signed === null || signed === change ? change : null
}

type Valued = { readonly kind: 'measure'; readonly value: Counted['quantity']['value']; readonly unit: Unit }

function withinLimit(state: Asking, value: Valued): Asking {
  const settled: Asking = { ...state, waits: null }
  const isLimit = isDuration(value.unit) || value.unit === 'percent' || value.unit === 'euros'
  if (!isLimit || (state.comparison !== null && state.comparison !== 'atMost')) {
    return doubting(settled, '«entro» non è seguito da un giorno o da un tempo')
  }
  return { ...settled, parts: [...state.parts, { ...value, comparison: 'atMost' }] }
}

function withinRange(state: Asking, value: Valued): Asking {
  if (state.waits === 'between') return { ...state, waits: 'and', parts: [...state.parts, { ...value, comparison: 'atLeast' }] }
  const low = state.parts.at(-1)
  if (low?.kind !== 'measure' || low.unit !== value.unit)
    return doubting({ ...state, waits: null }, 'i due estremi non hanno la stessa unità')
  return { ...state, waits: null, parts: [...state.parts, { ...value, comparison: 'atMost' }] }
}

/** A bare percentage or count is a floor, a bare duration or a zero a ceiling; only 100 % needs no assumption. */
function bare(state: Asking, value: Valued, marks: readonly Mark[], at: number): Asking {
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

function bareDoubt(state: Asking, { unit, value }: Valued, marks: readonly Mark[], at: number): string | null {
  const last = state.parts.findLast(part => part.kind === 'measure' || part.kind === 'change')
  const [before, after] = [marks[at - 1], marks[at + 1]]
  if (last && (!state.parted || (last.kind === 'measure' && isDuration(last.unit)))) return 'ci sono più numeri e non è chiaro quale conta'
  const isUndirected =
    [after, ...marks.slice(0, at)].some(mark => mark?.kind === 'undirected') || marks.slice(0, at).some(mark => mark.kind === 'not')
  if (isUndirected && !value.isZero()) return UNDIRECTED
  if (isDuration(unit)) return isTimeOf(marks, at) ? 'non è chiaro se il tempo è un minimo o un massimo' : null
  const isLast = unit === 'count' && after?.kind !== 'word'
  return isLast && before?.kind === 'word' && before.text.length > 3 ? 'non è chiaro che cosa conta il numero' : null
}

/** Words that leave a time bare: "tempo medio: 26 minuti", "30 gg. lavorativi dalla richiesta". */
const OF_TIME = new Set(
  (
    'tempo tempi medio media medi attesa risposta rilascio evasione pagamento lavorazione lavorativi lavorative solari naturali consecutivi ' +
    "dalla dal dall' dai da per in su pratiche istanze richieste"
  ).split(' '),
)

/** "40 ore di formazione" is something done for that long, not something done within it. */
function isTimeOf(marks: readonly Mark[], at: number): boolean {
  const after = marks[at + 1]
  const words = [...marks.slice(0, at), ...(after ? [after] : [])].flatMap(mark => (mark.kind === 'word' ? [mark.text] : []))
  return after?.kind === 'of' || words.some(word => word.length > 2 && !OF_TIME.has(word))
}
