import type { Day, Year } from '../domain/day.ts'
import type { Decimal } from '../domain/quantity.ts'
import type { Ref } from '../domain/sheet.ts'
import { type Place, placed, quoted, tenths } from './fileProblems.ts'
import { dayNumeric, euros } from './format.ts'

/** What an accepted file leaves to be looked at by a person; the computed figure counts wherever two differ. */
export type Listed = Place & (TargetListed | ActualListed | FigureListed | { readonly code: 'ignoredLine'; readonly found: string })

type TargetListed =
  | { readonly code: 'assumedDirection'; readonly target: string; readonly reading: 'floor' | 'ceiling' }
  | { readonly code: 'assumedYear'; readonly target: string; readonly year: Year }
  | { readonly code: 'assumedTypo'; readonly target: string }
  | { readonly code: 'unclearTarget'; readonly target: string; readonly doubts: readonly string[] }

type ActualListed =
  | { readonly code: 'unreadActual'; readonly actual: string }
  | { readonly code: 'otherYearActual'; readonly day: Day; readonly year: Year }
  | { readonly code: 'toAssess'; readonly actual: string; readonly target: string }
  | { readonly code: 'assessed'; readonly actual: string; readonly percent: Decimal }
  | { readonly code: 'percentWithoutActual'; readonly found: string }

/** Percentages and euros; `computed` is null where a row computes nothing. */
type FigureListed =
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

/** What was assumed, left unread or differs, in one sentence. */
export function listedSentence(listed: Listed): string {
  return `${placed(listed)}: ${listedWords(listed)}`
}

/** A row on which someone reported keeps the report, whatever the file says. */
export function reportKept(at: Ref, actual: string | null): string {
  return `Riga ${at}: il dato comunicato (${actual ?? 'da comunicare'}) resta, quello del file non conta.`
}

function listedWords(listed: Listed): string {
  switch (listed.code) {
    case 'assumedDirection':
    case 'assumedYear':
    case 'assumedTypo':
    case 'unclearTarget':
      return targetWords(listed)
    case 'unreadActual':
    case 'otherYearActual':
    case 'toAssess':
    case 'assessed':
    case 'percentWithoutActual':
      return actualListedWords(listed)
    case 'ignoredLine':
      return `${quoted(listed.found)} non fa parte di una scheda e non è letta.`
    default:
      return figureWords(listed)
  }
}

function targetWords(listed: TargetListed): string {
  switch (listed.code) {
    case 'assumedDirection':
      return `il target ${quoted(listed.target)} è letto come ${listed.reading === 'floor' ? '«almeno»' : '«al massimo»'}: se non è così, va precisato.`
    case 'assumedYear':
      return `il target ${quoted(listed.target)} non dice l’anno: è letto nel ${listed.year}.`
    case 'assumedTypo':
      return `il target ${quoted(listed.target)} contiene forse un errore di battitura: controlla come è letto.`
    case 'unclearTarget':
      return `${listed.target === '' ? 'manca il target' : `il target ${quoted(listed.target)} non è chiaro (${listed.doubts.join('; ')})`}: la riga non calcola nulla finché non è precisato.`
  }
}

function actualListedWords(listed: ActualListed): string {
  switch (listed.code) {
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
  }
}

function figureWords(listed: FigureListed): string {
  switch (listed.code) {
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
  }
}

/** What counts instead of a printed figure. */
function instead(computed: string | null): string {
  return computed === null ? ', ma la riga non calcola nulla: non conta.' : `, il calcolo dà ${computed}: conta il calcolo.`
}
