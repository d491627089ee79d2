import { kindsOf } from '../lexicon/kinships.ts'
import { FIGURE_NOUNS } from '../lexicon/measures.ts'
import { isTurned, withinOneSlip } from '../lexicon/slips.ts'
import { stem } from '../lexicon/stems.ts'
import { isStopword } from '../lexicon/stopwords.ts'
import { deedOf, isFuture, isGerund, isRemark } from '../lexicon/verbs.ts'
import type { Candidates } from '../match/candidates.ts'
import { isGenericWork, type Message, type Word } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'
import { tokenise } from '../text/normalise.ts'
import { GENERIC } from '../values/countedThings.ts'
import { isActNoun } from './foreign.ts'

/** "graduatoria provvisoria" where the row says "definitiva", "fondo fotografico" where it says "notarile": the row's noun, told apart by another word than its own. */
export function isToldApart(message: Message, { rows }: Candidates): boolean {
  const entries = rows.flatMap(row => message.vocabulary.entries[row] ?? [])
  return entries.length > 0 && entries.every((entry, at) => message.words.some(word => isOtherThan(message, entry, rows[at] ?? -1, word)))
}

/** Whether this word stands in the place of the row's own after one of its nouns. */
function isOtherThan({ heard }: Message, entry: Entry, row: number, { at, hit }: Word): boolean {
  if (hit.rows.has(row) || hit.titles.has(entry.project) || isNoName(hit.word) || isLike(hit.word, entry)) return false
  const joint = jointBefore(heard, at)
  if (joint === null || isNear(heard[joint.noun] ?? '', entry)) return false
  const before = heard[joint.noun] ?? ''
  if (isGenericWork(hit.word) && (kindsOf(before).size > 0 || isGenericWork(before) || isActNoun(before) || isStopword(before)))
    return false
  const noun = stem(before)
  const own = joint.link === BARE ? [...detail(entry, noun, BARE), ...detail(entry, noun, 'di')] : detail(entry, noun, joint.link)
  if (own.length === 0 || own.some(word => heard.some(said => stem(said) === stem(word)))) return false
  if (own.some(word => (joint.link === BARE && entry.acronyms.has(word)) || (ENDS.has(word) && ENDS.has(hit.word)))) return false
  if (own.some(word => SAME.some(line => line.has(word) && line.has(hit.word)))) return false
  const kinds = kindsOf(hit.word)
  return !own.some(word => [...kindsOf(word)].some(kind => kinds.has(kind)))
}

/** What tells no thing apart: verbs, adverbs, short forms, words that any row may say. */
function isNoName(word: string): boolean {
  if (word.length < 4 || deedOf(word) !== null || isRemark(word) || isGerund(word) || word.endsWith('mente')) return true
  return GENERIC.has(word) || FIGURE_NOUNS.has(word) || NO_NAMES.has(word)
}

const NO_NAMES = new Set(
  'fuori extra dentro ovunque over oltre date dato dati funzione linea rete esercizio regime causa allegato allegata positivo positiva finisce chiude termina esce parte conclude arriva'.split(
    ' ',
  ),
)
/** Two names of one thing. */
const SAME = [
  'ateneo universita politecnico',
  'scuola scuole istituto istituti plesso plessi',
  'comune comuni municipio amministrazioni',
  'azienda aziende ditta ditte impresa imprese',
  'cittadini utenti utenza',
  'allievi alunni studenti ragazzi',
  'sito portale',
  'personale dipendenti',
  'anteriore anteriori precedente precedenti vecchio vecchia vecchi vecchie pregresso pregressa pregressi pregresse arretrato arretrata arretrati arretrate',
].map(line => new Set(line.split(' ')))
/** "report finale" and "report conclusivo" are one. */
const ENDS = new Set('finale finali conclusivo conclusiva conclusivi conclusive'.split(' '))

/** "libri" and "librari", a slip in one of the row's words. */
function isLike(word: string, { texts }: Entry): boolean {
  return [...texts].some(
    own => own.length >= 4 && (own.slice(0, 4) === word.slice(0, 4) || (!isTurned(word, own) && withinOneSlip(word, own))),
  )
}

/** A noun that only resembles one of the row. */
function isNear(noun: string, { texts }: Entry): boolean {
  return deedOf(noun) !== null && !texts.has(noun)
}

/** Right after the noun. */
const BARE = ''
type Joint = { readonly noun: number; readonly link: string }

/** The noun that a word belongs to, and how: right before it or with "di", else with which preposition. */
function jointBefore(heard: readonly string[], at: number): Joint | null {
  const article = ARTICLES.has(heard[at - 1] ?? '') ? at - 2 : at - 1
  const link = LINKS.find(forms => forms.includes(heard[article] ?? ''))
  if (!link && article < at - 1) return null
  const noun = link ? article - 1 : at - 1
  if (!/^[a-z]{3,}$/.test(heard[noun] ?? '') || heard[noun] === 'primo' || heard[noun] === 'prima') return null
  return { noun, link: link?.[0] ?? BARE }
}

const ARTICLES = new Set([
  'il',
  'lo',
  'la',
  "l'",
  'i',
  'gli',
  'le',
  'un',
  'una',
  "un'",
  'nuovo',
  'nuova',
  'nuovi',
  'nuove',
  'vecchio',
  'vecchia',
])
const LINKS = [
  ['di', "d'", 'del', 'dello', 'della', "dell'", 'dei', 'degli', 'delle'],
  ['a', 'al', 'allo', 'alla', "all'", 'ai', 'agli', 'alle'],
  ['su', 'sul', 'sulla', "sull'", 'sui', 'sulle', 'sugli'],
  ['in', 'nel', 'nella', "nell'", 'nei', 'nelle', 'negli'],
  ['con'],
  ['per'],
]

function detail(entry: Entry, noun: string, link: string): readonly string[] {
  return detailsOf(entry).get(`${noun} ${link}`) ?? []
}

/** Verbs and little words tell nothing apart. */
function isNoDetail(word: string): boolean {
  if (word === 'online' || word === 'lavoro') return false
  return word.length < 3 || ARTICLES.has(word) || isStopword(word) || isRemark(word) || isFuture(word) || deedOf(word) !== null
}

const details = new WeakMap<Entry, ReadonlyMap<string, readonly string[]>>()

/** For each noun of the row and how a word follows it, the words that tell it apart there: "graduatoria" is "definitiva". */
function detailsOf(entry: Entry): ReadonlyMap<string, readonly string[]> {
  const known = details.get(entry)
  if (known) return known
  const found = new Map<string, string[]>()
  for (const text of [entry.indicator.objective, entry.indicator.indicator]) {
    const heard = tokenise(text).tokens.map(token => token.text)
    for (const [at, word] of heard.entries()) {
      const joint = isNoDetail(word) ? null : jointBefore(heard, at)
      if (!joint) continue
      const key = `${stem(heard[joint.noun] ?? '')} ${joint.link}`
      found.set(key, [...(found.get(key) ?? []), word])
    }
  }
  details.set(entry, found)
  return found
}
