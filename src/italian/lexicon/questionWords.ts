import { coveredBy, type Phrases, phrases } from './phrases.ts'

/** Openings and turns of phrase that ask without a question mark. */
export const ASKING_FIRST = phrases(
  'quanto, quanta, quanti, quante, quale, quali, qual, cosa, chi, dove, quando, come, perche, qualcuno sa, mostrami, mostra, dimmi, fammi, elenca, elencami, dammi, vorrei sapere, vorrei vedere, vorrei capire, vorrei un, vorrei il, vorrei la, vorrei i, vorrei gli, vorrei le, mi servirebbe il, mi servirebbe un, potresti, puoi, sapete, sai, elenco scadenze, elenco delle scadenze, elenco termini, elenco dei termini, aggiornami, aggiornaci, volevo sapere, mi aggiorn*, spiegami, ' +
    "il punto su, il punto sul, il punto sulla, il punto sullo, il punto sull', il punto sui, il punto sugli, il punto sulle, un punto su, un punto sul, un punto sulla, un punto sull', un punto sui, un punto sugli, un punto sulle, com', quant', chi, apri, ricordami, che data, che percentuale, che scadenz*, che punto, che cosa, che termin*, che importo, che peso",
)
export const ASKING = phrases(
  'mi confermi, mi confermate, confermi che, confermate che, confermi, confermate, sa se, sapete se, sai se, sapere se, sapere quanto, sapere cosa, sapere quando, sapere quali, mi dite, mi dici, mi sapete, mi sai, mi fai, mi dai, mi mandi, mi mostri, fammi vedere, a che punto, che cosa, come mai, entro quando, vorrei sapere, si chiede di conoscere, ' +
    'si chiede di sapere, a quanto ammont*, entro che, entro quale, per che giorno, per quale giorno, per che data, per quale data, fino a quando, a quanto siamo, a quanto sta, o no, o non ancora, quanti soldi, cosa dobbiamo, cosa devo, cosa abbiamo, cosa manca, volevo sapere, quanto si, quanto ci, quanto mi, quanto prend*, quanto vale, quanto abbiamo, come stiamo, come siamo, come sta, come va, da controllare se',
)

export const HELP = phrases(
  'come faccio, come si fa, come funzion*, cosa sai fare, che sai fare, come si usa, come ti uso, come ti si usa, cosa puoi fare, che puoi fare, come posso, come devo, come registro, come comunico, come segnalo, come ti dico, come ti comunico, come ti segnalo, come ti scrivo, come te lo, come si registra, come si comunica, fai un esempio, fammi un esempio, cosa posso chiederti, cosa posso scriver*, ' +
    'che devo scrivere, cosa devo scrivere, cosa ti devo scrivere, che ti devo scrivere, cosa capisci, come ti parl*, come ti si, come ti devo, come ti mando, come ti invio, come ti allego, come ti do, come ti chiam*, come te la, come si corregge, come correggo, come si annulla, come annullo, come si cancella, come cancello, come si modifica, come modifico, come si inserisc*, come inserisco, come si allega, come allego, ' +
    'come si scrive, come va scritt*, in che modo ti, in che modo si, in che modo posso, in che modo devo, in che modo registro, in che modo comunico, in quale modo ti, in quale modo si, in quale modo posso, in quale modo devo, il modo giusto per, il modo corretto per, il modo giusto di, con che parole, con quali parole, che messaggio devo, che messaggio ti, che frase devo, in che formato, in quale formato, che formato, con che formato, che comandi, quali comandi, elenco comandi, elenco dei comandi, lista comandi, lista dei comandi, come usarti, come si deve scrivere, a cosa servi, a che servi, a che serve questo, a cosa serve questo, a che cosa servi, cosa fai tu, che cosa fai, chi sei, che bot sei, ' +
    "cosa ti posso, cosa posso dirti, che cosa posso, posso scriverti, posso mandarti, posso dirti, dove scrivo, dove inserisco, dove li scrivo, istruzioni per l' uso, istruzioni d' uso, manuale d' uso, come funzioni, come lavori, come ti uso, come ti utilizz*",
)

