import { hasPhrase, phrases, startsPhrase } from '../lexicon/phrases.ts'
import { ALL_PROJECTS, askingPlaces, EVERYTHING, moneyPlaces, OF_ONE, QUESTION_WORDS, THIS_PROJECT } from '../lexicon/questionWords.ts'
import { deedOf } from '../lexicon/verbs.ts'
import { candidatesIn, projectsIn } from '../match/candidates.ts'
import { fitting, isCounting, justNamed } from '../match/fitting.ts'
import { leaders, rank } from '../match/match.ts'
import type { Message, Word } from '../match/message.ts'
import { rowsOf } from '../match/references.ts'
import type { QuestionIntent, RowRef, Subject, Topic } from '../outcome.ts'

/** What a question is about: the row or project it names or describes, else the conversation's, else all; `intent` null for a command. */
export function subjectOf(message: Message, intent: QuestionIntent | null): Subject {
  const subject = subjectIn(message, intent)
  const year = subject.kind === 'row' ? null : otherYearIn(message, telling(message, intent).length > 0 ? 'yes' : 'no')
  return year === null ? subject : { kind: 'otherYear', year }
}

function subjectIn(message: Message, intent: QuestionIntent | null): Subject {
  const projects = projectsIn(message, everywhere)
  const row = namedRow(message, projects)
  if (row) return row
  const [project] = projects
  if (project !== undefined) return within(message, intent, project) ?? { kind: 'project', project }
  if (isOfEverything(message)) return (isOfRowsThings(message) && described(message, intent)) || { kind: 'all' }
  return described(withoutStrangeNumbers(message), intent) ?? conversation(message, intent)
}

/** "la graduatoria della 68": a number that no row has is a name of something. */
function withoutStrangeNumbers(message: Message): Message {
  return { ...message, references: [] }
}

/** "in tutto": all projects, but in the channel of one project that one's total, unless "tutti i progetti" is said. */
function isOfEverything({ heard, scope }: Message): boolean {
  if (!hasPhrase(EVERYTHING, heard) || hasPhrase(THIS_PROJECT, heard)) return false
  return scope.channel.length !== 1 || hasPhrase(ALL_PROJECTS, heard)
}

/** "i progetti formativi": the projects are things of a row. */
function isOfRowsThings({ heard, vocabulary }: Message): boolean {
  return heard.some((word, at) => (word === 'progetti' || word === 'schede') && vocabulary.pairs.has(`${word} ${heard[at + 1]}`))
}

const everywhere = (): boolean => true

/** A year without sheets here; beside words of the sheets, one that no row speaks of. */
function otherYearIn({ years, scope, vocabulary }: Message, isDescribing: 'yes' | 'no'): number | null {
  const sheets = scope.sheets.map(sheet => String(sheet.year))
  const isOfRows = (year: string): boolean => vocabulary.entries.some(({ described }) => described.has(year))
  const other = years.find(({ year }) => !sheets.includes(year) && (isDescribing === 'no' || !isOfRows(year)))
  return other && sheets.length > 0 ? Number(other.year) : null
}

function namedRow(message: Message, projects: readonly number[]): Subject | null {
  const reference = message.references.find(({ row }) => row !== null)
  if (!reference) return null
  const { channel, topic } = message.scope
  const among = projects.length > 0 ? projects : channel.length > 0 ? channel : topic ? [topic.project] : []
  const [row] = rowsOf(reference, among, message.vocabulary)
  return row ? { kind: 'row', row } : null
}

/** A row described beside its project's number ("la validazione del progetto 9"). */
function within(message: Message, intent: QuestionIntent | null, project: number): Subject | null {
  if (!message.vocabulary.byProject.has(project)) return null
  const words = telling(message, intent)
  const { rows, score } = candidatesIn({ ...message, words }, everywhere)
  const entry = rows.length === 1 ? message.vocabulary.entries[rows[0] ?? -1] : undefined
  return entry && score >= ENOUGH && !onlyTitles(words, project) ? { kind: 'row', row: entry.ref } : null
}

/** Least score of words that describe anything. */
const ENOUGH = 0.3

/** The row whose own words stand out; when only words of a title are said, or rows of one project tie, that project. */
function described(message: Message, intent: QuestionIntent | null): Subject | null {
  const { vocabulary } = message
  const words = telling(message, intent)
  const found = candidatesIn({ ...message, words }, everywhere)
  const isPlain = found.rows.length === 1 && !onlyTitles(words, vocabulary.entries[found.rows[0] ?? -1]?.project ?? 0)
  const fitted = isPlain ? null : (fitting(message, words, intent) ?? justNamed(message, words, intent))
  const { rows, score } = fitted ?? found
  const entry = vocabulary.entries[rows[0] ?? -1]
  if (!entry || score < ENOUGH) return null
  const isTitle =
    fitted === null &&
    intent !== 'simulate' &&
    !(rows.length === 1 && isGiven(message, intent, words)) &&
    !isCounting(message) &&
    onlyTitles(words, entry.project) &&
    message.labels.length + message.figures.length + message.years.length === 0 &&
    !asksOfDeed(message)
  if (rows.length === 1 && !isTitle) return { kind: 'row', row: entry.ref }
  const ended = isTitle ? endedRow(message, words, entry.project) : null
  if (ended) return { kind: 'row', row: ended }
  const projects = new Set(rows.map(index => vocabulary.entries[index]?.project))
  return projects.size === 1 ? { kind: 'project', project: entry.project } : titled(message, words)
}

