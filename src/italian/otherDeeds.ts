import type { Candidates } from './candidates.ts'
import { kindsOf } from './kinships.ts'
import type { Message } from './message.ts'
import { stem } from './stems.ts'
import type { Entry } from './vocabulary.ts'

/** "ricorsi presentati" where the row counts those "accolti", "abbattuti 12 alberi censiti", "giudizio sufficiente" where it says "buono": another deed, or another grade, of the row's things. */
export function isOtherDeed(message: Message, { rows }: Candidates): boolean {
  const entries = rows.flatMap(row => message.vocabulary.entries[row] ?? [])
  return (
    entries.length > 0 &&
    entries.every(
      entry =>
        isDescribedOtherwise(message, entry, message.vocabulary.entries.indexOf(entry)) ||
        isOtherGrade(message, entry) ||
        isOtherEnd(message, entry),
    )
  )
}

/** Words by which a row is judged, each against the others of its line. */
const GRADES = [
  'buono buona ottimo ottima positivo positiva positivi soddisfatto soddisfatti soddisfatta soddisfatte favorevole favorevoli',
  'sufficiente sufficienti insufficiente insufficienti discreto discreta negativo negativa negativi scarso scarsa mediocre pessimo pessima insoddisfatto insoddisfatti',
].map(line => new Set(line.split(' ')))

function isOtherGrade({ heard }: Message, { texts }: Entry): boolean {
  const [good, other] = GRADES
  const isGraded = [...texts].some(word => good?.has(word))
  return isGraded && heard.some(word => other?.has(word) && !texts.has(word)) && !heard.some(word => good?.has(word))
}

/** "tempo massimo" where the row asks for the mean, "vecchio" where it says new. */
function isOtherEnd({ heard }: Message, { texts }: Entry): boolean {
  return OPPOSED.some(
    ([own, other]) =>
      own.some(word => texts.has(word)) &&
      heard.some(
        (word, at) => other.includes(word) && !texts.has(word) && !own.some(one => heard.includes(one)) && heard[at - 1] !== 'entro',
      ),
  )
}

const OPPOSED: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['medio', 'media', 'medi'],
    ['massimo', 'minimo', 'mediano', 'mediana'],
  ],
  [
    ['nuovo', 'nuova', 'nuovi', 'nuove'],
    ['vecchio', 'vecchia', 'vecchi', 'vecchie'],
  ],
]

/** A participle of an earlier or another stage than the row's, beside its noun or the number: "ricorsi presentati", "ricevute 40 istanze". */
function isDescribedOtherwise({ heard, figures, words }: Message, entry: Entry, row: number): boolean {
  if (figures.length === 0 || figures.some(({ of }) => of !== null) || heard.some(word => GRADES[0]?.has(word))) return false
  const own = new Set([...entry.texts].map(stem))
  return heard.some((word, at) => {
    if (!STAGES.has(word.slice(0, -1)) || own.has(stem(word))) return false
    const isBeside = words.some(said => said.at === at - 1 && said.hit.rows.has(row)) || figures.some(({ first }) => first === at + 1)
    const kinds = [...kindsOf(word)]
    return (isBeside || heard[at - 2] === 'che') && !kinds.some(kind => entry.kinds.has(kind))
  })
}

const STAGES = new Set(
  'ricevut pervenut presentat abbattut rimoss rinnovat iscritt rispost avviat iniziat programmat prenotat acquistat ordinat affidat vendut piantat contestat'.split(
    ' ',
  ),
)
