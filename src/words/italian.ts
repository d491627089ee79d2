import type { Doubt } from '../domain/doubt.ts'
import type { Act, Role } from '../domain/people.ts'
import type { State } from '../domain/sheet.ts'
import type { Refusal } from '../domain/verbs/refusal.ts'
import { dayLong, dayNumeric, listed, number } from './format.ts'
import { shortened, tidy } from './titles.ts'

/** Why something was not done, and the way forward. */
export function refusal(refused: Refusal): string {
  switch (refused.code) {
    case 'noSuchRow':
      return `La riga ${refused.ref} non esiste. Chiedimi «a che punto siamo?» per vedere le righe e i loro numeri.`
    case 'sheetNotOpen':
      return `La scheda del progetto ${refused.project} è ${stateName(refused.state)} e non accetta più dati. Può riaprirla il dirigente, indicando il motivo.`
    case 'futureDay':
      return `Il ${dayNumeric(refused.day)} deve ancora venire: oggi è ${dayLong(refused.today)}. Scrivimelo quando la riga ${refused.ref} è conclusa.`
    case 'otherYear':
      return `Il ${dayNumeric(refused.day)} è di un altro anno: la riga ${refused.ref} è della scheda del ${refused.year}. Scrivimi il giorno giusto.`
    case 'impossibleQuantity':
      return impossible(refused)
    case 'numberWanted':
      return `La riga ${refused.ref} chiede un numero, non solo una data (target: ${quoted(refused.target)}). Scrivi per esempio «${refused.ref}: ${exampleFor(refused.target)}».`
    case 'unchanged':
      return `La riga ${refused.ref} dice già così: non ho cambiato nulla.`
    case 'nothingToUndo':
      return 'Non trovo nessun dato da annullare. Per correggerne uno, scrivi quello giusto: per esempio «no, era il 29/10».'
    case 'notYours':
      return `Il dato della riga ${refused.ref} è di un’altra persona: può annullarlo solo chi lo ha comunicato.`
    case 'alreadyUndone':
      return `Il dato della riga ${refused.ref} era già stato annullato: non ho cambiato nulla.`
    case 'changedSince':
      return `Dopo quel dato la riga ${refused.ref} è cambiata, quindi non l’ho toccata. Se è da correggere, scrivi il dato giusto.`
    case 'rowReported':
      return `La riga ${refused.ref} ha già un dato comunicato: il file non può toglierla. Annulla prima il dato, oppure lascia la riga.`
    case 'approvedDiffers':
      return `La scheda del progetto ${refused.project} è già approvata: testi, target, pesi e budget si cambiano solo con un atto di rimodulazione.`
    case 'nothingToSettle':
      return `Il target della riga ${refused.ref} non ha questo punto da chiarire: non ho cambiato nulla.`
  }
}

/** What must be cleared up before anything is written. */
export function doubt(about: Doubt): string {
  switch (about.code) {
    case 'whichRow':
      return 'Di quale riga parli?'
    case 'noSuchRow':
      return `Non trovo nessuna riga per ${quoted(about.words)}. Di quale parli?`
    case 'when':
      return 'In che giorno è stata completata?'
    case 'howMuch':
      return 'Quanto è stato raggiunto? Qui serve un numero, per esempio «85%» o «19 su 20».'
    case 'impossibleDay':
      return `${quoted(about.words)} non esiste nel calendario. Che giorno era?`
    case 'futureDay':
      return `Il ${dayNumeric(about.day)} deve ancora venire. In che giorno è stata completata?`
    case 'wrongWeekday':
      return `Hai scritto ${quoted(about.words)}, ma quel giorno è ${dayLong(about.day)}. Qual è la data giusta?`
    case 'vagueDay':
      return `${quoted(about.words)} non è un giorno preciso. In che giorno è stata completata?`
    case 'conflictingDays':
      return `Leggo giorni diversi: ${listed(about.words.map(quoted))}. Qual è quello giusto?`
    case 'aboveTotal':
      return `${quoted(about.words)}: il dato supera il totale. Qual è il numero giusto?`
    case 'approximate':
      return `${quoted(about.words)} è un valore approssimato. Qual è quello esatto?`
    case 'increment':
      return `${quoted(about.words)} si aggiunge a quanto c’era? Scrivimi il totale raggiunto finora, per esempio «7 su 10».`
    case 'severalReports':
      return 'Leggo più dati in un solo messaggio. Per non sbagliare, scrivimeli uno alla volta.'
    case 'otherYear':
      return `${quoted(about.words)} riguarda un altro anno. Di quale riga di quest’anno parli?`
    case 'whichUndo':
      return 'Quale dato vuoi annullare?'
  }
}

/** That the speaker may not, and who may. */
export function mayNot(act: Act, roles: readonly Role[]): string {
  return `Non risulta che tu possa ${ACTS[act]}. Può farlo ${listed(roles.map(roleName), 'o')}.`
}

/** "bozza", "approvata" … as the office calls them. */
export function stateName(state: State): string {
  return STATES[state]
}

export function thanks(): string {
  return 'Di nulla! Se ti serve altro, sono qui.'
}

/** The way forward after a message that was not understood; `example` is a sentence that would have been. */
export function unknown(example: string | null): string {
  const way = example === null ? 'scrivi «aiuto»' : `prova per esempio con «${example}», oppure scrivi «aiuto»`
  return `Non ho capito e non ho registrato nulla: ${way}.`
}

/** Above "Conferma" and "Annulla": a report would replace what is recorded. */
export function overwriting(): string {
  return 'Questa riga ha già un dato. Lo sostituisco?'
}

export function bound(project: number, title: string): string {
  return `Fatto: questo canale segue il progetto ${project}, ${quoted(title)}. Qui puoi scrivermi senza ripetere di quale progetto parli.`
}

