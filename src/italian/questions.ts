import type { Day } from '../domain/day.ts'
import { addDays } from '../domain/day.ts'
import { candidatesIn, projectsIn } from './candidates.ts'
import { leaders, rank } from './match.ts'
import { datesAhead, type Message } from './message.ts'
import type { Outcome, QuestionIntent, Subject } from './outcome.ts'
import { quantityOf } from './quantities.ts'
import { rowsOf } from './references.ts'
import { deedOf } from './verbs.ts'

/** The question a message asks, with its answer's subject and window; null when it asks none. */
export function questionIn(message: Message): Outcome | null {
  const intent = intentOf(message)
  if (intent === null) return null
  if (intent === 'help') return { kind: 'help' }
  const about = subjectOf(message)
  const understood = {
    day: intent === 'simulate' ? dayAhead(message) : null,
    quantity: intent === 'simulate' ? quantityOf(message, everywhere) : null,
  }
  return { kind: 'answer', intent, about, window: intent === 'deadlines' ? windowOf(message) : null, understood }
}

/** What a part of the message is about: a row, a project, or all of them. */
export function subjectOf(message: Message): Subject {
  const projects = projectsIn(message, everywhere)
  const named = namedSubject(message, projects)
  if (named) return named
  if (hasAny(message, EVERYTHING) || hasPhrase(message, EVERYTHING_PHRASES)) return { kind: 'all' }
  return matchedSubject(message) ?? conversation(message)
}

const everywhere = (): boolean => true

function namedSubject(message: Message, projects: readonly number[]): Subject | null {
  const row = message.references.find(reference => reference.row !== null)
  const among =
    projects.length > 0
      ? projects
      : message.scope.channel.length > 0
        ? message.scope.channel
        : message.scope.after
          ? [message.scope.after.project]
          : []
  const [ref] = row ? rowsOf(row, among, message.vocabulary) : []
  if (ref) return { kind: 'row', row: ref }
  const [project] = projects
  return project !== undefined && message.vocabulary.byProject.has(project) ? { kind: 'project', project } : null
}

/** The row whose own words stand out, else the project that all the best rows belong to. */
function matchedSubject(message: Message): Subject | null {
  const { vocabulary } = message
  const words = message.words.filter(
    ({ at, hit }) => !isQuestionWord(message.tokens[at]?.text ?? '') && hit.rows.size + hit.titles.size > 0,
  )
  const asked = { ...message, words }
  const { rows, score } = candidatesIn(asked, everywhere)
  const [first] = rows
  const entry = first === undefined ? undefined : vocabulary.entries[first]
  if (!entry || score < 0.3) return null
  if (rows.length === 1 && !isProjectNamed(message)) return { kind: 'row', row: entry.ref }
  const projects = new Set(rows.map(index => vocabulary.entries[index]?.project))
  if (projects.size === 1) return { kind: 'project', project: entry.project }
  const titled = words.filter(({ hit }) => hit.titles.size > 0).map(({ hit }) => ({ ...hit, rows: new Map<number, number>() }))
  const best = leaders(vocabulary, titled, rank(vocabulary, titled, everywhere))
  const owners = new Set(best.map(index => vocabulary.entries[index]?.project))
  const [owner] = owners
  return owners.size === 1 && owner !== undefined ? { kind: 'project', project: owner } : null
}

/** "progetto metrico": the noun says that the whole project is meant. */
function isProjectNamed(message: Message): boolean {
  return message.tokens.some(
    ({ text }, at) =>
      (text === 'progetto' || text === 'scheda') &&
      message.words.some(word => word.at > at && word.at <= at + 3 && word.hit.titles.size > 0),
  )
}

function conversation({ scope }: Message): Subject {
  const [only, ...more] = scope.channel
  if (only !== undefined && more.length === 0) return { kind: 'project', project: only }
  return scope.after && scope.channel.length === 0 ? { kind: 'project', project: scope.after.project } : { kind: 'all' }
}

/** From today to the end of what is named; a named week or month whole; none for all that is to come. */
function windowOf(message: Message): { readonly from: Day; readonly to: Day } | null {
  const { today } = message.scope
  for (const { reading, lead } of datesAhead(message)) {
    if (reading.kind === 'span') return { from: reading.from === addDays(today, 1) ? today : reading.from, to: reading.to }
    if (reading.kind === 'day')
      return lead === 'by' || lead === 'until' ? { from: today, to: reading.day } : { from: reading.day, to: reading.day }
  }
  return null
}

function dayAhead(message: Message): Day | null {
  const reading = datesAhead(message).find(({ reading }) => reading.kind === 'day')?.reading
  return reading?.kind === 'day' ? reading.day : null
}

