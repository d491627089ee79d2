import type { Year } from '../domain/day.ts'
import { type Decimal, exact } from '../domain/quantity.ts'
import type { Ref } from '../domain/sheet.ts'
import { counted, number } from './format.ts'

/** Where in a file: line and cell, both from 1; the row's reference where there is one. */
export type Place = { readonly line: number; readonly column: number; readonly ref: Ref | null }

/** Why a file is refused. Weights in percentage points; `difference` is their sum minus 100. */
export type FileProblem = Place & (FileFault | ProjectFault | RowFault)

type FileFault =
  | { readonly code: 'empty' | 'binary' | 'notUtf8' | 'html' | 'noSheets' }
  | { readonly code: 'cellTooLong'; readonly length: number }

type ProjectFault =
  | { readonly code: 'titleMissing' | 'headerMissing' | 'noRows'; readonly project: number | null }
  | { readonly code: 'header'; readonly wanted: string; readonly found: string }
  | { readonly code: 'otherYear'; readonly found: string; readonly year: Year }
  | { readonly code: 'duplicateNumber'; readonly project: number; readonly firstLine: number }
  | { readonly code: 'budgetMissing' }
  | { readonly code: 'budgetNegative' | 'budgetDecimals' | 'budgetNotNumber'; readonly found: string }
  | { readonly code: 'weights'; readonly project: number; readonly difference: Decimal }

type RowFault =
  | { readonly code: 'truncatedRow'; readonly cells: number }
  | { readonly code: 'extraCell' | 'shiftedRow' | 'weightNegative' | 'weightNotNumber' | 'impossibleDay'; readonly found: string }
  | { readonly code: 'objectiveMissing' | 'indicatorMissing' | 'weightMissing' }

/** What is wrong and where, in one sentence. */
export function problemSentence(problem: FileProblem): string {
  return `${placed(problem)}: ${problemWords(problem)}`
}

/** "Riga 12, colonna 3 (4.2)". */
export function placed({ line, column, ref }: Place): string {
  return `Riga ${line}, colonna ${column}${ref ? ` (${ref})` : ''}`
}

function problemWords(problem: FileProblem): string {
  switch (problem.code) {
    case 'empty':
    case 'binary':
    case 'notUtf8':
    case 'html':
    case 'noSheets':
    case 'cellTooLong':
      return fileWords(problem)
    case 'titleMissing':
    case 'headerMissing':
    case 'noRows':
    case 'header':
    case 'otherYear':
    case 'duplicateNumber':
    case 'budgetMissing':
    case 'budgetNegative':
    case 'budgetDecimals':
    case 'budgetNotNumber':
    case 'weights':
      return projectWords(problem)
    default:
      return rowWords(problem)
  }
}

function fileWords(fault: FileFault): string {
  switch (fault.code) {
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
      return `la cella ha ${number(exact(fault.length))} caratteri: al massimo 10.000.`
  }
}

function projectWords(fault: ProjectFault): string {
  switch (fault.code) {
    case 'titleMissing':
      return 'manca la riga del titolo con il numero del progetto («1. Titolo … BUDGET € 1.000,00»).'
    case 'headerMissing':
      return `manca la riga di intestazione${ofProject(fault.project)} («Obiettivo», «Indicatore», «Peso»…).`
    case 'noRows':
      return `non ci sono righe di indicatori${ofProject(fault.project)}.`
    case 'header':
      return `qui l’intestazione deve essere «${fault.wanted}», ma ${fault.found ? `c’è scritto ${quoted(fault.found)}` : 'la cella è vuota'}.`
    case 'otherYear':
      return `${quoted(fault.found)} è di un altro anno: si importano le schede del ${fault.year}.`
    case 'duplicateNumber':
      return `il progetto ${fault.project} c’è già alla riga ${fault.firstLine}: ogni progetto ha un numero solo suo.`
    case 'budgetMissing':
      return 'manca il budget del progetto.'
    case 'budgetNegative':
      return `il budget non può essere negativo: ${quoted(fault.found)}.`
    case 'budgetDecimals':
      return `il budget ha più di due decimali: ${quoted(fault.found)}.`
    case 'budgetNotNumber':
      return `il budget non è un numero: ${quoted(fault.found)}.`
    case 'weights':
      return weightsWords(fault.project, fault.difference)
  }
}

function rowWords(fault: RowFault): string {
  switch (fault.code) {
    case 'truncatedRow':
      return `la riga ha ${counted(fault.cells, 'cella', 'celle')}: ne servono nove, anche se vuote.`
    case 'extraCell':
      return `c’è una cella di troppo: ${quoted(fault.found)}. Le colonne sono nove; un tabulatore dentro un testo le sposta.`
    case 'shiftedRow':
      return `le colonne sono spostate: qui non può esserci ${quoted(fault.found)}.`
    case 'objectiveMissing':
      return 'manca l’obiettivo della prima riga del progetto.'
    case 'indicatorMissing':
      return 'manca l’indicatore.'
    case 'weightMissing':
      return 'manca il peso.'
    case 'weightNegative':
      return `il peso non può essere negativo: ${quoted(fault.found)}.`
    case 'weightNotNumber':
      return `il peso non è un numero: ${quoted(fault.found)}.`
    case 'impossibleDay':
      return `il giorno ${quoted(fault.found)} non esiste.`
  }
}

function weightsWords(project: number, difference: Decimal): string {
  const total = tenths(difference.plus(100))
  const gap = difference.isNegative() ? `mancano ${tenths(difference.neg())} punti` : `${tenths(difference)} punti in più`
  return `i pesi del progetto ${project} fanno ${total}% invece di 100,0%: ${gap}.`
}

function ofProject(project: number | null): string {
  return project === null ? '' : ` del progetto ${project}`
}

/** The words as the file has them, cut where they are long. */
export function quoted(words: string): string {
  return `«${words.length > 80 ? `${words.slice(0, 79)}…` : words}»`
}

/** With one decimal at least: "100,0", "41,25". */
export function tenths(value: Decimal): string {
  return value.decimalPlaces() === 0 ? `${number(value)},0` : number(value)
}