/** Calls for help that must be all there is. */
export const HELP_ALONE = phrases(
  'mi aiuti, mi aiutate, puoi aiutarmi, mi puoi aiutare, aiutami, dammi una mano, mi dai una mano, mi serve una mano, mi serve aiuto, bisogno di aiuto, bisogno di una mano, bisogno d aiuto, non ho capito, non capisco come, istruzioni',
)

/** How often the bot errs. */
export const ACCURACY = phrases(
  'quanto sbagli, quanto spesso sbagli, quante volte sbagli, quanti errori fai, sbagli mai, sbagli spesso, sbagli tanto, sbagli molto, fai errori, quanto sei preciso, quanto sei precisa, quanto sei affidabile, quanto sei accurat*, quanto sei attendibile, sei affidabile, sei attendibile, sei preciso, sei precisa, mi posso fidare di te, posso fidarmi di te, ci si puo fidare di te, quanto ci azzecchi, che margine di errore hai, quanto capisci, capisci sempre tutto',
)

/** Words of money whose mere mention, in a message that reports nothing, asks for the sum. */
export const PAYABLE = phrases(
  'erogabil*, liquidabil*, da erogare, prospetto degli importi, quadro degli importi, specchietto degli importi, riepilogo degli importi, elenco degli importi, spetta, spettano, spettant*, spetterebb*, da liquidare, maturat*, maturar*, quanti soldi, importo spettante, importo complessivo, quota erogabile, somma liquidabile, cifra liquidabile, soldi',
)
export const MONEY = phrases(
  'soldi, euro, €, importo, importi, pagano, pagate, paga, pagati, prendiamo, prende, prendo, prendono, incassiamo, incassa, incasso, incassare, guadagnare, percepire, prendere, perdere, guadagniamo, guadagno, guadagna, guadagnato, premio, incentivo, compenso, quota, budget, denaro, quattrini, in tasca, a casa, perdiamo, perso, ' +
    "risorse, vale, valgono, liquidazione, liquidat*, ci tocca, ci viene, ci vengono, ci danno, ci da, ci riconoscono, ci riconosce, ci rimettiamo, ci rimetto, ci entra, ci entrano, mi porta, ci porta, mi viene, quanto mi tocca, quanto prender*, mi danno, quanto viene, prenderemmo, incasseremmo, perderemmo, guadagneremmo, prenderei, ci becchiamo, tiriamo fuori, portiamo a casa, rende, frutta, frutterebbe, portat* a casa, mess* da parte, tirat* su, rimasto per strada, lasciat* per strada, valore economico, economicamente, cifra, il totale, totale complessivo, in cassa, ammontare, quanto fa, quanto viene, quant' e, la somma, che somma, ballano, in ballo, in gioco, percepiamo, percepire, economia, risparmio",
)

/** Verbs of gain or loss, which tell of money beside "quanto". */
export const GAINS = phrases(
  'frutt*, incass*, guadagn*, raggranell*, accumul*, ricav*, becch*, becc*, percep*, intasc*, paga, pagano, pagherebb*, pagato, rende, rendono, reso, rendera, porta, portano, portat*, porterebb*, prend*, preso, presi, vale, valgono, varrebb*, pesa, pesano, spetta, spettano, spetterebb*, tocca, toccano, perd*, perso, persi, rimett*, rimess*, racimol*, recuperat*, portiamo, pigli*, cucc*, ci entra*, ci viene, ci vengono, liquidat*, liquidabil*, erogabil*, maturat*, a casa, ci arriv*, mi arriva, arriva con, arriva dal, arriva dalla, arriva da, entra con, entra dal, entra dalla, entra in cassa, tiriamo su, tira su, tirare su, liquidare, liquidiamo, liquidarci, liquidarmi, erogare, erogano, eroghiamo, ci versano, mi versano, ci accreditano, mi accreditano, mettiamo in tasca',
)

