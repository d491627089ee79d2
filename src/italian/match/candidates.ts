import type { Decimal } from '../../domain/quantity.ts'
import { OF } from '../lexicon/littleWords.ts'
import { deedOf } from '../lexicon/verbs.ts'
import type { RowRef } from '../outcome.ts'
import { closeness, type Hit, leaders, type Ranked, rank } from './match.ts'
import type { Message, Word } from './message.ts'
import { rowsOf } from './references.ts'

/** Which rows a message, or a part of it, may mean. `strength` is the share of its words that the best row explains. */
export type Candidates = {
  readonly rows: readonly number[]
  readonly how: 'named' | 'matched' | 'none' | 'missing'
  readonly strength: number
  readonly score: number
  readonly typo: boolean
}

const NONE: Candidates = { rows: [], how: 'none', strength: 0, score: 0, typo: false }

/** The rows meant by the tokens for which `isIn` holds: named by number, else matched by words; the channel's first. */
export function candidatesIn(message: Message, isIn: (at: number) => boolean): Candidates {
  const named = namedRows(message, isIn)
  if (named) return named
  const words = message.words.filter(word => isIn(word.at))
  const projects = projectsIn(message, isIn)
  if (projects.length > 0) return matched(message, words, isIn, projects)
  const { channel } = message.scope
  if (channel.length === 0) return matched(message, words, isIn, null)
  const inside = matched(message, words, isIn, channel)
  if (isElsewhere(message, words, inside)) return matched(message, words, isIn, null)
  if (inside.how === 'none' || inside.strength >= PLAIN) return inside
  const anywhere = matched(message, words, isIn, null)
  return anywhere.score > inside.score * BETTER ? { ...inside, rows: [...new Set([...inside.rows, ...anywhere.rows])] } : inside
}

/** A row of the channel that explains less than this share of the words, while one elsewhere explains so much more, is in doubt. */
const PLAIN = 0.5
const BETTER = 1.3

/** Projects named by number in that part. */
export function projectsIn(message: Message, isIn: (at: number) => boolean): readonly number[] {
  return message.references.flatMap(({ project, row, first }) => (row === null && project !== null && isIn(first) ? [project] : []))
}

/** The projects a bare row number may belong to: the channel's, that of the row just spoken of, else all. */
function spokenOf({ scope, vocabulary }: Message): readonly number[] {
  if (scope.channel.length > 0) return scope.channel
  return scope.after ? [scope.after.project] : [...vocabulary.byProject.keys()]
}

function namedRows(message: Message, isIn: (at: number) => boolean): Candidates | null {
  const references = message.references.filter(reference => reference.row !== null && isIn(reference.first))
  if (references.length === 0) return null
  const { vocabulary } = message
  const projects = projectsIn(message, isIn)
  const refs = references.flatMap(reference => rowsOf(reference, projects.length > 0 ? projects : spokenOf(message), vocabulary))
  const rows = [...new Set(refs.map(ref => indexOf(message, ref)))].filter(index => index >= 0)
  if (rows.length === 0) return { ...NONE, how: 'missing' }
  return { rows: narrowed(message, rows, isIn), how: 'named', strength: 1, score: 9, typo: false }
}

/** "punto 2" of several: the words beside it may tell which. */
function narrowed(message: Message, rows: readonly number[], isIn: (at: number) => boolean): readonly number[] {
  if (rows.length < 2) return rows
  const hits = hitsOf(
    message,
    message.words.filter(({ at, hit }) => isIn(at) && deedOf(hit.word) !== 'over'),
    isIn,
  )
  const ranked = rank(message.vocabulary, hits, index => rows.includes(index))
  const best = leaders(message.vocabulary, hits, ranked)
  return best.length === 1 ? best : rows
}

/** Index of a row among the vocabulary's entries, −1 when there is none. */
export function indexOf(message: Message, { project, row }: RowRef): number {
  const entries = message.vocabulary.byProject.get(project) ?? []
  return entries.find(index => message.vocabulary.entries[index]?.ref.row === row) ?? -1
}

function matched(message: Message, words: readonly Word[], isIn: (at: number) => boolean, projects: readonly number[] | null): Candidates {
  const { vocabulary } = message
  const hits = hitsOf(message, words, isIn)
  const labels = message.labels.filter(label => isIn(label.first)).map(({ label }) => label)
  const years = message.years.filter(({ at }) => isIn(at)).map(({ year }) => year)
  const fits = (index: number): boolean => {
    const entry = vocabulary.entries[index]
    if (!entry || (projects !== null && !projects.includes(entry.project))) return false
    return labels.every(label => agrees(entry.labels, label)) && years.every(year => sameYear(entry.described, year))
  }
  const ranked = rank(vocabulary, hits, fits)
  const told = telling(message, hits)
  const rows = isSingle(told)
    ? ranked.map(({ index }) => index).filter(index => told.some(hit => hit.rows.has(index)))
    : [...new Set([...withTwins(message, told, leaders(vocabulary, told, ranked), ranked), ...kindred(hits, fits)])]
  if (rows.length === 0) return NONE
  const [best] = ranked
  return { rows, how: 'matched', strength: best?.share ?? 0, score: best?.score ?? 0, typo: isByTypo(hits, best) }
}

