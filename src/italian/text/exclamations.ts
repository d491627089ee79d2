import { phrases, startsPhrase } from '../lexicon/phrases.ts'
import type { Reading } from './normalise.ts'

/** Without what only gives a message its tone: "chi l'avrebbe mai detto", "per un pelo", "fine della storia". */
export function withoutExclamations(reading: Reading): Reading {
  const { tokens } = reading
  const textAt = (at: number): string => tokens[at]?.text ?? ''
  const dropped = new Set<number>()
  for (const at of tokens.keys()) {
    const phrase = EXCLAMATIONS.find(({ listed }) => startsPhrase(listed, textAt, at))
    if (phrase) for (let step = 0; step < phrase.length; step += 1) dropped.add(at + step)
  }
  return dropped.size === 0 ? reading : { ...reading, tokens: tokens.filter((_, at) => !dropped.has(at)) }
}

/** Longest first, so that a phrase goes whole; each says nothing of the work, of a day or of a number. */
const EXCLAMATIONS = [
  "chi l' avrebbe mai detto",
  "chi se l' aspettava",
  'chi lo avrebbe mai detto',
  'non ci avrei mai creduto',
  'non ci avrei mai scommesso',
  "chi l' avrebbe detto",
  "chi l' avrebbe creduto",
  'chi lo avrebbe detto',
  'non ci avrei creduto',
  'non ci avrei scommesso',
  'non ci credevo piu',
  'non ci speravo piu',
  'non ci speravamo piu',
  'che ci crediate o no',
  'credeteci o no',
  'cosi per dire',
  'per un pelo',
  'per un soffio',
  'al suo posto',
  'al loro posto',
  'uno per uno',
  'una per una',
  'uno ad uno',
  'uno a uno',
  'una a una',
  'al pelo',
  'fine della storia',
  'fine dei giochi',
  "e un' altra e andata",
  'e anche questa e andata',
  'anche questa e andata',
  'e anche questa e fatta',
  'senza tanti giri di parole',
  'a dirla tutta',
  'ad onor del vero',
  'era anche ora',
  'era ora',
  'meglio tardi che mai',
  'chi si ferma e perduto',
].map(phrase => ({ listed: phrases(phrase), length: phrase.split(' ').length }))
