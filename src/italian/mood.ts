import type { Clause } from './clauses.ts'
import type { Token } from './normalise.ts'
import { deedOf, isAuxiliary, isInfinitive } from './verbs.ts'

/** How a clause is meant. Only an asserted one can become an entry; `plain` says nothing of completion. */
export type Mood = 'asserted' | 'plain' | 'negated' | 'planned' | 'asked' | 'conditional' | 'hearsay' | 'ordered' | 'unfinished' | 'others'

/** A clause with its mood and the token that decided. */
export type Spoken = Clause & { readonly mood: Mood; readonly by: number | null; readonly over: boolean }

/** What the sheets say of neighbouring words, so that a row's own "non inventariabili" denies nothing. */
export type Wording = (first: string, second: string) => boolean

/** The mood of every clause; what covers a sentence ("se …", "pare che …") covers all its clauses. */
export function moodsOf(tokens: readonly Token[], clauses: readonly Clause[], isWording: Wording): readonly Spoken[] {
  const own = clauses.map(clause => spoken(tokens, clause, isWording))
  return own.map(clause => {
    if (clause.asked) return { ...clause, mood: 'asked' as const }
    const cover = own.find(other => other.sentence === clause.sentence && other.first <= clause.first && COVERING.has(other.mood))
    return cover && cover !== clause ? { ...clause, mood: cover.mood, by: cover.by } : clause
  })
}

const COVERING: ReadonlySet<Mood> = new Set(['conditional', 'hearsay', 'asked'])

function spoken(tokens: readonly Token[], clause: Clause, isWording: Wording): Spoken {
  const done = nothingIsLeft(tokens, clause)
  if (done !== null) return { ...clause, mood: 'asserted', by: done, over: true }
  for (const [mood, finds] of MARKERS) {
    const by = finds(tokens, clause, isWording)
    if (by !== null) return { ...clause, mood, by, over: false }
  }
  const deed = completionIn(tokens, clause)
  return deed === null ? { ...clause, mood: 'plain', by: null, over: false } : { ...clause, mood: 'asserted', ...deed }
}

type Finder = (tokens: readonly Token[], clause: Clause, isWording: Wording) => number | null

/** In the order of their right to decide. */
const MARKERS: readonly (readonly [Mood, Finder])[] = [
  ['hearsay', hearsay],
  ['conditional', conditional],
  ['negated', negation],
  ['unfinished', unfinished],
  ['ordered', order],
  ['planned', plan],
  ['others', others],
]

/** "non manca più niente", "non rimane nulla da fare": two denials that say it is done. */
function nothingIsLeft(tokens: readonly Token[], { first, last }: Clause): number | null {
  for (let at = first; at <= last; at += 1) {
    if (tokens[at]?.text !== 'non' && tokens[at]?.text !== 'nn') continue
    const near = textsBetween(tokens, at + 1, Math.min(last, at + 5))
    const left = near.findIndex(word => LEFT_OVER.has(word))
    if (left >= 0 && near.slice(left).some(word => NOTHING.has(word))) return at
  }
  const texts = textsBetween(tokens, first, last)
  const nothing = texts.findIndex(word => NOTHING.has(word))
  return nothing >= 0 && LEFT_OVER.has(texts[nothing + 1] ?? '') ? first + nothing : null
}

const LEFT_OVER = new Set(['manca', 'mancano', 'resta', 'restano', 'rimane', 'rimangono', 'avanza', 'avanzano', "c'", 'ce'])
const NOTHING = new Set(['niente', 'nulla', 'nessuna', 'nessun', 'nessuno'])

