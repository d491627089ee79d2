import type { Token } from '../text/normalise.ts'
import type { Figure } from './figure.ts'
import { hedgeBefore } from './hedges.ts'
import { sharpened } from './sharpened.ts'
import { isNamedTotal, linkAt, OF, ON, TO } from './wholes.ts'

/** Joins a part and its total wherever they stand: "su 24 sessioni ne abbiamo tenute 21", "874 istanze delle 900 previste", "16, su 20 che erano". */
export function pairTotals(tokens: readonly Token[], found: readonly Figure[]): readonly Figure[] {
  const figures = sharpened(tokens, found)
  const paired: Figure[] = []
  for (let index = 0; index < figures.length; index += 1) {
    const [one, next] = [figures[index], figures[index + 1]]
    if (!one) continue
    if (next && isStart(tokens, one, next)) {
      paired.push(next.unit === 'count' ? { ...next, unit: one.unit } : next)
      index += 1
      continue
    }
    const ahead = next && isTotalAhead(tokens, one, next)
    if (ahead) {
      paired.push(partOf(tokens, next, one))
      index += 1
    } else if (next && isTotalBehind(tokens, one, next)) {
      paired.push(isComparison(tokens, next) && one.value.gt(next.value) ? one : { ...one, of: next.value })
      index += 1
    } else if (next && isCompared(tokens, one, next)) {
      paired.push(one)
      index += 1
    } else paired.push(isOnlyTotal(tokens, one) ? { ...one, hedge: 'total' } : one)
  }
  return paired
}

/** "da 20 giorni siamo scesi a 17": where it came from counts no more. */
function isStart(tokens: readonly Token[], from: Figure, to: Figure): boolean {
  if (!FROM.has(tokens[from.first - 1]?.text ?? '') || !TO.has(tokens[linkAt(tokens, to.first)]?.text ?? '')) return false
  const around = tokens.slice(Math.max(0, from.first - 4), to.first)
  return isNear(tokens, from, to) && around.some(({ text }) => MOVED.has(text.slice(0, -1)))
}

const FROM = new Set(['da', 'dai', 'dagli', 'dalle'])
const MOVED = new Set('sces salit passat cresciut calat ridott aumentat arrivat diminuit migliorat portat'.split(' '))

/** What remains, or went wrong, is not what was reached: "su 24 ne mancano 3". */
function partOf(tokens: readonly Token[], part: Figure, total: Figure): Figure {
  if (part.unit === 'percent') return part
  const isLacking = between(tokens, total, part).some(({ text }) => LACKING.has(text)) || LACKING.has(tokens[part.last + 1]?.text ?? '')
  return { ...part, of: total.value, noun: total.noun, hedge: isLacking ? 'total' : hedgeBefore(tokens, part.first) }
}

const LACKING = new Set('manca mancano mancavano resta restano rimane rimangono avanzano restanti mancanti rimanenti'.split(' '))

/** "su 24 sessioni … 21", "delle 318 iscrizioni 311 …", "di 20 che erano, 16", "hanno risposto in 38 e 35 …". */
function isTotalAhead(tokens: readonly Token[], total: Figure, part: Figure): boolean {
  if (total.unit !== 'count' || total.of !== null || part.of !== null || (part.unit !== 'count' && part.unit !== 'percent')) return false
  if (part.unit === 'count' && part.value.gt(total.value)) return false
  const link = linkAt(tokens, total.first)
  const word = tokens[link]?.text ?? ''
  const opens = isCameIn(tokens, total) || ON.has(word) || (OF.has(word) && isOpening(tokens, link)) || isRespondents(tokens, link, total)
  return opens && isNear(tokens, total, part) && !isLinked(tokens, part)
}

/** "hanno risposto in 38 e 35 ci promuovono". */
function isRespondents(tokens: readonly Token[], link: number, total: Figure): boolean {
  const word = tokens[link]?.text ?? ''
  return RESPONDING.has(word) || (word === 'in' && total.noun === null && RESPONDING.has(tokens[link - 1]?.text ?? ''))
}

const RESPONDING = new Set('risposto compilato partecipato votato aderito risposti'.split(' '))