/** "piano aggiornato e approvato" where one row updates a plan and another updates and approves one: told apart by one deed of two alone, both may be meant. */
function withTwins(message: Message, hits: readonly Hit[], rows: readonly number[], ranked: readonly Ranked[]): readonly number[] {
  const { vocabulary } = message
  const [best, ...others] = rows
  const nouns = nounsIn(message)
  const isDeed = ({ word }: Hit): boolean => deedOf(word) !== null && !nouns.has(word)
  const deeds = hits.filter(hit => isDeed(hit) && hit.rows.size > 0)
  const things = hits.filter(hit => !isDeed(hit) && hit.rows.size + hit.titles.size > 0)
  if (best === undefined || others.length > 0 || deeds.length < 2) return rows
  const isTwin = (index: number): boolean =>
    things.every(hit => closeness(vocabulary, hit, index) >= closeness(vocabulary, hit, best)) && deeds.some(hit => hit.rows.has(index))
  return [best, ...ranked.map(({ index }) => index).filter(index => index !== best && isTwin(index))]
}

/** "388 attestati", "domande di anticipata": what is counted or depends on a noun is a thing, whatever verb it resembles. */
function nounsIn({ words, figures, heard }: Message): ReadonlySet<string> {
  const isNoun = (at: number): boolean => OF.has(heard[at - 1] ?? '') || figures.some(({ noun }) => noun === at)
  return new Set(words.filter(({ at }) => isNoun(at)).map(({ hit }) => hit.word))
}

/** "fatti 84 campionamenti": one word that several rows have, and nothing else. */
function isSingle(hits: readonly Hit[]): boolean {
  const known = hits.filter(hit => hit.rows.size + hit.titles.size > 0)
  return known.length === 1 && known.every(hit => hit.rows.size > 1 && !hit.typo)
}

/** "verifica completata": beside a single word of the sheets the verb that says it is over chooses no row. */
function telling({ vocabulary }: Message, hits: readonly Hit[]): readonly Hit[] {
  const others = hits.filter(hit => (deedOf(hit.word) !== 'over' || vocabulary.words.has(hit.word)) && !isPerforming(hit.word))
  const known = others.filter(hit => hit.rows.size + hit.titles.size > 0)
  return known.length === 1 ? others : hits
}

/** "84 campionamenti", where one row counts "campioni" and another "pozzi campionati": a word that no row has as it stands may mean each of its family. */
function kindred(hits: readonly Hit[], fits: (index: number) => boolean): readonly number[] {
  const [only, ...others] = hits.filter(hit => hit.rows.size > 0 && deedOf(hit.word) === null)
  if (!only || only.typo || others.length > 0 || [...only.rows.values()].some(similarity => similarity >= 1)) return []
  return [...only.rows.keys()].filter(fits)
}

/** "prove effettuate": whatever is done is carried out. */
function isPerforming(word: string): boolean {
  return PERFORMED.has(word.slice(0, -1))
}

const PERFORMED = new Set('effettuat svolt eseguit realizzat tenut compiut espletat condott'.split(' '))

/** A row with other parts of that kind is not meant; one without any may be. */
function agrees(labels: ReadonlySet<string>, label: string): boolean {
  const noun = label.split(' ')[0] ?? ''
  return labels.has(label) || ![...labels].some(own => own.startsWith(`${noun} `))
}

function sameYear(numbers: ReadonlySet<string>, year: string): boolean {
  return numbers.has(year) || ![...numbers].some(number => /^(19|20)\d\d$/.test(number))
}

/** Words, and the numbered parts and years that rows carry, which weigh like their rarest words. */
export function hitsOf(message: Message, words: readonly Word[], isIn: (at: number) => boolean): readonly Hit[] {
  const figures = [
    ...message.labels.filter(label => isIn(label.first)).map(({ label }) => markHit(message, label, entry => entry.labels.has(label))),
    ...message.years.filter(({ at }) => isIn(at)).map(({ year }) => markHit(message, year, entry => entry.described.has(year))),
  ]
  const printed = message.figures.filter(({ first }) => isIn(first)).map(({ value, of }) => printedHit(message, of ?? value))
  return [...words.map(word => word.hit), ...[...figures, ...printed].filter(hit => hit.rows.size > 0)]
}

/** "tutti e 10": the quantity printed in a row points to it. */
function printedHit(message: Message, value: Decimal): Hit {
  const hit = markHit(message, String(value), entry => entry.indicator.printed?.eq(value) ?? false)
  return { ...hit, weight: PRINTED }
}

const PRINTED = 0.4

type Entry = Message['vocabulary']['entries'][number]

function markHit(message: Message, word: string, has: (entry: Entry) => boolean): Hit {
  const rows = new Map(message.vocabulary.entries.flatMap((entry, index) => (has(entry) ? [[index, 1] as const] : [])))
  return { word, weight: 1, rows, titles: new Map(), typo: false }
}

function isByTypo(hits: readonly Hit[], best: Ranked | undefined): boolean {
  return best !== undefined && hits.some(hit => hit.typo && hit.rows.has(best.index))
}

/** Words that no row or title of the channel knows, but those of another project do, speak for that other project. */
const ELSEWHERE = 0.6

function isElsewhere(message: Message, words: readonly Word[], inside: Candidates): boolean {
  const { vocabulary, scope } = message
  const foreign = words.filter(({ hit }) => hit.rows.size + hit.titles.size > 0 && !hit.typo && !isKnownIn(message, hit, scope.channel))
  const weight = foreign.reduce((sum, { hit }) => sum + hit.weight, 0)
  const titled = foreign.some(({ hit }) => hit.titles.size > 0)
  return weight >= (titled ? ELSEWHERE : ELSEWHERE * 2) && (titled || inside.score < weight) && vocabulary.entries.length > 0
}

function isKnownIn(message: Message, hit: Hit, projects: readonly number[]): boolean {
  return projects.some(
    project => hit.titles.has(project) || (message.vocabulary.byProject.get(project) ?? []).some(index => hit.rows.has(index)),
  )
}
