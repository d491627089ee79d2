import { INCIDENTAL_ROOTS, IRREGULAR_ROOTS, NO_PARTICIPLES, OVER_ROOTS, STALLED_ROOTS, UNDONE_ROOTS, WORK_ROOTS } from './participles.ts'
import { distance, isSwap, isTurned, shortened } from './slips.ts'

/** Participles that the word may be with one slip: "crata" may be "creata", "aperot" "aperto", "terminao" "terminato". */
export function nearTo(word: string): readonly string[] {
  if (word.length < 5 || isItsOwn(word)) return []
  const near = [...new Set(shortened(word).flatMap(form => NEAR.get(form) ?? []))]
  return near.filter(known => isOneSlip(known, word) && !isTurned(word, known))
}

/** With two slips, of a long word that is no other participle: "relaizata", "consenata". */
export function twoSlipsFrom(word: string): readonly string[] {
  if (word.length < 8 || word.length > LONGEST || isItsOwn(word) || isListed(word)) return []
  return FORMS.filter(
    known => known.length >= 8 && known[0] === word[0] && known.slice(-3) === word.slice(-3) && distance(known, word, 2) <= 2,
  )
}

/** Nothing longer is a participle. */
const LONGEST = 16

function isOneSlip(known: string, word: string): boolean {
  if (isSwap(known, word)) return word.length >= 6 || known.slice(-2) === word.slice(-2) || 'tsdcpm'.includes(word.at(-1) ?? '')
  if (distance(known, word, 1) > 1) return false
  return known.slice(-2) === word.slice(-2) || isEndSlipped(known, word)
}

/** "finio", "pubblicaa": the last consonant left out; "completayo", "approvara": its neighbour's key hit. A future ("finira") and an infinitive end so too, and stay. */
function isEndSlipped(known: string, word: string): boolean {
  if (known === `${word.slice(0, -1)}t${word.at(-1)}`) return true
  const key = word.at(-2) ?? ''
  return (
    known === `${word.slice(0, -2)}t${word.at(-1)}` && (key === 'r' ? word.endsWith('ara') || word.endsWith('aro') : 'yfg'.includes(key))
  )
}

function isItsOwn(word: string): boolean {
  return NO_PARTICIPLES.has(word) || OWN_WORDS.has(word) || word.endsWith('nte') || word.endsWith('nti')
}

/** Whether it is a participle of the lists as it stands. */
export function isListed(word: string): boolean {
  const root = word.slice(0, -1)
  return [OVER_ROOTS, IRREGULAR_ROOTS, WORK_ROOTS, STALLED_ROOTS, UNDONE_ROOTS, INCIDENTAL_ROOTS].some(roots => roots.has(root))
}

/** Words of their own that are one slip away from a participle. */
const OWN_WORDS = new Set(
  (
    'chiesa presto spesso successo ingresso possesso persona diretta diretto eletto fisso scritte accesso stretta prossimo prossima oppure compresso fattore fattura chiuse chiude chiudi finiti finito finita conclude concludi ' +
    'termina completa completo completi complete termine permette promette corretta apertura attesta presenta agosto costo ' +
    'svelta svelto svelti svelte astratta astratto astratti astratte stolta risalto'
  ).split(' '),
)

/** Roots long enough to be recognised with a slip; what was opened, built or placed may have been so again. */
const ROOTS = [...new Set([...OVER_ROOTS, ...IRREGULAR_ROOTS, ...WORK_ROOTS])]
const AGAIN = 'apert costruit collocat consegnat attivat organizzat qualificat pubblicat verificat lasciat pulit generat calcolat'
  .split(' ')
  .map(root => `ri${root}`)
const FORMS = [...ROOTS, ...AGAIN].filter(root => root.length >= 5).flatMap(root => ['o', 'a', 'i', 'e'].map(ending => root + ending))
const NEAR = nearForms()

function nearForms(): ReadonlyMap<string, readonly string[]> {
  const near = new Map<string, string[]>()
  for (const form of FORMS) for (const short of shortened(form)) near.set(short, [...(near.get(short) ?? []), form])
  return near
}
