/** Names of the same unit, short and long: "kg" and "chilogrammi", "gg" and "giorni". */
const UNITS = [
  'kg kili chili chilo chilogrammi chilogrammo',
  'km chilometri chilometro',
  'mq metri metro mt',
  'ha ettari ettaro',
  't tonnellate tonnellata ton tonn',
  'q quintali quintale ql',
  'l litri litro lt',
  'pz pezzi pezzo',
  'h hh ore ora',
  'gg giorni giorno giornate giornata',
  'min minuti minuto',
  'dip dipendenti dipendente',
].map(names => names.split(' '))

const BY_NAME: ReadonlyMap<string, readonly string[]> = new Map(UNITS.flatMap(names => names.map(name => [name, names] as const)))

/** All names of the unit that a word names, itself first; the word alone when it is none: "kg" gives "kg", "chili" and "chilogrammi". */
export function unitNames(word: string): readonly string[] {
  return [word, ...(BY_NAME.get(word) ?? []).filter(name => name !== word)]
}

/** Whether the word is a unit of measure that may stand before its number: "kg 3.870", "gg 17". */
export function isUnit(word: string): boolean {
  return BY_NAME.has(word)
}

/** Nouns of the number itself, which say nothing of what is measured: "il dato", "la percentuale", "il conto". */
export const FIGURE_NOUNS: ReadonlySet<string> = new Set(
  'dato percentuale conto conteggio cifra valore risultato numeri media somma consuntivo precisione esattezza'.split(' '),
)
