import type { Token } from '../text/normalise.ts'

/** How a figure is hedged: "almeno", "entro", "circa", "altri", "migliorato di"; or that it is a total of which the part is not told. */
export type Hedge = 'bound' | 'about' | 'more' | 'changed' | 'total'

/** Looks a few words back for what makes a figure a bound, an estimate or an addition. */
export function hedgeBefore(tokens: readonly Token[], first: number): Hedge | null {
  for (let at = first - 1; at >= 0 && at >= first - 3; at -= 1) {
    const word = tokens[at]?.text ?? ''
    if (word === '-' && at === first - 1 && tokens[first]?.glued && !tokens[at]?.glued) return 'changed'
    if (CHANGED.has(word.slice(0, -1)) && tokens[at + 1]?.text === 'di') return 'changed'
    if (word === 'quota' && PASSED.has(tokens[at - 1]?.text.slice(0, -1) ?? '')) return 'about'
    const hedge = HEDGES.get(word)
    if (hedge) return hedge
    if (
      (word === 'piu' || word === 'meno') &&
      ['o', 'di', 'del', "dell'", 'dei', 'delle', 'degli', 'della'].includes(tokens[at + 1]?.text ?? '')
    )
      return 'about'
    if (!SKIPPED.has(word)) return null
  }
  return null
}

/** "6.900 più o meno", "300 circa", "4.000 kg abbondanti", "4 ore in più": what stands a word or two after a figure. */
export function hedgeAfter(tokens: readonly Token[], last: number): Hedge | null {
  if ([1, 2, 3].some(step => tokens[last + step]?.text === 'in' && ['piu', 'meno'].includes(tokens[last + step + 1]?.text ?? '')))
    return 'more'
  for (const at of [last + 1, last + 2]) {
    const [word, next] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? '']
    if (tokens[at]?.kind !== 'word') return null
    if (VAGUELY.has(word) || (VAGUE_PAIRS.get(word)?.has(next) ?? false)) return 'about'
  }
  return null
}

const VAGUELY = new Set(
  'circa suppergiu abbondanti abbondante scarsi scarse scarso scarsa stimati stimate indicativamente grossomodo approssimativamente'.split(
    ' ',
  ),
)
/** First words of what blurs a number, with what must follow: "e passa", "o giù di lì", "più o meno", "a spanne". */
const VAGUE_PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['piu', new Set(['o'])],
  ['o', new Set(['giu', 'quasi', 'poco', 'piu'])],
  ['e', new Set(['passa', 'rotti', 'rotte', 'qualcosa', 'oltre', 'spiccioli', 'piu'])],
  ['a', new Set(['occhio', 'spanne'])],
  ['grosso', new Set(['modo'])],
  ["all'", new Set(['incirca'])],
])

/** "abbiamo passato quota 900". */
const PASSED = new Set(['passat', 'oltrepassat', 'varcat', 'superat'])

/** "migliorato di 5 minuti": a change, not what was reached. */
const CHANGED = new Set(['migliorat', 'ridott', 'aumentat', 'cresciut', 'calat', 'sces', 'salit', 'diminuit', 'peggiorat'])
const HEDGES: ReadonlyMap<string, Hedge> = new Map([
  ...'almeno entro massimo max minimo superiore inferiore'.split(' ').map(word => [word, 'bound'] as const),
  ...'oltre sopra sotto suppergiu poco incirca grossomodo indicativamente orientativamente spanne occhio croce diciamo superato superata superati superate supera superano sfiorato sfiorata sfiorati sfiorate sfiora sfiorano circa intorno attorno quasi pressappoco modo ca ~ approssimativamente verso sui sulle'
    .split(' ')
    .map(word => [word, 'about'] as const),
  ...'altri altre ulteriori + altro'.split(' ').map(word => [word, 'more'] as const),
])
const SKIPPED = new Set("i il l' le la gli un una di a al all' ai alle del dell' n nr . ° o meno grosso e non quota".split(' '))
