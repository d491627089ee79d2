/** Word lists of the verbs in which work is told; folded, parted by spaces. */

/** Words and roots that say by themselves that the work is over. */
export const OVER_WORDS = words(
  'pronto pronta pronti pronte ok okay done online ✅ ✔ finished completed operativo operativa operativi operative attivo attivi attiva attive avvenuto avvenuta avvenuti avvenute',
)
export const OVER_ROOTS = words(
  'fatt finit terminat completat ultimat conclus chius realizzat effettuat eseguit espletat perfezionat raggiunt evas conseguit adempiut svolt risolt ottenut archiviat sbrigat smarcat sfangat compiut',
)

/** Roots of participles after which nothing is done: the work moved, stopped, began, or someone only spoke of it. */
export const STALLED_ROOTS = words(
  'spostat rinviat rimandat slittat posticipat prorogat sospes fermat bloccat annullat iniziat cominciat programmat fissat previst pianificat mancat dovut rimast restat ' +
    'pensat sbagliat dimenticat saltat ritardat bocciat respint rifiutat ripres riprogrammat ipotizzat stimat scadut promess costat spes perdut pers vist dett parlat letto lett intes capit piaciut andat tornat pervenut entrat cresciut diventat successi capitat sfuggit scappat',
)

/** Roots of participles of what is taken back after it was done, unless a sheet asks for it. */
export const UNDONE_ROOTS = words('annullat ritirat revocat respint bocciat staccat disdett cancellat sospes')

/** Roots of participles of what is done on the way, unless a sheet asks for it. */
export const INCIDENTAL_ROOTS = words(
  'prenotat chiamat contattat invitat avvisat incaricat interpellat ringraziat convocat sollecitat richiest chiest sentit trovat ordinat donat regalat comprat acquistat pagat assunt vendut pres rubat',
)

/** Roots of participles that no ending tells. */
export const IRREGULAR_ROOTS = words(
  'mess emess trasmess dismess iscritt scritt sottoscritt trascritt descritt redatt predispost dispost propost compost esclus espost adott prodott ridott introdott condott tradott estratt raccolt assunt aggiunt corrett elett dirett ' +
    'concess ammess permess promoss rimoss discuss diffus inclus divis condivis decis pres appres compres attes res rispost accolt tolt scelt apert copert offert scopert vint rivist resi intrapres rimess immess smess conness ' +
    'estes acces riacces stes distes appes riscoss riprodott ricondott sottratt sciolt inflitt dipint ' +
    'protett difes impress espress indett coinvolt ripost apposit affiss appost',
)

/** Roots of verbs that finish a piece of work or hand it over. */
export const WORK_ROOTS = words(
  'inviat trasmess presentat pubblicat approvat adottat firmat sottoscritt caricat inserit verificat predispost redatt elaborat emess creat attivat avviat stampat aggiornat mandat spedit protocollat depositat registrat formalizzat notificat attuat ' +
    'consegnat recuperat raccolt riscontrat validat organizzat rilasciat collaudat installat sostituit erogat tenut censit rilevat controllat compilat catalogat classificat archiviat digitalizzat scansionat indicizzat trasferit traslocat dismess smaltit ' +
    'iscritt istituit costituit nominat assegnat affidat aggiudicat acquistat montat posat ripristinat riparat sistemat pulit piantat potat bonificat mappat testat configurat migrat formattat tradott revisionat rivist corrett integrat ' +
    'condivis diffus comunicat informat format istruit evas liquidat rimborsat certificat attestat deliberat convalidat ratificat stipulat rinnovat apert inaugurat allestit esaminat analizzat studiat valutat monitorat ispezionat visitat intervistat somministrat ' +
    'individuat estratt estrapolat calcolat riorganizzat unificat accorpat definit chiarit mess impostat abilitat rilegat affiss portat dat introdott implementat sviluppat progettat disegnat costruit prodott pattugliat percors coinvolt incontrat svuotat ' +
    'inventariat etichettat timbrat numerat riunit conclus discuss illustrat dichiarat',
)

/** Nouns and adjectives that look like participles. */
export const NO_PARTICIPLES = words(
  'aiuto aiuti scusate scusato sabato sabati avuto avuta avuti avute voluto potuto saluti saluto dato dati data date stato stati stata state lato lati mercato sindacato contratto contratti atto atti esito esiti sito siti compito compiti credito crediti debito debiti ambito ambiti merito meriti deposito depositi requisito requisiti limite limiti ' +
    'meta eta seduta sedute giornata giornate serata mattinata visita visite vendita entrata entrate volta volte nota note rotta ditta ditte lista liste carta certificato certificati candidato candidati impiegato impiegati avvocato avvocati patronato volontariato segretariato allegato allegati ' +
    'rifiuto rifiuti salute facciata facciate telefonata telefonate fermata fermate vallata vallate scarpata scarpate testata testate reato reati senato inviti reddito redditi recapito recapiti circuito circuiti transito transiti rito riti vita vite gita gite nascita nascite perdita perdite valuta valute prato prati laureati pensionati disoccupati rifugiati delegati immigrati ' +
    'prestito prestiti autoprestito autoprestiti privato privati interessato interessati interessata dedicata dedicato risultato risultati aspetto rispetto oggetto progetto progetti soggetto soggetti effetto effetti difetto diritto diritti biglietto otto sette tutto tutta tutti tutte prospetto biblioteca minuto minuti contenuto contenuti ' +
    'istituto istituti statuto tributo tributi contributo contributi attributo punto punti conto conti tanto quanto tante tanti quanti santo conta conte conti conto fisso fissi invii invia invio invie res rese resa resi presa prese presi attesa attese impresa imprese impresi messa ' +
    'utente utenti parte parti estate rete sete rate rata ente enti documento documenti gusto giusto giusta posto costo costi testo testi resto festa richiesta richieste proposta proposte risposta risposte raccolta raccolte scelta scelte posta offerta offerte spesa spese corso corsi permesso permessi ' +
    'arretrato arretrati arretrata arretrate processo processi accesso successo ingresso interesse classe cassa tassa gratuita gratuito adatto adatta infinito abito marito camerata strato strati comitato comitati apparato formato formati abitato primato quadrato litorato elettorato assessorato commissariato ' +
    'supermercato ipermercato gelato gelati cioccolato soldato soldati campionato campionati magistrato magistrati peccato peccati cognato cognata nottata annata ondata nevicata camminata passeggiata chiacchierata occhiata grigliata cavolata stupidata risata risate patata patate insalata frittata spremuta mangiata',
)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
