/** What the demo is, said before anything is up. */
export const WHAT_IT_IS = `Traguardo, dimostrazione: le nove schede progetto del 2018 com’erano note il 31 ottobre, nel client Teams locale di Microsoft.
Qui sei Anna, responsabile dei nove progetti. L’orologio parte da quel giorno alle 9: 1.2 e 9.4 sono scadute ieri, 2.2, 3.3 e 8.1 scadono oggi.
I dati restano su questo computer. La pagina di prova risponde anche agli altri computer della rete: usala in una rete fidata.
`

/** What a newcomer does first. In a channel the client sends only what mentions a name chosen from its list. */
export const THREE_THINGS = `Tre cose da provare:
  1. In «Personal Chat» scrivi: fase 2 completata il 30/10
     La ricevuta dice quanto vale; il pulsante Annulla torna indietro.
  2. Nel canale «1 · Guida adempimenti» scrivi @Tra, scegli Traguardo nell’elenco che si apre (scriverlo per intero non basta), poi: quanto è erogabile?
  3. In «Personal Chat» scrivi: aggiornamento XAC completato oggi
     Le righe possibili sono più d’una: il bot chiede quale e non registra nulla finché non scegli. Premi un pulsante, o scrivi: la prima
Per essere un altro: «parla come Bruno» (valutatore), Carla (dirigente), Dario (amministratore), Marco o Elena (nessun ruolo); poi «parla come Anna».
Per fermare: Ctrl-C. Per ricominciare da capo: npm run demo -- --fresh
`

/** How the demo is called. */
export const USAGE = 'Uso: npm run demo -- [--fresh] [--folder CARTELLA] [--port PORTA_DEL_BOT] [--page PORTA_DELLA_PAGINA]'

export function busyPort(port: number): string {
  return `La porta ${port} è occupata: chiudi il programma che la usa (forse un’altra dimostrazione) e riprova.`
}

export function failed(what: string, log: string): string {
  return `${what} si è fermato. Il motivo è in ${log}.`
}

export function ready(page: number): string {
  return `Pronto: http://localhost:${page}`
}
