import { type Indicator, objectivesOf, type Sheet } from '../../domain/sheet.ts'
import { kindsOf } from '../lexicon/kinships.ts'
import { shortened } from '../lexicon/slips.ts'
import { stem } from '../lexicon/stems.ts'
import { isStopword } from '../lexicon/stopwords.ts'
import { deedOf } from '../lexicon/verbs.ts'
import type { RowRef } from '../outcome.ts'
import { type Token, tokenise } from '../text/normalise.ts'
import { numeralAt } from '../text/numbers.ts'
import { acronymsIn, lettersIn, namesIn } from './rowNames.ts'

/** A row as the matcher sees it. `labels` are its numbered parts ("fase 2", "punto 1"); `described` the numbers in its words, `asked` those in its target. */
export type Entry = {
  readonly ref: RowRef
  readonly project: number
  readonly indicator: Indicator
  readonly described: ReadonlySet<string>
  readonly asked: ReadonlySet<string>
  /** Which objective of its project it belongs to, from 1. */
  readonly objective: number
  /** Words that numbers follow as names, and these numbers: "SP 12", "SP 41". */
  readonly named: ReadonlyMap<string, readonly string[]>
  /** Words that a single letter follows: "classe D". */
  readonly lettered: ReadonlyMap<string, string>
  /** Words that it writes in capitals: "IMU". */
  readonly acronyms: ReadonlySet<string>
  /** Kinds of work that it names. */
  readonly kinds: ReadonlySet<number>
  /** Every word of objective and indicator, stopwords included. */
  readonly texts: ReadonlySet<string>
  readonly labels: ReadonlySet<string>
}

/** A word of the sheets: rows where it stands, and projects whose title has it. */
export type Posting = {
  readonly word: string
  readonly stem: string
  /** "caricati": it describes a thing rather than names the work. */
  readonly isParticiple: boolean
  /** How much it says of each row: a word among many others says less. */
  readonly rows: ReadonlyMap<number, number>
  readonly titles: ReadonlySet<number>
}

/** The words of all sheets in view, built once and kept as long as the sheets are. */
export type Vocabulary = {
  readonly entries: readonly Entry[]
  /** Index of the entries of each project. */
  readonly byProject: ReadonlyMap<number, readonly number[]>
  readonly words: ReadonlyMap<string, Posting>
  readonly stems: ReadonlyMap<string, readonly Posting[]>
  /** Words with one letter left out, to find slips without comparing all words. */
  readonly near: ReadonlyMap<string, readonly Posting[]>
  /** Pairs of neighbouring words, stopwords included: "non inventariabili" is a row's own wording. */
  readonly pairs: ReadonlySet<string>
  /** Words that some row writes in capitals. */
  readonly acronyms: ReadonlySet<string>
}

/** Folding a ledger makes new sheets with the same words: they are recognised by what they say. */
const byArray = new WeakMap<readonly Sheet[], Vocabulary>()
const bySheet = new WeakMap<Sheet, string>()
const byWords = new Map<string, Vocabulary>()
const MOST_KEPT = 8

/** The vocabulary of the sheets; the same words give the same vocabulary. */
export function vocabularyOf(sheets: readonly Sheet[]): Vocabulary {
  const known = byArray.get(sheets)
  if (known) return known
  const key = sheets.map(textOf).join('\n')
  const built = byWords.get(key) ?? build(sheets)
  byWords.delete(key)
  byWords.set(key, built)
  const [oldest] = byWords.keys()
  if (byWords.size > MOST_KEPT && oldest !== undefined) byWords.delete(oldest)
  byArray.set(sheets, built)
  return built
}

function textOf(sheet: Sheet): string {
  const known = bySheet.get(sheet)
  if (known !== undefined) return known
  const rows = sheet.indicators.map(row =>
    [row.row, row.objective, row.indicator, row.target.raw, JSON.stringify(row.target.reading), row.printed].join('\t'),
  )
  const text = [sheet.year, sheet.number, sheet.title, ...rows].join('\t')
  bySheet.set(sheet, text)
  return text
}

type Growing = {
  readonly word: string
  readonly stem: string
  readonly isParticiple: boolean
  readonly rows: Map<number, number>
  readonly titles: Set<number>
}

function build(sheets: readonly Sheet[]): Vocabulary {
  const entries: Entry[] = []
  const byProject = new Map<number, number[]>()
  const words = new Map<string, Growing>()
  const pairs = new Set<string>()
  for (const sheet of sheets) {
    const own: number[] = []
    for (const token of wordsOf(sheet.title, pairs)) grow(words, token).titles.add(sheet.number)
    for (const indicator of sheet.indicators) {
      const index = entries.length
      own.push(index)
      entries.push(entryOf(sheet, indicator))
      for (const text of [indicator.objective, indicator.indicator, indicator.target.raw]) {
        const said = wordsOf(text, pairs)
        for (const word of said) raise(grow(words, word).rows, index, weightAmong(said.length))
      }
    }
    byProject.set(sheet.number, own)
  }
  return {
    entries,
    byProject,
    words,
    stems: grouped(words.values(), posting => [posting.stem]),
    near: nearIndex(words.values()),
    pairs,
    acronyms: new Set(entries.flatMap(({ acronyms }) => [...acronyms])),
  }
}