function intentOf(message: Message): QuestionIntent | 'help' | null {
  const asked = isAsked(message)
  if (hasPhrase(message, HELP_PHRASES)) return 'help'
  if (isSimulation(message, asked)) return 'simulate'
  if (isWhy(message, asked)) return 'why'
  if (isEvidence(message, asked)) return 'evidence'
  const claims = message.clauses.some(clause => clause.mood === 'asserted')
  if (!asked && (claims || (message.clauses.some(clause => BLOCKING.has(clause.mood)) && !hasStarting(message, PAYABLE)))) return null
  if (isPayable(message, asked)) return 'payable'
  if (hasStarting(message, DEADLINES) || hasPhrase(message, DEADLINE_PHRASES)) return 'deadlines'
  if (hasPhrase(message, STATUS_PHRASES) || (asked && hasAny(message, STATUS_WORDS))) return 'status'
  return asked && (asksOfWork(message) || message.references.some(reference => reference.row !== null)) ? 'status' : null
}

const BLOCKING: ReadonlySet<string> = new Set(['negated', 'planned', 'conditional', 'hearsay', 'ordered', 'unfinished', 'others'])

/** A question mark, or a message that begins like a question. */
export function isAsked(message: Message): boolean {
  if (message.clauses.some(clause => clause.asked)) return true
  const [first = '', second = ''] = openingWords(message)
  return ASKING.has(first) || ASKING.has(`${first} ${second}`) || hasPhrase(message, ASKING_PHRASES)
}

function openingWords({ tokens }: Message): readonly string[] {
  const words = tokens.filter(token => token.kind === 'word').map(token => token.text)
  const start = words.findIndex(
    word =>
      ![
        'ciao',
        'buongiorno',
        'salve',
        'scusa',
        'scusate',
        'e',
        'ma',
        'per',
        'a',
        'con',
        'in',
        'di',
        'da',
        'allora',
        'buonasera',
        'ehi',
        'senti',
        'sentite',
        'raga',
        'ragazzi',
        'colleghi',
        'grazie',
      ].includes(word),
  )
  return words.slice(start < 0 ? 0 : start, (start < 0 ? 0 : start) + 2)
}

const ASKING = new Set(
  'quanto quanta quanti quante quale quali qual cosa che-cosa chi dove quando come perche qualcuno mostrami mostra dimmi dimmelo fammi elenca elencami dammi vorrei potresti puoi sapete sai mi-sai riepilogo situazione'.split(
    ' ',
  ),
)
const ASKING_PHRASES = [
  'sa se',
  'sapete se',
  'sai se',
  'sapere se',
  'sapere quanto',
  'sapere cosa',
  'mi dite',
  'mi dici',
  'fammi vedere',
  'a che punto',
  'che cosa',
  'come mai',
  'entro quando',
  'vorrei sapere',
  'mi serve sapere',
  'che percentuale',
  'a quanto',
]

function isSimulation(message: Message, asked: boolean): boolean {
  const [first = ''] = openingWords(message)
  if (SIMULATING.has(first)) return true
  if (!asked) return false
  return message.clauses.some(({ mood, by }) => mood === 'conditional' || (by !== null && isIf(message, by))) || hasConditionalIf(message)
}

const SIMULATING = new Set([
  'simula',
  'simulami',
  'simulazione',
  'poniamo',
  'ipotizziamo',
  'supponiamo',
  'mettiamo',
  'metti',
  'ipotesi',
  'calcola',
])

function isIf({ tokens }: Message, at: number): boolean {
  return tokens[at]?.text === 'se' && !KNOWING.has(tokens[at - 1]?.text ?? '')
}

function hasConditionalIf(message: Message): boolean {
  return message.tokens.some((_, at) => isIf(message, at))
}

const KNOWING = new Set(
  'sa sapete sai sapere so dimmi dirmi dite dici dire vedere controlla controllare verifica verificare chiedo chiedere capire anche'.split(
    ' ',
  ),
)

function isWhy(message: Message, asked: boolean): boolean {
  if (hasPhrase(message, WHY_PHRASES)) return true
  return asked && (hasPhrase(message, ['come mai']) || openingOrAsked(message, 'perche'))
}

function openingOrAsked(message: Message, word: string): boolean {
  return (
    message.clauses.some(
      clause => clause.asked && message.tokens.slice(clause.first, clause.first + 3).some(({ text }) => text === word),
    ) || openingWords(message)[0] === word
  )
}

const WHY_PHRASES = [
  'con che calcolo',
  'come si calcola',
  'come e calcolato',
  'come e calcolata',
  'come viene calcolato',
  'come hai calcolato',
  'come avete calcolato',
  'come e venuto',
  'come e venuta',
  'da dove viene',
  'da dove esce',
  'da dove salta',
  'come viene fuori',
  'come esce',
  'spiegami',
  'spiega',
  'come ci si arriva',
  'come si arriva',
]