/** "ecco la delibera del piano neve": a paper that is handed in bears out one row. */
function isGiven({ clauses, vocabulary }: Message, intent: QuestionIntent | null, words: readonly Word[]): boolean {
  if (intent !== 'evidence' || clauses.some(({ asked }) => asked)) return false
  const own = vocabulary.entries.filter((_, index) => words.every(({ hit }) => hit.rows.has(index)))
  return own.length === 1
}

/** "l'inventario del polo è completato?" of the row that says "completamento": the verb tells which of the rows that have all the other words too. */
function endedRow(message: Message, words: readonly Word[], project: number): RowRef | null {
  const ended = message.words.filter(({ at, hit }) => deedOf(message.heard[at] ?? '') === 'over' && hit.rows.size > 0)
  const own = (message.vocabulary.byProject.get(project) ?? []).filter(index =>
    [...words, ...ended].every(({ hit }) => (hit.rows.get(index) ?? 0) > 0),
  )
  const [only, ...others] = own
  if (ended.length === 0 || others.length > 0 || only === undefined) return null
  return message.vocabulary.entries[only]?.ref ?? null
}

/** "è partita la biglietteria?": a deed is a row's, even when only words of the title are said. */
function asksOfDeed({ heard }: Message): boolean {
  const asking = new Set([...askingPlaces(heard), ...moneyPlaces(heard)])
  return heard.some((word, at) => deedOf(word) === 'done' && !asking.has(at) && !MERELY.has(word))
}

/** Participles of the talk about things rather than of their work. */
const MERELY = new Set(['messo', 'messa', 'messi', 'messe', 'arrivati', 'arrivato', 'arrivata', 'detto', 'scritto'])

/** Words that may tell the row: those of the question itself do not ("quanto abbiamo perso?" asks of no «personale»). */
function telling({ words, heard }: Message, intent: QuestionIntent | null): readonly Word[] {
  const textAt = (at: number): string => heard[at] ?? ''
  const asking = askingPlaces(heard)
  const money = intent === 'status' || intent === 'deadlines' ? null : moneyPlaces(heard)
  const isAsking = (at: number): boolean =>
    asking.has(at) ||
    (startsPhrase(QUESTION_WORDS, textAt, at) && !(textAt(at) === 'mostra' && OF_IT.has(textAt(at - 1)))) ||
    (textAt(at) === 'corso' && textAt(at - 1) === 'in') ||
    (money?.has(at) ?? false) ||
    (intent === 'deadlines' && textAt(at).startsWith('scad'))
  const isPlain = words.some(({ at, hit }) => !hit.typo && hit.rows.size + hit.titles.size > 0 && !isAsking(at))
  return words.filter(
    ({ at, hit }) =>
      hit.rows.size + hit.titles.size > 0 &&
      !(intent === 'evidence' && hit.typo && isPlain) &&
      !(hit.typo && hit.word.length < SURE) &&
      !isAsking(at) &&
      deedOf(textAt(at)) !== 'over',
  )
}

/** "la mostra": the exhibition, not "show me". */
const OF_IT = new Set(['la', 'della', 'alla', 'sulla', 'nella', 'dalla', 'una'])

/** Shorter words are read through no slip. */
const SURE = 6

function onlyTitles(words: readonly Word[], project: number): boolean {
  return words.length > 0 && words.every(({ hit }) => hit.titles.has(project))
}

function titled({ vocabulary }: Message, words: readonly Word[]): Subject | null {
  const titles = words.filter(({ hit }) => hit.titles.size > 0).map(({ hit }) => ({ ...hit, rows: new Map<number, number>() }))
  const best = leaders(vocabulary, titles, rank(vocabulary, titles, everywhere))
  const owners = new Set(best.map(index => vocabulary.entries[index]?.project))
  const [owner] = owners
  return owners.size === 1 && owner !== undefined && onlyTitles(words, owner) ? { kind: 'project', project: owner } : null
}

/** A channel's projects; in a personal chat, for money, what was just talked about; else all. */
function conversation(message: Message, intent: QuestionIntent | null): Subject {
  const { topic, channel } = message.scope
  const [only, ...more] = channel
  if (topic && isOfTopic(message, intent) && (only === undefined || channel.includes(topic.project))) return about(topic)
  if (only !== undefined) return more.length === 0 ? { kind: 'project', project: only } : { kind: 'channel' }
  return topic && intent !== 'status' && intent !== 'deadlines' ? { kind: 'project', project: topic.project } : { kind: 'all' }
}

/** "perché?", "quanto vale?", "quando scade?": of the one thing just talked about. */
function isOfTopic({ heard, scope }: Message, intent: QuestionIntent | null): boolean {
  if (intent === 'payable') return hasPhrase(OF_ONE, heard)
  if (intent === 'deadlines') return scope.topic?.row != null && hasPhrase(DUE, heard)
  return intent === 'why' || intent === 'evidence' || intent === 'simulate'
}

const DUE = phrases('quando scade, la scadenza, il termine, entro quando')

function about({ project, row }: Topic): Subject {
  return row === null ? { kind: 'project', project } : { kind: 'row', row: { project, row } }
}
