import type { Button, Card } from '../../src/cards/catalog.ts'
import { chooseCard } from '../../src/cards/choose.ts'
import { confirmCard } from '../../src/cards/confirm.ts'
import { deadlinesCard } from '../../src/cards/deadlines.ts'
import { helpCard } from '../../src/cards/help.ts'
import { overviewCard } from '../../src/cards/overview.ts'
import { payableCard } from '../../src/cards/payable.ts'
import { recordedCard } from '../../src/cards/recorded.ts'
import { rowCard } from '../../src/cards/row.ts'
import { statusCard } from '../../src/cards/status.ts'
import { totalsCard } from '../../src/cards/totals.ts'
import { undoneCard } from '../../src/cards/undone.ts'
import { askDayCard } from '../../src/cards/when.ts'
import type { Actual } from '../../src/domain/actual.ts'
import type { Day } from '../../src/domain/day.ts'
import { figures, type Standing } from '../../src/domain/payable.ts'
import { exact } from '../../src/domain/quantity.ts'
import { deadlineOf } from '../../src/domain/target.ts'
import { overwriting } from '../../src/words/italian.ts'
import { knowing, nine, on, standing, TODAY } from './offices.ts'

/** A card as it really occurs, with a name for its picture. */
export type Scene = { readonly name: string; readonly card: Card }

const LOOKS = ['Quanto è erogabile', 'Scadenze']
const COMUNE_TODAY = on(2026, 10, 5)

/** Every card, with the longest texts, nothing done, all done, late rows, rows to assess, and all nine projects. */
export function scenes(): readonly Scene[] {
  return [...statuses(), ...receipts(), ...amounts(), ...questions()]
}

function statuses(): readonly Scene[] {
  const status = (of: Standing, today: Day = TODAY) =>
    statusCard({ standing: of, figures: figures(of, today), today, buttons: buttons(...LOOKS) })
  const row = (of: Standing, at: number, note: string | null) =>
    rowCard({ standing: of, row: at, note, today: TODAY, buttons: buttons('A che punto siamo', 'Quanto è erogabile') })
  const odd = knowing(knowing(standing('schede-2018', 9, [1, 2, 3, 4, 5, 6]), 6, count(1)), 4, { kind: 'notEvaluable' })
  return [
    { name: 'status-2', card: status(standing('schede-2018', 2, [2, 3])) },
    { name: 'status-1-late', card: status(standing('schede-2018', 1, [2, 3])) },
    { name: 'status-7-longest', card: status(standing('schede-2018', 7, [3])) },
    { name: 'status-9-grouped', card: status(standing('schede-2018', 9, [4, 5, 6])) },
    { name: 'status-9-odd', card: status(odd) },
    { name: 'status-8-nothing', card: status(standing('schede-2018', 8, [1, 2, 3])) },
    { name: 'status-4-all', card: status(standing('schede-2018', 4)) },
    { name: 'status-comune-1', card: status(standing('comune-2026', 1), COMUNE_TODAY) },
    { name: 'status-comune-2', card: status(standing('comune-2026', 2), COMUNE_TODAY) },
    { name: 'row-open', card: row(standing('schede-2018', 2, [2, 3]), 2, null) },
    { name: 'row-noted', card: row(standing('schede-2018', 7), 1, 'Non so ancora spiegare un calcolo passo per passo.') },
    { name: 'status-certified', card: status(standing('comune-2026', 3, [], 'certified'), COMUNE_TODAY) },
  ]
}

function receipts(): readonly Scene[] {
  const one = standing('schede-2018', 1, [2, 3])
  const eight = standing('schede-2018', 8, [1, 2, 3])
  const done = recorded(one, 2, { kind: 'done', on: on(2018, 10, 30) })
  return [
    { name: 'recorded', card: done },
    {
      name: 'recorded-assumed',
      card: recorded(standing('schede-2018', 2, [2, 3]), 2, { kind: 'done', on: TODAY }, ['today', 'year', 'typo']),
    },
    { name: 'recorded-late', card: recorded(one, 2, { kind: 'done', on: TODAY }) },
    { name: 'recorded-progress', card: recorded(eight, 2, count(9)) },
    { name: 'recorded-misfit', card: recorded(standing('schede-2018', 9, [6]), 6, count(1)) },
    { name: 'recorded-partial', card: recorded(standing('comune-2026', 4), 4, count(300), [], COMUNE_TODAY) },
    { name: 'recorded-longest', card: recorded(standing('schede-2018', 3, [3, 4]), 3, { kind: 'done', on: TODAY }) },
    {
      name: 'corrected',
      card: recorded(standing('schede-2018', 1, [3]), 2, { kind: 'done', on: TODAY }, [], TODAY, 'correct'),
    },
    { name: 'undone', card: undone(standing('schede-2018', 1, [3]), 2) },
  ]
}