function hearsay(tokens: readonly Token[], { first, last }: Clause): number | null {
  for (let at = first; at <= last; at += 1) {
    const [word, next, after] = [textAt(tokens, at), textAt(tokens, at + 1), textAt(tokens, at + 2)]
    if (HEARSAY.has(word)) return at
    if (SAYING.has(word) && (next === 'che' || next === 'di' || textAt(tokens, at - 1) === 'mi' || textAt(tokens, at - 1) === 'ci'))
      return at
    if ((word === 'ho' || word === 'abbiamo') && (next === 'sentito' || next === 'letto' || next === 'saputo')) return at
    if (word === 'secondo' && (next === 'me' || next === 'il' || next === 'la' || next === 'lui' || next === 'loro')) return at
    if (word === 'a' && (next === 'quanto' || next === 'detta') && after !== '') return at
  }
  return null
}

const HEARSAY = new Set(
  'pare parrebbe sembra sembrerebbe forse probabilmente presumibilmente credo crediamo penso pensiamo suppongo suppone immagino presumo dicono dicevano raccontano giurano voci sostiene sostengono risulterebbe suppongono chissa magari ipotesi'.split(
    ' ',
  ),
)
const SAYING = new Set(
  'dice detto dicono riferisce riferito assicura assicurato garantisce promette promesso scrive scritto afferma comunicato conferma confermato so sapere'.split(
    ' ',
  ),
)

function conditional(tokens: readonly Token[], { first, last }: Clause): number | null {
  for (let at = first; at <= last; at += 1) {
    const word = textAt(tokens, at)
    if (word === 'se' && textAt(tokens, at - 1) !== 'anche' && textAt(tokens, at + 1) !== 'ne') return at
    if (CONDITIONS.has(word) || isConditionalVerb(word)) return at
    if (word === 'appena' && !isAuxiliary(textAt(tokens, at - 1)) && deedOf(textAt(tokens, at + 1)) === null) return at
    if (word === 'non' && textAt(tokens, at + 1) === 'appena') return at
    if (word === 'una' && textAt(tokens, at + 1) === 'volta' && (textAt(tokens, at + 2) === 'che' || deedOf(textAt(tokens, at + 2))))
      return at
    if (word === 'nel' && textAt(tokens, at + 1) === 'caso') return at
    if (word === 'quando' && at === first) return at
    if (word === 'finche' || (word === 'fino' && textAt(tokens, at + 1) === 'a' && textAt(tokens, at + 2) === 'quando')) return at
  }
  return null
}

const CONDITIONS = new Set(
  'qualora purche sennonche poniamo ipotizziamo mettiamo metti supponiamo simula ipotizzando casomai semmai'.split(' '),
)

function isConditionalVerb(word: string): boolean {
  if (word.length < 6) return false
  if (['rebbe', 'rebbero', 'remmo', 'resti', 'ssimo', 'ssero'].some(ending => word.endsWith(ending))) return !NOT_CONDITIONAL.has(word)
  return [
    'andasse',
    'finisse',
    'chiudesse',
    'facesse',
    'fosse',
    'avesse',
    'venisse',
    'riuscisse',
    'vorrei',
    'potrei',
    'dovrei',
    'farei',
  ].includes(word)
}

const NOT_CONDITIONAL = new Set([
  'prossimo',
  'massimo',
  'minimo',
  'resti',
  'arresti',
  'benissimo',
  'malissimo',
  'ottimissimo',
  'tantissimo',
  'prestissimo',
  'gentilissimo',
  'foresti',
  'carissimo',
  'brevissimo',
  'nessimo',
  'spessimo',
  'altissimo',
  'buonissimo',
  'bravissimo',
  'pochissimo',
  'moltissimo',
  'pressimo',
])

function negation(tokens: readonly Token[], { first, last }: Clause, isWording: Wording): number | null {
  for (let at = first; at <= last; at += 1) {
    const word = textAt(tokens, at)
    if (word !== 'non' && word !== 'nn' && word !== 'mica' && word !== 'neanche' && word !== 'nemmeno') continue
    if (denies(tokens, at, last, isWording)) return at
  }
  return null
}

