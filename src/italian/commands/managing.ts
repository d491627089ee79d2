import { isOfCorrecting } from '../corrections/correctionWords.ts'
import { isUndoing } from '../corrections/undoWords.ts'
import { hasPhrase, phrases } from '../lexicon/phrases.ts'
import { deedOf } from '../lexicon/verbs.ts'
import type { Message } from '../match/message.ts'
import type { Management, Subject } from '../outcome.ts'
import { subjectOf } from '../questions/subject.ts'

/** A command of those who run sheets, roles and channels ("metti Elena titolare del progetto 6", "proroga la 2.4", "silenzia i promemoria"); null when it is none, as a report always is. */
export function managementIn(message: Message): Management | null {
  const channel = ofChannel(message)
  if (channel) return channel
  const verb = verbIn(message)
  if (isOfSettings(message, verb)) return { kind: 'other', about: namedIn(message) }
  if (message.references.length > 0 && DECIDING.has(verb)) return { kind: 'other', about: aboutIn(message) }
  if (message.clauses.some(({ mood, over }) => mood === 'asserted' && over)) return null
  if (isOfRoles(message, verb) || isOfLife(message, verb) || isOfTargets(message, verb)) return { kind: 'other', about: aboutIn(message) }
  return hasPhrase(MANAGING_PHRASES, message.heard) ? { kind: 'other', about: aboutIn(message) } : null
}

/** Verbs that are no participles: "valuta la 1.2 conclusa il 29/10" reports nothing. */
const DECIDING = new Set(['valuta', 'valuto', 'certifica', 'certifico', 'approva', 'approvo', 'consuntiva', 'consuntivo'])

/** The verb that commands: the first word that is no greeting, politeness or the row spoken of. */
function verbIn({ heard }: Message): string {
  return heard.find((word, at) => /^[a-z]/.test(word) && (!BEFORE.has(word) || (word === 'chi' && at === 0))) ?? ''
}

const BEFORE = new Set(
  'ciao buongiorno salve per favore cortesia bot traguardo scusa scusate puoi potresti vorrei voglio devo mi si chiede di ok allora e ora adesso da oggi il la lo i le gli'.split(
    ' ',
  ),
)

/** "collega questo canale al progetto 5", "stacca il canale", "questo canale è per il progetto 5". */
function ofChannel(message: Message): Management | null {
  const { heard } = message
  const project = message.references.find(reference => reference.row === null)?.project ?? null
  const first = heard[0] ?? ''
  const isOfChannel = heard.some(word => CHANNELS.has(word))
  if (first === 'scollega' || (first === 'scollegare' && heard.length < 8) || (UNBINDING.has(first) && isOfChannel))
    return { kind: 'unbind', project }
  if (project === null) return null
  const isBinding = first === 'collega' || (BINDING.has(first) && isOfChannel)
  return isBinding || hasPhrase(BOUND, heard) ? { kind: 'bind', project } : null
}

const CHANNELS = new Set(['canale', 'chat', 'gruppo', 'team', 'conversazione'])
const BINDING = new Set('collega collegate associa abbina aggancia lega assegna imposta'.split(' '))
const UNBINDING = new Set('scollega stacca sgancia dissocia scollegate'.split(' '))
const BOUND = phrases(
  'questo canale e per, questo canale e del, questo canale e della, questo canale e dedicato, questo canale serve, questo gruppo e del, questo gruppo e della, questo gruppo e per, questa chat e della, questo canale riguarda, questa chat e per, questa chat e del, questa chat riguarda',
)

/** "disattiva i promemoria", "non mandarmi più promemoria", "avvisaci 10 giorni prima delle scadenze", "imposta i decimali a 2". */
function isOfSettings({ heard, vocabulary, tokens }: Message, verb: string): boolean {
  const isSetting = heard.some(word => SETTINGS.has(word) && !vocabulary.words.has(word))
  if (
    isSetting &&
    (SETTING.has(verb) || (heard.includes('non') && heard.some(word => STOPPING.has(word))) || heard.some(word => WANTING.has(word)))
  )
    return true
  const isAhead = heard.includes('prima') && (heard.includes('settimana') || tokens.some(({ kind }) => kind === 'number'))
  return WARNING.has(verb) && isAhead
}

