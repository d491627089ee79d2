import type { Day } from '../src/domain/day.ts'
import { type Fresh, integer, measuredLine, shareOf, type Tally } from '../src/words/measured.ts'
import { type Scored, verdictOf } from '../test/italian/corpus.ts'
import type { LabelledSet } from '../test/italian/sets.ts'
import type { dateScores } from './dates.ts'
import { categoryName, familyOf } from './families.ts'

/** A set with its messages as they were read. */
export type ScoredSet = { readonly set: LabelledSet; readonly scored: readonly Scored[] }

/** What the page is made of. */
export type Measured = {
  readonly sets: readonly ScoredSet[]
  readonly dates: ReturnType<typeof dateScores>
  readonly on: Day
  readonly version: string
}

/** The page for people, in Markdown; its first line is what the bot answers to "quanto sbagli?". */
export function accuracyPage({ sets, dates, on, version }: Measured): string {
  const all = sets.flatMap(({ scored }) => scored)
  const bySet = sets.map(({ set, scored }): Row => [`\`${set.file}\``, set.office, firstReading(set, scored.length), tallyOf(scored)])
  return [
    '# Quanto sbaglia Traguardo',
    measuredLine({ tally: tallyOf(all), on, version, fresh: lastFirstReading(sets) }),
    'Questa pagina si riscrive con `npm run accuracy`: non va corretta a mano.',
    '## Per insieme di messaggi',
    table(['Insieme', 'Ente', 'Alla prima lettura'], [...bySet, ['**tutti**', '', '', tallyOf(all)]]),
    '## Per famiglia',
    table(['Famiglia'], grouped(all, familyOf)),
    '## Per categoria',
    `Solo i messaggi a cui chi li ha scritti ha dato una categoria (${integer(all.filter(isNamed).length)} su ${integer(all.length)}).`,
    table(
      ['Categoria'],
      grouped(all.filter(isNamed), ({ category }) => categoryName(category ?? '')),
    ),
    '## Le date, accanto a chrono-node',
    ...dateParagraphs(dates),
    '## Che cosa vogliono dire le parole',
    ...WORDS,
    '## Come si misura',
    ...METHOD,
  ]
    .join('\n\n')
    .concat('\n')
}

/** "73 su 80 (91,3%), 2 registrati male", or a dash. */
function firstReading({ first }: LabelledSet, messages: number): string {
  if (!first) return '—'
  const right = `${integer(first.right)} (${shareOf(first.right, messages)})`
  return first.wrong === 0 ? right : `${right}, ${integer(first.wrong)} registrati male`
}

/** What the last version that read new messages made of them. */
function lastFirstReading(sets: readonly ScoredSet[]): Fresh | null {
  const version = sets.findLast(({ set }) => set.first !== null)?.set.first?.version
  const last = sets.filter(({ set }) => set.first !== null && set.first.version === version)
  if (last.length === 0) return null
  const sum = (of: (set: ScoredSet) => number): number => last.reduce((total, set) => total + of(set), 0)
  return {
    messages: sum(({ scored }) => scored.length),
    right: sum(({ set }) => set.first?.right ?? 0),
    wrong: sum(({ set }) => set.first?.wrong ?? 0),
  }
}

type Row = readonly [...string[], Tally]

/** How many messages had which fate. */
function tallyOf(scored: readonly Scored[]): Tally {
  const verdicts = scored.map(verdictOf)
  const count = (which: (typeof verdicts)[number]): number => verdicts.filter(verdict => verdict === which).length
  return {
    messages: scored.length,
    right: count('right'),
    asked: count('asked'),
    silent: count('silent'),
    other: count('other'),
    wrong: count('wrong'),
  }
}

function isNamed({ labelled }: Scored): boolean {
  return labelled.category !== undefined
}

