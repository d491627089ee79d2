import type { Message } from '../match/message.ts'

/** Where the verb that takes an entry back stands, −1 when there is none: a participle or "da annullare" commands nothing, "la 7.3 va annullata" does. */
export function undoingAt(message: Message): number {
  const { heard, figures } = message
  return heard.findIndex((word, at) => {
    if ((NO_ORDER.has(heard[at - 1] ?? '') && word !== 'come') || (at >= 6 && heard.length >= 12)) return false
    if (UNDOING.has(word) || isTurn(heard, at)) return true
    if (UNDOING_ALL.has(word)) return figures.length === 0 && heard.length < 6
    if (UNDONE.has(word)) return GOING.has(heard[at - 1] ?? '') && message.references.some(({ row }) => row !== null)
    return UNDOING_INFINITIVES.has(word) && heard[at - 1] !== 'da'
  })
}

/** "torna indietro", and "come non detto" alone. */
function isTurn(heard: readonly string[], at: number): boolean {
  if (heard[at] === 'torna') return heard[at + 1] === 'indietro'
  return heard[at] === 'come' && heard[at + 1] === 'non' && heard[at + 2] === 'detto' && heard.length <= LONGEST_TURN
}

const LONGEST_TURN = 6

/** Whether the word only takes back. */
export function isUndoing(word: string): boolean {
  return UNDOING.has(word) || UNDOING_ALL.has(word) || UNDOING_INFINITIVES.has(word) || UNDONE.has(word)
}

/** Whether the verb takes back everything there is. */
export function isOfEverything({ heard }: Message, at: number): boolean {
  return DELETING.has(heard[at] ?? '') && EVERYTHING.has(heard[at + 1] ?? '')
}

/** "le ultime due", "gli ultimi": more entries than the last one. */
export function isOfSeveral({ heard }: Message, at: number): boolean {
  return heard.slice(at + 1, at + 4).some(word => word === 'ultime' || word === 'ultimi')
}

/** "puoi annullare?", "mi cancelli l'ultima?", "mi correggi la 6.1 al 24?": an order, politely. */
export function isPolite({ heard }: Message): boolean {
  const [first, second, third] = heard
  return ASKING_FOR.has(first ?? '') && [second, third].some(word => isUndoing(word ?? '') || DONE_POLITELY.has(word ?? ''))
}

const ASKING_FOR = new Set(['puoi', 'potresti', 'mi', 'me', 'ci', 'riesci'])
const DONE_POLITELY = new Set(
  'annulli cancelli togli toglieresti annulleresti elimini rimuovi levi correggi correggere correggerla correggerlo rettifichi rettificare modifichi modificare modificarla cambi cambiare'.split(
    ' ',
  ),
)
const UNDOING = new Set(
  'annulla annullala annullalo annullami annulli cancella cancellala cancellalo cancellami elimina eliminala eliminalo togli toglila toglilo toglimi levami leva levala levalo rimuovi rimuovila rimuovilo ritira ritirala revoca undo disfa'.split(
    ' ',
  ),
)
/** Orders to several, which are mostly told to people. */
const UNDOING_ALL = new Set(['annullate', 'cancellate', 'eliminate'])
const UNDONE = new Set('annullata annullato cancellata cancellato eliminata eliminato tolta tolto rimossa rimosso'.split(' '))
const GOING = new Set(['va', 'andrebbe'])
/** "non annullare", "come annullo la 2.2". */
const NO_ORDER = new Set(['non', 'come'])
const UNDOING_INFINITIVES = new Set(
  'annullare cancellare annullarla annullarlo cancellarla cancellarlo eliminare eliminarla eliminarlo toglierla toglierlo rimuoverla rimuoverlo'.split(
    ' ',
  ),
)
const DELETING = new Set(['cancella', 'elimina', 'cancellare', 'cancellate', 'eliminate'])
const EVERYTHING = new Set(['tutto', 'tutti', 'tutte'])
