import { type Decimal, exact } from '../../domain/quantity.ts'

/** Names of the same unit, short and long: "kg" and "chilogrammi", "gg" and "giorni". */
const UNITS = [
  'kg kili chili chilo chilogrammi chilogrammo',
  'km chilometri chilometro',
  'm metri metro mt ml',
  'mq m2 quadrati',
  'mc m3 cubi',
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

/** Units of one kind, with how many of the smallest each is: 4,31 tonnellate are 4.310 kg. */
const SCALES: readonly ReadonlyMap<string, number>[] = [scale({ kg: 1, q: 100, t: 1000 }), scale({ m: 1, km: 1000 })]

function scale(sizes: { readonly [unit: string]: number }): ReadonlyMap<string, number> {
  return new Map(Object.entries(sizes).flatMap(([unit, size]) => unitNames(unit).map(name => [name, size] as const)))
}

/** By what a number in one unit is multiplied to be in the unit among the words; null when they name no other unit of that kind. */
export function conversion(unit: string, words: ReadonlySet<string>): Decimal | null {
  const sizes = SCALES.find(known => known.has(unit))
  const own = sizes && [...sizes.keys()].find(name => words.has(name))
  const [from, to] = [sizes?.get(unit), own && sizes?.get(own)]
  return from && to && from !== to ? exact(from).div(to) : null
}

/** Nouns of the number itself, which say nothing of what is measured: "il dato", "la percentuale", "il conto". */
export const FIGURE_NOUNS: ReadonlySet<string> = new Set(
  'dato percentuale conto conteggio cifra valore risultato numeri media somma consuntivo precisione esattezza'.split(' '),
)