const SETTINGS = new Set(
  'promemoria notifica notifiche reminder avvisi avviso impostazione impostazioni sollecito solleciti decimali lingua orario preavviso'.split(
    ' ',
  ),
)
const SETTING = new Set(
  'attiva attivami disattiva disattivami attivare disattivare silenzia silenziare imposta impostami impostare manda mandami mandaci invia inviami cambia cambiami modifica togli toglimi basta ferma sospendi riattiva riprendi abilita disabilita sposta anticipa accendi spegni'.split(
    ' ',
  ),
)
/** "non mandarmi più promemoria". */
const STOPPING = new Set('mandarmi mandarci mandare inviarmi inviarci inviare mandatemi ricevere'.split(' '))
const WANTING = new Set(['voglio', 'vorrei', 'vogliamo', 'vorremmo'])
const WARNING = new Set('avvisami avvisaci avvertimi avvertici ricordamelo ricordacelo ricordami ricordaci'.split(' '))

/** "nomina Carla responsabile", "valutatore della scheda 2: Neri", "affida il progetto 6 a Elena", "togli Marco dal progetto 6", "chi segue il progetto 6?" */
function isOfRoles(message: Message, verb: string): boolean {
  const { heard } = message
  const role = heard.findIndex(word => ROLES.has(word))
  const isNamed = message.references.length > 0
  if (verb === 'chi')
    return isNamed ? heard.some(word => FOLLOWING.has(word)) || role >= 0 || hasPhrase(WHO_REPORTED, heard) : role >= 0 && isOfOurs(message)
  if (SUBSTITUTING.has(heard[1] ?? '') && (heard[0] === 'mi' || isNamed)) return true
  if (heard.some((word, at) => word === 'mi' && SUBSTITUTING.has(heard[at + 1] ?? ''))) return true
  if (role >= 0 && (ASSIGNING.has(verb) || hasPhrase(BECOMING, heard) || (ROLES.has(verb) && (heard.includes(':') || heard.includes('e')))))
    return isNamed || isOfOurs(message) || hasPerson(message)
  if (!isNamed || !hasPerson(message)) return false
  if (hasPhrase(PASSING, heard) && message.figures.length === 0 && message.references.some(({ row }) => row === null)) return true
  return (
    HANDING.has(verb) ||
    ((isUndoing(verb) || verb === 'sostituisci') &&
      message.references.some(({ row }) => row === null) &&
      heard.some(word => FROM.has(word)))
  )
}

const ROLES = new Set(
  'responsabile responsabili titolare titolari referente referenti valutatore valutatrice valutatori sostituto sostituta sostituti supplente vicario delegato delegata approvatore certificatore amministratore'.split(
    ' ',
  ),
)
const ASSIGNING = new Set(
  'aggiungimi nominami mettimi mettici aggiungici nomina nomino nominare designa designo designare assegna assegno assegnare metti mettere metto registra registro registrare aggiungi aggiungo aggiungere imposta impostare indica indico inserisci inserire togli tolgo rimuovi rimuovere leva elimina sostituisci cambia cambiare segna'.split(
    ' ',
  ),
)
const HANDING = new Set(
  'metti inserisci dai affida affido affidare passa passo passare assegna assegno delega delego intesta aggiungi'.split(' '),
)
const FROM = new Set(['dal', 'dalla', 'sul', 'sulla', 'nel', 'nella', 'al', 'del', 'della'])
const FOLLOWING = new Set(['segue', 'occupa', 'gestisce', 'cura', 'guida', 'coordina', 'valuta', 'certifica', 'approva'])
const SUBSTITUTING = new Set(['sostituisce', 'sostituira', 'rimpiazza'])
const WHO_REPORTED = phrases('ha segnato, ha registrato, ha comunicato, ha inserito, ha scritto, ha messo')
const PASSING = phrases(
  'la segue, lo segue, la seguira, lo seguira, segue la, segue il, la cura, lo cura, cura la, cura il, la gestisce, lo gestisce, gestisce la, gestisce il, si occupa, si occupera, se ne occupa, se ne occupera, la prende in carico, lo prende in carico, prende in carico la, prende in carico il, al posto di, prende il posto, subentra, e in mano a, va in mano a, e in capo a, la coordina, lo coordina, coordina la, coordina il, passa a, viene affidat*, affidata a, affidato a, assegnata a, assegnato a',
)
const BECOMING = phrases('e il nuovo, e la nuova, diventa, fa da, sara il, sara la, da oggi e')

