import { isListed } from '../lexicon/nearVerbs.ts'
import { distance, isFingerSlip, isSwap, isTurned, isUnspeakable, shortened } from '../lexicon/slips.ts'
import { isDoer, stem } from '../lexicon/stems.ts'
import { deedOf, isSpeltDeed, mended } from '../lexicon/verbs.ts'
import type { Posting, Vocabulary } from './vocabulary.ts'

/** A word of the message, how much it counts (1 for most; the verb of a report counts less), and the rows it fits. */
export type Hit = {
  readonly word: string
  readonly weight: number
  /** Similarity from 0 to 1 by index of the row. */
  readonly rows: ReadonlyMap<number, number>
  /** Similarity from 0 to 1 by number of the project whose title has it. */
  readonly titles: ReadonlyMap<number, number>
  readonly typo: boolean
}

/** A row with what speaks for it: `score` is the weight of the words it explains, `share` that of all words of the message. */
export type Ranked = { readonly index: number; readonly score: number; readonly share: number }

/** Where a word stands in the sheets: the same word, its family, a beginning of it, or one slip away; none of them when it is unknown. */
export function lookUp(vocabulary: Vocabulary, word: string): Hit {
  const seen = known.get(vocabulary) ?? new Map<string, Hit>()
  known.set(vocabulary, seen)
  const before = seen.get(word)
  if (before) return before
  const hit = search(vocabulary, word)
  if (seen.size < MOST_KNOWN) seen.set(word, hit)
  return hit
}

/** Words looked up before: people say the same ones again and again. */
const known = new WeakMap<Vocabulary, Map<string, Hit>>()
const MOST_KNOWN = 5000

function search(vocabulary: Vocabulary, word: string): Hit {
  const found = postingsFor(vocabulary, word)
  const rows = new Map<number, number>()
  const titles = new Map<number, number>()
  for (const { posting, similarity } of found) {
    for (const [row, share] of posting.rows) raise(rows, row, similarity * share)
    for (const project of posting.titles) raise(titles, project, similarity)
  }
  for (const project of titles.keys()) titles.set(project, (titles.get(project) ?? 0) * titleShare(vocabulary, project, rows))
  const covered = new Set(rows.keys())
  for (const project of titles.keys()) for (const row of vocabulary.byProject.get(project) ?? []) covered.add(row)
  const weight = found.length === 0 ? UNKNOWN_WORD : rarity(vocabulary.entries.length, covered.size)
  return {
    word,
    weight,
    rows,
    titles,
    typo:
      found.length > 0 && found.every(({ similarity, posting }) => similarity < STEM && !(similarity === MODIFIER && posting.isParticiple)),
  }
}

/** How rare something is that this many of all rows have: 1 for one row alone, towards 0 for all. */
function rarity(all: number, having: number): number {
  return all <= 1 ? 1 : Math.log(1 + all / Math.max(having, 1)) / Math.log(1 + all)
}

/** How well a hit speaks for a row: by its own words, or by its project's title. */
export function closeness(vocabulary: Vocabulary, hit: Hit, index: number): number {
  const own = hit.rows.get(index) ?? 0
  const project = vocabulary.entries[index]?.project ?? -1
  return Math.max(own, hit.titles.get(project) ?? 0)
}

/** The rows that any hit speaks for, best first. */
export function rank(vocabulary: Vocabulary, hits: readonly Hit[], isCandidate: (index: number) => boolean): readonly Ranked[] {
  const total = hits.reduce((sum, hit) => sum + hit.weight, 0)
  const touched = new Set(hits.flatMap(hit => touchedBy(vocabulary, hit)))
  return [...touched]
    .filter(isCandidate)
    .map(index => {
      const score = hits.reduce((sum, hit) => sum + hit.weight * closeness(vocabulary, hit, index), 0)
      return { index, score, share: total === 0 ? 0 : score / total }
    })
    .sort((a, b) => b.score - a.score || a.index - b.index)
}

