/** Words that say nothing about which row is meant: function words, courtesies, time, and the speech around a report. */
const LISTS = [
  // articles, prepositions, conjunctions, pronouns
  "il lo la l' i gli le un uno una un' di del dello della dell' dei degli delle d' a ad al allo alla all' ai agli alle da dal dallo dalla dall' dai dagli dalle in nel nello nella nell' nei negli nelle con col coi su sul sullo sulla sull' sui sugli sulle per x contro mediante tramite presso durante attraverso verso sotto sopra dentro insieme pari entrambi entrambe tra fra e ed o od oppure ma pero che chi cui quale quali se come dove quando perche cosa quanto quanta quanti quante",
  "io tu lui lei noi voi loro mi ti ci vi si ne c' m' t' s' v' n' me te lui questo questa questi queste quello quella quelli quelle quel quei quegli quell' quest' cio suo sua suoi sue mio mia miei mie nostro nostra nostri nostre vostro vostra loro tutto tutta tutti tutte tutt' altro altra altri altre altr' stesso stessa ogni qualche alcuni alcune qualcosa qualcuno qlc niente nulla nessuno nessuna nessun",
  // verbs that carry others
  'e sono siamo sei siete era erano ero stato stata stati state sara saranno essere ho hai ha abbiamo avete hanno aveva avevamo avevano avere avuto avemo fa fare faccio facciamo fanno va vanno viene vengono venuto sta stanno stiamo sto c deve devono devo dobbiamo puo possono posso possiamo vuole voglio vogliamo',
  // adverbs and fillers
  'nonostante malgrado non nn no si anche ancora gia piu meno molto poco tanto troppo solo soltanto proprio appena adesso ora poi dopo prima finora fin qui qua li lassu sempre mai cosi quindi infine inoltre ecco allora dunque cioe anzi ovvero insomma comunque purtroppo finalmente circa quasi bene male ok okay perfetto ottimo daje evviva boh beh mah dai ah oh eh er nel frattempo pure invece infatti davvero certo sicuro ormai tranquilli finito appunto veramente praticamente diciamo',
  // courtesies
  'ciao buongiorno buonasera salve grazie prego saluti cordiali distinti gentile gentili gentilissimi cari caro cara colleghi collega favore cortesia pls please scusa scusate scusami buon buona lavoro giornata serata pomeriggio mattina sera notte raga ragazzi tutti mille',
  'comunico comunica comunichiamo segnalo segnaliamo informo informiamo presente avviso avvisare notizia notizie novita riferisco aggiorno fyi nb ps oggetto rif riferimento riguardo merito quanto proposito circa relativo relativa relativamente inerente',
  // the scaffolding of sheets and time
  'data giorno giorni gg ieri oggi domani settimana mese anno ore ora entro termine termini scadenza scadenze tempo tempi ritardo anticipo puntuale puntuali progetto progetti obiettivo obiettivi obb ob indicatore indicatori riga righe punto punti rigo numero nr n num num parte c.m u.s p.v c.a corrente odierna',
  'portato portata portati portate tonde tonda tondi tondo oltre bellezza confermo conferma confermiamo risulta risultano risultato intero intera interi intere avvenuta precisione ultimo ultima ultimi ultime inizio fine meta scorso scorsa prossimo prossima stamattina stamani stamane stasera quota totale',
]

const STOP: ReadonlySet<string> = new Set(LISTS.join(' ').split(' '))

/** Whether a folded word is left out of the search for the row. */
export function isStopword(word: string): boolean {
  return STOP.has(word)
}

/** Whether the word only colours what it stands beside: "il benedetto inventario", "le nuove bacheche". */
export function isEpithet(word: string): boolean {
  return EPITHETS.has(word)
}

const EPITHETS = new Set(
  (
    'senza problema problemi intoppi intoppo nuovo nuova nuovi nuove benedetto benedetta benedetti benedette maledetto maledetta maledetti maledette famoso famosa famosi famose famigerato famigerata fatidico fatidica sospirato sospirata ' +
    'suddetto suddetta predetto predetta citato citata intero intera interamente integralmente definitivamente regolarmente felicemente ufficialmente puntualmente formalmente materialmente effettivamente'
  ).split(' '),
)