function isEvidence(message: Message, asked: boolean): boolean {
  const mentions = hasStarting(message, EVIDENCE)
  const linked = message.tokens.some(({ text }) => text === 'link')
  const claims = message.clauses.some(clause => clause.mood === 'asserted')
  if (asked) return mentions
  return (
    (mentions && (linked || !claims)) ||
    (linked && !claims) ||
    hasPhrase(message, ['ti allego', 'vi allego', 'allego il', 'allego la', "allego l'", 'documenti probatori'])
  )
}

const EVIDENCE = ['allegat', 'probator', 'evidenz', 'giustificativ', 'pezza', 'pezze']

function isPayable(message: Message, asked: boolean): boolean {
  if (hasStarting(message, PAYABLE)) return true
  return asked && (hasAny(message, MONEY) || hasPhrase(message, MONEY_PHRASES))
}

const PAYABLE = ['erogabil', 'spett', 'liquidar', 'maturat']
const MONEY = new Set(
  'soldi euro € importo importi pagano pagate paga pagati prendiamo prende prendo prendono incassiamo incasso guadagniamo guadagno premio incentivo compenso quota budget denaro quattrini tasca perdiamo perso risorse vale valgono liquidazione guadagnato'.split(
    ' ',
  ),
)
const MONEY_PHRASES = ['in tasca', 'a casa', 'quanto vale', 'ci tocca']
const DEADLINES = ['scadenz', 'scade', 'scadon', 'scadran']
const DEADLINE_PHRASES = [
  'entro quando',
  'quando va',
  'quando vanno',
  'che termine',
  'ultimo giorno utile',
  'quanto tempo',
  'che termini',
  'quando bisogna',
]
const STATUS_PHRASES = [
  'a che punto',
  'a che siamo',
  'come siamo messi',
  'come stiamo messi',
  'come va',
  'come sta',
  'come stanno',
  'come procede',
  'come vanno',
  'stato avanzamento',
  "stato dell' arte",
  'stato di avanzamento',
  'stato lavori',
  'cosa manca',
  'cosa ci manca',
  'che manca',
  'cosa resta',
  'miei obiettivi',
  'nostri obiettivi',
  'righe aperte',
  'righe scoperte',
  'a quanto siamo',
  'dove siamo',
]
const STATUS_WORDS = new Set(
  'situazione avanzamento riepilogo stato percentuale realizzazione manca mancano aperte aperti scoperte scoperti aggiornamenti quadro obiettivi obiettivo punto riassunto andamento'.split(
    ' ',
  ),
)
const HELP_PHRASES = [
  'come faccio',
  'come si fa',
  'come funzion',
  'cosa sai fare',
  'che sai fare',
  'come si usa',
  'come ti uso',
  'cosa puoi fare',
  'come posso',
  'come devo',
  'come registro',
  'come comunico',
  'come segnalo',
  'istruzioni',
]
const EVERYTHING = new Set(['tutti', 'complessivo', 'complessivamente', 'complessiva', 'generale', 'globale', 'totali'])
const EVERYTHING_PHRASES = ['in tutto', 'tutti i progetti', 'nove progetti', 'ogni progetto', 'tutte le schede', 'in totale']

/** "è stata completata?", "ha finito la verifica?": a question about work done. */
function asksOfWork(message: Message): boolean {
  return (
    message.tokens.some(({ text, kind }) => kind !== 'number' && deedOf(text) !== null) &&
    message.words.some(({ hit }) => hit.rows.size + hit.titles.size > 0)
  )
}

function isQuestionWord(word: string): boolean {
  return (
    [...PAYABLE, ...DEADLINES, ...EVIDENCE].some(start => word.startsWith(start)) ||
    MONEY.has(word) ||
    QUESTION_WORDS.has(word) ||
    deedOf(word) === 'over'
  )
}

const QUESTION_WORDS = new Set(
  'situazione avanzamento riepilogo stato percentuale realizzazione manca mancano aperte scoperte documenti vedere mostrami fammi simula calcolo importo chiudere chiudiamo chiudessimo finire'.split(
    ' ',
  ),
)

function hasAny({ tokens }: Message, words: ReadonlySet<string>): boolean {
  return tokens.some(({ text }) => words.has(text))
}

function hasStarting({ tokens }: Message, starts: readonly string[]): boolean {
  return tokens.some(({ text, kind }) => kind === 'word' && starts.some(start => text.startsWith(start)))
}

/** Whether the words stand one after the other; the last may be a beginning. */
export function hasPhrase({ tokens }: Message, phrases: readonly string[]): boolean {
  const texts = ` ${tokens.map(({ text }) => text).join(' ')} `
  return phrases.some(phrase => texts.includes(` ${phrase}`))
}
