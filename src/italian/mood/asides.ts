import { isStopword } from '../lexicon/stopwords.ts'
import { deedOf, isGerund, isRemark } from '../lexicon/verbs.ts'
import type { Token } from '../text/normalise.ts'
import type { Spoken } from './mood.ts'
import type { Wording } from './moodContext.ts'
import { isExcuse } from './tails.ts'

type Clauses = readonly Spoken[]

/** The clauses, those that only comment ("che polvere", "gli altri erano in malattia") set aside, and what was put off but done taken up again. */
export function withAsides(tokens: readonly Token[], clauses: Clauses, wording: Wording): Clauses {
  return clauses.map((clause, index) => {
    if (isTopic(tokens, clauses, index)) return { ...clause, asked: false }
    if (isExcuse(at => tokens[at]?.text ?? '', clause)) return { ...clause, mood: 'aside' as const, by: null }
    if (isDoneAfterAll(tokens, clauses, index)) return { ...clause, mood: 'plain' as const, by: null }
    return clauses.length > 1 && isComment(tokens, clause, wording) ? { ...clause, mood: 'aside' as const, by: null } : clause
  })
}

/** "le potature? concluse ieri": the question only names what the answer is about. */
function isTopic(tokens: readonly Token[], clauses: Clauses, index: number): boolean {
  const [clause, next] = [clauses[index], clauses[index + 1]]
  if (!clause?.asked || clause.mood !== 'plain' || next?.mood !== 'asserted' || !next.over || next.asked || index > 0) return false
  const own = tokens.slice(clause.first, clause.last + 1)
  return own.length <= LONGEST_TOPIC && own.every(({ text }) => !ASKING.has(text) && deedOf(text) === null && !isRemark(text))
}

const LONGEST_TOPIC = 7
const ASKING = new Set(
  'chi che cosa come dove quando quanto quanta quanti quante quale quali perche e se non ancora gia novita notizie'.split(' '),
)

/** "riapertura slittata ma fatta": the first clause only names what was done in the end. */
function isDoneAfterAll(tokens: readonly Token[], clauses: Clauses, index: number): boolean {
  const [clause, next] = [clauses[index], clauses[index + 1]]
  if (clause?.mood !== 'aside' || clause.by === null || !PUT_OFF.has(tokens[clause.by]?.text.slice(0, -1) ?? '')) return false
  return next?.mood === 'asserted' && next.over && next.sentence === clause.sentence && tokens[next.first]?.text === 'ma'
}

const PUT_OFF = new Set(['slittat', 'rinviat', 'rimandat', 'posticipat', 'spostat', 'ritardat', 'prorogat', 'sospes'])

/** A clause of its own words, with a verb of its own or only an exclamation, that says nothing of a row. */
function isComment(tokens: readonly Token[], clause: Spoken, wording: Wording): boolean {
  const own = tokens.slice(clause.first, clause.last + 1)
  const hopes = clause.mood === 'planned' && clause.first > 0 && HOPING.has(tokens[clause.first]?.text ?? '')
  if (clause.first > 0 && isSmallTalk(own, wording)) return clause.mood === 'planned'
  if (!hopes && clause.mood !== 'plain' && (clause.mood !== 'asserted' || clause.over)) return false
  if (NOTHING.has(own[0]?.text ?? '') && own[1]?.text === 'da') return true
  const muses = own.some((_, step) => isMusing(at => own[at]?.text ?? '', step))
  const counts = !muses && !isAbsence(own) && own.some(({ kind }) => kind === 'number')
  if (counts || own.some((token, step) => tells(token, wording, clause.first + step, muses))) return false
  const [first, second] = own
  if (clause.mood === 'asserted') return isAbsence(own) || isTheirs(own) || LABELS.has(first?.text ?? '')
  if (first?.text === 'che' && own.length <= 3 && second !== undefined) return true
  return hopes || muses || isAbsence(own) || own.some(({ text }) => COMMENTING.has(text) || (isRemark(text) && text !== 'sono'))
}

/** "l'INPS ci sta facendo impazzire", "tre ditte ci stanno pensando": how things are going, not what is left of the work. */
export function isMusing(textAt: (at: number) => string, at: number): boolean {
  if (textAt(at) !== 'sta' && textAt(at) !== 'stanno') return false
  return MUSING.has(textAt(at + 1)) || (textAt(at + 1) === 'facendo' && MADDENING.has(textAt(at + 2)))
}

