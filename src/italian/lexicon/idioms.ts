import { phrases } from './phrases.ts'

/** A way of telling work as done, and the plain participle that says the same. */
export type Idiom = { readonly words: readonly string[]; readonly plain: string }

/** Whole phrases by the participle that they stand for; a * is the ending of a participle. */
const WHOLE: Readonly<Record<string, string>> = {
  finita:
    'mess* il punto finale, mess* un punto finale, mess* la parola fine, scritt* la parola fine, mess* alle spalle, lasciat* alle spalle, tagliat* il traguardo, ' +
    'arrivat* al traguardo, arrivat* in fondo, arrivat* alla fine, arrivat* a conclusione, arrivat* a compimento, arrivat* al termine, arrivat* in porto, ' +
    'giunt* al termine, giunt* a termine, giunt* a conclusione, giunt* a compimento, giunt* in porto, giunt* al traguardo, giunt* in fondo, giunt* alla fine, ' +
    'condott* a termine, condott* in porto, condott* a compimento, portat* in porto, portat* in fondo, portat* fino in fondo, portat* a conclusione, mission accomplished, mission complete',
  chiusa: 'calat* il sipario',
  sgomberata:
    'tolt* di mezzo, tolt* dai piedi, tolt* dalle scatole, levat* di mezzo, levat* dai piedi, levat* di torno, levat* dalle scatole',
  pubblicata:
    'res* pubblico, res* pubblica, res* pubblici, res* pubbliche, res* consultabile, res* consultabili, res* scaricabile, res* scaricabili, res* visibile, res* visibili, ' +
    'mess* in pubblicazione, andat* in pubblicazione, mess* in chiaro, fatt* uscire',
  inviata:
    'fatt* avere, fatt* pervenire, fatt* recapitare, fatt* partire, mess* in posta, mess* alla posta, dat* al messo, dat* ai messi, dat* alla posta, passat* alla posta',
  approvata:
    "passat* in giunta, passat* in consiglio, passat* all' unanimita, ottenut* il via libera, avut* il via libera, ricevut* il via libera, incassat* il via libera",
  posata: 'mess* in opera',
  piantata: 'mess* a dimora',
  trasferita:
    'depositat* fuori sede, portat* fuori sede, spostat* fuori sede, conferit* fuori sede, mandat* fuori sede, portat* in deposito, portat* al deposito, mess* in deposito, mandat* in deposito, mandat* al deposito',
  montata: 'tirat* su',
  verificata: 'passat* al setaccio, passat* in rassegna, passat* al vaglio, battut* a tappeto, passat* al pettine',
  scritta: 'mess* nero su bianco',
  liquidata: 'mandat* in pagamento, mess* in pagamento',
  digitalizzata:
    'passat* allo scanner, passat* in digitale, mess* in digitale, portat* in digitale, acquisit* otticamente, acquisit* in digitale',
  inaugurata: 'tagliat* il nastro, alzat* il sipario, alzat* la serranda, alzat* la saracinesca, alzat* le serrande',
  aperta: 'apert* i battenti, apert* le porte',
  avviata: 'preso il via',
  svolta: 'avut* luogo',
  online: 'on line',
}

/** The idioms by the first three letters of their first word. */
export const IDIOMS: ReadonlyMap<string, readonly Idiom[]> = byOpening(
  Object.entries(WHOLE).flatMap(([plain, list]) => list.split(', ').map(phrase => ({ words: phrase.split(' '), plain }))),
)

function byOpening(idioms: readonly Idiom[]): ReadonlyMap<string, readonly Idiom[]> {
  const groups = new Map<string, Idiom[]>()
  for (const idiom of idioms) {
    const opening = openingOf(idiom.words[0] ?? '')
    groups.set(opening, [...(groups.get(opening) ?? []), idiom])
  }
  return groups
}

/** The letters by which an idiom is looked up. */
export function openingOf(word: string): string {
  return word.slice(0, 3).replace('*', '')
}

/** Where what is put there is published. */
export const SHOWN = phrases(
  "sul sito, sul portale, sulla intranet, sull' intranet, sul web, in rete, su internet, online, on line, all' albo, in albo, in bacheca, in amministrazione trasparente, in trasparenza, in gazzetta, a disposizione",
)

/** Participles of putting something somewhere. */
export const PUT = new Set(['mess', 'piazzat', 'appars', 'compars', 'sbattut', 'finit', 'andat', 'appes'])

/** Where what lies has been handed in: the words before the name of who has it. */
export const HANDED = phrases(
  "sul tavolo del, sul tavolo della, sul tavolo dell', sul tavolo di, sulla scrivania del, sulla scrivania della, sulla scrivania dell', sulla scrivania di, nelle mani del, nelle mani della, nelle mani dell'",
)

/** Who decides on what lies before them. */
export const CHIEFS = new Set(
  'dirigente direttore direttrice segretario segretaria presidente sindaco sindaca prefetto assessore assessora capo comandante responsabile capoufficio rettore rettrice ministro commissario sovrintendente soprintendente preside'.split(
    ' ',
  ),
)

/** Nouns of an end, as what one had: "si conferma la conclusione". */
export const ENDS = new Set(
  'conclusione chiusura completamento ultimazione esecuzione realizzazione effettuazione espletamento svolgimento termine'.split(' '),
)
