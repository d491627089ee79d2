/** A list of phrases, found by their first word. */
export type Phrases = {
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly byBeginning: readonly (readonly string[])[]
}

/** Reads a list of folded phrases parted by commas; a word that ends in * stands for all that begin so. */
export function phrases(list: string): Phrases {
  const all = list.split(', ').map(phrase => phrase.trim().split(' '))
  const byFirst = new Map<string, string[][]>()
  for (const words of all) {
    const first = words[0] ?? ''
    if (!first.endsWith('*')) byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  return { byFirst, byBeginning: all.filter(words => words[0]?.endsWith('*')) }
}

/** Whether one of the phrases begins at that word. */
export function startsPhrase({ byFirst, byBeginning }: Phrases, textAt: (at: number) => string, at: number): boolean {
  const word = textAt(at)
  if (word === '') return false
  const listed = byFirst.get(word)
  return (listed?.some(words => follows(words, textAt, at)) ?? false) || byBeginning.some(words => follows(words, textAt, at))
}

/** Whether one of the phrases stands anywhere among the words. */
export function hasPhrase(phrases: Phrases, words: readonly string[]): boolean {
  const textAt = (at: number): string => words[at] ?? ''
  return words.some((_, at) => startsPhrase(phrases, textAt, at))
}

/** The places of the words that one of the phrases covers: "come siamo messi" takes three. */
export function coveredBy(phrases: Phrases, words: readonly string[]): ReadonlySet<number> {
  const textAt = (at: number): string => words[at] ?? ''
  const covered = new Set<number>()
  for (const at of words.keys())
    for (const phrase of beginningAt(phrases, textAt(at)))
      if (follows(phrase, textAt, at)) for (const offset of phrase.keys()) covered.add(at + offset)
  return covered
}

function beginningAt({ byFirst, byBeginning }: Phrases, word: string): readonly (readonly string[])[] {
  return [...(byFirst.get(word) ?? []), ...byBeginning]
}

function follows(words: readonly string[], textAt: (at: number) => string, at: number): boolean {
  return words.every((expected, offset) => {
    const word = textAt(at + offset)
    return expected.endsWith('*') ? word.startsWith(expected.slice(0, -1)) : word === expected
  })
}
