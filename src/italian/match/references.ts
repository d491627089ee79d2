import { OPEN_DATES } from '../days/calendar.ts'
import { isFingerSlip } from '../lexicon/slips.ts'
import { isStopword } from '../lexicon/stopwords.ts'
import type { RowRef } from '../outcome.ts'
import type { Token } from '../text/normalise.ts'
import { inWords } from '../text/numbers.ts'
import type { Taken } from '../text/taken.ts'
import { LABELS, type Vocabulary } from './vocabulary.ts'

/** A row or a project named by number. `row` null: a project alone; `project` null: a row of the project spoken of. `noun` says how: "riga 2" is a row, "punto 2" may be an objective's own number, "obiettivo 2" also the second objective. */
export type Reference = {
  readonly project: number | null
  readonly row: number | null
  readonly noun: Noun
  readonly first: number
  readonly last: number
}

export type Noun = 'row' | 'point' | 'objective' | 'project'

/** A numbered part named by the row's own noun: "fase 2". */
export type Label = { readonly label: string; readonly first: number; readonly last: number }

/** Rows and projects named by number: "1.2", "progetto 6 punto 1", "riga 8", "la 3"; takes their tokens. */
export function findReferences(tokens: readonly Token[], vocabulary: Vocabulary, taken: Taken): readonly Reference[] {
  const found: Reference[] = []
  for (let at = 0; at < tokens.length; ) {
    const reference = taken.has(at) ? null : referenceAt(tokens, at, vocabulary)
    if (reference) {
      found.push(reference)
      taken.take('riferimento', reference.first, reference.last)
    }
    at = reference ? reference.last + 1 : at + 1
  }
  return joined(found)
}

/** "fase 2", "lotto 1"; takes their tokens. */
export function findLabels(tokens: readonly Token[], vocabulary: Vocabulary, taken: Taken): readonly Label[] {
  return tokens.flatMap((token, at) => {
    const noun = LABELS.has(token.text) ? token.text : nearLabel(token, vocabulary)
    if (noun === null || taken.has(at)) return []
    const number = numberAt(tokens, at + 1) ?? null
    const before = ordinalBefore(tokens, at)
    if (number === null && before === null) return []
    const [first, last] = number === null ? [at - 1, at] : [at, at + 1]
    taken.take('parte', first, last)
    return [{ label: `${noun} ${number ?? before}`, first, last }]
  })
}

const ROW_NOUNS = new Set(['riga', 'rigo', 'indicatore', 'ind', 'row'])
const POINT_NOUNS = new Set(['punto', 'pto', 'voce', 'azione'])
const OBJECTIVE_NOUNS = new Set(['obiettivo', 'obb', 'ob'])
const PROJECT_NOUNS = new Set(['progetto', 'prog', 'prg', 'prj', 'scheda', 'progetti', 'proj', 'pj'])
const NUMBER_SIGNS = new Set(['n', 'nr', 'num', 'numero', '°', '.', '#', 'n°'])
const ORDINALS = [
  'primo prima',
  'secondo seconda',
  'terzo terza',
  'quarto quarta',
  'quinto quinta',
  'sesto sesta',
  'settimo settima',
  'ottavo ottava',
  'nono nona',
  'decimo decima',
].map(pair => pair.split(' '))
const DATE_ARTICLES = new Set([...OPEN_DATES, 'data', 'giorno'])

function referenceAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Reference | null {
  const token = tokens[at]
  if (!token) return null
  if (token.kind === 'number' || token.text === '#') return dotted(tokens, at, vocabulary)
  const noun = nounKind(token.text) ?? (isPointOf(tokens, at) ? 'point' : null)
  if (noun === null) return articled(tokens, at)
  const number = numberAfterSign(tokens, at + 1)
  if (number && isOfAgenda(tokens, number.last + 1)) return null
  if (number) return nouned(noun, number, at, vocabulary)
  const before = ordinalBefore(tokens, at)
  return before === null || noun === 'project' ? null : { project: null, row: before, noun, first: at - 1, last: at }
}

/** "p. 2 scheda 6": a point when the project follows; a page otherwise. */
function isPointOf(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'p' && tokens[at + 1]?.text === '.' && [3, 4].some(step => PROJECT_NOUNS.has(tokens[at + step]?.text ?? ''))
}

function nounKind(word: string): Noun | null {
  if (ROW_NOUNS.has(word)) return 'row'
  if (POINT_NOUNS.has(word)) return 'point'
  if (OBJECTIVE_NOUNS.has(word)) return 'objective'
  return PROJECT_NOUNS.has(word) ? 'project' : null
}

function nouned(noun: Noun, number: Numbered, at: number, vocabulary: Vocabulary): Reference | null {
  const pair = number.text.split('.').map(Number)
  if (pair.length === 2) return { project: pair[0] ?? null, row: pair[1] ?? null, noun: 'row', first: at, last: number.last }
  const value = Number(number.text)
  if (noun === 'project')
    return vocabulary.byProject.has(value) || value <= 99 ? { project: value, row: null, noun, first: at, last: number.last } : null
  return { project: null, row: value, noun, first: at, last: number.last }
}

/** "punto 3 dell'ordine del giorno", "punto 2 del verbale": no row. */
function isOfAgenda(tokens: readonly Token[], at: number): boolean {
  if (!["dell'", "all'", 'del', 'della', 'dello'].includes(tokens[at]?.text ?? '')) return false
  return [
    'ordine',
    'odg',
    'verbale',
    'riunione',
    'circolare',
    'regolamento',
    'contratto',
    'capitolato',
    'bando',
    'decreto',
    'delibera',
    'determina',
    'programma',
    'piano',
  ].includes(tokens[at + 1]?.text ?? '')
}

