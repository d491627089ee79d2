/** Verbs that only carry the number after them: "risultano 905", "le convenzioni diventano 21". */
const CARRYING = new Set(
  'risulta risultano diventa diventano diventati diventate contiamo conta contano segna segnano dice dicono fa fanno totalizza totalizzano raggiunge raggiungono tocca toccano registra registrano registriamo'.split(
    ' ',
  ),
)

/** Verbs and participles that carry the number after "a": "arriva a 1.140", "sono arrivate a sedici". */
const REACHING = new Set(
  'arriva arrivano arriviamo sale salgono saliamo scende scendono ammonta ammontano siamo chiude chiudono chiudiamo quota'.split(' '),
)
const REACHED = new Set(['arrivat', 'salit', 'giunt', 'sces', 'portat'])
const TO = new Set(['a', 'al', "all'"])

/** Whether the word carries the number that follows it at once, or after an article. */
export function isCarrying(word: string): boolean {
  return CARRYING.has(word)
}

/** Whether "a" at that place ties a number to a verb that reaches it: "sono arrivate a". */
export function isReaching(textAt: (at: number) => string, at: number): boolean {
  const before = textAt(at - 1)
  return TO.has(textAt(at)) && (REACHING.has(before) || REACHED.has(before.slice(0, -1)))
}
