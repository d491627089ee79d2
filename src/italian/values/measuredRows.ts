import { measureOf, partsOf, type Target } from '../../domain/target.ts'
import { wantsNumber } from '../../domain/verbs/report.ts'
import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'
import { TIMED } from './countedThings.ts'

/** "media 14 giorni": where nothing but a measure is said, every row measured in that unit may be meant. */
export function withSameUnit(message: Message, rows: readonly number[]): readonly number[] {
  const { vocabulary, words, figures, references, labels, scope } = message
  const [figure, ...more] = figures
  const isMeasure = words.every(({ hit }) => TIMED.has(hit.word) || hit.rows.size + hit.titles.size === 0)
  if (!figure || figure.unit === 'count' || more.length + references.length + labels.length > 0 || !isMeasure) return rows
  const isNear = (project: number): boolean => scope.channel.length === 0 || scope.channel.includes(project)
  const same = vocabulary.entries.flatMap(({ indicator, project }, index) =>
    isNear(project) && measureOf(indicator.target)?.unit === figure.unit ? [index] : [],
  )
  return [...new Set([...rows, ...same])]
}

/** "autorizzazioni rilasciate: 1.012": a count is for the row that counts, rather than for one that asks for days or a day. */
export function withoutTimes(message: Message, entries: readonly Entry[]): readonly Entry[] {
  const [figure, ...more] = message.figures
  if (figure?.unit !== 'count' || more.length > 0 || message.heard.some(word => TIMED.has(word) || word === 'e')) return entries
  const timeless = entries.filter(({ indicator }) => !TIMES.has(measureOf(indicator.target)?.unit ?? 'count'))
  const counting =
    message.dates.length > 0
      ? timeless
      : timeless.filter(
          ({ indicator, asked }) => wantsNumber(indicator) || indicator.printed !== null || (asked.size > 0 && !isByDay(indicator.target)),
        )
  const [only, ...others] = counting
  if (!only || others.length > 0 || !wantsNumber(only.indicator)) return entries
  return entries.some(other => other !== only && hasMore(message, other, only)) ? entries : counting
}

/** "estratti assicurativi dei cessati stampati": a word speaks for that row and not for this one, and none the other way. */
function hasMore({ words, vocabulary }: Message, that: Entry, own: Entry): boolean {
  const [other, only] = [vocabulary.entries.indexOf(that), vocabulary.entries.indexOf(own)]
  const isFor = (row: number, not: number): boolean => words.some(({ hit }) => hit.rows.has(row) && !hit.rows.has(not))
  return isFor(other, only) && !isFor(only, other)
}

function isByDay(target: Target): boolean {
  return partsOf(target).some(({ kind }) => kind === 'by')
}

const TIMES: ReadonlySet<string> = new Set(['days', 'hours', 'minutes'])