/** After "scollega": the projects that are no longer told in this channel. */
export function unbound(projects: readonly number[]): string {
  if (projects.length === 0) return 'Questo canale non segue nessun progetto.'
  const named = `${projects.length === 1 ? 'il progetto' : 'i progetti'} ${listed(projects.map(String))}`
  return `Fatto: questo canale non segue più ${named}.`
}

/** A project can be bound to a channel only. */
export function bindOnlyInChannel(): string {
  return 'Un progetto si collega a un canale: scrivimelo nel canale, menzionandomi.'
}

/** In local mode only: whose words the next messages are. */
export function speaksAs(name: string): string {
  return `D’ora in poi ti leggo come ${name}. Per tornare te: «parla come me».`
}

export function noSuchPerson(name: string): string {
  return `Non conosco nessuno che si chiami ${quoted(name)}.`
}

/** "Parla come …" outside the local mode. */
export function speakAsOff(): string {
  return '«Parla come…» esiste solo nella prova locale: qui ognuno parla per sé.'
}

/** "Quanto prendo io?": the bot computes projects, not a person's share. */
export function personalShare(): string {
  return 'Calcolo quanto matura ogni progetto, non la quota di una persona: quella la decide il tuo ente. Posso dirti quanto è erogabile per il progetto: scrivi «quanto è erogabile?».'
}

/** A press on a card that is no longer current, or that none of our cards can have sent. */
export function stalePress(): string {
  return 'Questa scheda non è aggiornata: non ho cambiato nulla. Chiedimi «a che punto siamo?» per averne una nuova.'
}

/** A button of another person's question. */
export function notYourCard(): string {
  return 'Questa domanda è per un’altra persona: non ho cambiato nulla. Scrivimi tu e ti rispondo.'
}

/** Said under every question. */
export function nothingYet(): string {
  return 'Non ho ancora registrato nulla.'
}

/** After "Nessuna di queste" or "Annulla" on a question: nothing was written. */
export function dismissed(): string {
  return 'Va bene, non ho registrato nulla. Se vuoi riprovare, scrivi il numero della riga e il giorno: per esempio «2.2 completata ieri».'
}

/** A question the bot recognises and cannot answer yet. */
export function notAnsweredYet(intent: 'simulate' | 'why' | 'evidence'): string {
  return `${NOT_YET[intent]} Posso dirti a che punto siamo, quanto è erogabile e che cosa scade.`
}

/** A command the bot recognises and does not carry out in chat yet. */
export function notManagedYet(): string {
  return 'Questo non lo faccio ancora dalla chat: rivolgiti all’amministratore. Non ho cambiato nulla.'
}

/** What people without a role, and guests, are told. */
export function noRole(): string {
  return 'Non risulta che tu abbia un ruolo nei progetti, quindi non posso mostrarti dati né importi. Se non ti torna, chiedi all’amministratore di aggiungerti.'
}

/** "Aiuto" from someone without a role: what the bot is, and whom to ask. */
export function helpWithoutRole(name: string): string {
  return `Ciao ${name}, sono Traguardo: raccolgo in chat i risultati dei progetti dell’ufficio e calcolo quanto maturano. ${noRole()}`
}

export function noSheets(): string {
  return 'Non c’è ancora nessuna scheda. L’amministratore può caricarle con il comando «traguardo import».'
}

/** A question about a year that has no sheets here. */
export function otherYear({ shown, asked }: { readonly shown: number; readonly asked: number }): string {
  return `Ho solo le schede del ${shown}: sul ${asked} non posso risponderti.`
}

export function noSuchProject(project: number): string {
  return `Il progetto ${project} non esiste. Chiedimi «a che punto siamo?» per vedere i progetti.`
}

/** The day in a card is missing or is none. */
export function dayWanted(): string {
  return 'Manca il giorno: sceglilo nella scheda e premi di nuovo «Completato il…». Non ho registrato nulla.'
}

const STATES: { readonly [state in State]: string } = {
  draft: 'bozza',
  approved: 'approvata',
  closed: 'consuntivata',
  certified: 'certificata',
  paid: 'liquidata',
}

const ACTS: { readonly [act in Act]: string } = {
  report: 'comunicare dati di questo progetto',
  undoOthers: 'annullare il dato di un’altra persona',
  assess: 'valutare una riga',
  import: 'caricare le schede',
  grant: 'assegnare ruoli',
  bind: 'collegare un progetto a un canale',
  settle: 'chiarire un target',
  ask: 'vedere questo progetto',
}

const ROLES: { readonly [role in Role]: string } = {
  owner: 'il responsabile del progetto',
  substitute: 'chi lo sostituisce',
  reader: 'chi è abilitato a leggerlo',
  evaluator: 'il valutatore',
  manager: 'il dirigente',
  admin: 'l’amministratore',
}

const NOT_YET = {
  simulate: 'Non so ancora fare simulazioni.',
  why: 'Non so ancora spiegare un calcolo passo per passo.',
  evidence: 'Non so ancora raccogliere gli allegati.',
} as const

function roleName(role: Role): string {
  return ROLES[role]
}

function impossible({ ref, value, of }: Extract<Refusal, { code: 'impossibleQuantity' }>): string {
  const why = of === null ? 'non è un dato possibile' : `su ${number(of)} non è possibile`
  return `Riga ${ref}: ${number(value)} ${why}. Scrivimi il numero giusto.`
}

function exampleFor(target: string): string {
  return target.includes('%') ? '85%' : '12'
}

/** People's words as they were read, never more than fit in a sentence. */
function quoted(words: string): string {
  return `«${shortened(tidy(words), 80)}»`
}
