/** One insertion, deletion, substitution or swap of neighbours apart, or equal. */
export function withinOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  if (head === a.length && head === b.length) return true
  const [restA, restB] = [a.slice(head), b.slice(head)]
  if (restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}

/** All forms of a word with one letter left out, itself included. */
export function shortened(word: string): readonly string[] {
  const forms = [word]
  for (let at = 0; at < word.length; at += 1) forms.push(word.slice(0, at) + word.slice(at + 1))
  return forms
}

/** Edits between two words, swapped neighbours counting as one; anything above `most` comes back as `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) row.push(cell({ a, b, i, j }, row, last, before))
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[b.length] ?? most + 1
}

type Place = { readonly a: string; readonly b: string; readonly i: number; readonly j: number }

function cell({ a, b, i, j }: Place, row: readonly number[], last: readonly number[], before: readonly number[]): number {
  const same = a[i - 1] === b[j - 1] ? 0 : 1
  const edited = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same)
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
  return swapped ? Math.min(edited, (before[j - 2] ?? 0) + 1) : edited
}

/** Two neighbouring letters swapped: "cocnluso", "concluso". */
export function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false
  let at = 0
  while (a[at] === b[at]) at += 1
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** Four letters that no Italian word begins with: "cssa", "prna", "lpuo". */
export function isUnspeakable(word: string): boolean {
  if (word.length !== 4 || VOWELS.includes(word[0] ?? '') || VOWELS.includes(word[1] ?? '')) return false
  return !ONSETS.has(word.slice(0, 2)) || !VOWELS.includes(word[2] ?? '')
}

const VOWELS = 'aeiou'
const ONSETS = new Set('bl br ch cl cr dr fl fr gh gl gn gr pl pr ps qu sb sc sd sf sg sh sl sm sn sp sq st sv th tr vr wh'.split(' '))

/** Whether the first word turns the second into its contrary: "inattivo", "scaricati", "disattivata", "immobili". */
export function isTurned(word: string, known: string): boolean {
  return word.length > known.length && word.endsWith(known) && CONTRARY.has(word.slice(0, -known.length))
}

const CONTRARY = new Set(['s', 'in', 'im', 'ir', 'il', 'dis', 'non', 'anti', 'de', 'a', 'i', 'is'])

/** A slip of the fingers: letters swapped, one left out or doubled, or its neighbour's key hit. */
export function isFingerSlip(typed: string, meant: string): boolean {
  if (isSwap(typed, meant)) return true
  let at = 0
  while (at < typed.length && typed[at] === meant[at]) at += 1
  if (typed.length === meant.length - 1) return typed.slice(at) === meant.slice(at + 1)
  if (typed.length === meant.length + 1)
    return typed.slice(at + 1) === meant.slice(at) && (typed[at] === typed[at - 1] || typed[at] === typed[at + 1])
  if (typed.length !== meant.length || typed.slice(at + 1) !== meant.slice(at + 1)) return false
  return (
    ROWS_OF_KEYS.some(
      row =>
        Math.abs(row.indexOf(typed[at] ?? '') - row.indexOf(meant[at] ?? '')) === 1 &&
        row.includes(typed[at] ?? '') &&
        row.includes(meant[at] ?? ''),
    ) ||
    DIAGONALS.has(`${typed[at]}${meant[at]}`) ||
    DIAGONALS.has(`${meant[at]}${typed[at]}`)
  )
}

const ROWS_OF_KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
/** Keys one above the other. */
const DIAGONALS = new Set('qa wa ws es ed rd rf tf tg yg yh uh uj ij ik ok ol pl az sz sx dx dc fc fv gv gb hb hn jn jm km'.split(' '))
