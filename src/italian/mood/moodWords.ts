import { phrases } from '../lexicon/phrases.ts'

/** Phrases by the mood they give a clause: folded, parted by commas, a final * stands for any ending. */
export const HEARSAY = phrases(
  'non e vero che, non e affatto vero che, e falso che, non risulta che, mi sa che, non mi pare, pare, parrebbe, sembra, sembrerebbe, forse, probabilmente, presumibilmente, credo, crediamo, penso, pensiamo che, suppongo, immagino, presumo, dicono, dicevano, si dice, raccontano, giurano, sostiene, sostengono, ' +
    'chissa, magari, dice lui, dice lei, dicono loro, dice di, dicono di, sostiene di, assicura di, giura di, dice che, detto che, detto di, mi ha detto, ci ha detto, mi dice, mi hanno detto, riferisce, riferiscono, a quanto pare, a quanto dicono, a quanto mi, a quanto si, a quanto ne, a detta, parola di, ' +
    "secondo me, secondo il, secondo la, secondo lui, secondo lei, secondo loro, secondo voi, secondo te, secondo l', ho sentito, ho letto, ho saputo, abbiamo sentito, stando a, voci, sentito dire, assicura, promette, conferma che, so che, " +
    "ha scritto, ha detto, c' e qualcuno, ci scrive, mi scrive, ci scrivono, mi scrivono, scrive che, scrivono che, c' e scritto, ce scritto, leggo, mi risulta, vi copio, copio, incollo, citazione, in teoria, complimenti, congratulazioni, bravi, brave, bravo, brava, grazie per, grazie di, grazie a chi, ottimo lavoro",
)

export const CONDITIONAL = phrases(
  'qualora, purche, si considera, si considerano, si intende, si intendono, si ritiene, a meno di, a meno che, fingiamo, immaginiamo, immagina, immaginate, facciamo finta, supponi, ipotizza, ipotizzando, solo dopo, solo quando, dopo la firma, poniamo, ipotizziamo, mettiamo che, metti che, metti caso, mettiamo caso, supponiamo, casomai, semmai, nel caso, finche, fino a quando, a condizione, a patto, non appena, una volta che, nell ipotesi, ipotesi, simula, simulami, simulazione',
)

export const UNFINISHED = phrases(
  'prima stesura, prima versione, versione provvisoria, preliminar*, preparatori*, propedeutic*, gira male, girano male, gira piano, gira a vuoto, gira in prova, va male, vanno male, funziona male, funzionano male, la mia parte, la nostra parte, la tua parte, fallit*, arenat*, naufragat*, manca, mancano, mancava, mancavano, mancherebbe, resta, restano, rimane, rimangono, quasi, tranne, eccetto, a parte, esclus*, parzial*, bozza, bozze, minuta, solo per, incomplet*, in corso, in lavorazione, in parte, in sospeso, in alto mare, in attesa, ' +
    'a meta, per meta, meta dell*, meta degli, meta dei, meta del, prima parte, un terzo, due terzi, solo al, solo in, solo nel, solo nella, solo sul, solo sulla, sulla carta, a parole, in prova, in test, di test, di prova, con riserva, non funziona, non funzionano, tornat* indietro, salvo imprevisti, si fa per dire, per modo di dire, salvo il, salvo l*, salvo un*, salvo due, salvo gli, salvo i, fuorche, ad eccezione, a eccezione, promesso, a buon punto, aspetto, aspettiamo, attendo, attendiamo, aspettando, sto ancora, siamo ancora, ci sto, ci stiamo',
)

export const ORDERED = phrases(
  'raccomando, ricordatevi, ricordati, ricordate, vi ricordo, ricordo a, ricordo che, bisogna, occorre, serve, servono, urge, sollecito, sollecitiamo, tocca, deve essere, devono essere, dev essere, va data, target, affrettatevi, muovetevi, sbrigatevi, forza, dai che, potresti, potreste, puoi, potete, riesci a, riuscite a, riesce a, ci pensi, ci pensate, te ne occupi, per cortesia, mi fate, mi fai, vuole, vogliono, pretende, pretendono, esige, voglio il, voglio l*, voglio i, voglio gli, voglio un, voglio una, voglio che, voglio tutt*, voglio vede*, pretendo, esigo, gradirei',
)

export const PLANNED = phrases(
  'vogliamo, contiamo, prevediamo, prevedo, prevede, prevedono, puntiamo, speriamo, spero, intendiamo, intendo, cerchiamo, proviamo, vediamo di, programmiamo, pianifichiamo, stimiamo, ipotizzo, dovremmo, dovrei, dovrebbe, dovrebbero, vorremmo, ' +
    'promettiamo, prometto, conto di, cerco di, provo a, penso di, pensiamo di, sto per, stiamo per, in agenda, in programma, in calendario, prevista per, previsto per, previste per, previsti per, preso appuntamento, preso ferie, preso permesso, preso un giorno, fissato appuntamento, domani, dopodomani, domattina, prossimamente, in giornata, a giorni, dopo le ferie, ' +
    "l' obiettivo e, e l' obiettivo, obiettivo e, ho intenzione, abbiamo intenzione, mi impegno, ci impegniamo, a breve, tra poco, fra poco, presto",
)

export const DENIED = phrases(
  "tutt' altro che, tutto tranne, lontan* da, lontan* dall*, lungi, altro che, macche, neanche per, nemmeno per, non e vero, falso, e falso, per niente, affatto, nient' affatto",
)

/** What says that the work is over without a participle of its own. */
export const OVER = phrases(
  'a posto, a buon fine, a termine, a compimento, in porto, a regime, al completo, portat* a casa, mess* in produzione, mess* in rete, mess* in linea, mess* in funzione, mess* in esercizio, andat* in linea, andat* on line, andat* in esercizio, entrat* in funzione, entrat* in esercizio, entrat* in servizio, esito positivo, esito favorevole, collaudo positivo, passato il collaudo, superato il collaudo, passato la verifica, superato la verifica, dat* alle stampe' +
    [
      'in funzione',
      'in esercizio',
      'in albo',
      "all' albo",
      'sul sito',
      'on line',
      'in linea',
      'in uso',
      'in servizio',
      'disponibil*',
      'visibil*',
      'consultabil*',
    ]
      .flatMap(state => ['da', 'dal', "dall'", 'dagli', 'a tutti gli effetti'].map(since => `, ${state} ${since}`))
      .join(''),
)

/** Doubt about what one has done: the report must be asked for. */
export const UNSURE = phrases(
  'poi ti confermo, poi vi confermo, poi confermo, ti confermo domani, ti confermo dopo, ti confermo poi, vi confermo domani, vi confermo poi, e dura, e difficile, e impossibile, e un problema, non so, non ricordo, non mi ricordo, non ne sono sicur*, non sono sicur*, non sono cert*, non saprei, non so se, se ricordo bene, se non ricordo male, se non sbaglio, se non erro, se non vado errato, salvo errori, mi pare, vado a memoria, a memoria',
)

/** Other years' work. */
export const PAST_YEARS = phrases(
  "anno scorso, anno passato, scorso anno, passato anno, l' anno prima, anno precedente, anni fa, anni scorsi",
)
