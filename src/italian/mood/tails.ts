import { phrases, startsPhrase } from '../lexicon/phrases.ts'
import type { Clause } from './clauses.ts'
import type { Context } from './moodContext.ts'

/** "…, dice Mario", "…, si spera", "…, se la ditta conferma", "…, scherzo": said after the news, it puts it in doubt. */
export function isDoubtfulTail({ textAt, clause }: Context): boolean {
  if (clause.first === 0) return false
  let from = clause.first
  while (from < clause.last && FILLERS.has(textAt(from))) from += 1
  const words = Array.from({ length: clause.last - from + 1 }, (_, step) => textAt(from + step))
  if (startsPhrase(DOUBTS, textAt, from)) return true
  if (words.length <= LONGEST_SOURCE && startsPhrase(SOURCES, textAt, from))
    return !PLANS.has(textAt(from + 1)) && !PLANS.has(textAt(from + 2))
  return ALONE.has(words.join(' '))
}

const FILLERS = new Set('o e ma pero almeno cosi poi anzi ehm beh insomma'.split(' '))
const LONGEST_SOURCE = 6

const DOUBTS = phrases(
  'si spera, spero, speriamo di si, se va, se tutto, se nessuno, se confermat*, se qualcuno conferma, se il, se i, se gli, se non mi sbaglio, se non mi inganno, se ben ricordo, se la memoria, salvo sorprese, salvo sorpresa, salvo conferma, salvo verifica, salvo verifiche, salvo controlli, salvo complicazioni, salvo contrordini, ' +
    'scherzo, scherzavo, scherziamo, sto scherzando, era uno scherzo, era una battuta, punto interrogativo, boh, mah, chissa, vai a sapere, vallo a sapere, va a sapere, o no, o giu di li, giorno piu giorno meno, in teoria, teoricamente, sulla carta, dicono, pare, sembra, mi sembra, mi pare, a quanto pare, ' +
    'andate a verificare, andate a controllare, chi lo sa, chi puo dirlo, non giurerei, non ci giurerei, non ci metto la mano',
)

/** Who says so. */
const SOURCES = phrases(
  'dice, dicono, diceva, dicevano, secondo, stando al, stando alla, stando a, stando ai, a sentire, a sentir, a detta',
)
/** "secondo programma", "secondo i piani". */
const PLANS = new Set(
  'programma previsioni piani cronoprogramma calendario accordi tempi termini norma legge procedura regolamento istruzioni indicazioni lotto stralcio giro tentativo colpo tempo round'.split(
    ' ',
  ),
)

/** With nothing beside them. */
const ALONE = new Set(
  "piu o meno, circa, all' incirca, grossomodo, controllate, verificate, ricontrollate, controlla, verifica tu, verificate voi, controllate voi".split(
    ', ',
  ),
)

/** "…, perché il server non funzionava", "…, siccome mancavano le etichette": why it went so, of a time that is over. */
export function isExcuse(textAt: (at: number) => string, { first, last }: Clause): boolean {
  if (first === 0 || !startsPhrase(REASONS, textAt, first)) return false
  let isPast = false
  for (let at = first + 1; at <= last; at += 1) {
    if (STILL.has(textAt(at))) return false
    if (textAt(at).length > 2 && IMPERFECT.some(ending => textAt(at).endsWith(ending))) isPast = true
  }
  return isPast
}

const REASONS = phrases('perche, poiche, siccome, dato che, visto che, in quanto, per il fatto che, solo perche')
const IMPERFECT = ['avano', 'evano', 'ivano', 'ava', 'eva', 'iva', 'era', 'erano', 'eravamo', 'avamo', 'evamo']
/** What may still be missing. */
const STILL = new Set(
  'ancora resto altro altra altri altre parte meta ultimo ultima ultimi ultime secondo seconda terzo terza solo'.split(' '),
)
