import { addDays, type Day } from '../../domain/day.ts'
import type { Assumed } from '../../domain/ledger.ts'
import { type Reading, tokenise, wordsBetween } from '../text/normalise.ts'
import { ARTICLES, bareDate, namedDate, namedWeekday, numericDate, relativeDay } from './exactPhrases.ts'
import { easterDay, holiday } from './feasts.ts'
import { distance, nthDay, section, severalUnits, span, vagueWords, weekend, weekOfDay } from './loosePhrases.ts'
import { type Reference, type Resolved, resolve } from './resolve.ts'
import type { Phrase, Rule, Said } from './said.ts'
import { withSharedMonths } from './sharedMonths.ts'

/** The little word before a date: "entro" by, "da" from, "prima del" before, "fino al" and "da qui al" until, "per il" for, "tra" between, "verso" and "dopo" about. */
export type Lead = 'by' | 'from' | 'before' | 'until' | 'for' | 'between' | 'about'

/** What a text says of dates. An empty `assumed` means everything was said; options may be none when the words are vague. Words as typed. */
export type DateReading =
  | { readonly kind: 'day'; readonly day: Day; readonly assumed: readonly Assumed[]; readonly words: string }
  | { readonly kind: 'span'; readonly from: Day; readonly to: Day; readonly assumed: readonly Assumed[]; readonly words: string }
  | { readonly kind: 'ambiguous'; readonly options: readonly Day[]; readonly words: string }
  | { readonly kind: 'invalid'; readonly reason: 'impossible' | 'weekday'; readonly day: Day | null; readonly words: string }
  | { readonly kind: 'none' }

/** A date among the tokens of a text: what it means, the word before it, and the tokens it took. */
export type Mention = {
  readonly reading: Exclude<DateReading, { kind: 'none' }>
  readonly lead: Lead | null
  readonly said: Said
  readonly first: number
  readonly last: number
}

/** Reads the one date a text speaks of; several that disagree are ambiguous. */
export function readDates(text: string, on: Reference): DateReading {
  const [first, ...others] = findDates(tokenise(text), on).map(mention => mention.reading)
  if (!first) return { kind: 'none' }
  const disagree = others.some(other => JSON.stringify(meaning(other)) !== JSON.stringify(meaning(first)))
  if (!disagree) return first
  const options = [first, ...others].flatMap(reading => (reading.kind === 'day' ? [reading.day] : []))
  return { kind: 'ambiguous', options, words: text.trim() }
}

/** Every date of a text in its order; tokens for which `isTaken` holds are left alone. */
export function findDates(text: Reading, on: Reference, isTaken: (at: number) => boolean = () => false): readonly Mention[] {
  const found: Found[] = []
  for (let at = 0; at < text.tokens.length; ) {
    const phrase = isTaken(at) ? null : phraseAt(text, at)
    if (phrase && !rangeTaken(at, phrase.next, isTaken)) found.push({ ...phrase, ...leadOf(text, at), core: at })
    at = phrase?.next ?? at + 1
  }
  return joinRanges(text, withSharedMonths(text.tokens, found)).map(each => mentionOf(text, each, on))
}

type Found = Phrase & { readonly core: number; readonly first: number; readonly lead: Lead | null }

const RULES: readonly Rule[] = [
  dayRange,
  weekOfDay,
  severalUnits,
  distance,
  nthDay,
  section,
  easterDay,
  namedWeekday,
  numericDate,
  namedDate,
  relativeDay,
  holiday,
  weekend,
  span,
  bareDate,
  vagueWords,
]

function phraseAt({ tokens }: Reading, at: number): Phrase | null {
  for (const rule of RULES) {
    const phrase = rule(tokens, at)
    if (phrase) return phrase
  }
  return null
}

/** "13-15 luglio". */
function dayRange(tokens: Reading['tokens'], at: number): Phrase | null {
  const opening = tokens[at]
  if (opening?.kind !== 'number' || !/^\d{1,2}$/.test(opening.text) || tokens[at + 1]?.text !== '-') return null
  const to = tokens[at + 2]?.kind === 'number' ? namedDate(tokens, at + 2) : null
  const from: Said = { kind: 'date', date: Number(opening.text), month: null, year: null, weekday: null, hint: null }
  return to && { ...to, said: { kind: 'range', from, to: to.said } }
}

function rangeTaken(first: number, next: number, isTaken: (at: number) => boolean): boolean {
  for (let at = first; at < next; at += 1) if (isTaken(at)) return true
  return false
}

const LEADS: ReadonlyMap<string, Lead> = new Map([
  ['entro', 'by'],
  ['oltre', 'by'],
  ...['da', 'dal', "dall'", 'dalla', 'dallo'].map(word => [word, 'from'] as const),
  ['per', 'for'],
  ['x', 'for'],
  ['tra', 'between'],
  ['fra', 'between'],
  ...['verso', 'circa', 'intorno', 'attorno', 'dopo'].map(word => [word, 'about'] as const),
])
const SKIPPED = new Set([...ARTICLES, ...'la in a ad di e della alla nella le gli i giornata mattinata serata tarda corso'.split(' ')])

