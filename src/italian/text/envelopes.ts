import { deedOf } from '../lexicon/verbs.ts'
import type { Reading, Token } from './normalise.ts'

/** Without what a letter says around its news: "Spett.le Segreteria,", "con la presente si rende noto che", "Distinti saluti, l'ufficio R.I.". */
export function withoutEnvelope(reading: Reading): Reading {
  const opened = withoutOpening(reading.tokens)
  const tokens = withoutFormulas(opened.slice(0, endOf(opened)))
  return tokens.some(({ kind }) => kind !== 'mark') ? { ...reading, tokens } : reading
}

function withoutOpening(tokens: readonly Token[]): readonly Token[] {
  let from = isListed(tokens) ? 2 : 0
  for (let next = pastAddress(tokens, from); next > from; next = pastAddress(tokens, from)) from = next
  return withoutRequest(tokens.slice(from))
}

/** "1) piano neve aggiornato": an item of a list. */
function isListed(tokens: readonly Token[]): boolean {
  const [first, second, ...rest] = tokens
  return first?.kind === 'number' && first.text.length <= 2 && second?.text === ')' && rest.filter(({ kind }) => kind === 'word').length > 2
}

/** "puoi segnare fatto …?", "per favore registra …": asks the bot to write down what is done. */
function withoutRequest(tokens: readonly Token[]): readonly Token[] {
  const texts = tokens.map(({ text }) => text)
  const asks = ASKS.find(words => words.every((word, at) => texts[at] === word))?.length ?? 0
  if (asks === 0 || !WRITING.has(texts[asks] ?? '')) return tokens
  const from = asks + (texts[asks + 1] === 'che' || texts[asks + 1] === ':' ? 2 : 1)
  const to = texts.at(-1) === '?' ? tokens.length - 1 : tokens.length
  const tells = texts.slice(from, to).some(text => deedOf(text) === 'over' || deedOf(text) === 'done')
  return tells && !texts.slice(0, to).some(text => LATER.has(text)) ? tokens.slice(from, to) : tokens
}

/** "quando è finita": not now. */
const LATER = new Set(['?', 'quando', 'se', 'appena', 'chi', 'cosa', 'domani'])
const ASKS = ['puoi', 'potresti', 'potete', 'mi puoi', 'per favore', 'per piacere', 'per cortesia', 'perfavore', 'gentilmente'].map(words =>
  words.split(' '),
)
const WRITING = new Set(
  'segna segnare segnarmi segnami registra registrare registrarmi annota annotare annotarmi scrivere mettere inserire appuntare metti inserisci'.split(
    ' ',
  ),
)

/** "Egregi,", "Gent.ma dott.ssa Neri,", "Inoltro da Ufficio pratiche:": up to the mark that closes it, where nothing but a name stands before it. */
function pastAddress(tokens: readonly Token[], from: number): number {
  const opener = tokens[from]?.text ?? ''
  if (!ADDRESSES.has(opener) && !PASSING_ON.has(opener)) return from
  const closes = ADDRESSES.has(opener) ? CLOSE_ADDRESS : CLOSE_PASSING
  for (let at = from + 1; at <= from + LONGEST_ADDRESS; at += 1) {
    const token = tokens[at]
    if (token?.kind === 'mark' && closes.has(token.text)) return at + 1
    if (!token || token.kind === 'number' || (token.text !== '.' && token.kind === 'mark') || deedOf(token.text) !== null) return from
  }
  return from
}

const LONGEST_ADDRESS = 9
const ADDRESSES = new Set(
  'egregi egregio egregia gentile gentili gentilissimo gentilissima gentilissimi spett spettabile gent preg'.split(' '),
)
const CLOSE_ADDRESS = new Set([',', '\n', ':', '!'])
/** "Giro da Anna:", "vi inoltro dall'ufficio tecnico:". */
const PASSING_ON = new Set('inoltro giro inoltriamo giriamo inoltrato inoltrata'.split(' '))
const CLOSE_PASSING = new Set([':', '\n'])

/** Where the letter's greeting begins, if nothing but a name follows it. */
function endOf(tokens: readonly Token[]): number {
  for (let at = tokens.length - 1; at > 0 && at >= tokens.length - LONGEST_SIGNATURE; at -= 1) {
    const token = tokens[at]
    if (token?.kind === 'number' || token?.text === '?' || SPEAKING.has(token?.text ?? '')) return tokens.length
    if (!isGreeting(tokens, at)) continue
    return isAfterPause(tokens, startOf(tokens, at)) ? startOf(tokens, at) : tokens.length
  }
  return tokens.length
}

const LONGEST_SIGNATURE = 10
/** A postscript still counts. */
const SPEAKING = new Set('ps nb non ma pero invece anzi ancora bozza manca mancano quasi forse domani salvo tranne'.split(' '))

function isGreeting(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? '']
  return GREETING.has(word) || (GOOD.has(word) && (WISHED.has(next) || (next === 'fine' && ENDED.has(tokens[at + 2]?.text ?? ''))))
}

function startOf(tokens: readonly Token[], at: number): number {
  let from = at
  while (BEFORE_GREETING.has(tokens[from - 1]?.text ?? '')) from -= 1
  return from
}

function isAfterPause(tokens: readonly Token[], from: number): boolean {
  const token = tokens[from]
  const before = tokens[from - 1]
  return from > 0 && (before?.kind === 'mark' || token?.text === 'buon' || token?.text === 'cordiali' || token?.text === 'distinti')
}

const GREETING = new Set('saluti saluto saluta salutoni cordialmente distintamente cordialita'.split(' '))
const BEFORE_GREETING = new Set('cordiali distinti cari un i piu migliori miei nostri tanti porgo porgiamo con molti'.split(' '))
const GOOD = new Set(['buon', 'buona', 'buone', 'buono'])
const WISHED = new Set('lavoro giornata serata weekend proseguimento settimana pomeriggio domenica notte ferie feste'.split(' '))
const ENDED = new Set(['settimana', 'anno', 'giornata'])

/** Without "si rende noto che" and its like, wherever they stand. */
function withoutFormulas(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const formula = FORMULAS.find(words => words.every((word, step) => tokens[at + step]?.text === word))
    if (formula) at += formula.length - 1
    else kept.push(tokens[at] as Token)
  }
  return kept
}

/** What only says that something is said. */
const FORMULAS = (
  'con la presente si rende noto che, con la presente si, si rende noto che, si fa presente che, si porta a conoscenza che, si da atto che, ' +
  'si conferma che, faccio presente che, volevo dirvi che, volevo dirti che, volevo dire che, volevo informarvi che, volevo informarti che, ' +
  'mi ero dimenticato di dirvi che, mi ero dimenticata di dirvi che, mi ero dimenticato di dirti che, mi sono dimenticato di dirvi che, mi sono dimenticata di dirvi che, dimenticavo di dirvi che, ' +
  'volevo avvisarvi che, volevo segnalare che, vi faccio sapere che, ti faccio sapere che, vi confermo che, ti confermo che, tengo a dire che, per opportuna conoscenza, per quanto di competenza'
)
  .split(', ')
  .map(formula => formula.split(' '))
