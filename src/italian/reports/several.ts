import { deedOf } from '../lexicon/verbs.ts'
import { candidatesIn, hitsOf } from '../match/candidates.ts'
import { advantage, type Hit } from '../match/match.ts'
import type { Message } from '../match/message.ts'
import type { Spoken } from '../mood/mood.ts'
import type { RowRef } from '../outcome.ts'
import { coordinatedIn } from './coordinated.ts'
import { isActNoun, isThin } from './foreign.ts'

/** Rows of which a message reports each in its own clause; one or none when it speaks of a single row. */
export function severalIn(message: Message, usable: readonly Spoken[]): readonly RowRef[] {
  const named = namedRows(message, usable)
  if (named.length > 1) return named
  const joined = named.length === 0 ? usable.flatMap(clause => coordinatedIn(message, clause)) : []
  if (joined.length > 1) return rowRefs(message, joined)
  const dated = named.length === 0 ? datedRows(message, usable) : []
  if (dated.length > 1) return rowRefs(message, dated)
  const parted = usable.flatMap(clause => partedRows(message, clause))
  if (parted.length > 1) return rowRefs(message, parted)
  const found = usable
    .filter(clause => clause.mood === 'asserted')
    .flatMap(clause => halves(message, clause).flatMap(half => rowsOf(message, half)))
  const beside = named.length === 1 ? found.filter(({ index, alone }) => alone && !isSame(message, index, named)) : []
  if (beside.length > 0) return [...named, ...refsOf(message, beside)]
  const [first, ...others] = found
  if (!first?.alone) return []
  const apart = others.filter(other => other.index !== first.index && other.hits !== first.hits && areApart(message, first, other))
  return refsOf(message, [first, ...apart])
}

/** "inventario chiuso il 29/4, determina di scarto il 27/5": things of different rows, each with its day. */
function datedRows(message: Message, usable: readonly Spoken[]): readonly number[] {
  const found = usable.flatMap(clause => {
    const isIn = (at: number): boolean => at >= clause.first && at <= clause.last
    const dates = message.dates.filter(({ first }) => isIn(first))
    const [date] = dates
    if (dates.length !== 1 || date?.reading.kind !== 'day' || date.reading.day > message.scope.today) return []
    if (date.lead !== null && date.lead !== 'from') return []
    const words = message.words.filter(({ at }) => isIn(at))
    const isKnown = words.every(({ hit }) => hit.rows.size + hit.titles.size > 0 || deedOf(hit.word) !== null)
    const { rows, how } = candidatesIn(message, isIn)
    return how === 'matched' && rows.length <= MOST_OPEN && words.length <= MOST_WORDS ? [{ rows, clause, isKnown }] : []
  })
  const isTold = usable.some(({ mood }) => mood === 'asserted') || found.every(({ isKnown }) => isKnown)
  const isApart = found.every(one => found.every(other => one === other || !one.rows.some(row => other.rows.includes(row))))
  return found.length > 1 && isTold && isApart ? found.flatMap(({ rows }) => rows) : []
}

/** "organo finito il 20 ottobre e pianoforti tutti e 48 accordati": an "e" with a day on one side, a number on the other, and on each a verb and another row's thing. */
function partedRows(message: Message, { first, last }: Spoken): readonly number[] {
  const { dates, figures, heard, words } = message
  const joint = heard.findIndex((word, at) => at > first && at < last && word === 'e' && words.some(next => next.at === at + 1))
  if (joint < 0) return []
  const isLeft = (at: number): boolean => at >= first && at < joint
  const isRight = (at: number): boolean => at > joint && at <= last
  const isApart = (one: (at: number) => boolean, other: (at: number) => boolean): boolean =>
    dates.some(date => one(date.first)) && !dates.some(date => other(date.first)) && figures.some(figure => other(figure.first))
  if (!isApart(isLeft, isRight) && !isApart(isRight, isLeft)) return []
  const sides = [isLeft, isRight].map(isIn => ({
    ...candidatesIn(message, isIn),
    isTold: heard.some((word, at) => isIn(at) && deedOf(word) !== null),
  }))
  const rows = sides.flatMap(side => (side.isTold && side.how === 'matched' && side.rows.length === 1 ? side.rows : []))
  return new Set(rows).size === 2 ? rows : []
}

/** A longer clause tells more than a thing and its day. */
const MOST_WORDS = 6

/** Whether the row is the one named elsewhere: "fatta la fase 1, la 2 lunedì" speaks of two. */
function isSame({ vocabulary }: Message, index: number, named: readonly RowRef[]): boolean {
  const ref = vocabulary.entries[index]?.ref
  return named.some(({ project, row }) => project === ref?.project && row === ref.row)
}

