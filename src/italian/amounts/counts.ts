import { isUnit } from '../lexicon/measures.ts'
import { isStopword } from '../lexicon/stopwords.ts'
import { deedOf } from '../lexicon/verbs.ts'
import type { Token } from '../text/normalise.ts'
import { type Numeral, roughlyAt } from '../text/numbers.ts'
import type { Taken } from '../text/taken.ts'
import { type Figure, figure } from './figure.ts'

/** "19 posizioni", "n. 12 incontri": the number, and the word that it counts. */
export function count(tokens: readonly Token[], numeral: Numeral, taken: Taken): Figure | null {
  const token = tokens[numeral.first]
  if (!token || (token.kind === 'number' && /^(19|20|21)\d\d$/.test(token.text))) return null
  if (token.kind === 'word' && OF_CENTURIES.has(tokens[numeral.first - 1]?.text ?? '')) return null
  if (token.kind === 'word' && token.text === 'sei' && tokens[numeral.last + 1]?.kind !== 'word') return null
  if (isName(tokens, numeral)) return null
  const rough = roughlyAt(tokens, numeral.first) !== null
  const next = tokens[numeral.last + 1]?.text ?? ''
  if (TIMES.has(next) || isLeftOut(tokens, numeral)) return null
  const nounAt = numeral.last + (['i', 'gli', 'le'].includes(next) || (rough && next === 'di') || next === 'ex' ? 2 : 1)
  const after = isNoun(tokens, nounAt) && !taken.has(nounAt) ? nounAt : null
  const found = figure(tokens, numeral, { unit: 'count', noun: after ?? unitBefore(tokens, numeral) })
  return rough || isAFew(tokens, numeral) || ROUGH_SCALES.has(next) ? { ...found, hedge: 'about' } : found
}

/** "rifatto due volte", "in due parole": no quantity of any row. */
const TIMES = new Set(['volte', 'volta', 'parole', 'passi', 'righe'])

/** "ne avevo saltati nove", "ne avevo dimenticata una": told beside the number that was reached. */
function isLeftOut(tokens: readonly Token[], { first }: Numeral): boolean {
  const verb = tokens[first - 1]?.text ?? ''
  return LEFT_OUT.has(verb.slice(0, -1)) && [2, 3, 4].some(step => tokens[first - step]?.text === 'ne')
}

const LEFT_OUT = new Set('saltat dimenticat pers mancat scordat tralasciat omess sbagliat'.split(' '))

/** "12 centinaia di". */
const ROUGH_SCALES = new Set(['centinaia', 'decine', 'migliaia', 'dozzine'])

/** "un 4.000 piantine": an article of one before many. */
function isAFew(tokens: readonly Token[], { first, value }: Numeral): boolean {
  return ['un', 'una'].includes(tokens[first - 1]?.text ?? '') && value.gt(1)
}

/** "volumi del Seicento". */
const OF_CENTURIES = new Set(['del', 'nel', "dell'", "nell'"])

/** "kg 3.870", "km. 61": the unit before its number. */
function unitBefore(tokens: readonly Token[], { first }: Numeral): number | null {
  const at = tokens[first - 1]?.text === '.' ? first - 2 : first - 1
  return isUnit(tokens[at]?.text ?? '') ? at : null
}

/** What follows a number and is not what is counted: "19 grazie", "71 in tutto", "38 ad oggi". */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]
  return word?.kind === 'word' && !NO_NOUNS.has(word.text)
}

const NO_NOUNS = new Set([
  'o',
  'oppure',
  'piu',
  'contro',
  'rispetto',
  'dal',
  'dalla',
  'entro',
  'grazie',
  'ciao',
  'saluti',
  'ok',
  'e',
  'ed',
  'finora',
  'ad',
  'al',
  'ma',
  'buona',
  'buon',
  'cordiali',
  'pls',
  'per',
  'alla',
  'con',
  ..."di del della dell' dei degli delle a ai agli tra fra che come anche poi oggi ieri in nel nella su sul sulla".split(' '),
  ...'non nn no ops oops pardon scusa scusate anzi invece anziche'.split(' '),
  ...'tondo tonda tondi tonde esatto esatti esatte giusto giusti giuste preciso precisi precise netto netti nette secco secchi secche pieno pieni piene totali complessivi complessive definitivi definitive finali effettivi effettive'.split(
    ' ',
  ),
])

/** "sentiero 12 ripristinato", "stanza 5": the number of a thing, after its singular noun and before its own participle; "nulla osta 271 rilasciati" counts. */
function isName(tokens: readonly Token[], { first, last }: Numeral): boolean {
  const [before, after] = [tokens[first - 1], tokens[last + 1]]
  if (
    before?.kind !== 'word' ||
    before.text.length < 4 ||
    !'oa'.includes(before.text.at(-1) ?? '') ||
    MEASURED.has(before.text) ||
    isStopword(before.text)
  )
    return false
  const isSingular = after?.kind === 'word' && 'oa'.includes(after.text.at(-1) ?? '') && deedOf(after.text) !== null
  return deedOf(before.text) === null && (isSingular || after?.text === 'e')
}

const MEASURED = new Set(['medio', 'media', 'totale', 'tempo', 'numero', 'quota', 'quanto', 'finora', 'somma'])
