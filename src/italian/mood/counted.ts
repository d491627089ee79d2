import { kindsOf } from '../lexicon/kinships.ts'
import { READY } from '../lexicon/littleWords.ts'
import { deedOf } from '../lexicon/verbs.ts'
import { inWords } from '../text/numbers.ts'
import type { Context } from './moodContext.ts'

/** "ci sono ancora 130 nuclei", "ne abbiamo ancora 12", "ci sono 130 nuclei che non …": a number of what is still to do. */
export function isStillMany(context: Context, at: number): boolean {
  const { textAt, clause } = context
  const before = textAt(at - 1)
  if (textAt(at) === 'ancora')
    return HAVING.has(before) && (isNumber(context, at + 1) || (ARTICLES.has(textAt(at + 1)) && isNumber(context, at + 2)))
  if (textAt(at) !== 'che' || !WAITING.has(textAt(at + 1))) return false
  for (let near = clause.first; near < at - 1; near += 1) if (HAVING.has(textAt(near)) && isNumber(context, near + 1)) return true
  return false
}

const HAVING = new Set(['sono', 'abbiamo', 'ho', 'hanno', 'ci', 'abbiam', 'avremmo', 'avremo'])
const ARTICLES = new Set(['i', 'gli', 'le'])
const WAITING = new Set('non nn devono aspettano attendono mancano restano stanno vogliono chiedono'.split(' '))

/** "300 reperti pronti per la distruzione": before the work, not after it. */
export function isReadyFor({ textAt }: Context, at: number): boolean {
  if (!READY.has(textAt(at)) || !FOR.has(textAt(at + 1))) return false
  const noun = textAt(ARTICLES_OF_ONE.has(textAt(at + 2)) ? at + 3 : at + 2)
  return !USES.has(noun) && deedOf(noun) === null && (kindsOf(noun).size > 0 || WORK_ENDINGS.some(ending => noun.endsWith(ending)))
}

const FOR = new Set(['per', 'alla', 'al', "all'"])
const ARTICLES_OF_ONE = new Set(['il', 'lo', 'la', "l'"])
const WORK_ENDINGS = ['zione', 'sione', 'aggio', 'mento', 'tura']
const USES = new Set('accensione visione utilizzazione fruizione funzionamento apertura inaugurazione riapertura'.split(' '))

/** "…, devo rifare il conto", "…, da ricontrollare": the number just told is in doubt. */
export function isToCountAgain(context: Context, at: number): boolean {
  const { textAt, clause, tokens } = context
  if (clause.first === 0 || clause.last - clause.first > LONGEST_DOUBT || !isNumberBefore(context)) return false
  if (!MUST.has(textAt(at)) || (textAt(at) === 'da' && at > clause.first)) return false
  const [next, then] = [textAt(at + 1), textAt(at + 2)]
  const isAgain =
    CHECKING.has(bare(next)) || CHECKING.has(bare(then)) || (REDOING.has(bare(next)) && [2, 3].some(step => COUNTS.has(textAt(at + step))))
  return isAgain && !tokens.slice(clause.first, clause.last + 1).some(({ kind }) => kind === 'number')
}

const LONGEST_DOUBT = 8
const MUST = new Set(
  'devo dobbiamo da va vanno vado fammi fatemi lasciami lasciatemi poi ora adesso meglio voglio vorrei bisogna posso'.split(' '),
)
const CHECKING = new Set(
  'ricontrollare ricontrollo ricontare riconto riguardare riguardo rivedere rivedo ricontrollato ricontrollati ricontate riverificare verificare controllare ricalcolare'.split(
    ' ',
  ),
)
const REDOING = new Set(['rifare', 'rifaccio', 'rifatto', 'fare', 'guardare', 'vedere', 'contare', 'sistemare'])
const COUNTS = new Set(['conto', 'conti', 'conteggio', 'calcolo', 'calcoli', 'somma', 'numeri', 'numero', 'dato', 'bene'])

function bare(word: string): string {
  return ['lo', 'la', 'li', 'le'].includes(word.slice(-2)) && word.at(-3) === 'r' ? `${word.slice(0, -2)}e` : word
}

/** Whether a number stands in the clause just before. */
function isNumberBefore({ clause, tokens }: Context): boolean {
  for (let at = clause.first - 1; at >= Math.max(0, clause.first - REACH); at -= 1)
    if (tokens[at]?.kind === 'number' || inWords(tokens[at]?.text ?? '') !== null) return true
  return false
}

const REACH = 9

/** "con quella di ieri arriviamo a 22": how many there are now, not a plan. */
export function isReachedWith({ textAt, clause }: Context, at: number): boolean {
  if (!RISING.has(textAt(at)) || textAt(at + 1) !== 'a') return false
  for (let near = clause.first; near < at; near += 1)
    if (textAt(near) === 'con') return [1, 2, 3, 4, 5, 6].some(step => near + step < at && OF_NOW.has(textAt(near + step)))
  return false
}

const RISING = new Set(['arriviamo', 'saliamo', 'passiamo', 'andiamo'])
const OF_NOW = new Set(
  'ieri oggi questa questo queste questi quella quello quelle quelli stamattina stamani ultimo ultima ultimi ultime'.split(' '),
)

function isNumber({ tokens, textAt }: Context, at: number): boolean {
  return tokens[at]?.kind === 'number' ? textAt(at) !== '' : inWords(textAt(at)) !== null
}
