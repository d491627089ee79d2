import { CHIEFS, ENDS, HANDED, IDIOMS, type Idiom, openingOf, PUT, SHOWN } from '../lexicon/idioms.ts'
import { kindsOf } from '../lexicon/kinships.ts'
import { ARTICLES } from '../lexicon/littleWords.ts'
import { startsPhrase } from '../lexicon/phrases.ts'
import { deedOf, isAuxiliary } from '../lexicon/verbs.ts'
import type { Reading, Token } from './normalise.ts'

/** What the sheets say: whether two words stand so in a row, and whether a word is theirs. */
export type Known = { readonly isPair: (first: string, second: string) => boolean; readonly isKnown: (word: string) => boolean }

/** With plain participles for the idioms of completion: "sul sito abbiamo messo la carta" is "sul sito abbiamo pubblicata la carta". */
export function inPlainWords(reading: Reading, known: Known): Reading {
  const told: Token[] = []
  for (let at = 0; at < reading.tokens.length; ) {
    const { tokens, next } = plainAt(reading.tokens, at, known)
    told.push(...tokens)
    at = next
  }
  return told.length === reading.tokens.length && told.every((token, at) => token === reading.tokens[at])
    ? reading
    : { ...reading, tokens: told }
}

type Told = { readonly tokens: readonly Token[]; readonly next: number }
type Rule = (tokens: readonly Token[], at: number, known: Known) => Told | null

function plainAt(tokens: readonly Token[], at: number, known: Known): Told {
  const token = tokens[at] as Token
  if (token.kind !== 'word') return { tokens: [token], next: at + 1 }
  for (const rule of RULES) {
    const told = rule(tokens, at, known)
    if (told) return told
  }
  return { tokens: [token], next: at + 1 }
}

/** One token that stands for those from one to another. */
function instead(tokens: readonly Token[], plain: string, [first, last]: readonly [number, number]): Told {
  const [opening, closing] = [tokens[first] as Token, tokens[last] as Token]
  return { tokens: [{ ...opening, text: plain, end: closing.end }], next: last + 1 }
}

function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? ''
}

const idiom: Rule = (tokens, at, { isPair }) => {
  const word = textAt(tokens, at)
  const found = IDIOMS.get(openingOf(word))?.find(({ words }) => words.every((said, step) => isLike(said, textAt(tokens, at + step))))
  if (!found || isPair(word, textAt(tokens, at + 1)) || isOtherwise(tokens, at + found.words.length)) return null
  return instead(tokens, found.plain, [at, at + found.words.length - 1])
}

/** "alla fine dell'anno", "in fondo senza il vademecum": of a time, or without the thing. */
function isOtherwise(tokens: readonly Token[], from: number): boolean {
  const [, to] = stretchOf(tokens, from - 1)
  if (OF_TIME.has(textAt(tokens, from)) && TIMES.has(textAt(tokens, from + 1))) return true
  return tokens.slice(from, to + 1).some(({ text }, step) => text === 'senza' && ARTICLES.has(textAt(tokens, from + step + 1)))
}

const OF_TIME = new Set(['del', 'della', "dell'"])
const TIMES = new Set('anno mese settimana trimestre semestre quadrimestre giornata mattinata estate stagione turno'.split(' '))

function isLike(said: Idiom['words'][number], word: string): boolean {
  return said.endsWith('*') ? word.slice(0, -1) === said.slice(0, -1) && 'oaie'.includes(word.at(-1) ?? ' ') : word === said
}

/** "messo oggi sul sito", "sul sito abbiamo messo": what is put where all can see it. */
const shown: Rule = (tokens, at, { isKnown }) => {
  const word = textAt(tokens, at)
  if (!PUT.has(word.slice(0, -1)) || isKnown(word)) return null
  const [from, to] = stretchOf(tokens, at)
  for (let near = from; near <= to; near += 1)
    if (startsPhrase(SHOWN, place => textAt(tokens, place), near)) return instead(tokens, 'pubblicata', [at, at])
  return null
}

/** The words around one, up to the next mark on each side. */
function stretchOf(tokens: readonly Token[], at: number): readonly [number, number] {
  let [from, to] = [at, at]
  while (from > 0 && tokens[from - 1]?.kind !== 'mark') from -= 1
  while (to < tokens.length - 1 && tokens[to + 1]?.kind !== 'mark') to += 1
  return [from, to]
}

/** "sul tavolo del dirigente da lunedì": it has been handed in. */
const handed: Rule = (tokens, at) => {
  if (!startsPhrase(HANDED, place => textAt(tokens, place), at)) return null
  const last = at + 3
  if (!CHIEFS.has(textAt(tokens, last)) || !isClosing(tokens, last + 1)) return null
  return instead(tokens, 'consegnata', [at, last])
}

