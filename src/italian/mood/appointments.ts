import { deedOf, isAuxiliary } from '../lexicon/verbs.ts'
import type { Context } from './moodContext.ts'

/** "il furgone arriva giovedì", "la banchina la collaudano lunedì", "martedì si fa l'esercitazione": a present beside a weekday tells what is to come. */
export function isForthcoming({ textAt, clause, tokens }: Context, at: number): boolean {
  if (!WEEKDAYS.has(textAt(at)) || PAST.has(textAt(at + 1)) || PAST.has(textAt(at - 1)) || tokens[at + 1]?.kind === 'number') return false
  for (let near = clause.first; near <= clause.last; near += 1) {
    if (isAuxiliary(textAt(near)) || (deedOf(textAt(near)) !== null && !COMING.has(textAt(near)))) return false
    if (isPresentAt(textAt, near)) return !NOUNS.has(textAt(near)) || isAlone(textAt, near, clause.last)
  }
  return false
}

/** "consegna terminata venerdì": what is told after it makes it a noun. */
function isAlone(textAt: (at: number) => string, at: number, last: number): boolean {
  for (let near = at + 1; near <= last; near += 1) if (deedOf(textAt(near)) !== null) return false
  return true
}

const NOUNS = new Set(['consegna', 'firma', 'posa', 'parte', 'porta', 'monta', 'verifica', 'stampa', 'vota', 'ritira', 'sposta'])

const WEEKDAYS = new Set('lunedi martedi mercoledi giovedi venerdi sabato domenica'.split(' '))
const PAST = new Set(['scorso', 'scorsa', 'passato', 'passata', 'u', 'us', 'ultimo', 'da', 'dal', 'ogni', 'tutti'])

/** A verb of coming or doing in the present, by itself or after its pronoun. */
function isPresentAt(textAt: (at: number) => string, at: number): boolean {
  const [before, word] = [textAt(at - 1), textAt(at)]
  if (COMING.has(word)) return true
  if (before === 'si') return word.length > 3 && /(a|e|ano|ono)$/.test(word)
  return (PRONOUNS.has(before) && word.length > 4 && /(nno|ano|ono|iamo)$/.test(word)) || (CLITICS.has(before) && PROMISED.has(word))
}

const PRONOUNS = new Set(['lo', 'la', 'li', 'le', 'ci', 'ne', 'ce', 'me', 'mi', 'vi', 'ti'])
const CLITICS = new Set([...PRONOUNS, 'te', 've', 'glielo', 'gliela'])
const PROMISED = new Set(
  'correggo vedo faccio mando porto guardo finisco chiudo firmo controllo consegno preparo scrivo sistemo completo spedisco passo pubblico carico invio registro stampo verifico approvo approva firma consegna vede fa manda porta finisce chiude controlla prepara sistema completa spedisce passa pubblica monta installa ritira'.split(
    ' ',
  ),
)

/** Verbs that tell, beside a day, what others will do or what will be. */
const COMING = new Set(
  (
    'arriva arrivano viene vengono torna tornano parte partono esce escono passa passano inizia iniziano comincia cominciano apre aprono ' +
    'inaugura inaugurano inauguriamo finisce finiscono termina terminano conclude concludono completa completano consegna consegnano installa installano ' +
    'monta montano smonta smontano posa posano pota potano asfalta asfaltano ritira ritirano porta portano spedisce spediscono manda mandano ' +
    'approva approvano firma firmano adotta adottano pubblica pubblicano deposita depositano collauda collaudano sposta spostano trasferisce trasferiscono ' +
    'scade scadono riapre riaprono riparte ripartono entra entrano va vanno rientra rientrano decide decidono discute discutono vota votano'
  ).split(' '),
)