/** "non" denies unless it belongs to the row's own words, to a relative clause, or only sets a day or a number aside. */
function denies(tokens: readonly Token[], at: number, last: number, isWording: Wording): boolean {
  const next = textAt(tokens, at + 1)
  if (
    isWording('non', next) ||
    next === 'solo' ||
    next === 'soltanto' ||
    next === 'senza' ||
    (next === 'e' && isWording('non', textAt(tokens, at + 2)))
  )
    return false
  const before = textAt(tokens, at - 1)
  if (before === 'che' || before === 'cui' || before === 'perche' || before === 'se') return isAuxiliary(next) && before === 'se'
  const following = tokens[at + 1]
  const setsAside = following?.kind === 'number' || ['il', 'lo', "l'", 'la', 'le', 'i', 'di', 'del', 'al'].includes(next) || at === last
  return (
    !setsAside ||
    (next === "l'" && isAuxiliary(textAt(tokens, at + 2))) ||
    (next === 'la' && isAuxiliary(textAt(tokens, at + 2))) ||
    (next === 'lo' && isAuxiliary(textAt(tokens, at + 2)))
  )
}

function unfinished(tokens: readonly Token[], { first, last }: Clause, isWording: Wording): number | null {
  for (let at = first; at <= last; at += 1) {
    const [before, word, next] = [textAt(tokens, at - 1), textAt(tokens, at), textAt(tokens, at + 1)]
    if (LACKING.has(word) && before !== 'non' && !isWording(before, word)) return at
    if (deedOf(word) === 'stalled' && !isWording(before, word)) return at
    if (
      word === 'in' &&
      (next === 'corso' ||
        next === 'lavorazione' ||
        next === 'bozza' ||
        next === 'parte' ||
        next === 'attesa' ||
        next === 'alto' ||
        next === 'sospeso')
    )
      return at
    if ((word === 'a' && (next === 'meta' || next === 'buon')) || (word === 'a' && next === 'parte')) return at
    if (word === 'da' && isInfinitive(next) && !isWording(word, next) && !isWording(before, word)) return at
    if ((word === 'sto' || word === 'stiamo' || word === 'stanno' || word === 'sta' || word === 'stavamo') && isGerund(next)) return at
  }
  return null
}

const LACKING = new Set(
  'manca mancano mancava mancavano mancherebbe resta restano rimane rimangono quasi tranne eccetto salvo escluso esclusi esclusa parziale parziali parzialmente bozza bozze aspetto aspettiamo attendo attendiamo aspettando incompleto incompleta'.split(
    ' ',
  ),
)

function isGerund(word: string): boolean {
  return (
    word.length > 5 &&
    (word.endsWith('ando') ||
      word.endsWith('endo') ||
      word.endsWith('andola') ||
      word.endsWith('endola') ||
      word.endsWith('andolo') ||
      word.endsWith('endolo'))
  )
}

function order(tokens: readonly Token[], { first, last }: Clause): number | null {
  for (let at = first; at <= last; at += 1) {
    const [word, next] = [textAt(tokens, at), textAt(tokens, at + 1)]
    if (ORDERS.has(word)) return at
    if (word === 'mi' && next === 'raccomando') return at
    if ((word === 'va' || word === 'vanno' || word === 'andava' || word === 'andavano') && deedOf(next) !== null) return at
    if (at === first && isImperative(word) && ARTICLES_OF_ORDERS.has(next)) return at
  }
  return null
}

const ORDERS = new Set(
  'raccomando ricordatevi ricordate ricordati vi-ricordo bisogna occorre serve servono sollecito sollecitiamo affrettatevi muovetevi urge tocca chiudete finite-la concludete terminate-la'.split(
    ' ',
  ),
)
const ARTICLES_OF_ORDERS = new Set(['il', 'lo', 'la', "l'", 'i', 'gli'])

/** "completate la verifica": second person plural before a singular or masculine object. */
function isImperative(word: string): boolean {
  return word.length >= 6 && (word.endsWith('ate') || word.endsWith('ete') || word.endsWith('ite'))
}

