import type { Message } from './message.ts'
import type { QuestionIntent } from './outcome.ts'
import { hasPhrase, startsPhrase } from './phrases.ts'
import * as words from './questionWords.ts'
import { deedOf, isGerund } from './verbs.ts'

/** What a message asks for, or null when it asks nothing. A message that reports something is no question unless it is plainly asked. */
export function intentOf(message: Message): QuestionIntent | 'help' | 'accuracy' | null {
  const { heard } = message
  const asked = isAsked(message)
  if (asked && isRequest(message)) return null
  if (hasPhrase(words.HELP, heard)) return 'help'
  if (hasPhrase(words.ACCURACY, heard)) return 'accuracy'
  if (isSimulation(message, asked)) return 'simulate'
  if (isWhy(message, asked)) return 'why'
  if (isEvidence(message, asked)) return 'evidence'
  if (!asked && message.clauses.some(({ mood }) => mood === 'asserted')) return null
  if (isOfMoney(message, asked)) return hasPhrase(words.SHARE, heard) ? 'share' : 'payable'
  if (!asked && message.clauses.some(({ mood }) => BLOCKING.has(mood))) return null
  if (hasPhrase(words.DEADLINES, heard)) return 'deadlines'
  if (hasPhrase(words.STATUS, heard) || (asked && hasPhrase(words.STATUS_ASKED, heard))) return 'status'
  if (asked && isByWhen(message)) return 'deadlines'
  if (isNamedAlone(message)) return 'status'
  return asked && (asksOfWork(message) || asksWhether(message)) ? 'status' : null
}

/** "quanto è erogabile?", and with nothing else "importo della riga 2", "totale di tutte le schede in euro". */
function isOfMoney({ heard, references, dates, figures }: Message, asked: boolean): boolean {
  if (hasPhrase(words.PAYABLE, heard)) return true
  if (!hasPhrase(words.MONEY, heard)) return false
  return (
    asked || (dates.length + figures.length === 0 && heard.length <= SHORT && (references.length > 0 || hasPhrase(words.EVERYTHING, heard)))
  )
}

const SHORT = 8

/** "progetto 2", "2.2", "stato", "riga 2.2 stato": named and nothing said of it. */
function isNamedAlone({ tokens, heard, references }: Message): boolean {
  const isNamed = (at: number): boolean => references.some(({ first, last }) => at >= first && at <= last)
  const isState = heard.some((word, at) => STATE.has(word) && !isNamed(at))
  if (references.length === 0 && !isState) return false
  return tokens.every(({ kind }, at) => isNamed(at) || kind === 'mark' || STATE.has(heard[at] ?? '') || JOINING.has(heard[at] ?? ''))
}

const STATE = new Set(['stato', 'situazione'])
const JOINING = new Set(['il', 'la', "l'", 'lo', 'del', 'della', "dell'", 'e', 'per', 'favore', 'progetti', 'schede', 'dei', 'delle'])

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
  const isThing = message.vocabulary.words.has(textAt(start)) && deedOf(textAt(start + 1)) !== null
  if (startsPhrase(words.ASKING_FIRST, textAt, start) && !isAside(start) && !isThing) return true
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
    isSuppliedWith(message) ||
    message.clauses.some(({ mood, first }) => mood === 'conditional' && !isIndirect(heard, first)) ||
    heard.some((word, at) => word === 'se' && !KNOWING.has(textAt(at - 1)))
  )
}

/** "quanto prenderemmo con 22 sedute?", "con il 50% quanto viene?" */
function isSuppliedWith({ heard, figures }: Message): boolean {
  const isSupplied = figures.some(({ first }) => [1, 2].some(step => heard[first - step] === 'con'))
  return isSupplied && hasPhrase(words.MONEY, heard)
}

/** "sapete se il portale è aperto": asked, not supposed. */
function isIndirect(heard: readonly string[], first: number): boolean {
  const at = heard.indexOf('se', first)
  return at > 0 && KNOWING.has(heard[at - 1] ?? '')
}

const KNOWING = new Set(
  'sa sapete sai sapere so dimmi dirmi dite dici dire vedere controlla controllare verifica verificare chiedo chiedere capire anche confermi confermare'.split(
    ' ',
  ),
)

/** "perché zero?"; not "perché non rispondete al telefono?". */
function isWhy({ heard, clauses, references, words: said }: Message, asked: boolean): boolean {
  if (hasPhrase(words.WHY, heard)) return true
  const textAt = (at: number): string => heard[at] ?? ''
  const told = said.filter(({ at }) => !startsPhrase(words.QUESTION_WORDS, textAt, at))
  const isUnknown = told.length > 1 && told.every(({ hit }) => hit.rows.size + hit.titles.size === 0)
  const isOfOthers = isUnknown && references.length === 0 && !hasPhrase(words.MONEY, heard)
  return asked && !isOfOthers && clauses.some(({ asked: isIn, first }) => isIn && heard.slice(first, first + 3).includes('perche'))
}

function isEvidence({ heard, tokens, clauses }: Message, asked: boolean): boolean {
  const claims = clauses.some(({ mood }) => mood === 'asserted')
  if (hasPhrase(words.EVIDENCE, heard)) return asked || !claims
  return !claims && (tokens.some(({ kind, text }) => kind === 'mark' && text === 'link') || hasPhrase(words.ATTACHING, heard))
}

/** "entro venerdì cosa dobbiamo consegnare?" */
function isByWhen({ dates, heard }: Message): boolean {
  return (
    dates.some(({ lead }) => lead === 'by' || lead === 'until') &&
    heard.some(word => ['dobbiamo', 'devo', 'bisogna', 'serve', 'tocca'].includes(word))
  )
}

/** "sapete se il portale è in esercizio": of something the sheets know. */
function asksWhether({ heard, words: said }: Message): boolean {
  return isIndirect(heard, 0) && said.some(({ hit }) => hit.rows.size > 0)
}

/** "è stata completata?", "ha finito la verifica?", "la 4.3?": a question about a row's work. */
function asksOfWork({ heard, tokens, words: said, labels, references }: Message): boolean {
  if (references.some(({ row }) => row !== null) || labels.length > 0) return true
  return (
    heard.some((word, at) => tokens[at]?.kind !== 'number' && deedOf(word) !== null) &&
    said.some(({ hit }) => hit.rows.size + hit.titles.size > 0)
  )
}
