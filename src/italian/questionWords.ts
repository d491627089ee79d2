import { phrases } from './phrases.ts'

/** Openings and turns of phrase that ask without a question mark. */
export const ASKING_FIRST = phrases(
  'quanto, quanta, quanti, quante, quale, quali, qual, cosa, chi, dove, quando, come, perche, qualcuno sa, mostrami, mostra, dimmi, fammi, elenca, elencami, dammi, vorrei sapere, vorrei vedere, vorrei capire, vorrei un, vorrei il, vorrei la, potresti, puoi, sapete, sai, elenco scadenze, elenco delle scadenze, ' +
    "com', che data, che percentuale, che scadenz*, che punto, che cosa, che termin*, che importo, che peso",
)
export const ASKING = phrases(
  'mi confermi, mi confermate, confermi che, confermate che, confermi, confermate, sa se, sapete se, sai se, sapere se, sapere quanto, sapere cosa, sapere quando, sapere quali, mi dite, mi dici, mi sapete, mi sai, mi fai, mi dai, mi mandi, mi mostri, fammi vedere, a che punto, che cosa, come mai, entro quando, vorrei sapere, si chiede di conoscere, ' +
    'si chiede di sapere, a quanto ammont*, a quanto siamo, a quanto sta, o no, o non ancora, quanti soldi, cosa dobbiamo, cosa devo, cosa abbiamo, cosa manca, quanto si, quanto ci, quanto mi, quanto prend*, quanto vale, quanto abbiamo, come stiamo, come siamo, come sta, come va, da controllare se',
)

export const HELP = phrases(
  'come faccio, come si fa, come funzion*, cosa sai fare, che sai fare, come si usa, come ti uso, come ti si usa, cosa puoi fare, che puoi fare, come posso, come devo, come registro, come comunico, come segnalo, come ti dico, come ti comunico, come ti segnalo, come ti scrivo, come te lo, come si registra, come si comunica, fai un esempio, fammi un esempio, cosa posso chiederti, cosa posso scriver*',
)

/** How often the bot errs. */
export const ACCURACY = phrases(
  'quanto sbagli, quanto spesso sbagli, quante volte sbagli, quanti errori fai, sbagli mai, sbagli spesso, sbagli tanto, sbagli molto, fai errori, quanto sei preciso, quanto sei precisa, quanto sei affidabile, quanto sei accurat*, quanto sei attendibile, sei affidabile, sei attendibile, sei preciso, sei precisa, mi posso fidare di te, posso fidarmi di te, ci si puo fidare di te, quanto ci azzecchi, che margine di errore hai, quanto capisci, capisci sempre tutto',
)

/** Words of money whose mere mention, in a message that reports nothing, asks for the sum. */
export const PAYABLE = phrases(
  'erogabil*, liquidabil*, spetta, spettano, spettant*, spetterebb*, da liquidare, maturat*, maturar*, quanti soldi, importo spettante, importo complessivo, quota erogabile, somma liquidabile, cifra liquidabile, soldi',
)
export const MONEY = phrases(
  'soldi, euro, €, importo, importi, pagano, pagate, paga, pagati, prendiamo, prende, prendo, prendono, incassiamo, incassa, incasso, incassare, guadagnare, percepire, prendere, perdere, guadagniamo, guadagno, guadagna, guadagnato, premio, incentivo, compenso, quota, budget, denaro, quattrini, in tasca, a casa, perdiamo, perso, ' +
    'risorse, vale, valgono, liquidazione, liquidat*, ci tocca, ci viene, ci vengono, ci danno, ci da, ci riconoscono, ci riconosce, ci rimettiamo, ci rimetto, ci entra, ci entrano, mi porta, ci porta, mi viene, quanto mi tocca, quanto prender*, mi danno, quanto viene, prenderemmo, incasseremmo, perderemmo, guadagneremmo, prenderei, ci becchiamo, tiriamo fuori, portiamo a casa, rende, frutta, frutterebbe, ballano, in ballo, in gioco, percepiamo, percepire, economia, risparmio',
)

/** The speaker's own money. */
export const SHARE = phrases(
  'prendo, prendero, quanto incasso, quanto guadagno, quanto mi tocca, quanto mi viene, quanto mi metto, percepisco, mi spetta, mi spettano, mi danno, mi pagano, mi viene in tasca, mi entra, mi metto in tasca, mia quota, mia parte, mio premio, mio incentivo, mio compenso, mia spettanza, prenderei io, spetta a me, spettano a me, vengono a me, viene a me',
)
/** Money of one thing, the one just spoken of. */
export const OF_ONE = phrases('quanto vale, quanto pesa, quanto mi porta, quanto ci porta, quanto porta')

