import type { RowRef, Scope } from '../outcome.ts'
import type { Token } from '../text/normalise.ts'
import type { Taken } from '../text/taken.ts'
import type { Reference } from './references.ts'

/** "quella dopo", "la riga precedente": the row beside the one just spoken of, and beside the one just reported where that is another; takes its tokens. */
export function findNeighbours(
  tokens: readonly Token[],
  { topic, after }: Pick<Scope, 'topic' | 'after'>,
  taken: Taken,
): readonly Reference[] {
  const spoken = topic && topic.row !== null ? [{ project: topic.project, row: topic.row }] : []
  const anchors = after && !spoken.some(row => isSame(row, after)) ? [...spoken, after] : spoken
  if (anchors.length === 0) return []
  return tokens.flatMap((token, at) => {
    const step = STEPS.get(token.text)
    const [before, opening] = [tokens[at - 1]?.text ?? '', tokens[at - 2]?.text ?? '']
    const first = NOUNS.has(before) && ARTICLES.has(opening) ? at - 2 : at - 1
    const isPointing = POINTING.has(before) || first === at - 2
    const isAlone = first >= 0 && (ADJECTIVES.has(token.text) ? isPointing || ARTICLES.has(before) : isPointing)
    if (step === undefined || !isAlone || taken.has(at) || tokens[at + 1]?.kind === 'number' || isOfThing(tokens, at)) return []
    taken.take('riferimento', first, at)
    return anchors.map(({ project, row }) => ({ project, row: row + step, noun: 'row' as const, first, last: at }))
  })
}

function isSame(a: RowRef, b: RowRef): boolean {
  return a.project === b.project && a.row === b.row
}

/** "la successiva verifica", "quella dopo la gara": another thing is named. */
function isOfThing(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next?.kind === 'word' && !FOLLOWING.has(next.text) && !/(at|it|ut|s|t)[oaie]$/.test(next.text)
}

const STEPS = new Map([
  ['dopo', 1],
  ['successiva', 1],
  ['seguente', 1],
  ['prima', -1],
  ['precedente', -1],
])
const ADJECTIVES = new Set(['successiva', 'seguente', 'precedente'])
const POINTING = new Set(['quella', 'quello'])
const NOUNS = new Set(['riga', 'voce'])
const ARTICLES = new Set(['la', 'alla', 'della', 'sulla'])
const FOLLOWING = new Set([
  'e',
  'il',
  'ieri',
  'oggi',
  'invece',
  'anche',
  'a',
  'come',
  'grazie',
  'quando',
  'quanto',
  'pure',
  'non',
  'per',
  'scade',
])
