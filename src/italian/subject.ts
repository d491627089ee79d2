import { candidatesIn, projectsIn } from './candidates.ts'
import { leaders, rank } from './match.ts'
import type { Message, Word } from './message.ts'
import type { Subject } from './outcome.ts'
import { hasPhrase, startsPhrase } from './phrases.ts'
import { EVERYTHING, QUESTION_WORDS, THIS_PROJECT } from './questionWords.ts'
import { rowsOf } from './references.ts'
import { deedOf } from './verbs.ts'

/** What a question is about: the row or project it names or describes, else the conversation's, else all. */
export function subjectOf(message: Message): Subject {
  const projects = projectsIn(message, everywhere)
  const row = namedRow(message, projects)
  if (row) return row
  const [project] = projects
  if (project !== undefined) return within(message, project) ?? { kind: 'project', project }
  if (hasPhrase(EVERYTHING, message.heard) && !hasPhrase(THIS_PROJECT, message.heard)) return { kind: 'all' }
  return described(message) ?? conversation(message)
}

const everywhere = (): boolean => true

function namedRow(message: Message, projects: readonly number[]): Subject | null {
  const reference = message.references.find(({ row }) => row !== null)
  if (!reference) return null
  const { channel, after } = message.scope
  const among = projects.length > 0 ? projects : channel.length > 0 ? channel : after ? [after.project] : []
  const [row] = rowsOf(reference, among, message.vocabulary)
  return row ? { kind: 'row', row } : null
}

/** A row described beside its project's number ("la validazione del progetto 9"). */
function within(message: Message, project: number): Subject | null {
  if (!message.vocabulary.byProject.has(project)) return null
  const { rows, score } = candidatesIn({ ...message, words: telling(message) }, everywhere)
  const entry = rows.length === 1 ? message.vocabulary.entries[rows[0] ?? -1] : undefined
  return entry && score >= ENOUGH && !onlyTitles(telling(message), project) ? { kind: 'row', row: entry.ref } : null
}

/** Least score of words that describe anything. */
const ENOUGH = 0.3

/** The row whose own words stand out; when only words of a title are said, or rows of one project tie, that project. */
function described(message: Message): Subject | null {
  const { vocabulary } = message
  const words = telling(message)
  const { rows, score } = candidatesIn({ ...message, words }, everywhere)
  const entry = vocabulary.entries[rows[0] ?? -1]
  if (!entry || score < ENOUGH) return null
  const isTitle =
    onlyTitles(words, entry.project) && message.labels.length + message.figures.length + message.years.length === 0 && !asksOfDeed(message)
  if (rows.length === 1 && !isTitle) return { kind: 'row', row: entry.ref }
  const projects = new Set(rows.map(index => vocabulary.entries[index]?.project))
  return projects.size === 1 ? { kind: 'project', project: entry.project } : titled(message, words)
}

/** "è partita la biglietteria?": a deed is a row's, even when only words of the title are said. */
function asksOfDeed({ heard }: Message): boolean {
  return heard.some(word => deedOf(word) === 'done')
}

function telling({ words, heard }: Message): readonly Word[] {
  const textAt = (at: number): string => heard[at] ?? ''
  return words.filter(
    ({ at, hit }) => hit.rows.size + hit.titles.size > 0 && !startsPhrase(QUESTION_WORDS, textAt, at) && deedOf(textAt(at)) !== 'over',
  )
}

function onlyTitles(words: readonly Word[], project: number): boolean {
  return words.length > 0 && words.every(({ hit }) => hit.titles.has(project))
}

function titled({ vocabulary }: Message, words: readonly Word[]): Subject | null {
  const titles = words.filter(({ hit }) => hit.titles.size > 0).map(({ hit }) => ({ ...hit, rows: new Map<number, number>() }))
  const best = leaders(vocabulary, titles, rank(vocabulary, titles, everywhere))
  const owners = new Set(best.map(index => vocabulary.entries[index]?.project))
  const [owner] = owners
  return owners.size === 1 && owner !== undefined ? { kind: 'project', project: owner } : null
}

/** A channel's project; in a personal chat that of the row just reported; else all. */
function conversation({ scope }: Message): Subject {
  const [only, ...more] = scope.channel
  if (only !== undefined && more.length === 0) return { kind: 'project', project: only }
  return scope.after && scope.channel.length === 0 ? { kind: 'project', project: scope.after.project } : { kind: 'all' }
}
