import { type Day, yearOf } from '../../domain/day.ts'
import type { Doubt } from '../../domain/doubt.ts'
import type { Assumed } from '../../domain/ledger.ts'
import type { Mention } from '../days/dates.ts'
import { LAST } from '../lexicon/littleWords.ts'
import type { Message } from '../match/message.ts'
import type { Spoken } from '../mood/mood.ts'
import { wordsBetween } from '../text/normalise.ts'
import { isNotOfWork, isOfAct } from './otherDates.ts'
import { isOfARow } from './periods.ts'

/** The day a report names: one, none, or one that must be asked for. `slashed` when it was typed "a/b". */
export type DayReported =
  | { readonly kind: 'day'; readonly day: Day; readonly assumed: readonly Assumed[]; readonly slashed: boolean; readonly words: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'doubt'; readonly doubt: Doubt }

/** The day of completion among the dates of the usable clauses; deadlines and beginnings beside it are left out. */
export function dayReported(message: Message, usable: readonly Spoken[]): DayReported {
  const all = completionDates(message, usable)
  const dates = corrected(message, all) ? all : besideTheVerb(usable, all)
  const [first, ...others] = dates
  if (!first) return isByOnly(message, usable) ? doubt({ code: 'when' }) : { kind: 'none' }
  if (others.length === 0 && isOfAnotherThing(message, usable, first)) return doubt({ code: 'vagueDay', words: first.reading.words })
  const unclear = unclearCorrection(message, first)
  if (unclear !== null) return doubt({ code: 'vagueDay', words: unclear })
  const chosen = corrected(message, dates) ?? first
  if (chosen !== first || others.length === 0) return judged(message, chosen)
  const agreed = dates.find(date => date.reading.kind === 'day' && dates.every(other => agree(other, date)))
  if (agreed) return judged(message, agreed)
  const days = new Set(dates.map(({ reading }) => (reading.kind === 'day' ? reading.day : reading.words)))
  if (days.size === 1) return judged(message, first)
  return { kind: 'doubt', doubt: { code: 'conflictingDays', words: dates.map(({ reading }) => reading.words) } }
}

/** "oggi, giovedì", "ieri (10/11)": the same day said twice. */
function agree({ reading: said }: Mention, { reading }: Mention): boolean {
  if (reading.kind !== 'day') return false
  return said.kind === 'day' ? said.day === reading.day : said.kind === 'ambiguous' && said.options.includes(reading.day)
}

/** "piano ok dal dirigente, giunta lunedì": the day stands with a thing that the sheets do not know, apart from the verb. */
function isOfAnotherThing({ words, heard }: Message, usable: readonly Spoken[], date: Mention): boolean {
  const clause = usable.find(({ first, last }) => date.first >= first && date.first <= last)
  const said = usable.find(({ mood }) => mood === 'asserted')
  if (clause?.mood !== 'plain' || !said || said.first > clause.first) return false
  if ([0, 1].some(step => LAST.has(heard[clause.first + step] ?? '')) || isOfAct(heard, clause.first, date)) return false
  return words.some(
    ({ at, hit }) => at >= clause.first && at < date.first && hit.rows.size + hit.titles.size === 0 && !AS_OF.has(heard[at] ?? ''),
  )
}

/** "(dato al 30/11)", "metti oggi", "segna pure ieri". */
const AS_OF = new Set(
  'dato dati situazione rilevazione aggiornamento aggiornato aggiornati metti mettete mettila mettilo segna segnate segnala segnalo segniamo scrivi scrivete scrivila scrivilo registra registrate registrala registralo riporta indica annota inserisci metterei'.split(
    ' ',
  ),
)

/** "completata entro il 30/10": the deadline is said, the day is not. */
function isByOnly({ dates }: Message, usable: readonly Spoken[]): boolean {
  return dates.some(
    date =>
      (date.lead === 'by' || date.lead === 'before' || date.lead === 'for') &&
      usable.some(({ mood, first, last }) => mood === 'asserted' && date.first >= first && date.first <= last),
  )
}

function completionDates(message: Message, usable: readonly Spoken[]): readonly Mention[] {
  const { tokens, dates } = message
  return dates.filter(date => {
    const clause = usable.find(({ first, last }) => date.first >= first && date.first <= last)
    if (!clause || date.lead === 'by' || date.lead === 'before' || date.lead === 'for') return false
    if (isNotOfWork(message, clause, date) || isOfARow(message, date)) return false
    const texts = tokens.slice(clause.first, clause.last + 1).map(({ text }) => text)
    return !texts.some((text, at) => DUE.has(text) && !(text === 'termine' && texts[at - 1] === 'a'))
  })
}

/** A day in another sentence than the verb's ("Ieri era domenica") is not the day of completion, unless there is no other. */
function besideTheVerb(usable: readonly Spoken[], dates: readonly Mention[]): readonly Mention[] {
  const clauseOf = (date: Mention): Spoken | undefined => usable.find(({ first, last }) => date.first >= first && date.first <= last)
  const told = new Set(dates.flatMap(date => (clauseOf(date)?.mood === 'asserted' ? [clauseOf(date)?.sentence] : [])))
  const near = dates.filter(date => told.has(clauseOf(date)?.sentence) || isBare(date, clauseOf(date)))
  return told.size === 0 ? dates : near
}

