/**
 * Nouns, participles and verbs of one family share a stem: "aggiornamento", "aggiornati" and "aggiornare" are "aggiorn".
 * Irregular families are listed; whatever is not ends where its suffix begins.
 */
export function stem(word: string): string {
  if (word.length > LONGEST_WORD) return word
  const known = cache.get(word)
  if (known !== undefined) return known
  const base = word.length > 8 && word.endsWith('mente') ? word.slice(0, -5) : word
  const again = base.startsWith('ri') && base.length > 6 ? familyOf(base.slice(2)) : null
  const found = isDoer(base)
    ? base.replace(DOERS, 'ttor')
    : (familyOf(base) ?? alternating(base) ?? (again === null ? withoutSuffix(base) : `ri${again}`))
  if (cache.size < MOST_CACHED) cache.set(word, found)
  return found
}

const cache = new Map<string, string>()
const MOST_CACHED = 20_000
/** Nothing longer is a word. */
const LONGEST_WORD = 40

/** One line a family: the beginnings its forms share, the first is the stem. A beginning matches when it is followed by a known ending. */
const FAMILIES = [
  'adotta adozion adott',
  'aderi adesion aderit aderiam',
  'ammett ammission ammess',
  'appres apprend',
  'apert apertur apri aprir',
  'assegna assegn assegnazion',
  'assumi assunzion assunt',
  'attiva attivazion attivat attivar',
  'campion campionat campionament campionar',
  'chiud chius chiusur',
  'compil compilazion',
  'compost composizion',
  'conced concession concess',
  'conclud conclus conclusion',
  'condivi condivision condivis condivid',
  'consegna consegn',
  'correg correzion corrett',
  'elegg elezion elett',
  'protegg protezion protett',
  'costrui costruzion costruit costruir',
  'decid decision decis',
  'descriv descrizion descritt',
  'diffond diffusion diffus',
  'dismett dismission dismess',
  'distrib distribuzion distribuit distribuir',
  'disposi disposizion dispost',
  'emett emission emess',
  'eroga erogazion erogat erogar',
  'esegu esecuzion eseguit eseguir',
  'espo esposizion espost',
  'estrar estrazion estratt estrapol estrapolazion',
  'evad evasion evas',
  'forma formazion formar format',
  'gesti gestion gestit gestir',
  'gira giro',
  'immett immission immess',
  'install installazion',
  'introdu introduzion introdott introdur',
  'iscriv iscrizion iscritt',
  'ispezion ispezionat ispettiv',
  'istitu istituzion istituit istituir',
  'istruttor istruttori istrui istruit',
  'messa messa messo messi messe',
  'partir partit partenz',
  'campion campionamen campionat campionar',
  'sistema sistemi',
  'universita ateneo atenei',
  'sistemat sistemazion sistemar',
  'posa pos posat',
  'pota pot potat potatur potar',
  'predispo predisposizion predispost predispor predispon',
  'produ produzion prodott produr',
  'promuov promozion promoss',
  'propo proposta propost propor',
  'pubblica pubblicazion pubblicat pubblicar publicat publicazion',
  'raccog raccolt raccogli',
  'recupera recuper recuperat recuperar',
  'reda redazion redatt redig',
  'revision rivist',
  'ricev ricezion ricevut ricevimen',
  'ridu riduzion ridott ridur',
  'rimuov rimozion rimoss',
  'risolv risoluzion risolt soluzion',
  'riscoss riscossion riscuot',
  'rispond rispost',
  'scel scelt scegli',
  'scriv scritt scrittur',
  'sospen sospension sospes',
  'sottoscri sottoscrizion sottoscritt sottoscriv',
  'sostitu sostituzion sostituit sostituir',
  'spedi spedizion spedit spedir',
  'stabil stabilit',
  'svolg svolt svolgimen',
  'trascri trascrizion trascritt trascriv',
  'trasfer trasferimen trasferit',
  'trasmett trasmission trasmess',
  'trasloc trasloch traslocat traslocar',
  'verifica verific verifich verificat verificar',
  'avvia avvi avviat avviar avviamen',
  'invia invi inviat inviar',
  'rinnov rinnovat rinnovamen',
  'controlla controll controllat controllar',
  'collauda collaud collaudat collaudar',
  'censi censimen censit',
  'rileva rilevazion rilevat rilevamen rilievi',
  'elabora elaborazion elaborat elaborar',
  'registra registrazion registrat registrar',
  'crea creazion creat crear',
  'carica caric caricat caricamen caricar',
]

