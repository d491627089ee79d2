import type { Step } from '../outcome.ts'

/** Which rule has taken each token, so that every word is used once. */
export type Taken = {
  readonly has: (at: number) => boolean
  readonly by: (at: number) => string | null
  readonly take: (rule: string, first: number, last: number) => void
  readonly steps: (words: (first: number, last: number) => string) => readonly Step[]
}

/** Nothing is taken yet. */
export function untaken(): Taken {
  const rules = new Map<number, string>()
  const spans: { readonly rule: string; readonly first: number; readonly last: number }[] = []
  return {
    has: at => rules.has(at),
    by: at => rules.get(at) ?? null,
    take: (rule, first, last) => {
      for (let at = first; at <= last; at += 1) rules.set(at, rule)
      spans.push({ rule, first, last })
    },
    steps: words => spans.map(({ rule, first, last }) => ({ rule, words: words(first, last) })),
  }
}
