import { ARTICLES } from '../lexicon/littleWords.ts'
import { deedOf, isAuxiliary } from '../lexicon/verbs.ts'
import type { Token } from '../text/normalise.ts'
import { opensRemark } from './asides.ts'

/** A stretch of tokens, `first` to `last`, that makes one statement; `sentence` counts the sentences, `asked` whether its sentence ends in a question mark. */
export type Clause = { readonly first: number; readonly last: number; readonly sentence: number; readonly asked: boolean }

/** The clauses of a text: parted by punctuation and by "ma", "però", "mentre", "poi". */
export function clausesOf(tokens: readonly Token[], original: string): readonly Clause[] {
  const clauses: Clause[] = []
  let first = 0
  let sentence = 0
  for (let at = 0; at <= tokens.length; at += 1) {
    const cut = at === tokens.length ? 'sentence' : cutAt(tokens, at, original)
    if (cut === null) continue
    const opens = cut === 'word' ? at : at + 1
    if (at > first) clauses.push({ first, last: at - 1, sentence, asked: false })
    if (cut === 'sentence') {
      markAsked(clauses, endedBy(clauses, sentence, tokens, at), tokens[at]?.text === '?')
      sentence += 1
    }
    first = opens
  }
  return clauses
}

/** "(… di anticipo!!)?": a mark after others ends the sentence before them. */
function endedBy(clauses: readonly Clause[], sentence: number, tokens: readonly Token[], at: number): number {
  const last = clauses.at(-1)
  const isAlone =
    last !== undefined && last.sentence !== sentence && tokens.slice(last.last + 1, at).every(({ text }) => '!?.)"\u2026'.includes(text))
  return isAlone ? last.sentence : sentence
}

type Cut = 'sentence' | 'clause' | 'word'

function cutAt(tokens: readonly Token[], at: number, original: string): Cut | null {
  const token = tokens[at]
  if (!token) return null
  if (token.kind === 'word') return at > 0 && (OPENERS.has(token.text) || (token.text === 'e' && opensRemark(tokens, at))) ? 'word' : null
  if (token.text === '?' && isTopic(tokens, at)) return 'clause'
  if (token.text === '?' || token.text === '!' || token.text === '\n' || token.text === ';') return 'sentence'
  if (token.text === '.') return isFullStop(tokens, at, original) ? 'sentence' : null
  if (token.text === '-') return token.glued ? null : 'clause'
  return token.text === ',' || token.text === ':' || token.text === '(' || token.text === ')' ? 'clause' : null
}

/** "le schede insegnamento? caricate tutte il 10": what is spoken of, with what is told of it after. */
function isTopic(tokens: readonly Token[], at: number): boolean {
  const [from, next] = [openingOf(tokens, at), tokens[at + 1]]
  const topic = tokens.slice(from, at)
  if (next === undefined || next.kind === 'mark' || topic.length > LONGEST_TOPIC || !ARTICLES.has(topic[0]?.text ?? '')) return false
  return topic.every(({ kind, text }) => kind === 'word' && deedOf(text) === null && !isAuxiliary(text))
}

function openingOf(tokens: readonly Token[], at: number): number {
  let from = at
  while (from > 0 && tokens[from - 1]?.kind === 'word') from -= 1
  return from
}

const LONGEST_TOPIC = 4

const OPENERS = new Set(['ma', 'pero', 'mentre', 'poi', 'invece', 'quindi', 'percio', 'cosi', 'perche', 'anzi', 'cioe'])
const ABBREVIATIONS = new Set(
  'vs ns spett egr preg gent ill sigg rag arch fasc cfr tel cell n nr num art artt c co com prot det determ delib dott sig dr ssa ing avv geom prof max min gg ecc es pag rif uff compl gen genn feb febbr mar apr mag giu lug ago set sett ott nov dic lun mart merc giov ven sab dom ca circ doc amm proc proced obb ob prog sez cap tot perc verif posiz agg'.split(
    ' ',
  ),
)

/** A dot ends a sentence unless it follows an abbreviation or stands inside a word. */
function isFullStop(tokens: readonly Token[], at: number, original: string): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (!before || !after) return true
  if (after.glued) return after.kind === 'word' && after.text.length > 2 && before.text.length > 3
  const first = original[after.start] ?? ''
  return !(before.kind === 'word' && ABBREVIATIONS.has(before.text)) || first !== first.toLowerCase()
}

function markAsked(clauses: Clause[], sentence: number, asked: boolean): void {
  if (!asked) return
  for (const [index, clause] of clauses.entries()) if (clause.sentence === sentence) clauses[index] = { ...clause, asked }
}