/** "il ruolo è fuori", "fuori la graduatoria": published; a bare "calendario fuori" not where the sheets speak of "targhe fuori uso". */
const out: Rule = (tokens, at, { isKnown }) => {
  if (textAt(tokens, at) !== 'fuori') return null
  const [before, next] = [textAt(tokens, at - 1), textAt(tokens, at + 1)]
  const isOpening = at === 0 || tokens[at - 1]?.kind === 'mark'
  const isSaid = before === 'e' || before === 'sono' || before === 'gia'
  if (isOpening && ARTICLES.has(next) && isKnown(textAt(tokens, at + 2))) return instead(tokens, 'uscita', [at, at])
  if (isKnown('fuori') && !isSaid && !isDayAt(tokens, at + 1)) return null
  return isKnown(textAt(tokens, isSaid ? at - 2 : at - 1)) && isClosing(tokens, at + 1) ? instead(tokens, 'uscita', [at, at]) : null
}

/** "ieri", "da ieri", "il 25". */
function isDayAt(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return DAYS.has(textAt(tokens, at)) || (SINCE.has(textAt(tokens, at)) && (next?.kind === 'number' || DAYS.has(next?.text ?? '')))
}

/** Whether nothing follows, or only when. */
function isClosing(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token || token.kind === 'mark') return true
  if (token.kind === 'number') return false
  return WHEN.has(token.text) || (SINCE.has(token.text) && (next?.kind === 'number' || WHEN.has(next?.text ?? '')))
}

const DAYS = new Set(
  'oggi ieri avantieri odierna stamattina stamani stamane lunedi martedi mercoledi giovedi venerdi sabato domenica'.split(' '),
)
const WHEN = new Set([...DAYS, 'finalmente', 'gia', 'con'])
const SINCE = new Set(['da', 'dal', "dall'", 'dallo', 'il', 'lo', "l'"])

/** "XAC gira col panel nuovo da stamattina": it is running. */
const running: Rule = (tokens, at, { isKnown }) => {
  if (!RUNNING.has(textAt(tokens, at)) || !isKnown(textAt(tokens, at - 1))) return null
  const [, to] = stretchOf(tokens, at)
  if (tokens.slice(at, to + 1).some(({ text }) => BADLY.has(text))) return null
  const since = tokens.findIndex((token, place) => place > at && place <= to && SINCE_WHEN.has(token.text) && isClosing(tokens, place))
  return since > 0 ? instead(tokens, 'attivata', [at, at]) : null
}

const BADLY = new Set('male malissimo lento lenta piano vuoto poco quasi solo soltanto ancora voce tra fra'.split(' '))
const RUNNING = new Set(['gira', 'girano'])
const SINCE_WHEN = new Set(['da', 'dal', "dall'"])

/** "Job Day andato!", "anche l'ultima visita è andata": it was held. */
const held: Rule = (tokens, at, { isKnown }) => {
  if (textAt(tokens, at).slice(0, -1) !== 'andat' || (tokens[at + 1] && tokens[at + 1]?.kind !== 'mark')) return null
  const named = isAuxiliary(textAt(tokens, at - 1)) ? at - 2 : at - 1
  return isKnown(textAt(tokens, named)) ? instead(tokens, 'tenuta', [at, at]) : null
}

/** "via ai corsi", "al via i corsi", "corsi cominciati", where the sheets ask for the beginning of something. */
const begun: Rule = (tokens, at, { isKnown, isPair }) => {
  if (!isKnown('avvio')) return null
  const [before, word, next] = [textAt(tokens, at - 1), textAt(tokens, at), textAt(tokens, at + 1)]
  const isOpening = at === 0 || tokens[at - 1]?.kind === 'mark'
  const isBegun = (before !== 'abbiamo' && before !== 'ho') || isWithThing(tokens, at, isKnown)
  if (BEGUN.has(word.slice(0, -1)) && !isKnown(word) && isBegun) return instead(tokens, 'avviata', [at, at])
  if (word === 'via' && isOpening && TO.has(next)) return instead(tokens, 'avviata', [at, at + 1])
  const isUnderWay = word === 'al' && next === 'via' && !isPair(word, next) && !GOING.has(before)
  return isUnderWay ? instead(tokens, 'avviata', [at, at + 1]) : null
}

/** "col secondo ambulatorio abbiamo cominciato": it is the sheets' own thing that has begun. */
function isWithThing(tokens: readonly Token[], at: number, isKnown: Known['isKnown']): boolean {
  const [from] = stretchOf(tokens, at)
  if (!WITH.has(textAt(tokens, from)) || !isKnown(textAt(tokens, at - 2)) || at - from > LONGEST_THING) return false
  return tokens.slice(from + 1, at - 1).every(({ text }, step) => !WORKS.has(text) && !isWork(tokens, from + 1 + step))
}

const WORKS = new Set('lavori lavoro attivita pratica pratiche prove prova'.split(' '))

const WITH = new Set(['col', 'con', 'coi'])
const LONGEST_THING = 7
const BEGUN = new Set(['iniziat', 'cominciat', 'incominciat'])
const TO = new Set(['a', 'ai', 'agli', 'alle', 'alla', 'al', 'allo', "all'"])
const GOING = new Set(['manca', 'pronti', 'pronta', 'pronte', 'pronto'])

