import { withinOneSlip } from './slips.ts'
import { stem } from './stems.ts'

/** Verbs that may tell the same piece of work: what a row calls "invio" people report as "mandato". One line a kind. */
const KINDS = [
  'inviare mandare spedire trasmettere consegnare presentare inoltrare depositare protocollare notificare comunicare aderire recapitare partire diramare postalizzare imbucare',
  'pubblicare diffondere implementare attivare acceso avviare aprire riaprire creare realizzare costruire inaugurare partire introdurre sviluppare migrare configurare ricostruire diramare divulgare affisso varato travasare riversare',
  'installare posare montare collocare sostituire allestire apporre affiggere riqualificare ripristinare riparare sistemare manutenere piantare potare pulire ricostruire rigenerare segnare tracciare cablare allacciare agganciare murato imbullonare',
  'verificare controllare riscontrare esaminare analizzare censire mappare contare conta conteggio conteggiare rilevare ispezionare monitorare collaudare validare testare visitare convalidare revisionare superare passare provato setacciare perlustrare vagliare scrutinare spulciare visionare',
  'approvare adottare deliberare firmare siglare sottoscrivere ratificare emettere stipulare iscrivere istituire costituire nominare passare varato avallare controfirmare bollinare votato emanare omologare',
  'relazione report elenco documento bozza redigere stesura stendere redazione predisporre elaborare preparare scrivere compilare aggiornare revisionare completare progettare definire studiare',
  'caricare inserire registrare aggiornare inventariare catalogare classificare archiviare digitalizzare scansionare recuperare raccogliere dematerializzare indicizzare numerare etichettare riordinare riordino mappare bonificare conta contare conteggio popolare popolamento',
  'traslocare trasferire spostare dismettere smaltire svuotare sgomberare conferire sgombrare evacuare',
  'formare addestrare istruire partecipare organizzare svolgere tenere condividere incontrare presentare coinvolgere effettuare promuovere informare illustrare discutere',
  'acquistare affidare aggiudicare assegnare',
  'evadere liquidare rimborsare rilasciare erogare istruire emettere certificare attestare definire consegnare distribuire',
  'emettere uscire',
  'stampare rilegare pubblicare distribuire',
  'pubblicare uscire',
  'spedire inviare mandare uscire',
  'azzerare smaltire esaurire definire evadere bonificare pulire ripulire sanato normalizzare giacenza giacenze pendenza pendenze',
  'sostituire cambiare rimpiazzare rinnovare',
  'pagato pagamento pagata pagati pagate saldare liquidare accreditare rimborsare erogare quietanzare',
]

/** The kinds that come after one: what is signed, sent or published has been written. */
const LATER: ReadonlyMap<number, readonly number[]> = new Map([[5, [0, 1, 4]]])

/** The kinds, and those that imply them. */
export function withLater(kinds: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...kinds].flatMap(kind => [kind, ...(LATER.get(kind) ?? [])]))
}

/** Sending, publishing, approving and writing: any work may end so. */
export const HANDING_OVER: ReadonlySet<number> = new Set([0, 1, 4, 5])

const KIND_OF = new Map<string, Set<number>>()
for (const [kind, line] of KINDS.entries()) {
  for (const word of line.split(' ').flatMap(forms)) KIND_OF.set(stem(word), (KIND_OF.get(stem(word)) ?? new Set()).add(kind))
}

/** Short verbs keep too little before their ending: the participle is listed too ("tenere", "tenuta"). */
function forms(word: string): readonly string[] {
  const vowel = { are: 'ata', ere: 'uta', ire: 'ita' }[word.slice(-3)]
  return vowel === undefined ? [word] : [word, word.slice(0, -3) + vowel]
}

/** The kinds of work a word names, one slip allowed; none for a word that names none. */
export function kindsOf(word: string): ReadonlySet<number> {
  const root = stem(word)
  const known = KIND_OF.get(root) ?? cache.get(root)
  if (known) return known
  const found = near(root) ?? NONE
  if (cache.size < MOST_CACHED) cache.set(root, found)
  return found
}

const cache = new Map<string, ReadonlySet<number>>()
const MOST_CACHED = 20_000

const NONE: ReadonlySet<number> = new Set()

function near(root: string): ReadonlySet<number> | undefined {
  if (root.length < 5) return undefined
  for (const [known, kinds] of KIND_OF) if (known.length >= 5 && withinOneSlip(known, root)) return kinds
  return undefined
}
