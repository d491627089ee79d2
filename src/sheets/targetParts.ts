import type { Comparison, Part } from '../domain/target.ts'
import type { Mention } from '../italian/days/dates.ts'
import { type Asked, type Asking, doubting, isDuration, START, UNDIRECTED } from './asking.ts'
import { dayAsked } from './targetDays.ts'
import type { Mark } from './targetMarks.ts'
import { numbered } from './targetNumbers.ts'

/** Puts the marks together; a comparison, a change or "entro" waits for its number. */
export function askedBy(marks: readonly Mark[]): Asked {
  const done = marks.reduce<Asking>((state, mark, at) => step(state, mark, marks, at), START)
  return { parts: distinct(done.parts), assumed: done.assumed, doubts: [...done.doubts, ...leftOver(done, marks)] }
}

function step(state: Asking, mark: Mark, marks: readonly Mark[], at: number): Asking {
  switch (mark.kind) {
    case 'quantity':
      if (isDescribing(state, mark, marks, at)) return { ...state, atStart: false }
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
    case 'undirected':
    case 'about':
    case 'often':
    case 'all':
    case 'no':
      return state
  }
}

/** "Carta dei servizi in quattro lingue": how the product is made, not how many are asked. */
function isDescribing(
  { comparison, change, waits }: Asking,
  mark: Extract<Mark, { kind: 'quantity' }>,
  marks: readonly Mark[],
  at: number,
): boolean {
  const [before, after] = [marks[at - 1], marks[at + 1]]
  const isPlain = comparison === null && change === null && waits === null && mark.quantity.unit === 'count'
  return (
    isPlain &&
    at >= 2 &&
    before?.kind === 'word' &&
    before.text === 'in' &&
    marks[0]?.kind === 'word' &&
    after?.kind === 'word' &&
    MAKES.has(after.text)
  )
}

/** What a product comes in; "interventi in 4 scuole" asks for four. */
const MAKES = new Set(['lingue', 'copie', 'versioni', 'parti', 'formati', 'volumi', 'capitoli', 'sezioni', 'esemplari', 'pagine'])

const ARTICLES = new Set(["l'", 'il', 'la', 'un', "un'", 'una', 'lo'])

function compared(state: Asking, comparison: Comparison): Asking {
  const clash = state.comparison !== null && state.comparison !== comparison
  return clash ? doubting(state, UNDIRECTED) : { ...state, comparison }
}

function dated(state: Asking, mention: Mention, marks: readonly Mark[], at: number): Asking {
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
function leftOver(state: Asking, marks: readonly Mark[]): readonly string[] {
  if (state.doubts.length > 0) return []
  const has = (kind: Mark['kind']): boolean => marks.some(mark => mark.kind === kind)
  const measured = state.parts.some(part => part.kind === 'measure' || part.kind === 'change')
  const doubts: string[] = []
  if (state.waits === 'within') doubts.push('«entro» non è seguito da un giorno o da un tempo')
  if (state.waits === 'between' || state.waits === 'and') doubts.push('non sono chiari i due estremi')
  const days = new Set(state.parts.flatMap(part => (part.kind === 'by' ? [part.day] : [])))
  if (days.size > 1 && (has('word') || measured)) doubts.push('ci sono più scadenze e non è chiaro quale conta')
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
