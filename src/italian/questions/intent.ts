import { coveredBy, hasPhrase, startsPhrase } from '../lexicon/phrases.ts'
import * as words from '../lexicon/questionWords.ts'
import { isGerund } from '../lexicon/verbs.ts'
import type { Message } from '../match/message.ts'
import type { QuestionIntent } from '../outcome.ts'
import { isAsked, isIndirect, isKnowing, isRequest, opening } from './asking.ts'
import { isOfMoney } from './money.ts'
import { isWhy } from './whys.ts'
import { asksByWhen, isStatement } from './windows.ts'
import { asksOfWork, asksWhether, isBareSubject, isNamedAlone, isOfNothingKnown, toldIn } from './work.ts'

/** What a message asks for, or null when it asks nothing. A message that reports something is no question unless it is plainly asked. */
export function intentOf(message: Message): QuestionIntent | 'help' | 'accuracy' | null {
  const { heard } = message
  const asked = isAsked(message)
  if (asked && isRequest(message)) return null
  if (isHelp(message, asked)) return 'help'
  if (hasPhrase(words.ACCURACY, heard)) return 'accuracy'
  const why = isWhy(message, asked)
  if (why && opensWithWhy(message)) return 'why'
  if (isSimulation(message, asked)) return 'simulate'
  if (why) return 'why'
  if (isEvidence(message, asked)) return 'evidence'
  if (!asked && reportsWork(message)) return null
  if (isOfMoney(message, asked)) return hasPhrase(words.SHARE, heard) ? 'share' : 'payable'
  if (!asked && message.clauses.some(({ mood }) => BLOCKING.has(mood))) return null
  return aboutTime(message, asked) ?? aboutWork(message, asked)
}

/** "perché la 3.4 è a zero se siamo sotto soglia?": what follows "se" is a fact. */
function opensWithWhy(message: Message): boolean {
  const at = opening(message)
  return startsPhrase(words.OPENING_WHYS, place => message.heard[place] ?? '', at)
}

/** "scadenze dal 15 giugno in avanti", "prossime scadenze". */
function opensWithDeadlines(message: Message): boolean {
  const at = opening(message)
  return [at, at + 1].some(place => (message.heard[place] ?? '').startsWith('scadenz'))
}

/** Something is asserted, and not only by a word of money ("inclusione: importo maturato"). */
function reportsWork({ heard, clauses }: Message): boolean {
  const sums = coveredBy(words.SUMS, heard)
  return clauses.some(({ mood, by }) => mood === 'asserted' && !(by !== null && sums.has(by)))
}

const BLOCKING: ReadonlySet<string> = new Set(['negated', 'conditional', 'hearsay', 'ordered', 'unfinished', 'others'])

/** "che scade a maggio?", "il piano neve entro quando?", "cosa va chiuso a novembre?" */
function aboutTime(message: Message, asked: boolean): 'deadlines' | null {
  const { heard } = message
  if (asked && (hasPhrase(words.TERMS, heard) || asksByWhen(message))) return 'deadlines'
  if (!hasPhrase(words.DEADLINES, heard)) return null
  return asked || !((isOfNothingKnown(message) && !opensWithDeadlines(message)) || isStatement(message)) ? 'deadlines' : null
}

function aboutWork(message: Message, asked: boolean): 'status' | null {
  const { heard } = message
  if (hasPhrase(words.STATUS, heard)) return 'status'
  if (isNamedAlone(message)) return 'status'
  if (!asked) return null
  if (hasPhrase(words.EVERYTHING, heard) && toldIn(message).length === 0) return 'status'
  if (hasPhrase(words.STATUS_ASKED, heard) && !isOfNothingKnown(message)) return 'status'
  return asksOfWork(message) || asksWhether(message) || isBareSubject(message) ? 'status' : null
}

/** "come si corregge un dato?"; "mi aiuti?" only where nothing else is said. */
function isHelp(message: Message, asked: boolean): boolean {
  if (hasPhrase(words.HELP, message.heard)) return true
  return hasPhrase(words.HELP_ALONE, message.heard) && toldIn(message).length === 0 && (asked || message.heard.length <= 4)
}

function isSimulation(message: Message, asked: boolean): boolean {
  const { heard } = message
  const textAt = (at: number): string => heard[at] ?? ''
  if (startsPhrase(words.SIMULATING, textAt, opening(message))) return true
  if (!asked) return false
  return (
    hasPhrase(words.SUPPOSING, heard) ||
    isSupposedFirst(message) ||
    isSuppliedWith(message) ||
    message.clauses.some(({ mood, by, first }) => mood === 'conditional' && !isIndirect(heard, first) && !isWish(heard[by ?? -1])) ||
    heard.some((word, at) => word === 'se' && !isKnowing(heard, at - 1))
  )
}

/** "vorrei il prospetto": wanted, not supposed. */
function isWish(word: string | undefined): boolean {
  return word !== undefined && WISHES.has(word)
}

const WISHES = new Set(['vorrei', 'vorremmo', 'potresti', 'potreste', 'servirebbe', 'saprei', 'sapresti', 'riusciresti'])

/** "facendone solo 6 quanto ci danno?", "e arrivando a 60 computer?": a gerund opens what is supposed. */
function isSupposedFirst(message: Message): boolean {
  const { heard, figures, dates } = message
  const first = heard[opening(message)] ?? ''
  const isOpened = isGerund(first) && first !== 'quando'
  return isOpened && (hasPhrase(words.MONEY, heard) || figures.length + dates.length > 0)
}

/** "quanto prenderemmo con 22 sedute?", "con il 50% quanto viene?", "quanto verrebbe la 1.3 al 60%?" */
function isSuppliedWith({ heard, figures }: Message): boolean {
  if (figures.length > 0 && heard.some(word => WOULD_BE.has(word))) return true
  if (!hasPhrase(words.MONEY, heard)) return false
  const isSupplied = figures.some(({ first }) => [1, 2].some(step => heard[first - step] === 'con'))
  const isReached = figures.some(({ first, unit }) => unit === 'percent' && ['al', "all'"].includes(heard[first - 1] ?? ''))
  return isSupplied || (isReached && heard.includes('con'))
}

const WOULD_BE = new Set(['verrebbe', 'varrebbe', 'verrebbero', 'varrebbero', 'farebbe', 'farebbero'])

function isEvidence(message: Message, asked: boolean): boolean {
  const { heard, tokens, clauses } = message
  const claims = clauses.some(({ mood }) => mood === 'asserted')
  if (hasPhrase(words.EVIDENCE, heard)) return asked || !claims
  if (asked && hasPhrase(words.EVIDENCE_ASKED, heard)) return true
  return !claims && (tokens.some(({ kind, text }) => kind === 'mark' && text === 'link') || hasPhrase(words.ATTACHING, heard))
}