/** The largest groups first. */
function grouped(scored: readonly Scored[], nameOf: (labelled: Scored['labelled']) => string): readonly Row[] {
  const groups = new Map<string, Scored[]>()
  for (const one of scored) groups.set(nameOf(one.labelled), [...(groups.get(nameOf(one.labelled)) ?? []), one])
  const rows = [...groups].map(([name, group]): Row => [name, tallyOf(group)])
  return rows.sort((a, b) => lastOf(b).messages - lastOf(a).messages)
}

function lastOf(row: Row): Tally {
  return row[row.length - 1] as Tally
}

const COUNTED = ['Messaggi', 'Letti bene', '', 'Chiesti senza bisogno', 'Senza risposta', 'Risposta diversa', 'Registrati male']

function table(names: readonly string[], rows: readonly Row[]): string {
  const head = `| ${[...names, ...COUNTED].join(' | ')} |`
  const rule = `| ${[...names.map(() => '---'), ...COUNTED.map(() => '---:')].join(' | ')} |`
  return [head, rule, ...rows.map(line)].join('\n')
}

function line(row: Row): string {
  const { messages, right, asked, silent, other, wrong } = lastOf(row)
  const figures = [integer(messages), integer(right), shareOf(right, messages), ...[asked, silent, other, wrong].map(integer)]
  return `| ${[...row.slice(0, -1), ...figures].join(' | ')} |`
}

function dateParagraphs({ cases, disputed, ours, chrono }: Measured['dates']): readonly string[] {
  const row = (name: string, { right, wrong, silent }: typeof ours): string =>
    `| ${name} | ${right} | ${shareOf(right, cases)} | ${wrong} | ${silent} |`
  return [
    `${integer(cases)} espressioni italiane di data del corpus di duckling (Facebook, BSD-3-Clause), lette da Traguardo e, nella stessa misura, dall’italiano di chrono-node; altre ${integer(disputed)} restano fuori perché di significato discusso. Di un periodo a chrono-node basta indovinare il primo giorno. Anche queste espressioni erano note a chi ha scritto le regole.`,
    [
      '| Lettore | Giuste | | Sbagliate | Senza risposta |',
      '| --- | ---: | ---: | ---: | ---: |',
      row('Traguardo', ours),
      row('chrono-node', chrono),
    ].join('\n'),
  ]
}

const WORDS = [
  [
    '- **Letto bene**: riga, giorno, numero e intenzione sono quelli che avrebbe capito una persona attenta; se il messaggio era ambiguo, Traguardo ha chiesto e fra le scelte c’era quella giusta.',
    '- **Chiesto senza bisogno**: ha chiesto quando si poteva registrare o tacere, oppure fra le scelte mancava quella giusta. Non è stato scritto niente.',
    '- **Senza risposta**: non ha capito, e lo dice. Non è stato scritto niente.',
    '- **Risposta diversa**: ha risposto a un’altra domanda. Non è stato scritto niente.',
    '- **Registrato male**: ha scritto, o annullato, un dato diverso da quello detto. È l’errore che costa denaro: deve essere zero. La ricevuta mostra sempre che cosa è stato capito, con *Annulla*.',
  ].join('\n'),
]

const METHOD = [
  'Ogni insieme è un file di messaggi scritti a mano (`test/fixtures/utterances.*.jsonl`), ognuno con il giorno in cui è scritto, il canale e quello che una persona attenta ne farebbe. Il messaggio si legge sulle schede di quell’ente, con tutte le righe aperte, con lo stesso programma che risponde in chat; poi si confrontano esito, riga, giorno, numero e periodo. Dove una persona attenta potrebbe difendere più letture, ognuna vale.',
  'Tutti questi insiemi sono ormai noti a chi ha scritto le regole, corrette finché li leggevano bene: le percentuali dicono che niente di noto va perduto, non quanto bene andrà con i vostri messaggi. Quello lo dice la colonna «Alla prima lettura»: com’era andata la prima volta, prima che chi scrive le regole li vedesse, con la versione di allora.',
  'La versione è quella del codice misurato; «modificata» vuol dire che c’erano modifiche non ancora registrate.',
]
