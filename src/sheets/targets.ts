import type { Year } from '../domain/day.ts'
import { HUNDRED, ZERO } from '../domain/quantity.ts'
import type { Assumption, Part, Reading, Target } from '../domain/target.ts'
import { fold, LONGEST } from '../italian/text/normalise.ts'
import { digits } from '../italian/text/numbers.ts'
import { datesIn, type Mark, marked } from './targetMarks.ts'
import { askedBy } from './targetParts.ts'

/** A row's target: the office's words, what was understood of them, and the baseline if they name it. */
export function targetOf(raw: string, year: Year): Target {
  const named = /\brispetto\b[^()]*\(\s*([\d.,]+)\s*\)/i.exec(raw)?.[1]
  return { raw, reading: readTarget(raw, year), baseline: named ? digits(named) : null }
}

/** Reads what a target asks (domain, "Targets"); whatever is not clearly understood is unclear, never guessed. Days without a year are in the sheet's. */
export function readTarget(text: string, year: Year): Reading {
  const words = fold(text).replace(/\s+/g, ' ').trim()
  if (words === '') return unclear('il target manca')
  if (words.length > LONGEST) return unclear('il testo è troppo lungo')
  if (NONE.test(words)) return { kind: 'none' }
  if (YES.test(words)) return { kind: 'read', parts: [{ kind: 'deliverable' }], assumed: [] }
  const { marks, typo } = marked(text, year)
  const asked = askedBy(marks)
  const assumed = [...new Set<Assumption>([...asked.assumed, ...(typo ? (['typo'] as const) : [])])]
  if (asked.doubts.length > 0) return { kind: 'unclear', doubts: [...new Set(asked.doubts)] }
  return asked.parts.length > 0 ? { kind: 'read', parts: asked.parts, assumed } : withoutNumbers(marks)
}

/** The words of a day that does not exist ("31/11/2018"), or null. */
export function impossibleDayIn(text: string, year: Year): string | null {
  const impossible = datesIn(text, year).find(({ reading }) => reading.kind === 'invalid' && reading.reason === 'impossible')
  return impossible?.reading.words.replace(/^\D+/, '') ?? null
}

const NONE =
  /^(?:n\.?\s?d\.?|n\.?\s?a\.?|-+|non (?:definito|disponibile|applicabile|previsto)|da (?:definire|stabilire|individuare|determinare)|(?:definizione|individuazione|costruzione|rilevazione|misurazione) (?:della |del valore di )?baseline|(?:definizione|costruzione) dell'indicatore\b.*)\.?$/
const YES = /^(?:si|si\s?\/\s?no|on\s?\/\s?off|vero)\.?$/
/** First words of a target that names no number and no product, so that nobody could say whether it was reached. */
const VAGUE = new Set('no idem vedi come mantenimento mantenere'.split(' '))

function unclear(doubt: string): Reading {
  return { kind: 'unclear', doubts: [doubt] }
}

/** "Tutte le Regioni" is all of them, "Nessun reclamo" none; any other words name something to deliver. */
function withoutNumbers(marks: readonly Mark[]): Reading {
  const [first] = marks
  if (first?.kind === 'all') return read({ kind: 'measure', comparison: 'atLeast', value: HUNDRED, unit: 'percent' })
  if (first?.kind === 'no') return read({ kind: 'measure', comparison: 'atMost', value: ZERO, unit: 'count' })
  const words = marks.flatMap(mark => (mark.kind === 'word' ? [mark.text] : []))
  if (first?.kind === 'not' || (first?.kind === 'word' && VAGUE.has(first.text))) return unclear('non dice che cosa va raggiunto')
  return words.some(word => word.length > 3) ? read({ kind: 'deliverable' }) : unclear('non dice che cosa va raggiunto')
}

function read(part: Part): Reading {
  return { kind: 'read', parts: [part], assumed: [] }
}