/** "si è provveduto alla trasmissione", "si conferma lo svolgimento": the office had the work that the noun names. */
const had: Rule = (tokens, at) => {
  const word = textAt(tokens, at)
  if (PROVIDED.has(word) && isAuxiliary(textAt(tokens, at - 1))) {
    const [, to] = stretchOf(tokens, at)
    const noun = tokens.findIndex((_, place) => place > at + 1 && place <= to && TO.has(textAt(tokens, place - 1)) && isWork(tokens, place))
    return noun < 0 ? null : withHad(tokens, at, noun)
  }
  if (!isConfirming(tokens, at) || !isDated(tokens, at)) return null
  const noun = [at + 2, at + 3].find(place => OBJECT.has(textAt(tokens, place - 1)) && isWork(tokens, place))
  return noun === undefined ? null : withHad(tokens, at, noun)
}

function isConfirming(tokens: readonly Token[], at: number): boolean {
  const word = textAt(tokens, at)
  if (FIRST.has(word)) return true
  return textAt(tokens, at - 1) === 'si' && (CONFIRMING.has(word) || (word === 'da' && textAt(tokens, at + 1) === 'atto'))
}

/** "confermo l'inaugurazione del 9": without a day it may be still to come. */
function isDated(tokens: readonly Token[], at: number): boolean {
  const [, to] = stretchOf(tokens, at)
  return tokens.slice(at, to + 1).some(({ kind, text }) => kind === 'number' || DAYS.has(text))
}

function withHad(tokens: readonly Token[], at: number, noun: number): Told {
  const article = tokens[noun - 1] as Token
  const between = tokens.slice(at + 1, noun - 1).filter(({ text }) => text !== 'atto')
  const said = ['abbiamo', 'avuto', 'la'].map(text => ({ ...article, text }))
  return { tokens: [...between, ...said, tokens[noun] as Token], next: noun + 1 }
}

function isWork(tokens: readonly Token[], at: number): boolean {
  const word = textAt(tokens, at)
  return word.length > 4 && deedOf(word) === null && (kindsOf(word).size > 0 || ENDS.has(word))
}

const PROVIDED = new Set(['provveduto', 'proceduto'])
const FIRST = new Set(['confermo', 'confermiamo', 'attesto', 'attestiamo', 'certifico', 'certifichiamo'])
const CONFIRMING = new Set(['conferma', 'attesta', 'certifica', 'comunica'])
const OBJECT = new Set([...ARTICLES, 'del', 'della', 'dello', "dell'", 'dei', 'delle', 'degli'])

/** "verifica fisica esaurita", "esaurito l'esame": the work that the sheets name is over. */
const spent: Rule = (tokens, at, { isKnown }) => {
  const word = textAt(tokens, at)
  if (word.slice(0, -1) !== 'esaurit' || isKnown(word)) return null
  const isOver = (place: number): boolean => {
    const noun = textAt(tokens, place)
    return isWork(tokens, place) && isKnown(noun) && (AGREEING[word.at(-1) ?? ''] ?? '').includes(noun.at(-1) ?? ' ')
  }
  const isMet = [-1, -2, -3].some(step => isOver(at + step)) || (ARTICLES.has(textAt(tokens, at + 1)) && isOver(at + 2))
  return isMet ? instead(tokens, `conclus${word.at(-1)}`, [at, at]) : null
}

/** The endings of a noun that fit that of its participle. */
const AGREEING: Readonly<Record<string, string>> = { a: 'ae', o: 'oe', e: 'ei', i: 'i' }

/** "l'ultimo furgone è arrivato ieri sera", where the sheets ask for a move: with it all has been moved. */
const moved: Rule = (tokens, at, { isKnown }) => {
  const word = textAt(tokens, at)
  if (!CARRIED.has(word.slice(0, -1)) || isKnown(word) || !MOVES.some(isKnown)) return null
  const last = [2, 3, 4].find(step => textAt(tokens, at - step).startsWith('ultim'))
  return last !== undefined && LOADS.has(textAt(tokens, at - last + 1)) ? instead(tokens, `trasferit${word.at(-1)}`, [at, at]) : null
}

const CARRIED = new Set(['arrivat', 'partit', 'sces', 'salit', 'uscit', 'portat', 'scaricat', 'trasportat', 'consegnat'])
const MOVES = ['trasferimento', 'trasloco', 'sgombero', 'svuotamento', 'spostamento']
const LOADS = new Set(
  'furgone camion camioncino scatolone scatola scatoloni scatole viaggio carico bancale cassa casse faldone faldoni pacco scaffale armadio mobile'.split(
    ' ',
  ),
)

/** In the order of their right to take the words. */
const RULES: readonly Rule[] = [idiom, shown, handed, out, running, held, begun, had, spent, moved]