/** Sums by name. */
export const SUMS = phrases(
  'importo maturat*, quota maturat*, somma maturat*, cifra maturat*, soldi maturat*, risorse maturat*, importo liquidat*, totale maturat*',
)

/** The speaker's own money. */
export const SHARE = phrases(
  'prendo, prendero, quanto incasso, quanto guadagno, quanto mi tocca, quanto mi viene, quanto mi metto, percepisco, mi spetta, mi spettano, mi danno, mi pagano, mi viene in tasca, mi entra, mi metto in tasca, mia quota, mia parte, mio premio, mio incentivo, mio compenso, mia spettanza, prenderei io, spetta a me, spettano a me, vengono a me, viene a me',
)
/** Money of one thing, the one just spoken of. */
export const OF_ONE = phrases('questa, questo, in soldi, in euro, quanto vale, quanto pesa, quanto mi porta, quanto ci porta, quanto porta')

export const DEADLINES = phrases(
  "scadenz*, scade, scadono, per quand' e, entro quand' e, scadranno, scadra, entro quando, entro che giorno, entro che data, entro quale giorno, entro quale data, quando va, quando vanno, quando devo, quando dobbiamo, gia scadut*, quando bisogna, quando si deve, per quando, che termine, che termini, scadenzario, prossimo termine, prossimi termini, termine ultimo, fino a quando, fin quando, sino a quando, per quando, entro che, entro quale, ultimo giorno utile, quanto tempo, quanti giorni mancano, termini da rispettare, cosa dobbiamo consegnare, cosa devo consegnare, cosa dobbiamo chiudere, cosa c' e da consegnare, cosa c' e da chiudere, data limite, tempo abbiamo",
)

/** "termine" and its like, which ask of a deadline only when plainly asked: "a buon termine" does not. */
export const TERMS = phrases(
  "termine del, termine della, termine dell', termine dei, termine delle, per che data, per quale data, per che giorno, per quale giorno, che giorno va, che giorno vanno, che data va, scadeva, scadevano, quando scade*, tempo limite, giorno limite, il termine, un termine, qualche termine, del termine, termine per, termine di, termini, qual e il termine, ultimo giorno, fra quanto, tra quanto, quanto tempo, tempo ci resta, tempo abbiamo, tempo ho, giorni abbiamo, giorni ho, giorni mancano, giorni ci restano, in scadenza, per quando, fino a quando, da consegnare, e scadut*, di scadut*, quando si consegna*, quando si deve, quando si devono, quando c' e da, quando bisogna",
)

/** What is still to do, in a question that names a stretch of days. */
export const STILL_TO_DO = phrases(
  "cosa abbiamo, che abbiamo, cosa ho, ci aspetta, ci aspettano, mi aspetta, cosa c' e, che c' e, c' e ancora, cosa dobbiamo, cosa devo, che dobbiamo, cosa bolle, cosa tocca, cosa ci tocca, ci tocca fare, cosa bisogna, si deve, si devono, che impegni, c' e niente, c' e qualcosa, cosa manca, che scade, cosa scade, scadono",
)
/** "da qui a fine novembre che c'è?" */
export const THINGS_LATER = phrases(
  "che c' e, cosa c' e, cosa va, che va, cosa vanno, cosa dobbiamo, cosa devo, cosa abbiamo, che abbiamo, cosa ci aspetta, cosa ci tocca, cosa bisogna, che impegni, c' e niente, c' e qualcosa, cosa si deve, che si deve",
)