function plan(tokens: readonly Token[], { first, last }: Clause): number | null {
  for (let at = first; at <= last; at += 1) {
    const [word, next] = [textAt(tokens, at), textAt(tokens, at + 1)]
    if (PLANS.has(word) || isFuture(word)) return at
    if ((word === 'conto' || word === 'cerco' || word === 'provo' || word === 'spero') && (next === 'di' || next === 'a' || next === 'che'))
      return at
    if (MODALS.has(word) && (isInfinitive(next) || next === 'essere')) return at
    if (TOMORROW.has(word)) return at
    if ((word === 'sto' || word === 'stiamo') && next === 'per') return at
  }
  return null
}

const PLANS = new Set(
  'contiamo prevediamo prevedo prevede prevedono previsto-entro puntiamo speriamo spero intendiamo intendo pensiamo-di cerchiamo proviamo vediamo programmiamo pianifichiamo stimiamo ipotizzo ipotizziamo dovremmo dovrei dovrebbe dovrebbero vorremmo promettiamo prometto obiettivo-e prossimamente'.split(
    ' ',
  ),
)
const MODALS = new Set(
  'devo deve dobbiamo devono doveva dovevano dovevamo posso possiamo voglio vogliamo vorrei debbono dobbiamo'.split(' '),
)
const TOMORROW = new Set(['domani', 'dopodomani', 'domattina'])

/** Future forms that keep their ending without accents; the first and third person are told by a list of verbs. */
function isFuture(word: string): boolean {
  if (word.length >= 6 && (word.endsWith('remo') || word.endsWith('ranno')))
    return word !== 'estremo' && word !== 'supremo' && word !== 'tiranno'
  return FUTURES.has(word)
}

const FUTURES = new Set(
  [
    'sar',
    'far',
    'avr',
    'dovr',
    'potr',
    'verr',
    'andr',
    'finir',
    'chiuder',
    'concluder',
    'completer',
    'terminer',
    'ultimer',
    'inviere',
    'inviar',
    'invier',
    'mander',
    'consegner',
    'pubblicher',
    'caricher',
    'verificher',
    'aggiorner',
    'preparer',
    'predisporr',
    'emetter',
    'realizzer',
    'effettuer',
    'inserir',
    'comunicher',
    'slitter',
    'partir',
    'uscir',
    'arriver',
    'provveder',
    'mancher',
    'rester',
  ].flatMap(stem => [`${stem}o`, `${stem}a`, `${stem}ete`, `${stem}ai`]),
)

function others(tokens: readonly Token[], { first, last }: Clause): number | null {
  for (let at = first; at <= last; at += 1) {
    const [word, next] = [textAt(tokens, at), textAt(tokens, at + 1)]
    if (
      ((word === "l'" && next === 'anno') || (word === 'lo' && next === 'scorso')) &&
      (textAt(tokens, at + 2) === 'scorso' || textAt(tokens, at + 2) === 'passato' || textAt(tokens, at + 2) === 'anno')
    )
      return at
    if (word === 'anno' && (next === 'scorso' || next === 'passato')) return at
    if (
      (word === 'altri' || word === 'altro') &&
      (next === 'uffici' || next === 'ufficio' || next === 'enti' || next === 'ente' || next === 'servizio')
    )
      return at
  }
  return null
}

function completionIn(tokens: readonly Token[], { first, last }: Clause): { readonly by: number; readonly over: boolean } | null {
  let weak: number | null = null
  for (let at = first; at <= last; at += 1) {
    const token = tokens[at]
    const deed = token && token.kind !== 'number' ? deedOf(token.text) : null
    if (deed === 'over') return { by: at, over: true }
    if (deed === 'done' && weak === null) weak = at
  }
  return weak === null ? null : { by: weak, over: false }
}

function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? ''
}

function textsBetween(tokens: readonly Token[], first: number, last: number): readonly string[] {
  return tokens.slice(first, last + 1).map(token => token.text)
}