/** How much more the words say of one row than of another. */
export function advantage(vocabulary: Vocabulary, hits: readonly Hit[], over: { readonly row: number; readonly other: number }): number {
  return hits.reduce((sum, hit) => {
    const difference = closeness(vocabulary, hit, over.row) - closeness(vocabulary, hit, over.other)
    return difference > 0 ? sum + hit.weight * difference : sum
  }, 0)
}

/** The rows that share the first place: those over which the best one has no clear advantage. */
export function leaders(vocabulary: Vocabulary, hits: readonly Hit[], ranked: readonly Ranked[]): readonly number[] {
  const [best] = ranked
  if (!best) return []
  return ranked.filter(({ index }) => index === best.index || !isClear(vocabulary, hits, best.index, index)).map(({ index }) => index)
}

/** Least advantage that tells two rows apart, and how much of it the other may have back. */
const CLEAR = 0.17
const CONTESTED = 0.55

function isClear(vocabulary: Vocabulary, hits: readonly Hit[], row: number, other: number): boolean {
  const forIt = advantage(vocabulary, hits, { row, other })
  if (forIt < CLEAR) return false
  const isContested = advantage(vocabulary, hits, { row: other, other: row }) > forIt * CONTESTED
  return !isContested || isByVerbAlone(vocabulary, hits, { row, other })
}

/** "dell'arretrato delle valutazioni ne abbiamo smaltite 190", where another row counts days "smaltite": a verb alone is no rival of a row whose things are named. */
function isByVerbAlone(
  vocabulary: Vocabulary,
  hits: readonly Hit[],
  { row, other }: { readonly row: number; readonly other: number },
): boolean {
  const things = hits.filter(hit => hit.typo || deedOf(hit.word) === null)
  const own = things.filter(hit => hit.rows.has(row) && !hit.typo)
  return advantage(vocabulary, things, { row: other, other: row }) < FAINTLY && advantage(vocabulary, own, { row, other }) >= NAMED
}

const FAINTLY = 0.05
const NAMED = 0.5

/** A title's word that most of the project's rows repeat is its topic and tells them apart hardly at all; one that few repeat means those few. */
function titleShare(vocabulary: Vocabulary, project: number, rows: ReadonlyMap<number, number>): number {
  const own = vocabulary.byProject.get(project) ?? []
  const repeating = own.filter(index => rows.has(index)).length
  return repeating === 0 || repeating * 2 > own.length ? TOPIC : TITLE
}

const TOPIC = 0.97
const UNKNOWN_WORD = 0.25
/** Nothing longer is a word. */
const LONGEST_WORD = 40
const TITLE = 0.7
const STEM = 0.95
/** "beni caricati" only describes the things; "caricamento" names the work. */
const MODIFIER = 0.6
const BEGINNING = 0.85
const SLIP = 0.85
const TWO_SLIPS = 0.7

type Found = { readonly posting: Posting; readonly similarity: number }

function postingsFor(vocabulary: Vocabulary, word: string): readonly Found[] {
  const same = vocabulary.words.get(word)
  const family = (vocabulary.stems.get(stem(word)) ?? []).map(posting => ({
    posting,
    similarity: posting === same ? 1 : posting.isParticiple ? MODIFIER : STEM,
  }))
  if (family.length > 0) return family
  if (word.length < 3 || word.length > LONGEST_WORD || isSpeltDeed(word)) return []
  const beginnings = beginningWith(vocabulary, word)
  if (beginnings.length > 0) return beginnings
  const other = [...compounds(vocabulary, word), ...again(vocabulary, word)]
  if (other.length > 0) return other
  if (word.length > 9 && isSwap(word.slice(-5), 'mente')) return postingsFor(vocabulary, `${word.slice(0, -5)}mente`)
  const slipped = slips(vocabulary, word)
  return slipped.length > 0 ? slipped : slipsOfVerb(vocabulary, word)
}

