import { ARTICLES, HAVING } from '../lexicon/littleWords.ts'
import { deedOf } from '../lexicon/verbs.ts'
import type { Candidates } from '../match/candidates.ts'
import type { Message } from '../match/message.ts'

/** "il Comune ha approvato la graduatoria", "il gestore ha aggiornato la biglietteria": a body that may be another's than ours, and that the row does not name, is told to have done it. */
export function isDoneByABody({ heard, clauses, vocabulary }: Message, { rows }: Candidates): boolean {
  return clauses.some(({ mood, first, by }) => {
    if (mood !== 'asserted' || by === null) return false
    const having = heard.findIndex((word, at) => at > first && at < by && at >= by - FAR && HAVING.has(word))
    if (having < 0) return false
    return heard.some(
      (word, at) =>
        at > first - 1 &&
        at < having &&
        ARTICLES.has(heard[at - 1] ?? '') &&
        BODIES.has(word) &&
        !rows.some(row => vocabulary.entries[row]?.texts.has(word)),
    )
  })
}

/** How far the verb may stand from its auxiliary: "ha finalmente già approvato". */
const FAR = 4
const BODIES = new Set(
  'comune comuni provincia universita ateneo politecnico scuola liceo ente enti camera parco museo tribunale istituto unione consorzio gestore senato cooperativa associazione fondazione parrocchia diocesi societa municipalizzata partecipata concessionaria concessionario azienda ospedale biblioteca archivio procura questura prefettura agenzia ispettorato'.split(
    ' ',
  ),
)

/** "il reparto di medicina ha attivato il nuovo carrello": the row is only who did it, and what was done is nothing of the row. */
export function isOnlyItsDoer({ heard, clauses, words, labels, figures }: Message, { rows }: Candidates): boolean {
  if (labels.length + figures.length > 0) return false
  return clauses.some(({ mood, first, last, by }) => {
    if (mood !== 'asserted' || by === null || !HAVING.has(heard[by - 1] ?? '')) return false
    const said = words.filter(({ at }) => at >= first && at <= last && deedOf(heard[at] ?? '') === null && !OWN_END.has(heard[at] ?? ''))
    const isOwn = ({ hit }: Message['words'][number]): boolean => rows.some(row => hit.rows.has(row))
    const after = said.filter(({ at }) => at > by)
    return after.length > 0 && !after.some(isOwn) && ARTICLES.has(heard[by + 1] ?? '') && said.some(word => word.at < by && isOwn(word))
  })
}

/** "ha aperto i battenti": its own work, told by a turn. */
const OWN_END = new Set('battenti porte cancelli lavori lavoro attivita corsa ciclo percorso serranda'.split(' '))
