import { stem } from '../lexicon/stems.ts'
import { deedOf } from '../lexicon/verbs.ts'
import type { Candidates } from '../match/candidates.ts'
import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'

/** Whether only a stage, a lot or the subject of the row's work is told: "finito il primo lotto", "carta dei servizi stampata", "rassegna inaugurata" where the row publishes its programme. */
export function isOnlyAStage(message: Message, { rows }: Candidates): boolean {
  const entries = rows.flatMap(row => message.vocabulary.entries[row] ?? [])
  if (entries.length === 0) return false
  return entries.every(
    entry => isFirstLot(message, entry) || isKeptInside(message, entry) || isOnlyPrinted(message, entry) || isItsSubject(message, entry),
  )
}

/** "finito il primo lotto", where the row knows no lots. */
function isFirstLot({ heard }: Message, { texts }: Entry): boolean {
  return heard.some((word, at) => FIRST.has(word) && LOTS.has(heard[at + 1] ?? '') && !texts.has(word) && !texts.has(heard[at + 1] ?? ''))
}

const FIRST = new Set('primo prima secondo seconda terzo terza altro altra penultimo penultima'.split(' '))
const LOTS = new Set(
  'lotto tratto stralcio blocco tranche scaglione modulo capitolo faldone piano giro turno step pezzo troncone scatola stanza settore ala'.split(
    ' ',
  ),
)

/** "elenco caricato sul server interno", where the row asks for its publication. */
function isKeptInside({ heard }: Message, entry: Entry): boolean {
  return (
    isOf(entry, PUBLISHING) &&
    heard.some(word => INSIDE.has(word) && !entry.texts.has(word)) &&
    !heard.some(word => word.startsWith('pubblic'))
  )
}

const PUBLISHING = ['pubblicaz', 'diffus']
const INSIDE = new Set(['interno', 'interna', 'intranet', 'drive', 'sharepoint', 'onedrive', 'bacheca', 'condivisa'])

/** "carta dei servizi stampata": print is no publication. */
function isOnlyPrinted({ clauses, heard }: Message, entry: Entry): boolean {
  if (!isOf(entry, PUBLISHING) || isOf(entry, ['stamp'])) return false
  const told = clauses.flatMap(({ mood, by }) => (mood === 'asserted' && by !== null ? [heard[by] ?? ''] : []))
  return told.length > 0 && told.every(word => word.startsWith('stampat') || word.startsWith('rilegat'))
}

/** "rassegna inaugurata" on the row that publishes the programme of the festival: its paper is not said, nor its work. */
function isItsSubject({ heard, clauses }: Message, entry: Entry): boolean {
  const said = new Set(heard.map(stem))
  const papers = entry.indicator.indicator
    .toLowerCase()
    .split(/[^a-zà-ù]+/)
    .filter(word => PAPERS.has(word))
  if (papers.length === 0 || papers.some(word => said.has(stem(word)))) return false
  const told = clauses.flatMap(({ mood, by }) => (mood === 'asserted' && by !== null ? [heard[by] ?? ''] : []))
  return told.length > 0 && told.every(word => HELD.has(word.slice(0, -1)) && deedOf(word) !== null)
}

const PAPERS = new Set('programma piano catalogo regolamento elenco manuale bando avviso calendario inventario vademecum'.split(' '))
/** What is done with an event, not with its paper. */
const HELD = new Set(['inaugurat', 'apert', 'tenut', 'iniziat', 'avviat', 'festeggiat'])

function isOf({ texts }: Entry, beginnings: readonly string[]): boolean {
  return [...texts].some(word => beginnings.some(start => word.startsWith(start)))
}