/** "… delle 900 previste", "…, su venti che erano", "… contro le 18 previste". */
function isTotalBehind(tokens: readonly Token[], part: Figure, total: Figure): boolean {
  if (part.unit === 'percent' || total.unit !== 'count' || part.of !== null || total.of !== null) return false
  if (!isNear(tokens, part, total)) return false
  const link = linkAt(tokens, total.first)
  const word = tokens[link]?.text ?? ''
  if (isComparison(tokens, total)) return isNamedTotal(tokens, total)
  if (part.value.gt(total.value)) return false
  if (isCameIn(tokens, total) || PLANNED.has((tokens[total.first - 1]?.text ?? '').slice(0, -1))) return true
  return word === 'su' || word === 'tra' || word === 'fra' || ON.has(word) || OF.has(word)
    ? isNamedTotal(tokens, total) || isBareEnd(tokens, part, total)
    : false
}

/** "16 posizioni delle 20": nothing follows the total. */
function isBareEnd(tokens: readonly Token[], part: Figure, { noun, last }: Figure): boolean {
  const next = tokens[last + 1]
  return part.noun !== null && noun === null && (next === undefined || next.kind === 'mark')
}

/** "140 pervenuti, 120 verificati", "evase 120, ne sono arrivate 140": what came in is the whole of what was dealt with. */
function isCameIn(tokens: readonly Token[], { first, last }: Figure): boolean {
  return [first - 1, last + 1, last + 2].some(at => tokens[at]?.kind === 'word' && CAME_IN.has((tokens[at]?.text ?? '').slice(0, -1)))
}

const CAME_IN = new Set(['pervenut', 'arrivat', 'ricevut'])
const PLANNED = new Set(['previst', 'programmat', 'pianificat'])

/** "il 93% contro il 90% previsto", "13 giorni contro i 15 previsti": only what was reached counts. */
function isCompared(tokens: readonly Token[], reached: Figure, asked: Figure): boolean {
  return isComparison(tokens, asked) && isNamedTotal(tokens, asked) && isNear(tokens, reached, asked)
}

function isComparison(tokens: readonly Token[], total: Figure): boolean {
  const link = linkAt(tokens, total.first)
  const [before, word] = [tokens[link - 1]?.text ?? '', tokens[link]?.text ?? '']
  return word === 'contro' || (before === 'rispetto' && TO.has(word)) || (before === 'fronte' && OF.has(word))
}

/** "su 20 posizioni ne abbiamo fatte tante": a total, and no number for its part; "parte delle 20 posizioni". */
function isOnlyTotal(tokens: readonly Token[], figure: Figure): boolean {
  if (figure.unit !== 'count' || figure.of !== null) return false
  const link = linkAt(tokens, figure.first)
  const word = tokens[link]?.text ?? ''
  if (OF.has(word) && VAGUE_PARTS.has(tokens[link - 1]?.text ?? '')) return true
  if (!ON.has(word) && !(OF.has(word) && isOpening(tokens, link))) return false
  for (let at = figure.last + 1; tokens[at] && !isBreak(tokens[at]?.text ?? ''); at += 1) if (tokens[at]?.text === 'ne') return true
  return false
}

const VAGUE_PARTS = new Set(
  'parte meta maggioranza alcune alcuni molte molti poche pochi tante tanti diverse diversi nessuna nessuno una uno terzo quarto terzi quarti tutte'.split(
    ' ',
  ),
)

function isOpening(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before === undefined || before.kind === 'mark' || ['e', 'ma', 'pero', 'che'].includes(before.text)
}

/** A part that has a total or a measure of its own. */
function isLinked(tokens: readonly Token[], { first, last }: Figure): boolean {
  const link = tokens[linkAt(tokens, first)]?.text ?? ''
  return link === 'su' || link === 'contro' || tokens[last + 1]?.text === 'su'
}

/** How far a part and its total may stand apart, in tokens. */
const FARTHEST = 14

function isNear(tokens: readonly Token[], one: Figure, other: Figure): boolean {
  const words = between(tokens, one, other)
  const commas = words.filter(({ text }) => text === ',').length
  return words.length <= FARTHEST && commas <= 1 && words.every(({ text }) => !isBreak(text))
}

function isBreak(text: string): boolean {
  return text !== '' && ';?!\n'.includes(text)
}

function between(tokens: readonly Token[], one: Figure, other: Figure): readonly Token[] {
  return tokens.slice(one.last + 1, other.first)
}