/** "1.2": a row of a sheet in view, or what can only be meant as one; "30.11" and "il 3.4" are dates. */
function dotted(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Reference | null {
  const token = tokens[at]
  const match = /^(\d{1,3})\.(\d{1,2})$/.exec(token?.text ?? '')
  if (
    !match ||
    (MEASURES.has(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.kind !== 'number') ||
    VERSIONED.has(tokens[tokens[at - 1]?.text === '.' ? at - 2 : at - 1]?.text ?? '')
  )
    return null
  const [project, row] = [Number(match[1]), Number(match[2])]
  const rows = vocabulary.byProject.get(project)?.length ?? 0
  const exists = row >= 1 && row <= rows
  const before = tokens[at - 1]?.text ?? ''
  const isDate = (match[2]?.length === 2 && !exists) || (before !== '' && DATE_ARTICLES.has(before))
  const opens = at === 0 || ['la', 'alla', 'della', 'sulla', 'dalla', "l'", 'e', ',', '\n', ':', 'buongiorno', 'ciao'].includes(before)
  const couldBeDate = row <= 12 && project <= 31
  if (isDate || (!exists && !opens && couldBeDate)) return null
  return { project, row, noun: 'row', first: at, last: at }
}

/** What follows a decimal number rather than a row's. */
const MEASURES = new Set('% € euro giorni gg ore minuti km metri mila milioni punti su h'.split(' '))
/** What comes before a number of another kind. */
const VERSIONED = new Set(
  'versione vers v release capitolo cap paragrafo par articolo art allegato tabella tab figura fig sezione modello mod alle ore h verbale circolare nota legge media medio'.split(
    ' ',
  ),
)

/** "la 3", "alla 4": the article of "riga"; only where no thing is counted after it. */
function articled(tokens: readonly Token[], at: number): Reference | null {
  if (!['la', 'alla', 'della', 'sulla', 'quella'].includes(tokens[at]?.text ?? '')) return null
  const number = tokens[at + 1]
  if (number?.kind !== 'number' || !/^\d{1,2}$/.test(number.text)) return null
  const after = tokens[at + 2]
  if (after?.kind === 'number' || after?.text === '/' || after?.text === '%' || (after?.kind === 'word' && after.glued)) return null
  return { project: null, row: Number(number.text), noun: 'row', first: at, last: at + 1 }
}

type Numbered = { readonly text: string; readonly last: number }

function numberAfterSign(tokens: readonly Token[], at: number): Numbered | null {
  let next = at
  while (next < at + 3 && NUMBER_SIGNS.has(tokens[next]?.text ?? '')) next += 1
  const token = tokens[next]
  if (token?.kind === 'number' && /^\d{1,3}(\.\d{1,2})?$/.test(token.text) && !isCountOf(tokens, next))
    return { text: token.text, last: next }
  const word = token?.kind === 'word' ? inWords(token.text) : null
  return word?.lte(20) ? { text: String(word), last: next } : null
}

/** "progetto 3/2018", "punto 19 su 20": the number belongs to something else. */
function isCountOf(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1]
  return (after?.text === '/' && after.glued) || after?.text === '%'
}

function numberAt(tokens: readonly Token[], at: number): number | null {
  const found = numberAfterSign(tokens, at)
  if (found && found.last === at) return Number(found.text)
  const roman = ROMAN.indexOf(tokens[at]?.text ?? '')
  return roman > 0 ? roman : null
}

const ROMAN = ['', '', 'ii', 'iii', 'iv']

function ordinalBefore(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at - 1]?.text ?? ''
  const index = ORDINALS.findIndex(pair => pair.includes(word))
  return index < 0 ? null : index + 1
}

/** "faze 2", "fsae 2": a slip of the fingers in the noun, where the sheets have no such word. */
function nearLabel({ kind, text }: Token, vocabulary: Vocabulary): string | null {
  if (kind !== 'word' || text.length < 3 || vocabulary.words.has(text) || isStopword(text) || NO_LABELS.has(text)) return null
  return [...LABELS].find(label => isFingerSlip(text, label)) ?? null
}

/** Words of their own that are one key away. */
const NO_LABELS = new Set(['lotti', 'moduli', 'punti', 'stralci', 'otto'])

/** "progetto 6 punto 1", "punto 2 del progetto 6": a project and a row beside each other are one reference. */
function joined(found: readonly Reference[]): readonly Reference[] {
  const result: Reference[] = []
  for (const next of found) {
    const last = result.at(-1)
    const near = last !== undefined && next.first - last.last <= 3
    if (last && near && last.row === null && next.project === null)
      result[result.length - 1] = { ...next, project: last.project, noun: next.noun, first: last.first }
    else if (last && near && last.project === null && next.row === null)
      result[result.length - 1] = { ...last, project: next.project, last: next.last }
    else result.push(next)
  }
  return result
}

/** The rows a reference may mean, given the projects spoken of; none when there is no such row. */
export function rowsOf(reference: Reference, projects: readonly number[], vocabulary: Vocabulary): readonly RowRef[] {
  const among = reference.project === null ? projects : [reference.project]
  return among.flatMap(project => {
    const entries = (vocabulary.byProject.get(project) ?? []).flatMap(index => vocabulary.entries[index] ?? [])
    const own = entries.filter(entry => entry.ref.row === reference.row)
    const labelled = entries.filter(entry => reference.noun !== 'row' && entry.labels.has(`punto ${reference.row}`))
    const grouped = entries.filter(entry => reference.noun === 'objective' && entry.objective === reference.row)
    return [...new Set([...own, ...labelled, ...grouped])].map(entry => entry.ref)
  })
}
