import type { Token } from '../text/normalise.ts'
import type { Figure } from './figure.ts'

/** Of a figure and its correction only the last counts: "20 su 24, anzi 21", "118, no 119", "13 giorni, per la precisione 13,4". */
export function sharpened(tokens: readonly Token[], figures: readonly Figure[]): readonly Figure[] {
  const kept: Figure[] = []
  for (const next of figures) {
    const last = kept.at(-1)
    if (last && isSameKind(last, next) && isSaidAgain(tokens, last, next)) kept[kept.length - 1] = again(unbound(tokens, last), next)
    else kept.push(next)
  }
  return kept
}

function isSameKind(one: Figure, next: Figure): boolean {
  const isBare = (figure: Figure): boolean => figure.unit === 'count' && figure.noun === null && figure.of === null
  return next.hedge === null && (one.unit === next.unit || (next.unit === 'count' && next.noun === null) || isBare(one))
}

/** "921 ops 912": the word that takes it back is no thing counted. */
function unbound(tokens: readonly Token[], figure: Figure): Figure {
  const noun = tokens[figure.noun ?? -1]?.text ?? ''
  return noun === 'no' || CORRECTING.has(noun) ? { ...figure, noun: null } : figure
}

/** The correction leaves out what has not changed: the unit, the total, the noun. */
function again(one: Figure, next: Figure): Figure {
  const of = next.of ?? (one.of?.gte(next.value) ? one.of : null)
  return { ...next, of, unit: next.unit === 'count' ? one.unit : next.unit, noun: next.noun ?? one.noun }
}

function isSaidAgain(tokens: readonly Token[], { last }: Figure, next: Figure): boolean {
  if (next.first - last > FARTHEST) return false
  const between = tokens.slice(last + 1, next.first).map(({ text }) => text)
  if (between.some(text => text === '\n' || text === ';')) return false
  const after = tokens.slice(next.last + 1, next.last + 4).map(({ text }) => text)
  return (
    between.at(-1) === 'no' ||
    between.some(text => CORRECTING.has(text) || SHARPENING.has(text)) ||
    (after[0] === 'per' && after.some(text => SHARPENING.has(text)))
  )
}

const FARTHEST = 7
const CORRECTING = new Set([
  'anzi',
  'pardon',
  'scusa',
  'scusate',
  'scusami',
  'correggo',
  'rettifico',
  'meglio',
  'ops',
  'oops',
  'aspetta',
  'intendevo',
  'volevo',
])
const SHARPENING = new Set(['precisione', 'precisamente', 'esattamente', 'esattezza', 'precisi', 'preciso', 'pignoli'])
