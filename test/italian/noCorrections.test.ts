import { describe, expect, test } from 'vitest'
import { said } from './said.ts'

describe('what a moment after a report must not change it', () => {
  test.each([
    'metti 25 euro in cassa',
    'la riunione giusta è il 25',
    'in realtà il 25 eravamo chiusi',
    'volevo dire che il 25 non ci sono',
    'intendevo la riunione del 25',
    'aspetta il 25 era domenica',
    'ho controllato: il 25 era festa',
    'ho controllato il 25',
    'ricontrollato il 25 da Marco',
    'errore di stampa il 25',
    'c’è un errore nel verbale del 25',
    'scusa, il 25 hai visto Marco?',
    'no il 25 no',
    'no, il 25 era solo l’inizio',
    'anzi il 25 abbiamo solo iniziato',
    'era il 25 quando abbiamo iniziato',
    'era previsto per il 25',
    'il giorno giusto sarebbe il 25',
    'forse era il 25',
    'la data giusta dovrebbe essere il 25',
    'Marco dice che era il 25',
    'se era il 25 correggo',
    'la data giusta non è il 25',
    'non era il 25',
    'il 25 no',
    'metti 25',
    'anzi 25',
    'la data giusta è il 25 ottobre',
    'la data giusta è fra tre giorni',
    'in realtà era tutto fermo il 25',
  ])('%s', text => {
    expect(said(text, { channel: [3], after: '3.2', today: '2018-09-27' }).split(' ')[0]).not.toMatch(/report|correct|undo/)
  })

  test.each([
    'erano 17 le persone in ufficio',
    'i colleghi sono 17, non 18',
    'il totale esatto è 17 euro',
    'ricontati i colleghi: 17',
    'il numero giusto dell’interno è 17',
    'il numero giusto è 17?',
    'erano almeno 17',
    'erano più o meno 17',
    'erano 17 o 18',
    'ne avevo contate 17',
    'ne mancano 17',
    'metti altre 17',
    'ho sbagliato di 17',
    '17 in meno',
    'due in più, scusa',
    'erano 17, ora 19',
  ])('%s', text => {
    expect(said(text, { channel: [9], after: '9.4', today: '2018-10-26' }).split(' ')[0]).not.toMatch(/report|correct|undo/)
  })

  test.each([
    'la 1.2 modificala se serve entro il 29',
    'la 1.2 andrebbe corretta',
    'correggiamo la 1.2 domani',
    'la correzione della 1.2 è del 29',
    'chi corregge la 1.2 il 29?',
    'Marco ha corretto la 1.2 il 29',
    'rettifica: domani riunione alle 9',
    'la 1.2 non va corretta',
    'puoi segnare la 1.2 per domani?',
    'puoi scrivere a Marco che la fase 2 è finita?',
    'puoi scrivere che la fase 2 non è finita?',
    'puoi segnare la 1.2 quando è finita?',
    'mi metti la 1.2 tra quelle da fare?',
    'mi scrivi quando la fase 2 è finita?',
    'mi scrivi se la fase 2 è completata?',
    'vorrei registrare la fase 2 ma non è finita',
    'vorrei segnare la fase 2 completata entro venerdì',
    'quando avremo completato la fase 2 ve lo dico',
    'cosa succede se la fase 2 è completata il 29?',
    'ipotizzando la fase 2 completata il 29',
    'supponendo la fase 2 completata ieri, quanto?',
    'calcola la 1.2 al 29/10',
    'prova con la 1.2 al 29/10',
    'valuta la 1.2 conclusa il 29/10',
  ])('%s', text => {
    expect(said(text, { channel: [], after: null, today: '2018-10-30' }).split(' ')[0]).not.toMatch(/report|correct|undo/)
  })

  test.each([
    'annulla la riunione del 29',
    'togli quella di prima dalla stampante',
    'come non detto, la riunione resta',
    'torna indietro a prendere le chiavi',
    'mi cancelli la lavagna?',
    'mi togli un dubbio?',
    'puoi togliere la macchina?',
    'leva mano',
    'elimina pure i vecchi file',
    'annulla solo se serve',
    'se è sbagliata annulla',
    'posso annullare?',
    'dovrei annullare?',
    'Marco ha detto di annullare',
    'mi hanno detto annulla tutto',
  ])('%s', text => {
    expect(said(text, { channel: [], after: '1.2', today: '2018-10-30' }).split(' ')[0]).not.toMatch(/report|correct|undo/)
  })
})
