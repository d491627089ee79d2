import type { Message } from './message.ts'
import type { QuestionIntent } from './outcome.ts'
import { hasPhrase, startsPhrase } from './phrases.ts'
import * as words from './questionWords.ts'
import { deedOf, isGerund } from './verbs.ts'

/** What a message asks for, or null when it asks nothing. A message that reports something is no question unless it is plainly asked. */
export function intentOf(message: Message): QuestionIntent | 'help' | null {
  const { heard } = message
  const asked = isAsked(message)
  if (asked && isRequest(message)) return null
  if (hasPhrase(words.HELP, heard)) return 'help'
  if (isSimulation(message, asked)) return 'simulate'
  if (isWhy(message, asked)) return 'why'
  if (isEvidence(message, asked)) return 'evidence'
  if (!asked && message.clauses.some(({ mood }) => mood === 'asserted')) return null
  if (hasPhrase(words.PAYABLE, heard) || (asked && hasPhrase(words.MONEY, heard))) return 'payable'
  if (!asked && message.clauses.some(({ mood }) => BLOCKING.has(mood))) return null
  if (hasPhrase(words.DEADLINES, heard)) return 'deadlines'
  if (hasPhrase(words.STATUS, heard) || (asked && hasPhrase(words.STATUS_ASKED, heard))) return 'status'
  if (asked && isByWhen(message)) return 'deadlines'
  return asked && asksOfWork(message) ? 'status' : null
}

const BLOCKING: ReadonlySet<string> = new Set(['negated', 'conditional', 'hearsay', 'ordered', 'unfinished', 'others'])

/** "me la chiudi tu entro il 30?": asked of a colleague, not of the bot. */
function isRequest({ heard }: Message): boolean {
  return hasPhrase(words.REQUESTS, heard) && !hasPhrase(words.ASKING_THE_BOT, heard)
}

/** A question mark, an opening that asks, or a turn of phrase that does. */
export function isAsked(message: Message): boolean {
  if (message.clauses.some(({ asked, mood }) => asked && mood !== 'unsure')) return true
  const { heard } = message
  const textAt = (at: number): string => heard[at] ?? ''
  const isAside = (at: number): boolean => textAt(at) === 'quanto' && HEARD_FROM.has(textAt(at - 1))
  const start = opening(message)
  if (startsPhrase(words.ASKING_FIRST, textAt, start) && !isAside(start)) return true
  return heard.some((_, at) => startsPhrase(words.ASKING, textAt, at) && !isAside(at))
}

/** "a quanto mi dicono", "in quanto", "per quanto": no question. */
const HEARD_FROM = new Set(['a', 'in', 'per', 'da', 'tanto'])

/** The first word that is no greeting, address or preposition. */
function opening({ heard }: Message): number {
  const at = heard.findIndex(word => /^[a-z€]/.test(word) && !BEFORE_QUESTIONS.has(word))
  return Math.max(at, 0)
}

const BEFORE_QUESTIONS = new Set(
  'ciao buongiorno salve buonasera scusa scusate scusatemi e ma per a con in di da allora ehi senti sentite raga ragazzi colleghi grazie buon pls perfavore favore cortesia ok bot traguardo tutti oggi adesso ora gentilmente prego'.split(
    ' ',
  ),
)

function isSimulation(message: Message, asked: boolean): boolean {
  const { heard } = message
  const textAt = (at: number): string => heard[at] ?? ''
  if (startsPhrase(words.SIMULATING, textAt, opening(message))) return true
  if (!asked) return false
  const gerund = isGerund(textAt(opening(message))) && hasPhrase(words.MONEY, heard)
  return (
    gerund ||
    message.clauses.some(({ mood }) => mood === 'conditional') ||
    heard.some((word, at) => word === 'se' && !KNOWING.has(textAt(at - 1)))
  )
}

const KNOWING = new Set(
  'sa sapete sai sapere so dimmi dirmi dite dici dire vedere controlla controllare verifica verificare chiedo chiedere capire anche confermi confermare'.split(
    ' ',
  ),
)

function isWhy({ heard, clauses }: Message, asked: boolean): boolean {
  if (hasPhrase(words.WHY, heard)) return true
  return asked && clauses.some(({ asked: isIn, first }) => isIn && heard.slice(first, first + 3).includes('perche'))
}

function isEvidence({ heard, clauses }: Message, asked: boolean): boolean {
  const claims = clauses.some(({ mood }) => mood === 'asserted')
  if (hasPhrase(words.EVIDENCE, heard)) return asked || !claims
  return (heard.includes('link') && !claims) || (hasPhrase(words.ATTACHING, heard) && !claims)
}

/** "entro venerdì cosa dobbiamo consegnare?" */
function isByWhen({ dates, heard }: Message): boolean {
  return (
    dates.some(({ lead }) => lead === 'by' || lead === 'until') &&
    heard.some(word => ['dobbiamo', 'devo', 'bisogna', 'serve', 'tocca'].includes(word))
  )
}

/** "è stata completata?", "ha finito la verifica?", "la 4.3?": a question about a row's work. */
function asksOfWork({ heard, tokens, words: said, labels, references }: Message): boolean {
  if (references.some(({ row }) => row !== null) || labels.length > 0) return true
  return (
    heard.some((word, at) => tokens[at]?.kind !== 'number' && deedOf(word) !== null) &&
    said.some(({ hit }) => hit.rows.size + hit.titles.size > 0)
  )
}
