import type { Day, Year } from '../domain/day.ts'
import { type Decimal, exact } from '../domain/quantity.ts'
import type { Ref } from '../domain/sheet.ts'
import { counted, dayNumeric, euros, number } from './format.ts'

/** Where in a file: line and cell, both from 1; the row's reference where there is one. */
export type Place = { readonly line: number; readonly column: number; readonly ref: Ref | null }

/** Why a file is refused. Weights in percentage points; `difference` is their sum minus 100. */
export type FileProblem = Place &
  (
    | { readonly code: 'empty' | 'binary' | 'notUtf8' | 'html' | 'noSheets' }
    | { readonly code: 'cellTooLong'; readonly length: number }
    | { readonly code: 'titleMissing' | 'headerMissing' | 'noRows'; readonly project: number | null }
    | { readonly code: 'header'; readonly wanted: string; readonly found: string }
    | { readonly code: 'otherYear'; readonly found: string; readonly year: Year }
    | { readonly code: 'duplicateNumber'; readonly project: number; readonly firstLine: number }
    | { readonly code: 'budgetMissing' }
    | { readonly code: 'budgetNegative' | 'budgetDecimals' | 'budgetNotNumber'; readonly found: string }
    | { readonly code: 'truncatedRow'; readonly cells: number }
    | { readonly code: 'extraCell'; readonly found: string }
    | { readonly code: 'shiftedRow'; readonly found: string }
    | { readonly code: 'objectiveMissing' | 'indicatorMissing' | 'weightMissing' }
    | { readonly code: 'weightNegative' | 'weightNotNumber'; readonly found: string }
    | { readonly code: 'weights'; readonly project: number; readonly difference: Decimal }
    | { readonly code: 'impossibleDay'; readonly found: string }
  )

/** What an accepted file leaves to be looked at by a person; the computed figure counts wherever two differ. */
export type Listed = Place &
  (
    | { readonly code: 'assumedDirection'; readonly target: string; readonly reading: 'floor' | 'ceiling' }
    | { readonly code: 'assumedYear'; readonly target: string; readonly year: Year }
    | { readonly code: 'assumedTypo'; readonly target: string }
    | { readonly code: 'unclearTarget'; readonly target: string; readonly doubts: readonly string[] }
    | { readonly code: 'unreadActual'; readonly actual: string }
    | { readonly code: 'otherYearActual'; readonly day: Day; readonly year: Year }
    | { readonly code: 'toAssess'; readonly actual: string; readonly target: string }
    | { readonly code: 'assessed'; readonly actual: string; readonly percent: Decimal }
    | { readonly code: 'percentWithoutActual'; readonly found: string }
    | { readonly code: 'unreadFigure'; readonly found: string }
    | {
        readonly code: 'percentDiffers' | 'weightedDiffers' | 'amountDiffers'
        readonly printed: Decimal
        readonly computed: Decimal | null
      }
    | {
        readonly code: 'totalDiffers' | 'totalWeightedDiffers'
        readonly project: number
        readonly printed: Decimal
        readonly computed: Decimal
      }
    | { readonly code: 'ignoredLine'; readonly found: string }
  )

/** The nine columns of a sheet, in order, as its header writes them; the fifth carries the year beside it. */
export const COLUMNS = [
  'Obiettivo',
  'Indicatore',
  'Peso',
  'Target',
  'Dato',
  '% Realizz',
  '% Realizz. Ponderata',
  'Risorse erogabili',
  'Allegati',
] as const

/** What is wrong and where, in one sentence. */
export function problemSentence(problem: FileProblem): string {
  return `${placed(problem)}: ${problemWords(problem)}`
}

/** What was assumed, left unread or differs, in one sentence. */
export function listedSentence(listed: Listed): string {
  return `${placed(listed)}: ${listedWords(listed)}`
}

function placed({ line, column, ref }: Place): string {
  return `Riga ${line}, colonna ${column}${ref ? ` (${ref})` : ''}`
}

