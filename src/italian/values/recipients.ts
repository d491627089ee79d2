import type { Figure } from '../amounts/figure.ts'
import { deedOf } from '../lexicon/verbs.ts'
import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'

/** "chiavi consegnate a 52 famiglie", "recuperati i dati per 15 persone": as many things given as there are people who had them. */
export function isGivenTo(message: Message, row: number, { first, noun }: Figure): boolean {
  const { heard } = message
  if (noun === null || !isOfRowOnly(message, row, first) || !PEOPLE.has(heard[noun] ?? '') || !TO.has(heard[first - 1] ?? '')) return false
  return [2, 3, 4].some(step => {
    const word = heard[first - step] ?? ''
    return GIVEN.has(word.slice(0, -1)) && 'ie'.includes(word.at(-1) ?? '')
  })
}

/** "tenuta l'assemblea, c'erano 21 inquilini": who was there, on a row that counts no people. */
export function isOfThosePresent({ heard }: Message, { texts }: Entry, { first, noun }: Figure): boolean {
  if (heard[first - 1] !== 'erano' || !["c'", 'ce', "v'"].includes(heard[first - 2] ?? '')) return false
  return noun !== null && PEOPLE.has(heard[noun] ?? '') && ![...texts].some(word => ATTENDING.some(start => word.startsWith(start)))
}

const ATTENDING = ['partecipan', 'presenz', 'present', 'visitator', 'iscritt']

/** Whether what is told before the number is the row's own thing, and no other. */
function isOfRowOnly({ words, clauses }: Message, row: number, first: number): boolean {
  const from = clauses.find(clause => first >= clause.first && first <= clause.last)?.first ?? 0
  const things = words.filter(({ at, hit }) => at >= from && at < first && deedOf(hit.word) === null)
  return things.length > 0 && things.every(({ hit }) => hit.rows.has(row))
}

const TO = new Set(['a', 'ad', 'per', 'x'])
const GIVEN = new Set('consegnat rilasciat assegnat inviat spedit mandat notificat trasmess recapitat erogat concess attribuit'.split(' '))
const PEOPLE = new Set(
  'famiglie nuclei inquilini assegnatari persone utenti cittadini dipendenti ragazzi alunni studenti corsisti tirocinanti lavoratori beneficiari richiedenti pazienti anziani bambini disoccupati operatori ditte imprese aziende soggetti'.split(
    ' ',
  ),
)