export const DEADLINES = phrases(
  "scadenz*, scade, scadono, scadranno, scadra, entro quando, entro che giorno, entro che data, entro quale giorno, entro quale data, quando va, quando vanno, quando devo, quando dobbiamo, gia scadut*, quando bisogna, quando si deve, per quando, che termine, che termini, che termini, ultimo giorno utile, quanto tempo, quanti giorni mancano, termini da rispettare, cosa dobbiamo consegnare, cosa devo consegnare, cosa dobbiamo chiudere, cosa c' e da consegnare, cosa c' e da chiudere, data limite, tempo abbiamo",
)

export const STATUS = phrases(
  "a che punto, a che siamo, come siamo, come stiamo, come va, come vanno, come sta, come stanno, come procede, come procedono, com' e mess*, com' e, come e mess*, come sono mess*, come andiamo, stato avanzamento, stato di avanzamento, stato dell' arte, stato lavori, stato del, stato della, stato dei, stato delle, stato di, " +
    "stato progetto, stato scheda, cosa manca, cosa ci manca, cosa mi manca, cosa ci rimane, cosa ci resta, cosa mi resta, cosa mi rimane,  che manca, che ci manca, cosa resta, cosa rimane, cosa c' e ancora, miei obiettivi, nostri obiettivi, righe aperte, righe scoperte, righe mancano, a quanto siamo, dove siamo, situazione, avanzamento, riepilogo, riassunto, quadro, andamento, che data risulta, " +
    'cosa ho ancora, cosa devo ancora, cosa devo fare, cosa dobbiamo ancora, cosa dobbiamo fare, cosa mi tocca, cosa abbiamo ancora, obiettivi ho, obiettivi abbiamo, che percentuale, chi deve ancora, chi manca, chi non ha ancora',
)
/** Words that make a question one about the state of things only when it is plainly asked. */
export const STATUS_ASKED = phrases(
  'stato, percentuale, manca, mancano, aperte, aperti, scoperte, scoperti, aggiornamenti, obiettivi, obiettivo, punto, novita, risulta, risultano, ritardo',
)

export const WHY = phrases(
  'con che calcolo, come si calcola, come e calcolat*, come viene calcolat*, come hai calcolato, come avete calcolato, come e venut*, da dove viene, da dove vengono, da dove esce, da dove escono, da dove salta, come viene fuori, come esce, spiegami, spiega, spiegatemi, come ci si arriva, come si arriva, come ci arrivi, come mai, per quale motivo, che conto, che conti, con che criterio, con quale criterio',
)

export const EVIDENCE = phrases(
  "allegat*, che documenti, quali documenti, che prove, quali prove, prove caricat*, dove trovo, dov' e il verbale, dove sta il verbale, documenti probator*, probator*, evidenz*, giustificativ*, pezze d', pezza d', documentazione a supporto, documenti a supporto",
)
export const ATTACHING = phrases(
  "ti allego, vi allego, allego il, allego la, allego l', allego i, in allegato il, in allegato la, carico l' allegato, ti mando il file, vi mando il file, mando il file, ecco il link, ecco il file, questo e il link",
)

export const SIMULATING = phrases(
  'simula, simulami, simulazione, poniamo, ipotizziamo, supponiamo, mettiamo che, metti che, metti caso, mettiamo caso, ipotesi, fingiamo, immaginiamo, immagina, facciamo finta, supponi, ipotizza, calcola',
)

/** Words that turn to all projects at once. */
export const EVERYTHING = phrases(
  'in tutto, in generale, in totale, complessiv*, tutti i progetti, tutte le schede, tutti gli obiettivi, ogni progetto, ogni scheda, di tutti, di tutto, nove progetti, sei progetti, tutti e nove i progetti, tutte e nove le schede, tutti e sei i progetti, tutte e sei le schede, globale, dei progetti, delle schede, i progetti, le schede',
)

export const THIS_PROJECT = phrases(
  'il progetto, del progetto, sul progetto, al progetto, questo progetto, nostro progetto, questa scheda, la scheda, della scheda, sulla scheda',
)

/** Words of questions that say nothing about the row. */
export const QUESTION_WORDS = phrases(
  'situazione, avanzamento, riepilogo, riassunto, stato, percentuale, realizzazione, manca, mancano, aperte, scoperte, documenti, documento, vedere, mostrami, mostra, fammi, simula, calcolo, importo, importi, chiude*, chiudi*, finire, finiamo, somma, cifra, risulta, risultano, consegnare, economia, conoscere, chiede, budget, quota, risorse, soldi, euro, premio, incentivo, compenso, erogabil*, liquidabil*, liquidare, maturat*, rispettare, ' +
    'spetta, spettano, spettant*, scadenz*, scade, scadono, allegat*, probator*, evidenz*, giustificativ*, prendiamo, prende, vale, perdiamo, comunicare qualcosa, comunicare dati, importante, delibera',
)

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
