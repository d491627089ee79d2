import { wantsNumber } from '../../domain/verbs/report.ts'
import { candidatesIn, hitsOf, indexOf, projectsIn } from '../match/candidates.ts'
import { closeness, type Hit, leaders, rank } from '../match/match.ts'
import type { Message, Word } from '../match/message.ts'
import type { Spoken } from '../mood/mood.ts'
import type { Outcome, RowRef } from '../outcome.ts'
import { isAsked } from '../questions/asking.ts'
import { wordsBetween } from '../text/normalise.ts'
import { dayReported } from '../values/dayReported.ts'
import { amountFor } from '../values/quantities.ts'
import { type Correcting, correctingIn, isDenied, isOfAnother, isOfCorrecting, isToldCorrected } from './correctionWords.ts'
import { withoutExcuses } from './excuses.ts'
import { bared } from './setAside.ts'
import { isOfEverything, isOfSeveral, isPolite, undoingAt } from './undoWords.ts'

/** "annulla", "no, era il 29", "correggi la 3.2: …": what was just reported is taken back or replaced; null for anything else. */
export function correctionIn(original: Message): Outcome | null {
  if (isAsked(original) && !isPolite(original)) return null
  const message = withoutExcuses(original)
  const at = undoingAt(message)
  if (at >= 0) return undone(message, at) ?? (message === original ? null : { kind: 'unknown' })
  const correcting = message === original ? correctingIn(message) : excused(original, correctingIn(message))
  return correcting && corrected(message, correcting)
}

/** "ho sbagliato, erano 57": the excuse itself says that something is corrected. */
function excused(original: Message, besides: Correcting | null): Correcting | null {
  return correctingIn(original) === 'said' ? 'said' : (besides ?? (original.scope.after && 'hinted'))
}

/** The row a correction is about: sure; one of these, to be asked; or something the sheets do not know. */
type Meant =
  | { readonly kind: 'sure'; readonly row: RowRef }
  | { readonly kind: 'unsure'; readonly rows: readonly RowRef[] }
  | { readonly kind: 'foreign' }

function undone(message: Message, at: number): Outcome | null {
  const { after } = message.scope
  if (isOfSeveral(message, at) || message.clauses.some(clause => isSupposed(message, clause))) return askUndo(message, after ? [after] : [])
  const meant = meantBy(message, UNDO_SCORE)
  switch (meant.kind) {
    case 'sure':
      return isOfEverything(message, at) || isOfProject(message) ? askUndo(message, [meant.row]) : { kind: 'undo', row: meant.row }
    case 'unsure':
      return isOfProject(message) && isOfVerb(message, at) ? null : askUndo(message, meant.rows)
    case 'foreign':
      return isOfVerb(message, at) ? null : askUndo(message, after ? [after] : [])
  }
}

/** "se è sbagliata annulla", "mi hanno detto annulla"; not "vorrei annullare". */
function isSupposed({ heard }: Message, { mood, by }: Spoken): boolean {
  return SUPPOSED.has(mood) && !(by !== null && ['vorrei', 'potresti'].includes(heard[by] ?? ''))
}

const SUPPOSED: ReadonlySet<string> = new Set(['conditional', 'hearsay'])

/** "annulla il progetto 2": more than a row. */
function isOfProject({ references }: Message): boolean {
  return references.length > 0 && references.every(({ row }) => row === null)
}

/** Least score of the words that name a row without its number. */
const UNDO_SCORE = 0.9
const CORRECT_SCORE = 0.5

/** "annulla la riunione di domani": what the sheets do not know is what shall be taken back. */
function isOfVerb(message: Message, at: number): boolean {
  const clause = message.clauses.find(({ first, last }) => at >= first && at <= last)
  return clause !== undefined && unknownIn(message).some(word => word.at >= clause.first && word.at <= clause.last)
}

function meantBy(message: Message, least: number): Meant {
  const { scope } = message
  const found = candidatesIn(message, () => true)
  const rows = refsOf(message, found.rows)
  const [only, ...others] = rows
  if (found.how === 'named' && only) return others.length === 0 ? { kind: 'sure', row: only } : { kind: 'unsure', rows }
  if (found.how === 'missing') return { kind: 'unsure', rows: [] }
  const named = projectsIn(message, () => true)
  if (found.how !== 'matched' && named.some(project => project !== scope.after?.project))
    return { kind: 'unsure', rows: inProjects(message, named) }
  const isUnknown = unknownIn(message).length > 0
  if (scope.after) return besides(message, scope.after, isUnknown)
  if (found.how === 'matched' && only && others.length === 0 && found.strength > 0.4 && found.score >= least)
    return isUnknown ? { kind: 'unsure', rows } : { kind: 'sure', row: only }
  return isUnknown ? { kind: 'foreign' } : { kind: 'unsure', rows: [] }
}

/** The row just reported is meant only when all that is said is the correction's own, a day, a quantity, or words of that row. */
function besides(message: Message, after: RowRef, isUnknown: boolean): Meant {
  const { vocabulary } = message
  const own = indexOf(message, after)
  const hits = hitsOf({ ...message, figures: [] }, knownIn(message, own), () => true)
  const named = projectsIn(message, () => true)
  if (named.some(project => project !== after.project)) return { kind: 'unsure', rows: inProjects(message, named) }
  const best = leaders(
    vocabulary,
    hits,
    rank(vocabulary, hits, () => true),
  )
  const isOwn = best.length === 0 || (best.includes(own) && hits.every(hit => isOfRow(message, hit, own)))
  if (!isOwn) return { kind: 'unsure', rows: refsOf(message, best) }
  return isUnknown ? { kind: 'foreign' } : { kind: 'sure', row: after }
}