/** "guardrail" for "guard-rail". */
function compounds(vocabulary: Vocabulary, word: string): readonly Found[] {
  if (word.length < 6) return []
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)]
    if (!vocabulary.pairs.has(`${first} ${second}`)) continue
    return [first, second].flatMap(part => vocabulary.words.get(part) ?? []).map(posting => ({ posting, similarity: STEM }))
  }
  return []
}

/** "asfaltature" for "riasfaltati", "riconversione" for "conversione". */
function again(vocabulary: Vocabulary, word: string): readonly Found[] {
  const root = stem(word)
  if (root.length < 5) return []
  const family = vocabulary.stems.get(root.startsWith('ri') && root.length > 6 ? root.slice(2) : `ri${root}`) ?? []
  return family.map(posting => ({ posting, similarity: posting.isParticiple ? MODIFIER : BEGINNING }))
}

/** "cssa" for "cassa", "lpuo" for "lupo": a short word that nobody could say has lost a letter or swapped two. */
function shortSlips(vocabulary: Vocabulary, word: string): readonly Found[] {
  const near = new Set(shortened(word).flatMap(form => vocabulary.near.get(form) ?? []))
  const meant = [...near].filter(({ word: known }) => known[0] === word[0] && known.length >= word.length && isFingerSlip(word, known))
  return meant.length === 1 ? meant.map(posting => ({ posting, similarity: SLIP })) : []
}

/** "recuprata" for "recuperata", where the row says "recupero". */
function slipsOfVerb(vocabulary: Vocabulary, word: string): readonly Found[] {
  if (isListed(word)) return []
  const roots = new Set(
    mended(word)
      .slice(1)
      .map(form => stem(form)),
  )
  return [...roots].flatMap(root => (vocabulary.stems.get(root) ?? []).map(posting => ({ posting, similarity: SLIP })))
}

/** "doc." for "documentazione", "verif" for "verifica". */
function beginningWith(vocabulary: Vocabulary, word: string): readonly Found[] {
  const found: Found[] = []
  for (const [known, posting] of vocabulary.words) {
    if (known.length > word.length && known.startsWith(word)) found.push({ posting, similarity: BEGINNING })
  }
  return found
}

function slips(vocabulary: Vocabulary, word: string): readonly Found[] {
  if (word.length < 5) return isUnspeakable(word) ? shortSlips(vocabulary, word) : []
  const one = new Set(shortened(word).flatMap(form => vocabulary.near.get(form) ?? []))
  const near = [...one].filter(posting => distance(posting.word, word, 1) <= 1 && !isTurned(word, posting.word))
  if (near.length > 0) return near.map(posting => ({ posting, similarity: SLIP }))
  const stemmed = slipsOfStem(vocabulary, word)
  if (stemmed.length > 0 || word.length < 8) return stemmed
  const found: Found[] = []
  for (const [known, posting] of vocabulary.words) {
    if (
      known.length >= 8 &&
      known[0] === word[0] &&
      distance(known, word, 2) <= 2 &&
      !isTurned(word, known) &&
      isDoer(word) === isDoer(known)
    )
      found.push({ posting, similarity: TWO_SLIPS })
  }
  return found
}

/** "agiornati" is a slip away from the family of "aggiornamento". */
function slipsOfStem(vocabulary: Vocabulary, word: string): readonly Found[] {
  const typed = stem(word)
  if (typed.length < 5) return []
  const found: Found[] = []
  for (const [known, postings] of vocabulary.stems) {
    if (known.length < 5 || distance(known, typed, 1) > 1 || (isListed(word) && typed === `${known}t`)) continue
    for (const posting of postings) found.push({ posting, similarity: TWO_SLIPS })
  }
  return found
}

function touchedBy(vocabulary: Vocabulary, hit: Hit): readonly number[] {
  return [...hit.rows.keys(), ...[...hit.titles.keys()].flatMap(project => vocabulary.byProject.get(project) ?? [])]
}

function raise(map: Map<number, number>, key: number, value: number): void {
  if ((map.get(key) ?? 0) < value) map.set(key, value)
}
