import { yearOf } from '../../domain/day.ts'
import type { Figure } from '../amounts/figure.ts'
import { maskOthers } from '../amounts/figureMasks.ts'
import { findCounts, findFigures } from '../amounts/figures.ts'
import { pairTotals } from '../amounts/totals.ts'
import { findDates, type Mention } from '../days/dates.ts'
import { FIGURE_NOUNS, unitNames } from '../lexicon/measures.ts'
import { KEYWORDS, NO_KEYWORDS } from '../lexicon/questionWords.ts'
import { withinOneSlip } from '../lexicon/slips.ts'
import { stem } from '../lexicon/stems.ts'
import { isEpithet, isStopword } from '../lexicon/stopwords.ts'
import { deedOf } from '../lexicon/verbs.ts'
import { clausesOf } from '../mood/clauses.ts'
import { moodsOf, type Spoken } from '../mood/mood.ts'
import type { Wording } from '../mood/moodContext.ts'
import { withoutRemarks } from '../mood/remarks.ts'
import type { Scope } from '../outcome.ts'
import { withoutCourtesies } from '../text/courtesies.ts'
import { withoutEnvelope } from '../text/envelopes.ts'
import { withoutExclamations } from '../text/exclamations.ts'
import { type Reading, type Token, tokenise, wordsBetween } from '../text/normalise.ts'
import { inPlainWords } from '../text/plainWords.ts'
import { withoutPoliteOrder } from '../text/politeOrders.ts'
import { withPlainMark } from '../text/rowMarks.ts'
import { type Taken, untaken } from '../text/taken.ts'
import { isBesideTheWork } from './besides.ts'
import { type Hit, lookUp } from './match.ts'
import { findNeighbours } from './neighbours.ts'
import { findLabels, findReferences, type Label, type Reference } from './references.ts'
import { slippedBeside } from './slippedBeside.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** A content word of the message and what the sheets know of it. */
export type Word = { readonly at: number; readonly hit: Hit }

/** A message taken apart: every token is in one of these, or says nothing. */
export type Message = {
  readonly text: Reading
  readonly tokens: readonly Token[]
  /** The folded words, a slip in one of the words of questions mended. */
  readonly heard: readonly string[]
  readonly scope: Scope
  readonly vocabulary: Vocabulary
  readonly taken: Taken
  readonly references: readonly Reference[]
  readonly labels: readonly Label[]
  readonly figures: readonly Figure[]
  /** Years that are no date of the report: "posizioni 2015". */
  readonly years: readonly { readonly year: string; readonly at: number }[]
  readonly dates: readonly Mention[]
  readonly clauses: readonly Spoken[]
  readonly words: readonly Word[]
}

/** Takes the message apart in the fixed order of the masks; dates look to the past, as reports do. */
export function takeApart(raw: string, scope: Scope): Message {
  const vocabulary = vocabularyOf(scope.sheets)
  const typed = withoutRemarks(ownWords(raw, scope), word => vocabulary.words.has(word))
  const text = inPlainWords(typed, knownOf(vocabulary))
  const { tokens } = text
  const heard = tokens.map(token => heardAs(token, vocabulary))
  const taken = untaken()
  maskOthers(tokens, taken)
  const references = [...findReferences(tokens, vocabulary, taken), ...findNeighbours(tokens, scope, taken)]
  const labels = findLabels(tokens, vocabulary, taken)
  const shares = findFigures(tokens, taken)
  const found = datesOf(text, scope, 'past', taken).filter(date => !isName(heard, date, vocabulary))
  for (const date of found) taken.take('data', date.first, date.last)
  const dates = found.filter(date => !isWholeYear(date, sheetYear(scope)))
  const figures = pairTotals(
    tokens,
    [...shares, ...findCounts(tokens, taken)].sort((a, b) => a.first - b.first),
  )
  const years = yearsOf(tokens, taken)
  const clauses = moodsOf(tokens, clausesOf(tokens, text.original), wordingOf(text, vocabulary, taken))
  return {
    text,
    tokens,
    heard,
    scope,
    vocabulary,
    taken,
    references,
    labels,
    figures,
    years,
    dates,
    clauses,
    words: wordsOf(tokens, vocabulary, taken),
  }
}

/** The message without what letters, courtesies and exclamations put around it. */
function ownWords(raw: string, { after }: Scope): Reading {
  return withPlainMark(
    withoutPoliteOrder(withoutExclamations(withoutEnvelope(withoutCourtesies(tokenise(raw), after ? 'kept' : 'dropped')))),
  )
}

/** "quest'anno 17": the sheet's own year tells no day. */
function isWholeYear({ reading }: Mention, year: number | null): boolean {
  return reading.kind === 'span' && reading.from === `${year}-01-01` && reading.to === `${year}-12-31`
}

function isName(heard: readonly string[], date: Mention, vocabulary: Vocabulary): boolean {
  return isNameOfSeason(heard, date, vocabulary) || isNameOfPeriod(heard, date, vocabulary)
}

/** "l'orario del primo semestre": the row's own words. */
function isNameOfPeriod(heard: readonly string[], { first, last, said }: Mention, { pairs }: Vocabulary): boolean {
  if (heard[first] === 'nel' && deedOf(heard[first - 1] ?? '') !== null && !pairs.has(`nel ${heard[first + 1]}`)) return false
  const words = heard.slice(first, last + 1).filter(word => word !== 'del' && word !== 'nel')
  return said.kind === 'section' && words.length > 1 && words.every((word, at) => at === 0 || pairs.has(`${words[at - 1]} ${word}`))
}

