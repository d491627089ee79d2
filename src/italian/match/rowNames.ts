import { type Token, tokenise } from '../text/normalise.ts'

/** Words that numbers follow as names: "SP 12". */
export function namesIn(tokens: readonly Token[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const [at, { kind, text }] of tokens.entries()) {
    const before = tokens[at - 1]
    if (kind === 'number' && before?.kind === 'word') names.set(before.text, [...(names.get(before.text) ?? []), text])
  }
  return names
}

/** Words typed in capitals: "IMU". */
export function acronymsIn(text: string): readonly string[] {
  if (text === text.toUpperCase()) return []
  const { original, tokens } = tokenise(text)
  return tokens.flatMap(({ kind, text, start, end }) => {
    const typed = original.slice(start, end)
    return kind === 'word' && typed.length >= 3 && typed === typed.toUpperCase() && !/^[IVX]+$/.test(typed) ? [text] : []
  })
}

/** "classe D", "padiglione A": a vowel only when it is typed as a capital. */
export function lettersIn(text: string): readonly (readonly [string, string])[] {
  const { original, tokens } = tokenise(text)
  return tokens.flatMap(({ text: letter, start }, at) => {
    const noun = tokens[at - 1]
    const isLetter = /^[b-df-hj-z]$/.test(letter) || (/^[ae]$/.test(letter) && /^[AE]$/.test(original[start] ?? ''))
    return isLetter && noun?.kind === 'word' ? [[noun.text, letter] as const] : []
  })
}
