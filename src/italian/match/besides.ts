import type { Token } from '../text/normalise.ts'

/** Whether a word only says where or by which act, though some row has it: "fuori sede", "adottata con ordine di servizio". */
export function isBesideTheWork(tokens: readonly Token[], at: number, pairs: ReadonlySet<string>): boolean {
  const near = (step: number): string => tokens[at + step]?.text ?? ''
  if (PLACES.has(near(0))) return !pairs.has(`${near(0)} ${near(1)}`) && !pairs.has(`${near(-1)} ${near(0)}`)
  return INSTRUMENTS.some(phrase => phrase.some((word, step) => word === near(0) && word.length > 2 && isAt(phrase, at - step)))

  function isAt(phrase: readonly string[], first: number): boolean {
    const isSaid = phrase.every((word, step) => tokens[first + step]?.text === word)
    return isSaid && BY.has(tokens[first - 1]?.text ?? '') && !pairs.has(`${tokens[first - 1]?.text} ${phrase[0]}`)
  }
}

/** A row that has them means them beside their own word: "fuori uso". */
const PLACES = new Set(['fuori', 'avanti', 'indietro', 'accanto', 'vicino', 'lontano', 'attorno', 'intorno', 'altrove', 'ovunque'])

const BY = new Set(['con', 'mediante', 'tramite', "coll'", 'attraverso'])

const INSTRUMENTS = [
  'ordine di servizio',
  'ordini di servizio',
  'disposizione di servizio',
  'nota di servizio',
  'comunicazione di servizio',
  'atto di indirizzo',
  'posta elettronica',
  'posta certificata',
  'posta elettronica certificata',
  'posta ordinaria',
  'lettera raccomandata',
  'ordine del giorno',
].map(phrase => phrase.split(' '))