const FAMILY_OF = new Map(
  FAMILIES.flatMap(line => line.split(' ').map((form, at, all) => [form, at === 0 ? form : (all[0] ?? form)] as const)),
)
const LONGEST_FORM = Math.max(...[...FAMILY_OF.keys()].map(form => form.length))
const FAMILY_ENDINGS = new Set([
  '',
  'a',
  'e',
  'i',
  'o',
  'ia',
  'ie',
  'io',
  'ii',
  'to',
  'ta',
  'ti',
  'te',
  're',
  'hi',
  'he',
  'ho',
  'amo',
  'iamo',
  'no',
  'ano',
  'ono',
  'va',
  'ndo',
  'endo',
  'ere',
  'ire',
  'are',
])

function familyOf(word: string): string | null {
  for (let length = Math.min(word.length, LONGEST_FORM); length >= 3; length -= 1) {
    const family = FAMILY_OF.get(word.slice(0, length))
    if (family !== undefined && FAMILY_ENDINGS.has(word.slice(length))) return family
  }
  return null
}

/** How the end of a compound changes between noun, participle and verb: "traduzione", "tradotto", "tradurre". The first stands for all. */
const ALTERNATIONS = [
  'duzion dott durr duc',
  'scrizion scritt scriv',
  'mission mess mett',
  'posizion post porr pon',
  'clusion clus clud',
  'cession cess ced',
  'vision vist ved',
  'truzion truit truir',
].map(line => line.split(' '))

function alternating(word: string): string | null {
  for (const forms of ALTERNATIONS) {
    for (const form of forms) {
      const at = word.indexOf(form)
      if (at >= 2 && FAMILY_ENDINGS.has(word.slice(at + form.length))) return word.slice(0, at) + (forms[0] ?? form)
    }
  }
  return null
}

/** "museale" is of the "museo", but "personale" is not of a person. */
const OWN_IN_ALE = new Set(
  'personal general special capital canal segnal giornal manual annual ospedal social moral legal final local total statal'.split(' '),
)

/** "direttore" and "direttrice" are persons, of no family with "dirette". */
export function isDoer(word: string): boolean {
  return DOERS.test(word)
}

const DOERS = /tt(?:ore|ori|rice|rici)$/

/** Longest first; a suffix goes only if enough of the word is left to tell it from others. */
const SUFFIXES = (
  'atorio atoria atorie atori atore azioni azione izioni izione uzioni uzione amenti amento imenti imento atrici atrice ature atura abili abile ibili ibile ' +
  'iamo ando endo orio oria orie ioni ione ati ato ata ate uti uto uta ute iti ito ita ite are ere ire ori ore ano ono ' +
  'ale ali ie io ia ii hi he a e i o u'
).split(' ')

function withoutSuffix(word: string): string {
  if (word.length <= 4) return word.length === 4 && isVowel(word[3]) ? word.slice(0, 3) : word
  for (const suffix of SUFFIXES) {
    const least = suffix.length <= 2 ? 3 : 4
    if ((suffix === 'ale' || suffix === 'ali') && OWN_IN_ALE.has(word.slice(0, -1))) continue
    if (word.length - suffix.length >= least && word.endsWith(suffix)) return withoutI(word.slice(0, -suffix.length))
  }
  return word
}

/** "inventari-o" and "inventari-azione" meet at "inventar". */
function withoutI(root: string): string {
  return root.length > 4 && root.endsWith('i') ? root.slice(0, -1) : root
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && 'aeiou'.includes(letter)
}