export const STATUS = phrases(
  "a che punto, a che stadio, a che fase, in che fase, a che livello, in che stato, a che siamo, come siamo, come stiamo, come va, come vanno, come sta, come stanno, come procede, come procedono, com' e mess*, com' e, come e mess*, come sono mess*, come siamo mess*, come stiamo mess*, come siamo combinat*, come andiamo, come butta, come stiamo andando, come sta andando, come state andando, dove siamo arrivat*, ci siamo con, cosa c' e da fare, che c' e da fare, che altro c' e, altro da comunicare, altro da fare, che ci resta, che resta, che ci rimane, che rimane, cosa tocca, cosa mi tocca, tocca fare, mi devo occupare, che dato, che valore, che numero,  stato avanzamento, stato di avanzamento, stato dell' arte, stato lavori, stato del, stato della, stato dei, stato delle, stato di, " +
    "stato progetto, stato scheda, cosa manca, cosa ci manca, cosa mi manca, cosa ci rimane, cosa ci resta, cosa mi resta, cosa mi rimane,  che manca, che ci manca, cosa resta, cosa rimane, cosa c' e ancora, miei obiettivi, nostri obiettivi, righe aperte, righe scoperte, righe mancano, a quanto siamo, dove siamo, situazione, avanzamento, riepilogo, riassunto, quadro, andamento, che data risulta, " +
    'cosa ho ancora, cosa devo ancora, cosa devo fare, cosa dobbiamo ancora, cosa dobbiamo fare, cosa mi tocca, cosa abbiamo ancora, cosa abbiamo gia, cosa e stato gia, cosa abbiamo fatto, fai il punto, facciamo il punto, fammi il punto, fate il punto, punto della situazione, punto sul, punto sulla, punto sullo, ' +
    "punto sull', " +
    'punto sui, punto sugli, punto sulle, punto su, si sa niente, si sa qualcosa, si sa nulla, aggiornami, aggiornaci, mi aggiorn*, panoramica, resoconto, recap, quello che devo ancora, quello che dobbiamo ancora, quel che resta, obiettivi ho, obiettivi abbiamo, che percentuale, chi deve ancora, chi manca, chi non ha ancora',
)
/** Words that make a question one about the state of things only when it is plainly asked. */
export const STATUS_ASKED = phrases(
  "un aggiornamento sul, un aggiornamento sulla, un aggiornamento sull', un aggiornamento sui, un aggiornamento sugli, un aggiornamento sulle, un aggiornamento su, aggiornamenti sul, aggiornamenti sulla, " +
    'abbiamo finito tutto, finito tutto, abbiamo chiuso tutto, fatto tutto, siamo a posto, siamo nei tempi, siamo in tempo, siamo in ritardo, siamo indietro, stiamo andando, rimasto indietro, rimasti indietro, indicatori, righe, tutto chiuso, tutto fatto, tutto a posto, righe vuote, quali dati, il resto, la scheda, comunicato, comunicati, riepilogh*, riepilog*, carenti, resta, restano, rimane, rimangono, notizie, stato, percentuale, manca, mancano, aperte, aperti, scoperte, scoperti, aggiornamenti, obiettivi, obiettivo, punto, novita, risulta, risultano, ritardo',
)

/** Doubts about an account, which ask for it even without a question mark. */
export const ACCOUNTS = phrases(
  'non mi torna, non mi tornano, non ci torna, non ci tornano, conti non tornano, conto non torna, importo non torna, come ci si arriva, con che calcolo, che calcolo, come si calcola, con che conto',
)

/** What a why is asked of: the results of a row. */
export const RESULTS = phrases(
  'zero, poco, meno, solo, soltanto, risulta, risultano, calcolat*, calcolo, importo, punteggio, realizzazione, percentuale, fermo, ferma, fermi, conta, contano, vale, valgono, centesim*, azzerat*, ridott*, decurtat*, penalizzat*, tagliat*',
)

export const OPENING_WHYS = phrases("perche, come mai, per quale motivo, per che motivo, per quale ragione, com' e che")

