import { ARTICLES } from '../lexicon/littleWords.ts'
import { hasPhrase, phrases } from '../lexicon/phrases.ts'
import { deedOf } from '../lexicon/verbs.ts'
import type { Context } from './moodContext.ts'

/** "la biglietteria online è bloccata da stamattina", "si è rotta la caldaia": something is out of order, and nothing is told as done. */
export function isFaulty({ tokens, clause, wording }: Context): boolean {
  const heard = tokens.slice(clause.first, clause.last + 1).map(({ text }) => text)
  if (!(hasPhrase(FAULTS, heard) || isDown(heard)) || heard.some(word => BROKEN.test(word) && wording.isOwn(word))) return false
  return heard.every((word, at) => deedOf(word) === null || BROKEN.test(word) || WORKING.has(word) || isStopped(heard, at))
}

/** "il server è giù", "SIAMM giù"; not "30 giu". */
function isDown(heard: readonly string[]): boolean {
  return heard.some((word, at) => word === 'giu' && at > 0 && !/^\d/.test(heard[at - 1] ?? '') && !/^\d/.test(heard[at + 1] ?? ''))
}

/** "finita la carta", "lo scuolabus è dal meccanico": what one has run out of, or what is with those who mend it. */
export function isUsedUp({ textAt, wording }: Context, at: number): boolean {
  if (SPENT.has(textAt(at).slice(0, -1))) {
    const thing = ARTICLES.has(textAt(at + 1)) ? at + 2 : at + 1
    return SUPPLIES.has(textAt(thing)) && !wording.isPair(textAt(thing), textAt(thing + 1))
  }
  return (
    HANDED.has(textAt(at).slice(0, -1)) && [1, 2, 3, 4, 5].some(step => TO.has(textAt(at + step)) && MENDERS.has(textAt(at + step + 1)))
  )
}

const SPENT = new Set(['finit', 'esaurit', 'terminat'])
const SUPPLIES = new Set(
  'carta toner caffe acqua zucchero penne buste graffette risme inchiostro cartucce pile benzina gasolio sale latte biscotti sapone salviette ferie'.split(
    ' ',
  ),
)
const HANDED = new Set(['consegnat', 'portat', 'mandat', 'lasciat', 'dat', 'affidat', 'inviat', 'spedit'])
const TO = new Set(['al', 'alla', "all'", 'dal', 'dalla', "dall'", 'in', 'a'])
const MENDERS = new Set(
  'meccanico officina carrozziere carrozzeria assistenza riparatore riparazione elettrauto gommista lavanderia sartoria fabbro falegname'.split(
    ' ',
  ),
)

/** "si è rotta", "è saltata la corrente": it is the thing that gave way. */
function isStopped(heard: readonly string[], at: number): boolean {
  return ['si', 'mi', 'ci'].includes(heard[at - 2] ?? '') && heard[at - 1] === 'e'
}

/** The state that is wanting now: "la biglietteria online è bloccata". */
const WORKING = new Set(['online', 'attivo', 'attiva', 'attivi', 'attive', 'operativo', 'operativa', 'partite', 'partita'])
const BROKEN =
  /^(bloccat|guast|rott|ferm|impallat|piantat|allagat|danneggiat|crashat|inchiodat|impazzit|saltat|cadut|crollat|spent|fulminat|strappat|smarrit|spars|sparit|rubat|incendiat|bruciat|fus|scassat|inagibil|sfondat)[oaie]?$/
const FAULTS = phrases(
  "bloccat*, guasto, guasta, guaste, rotto, rotta, rotti, rotte, impallat*, piantat*, allagat*, danneggiat*, crashat*, inchiodat*, impazzit*, fulminat*, strappat*, smarrit*, sparit*, rubat*, incendiat*, bruciat*, crollat*, caduto, caduta, caduti, cadute, inagibil*, sfondat*, scassat*, fuori uso, fuori servizio, in panne, in tilt, in avaria, in manutenzione, ko, k o, down, offline, e ferm*, e' ferm*, sono ferm*, ferma da, fermo da, fermi da, ferme, saltata la corrente, saltata la luce, senza linea, senza corrente, perde acqua, ci piove",
)