/** "mi correggo, l'ultimo camion era il 28", of a row that asks for a day: its last piece, whatever it is called. */
function isLastPiece({ heard, scope, vocabulary }: Message, at: number): boolean {
  const { after } = scope
  const row = after && vocabulary.entries.find(({ ref }) => ref.project === after.project && ref.row === after.row)
  if (!row || wantsNumber(row.indicator)) return false
  return LASTS.has(heard[at - 1] ?? '') && heard[at + 1] === 'era'
}

const LASTS = new Set(['ultimo', 'ultima'])

/** A word of the title that is also another row's own ("avvisi TARI") speaks for that one. */
function isOfRow({ vocabulary }: Message, hit: Hit, own: number): boolean {
  return closeness(vocabulary, hit, own) > 0 && (hit.rows.has(own) || hit.rows.size === 0)
}

function inProjects(message: Message, projects: readonly number[]): readonly RowRef[] {
  const described = refsOf(message, candidatesIn(message, () => true).rows).filter(({ project }) => projects.includes(project))
  return described.length > 0 ? described : projects.flatMap(project => refsOf(message, message.vocabulary.byProject.get(project) ?? []))
}

function refsOf({ vocabulary }: Message, rows: readonly number[]): readonly RowRef[] {
  return rows.flatMap(index => vocabulary.entries[index]?.ref ?? [])
}

/** Words of the sheets; one with a slip only for the row just reported. */
function knownIn(message: Message, own: number): readonly Word[] {
  return contentIn(message).filter(
    ({ hit }) => hit.rows.size + hit.titles.size > 0 && (!hit.typo || closeness(message.vocabulary, hit, own) > 0),
  )
}

function unknownIn(message: Message): readonly { readonly at: number }[] {
  const { after } = message.scope
  const known = knownIn(message, after ? indexOf(message, after) : -1)
  const labels = message.labels.filter(({ label }) => !message.vocabulary.entries.some(entry => entry.labels.has(label)))
  return [...contentIn(message).filter(word => !known.includes(word)), ...labels.map(({ first }) => ({ at: first }))]
}

function contentIn(message: Message): readonly Word[] {
  return message.words.filter(({ at, hit }) => !isOfCorrecting(message, at) && !(hit.rows.size === 0 && isLastPiece(message, at)))
}

function askUndo(message: Message, candidates: readonly RowRef[]): Outcome {
  return {
    kind: 'ask',
    intent: 'undo',
    doubt: { code: 'whichUndo' },
    candidates,
    understood: { day: null, quantity: null, assumed: [] },
    words: message.text.original.slice(0, 200),
  }
}

/** A hint that speaks of anything but the row just reported is no correction. */
function corrected(message: Message, correcting: Correcting): Outcome | null {
  const meant = meantBy(message, CORRECT_SCORE)
  const isPlain =
    !isDenied(message) &&
    !isToldCorrected(message) &&
    !isOfAnother(message) &&
    message.clauses.every(clause => !UNREAL.has(clause.mood) || isOfSpeaker(message, clause))
  if (correcting === 'hinted' && (meant.kind !== 'sure' || !isPlain)) return null
  if (correcting === 'opened' && isDenied(message)) return null
  const { after } = message.scope
  const rows = meant.kind === 'sure' ? [meant.row] : meant.kind === 'unsure' ? meant.rows : after ? [after] : []
  return replaced(message, rows, meant.kind === 'sure' && isPlain)
}

/** "mi devo correggere, 17": what is planned is only the correction itself. */
function isOfSpeaker(message: Message, { mood, by, first, last }: Spoken): boolean {
  const isOwn = message.words.every(({ at }) => at < first || at > last || isOfCorrecting(message, at))
  return mood === 'planned' && by !== null && OWING.has(message.heard[by] ?? '') && isOwn
}

const OWING = new Set(['devo', 'dovevo', 'volevo', 'vorrei', 'voglio', 'dobbiamo'])

const UNREAL: ReadonlySet<string> = new Set(['planned', 'conditional', 'hearsay', 'others', 'unsure'])

function replaced(original: Message, candidates: readonly RowRef[], isSure: boolean): Outcome {
  const [row] = candidates
  const entry = row && original.vocabulary.entries[indexOf(original, row)]
  const message = bared(original, entry)
  const isSame = message.tokens === original.tokens
  const day = dayReported(isSame ? { ...message, heard: original.heard } : message, message.clauses)
  const amount = entry ? amountFor(message, entry, () => true) : { kind: 'none' as const }
  const quantity = amount.kind === 'sure' ? amount.quantity : null
  const words = wordsBetween(message.text, 0, message.tokens.length - 1).slice(0, 200)
  const understood = { day: day.kind === 'day' ? day.day : null, quantity, assumed: day.kind === 'day' ? day.assumed : [] }
  const asking = { kind: 'ask', intent: 'correct', candidates, understood, words } as const
  if (!row || !entry || !isSure) return { ...asking, doubt: { code: 'whichRow' } }
  if (message.figures.length > 1) return { ...asking, doubt: { code: 'howMuch' } }
  if (day.kind === 'doubt') return { ...asking, doubt: day.doubt }
  if (amount.kind === 'above') return { ...asking, doubt: { code: 'aboveTotal', words: amount.words } }
  if (quantity) return { kind: 'record', intent: 'correct', row, actual: { ...quantity, on: understood.day }, assumed: [], words }
  if (day.kind === 'day')
    return { kind: 'record', intent: 'correct', row, actual: { kind: 'done', on: day.day }, assumed: day.assumed, words }
  return { ...asking, doubt: { code: wantsNumber(entry.indicator) ? 'howMuch' : 'when' } }
}
