import { deedOf, isUndone } from '../lexicon/verbs.ts'
import type { Message } from '../match/message.ts'
import type { Spoken } from '../mood/mood.ts'
import { isUndoing } from './undoWords.ts'

/** A message that takes back or corrects, without the clauses that only say how the mistake came about: "annulla, ho preso un abbaglio", "badge 921, avevo letto male il registro". */
export function withoutExcuses(message: Message): Message {
  const isUndo = message.heard.some(isUndoing)
  const parts = message.clauses.flatMap(clause => partsOf(message, clause))
  const excuses = parts.filter(part => isExcuse(message, part, isUndo ? 'undo' : 'correct'))
  if (excuses.length === 0 || excuses.length === parts.length) return message
  const isIn = (at: number): boolean => excuses.some(({ first, last }) => at >= first && at <= last)
  const kept = {
    ...message,
    heard: message.heard.map((word, at) => (isIn(at) ? ',' : word)),
    clauses: parts.filter(part => !excuses.includes(part)),
    words: message.words.filter(({ at }) => !isIn(at)),
    figures: message.figures.filter(({ first }) => !isIn(first)),
    dates: message.dates.filter(({ first }) => !isIn(first)),
    labels: message.labels.filter(({ first }) => !isIn(first)),
    years: message.years.filter(({ at }) => !isIn(at)),
  }
  return isUndo || kept.figures.length + kept.dates.length > 0 ? kept : message
}

/** "annulla perché ho contato male", "annulla ho contato male": the reason needs no comma. */
function partsOf({ heard }: Message, clause: Spoken): readonly Spoken[] {
  const at = heard.findIndex((word, place) => place > clause.first && place <= clause.last && isUndoing(word))
  const verb = isUndoing(heard[clause.first] ?? '') ? clause.first : at
  if (verb < 0) return [clause]
  const cut = heard.findIndex(
    (word, place) => place > verb && place <= clause.last && (GIVING_REASONS.has(word) || isOpening(heard, place)),
  )
  return cut < 0
    ? [clause]
    : [
        { ...clause, last: cut - 1 },
        { ...clause, mood: 'plain', first: cut },
      ]
}

const GIVING_REASONS = new Set(['perche', 'poiche', 'siccome'])

/** "ho …", "mi sono …"; not "quello che ho …". */
function isOpening(heard: readonly string[], at: number): boolean {
  const before = heard[at - 1] ?? ''
  if (before === 'che' && !isUndoing(heard[at - 2] ?? '')) return false
  return SPEAKING.has(heard[at] ?? '') || (heard[at] === 'mi' && SPEAKING_REFLEXIVELY.has(heard[at + 1] ?? ''))
}

const SPEAKING = new Set(['ho', 'abbiamo', 'avevo', 'avevamo', 'ero', 'eravamo'])
const SPEAKING_REFLEXIVELY = new Set(['sono', 'ero'])

function isExcuse(message: Message, part: Spoken, kind: 'undo' | 'correct'): boolean {
  const { heard, figures, dates, references } = message
  const isIn = ({ first }: { readonly first: number }): boolean => first >= part.first && first <= part.last
  const own = heard.slice(part.first, part.last + 1)
  if (references.some(isIn) || part.asked || own.some(isUndoing)) return false
  if (own.some((_, at) => isBefore(own, at))) return true
  const tells =
    figures.some(figure => isIn(figure) && !isOfMistake(heard, figure.last)) ||
    dates.some(date => isIn(date) && date.reading.kind === 'day')
  if (tells) return false
  if (own.some((_, at) => isOwnMistake(own, at) || isToldWrong(own, at)) || isOfPaper(own)) return true
  return kind === 'undo' && (REASONS.has(part.mood) || WAS.has(own[0] ?? '') || (own[0] === 'non' && WAS.has(own[1] ?? '')))
}

/** "due volte", "due in più". */
function isOfMistake(heard: readonly string[], last: number): boolean {
  return heard[last + 1] === 'volte' || (heard[last + 1] === 'in' && ['piu', 'meno'].includes(heard[last + 2] ?? ''))
}

/** Moods in which the work is not done: "annulla, manca ancora una firma". */
const REASONS: ReadonlySet<string> = new Set(['negated', 'unfinished', 'planned', 'hearsay', 'others'])

/** "avevo letto male il registro", "Rossi ne aveva segnati due in più": what lies before what was told. */
function isBefore(own: readonly string[], at: number): boolean {
  const next = ADVERBS.has(own[at + 1] ?? '') ? (own[at + 2] ?? '') : (own[at + 1] ?? '')
  if (OF_OWN_STATE.has(own[at] ?? '')) return next !== '' && !isUndone(next)
  return HAD.has(own[at] ?? '') && isParticiple(next)
}

const HAD = new Set(['avevo', 'avevamo', 'aveva', 'avevano'])
const OF_OWN_STATE = new Set(['ero', 'eravamo'])
const ADVERBS = new Set('solo proprio gia anche pure inavvertitamente erroneamente completamente'.split(' '))

function isParticiple(word: string): boolean {
  return deedOf(word) !== null || ERRING.has(word.slice(0, -1)) || (word.length > 4 && /[aiu]t[oaie]$/.test(word))
}

/** "ho preso un abbaglio", "ho contato due volte lo stesso piano", "mi sono confusa". */
function isOwnMistake(own: readonly string[], at: number): boolean {
  const next = ADVERBS.has(own[at + 1] ?? '') ? (own[at + 2] ?? '') : (own[at + 1] ?? '')
  if (own[at] === 'mi' && own[at + 1] === 'sono') return ASTRAY.has((own[at + 2] ?? '').slice(0, -1))
  return (own[at] === 'ho' || own[at] === 'abbiamo') && (ERRING.has(next.slice(0, -1)) || own.some(word => BLUNDERS.has(word)))
}

const ERRING = new Set(
  'lett guardat contat scambiat invertit saltat confus sbagliat vist capit copiat dimenticat scordat sommat trascritt digitat fraintes pres equivocat duplicat cliccat premut schiacciat incollat'.split(
    ' ',
  ),
)
const ASTRAY = new Set('confus sbagliat distratt incasinat espress dimenticat scordat pers accort accavallat'.split(' '))
const BLUNDERS = new Set('confusione casino pasticcio errore abbaglio granchio cavolata fesseria svista errori pasticci'.split(' '))

/** "mi hanno passato il foglio sbagliato". */
function isToldWrong(own: readonly string[], at: number): boolean {
  return TO_ME.has(own[at] ?? '') && ['ha', 'hanno'].includes(own[at + 1] ?? '') && GIVEN.has((own[at + 2] ?? '').slice(0, -1))
}

const TO_ME = new Set(['mi', 'ci', "m'", "c'"])
const GIVEN = new Set('dat passat dett mandat girat fornit comunicat segnalat inviat avvisat avvertit indicat riferit'.split(' '))

/** "il dato era di un altro ufficio", "il foglio era vecchio", "una era dell'anno scorso". */
function isOfPaper(own: readonly string[]): boolean {
  const at = own.findIndex(word => WAS.has(word))
  return at > 0 && at <= 4 && own.slice(0, at).some(word => PAPERS.has(word))
}

const WAS = new Set(['era', 'erano'])
const PAPERS = new Set(
  'dato dati numero cifra valore riga scheda conteggio foglio file registro elenco verbale tabella report calendario agenda appunti estrazione una uno due'.split(
    ' ',
  ),
)
