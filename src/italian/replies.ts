import { wantsNumber } from '../domain/verbs/report.ts'
import { deedOf } from './lexicon/verbs.ts'
import { candidatesIn, indexOf, projectsIn } from './match/candidates.ts'
import { isGenericWork, type Message, takeApart } from './match/message.ts'
import type { Entry } from './match/vocabulary.ts'
import type { Answered, Asked, Outcome, RowRef } from './outcome.ts'
import { reportOn } from './reports/reports.ts'
import { dayReported } from './values/dayReported.ts'
import { amountFor } from './values/quantities.ts'

/** A few words that answer what the bot has just asked ("sì", "la seconda", "il 30"); null when it asked nothing, or they say something of their own. */
export function replyIn(message: Message): Outcome | null {
  const { asked } = message.scope
  if (!asked || message.clauses.some(clause => clause.asked)) return null
  if (isAll(message, NO)) return reply({ kind: 'no' })
  switch (asked.kind) {
    case 'missing':
      return missingIn(message, asked)
    case 'confirm':
      return isAll(message, YES) ? reply({ kind: 'yes' }) : null
    case 'choice':
      return chosenIn(message, asked.rows)
  }
}

function reply(answered: Answered): Outcome {
  return { kind: 'reply', answered }
}

/** Whether nothing is said but such words, courtesy aside, and at least one of them. */
function isAll({ tokens, heard }: Message, words: ReadonlySet<string>): boolean {
  if (tokens.some(({ kind }) => kind === 'number')) return false
  const said = heard.filter((word, at) => tokens[at]?.kind === 'word' && !COURTESY.has(word))
  return said.length > 0 && said.every(word => words.has(word))
}

const COURTESY = new Set(
  'grazie mille per favore cortesia bot traguardo ciao scusa scusami allora va bene perfetto guarda ah eh dai'.split(' '),
)
const NO = new Set(
  'no annulla annullare lascia lasciare lasciamo stare perdere nessuna nessuno di queste quelle niente nulla non registrare fermo stop'.split(
    ' ',
  ),
)
const YES = new Set(
  "si ok okay confermo conferma confermato confermata certo certamente esatto giusto corretto sicuro procedi d' accordo yes fai pure sostituisci sostituiscilo sostituiscila registra registralo registrala".split(
    ' ',
  ),
)

/** Nothing but the day or the number that was asked for, or words of that very row beside it. */
function missingIn(message: Message, { row, day }: Extract<Asked, { kind: 'missing' }>): Outcome | null {
  const index = indexOf(message, row)
  const entry = message.vocabulary.entries[index]
  if (!entry || !isBare(message, index)) return null
  const told = withDayOfMonth(message, entry)
  const isNumber = wantsNumber(entry.indicator) || told.figures.some(({ of, unit }) => of !== null || unit === 'percent')
  if (told.dates.length === 0 && (told.figures.length === 0 || !isNumber)) return null
  const said = { day: dayReported(told, told.clauses), amount: amountFor(told, entry, () => true), typo: false }
  const outcome = reportOn(told, entry, said)
  if (outcome.kind !== 'record' || outcome.actual.kind !== 'quantity') return outcome
  return { ...outcome, actual: { ...outcome.actual, on: outcome.actual.on ?? day } }
}

function isBare(message: Message, index: number): boolean {
  const { words, references, labels, clauses } = message
  if (references.length + labels.length > 0 || clauses.some(({ mood }) => UNREAL.has(mood))) return false
  if (!words.every(({ hit }) => deedOf(hit.word) === 'over' || isGenericWork(hit.word) || hit.rows.has(index))) return false
  const telling = words.filter(({ hit }) => deedOf(hit.word) !== 'over' && !isGenericWork(hit.word))
  return telling.length === 0 || candidatesIn({ ...message, words: telling }, () => true).rows.includes(index)
}

const UNREAL: ReadonlySet<string> = new Set(['negated', 'unfinished', 'conditional', 'hearsay', 'ordered', 'others'])

