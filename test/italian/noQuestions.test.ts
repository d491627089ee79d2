import { describe, expect, test } from 'vitest'
import { said } from './said.ts'

describe('what only looks like a question, a correction or a command', () => {
  test.each([
    ['fase 2 completata oggi, scusate il ritardo', 'report 1.2 2018-10-30'],
    ['scusate se disturbo, fase 2 completata oggi', 'report 1.2 2018-10-30'],
    ['corrette le causali, panel realizzato il 29/10', 'report 2.2 2018-10-29'],
    ['fase 2 completata il 29, non è stato facile', 'report 1.2 2018-10-29'],
    ['fase 2 completata ieri, come da scadenza', 'report 1.2 2018-10-29'],
    ['fase 2 completata il 30/10, ultimo giorno utile', 'report 1.2 2018-10-30'],
    ['registra la fase 2 come completata il 29/10', 'report 1.2 2018-10-29'],
    ['segna la 1.2 fatta ieri', 'report 1.2 2018-10-29'],
    ['grazie, la fase 2 è finita ieri', 'report 1.2 2018-10-29'],
    ['in totale 18 fascicoli aggiornati', 'no entry'],
    ['stato dell’arte: fase 2 conclusa il 29/10', 'report 1.2 2018-10-29'],
    ['situazione: fase 2 conclusa il 29/10', 'report 1.2 2018-10-29'],
    ['aggiornamento: fase 2 conclusa il 29/10', 'report 1.2 2018-10-29'],
    ['come da accordi fase 2 conclusa ieri', 'report 1.2 2018-10-29'],
    ['quando ho chiuso la fase 2 ieri erano le otto', 'no entry'],
    ['quanta gente oggi', 'none'],
    ['quanto traffico stamattina!', 'none'],
    ['che giornata', 'none'],
    ['come mai fa così freddo in ufficio?', 'none'],
    ['chi viene a pranzo?', 'none'],
    ['dove ci vediamo?', 'none'],
    ['quando è la riunione?', 'none'],
    ['a che ora è la riunione?', 'none'],
    ['qualcuno ha una penna?', 'none'],
    ['come stai?', 'none'],
    ['chi ha preso le mie chiavi?', 'none'],
    ['quanto costa il parcheggio?', 'none'],
    ['scade la mia patente il 3 novembre', 'none'],
    ['manca il toner', 'none'],
    ['manca il caffè?', 'none'],
    ['c’è qualcosa da mangiare?', 'none'],
    ['cosa c’è da mangiare oggi?', 'none'],
    ['aiuto che giornata', 'none'],
    ['perché non mi risponde nessuno al protocollo?', 'none'],
    ['liquidate le ferie', 'none'],
    ['attiva il condizionatore', 'none'],
    ['collega la stampante', 'none'],
    ['passa il file a Elena', 'none'],
    ['metti Elena in copia', 'none'],
    ['togli le scatole dal corridoio', 'none'],
    ['sostituisci il toner', 'none'],
    ['avvisami quando arrivi', 'none'],
    ['ricordami di chiamare Elena', 'none'],
    ['Elena è in ferie fino al 30', 'none'],
    ['la titolare del bar ha chiuso', 'none'],
    ['modifica il calendario della riunione', 'none'],
    ['cambia la data della riunione al 5 novembre', 'no entry'],
    ['la 1.2 era prevista per il 30', 'no entry'],
    ['la 1.2 è per il 30', 'no entry'],
    ['la 1.2 va chiusa il 30', 'no entry'],
    ['la scadenza della 1.2 è il 30', 'no entry'],
    ['la 1.2 correggila se serve', 'no entry'],
    ['la 1.2 la correggo domani', 'no entry'],
    ['la 1.2 va corretta entro il 30', 'no entry'],
    ['la 1.2 sarà corretta il 30', 'no entry'],
    ['la 1.2 è stata corretta da Marco il 30', 'no entry'],
    ['mi hanno detto di correggere la 1.2 al 29', 'no entry'],
    ['dobbiamo correggere la 1.2 al 29?', 'no entry'],
    ['non correggere la 1.2', 'no entry'],
    ['si può correggere la 1.2?', 'no entry'],
    ['non va corretta la 1.2, il 29 è giusto', 'no entry'],
  ])('%s', (text, meaning) => {
    const read = said(text, { channel: [], after: null, today: '2018-10-30' })
    if (meaning === 'no entry') expect(read.split(' ')[0]).not.toMatch(/report|correct|undo/)
    else expect(read).toBe(meaning)
  })

  test.each([
    ['cambia la data della riunione al 29', 'no entry'],
    ['sposta la riunione al 29', 'no entry'],
    ['aggiorna il calendario al 29', 'no entry'],
    ['la fattura è sbagliata, era il 29', 'no entry'],
    ['ho sbagliato treno, arrivo alle 10', 'no entry'],
    ['ho sbagliato stanza', 'no entry'],
    ['errore nella stampante', 'no entry'],
    ['torna indietro Marco che hai scordato le chiavi', 'no entry'],
    ['rimuovi la neve dal piazzale', 'none'],
    ['leva l’auto dal cortile', 'none'],
    ['togli il 29 dal calendario', 'no entry'],
    ['cancella il volo del 29', 'no entry'],
    ['la data giusta era il 30 per la festa di Elena', 'no entry'],
    ['prima era il 29, ora non si sa', 'no entry'],
    ['lascia stare', 'no entry'],
    ['e la mensa?', 'none'],
    ['e il caffè?', 'none'],
    ['e Marco?', 'none'],
    ['e allora?', 'none'],
    ['e io?', 'none'],
    ['e adesso?', 'no entry'],
    ['davvero?', 'none'],
    ['sicuro?', 'no entry'],
    ['ok?', 'none'],
  ])('%s', (text, meaning) => {
    const read = said(text, { channel: [], after: '1.2', today: '2018-10-30' })
    if (meaning === 'no entry') expect(read.split(' ')[0]).not.toMatch(/report|correct|undo/)
    else expect(read).toBe(meaning)
  })

  test.each([
    ['no', 'none'],
    ['non è martedì 25 la riunione?', 'no entry'],
    ['la data giusta per la riunione è martedì 25', 'no entry'],
    ['scusate, la riunione è il 25', 'no entry'],
    ['anzi no, niente', 'none'],
    ['metti in agenda il 25', 'none'],
    ['la data giusta la so domani', 'no entry'],
    ['in realtà manca ancora la firma', 'none'],
    ['in realtà lo finiamo il 25 ottobre', 'no entry'],
    ['ricordati il 25', 'none'],
    ['il 25 invece no', 'no entry'],
    ['il 25 invece sono in ferie', 'no entry'],
    ['invece il collega arriva il 25', 'no entry'],
    ['la rettifica del verbale è del 25', 'no entry'],
  ])('%s', (text, meaning) => {
    const read = said(text, { channel: [3], after: '3.2', today: '2018-09-27' })
    if (meaning === 'no entry') expect(read.split(' ')[0]).not.toMatch(/report|correct|undo/)
    else expect(read).toBe(meaning)
  })

  test.each([
    ['siamo in 17 in ufficio', 'none'],
    ['sono 17 gradi', 'no entry'],
    ['metti 17 sedie in sala', 'no entry'],
    ['ricontate per favore', 'none'],
    ['ricontate le pratiche, mi sembrano 17', 'no entry'],
    ['ho ricontato i soldi della cassa: 17 euro', 'no entry'],
    ['17 non bastano', 'no entry'],
    ['forse sono 17', 'no entry'],
    ['erano 17 l’anno scorso', 'no entry'],
    ['dovrebbero essere 17', 'no entry'],
    ['saranno 17 entro venerdì', 'no entry'],
    ['17 circa, scusa', 'no entry'],
    ['anzi facciamo 17 entro venerdì', 'no entry'],
  ])('%s', (text, meaning) => {
    const read = said(text, { channel: [9], after: '9.4', today: '2018-10-26' })
    if (meaning === 'no entry') expect(read.split(' ')[0]).not.toMatch(/report|correct|undo/)
    else expect(read).toBe(meaning)
  })

  test.each([
    ['ok ricevuto', 'none'],
    ['ok', 'none'],
    ['perfetto', 'none'],
    ['👍', 'none'],
    ['va bene, a dopo', 'none'],
    ['ahah', 'none'],
    ['come mai non capisci?', 'no entry'],
    ['qui si parla del progetto 4', 'no entry'],
  ])('%s', (text, meaning) => {
    const read = said(text, { channel: [], after: null, today: '2018-10-22' })
    if (meaning === 'no entry') expect(read.split(' ')[0]).not.toMatch(/report|correct|undo/)
    else expect(read).toBe(meaning)
  })

  test.each([
    ['non annullare', 'none'],
    ['annulla la riunione di domani', 'none'],
    ['annullato il treno, arrivo tardi', 'none'],
    ['hanno annullato la gita', 'none'],
  ])('%s', (text, meaning) => {
    const read = said(text, { channel: [], after: '7.3', today: '2018-10-22' })
    if (meaning === 'no entry') expect(read.split(' ')[0]).not.toMatch(/report|correct|undo/)
    else expect(read).toBe(meaning)
  })

  test.each([
    ['report conclusivo predisposto ieri', 'report 4.4 2018-12-12'],
    ['in tutto 10 fascicoli aggiornati, l’ultimo ieri', 'report 8.2 10 2018-12-12'],
    ['totale posizioni validate: 18 su 20', 'report 9.5 18/20'],
  ])('%s', (text, meaning) => {
    const read = said(text, { channel: [], after: null, today: '2018-12-13' })
    if (meaning === 'no entry') expect(read.split(' ')[0]).not.toMatch(/report|correct|undo/)
    else expect(read).toBe(meaning)
  })
})