export type Part = { readonly first: number; readonly last: number }
/** `alone` when its statement can mean no other row. */
type Found = { readonly index: number; readonly hits: readonly Hit[]; readonly dated: boolean; readonly alone: boolean }

/** "chiusa la verifica e emesso il ruolo": an "e" between two completed verbs parts two statements. */
export function halves({ tokens }: Message, { first, last }: Part): readonly Part[] {
  const isDeed = (at: number): boolean => tokens[at]?.kind === 'word' && deedOf(tokens[at]?.text ?? '') !== null
  const deeds = tokens.flatMap((_, at) => (at >= first && at <= last && isDeed(at) ? [at] : []))
  const isVerb = (at: number): boolean => deeds.includes(at) || (at <= last && CARRYING.has(tokens[at]?.text ?? ''))
  const and = tokens.findIndex(
    ({ text }, at) =>
      (text === 'e' || text === 'ed') && deeds.some(deed => deed < at) && [1, 2, 3].some(step => isVerb(at + step)) && !isVerb(at - 1),
  )
  return and > first && and < last
    ? [
        { first, last: and - 1 },
        { first: and + 1, last },
      ]
    : [{ first, last }]
}

const CARRYING = new Set('abbiamo ho hanno ha era erano siamo sono'.split(' '))

/** More rows than this are not told apart in one question. */
const MOST_NAMED = 12

function namedRows(message: Message, usable: readonly Spoken[]): readonly RowRef[] {
  const rows = message.references.filter(
    ({ row, first }) => row !== null && usable.some(clause => first >= clause.first && first <= clause.last),
  )
  if (rows.length < 2) return []
  const found = rows.slice(0, MOST_NAMED).map(reference => candidatesIn(message, at => at >= reference.first && at <= reference.last))
  const indexes = [...new Set(found.flatMap(({ rows }) => rows))]
  return refsOf(
    message,
    indexes.map(index => ({ index, hits: [], dated: false, alone: true })),
  )
}

/** A statement that fits more rows than this speaks of none of them. */
const MOST_OPEN = 2

function rowsOf(message: Message, { first, last }: Part): readonly Found[] {
  const isIn = (at: number): boolean => at >= first && at <= last
  const { rows, how, score } = candidatesIn(message, isIn)
  const hits = hitsOf(
    message,
    message.words.filter(({ at }) => isIn(at)),
    isIn,
  )
  const dated = message.dates.some(date => isIn(date.first))
  if (how !== 'matched' || score < 0.5 || rows.length > MOST_OPEN) return []
  const own = { ...message, words: message.words.filter(({ at }) => isIn(at)) }
  const isNamed = labelled(message, isIn) || own.words.some(({ hit }) => deedOf(hit.word) === null && rows.some(row => hit.rows.has(row)))
  const isTold = message.heard.some((word, at) => isIn(at) && deedOf(word) !== null)
  const known = own.words.filter(({ hit }) => rows.some(row => hit.rows.has(row))).length
  if (
    !isNamed ||
    !isTold ||
    (known < 2 && !labelled(message, isIn) && own.words.every(({ hit }) => !rows.some(row => hit.rows.has(row)) || isActNoun(hit.word))) ||
    (rows.length > 1 && isThin(own, { rows }))
  )
    return []
  return rows.map(index => ({ index, hits, dated, alone: rows.length === 1 }))
}

function labelled({ labels, years }: Message, isIn: (at: number) => boolean): boolean {
  return labels.some(({ first }) => isIn(first)) || years.some(({ at }) => isIn(at))
}

/** Each statement speaks so much more for its own row that no single row can be meant by both; less is enough where each has its day. */
const APART = 0.5
const APART_BY_DAY = 0.3

function areApart({ vocabulary }: Message, a: Found, b: Found): boolean {
  const forA = advantage(vocabulary, a.hits, { row: a.index, other: b.index })
  const forB = advantage(vocabulary, b.hits, { row: b.index, other: a.index })
  const least = a.dated && b.dated ? APART_BY_DAY : APART
  return forA >= least && forB >= least
}

function refsOf(message: Message, found: readonly Found[]): readonly RowRef[] {
  return rowRefs(
    message,
    found.map(({ index }) => index),
  )
}

function rowRefs({ vocabulary }: Message, rows: readonly number[]): readonly RowRef[] {
  return [...new Set(rows)].flatMap(index => vocabulary.entries[index]?.ref ?? [])
}