function isBare(date: Mention, clause: Spoken | undefined): boolean {
  return clause !== undefined && clause.last - clause.first - (date.last - date.first) < 2
}

const DUE = new Set('scadeva scadenza scade scaduto scaduta prevista termine'.split(' '))

/** "giovedì 25, cioè venerdì 26", "il 3, anzi il 4", "ai primi di novembre, il 4": the last one said. */
function corrected({ tokens }: Message, dates: readonly Mention[]): Mention | null {
  const last = dates.at(-1)
  const before = dates.at(-2)
  if (!last || !before) return null
  const between = tokens.slice(before.last + 1, last.first).map(({ text }) => text)
  if ([...between, tokens[last.first]?.text ?? ''].some(text => CORRECTING.has(text))) return last
  if (between.includes('no') && between.every(text => REPEATING.has(text))) return last
  return last.reading.kind === 'day' && isVague(before, last.reading.day) && between.every(text => SHARPENING.has(text)) ? last : null
}

/** A span that holds the day, or words that name none. */
function isVague({ reading }: Mention, day: Day): boolean {
  if (reading.kind === 'span') return reading.from <= day && day <= reading.to
  return reading.kind === 'ambiguous' && reading.options.length === 0
}

/** "il 26, anzi il giorno dopo", "il 26, anzi 27", "il 26, anzi no": taken back, and not for a day that is read as one. */
function unclearCorrection({ heard, tokens, dates, figures, text }: Message, said: Mention): string | null {
  const at = heard.findIndex((word, index) => index > said.last && CORRECTING.has(word))
  if (at < 0) return null
  const after = heard.slice(at + 1, at + 1 + NEAR)
  const isDated = dates.some(({ first }) => first > at && first <= at + NEAR)
  const isCounted = figures.some(({ first, last, of, unit }) => first < at || of !== null || unit !== 'count' || last < tokens.length - 1)
  const isOfDays = after[0] === 'no' || after.some(word => DAYS_LATER.has(word)) || /^\d{1,2}$/.test(after.at(-1) ?? '')
  return isDated || isCounted || !isOfDays ? null : wordsBetween(text, said.first, Math.min(at + NEAR, tokens.length - 1))
}

/** How soon after the word that corrects its day must follow. */
const NEAR = 4
const DAYS_LATER = new Set('giorno giorni mattina sera indomani successivo seguente precedente'.split(' '))

const CORRECTING = new Set('anzi cioe scusate scusa pardon correggo rettifico meglio ops'.split(' '))
/** "il 22, no il 23". */
const REPEATING = new Set([',', 'no', 'il', "l'", 'ieri', 'aspetta'])
/** What may stand between a vague day and the one that makes it sharp. */
const SHARPENING = new Set(
  ", ( : - il l' di e esattamente precisamente proprio per la precisione esattezza ossia ovvero vale a dire".split(' '),
)

function judged(message: Message, mention: Mention): DayReported {
  const { scope } = message
  const { reading, first, last } = mention
  if (reading.kind === 'day' && (isUncertain(message, mention) || (message.figures.length === 0 && isSinceASpan(mention))))
    return doubt({ code: 'vagueDay', words: reading.words })
  switch (reading.kind) {
    case 'invalid':
      return reading.reason === 'weekday' && reading.day !== null
        ? doubt({ code: 'wrongWeekday', words: reading.words, day: reading.day })
        : doubt({ code: 'impossibleDay', words: reading.words })
    case 'ambiguous':
    case 'span':
      return doubt({ code: 'vagueDay', words: reading.words })
    case 'day': {
      if (reading.day > scope.today) return doubt({ code: 'futureDay', day: reading.day })
      const year = scope.sheets[0]?.year ?? yearOf(scope.today)
      if (yearOf(reading.day) !== year && yearOf(reading.day) !== year + 1) return doubt({ code: 'otherYear', words: reading.words })
      return {
        kind: 'day',
        day: reading.day,
        assumed: reading.assumed,
        slashed: last - first <= 4 && /\d\/\d{1,2}$/.test(reading.words),
        words: reading.words,
      }
    }
  }
}

/** "verso il 28", "dopo il 10 maggio", "il 29 o giù di lì", "il 24 o 25". */
function isUncertain({ heard, tokens }: Message, { lead, last }: Mention): boolean {
  const [or, next] = [heard[last + 1] ?? '', heard[last + 2] ?? '']
  return lead === 'about' || ((or === 'o' || or === 'oppure') && (next === 'giu' || tokens[last + 2]?.kind === 'number')) || or === 'circa'
}

/** "da fine giugno": a span has no day on which it began. */
function isSinceASpan({ lead, said }: Mention): boolean {
  return lead === 'from' && ['month', 'section', 'unit', 'several', 'weekOf', 'weekend', 'vague'].includes(said.kind)
}

function doubt(about: Doubt): DayReported {
  return { kind: 'doubt', doubt: about }
}
