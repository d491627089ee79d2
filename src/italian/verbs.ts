import { distance } from './match.ts'

/** What a word says of the work: it is over, something was done, or it has stopped or moved. */
export type Deed = 'over' | 'done' | 'stalled'

/** The deed a folded word names, or null when it is no participle or word of completion. */
export function deedOf(word: string): Deed | null {
  if (STALLED.has(root(word)) && isParticiple(word)) return 'stalled'
  if (OVER_WORDS.has(word) || (OVER.has(root(word)) && isParticiple(word))) return 'over'
  if (NOT_PARTICIPLES.has(word)) return null
  if (IRREGULAR.has(root(word)) && 'oaie'.includes(word.at(-1) ?? '')) return 'done'
  if (isParticiple(word)) return isSlipOfOver(word) ? 'over' : 'done'
  return word.length >= 6 && isSlipOfOver(word) ? 'over' : null
}

/** Whether the word carries a participle: "ho", "è", "abbiamo", "stata". */
export function isAuxiliary(word: string): boolean {
  return AUXILIARIES.has(word)
}

/** Whether the word is an infinitive: "chiudere", "completarla". */
export function isInfinitive(word: string): boolean {
  if (word.length < 5 || NOT_INFINITIVES.has(word)) return word === 'fare' || word === 'farlo' || word === 'farla'
  return INFINITIVES.some(ending => word.endsWith(ending))
}

const INFINITIVES = [
  'are',
  'ere',
  'ire',
  'arla',
  'arlo',
  'arle',
  'arli',
  'erla',
  'erlo',
  'erle',
  'erli',
  'irla',
  'irlo',
  'irle',
  'irli',
  'urre',
]
const NOT_INFINITIVES = new Set(
  'camerale camere genere titolare singolare particolare mare opere potere dovere volere alimentare irregolare circolare lettere quartiere cantiere cameriere ingegnere'.split(
    ' ',
  ),
)

const AUXILIARIES = new Set('ho hai ha abbiamo avete hanno e sono siamo stato stata stati state aver avere essere avemo'.split(' '))

