import fc, { type Arbitrary } from 'fast-check'
import { isAuxiliary } from '../../src/italian/lexicon/verbs.ts'
import { tokenise } from '../../src/italian/text/normalise.ts'
import { inWords } from '../../src/italian/text/numbers.ts'
import { SETS } from './sets.ts'

/** "il primo" is a day, "fuori il calendario" news: neither word is a noun. */
const NO_NOUNS = new Set(['primo', 'fuori'])

/** The words of each set's sheets that no one could take for a verb: neither a participle nor a number. */
export const NOUNS: ReadonlyMap<string, readonly string[]> = new Map(SETS.map(({ file, sheets }) => [file, nounsOf(sheets)]))

/** Words as they fall in chat, of reports and of everything else. */
const SAID =
  'fase 2 1.2 4.3 progetto riga punto non completata chiusa fatto concluso finita aggiornati emesso il la del per con 30/10 31/11 ieri domani oggi venerdì scorso ottobre 2015 2018 19 su 20 85% circa altri tutti tutte e mille n. € ? ! , . : ( ) " se pare che forse annulla correggi era anzi no sì quanto erogabile scadenze cosa manca perché prendo 👍 ✅ l’ entro fine mese semestre art. 15 comma grazie ciao'.split(
    ' ',
  )

/** Text that looks Italian: the sheets' words, the corpus's words and what people say, in any order. */
export function italian(file: string, messages: readonly string[]): Arbitrary<string> {
  const heard = [...new Set(messages.flatMap(text => text.split(/\s+/)))]
  const word = fc.oneof(fc.constantFrom(...SAID), fc.constantFrom(...heard), fc.constantFrom(...(NOUNS.get(file) ?? ['scheda'])))
  return fc.array(word, { maxLength: 30 }).map(words => words.join(' '))
}

/** A message of the corpus, or what is left of one: cut, joined to another, its words in another order, a letter lost. */
export function mangled(messages: readonly string[]): Arbitrary<string> {
  const message = fc.constantFrom(...messages)
  return fc.oneof(
    message,
    fc.tuple(message, fc.nat(80)).map(([text, at]) => text.slice(at)),
    fc.tuple(message, fc.nat(80)).map(([text, at]) => text.slice(0, at)),
    fc.tuple(message, message, fc.constantFrom(' ', '\n', ', ', '. ', ' ma ', '')).map(([one, other, link]) => one + link + other),
    message.chain(text => fc.shuffledSubarray(text.split(' ')).map(words => words.join(' '))),
    fc.tuple(message, fc.nat(80)).map(([text, at]) => text.slice(0, at) + text.slice(at + 1)),
    fc.tuple(message, fc.nat(80), fc.nat(80)).map(([text, from, to]) => text.slice(0, from) + text.slice(to)),
  )
}

/** Text that no one would write: any characters, halves of phrases again and again, tags and marks without an end. */
export function hostile(): Arbitrary<string> {
  const piece = fc.constantFrom(...PIECES)
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.tuple(piece, fc.integer({ min: 1, max: 6000 })).map(([text, times]) => text.repeat(Math.ceil(times / text.length))),
    fc.array(piece, { maxLength: 200 }).map(pieces => pieces.join('')),
  )
}

const PIECES = [
  'fase ',
  '30/10 ',
  '19 su ',
  'non ',
  '1.2 ',
  '((((',
  'a',
  'xac ',
  "l'",
  '9',
  '9.',
  'entro fine ',
  '<at>',
  '</at>',
  '&',
  '&amp;',
  '\n> ',
  '\nDa: ',
  '\u202e',
  '\u0000',
  '\ud83d',
  'u.s.',
  '${x}',
  '__proto__ ',
  'constructor ',
  'toString ',
  '%',
  '€',
  '=',
  '-',
  '"',
  '_'.repeat(50),
]

function nounsOf(sheets: (typeof SETS)[number]['sheets']): readonly string[] {
  const texts = sheets.flatMap(({ title, indicators }) => [title, ...indicators.flatMap(row => [row.objective, row.indicator])])
  const words = texts.flatMap(text => tokenise(text).tokens).filter(({ kind, text }) => kind === 'word' && text.length > 3)
  return [...new Set(words.map(({ text }) => text))].filter(
    word => !/([tsv][oaie]|'|one)$/.test(word) && inWords(word) === null && !isAuxiliary(word) && !NO_NOUNS.has(word),
  )
}