/** "certifica la scheda 2", "approvo il progetto 4", "valuta la 6.4 al 100%", "la 2.2 la valuto 100%". */
function isOfLife(message: Message, verb: string): boolean {
  const { heard, references, figures } = message
  const isNamed = references.length > 0 || heard.some(word => SHEETS.has(word)) || hasPhrase(ALL, heard)
  if (LIVING.has(verb)) return isNamed || isOfOurs(message)
  if (CLOSING.has(verb)) return references.some(({ row }) => row === null) && figures.length + message.dates.length === 0
  const isShare = figures.some(({ unit }) => unit === 'percent')
  if (!isShare || !references.some(({ row }) => row !== null)) return false
  return GRANTING.has(verb) || heard.some(word => JUDGING.has(word))
}

const SHEETS = new Set(['scheda', 'progetto', 'schede', 'progetti', 'sheet'])
const ALL = phrases('certifica tutto, approva tutto')
const LIVING = new Set(
  'valuta valuto valutate valutatela valutala valutare certifica certifico certificate certificare certifichiamo approviamo liquidiamo liquidare approva approvo approvate approvare liquida liquido liquidate consuntiva consuntivo consuntivare rimodula rimodulare rimodulate autorizza'.split(
    ' ',
  ),
)
const CLOSING = new Set(['chiudi', 'chiudere', 'riapri', 'riaprire', 'blocca', 'sblocca', 'archivia'])
const GRANTING = new Set('riconosci riconosco riconoscete assegna assegno dai attribuisci attribuisco concedi'.split(' '))
const JUDGING = new Set(['valuto', 'valutiamo', 'valutala', 'valutatela', 'imputabile'])

/** "proroga la 2.4 al 31 gennaio", "sposta la scadenza della 2.4", "il target della 2.2 diventa 25". */
function isOfTargets({ heard, references }: Message, verb: string): boolean {
  if (!references.some(({ row }) => row !== null)) return false
  if (POSTPONING.has(verb)) return true
  const isOfTarget = heard.some(word => TARGETS.has(word))
  return isOfTarget && (MOVING.has(verb) || heard.includes('diventa') || heard.includes('passa'))
}

const POSTPONING = new Set(['proroga', 'prorogate', 'prorogare', 'posticipa', 'rinvia', 'rimodula', 'rimodulate'])
const TARGETS = new Set(['target', 'scadenza', 'scadenze', 'termine', 'traguardo', 'peso', 'budget', 'soglia'])
const MOVING = new Set(
  'sposta spostare cambia cambiare modifica modificare aggiorna alza abbassa porta imposta proroga anticipa posticipa metti'.split(' '),
)

const MANAGING_PHRASES = phrases(
  'come responsabile, come valutatore, responsabile della scheda, responsabile del progetto, sostituto di, come sostitut*, a questo canale, a questa chat, dai referenti, dai responsabili, dai valutatori, tra i responsabili, fra i responsabili, ai responsabili, tra i referenti, fra i referenti, ai referenti, tra i valutatori, fra i valutatori, ai valutatori, tra i titolari, fra i titolari, non imputabil*, non e imputabil*, di chi e il progetto, di chi e la scheda, valutatela, valutala, certificala, certificatela',
)

/** Whether some word may be a person's name: one that neither the sheets nor corrections know, and that is no participle. */
function hasPerson(message: Message): boolean {
  return message.words.some(
    ({ at, hit }) =>
      !isOfCorrecting(message, at) &&
      (hit.typo || hit.rows.size + hit.titles.size === 0) &&
      deedOf(hit.word) === null &&
      !ROLES.has(hit.word),
  )
}

function isOfOurs(message: Message): boolean {
  return aboutIn(message) !== null
}

/** What is named by number; else what is described or the conversation's. */
function aboutIn(message: Message): Subject | null {
  const named = namedIn(message)
  if (named) return named
  const subject = subjectOf(message, null)
  return subject.kind === 'project' || subject.kind === 'row' ? subject : null
}

function namedIn(message: Message): Subject | null {
  if (message.references.length === 0) return null
  const subject = subjectOf({ ...message, words: [] }, null)
  return subject.kind === 'project' || subject.kind === 'row' ? subject : null
}
