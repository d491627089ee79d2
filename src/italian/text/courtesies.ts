import { endOfOwnWords, isEdge, isPause } from './closings.ts'
import type { Reading, Token } from './normalise.ts'

/** Without what opens a message ("ciao", "scusate,", "gentile dottoressa,"), what closes it ("grazie mille", "a presto") and the pictures around it; one that only greets or thanks keeps its words. After a report "scusa," may correct it, and is `kept`. */
export function withoutCourtesies(reading: Reading, regret: 'kept' | 'dropped'): Reading {
  const { tokens } = reading
  const first = pastEdge(tokens, 0)
  const own = tokens.slice(afterOpenings(reading, first, regret), endOfOwnWords(reading, 'message'))
  const isCourtesy = tokens.every(isPolite) || own.every(({ kind }) => kind === 'mark')
  return { ...reading, tokens: isCourtesy ? tokens.slice(first, endOfOwnWords(reading, 'courtesy')) : own }
}

function isPolite({ kind, text }: Token, at: number, tokens: readonly Token[]): boolean {
  return kind === 'mark' || (kind === 'word' && (POLITE.has(text) || HELP.has(text))) || isThousandThanks(tokens, at)
}

/** "grazie 1000". */
export function isThousandThanks(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '1000' && THANKS.has(tokens[at - 1]?.text ?? '')
}

/** Calls for help. */
export const HELP: ReadonlySet<string> = new Set(
  'aiuto help aiutami guida comandi istruzioni info assistenza sos esempio esempi'.split(' '),
)

export const GREETINGS: ReadonlySet<string> = new Set(
  'ciao buongiorno buonasera salve hola hello hi buondi ehi ehila hey saluti buon giorno pomeriggio sera'.split(' '),
)

export const THANKS: ReadonlySet<string> = new Set(
  'grazie ringrazio ringraziamo ringraziarti ringraziarvi thanks thank thx tnx grz graz complimenti'.split(' '),
)

/** Words of messages that only greet, thank or wish. */
export const POLITE: ReadonlySet<string> = new Set([
  ...GREETINGS,
  ...THANKS,
  ...'a te voi tutti tutte mille bot traguardo ragazzi raga colleghi molte di cuore e ok perfetto ottimo buona giornata serata bene cari care gentili come stai va amico infinite lavoro weekend domenica feste natale pasqua ferragosto ricevuto bel bravi brava bravo per l il la lo ti vi davvero tante tanto assai eccomi eccoci lunedi martedi mercoledi giovedi venerdi sabato settimana inizio fine you domani presto dopo benissimo gentilissimo gentilissima'.split(
    ' ',
  ),
])

/** Where the message itself begins: after as many openings as there are. */
function afterOpenings(reading: Reading, from: number, regret: 'kept' | 'dropped'): number {
  const { tokens } = reading
  let at = from
  for (let past = pastOpening(reading, at, regret); past > at; past = pastOpening(reading, at, regret)) {
    at = past
    while (isEdge(tokens[at]) || isPause(tokens[at])) at += 1
  }
  return at
}

function pastEdge(tokens: readonly Token[], from: number): number {
  let at = from
  while (isEdge(tokens[at]) || isBullet(tokens, at)) at += 1
  return at
}

/** "- 1.2 fatto"; in "-5" it is a sign. */
function isBullet(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '-' && tokens[at + 1]?.glued === false
}

function pastOpening(reading: Reading, from: number, regret: 'kept' | 'dropped'): number {
  const { tokens } = reading
  const greeted = pastGreeting(tokens, from)
  if (greeted > from) return pastName(reading, greeted)
  const text = tokens[from]?.text ?? ''
  const clears = CLEARING.has(text) || (regret === 'dropped' && REGRETTING.has(text))
  if (clears && tokens[from + 1]?.text === ',') return from + 1
  return ADDRESSING.has(text) ? pastAddress(tokens, from) : from
}

/** "ciao", "buongiorno a tutti", "buona sera bot": "ragazzi" stay, it may be they who must do it. */
function pastGreeting(tokens: readonly Token[], from: number): number {
  const textAt = (at: number): string => tokens[at]?.text ?? ''
  let at = from
  if (OPENING.has(textAt(at))) at += 1
  else if (textAt(at).startsWith('buon') && HOURS.has(textAt(at + 1))) at += 2
  else return from
  if (textAt(at) === 'a' && ALL.has(textAt(at + 1))) at += 2
  if (textAt(at) === 'bot' || textAt(at) === 'traguardo') at += 1
  return at
}

const OPENING = new Set('ciao buongiorno buonasera salve hola hello hi buondi ehi hey'.split(' '))
const HOURS = new Set(['giorno', 'pomeriggio', 'sera'])
const ALL = new Set(['tutti', 'tutte'])
/** What clears the throat, or calls the bot, before a comma. */
const CLEARING = new Set('ok okay allora dunque bene senti sentite bot traguardo'.split(' '))
const REGRETTING = new Set(['scusa', 'scusate', 'scusi'])

/** "ciao Marco,", "buongiorno dottoressa,": a name is typed as one, a title is known; both end in a comma. */
function pastName({ tokens, original }: Reading, from: number): number {
  const token = tokens[from]
  const typed = original.slice(token?.start ?? 0, token?.end ?? 0)
  const isName = token?.kind === 'word' && /^\p{Lu}\p{Ll}+$/u.test(typed)
  if (isName && tokens[from + 1]?.text === ',') return from + 1
  return TITLES.has(token?.text ?? '') ? pastAddress(tokens, from) : from
}

const TITLES = new Set(
  'dott dottore dottoressa direttore direttrice dirigente segretario presidente prof professore professoressa preside capo sindaco avvocato ingegnere architetto signora signor collega'.split(
    ' ',
  ),
)
const ADDRESSING = new Set(
  'gentile gentili gentilissimo gentilissima gentilissimi gentilissime egregio egregia egregi caro cara cari care spett spettabile'.split(
    ' ',
  ),
)

/** Up to the comma that ends an address of a few words; without one it is none. */
function pastAddress(tokens: readonly Token[], from: number): number {
  const comma = tokens.slice(from, from + LONGEST_ADDRESS).findIndex(({ kind, text }) => kind === 'number' || text === ',')
  return comma >= 0 && tokens[from + comma]?.text === ',' ? from + comma : from
}

const LONGEST_ADDRESS = 6
