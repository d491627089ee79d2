import { hasPhrase, startsPhrase } from '../lexicon/phrases.ts'
import * as words from '../lexicon/questionWords.ts'
import { deedOf, isAuxiliary, isFuture, isInfinitive } from '../lexicon/verbs.ts'
import type { Message } from '../match/message.ts'

/** A question mark, an opening that asks, or a turn of phrase that does. */
export function isAsked(message: Message): boolean {
  if (message.clauses.some(({ asked, mood }) => asked && mood !== 'unsure')) return true
  const { heard } = message
  const textAt = (at: number): string => heard[at] ?? ''
  const start = opening(message)
  const isThing = message.vocabulary.words.has(textAt(start)) && deedOf(textAt(start + 1)) !== null
  if (startsPhrase(words.ASKING_FIRST, textAt, start) && !isAside(heard, start) && !isThing) return true
  return heard.some((_, at) => startsPhrase(words.ASKING, textAt, at) && !isAside(heard, at))
}

/** "a quanto mi dicono", "come da accordi", "quanto richiesto": no question. */
function isAside(heard: readonly string[], at: number): boolean {
  const [word, next] = [heard[at] ?? '', heard[at + 1] ?? '']
  if (word === 'quanto' && ABOUT.has(next)) return true
  if (word === 'quanto' && (HEARD_FROM.has(heard[at - 1] ?? '') || AGREED.has(next))) return true
  if (word === 'quando' && (isAuxiliary(next) || isFuture(next) || AFTERWARDS.has(next))) return true
  return word === 'come' && (next === 'da' || next === 'al' || next === 'non' || AGREED.has(next))
}

/** "quando avremo raggiunto le 240 ore vi scrivo". */
const AFTERWARDS = new Set(
  'avremo avro avra avranno saremo saro sara saranno arrivo arriviamo torno torniamo posso possiamo puoi potete riesco riusciamo vuoi volete'.split(
    ' ',
  ),
)
/** "quanto ai computer, siamo a 48". */
const ABOUT = new Set(['ai', 'al', 'alla', 'alle', 'agli', 'allo', "all'"])
const HEARD_FROM = new Set(['a', 'in', 'per', 'da', 'tanto', 'ecco'])
/** What was agreed before: it is only referred to. */
const AGREED = new Set(
  'richiesto richiesta richiesti richieste previsto prevista promesso promessa concordato concordata anticipato detto indicato stabilito programmato chiesto convenuto solito sopra sotto'.split(
    ' ',
  ),
)

/** The first word that is no greeting, address or preposition. */
export function opening({ heard }: Message): number {
  const at = heard.findIndex(word => /^[a-z€]/.test(word) && !BEFORE_QUESTIONS.has(word))
  return Math.max(at, 0)
}

const BEFORE_QUESTIONS = new Set(
  'ciao buongiorno salve buonasera scusa scusate scusatemi e ma per a con in di da allora ehi senti sentite raga ragazzi colleghi grazie buon pls perfavore favore cortesia ok bot traguardo tutti oggi adesso ora gentilmente prego'.split(
    ' ',
  ),
)

/** "me la chiudi tu entro il 30?": asked of a colleague, not of the bot. */
export function isRequest({ heard }: Message): boolean {
  const isRequested = hasPhrase(words.REQUESTS, heard) || heard.some((_, at) => isCallForHands(heard, at))
  return isRequested && !hasPhrase(words.ASKING_THE_BOT, heard)
}

/** "chi mi copre lo sportello?", "qualcuno mi porta le chiavi?", "chi può stampare gli estratti?": hands are wanted, not news. */
function isCallForHands(heard: readonly string[], at: number): boolean {
  const [word, next, verb] = [heard[at] ?? '', heard[at + 1] ?? '', heard[at + 2] ?? '']
  if (word === 'mi' || word === 'ci') return HELPING.has(next) && verb === 'a'
  if (word !== 'chi' && word !== 'qualcuno') return false
  if (next === 'mi' || next === 'ci')
    return !TELLING.has(verb) && !(verb === 'fa' && heard.slice(at + 3, at + 6).some(word => SUMMARIES.has(word)))
  return VOLUNTEERING.has(next) || (ABLE.has(next) && isInfinitive(verb) && !verb.startsWith('dir'))
}

const HELPING = new Set(['aiuti', 'aiutate', 'aiuta', 'aiutereste', 'aiuteresti'])
const TELLING = new Set('sa dice dira spiega sapra conferma aggiorna racconta ricorda indica sanno dicono chiarisce'.split(' '))
const SUMMARIES = new Set(['punto', 'sapere', 'riepilogo', 'quadro', 'riassunto', 'conto', 'vedere', 'capire'])
const VOLUNTEERING = new Set('viene va prende porta apre passa accompagna copre resta rimane torna verrebbe andrebbe'.split(' '))
const ABLE = new Set(['puo', 'potrebbe', 'riesce', 'vuole'])

/** "sapete se il portale è aperto": asked, not supposed. */
export function isIndirect(heard: readonly string[], first: number): boolean {
  const at = heard.indexOf('se', first)
  return at > 0 && isKnowing(heard, at - 1)
}

export function isKnowing(heard: readonly string[], at: number): boolean {
  return KNOWING.has(heard[at] ?? '')
}

const KNOWING = new Set(
  'sa sapete sai sapere so dimmi dirmi dite dici dire vedere controlla controllare verifica verificare chiedo chiedere capire anche confermi confermare'.split(
    ' ',
  ),
)