/** A text of up to so many content words names one thing; a longer one lists many. */
const ONE_THING = 30

function weightAmong(words: number): number {
  return words <= ONE_THING ? 1 : Math.sqrt(ONE_THING / words)
}

function raise(rows: Map<number, number>, index: number, weight: number): void {
  rows.set(index, Math.max(rows.get(index) ?? 0, weight))
}

function entryOf(sheet: Sheet, indicator: Indicator): Entry {
  const tokens = [indicator.objective, indicator.indicator].flatMap(text => [...tokenise(text).tokens, BREAK])
  const asked = tokenise(indicator.target.raw).tokens
  return {
    ref: { project: sheet.number, row: indicator.row },
    project: sheet.number,
    indicator,
    described: numbersIn(tokens),
    asked: numbersIn(asked),
    labels: withTitles(labelsOf(tokens), labelsOf(tokenise(sheet.title).tokens)),
    named: namesIn(tokens),
    lettered: new Map([indicator.objective, indicator.indicator].flatMap(lettersIn)),
    acronyms: new Set([indicator.objective, indicator.indicator].flatMap(acronymsIn)),
    objective: objectivesOf(sheet).findIndex(({ indicators }) => indicators.includes(indicator)) + 1,
    kinds: kindsIn([...tokens, ...asked]),
    texts: new Set(tokens.map(({ text }) => text)),
  }
}

function kindsIn(tokens: readonly Token[]): ReadonlySet<number> {
  return new Set(tokens.flatMap(({ kind, text }) => (kind === 'word' && text.length > 3 && !isStopword(text) ? [...kindsOf(text)] : [])))
}

/** Numbers by value, in digits or words: "tre plessi" has 3. */
function numbersIn(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.flatMap((token, at) => (token === BREAK ? [] : [String(numeralAt(tokens, at)?.value ?? '')])).filter(Boolean))
}

const BREAK: Token = { kind: 'mark', text: '', start: 0, end: 0, glued: false }

/** The title's "lotto 2" is every row's, unless the row has a "lotto" of its own. */
function withTitles(own: readonly string[], titled: readonly string[]): ReadonlySet<string> {
  const nouns = new Set(own.map(label => label.split(' ')[0]))
  return new Set([...own, ...titled.filter(label => !nouns.has(label.split(' ')[0]))])
}

/** "fase 2", "punto 1)", and a leading "2)" as "punto 2". */
function labelsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1]
    if (token.kind !== 'number' || !/^\d{1,2}$/.test(token.text)) return []
    if (before?.kind === 'word' && LABELS.has(before.text)) return [`${before.text} ${token.text}`]
    const opens = before === undefined || before === BREAK
    return opens && tokens[at + 1]?.text === ')' ? [`punto ${token.text}`] : []
  })
}

/** Nouns that number the parts of a project. */
export const LABELS: ReadonlySet<string> = new Set([
  'fase',
  'punto',
  'lotto',
  'modulo',
  'step',
  'stralcio',
  'annualita',
  'edizione',
  'sessione',
  'tranche',
])

function wordsOf(text: string, pairs: Set<string>): readonly string[] {
  const { original, tokens } = tokenise(text)
  const words = tokens.filter(({ kind }) => kind === 'word')
  for (const [at, word] of words.entries()) pairs.add(`${words[at - 1]?.text ?? ''} ${word.text}`)
  const isLowerCase = original !== original.toUpperCase()
  const isAcronym = ({ start, end }: Token): boolean =>
    isLowerCase && end - start >= 3 && original.slice(start, end) === original.slice(start, end).toUpperCase()
  return words.filter(word => word.text.length >= 2 && (!isStopword(word.text) || isAcronym(word))).map(({ text }) => text)
}

function grow(words: Map<string, Growing>, word: string): Growing {
  const known = words.get(word)
  if (known) return known
  const made = { word, stem: stem(word), isParticiple: deedOf(word) !== null, rows: new Map<number, number>(), titles: new Set<number>() }
  words.set(word, made)
  return made
}

function nearIndex(postings: Iterable<Posting>): ReadonlyMap<string, readonly Posting[]> {
  return grouped(postings, ({ word }) => (word.length >= 4 ? shortened(word) : []))
}

function grouped(postings: Iterable<Posting>, keys: (posting: Posting) => readonly string[]): ReadonlyMap<string, readonly Posting[]> {
  const groups = new Map<string, Posting[]>()
  for (const posting of postings) {
    for (const key of keys(posting)) {
      const group = groups.get(key)
      if (group) group.push(posting)
      else groups.set(key, [posting])
    }
  }
  return groups
}