function problemWords(problem: FileProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'il file è vuoto.'
    case 'binary':
      return 'il file non è un testo. Se è un foglio di calcolo, salvalo come testo separato da tabulazioni (UTF-8).'
    case 'notUtf8':
      return 'il testo non è in UTF-8. Salva di nuovo il file scegliendo la codifica UTF-8.'
    case 'html':
      return 'il file è una pagina HTML, non un testo separato da tabulazioni.'
    case 'noSheets':
      return 'non trovo nessuna scheda: servono una riga con il titolo e il budget e una riga di intestazione («Obiettivo», «Indicatore», «Peso»…).'
    case 'cellTooLong':
      return `la cella ha ${number(exact(problem.length))} caratteri: al massimo 10.000.`
    case 'titleMissing':
      return 'manca la riga del titolo con il numero del progetto («1. Titolo … BUDGET € 1.000,00»).'
    case 'headerMissing':
      return `manca la riga di intestazione${ofProject(problem.project)} («Obiettivo», «Indicatore», «Peso»…).`
    case 'noRows':
      return `non ci sono righe di indicatori${ofProject(problem.project)}.`
    case 'header':
      return `qui l’intestazione deve essere «${problem.wanted}»${problem.found ? `, ma c’è scritto ${quoted(problem.found)}` : ', ma la cella è vuota'}.`
    case 'otherYear':
      return `${quoted(problem.found)} è di un altro anno: si importano le schede del ${problem.year}.`
    case 'duplicateNumber':
      return `il progetto ${problem.project} c’è già alla riga ${problem.firstLine}: ogni progetto ha un numero solo suo.`
    case 'budgetMissing':
      return 'manca il budget del progetto.'
    case 'budgetNegative':
      return `il budget non può essere negativo: ${quoted(problem.found)}.`
    case 'budgetDecimals':
      return `il budget ha più di due decimali: ${quoted(problem.found)}.`
    case 'budgetNotNumber':
      return `il budget non è un numero: ${quoted(problem.found)}.`
    case 'truncatedRow':
      return `la riga ha ${counted(problem.cells, 'cella', 'celle')}: ne servono nove, anche se vuote.`
    case 'extraCell':
      return `c’è una cella di troppo: ${quoted(problem.found)}. Le colonne sono nove; un tabulatore dentro un testo le sposta.`
    case 'shiftedRow':
      return `le colonne sono spostate: qui non può esserci ${quoted(problem.found)}.`
    case 'objectiveMissing':
      return 'manca l’obiettivo della prima riga del progetto.'
    case 'indicatorMissing':
      return 'manca l’indicatore.'
    case 'weightMissing':
      return 'manca il peso.'
    case 'weightNegative':
      return `il peso non può essere negativo: ${quoted(problem.found)}.`
    case 'weightNotNumber':
      return `il peso non è un numero: ${quoted(problem.found)}.`
    case 'weights':
      return weightsWords(problem.project, problem.difference)
    case 'impossibleDay':
      return `il giorno ${quoted(problem.found)} non esiste.`
  }
}

function weightsWords(project: number, difference: Decimal): string {
  const total = tenths(difference.plus(100))
  const gap = difference.isNegative() ? `mancano ${tenths(difference.neg())} punti` : `${tenths(difference)} punti in più`
  return `i pesi del progetto ${project} fanno ${total}% invece di 100,0%: ${gap}.`
}

function listedWords(listed: Listed): string {
  switch (listed.code) {
    case 'assumedDirection':
      return `il target ${quoted(listed.target)} è letto come ${listed.reading === 'floor' ? '«almeno»' : '«al massimo»'}: se non è così, va precisato.`
    case 'assumedYear':
      return `il target ${quoted(listed.target)} non dice l’anno: è letto nel ${listed.year}.`
    case 'assumedTypo':
      return `il target ${quoted(listed.target)} contiene forse un errore di battitura: controlla come è letto.`
    case 'unclearTarget':
      return `${listed.target === '' ? 'manca il target' : `il target ${quoted(listed.target)} non è chiaro (${listed.doubts.join('; ')})`}: la riga non calcola nulla finché non è precisato.`
    case 'unreadActual':
      return `il dato ${quoted(listed.actual)} non è stato capito: resta com’è scritto.`
    case 'otherYearActual':
      return `il dato è del ${dayNumeric(listed.day)}, fuori dal ${listed.year}: controlla che sia giusto.`
    case 'toAssess':
      return `il dato ${quoted(listed.actual)} non basta per il target ${quoted(listed.target)}: serve una valutazione.`
    case 'assessed':
      return `il dato ${quoted(listed.actual)} non si confronta con il target: vale la percentuale della scheda, ${tenths(listed.percent)}%.`
    case 'percentWithoutActual':
      return `c’è ${quoted(listed.found)} ma non c’è il dato: la riga resta non ancora comunicata.`
    case 'unreadFigure':
      return `${quoted(listed.found)} non è un numero: conta quanto calcolato.`
    case 'percentDiffers':
      return `la realizzazione scritta è ${tenths(listed.printed)}%${instead(listed.computed && `${tenths(listed.computed)}%`)}`
    case 'weightedDiffers':
      return `la realizzazione ponderata scritta è ${tenths(listed.printed)}%${instead(listed.computed && `${tenths(listed.computed)}%`)}`
    case 'amountDiffers':
      return `l’importo scritto è ${euros(listed.printed)}${instead(listed.computed && euros(listed.computed))}`
    case 'totalDiffers':
      return `il totale scritto del progetto ${listed.project} è ${euros(listed.printed)}${instead(euros(listed.computed))}`
    case 'totalWeightedDiffers':
      return `la realizzazione totale scritta del progetto ${listed.project} è ${tenths(listed.printed)}%${instead(`${tenths(listed.computed)}%`)}`
    case 'ignoredLine':
      return `${quoted(listed.found)} non fa parte di una scheda e non è letta.`
  }
}

function ofProject(project: number | null): string {
  return project === null ? '' : ` del progetto ${project}`
}

/** The words as the file has them, cut where they are long. */
function quoted(words: string): string {
  return `«${words.length > 80 ? `${words.slice(0, 79)}…` : words}»`
}

function tenths(value: Decimal): string {
  return value.decimalPlaces() === 0 ? `${number(value)},0` : number(value)
}

/** What counts instead of a printed figure. */
function instead(computed: string | null): string {
  return computed === null ? ', ma la riga non calcola nulla: non conta.' : `, il calcolo dà ${computed}: conta il calcolo.`
}