const MUSING = new Set('pensando piovendo nevicando impazzendo festeggiando brindando esultando godendo riposando scoppiando'.split(' '))
const MADDENING = new Set(
  'impazzire penare dannare sudare ammattire morire disperare tribolare ridere piangere innervosire perdere'.split(' '),
)

/** "poi ti mando il foglio", "quando hai tempo ci sentiamo": what people will tell each other later, of nothing that the sheets name. */
function isSmallTalk(own: readonly Token[], wording: Wording): boolean {
  if (own.some(({ text }) => UNSETTLED.some(start => text.startsWith(start)))) return false
  const speaks = own.some(({ text }, at) => LATER.has(text) && own.slice(Math.max(0, at - 2), at).some(token => TO_YOU.has(token.text)))
  return (
    speaks &&
    own.every(({ kind, text }) => kind !== 'number' && (text.length < 4 || isStopword(text) || PAPERS.has(text) || !wording.isKnown(text)))
  )
}

/** "ti mando il dato giusto": what was said may still change. */
const UNSETTLED = ['giust', 'definitiv', 'conferm', 'esatt', 'corrett', 'aggiornat', 'ufficial', 'precis', 'vero', 'vera', 'dat']
const PAPERS = new Set('foglio elenco verbale file scheda tabella documento dettaglio dettagli copia scansione ricevuta link'.split(' '))

const TO_YOU = new Set('ti vi ci te ve ce ne'.split(' '))
const LATER = new Set('mando giro invio scrivo chiamo spiego racconto sentiamo vediamo parliamo porto passo allego inoltro'.split(' '))

/** "…, speriamo bene". */
const HOPING = new Set(['speriamo', 'incrociamo'])

/** "nulla da segnalare". */
const NOTHING = new Set(['nulla', 'niente'])

/** "due agenti erano malati", "la maestra è in ferie": why some are missing. */
function isAbsence(own: readonly Token[]): boolean {
  const being = own.findIndex(({ text }) => BEING.has(text))
  return being >= 0 && own.slice(being + 1, being + 4).some(({ text }) => ABSENT.has(text))
}

const BEING = new Set(['era', 'erano', 'e', 'sono', 'stava', 'stavano'])
const ABSENT = new Set(
  'malato malata malati malate ammalato ammalata ammalati ammalate assente assenti ferie malattia maternita infortunio influenza influenzati aspettativa pensione'.split(
    ' ',
  ),
)

/** "ci hanno pure timbrato la copia": what others did about it. */
function isTheirs(own: readonly Token[]): boolean {
  return own.slice(0, 3).some(({ text }, at) => (text === 'ci' || text === 'mi') && THEY.has(own[at + 1]?.text ?? ''))
}

const THEY = new Set(['ha', 'hanno', 'han'])

/** "target superato". */
const LABELS = new Set(['target', 'obiettivo', 'traguardo', 'soglia'])

/** Whether the word says something of the sheets, or when, or only some. */
function tells({ kind, text }: Token, wording: Wording, at: number, muses: boolean): boolean {
  if (kind !== 'word') return false
  if (wording.isDate(at)) return true
  return SOME.has(text) || deedOf(text) === 'over' || (!muses && !isStopword(text) && wording.isKnown(text))
}

const SOME = new Set(
  'alcuni alcune qualcuno qualcuna certi certe una uno parecchi parecchie molti molte pochi poche meta tranne solo non'.split(' '),
)
const COMMENTING = new Set(
  'basta era erano riposa festeggia brinda dorme stacca respira contento contenta contenti contente stanchi stanche stanco stanca'.split(
    ' ',
  ),
)

/** Whether "e" opens a remark: "… e l'INPS ci sta facendo impazzire", "… e ci hanno pure timbrato la copia". */
export function opensRemark(tokens: readonly Token[], at: number): boolean {
  const ahead = tokens.slice(at + 1, at + 6).map(({ text }) => text)
  if ((ahead[0] === 'ci' || ahead[0] === 'mi') && THEY.has(ahead[1] ?? '')) return true
  const being = ahead.findIndex(text => text === 'sta' || text === 'stanno')
  return being >= 0 && isGerund(ahead[being + 1] ?? '')
}