/** Words that say by themselves that the work is over. */
const OVER_WORDS = new Set(
  'fatto fatta fatti fatte chiuso chiusa chiusi chiuse concluso conclusa conclusi concluse pronto pronta pronti pronte ok okay done online fatti ultimo-passo risolto risolta risolti evaso evasa evasi evase raggiunto raggiunta raggiunti ✅ finish finished completed operativo operativa operativi attivo attiva attivi'.split(
    ' ',
  ),
)
const OVER = new Set(
  'finit terminat completat ultimat conclus chius realizzat effettuat eseguit espletat perfezionat raggiunt evas conseguit portat adempiut svolt'.split(
    ' ',
  ),
)
const STALLED = new Set(
  (
    'spostat rinviat rimandat slittat posticipat prorogat sospes fermat bloccat annullat iniziat cominciat programmat fissat previst pianificat convocat mancat sollecitat richiest chiest dovut rimast restat pensat sbagliat dimenticat ' +
    'saltat ritardat bocciat respint rifiutat ripres riprogrammat ipotizzat stimat scadut promess costat pagat spes perdut pers trovat sentit vist dett parlat letto lett intes capit ordinat avut volut potut piaciut andat tornat'
  ).split(' '),
)
/** Roots of participles that no ending tells. */
const IRREGULAR = new Set(
  (
    'fatt mess emess trasmess dismess iscritt scritt sottoscritt trascritt descritt redatt predispost dispost propost compost post espost adott prodott ridott introdott condott tradott ' +
    'estratt racconl raccolt risolt svolt assunt aggiunt raggiunt giunt corrett elett lett dirett concess ammess permess promoss rimoss discuss chius diffus inclus esclus conclus divis condivis decis evas pres appres compres attes resp rispost accolt tolt scelt ' +
    'apert copert offert scopert distribuit sostituit costruit pervenut ricevut tenut ottenut venut consegnat uscit partit vint rivist provvist acquisit mandat online vendut resi res intrapres'
  ).split(' '),
)
/** Nouns and adjectives that look like participles. */
const NOT_PARTICIPLES = new Set(
  (
    'dato dati data date stato stati stata state lato lati mercato sindacato contratto contratti atto atti fatto-nuovo esito esiti sito siti compito compiti credito crediti debito debiti ambito ambiti merito deposito requisito requisiti limite limiti ' +
    'attivita unita novita qualita modalita possibilita citta universita comunita pubblicita criticita priorita meta eta entita identita quantita difficolta necessita capacita responsabilita disponibilita contabilita mobilita societa facolta sanita trasparenza localita utilita opportunita ' +
    'seduta sedute giornata giornate serata mattinata visita visite vendita uscita entrata entrate volta volte nota note rotta ditta ditte lista liste pratica carta scritta certificato certificati candidato candidati impiegato impiegati avvocato patronato volontariato segretariato allegato allegati ' +
    'privato privati interessato interessati interessata dedicata dedicato risultato risultati relato stretto netto netta tratto aspetto rispetto oggetto progetto progetti soggetto soggetti effetto effetti difetto diritto diritti biglietto tetto letto otto sette tutto tutta tutti tutte cassetto prospetto biblioteca ' +
    'moto foto auto voto aiuto minuto minuti contenuto contenuti istituto istituti statuto tributo tributi contributo contributi attributo punto punti conto conti tanto quanto santo pronto frequente utente parte parti arte porta porte aperto-mente primate estate rete sete rate rata rate tate patate diretto ' +
    'ente enti evento eventi documento documenti trento momento elemento questo questa questi queste gusto giusto giusta posto costo costi testo testi resto festa richiesta richieste proposta proposte risposta risposte raccolta raccolte scelta scelte svolta svolte posta messa offerta offerte scoperta spesa spese presa difesa attesa ripresa impresa imprese resa chiesa sede sedi caso casi corso corsi uso mese mesi paese paesi permesso permessi processo processi congresso accesso accessi successo ingresso interesse classe casse cassa tassa tasse ' +
    'esperto esperti concerto merito-la gratuita gratuito adatto adatta infinito vestito appetito spirito abito abiti rito lite dinamite marito ebbene polizia camerata privata pirata strata strato strati substrato'
  ).split(' '),
)

function isParticiple(word: string): boolean {
  if (word.length < 5 || NOT_PARTICIPLES.has(word)) return false
  const ending = word.slice(-3, -1)
  if ((ending === 'at' || ending === 'ut' || ending === 'it') && 'oaie'.includes(word.at(-1) ?? '')) return !isAbstract(word)
  return (OVER.has(root(word)) || STALLED.has(root(word)) || IRREGULAR.has(root(word))) && 'oaie'.includes(word.at(-1) ?? '')
}

/** "qualità", "attività" without their accent. */
function isAbstract(word: string): boolean {
  return (
    ['ivita', 'alita', 'icita', 'osita', 'arita', 'orita', 'rsita', 'munita', 'neita', 'ieta', 'bilita', 'anita', 'erita'].some(ending =>
      word.endsWith(ending),
    ) && !word.startsWith('stabil')
  )
}

function root(word: string): string {
  return word.slice(0, -1)
}

const OVER_FORMS = [
  'conclusa',
  'concluso',
  'completata',
  'completato',
  'terminata',
  'terminato',
  'ultimata',
  'ultimato',
  'conclusi',
  'concluse',
  'completati',
  'completate',
  'finita',
  'finito',
  'chiusa',
  'chiuso',
]

function isSlipOfOver(word: string): boolean {
  return OVER_FORMS.some(form => form.length >= 6 && Math.abs(form.length - word.length) <= 1 && distance(form, word, 1) <= 1)
}