/** "rassegna d'autunno": the season only names what it stands beside. */
function isNameOfSeason(heard: readonly string[], { first, last }: Mention, { words }: Vocabulary): boolean {
  const of = OF.has(heard[first] ?? '') ? first : first - 1
  return OF.has(heard[of] ?? '') && last === of + 1 && SEASONS.has(heard[last] ?? '') && words.has(heard[of - 1] ?? '')
}

const OF = new Set(['di', "d'"])
const SEASONS = new Set(['primavera', 'estate', 'autunno', 'inverno'])

function heardAs({ kind, text }: Token, vocabulary: Vocabulary): string {
  if (kind !== 'word' || text.length < 6 || vocabulary.words.has(text) || KEYWORDS.includes(text) || NO_KEYWORDS.has(text)) return text
  return KEYWORDS.find(keyword => withinOneSlip(keyword, text)) ?? text
}

function knownOf(vocabulary: Vocabulary): Pick<Wording, 'isPair' | 'isKnown'> {
  return {
    isPair: (first, second) => vocabulary.pairs.has(`${first} ${second}`),
    isKnown: word => vocabulary.words.has(word) || vocabulary.stems.has(stem(word)),
  }
}

function wordingOf(text: Reading, vocabulary: Vocabulary, taken: Taken): Wording {
  const { original, tokens } = text
  const letter = (at: number): string => original[tokens[at]?.start ?? 0] ?? ''
  const afterFirst = wordsBetween(text, 0, tokens.length - 1).slice(1)
  const isAllSmall = afterFirst === afterFirst.toLowerCase()
  return {
    ...knownOf(vocabulary),
    isAccented: at => 'àòÀÒ'.includes(original[(tokens[at]?.end ?? 1) - 1] ?? ' '),
    isDate: at => taken.by(at) === 'data',
    isOwn: word => vocabulary.words.has(word),
    isName: at => isAllSmall || letter(at) !== letter(at).toLowerCase(),
  }
}

/** The dates again, looking ahead, as questions and plans do. */
export function datesAhead({ text, scope, taken }: Message): readonly Mention[] {
  return findDates(
    text,
    { reference: scope.today, prefer: 'future', year: sheetYear(scope) },
    at => taken.has(at) && taken.by(at) !== 'data',
  )
}

function datesOf(text: Reading, scope: Scope, prefer: 'past' | 'future', taken: Taken): readonly Mention[] {
  return findDates(text, { reference: scope.today, prefer, year: sheetYear(scope) }, taken.has)
}

function sheetYear(scope: Scope): number | null {
  return scope.sheets[0]?.year ?? yearOf(scope.today)
}

function yearsOf(tokens: readonly Token[], taken: Taken): Message['years'] {
  return tokens.flatMap((token, at) =>
    token.kind === 'number' && !taken.has(at) && /^(19|20)\d\d$/.test(token.text) ? [{ year: token.text, at }] : [],
  )
}

function weighed(hit: Hit): Hit {
  if (isGenericWork(hit.word)) return { ...hit, weight: hit.weight * GENERIC_FACTOR }
  return deedOf(hit.word) === 'over' ? { ...hit, weight: hit.weight * OVER_FACTOR } : hit
}

/** "lavori", "attività": any row is that. */
export function isGenericWork(word: string): boolean {
  return GENERIC_WORK.has(word)
}

const GENERIC_WORK = new Set(['lavoro', 'lavori', 'attivita', 'opera', 'opere', 'intervento', 'interventi', 'cosa', 'cose'])

/** The verb that says it is over tells little about the row. */
const OVER_FACTOR = 0.3
const GENERIC_FACTOR = 0.25

/** "in via Gramsci" names no row of "via Monte Nero". */
function isOtherStreet(tokens: readonly Token[], at: number, { pairs }: Vocabulary): boolean {
  return !pairs.has(`via ${tokens[at + 1]?.text}`)
}

/** "portati via il 31": no street. */
const AWAY = new Set(['portat', 'buttat', 'mandat', 'andat', 'tolt', 'spedit'])

function wordsOf(tokens: readonly Token[], vocabulary: Vocabulary, taken: Taken): readonly Word[] {
  return tokens.flatMap((token, at) => {
    if (
      token.kind !== 'word' ||
      taken.has(at) ||
      token.text.length < 2 ||
      token.text.endsWith("'") ||
      (token.text === 'via' && isOtherStreet(tokens, at, vocabulary)) ||
      (token.text === 'fuori' && !vocabulary.pairs.has(`fuori ${tokens[at + 1]?.text}`)) ||
      (token.text === 'via' && AWAY.has(tokens[at - 1]?.text.slice(0, -1) ?? '')) ||
      ((isStopword(token.text) || isEpithet(token.text)) && !vocabulary.words.has(token.text)) ||
      isBesideTheWork(tokens, at, vocabulary.pairs)
    )
      return []
    const isOwn = vocabulary.words.has(token.text)
    if (FIGURE_NOUNS.has(token.text) && !isOwn && !vocabulary.stems.has(stem(token.text))) return []
    const known = unitNames(token.text).find(name => vocabulary.words.has(name))
    const hit = lookUp(vocabulary, known ?? token.text)
    const meant = hit.rows.size + hit.titles.size === 0 ? slippedBeside(tokens, at, vocabulary) : null
    return [{ at, hit: weighed(meant === null ? hit : { ...lookUp(vocabulary, meant), typo: true }) }]
  })
}