export const WHY = phrases(
  "com' e calcolat*, com' e venut*, com' e uscit*, non capisco perche, non mi spiego, come si spiega, da cosa dipende, da che dipende, da cosa deriva, a cosa e dovut*, a che e dovut*, a che cosa e dovut*, con che calcolo, come si calcola, come e calcolat*, come viene calcolat*, come hai calcolato, come avete calcolato, come e venut*, da dove viene, da dove vengono, da dove esce, da dove escono, da dove salta, come viene fuori, come esce, spiegami, spiega, spiegatemi, come ci si arriva, come si arriva, come ci arrivi, come mai, per quale motivo, che conto, che conti, con che criterio, con quale criterio, per quale ragione, per che ragione, per che motivo, qual e il motivo, il motivo per, come hai fatto a, com' e che, mi spieg*, in base a cosa, su che base, come ci sei arrivat*, come sei arrivat*, come ci siete arrivat*",
)

export const EVIDENCE = phrases(
  "allegat*, che documenti, quali documenti, che prove, quali prove, prove caricat*, dove trovo, dov' e il verbale, dove sta il verbale, documenti probator*, probator*, evidenz*, giustificativ*, pezze d', pezza d', documentazione a supporto, documenti a supporto",
)
/** Papers that are evidence only when they are asked for. */
export const EVIDENCE_ASKED = phrases(
  "un verbale, che documentazione, quale documentazione, che carte, i documenti della, i documenti del, i documenti dell', documenti della, documenti del, documenti dell', il verbale del, dov' e il file, dove sono i documenti, dove sono i file, il link, un link, il file, i file",
)
export const ATTACHING = phrases(
  "ti allego, vi allego, allego il, allego la, allego l', allego i, in allegato il, in allegato la, carico l' allegato, ti mando il file, vi mando il file, mando il file, ti passo il, ti passo la, carico il file, carico il verbale, ti giro il, ti giro la, vi giro il, ti mando il verbale, ti invio il verbale, metti agli atti, ecco il verbale, ecco il documento, ecco il link, ecco il file, questo e il link",
)

export const SIMULATING = phrases(
  "simula, simulami, simulazione, poniamo, ipotizziamo, supponiamo, mettiamo che, mettiamo di, metti di, facciamo che, metti che, metti caso, mettiamo caso, ipotesi, fingiamo, immaginiamo, immagina, facciamo finta, supponi, ipotizza, calcola, calcolami, calcolaci, prova con, proviamo con, prova a mettere, prova a calcolare, prova a simulare, supponendo, ipotizzando, immaginando, mettendo, ammesso che, ammettendo, ponendo, poniamo di, volendo ipotizzare, fammi una simulazione, fai una simulazione, facciamo l' ipotesi, facciamo ipotesi, facciamo conto, diciamo di arrivare, facciamo una simulazione, facciamo una prova con",
)

/** What would become of it: turns that suppose wherever they stand. */
export const SUPPOSING = phrases(
  'ammesso che, qualora, nel caso, supponendo, ipotizzando, immaginando, mettendo che, ci costa, costerebbe, che effetto, che succede se, cosa succede se, che succederebbe, cosa succederebbe, una simulazione, volendo ipotizzare',
)

/** Words that turn to all projects at once. */
export const EVERYTHING = phrases(
  'in tutto, in generale, in totale, nel complesso, complessiv*, di tutto, di tutti, globale, tutti i progetti, tutte le schede, tutti gli obiettivi, ogni progetto, ogni scheda, nove progetti, sei progetti, sette progetti, tutti e nove i progetti, tutte e nove le schede, tutti e sei i progetti, tutte e sei le schede, dei progetti, delle schede, i progetti, le schede, altri progetti, altre schede, quali progetti, quali schede',
)
/** All projects even in the channel of one. */
export const ALL_PROJECTS = phrases(
  'tutti i progetti, tutte le schede, ogni progetto, ogni scheda, nove progetti, sei progetti, sette progetti, i progetti, le schede, dei progetti, delle schede, e nove, e sei, e sette, altri progetti, altre schede, in generale, globale, quali progetti, quali schede',
)

