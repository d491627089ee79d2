import { deedOf } from '../lexicon/verbs.ts'
import type { Reading } from './normalise.ts'

/** "puoi segnare la 1.2 come fatta ieri?" is "la 1.2 come fatta ieri": the bot is asked to write down what is told. */
export function withoutPoliteOrder(reading: Reading): Reading {
  const { tokens } = reading
  const [asking, verb] = [tokens[0]?.text ?? '', tokens[1]?.text ?? '']
  const isOrder = ASKING.has(asking) && WRITING.has(verb)
  if (!isOrder || !tokens.some(({ kind, text }) => kind === 'word' && deedOf(text) !== null && !WRITTEN.has(text))) return reading
  const isOneQuestion = tokens.findIndex(({ text }) => text === '?') === tokens.length - 1
  const last = isOneQuestion ? tokens.length - 1 : tokens.length
  const from = tokens[2]?.text === 'che' ? 3 : 2
  return { ...reading, tokens: tokens.slice(from, last) }
}

const ASKING = new Set(['puoi', 'potresti', 'mi', 'potete', 'vorrei', 'riesci'])
const WRITING = new Set(
  'mettere metti segnare segni segnarmi registrare registri registrarmi inserire inserisci annotare annoti scrivere scrivi'.split(' '),
)
const WRITTEN = new Set(['segnato', 'registrato', 'inserito', 'scritto'])