/** Looks left of a date, over articles, for the word that says how it is meant; `first` is the leftmost token it took. */
function leadOf({ tokens }: Reading, core: number): { readonly lead: Lead | null; readonly first: number } {
  for (let at = core - 1; at >= 0 && at >= core - 5; at -= 1) {
    const word = tokens[at]?.text ?? ''
    const before = tokens[at - 1]?.text ?? ''
    if (['al', 'a', "all'", 'alla'].includes(word) && ['fino', 'sino', 'qui'].includes(before))
      return { lead: 'until', first: at - (before === 'qui' ? 2 : 1) }
    if (['di', 'del', "dell'", 'della'].includes(word) && before === 'prima') return { lead: 'before', first: at - 1 }
    const lead = LEADS.get(word)
    if (lead) return { lead, first: at }
    if (!SKIPPED.has(word)) return { lead: null, first: at + 1 }
  }
  return { lead: null, first: core }
}

/** "dal 13 al 15 luglio", "tra il 13 e il 15", "8 ago - 12 ago", "da domani a giovedì" are one span. */
function joinRanges({ tokens }: Reading, found: readonly Found[]): readonly Found[] {
  const joined: Found[] = []
  for (const next of found) {
    const last = joined.at(-1)
    const between = last ? tokens.slice(last.next, next.core).map(token => token.text) : []
    if (last && isRange(last.lead, between)) {
      joined[joined.length - 1] = {
        ...last,
        said: { kind: 'range', from: last.said, to: next.said },
        next: next.next,
        lead: null,
        typo: last.typo || next.typo,
      }
    } else if (last && isInLastWeek(last.said, next.said, between)) {
      joined[joined.length - 1] = { ...last, said: { ...next.said, hint: 'lastWeek' } as Said, next: next.next, typo: next.typo }
    } else joined.push(next)
  }
  return joined
}

/** "la settimana scorsa, martedì". */
function isInLastWeek(week: Said, weekday: Said, between: readonly string[]): boolean {
  const isPast = week.kind === 'unit' && week.unit === 'week' && week.shift === -1 && week.slice === 'whole'
  return isPast && weekday.kind === 'weekday' && weekday.hint === null && (between.length === 0 || between.join() === ',')
}

function isRange(lead: Lead | null, between: readonly string[]): boolean {
  const [link, article, ...more] = between
  if (link === undefined || more.length > 0 || (article !== undefined && !ARTICLES.has(article))) return false
  if (link === '-') return true
  if (link === 'e') return lead === 'between'
  return lead === 'from' && ['a', 'al', "all'", 'alla'].includes(link)
}

function mentionOf(text: Reading, found: Found, on: Reference): Mention {
  const words = wordsBetween(text, found.first, found.next - 1)
  const reading = spoken(led(halfway(found, resolve(found.said, on)), found.lead, on), found.typo, words)
  return { reading, lead: found.lead, said: found.said, first: found.first, last: found.next - 1 }
}

/** "entro metà novembre" is its 15th. */
function halfway({ said, lead }: Found, resolved: Resolved): Resolved {
  const isHalf = lead === 'by' && (said.kind === 'month' || said.kind === 'unit') && said.slice === 'middle'
  return isHalf && resolved.kind === 'span' ? { ...resolved, to: addDays(resolved.from, 4) } : resolved
}

/** "entro ottobre" is its last day, "da settembre" its first, "fino al 30" runs from today. */
function led(resolved: Resolved, lead: Lead | null, on: Reference): Resolved {
  const end = resolved.kind === 'span' ? resolved.to : resolved.kind === 'day' ? resolved.day : null
  if (lead === 'until' && end !== null && end >= on.reference) return { kind: 'span', from: on.reference, to: end, assumed: 'nothing' }
  if (resolved.kind !== 'span') return resolved
  if (lead === 'by') return { kind: 'day', day: resolved.to, assumed: resolved.assumed }
  return lead === 'from' ? { kind: 'day', day: resolved.from, assumed: resolved.assumed } : resolved
}

function spoken(resolved: Resolved, typo: boolean, words: string): Mention['reading'] {
  if (resolved.kind === 'ambiguous' || resolved.kind === 'invalid') return { ...resolved, words }
  const assumed: Assumed[] = [...(resolved.assumed === 'nothing' ? [] : (['year'] as const)), ...(typo ? (['typo'] as const) : [])]
  return resolved.kind === 'day'
    ? { kind: 'day', day: resolved.day, assumed, words }
    : { kind: 'span', from: resolved.from, to: resolved.to, assumed, words }
}

function meaning(reading: DateReading): unknown {
  return { ...reading, words: '', assumed: [] }
}