export const THIS_PROJECT = phrases(
  'il progetto, del progetto, sul progetto, al progetto, questo progetto, nostro progetto, questa scheda, la scheda, della scheda, sulla scheda',
)

/** Words of questions that say nothing about the row. */
export const QUESTION_WORDS = phrases(
  'situazione, avanzamento, riepilogo, riassunto, stato, percentuale, realizzazione, manca, mancano, aperte, scoperte, documenti, documento, vedere, mostrami, mostra, fammi, simula, calcolo, importo, importi, chiude*, chiudi*, finire, finiamo, somma, cifra, risulta, risultano, consegnare, economia, conoscere, chiede, budget, quota, risorse, soldi, euro, premio, incentivo, compenso, erogabil*, liquidabil*, liquidare, maturat*, rispettare, ' +
    'spetta, spettano, spettant*, scadenz*, scade, scadono, cade, cadono, allegat*, probator*, evidenz*, giustificativ*, prendiamo, prende, vale, perdiamo, comunicare qualcosa, comunicare dati, importante, delibera, qual, calendario, elenco, elencami, lista, qualcosa, caricat*, registrat*, segnat*, cifra, verbale, allegare, file, link, conto, conti, motivo, ragione, ammontare, totale, venga, fatto, giorno, data, dato, dati, valore, numero, limite, consegnat*, mandat*, poi, niente, notizie, novita, poter, possiamo, dici, dite, ricordi, ricordami, serve, servono, qualche, prossim*, imminent*, vicin*, future, futuri, avanti, poi, oltre, date, vero, giusto, aiut*, mano, bisogno',
)

const ASKING_LISTS: readonly Phrases[] = [
  STILL_TO_DO,
  HELP_ALONE,
  ASKING_FIRST,
  ASKING,
  PAYABLE,
  DEADLINES,
  TERMS,
  STATUS,
  STATUS_ASKED,
  WHY,
  ACCOUNTS,
  EVIDENCE,
  ATTACHING,
]

/** The places of the words that belong to the question itself: "erasmus, come siamo messi?" leaves "erasmus". */
export function askingPlaces(heard: readonly string[]): ReadonlySet<number> {
  return new Set(ASKING_LISTS.flatMap(list => [...coveredBy(list, heard)]))
}

/** The places of words of money. */
export function moneyPlaces(heard: readonly string[]): ReadonlySet<number> {
  return new Set([MONEY, PAYABLE, GAINS, SHARE].flatMap(list => [...coveredBy(list, heard)]))
}

/** Words long and telling enough to be heard through one slip. */
export const KEYWORDS =
  'scadenza scadenze erogabile erogabili liquidabile liquidabili situazione avanzamento allegato allegati percentuale maturato riepilogo annulla correggi'.split(
    ' ',
  )

/** What is asked of a person, and what of the bot. */
export const REQUESTS = phrases(
  'me la chiudi, me lo chiudi, me la finisci, me lo finisci, ce la fai, ce la fate, ce la facciamo, ci pensi tu, ci pensate voi, te ne occupi, riesci a, riuscite a, riesce a, potresti finire, potresti chiudere, puoi chiudere, puoi finire, potete chiudere, potete finire, chiudi tu, finisci tu, fai tu, mandi tu',
)
export const ASKING_THE_BOT = phrases(
  'dirmi, dirci, mostrarmi, farmi, darmi, spiegarmi, mandarmi, calcolarmi, calcolare, simulare, riepilog*',
)

/** Words of their own, one slip away from those. */
export const NO_KEYWORDS: ReadonlySet<string> = new Set(
  'corregge correggo correggi maturata maturate maturati allegata allegate allega annullo annulli annullo annullato percentuali situazioni'.split(
    ' ',
  ),
)