function amounts(): readonly Scene[] {
  const payable = (of: Standing, today: Day = TODAY) =>
    payableCard({ standing: of, figures: figures(of, today), today, buttons: buttons('A che punto siamo', 'Scadenze') })
  const projects = nine().map(of => ({ standing: of, figures: figures(of, TODAY) }))
  const due = projects.flatMap(({ standing: of, figures: { rows } }) =>
    rows.flatMap(row => {
      const day = deadlineOf(row.indicator.target)
      return day !== null && row.ratio === null ? [{ standing: of, figures: row, due: day }] : []
    }),
  )
  return [
    { name: 'payable-4', card: payable(standing('schede-2018', 4)) },
    { name: 'payable-9', card: payable(standing('schede-2018', 9, [4, 5, 6])) },
    { name: 'payable-comune-1', card: payable(standing('comune-2026', 1), COMUNE_TODAY) },
    { name: 'payable-comune-3', card: payable(standing('comune-2026', 3), COMUNE_TODAY) },
    { name: 'payable-certified', card: payable(standing('schede-2018', 4, [], 'certified')) },
    { name: 'totals', card: totalsCard({ projects, today: TODAY, buttons: buttons('A che punto siamo', 'Scadenze') }) },
    { name: 'overview', card: overviewCard({ projects, today: TODAY, buttons: buttons(...LOOKS) }) },
    { name: 'deadlines', card: deadlinesCard({ rows: due, window: null, today: TODAY, buttons: buttons('A che punto siamo') }) },
    {
      name: 'deadlines-none',
      card: deadlinesCard({
        rows: [],
        window: { from: on(2019, 1, 1), to: on(2019, 1, 31) },
        today: TODAY,
        buttons: buttons('A che punto siamo'),
      }),
    },
  ]
}

function questions(): readonly Scene[] {
  const none: Button = { title: 'Nessuna di queste', key: KEY, pick: '9' }
  const choices = [
    {
      title: '2.2 Aggiornamento di XAC in base alle…',
      detail: 'Realizzazione di un nuovo panel di causali di cassa in XAC · Entro il 31/10/2018 · da comunicare',
    },
    {
      title: '3.3 Aggiornamento schede XAC ed…',
      detail:
        'Aggiornamento beni riscontrati e loro caricamento/aggiornamento tramite il software XAC · Entro il 31/10/2018 · da comunicare',
    },
    {
      title: '5.2 Verifica in XAC di tutti i beni in…',
      detail: 'Aggiornamento software XAC · Entro il 30/09/2018 · già comunicato: 19/09/2018',
    },
    {
      title: '5.3 Creazione in XAC di un’unica stanza…',
      detail: 'Aggiornamento software XAC · Entro il 30/11/2018 · già comunicato: 08/10/2018',
    },
    {
      title: '9.4 2) Aggiornamento dei dati presenti nel…',
      detail: 'Attività istruttoria · Entro il 30/10/2018 almeno l’80% delle pratiche · da comunicare, in ritardo',
    },
  ].map((choice, index) => ({ ...choice, button: { title: choice.title, key: KEY, pick: String(index + 1) } }))
  const first = choices.slice(0, 1)
  const one = standing('schede-2018', 1, [3])
  const later = knowing(one, 2, { kind: 'done', on: TODAY })
  return [
    { name: 'choose', card: chooseCard({ question: 'Di quale riga parli?', choices, none }) },
    { name: 'select', card: chooseCard({ question: 'Di quale riga parli?', choices: [...choices, ...first], none }) },
    {
      name: 'when',
      card: askDayCard({
        standing: standing('schede-2018', 7, [1]),
        row: 1,
        question: '«a metà ottobre» non è un giorno preciso. In che giorno è stata completata?',
        button: { title: 'Completato il…', key: KEY, pick: '1' },
        none,
      }),
    },
    {
      name: 'confirm',
      card: confirmCard({
        standing: one,
        before: figures(one, TODAY),
        after: figures(later, TODAY),
        row: 2,
        question: overwriting(),
        buttons: buttons('Conferma', 'Annulla'),
      }),
    },
    {
      name: 'help',
      card: helpCard({
        name: 'Anna',
        examples: [
          '1.2 completata il 31/10',
          '2.2 completata il 31/10',
          '9.6 95%',
          'quanto è erogabile?',
          'a che punto siamo?',
          'prossime scadenze?',
        ],
        buttons: [],
      }),
    },
  ]
}

const KEY = '6f1f3c6e9b8c4a5d'

function buttons(...titles: readonly string[]): readonly Button[] {
  return titles.map((title, index) => ({ title, key: KEY, pick: String(index + 1) }))
}

function count(value: number): Actual {
  return { kind: 'quantity', value: exact(value), unit: 'count', of: null, on: null }
}

function recorded(
  before: Standing,
  row: number,
  actual: Actual,
  assumed: readonly ('today' | 'year' | 'typo')[] = [],
  today: Day = TODAY,
  verb: 'report' | 'correct' = 'report',
): Card {
  const after = knowing(before, row, actual)
  return recordedCard({
    standing: after,
    before: figures(before, today),
    after: figures(after, today),
    row,
    verb,
    assumed,
    takenBack: [],
    today,
    buttons: buttons('Annulla', 'Vedi il progetto'),
  })
}

function undone(before: Standing, row: number): Card {
  const after = knowing(before, row, null)
  return undoneCard({
    standing: after,
    before: figures(before, TODAY),
    after: figures(after, TODAY),
    row,
    today: TODAY,
    buttons: buttons('Vedi il progetto'),
  })
}