/** "30" after "in che giorno?" is a day of a month, as "il 30" is. */
function withDayOfMonth(message: Message, entry: Entry): Message {
  const [figure, ...others] = message.figures
  const isDay = figure?.unit === 'count' && figure.of === null && figure.value.isInteger() && figure.value.gte(1) && figure.value.lte(31)
  if (!figure || !isDay || others.length > 0 || message.dates.length > 0 || wantsNumber(entry.indicator)) return message
  return takeApart(`il ${figure.value.toFixed()}`, message.scope)
}

/** The one row among those offered that a number, an ordinal, a project or a few words of its own point to. */
function chosenIn(message: Message, rows: readonly RowRef[]): Outcome | null {
  const [only, ...others] = rows
  if (isAll(message, YES)) return reply(only && others.length === 0 ? { kind: 'pick', row: only } : { kind: 'unclear' })
  if (message.dates.length > 0 || message.clauses.some(({ mood }) => mood !== 'plain')) return null
  const picked = pointedAt(message, rows)
  const [row, ...more] = picked
  if (!row) return null
  return reply(more.length === 0 ? { kind: 'pick', row } : { kind: 'unclear' })
}

function pointedAt(message: Message, rows: readonly RowRef[]): readonly RowRef[] {
  const { references, figures, words } = message
  const place = ordinalIn(message)
  if (place !== null) return rows.slice(place - 1, place)
  const number = bareNumberIn(message)
  if (number !== null) return rows.filter((row, index) => index + 1 === number || row.row === number)
  const isLast = isAll(message, LAST)
  if (isLast) return rows.slice(-1)
  const named = references.filter(({ row }) => row !== null)
  const projects = projectsIn(message, () => true)
  if (named.length + projects.length > 0 && !isPointing(message)) return []
  if (named.length + projects.length > 0)
    return rows.filter(
      ({ project, row }) =>
        (projects.length === 0 || projects.includes(project)) &&
        named.every(reference => reference.row === row && (reference.project ?? project) === project),
    )
  if (figures.length > 0 || words.length === 0 || words.some(({ hit }) => hit.rows.size + hit.titles.size === 0)) return []
  const among = new Set(rows.map(row => indexOf(message, row)))
  const described = candidatesIn(message, () => true).rows.filter(index => among.has(index))
  return described.flatMap(index => message.vocabulary.entries[index]?.ref ?? [])
}

/** "2", "la 2": the second choice, or the row of that number. */
function bareNumberIn(message: Message): number | null {
  const { references, figures, heard } = message
  const [reference, ...more] = references
  if (reference && more.length === 0 && reference.project === null && reference.noun === 'row' && isPointing(message))
    return heard.includes('riga') ? null : reference.row
  const [figure] = figures
  const isAlone = references.length === 0 && figures.length === 1 && isPointing(message)
  return isAlone && figure?.of === null && figure.unit === 'count' ? figure.value.toNumber() : null
}

/** Whether beside the references there is nothing but "quella", "la", "numero" and courtesy. */
function isPointing({ tokens, heard, references }: Message): boolean {
  const isOfReference = (at: number): boolean => references.some(({ first, last }) => at >= first && at <= last)
  return heard.every((word, at) => tokens[at]?.kind !== 'word' || isOfReference(at) || COURTESY.has(word) || POINTING.has(word))
}

function ordinalIn({ tokens, heard }: Message): number | null {
  const said = heard.filter((word, at) => tokens[at]?.kind === 'word' && !COURTESY.has(word) && !POINTING.has(word))
  const [word, ...others] = said
  const place = ORDINALS.findIndex(forms => forms.includes(word ?? ''))
  return others.length === 0 && place >= 0 ? place + 1 : null
}

const POINTING = new Set('la il lo quella quello del della di numero n nr riga opzione scelta risposta e'.split(' '))
const LAST = new Set("la il l' quella quello ultima ultimo".split(' '))
const ORDINALS = ['prima primo', 'seconda secondo', 'terza terzo', 'quarta quarto', 'quinta quinto'].map(forms => forms.split(' '))
