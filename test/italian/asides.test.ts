import { describe, expect, it, test } from 'vitest'
import { interpret } from '../../src/italian/interpret.ts'
import type { Outcome } from '../../src/italian/outcome.ts'
import { withoutEnvelope } from '../../src/italian/text/envelopes.ts'
import { tokenise } from '../../src/italian/text/normalise.ts'
import { placed, sheetsOf } from './corpus.ts'

const TOWN = sheetsOf('comune-2026.tsv', 2026)
const CHAMBER = sheetsOf('schede-2018.tsv', 2018)

function town(text: string): Outcome {
  return interpret(text, placed(TOWN, '2026-11-20')).outcome
}

function chamber(text: string, channel: readonly number[]): Outcome {
  return interpret(text, placed(CHAMBER, '2018-11-15', { channel })).outcome
}

describe('what is said beside the news takes nothing from it', () => {
  test.each([
    'potature dei viali concluse ieri, che fatica',
    'potature dei viali concluse ieri, gli abitanti erano contenti',
    'potature dei viali concluse ieri come promesso',
    'POTATURE DEI VIALI CONCLUSE IERI COME DA PROGRAMMA!!!',
    'potature dei viali concluse ieri: nessun ferito',
    'potature dei viali concluse ieri, mai viste così belle',
    'potature dei viali concluse ieri, nulla da segnalare',
    'potature dei viali slittate ma concluse ieri',
    'le potature dei viali, che erano in alto mare, sono concluse da ieri',
    'le potature dei viali? concluse ieri',
    'ieri abbiamo concluso a mano le potature dei viali e ci hanno pure ringraziato',
    'Gentile Traguardo, con la presente si rende noto che le potature dei viali risultano concluse dal 19 novembre. Distinti saluti, Ufficio verde',
    'Inoltro da Ufficio verde: potature dei viali concluse ieri. Buon lavoro, Carla',
    'potature dei viali concluse ieri :-)',
    'puoi segnare concluse ieri le potature dei viali?',
    'potature dei viali concluse ieri, potete controllare',
    'si conferma che le potature dei viali sono state concluse ieri',
  ])('%s', text => {
    expect(town(text)).toMatchObject({ kind: 'record', row: { project: 2, row: 2 }, actual: { on: '2026-11-19' } })
  })

  test.each([
    ['incontri nelle scuole 15 su 16, la preside ci sta pensando', 5, 3, '15'],
    ['incontri nelle scuole 15 su 16, speriamo bene', 5, 3, '15'],
    ['pattugliamenti appiedati 88, due agenti erano malati', 5, 1, '88'],
    ['alberi censiti 1.120, mancavano quelli di via Roma', 2, 1, '1120'],
    ['alberi censiti 1.120, il resto a gennaio', 2, 1, '1120'],
    ['censiti 1.120 alberi dei 1.200 previsti', 2, 1, '1120'],
  ])('%s', (text, project, row, value) => {
    const outcome = town(text)
    expect(outcome).toMatchObject({ kind: 'record', row: { project, row } })
    expect(outcome.kind === 'record' && outcome.actual.kind === 'quantity' && String(outcome.actual.value)).toBe(value)
  })

  test.each([
    'potature dei viali concluse ieri, manca solo viale Roma',
    'mandata in firma la determina di scarto il 20/5',
    'potature dei viali concluse, la ditta dice',
    'potature dei viali concluse ieri, il resto domani',
    'potature dei viali concluse ieri, salvo il conto della ditta',
    'potature dei viali slittate ma fatta la riunione',
    'le potature degli altri comuni sono concluse',
    'voglio le potature dei viali concluse entro venerdì',
    'convocata per lunedì la commissione della graduatoria',
    'avviate ieri le potature dei viali',
    'nel 2025 erano stati censiti 1.100 alberi',
    'i giochi per bambini costano 3.000 euro',
    'comprati i giochi per bambini, 3.000 euro',
    '2.1: 1.200 previsti',
    'vi avviso quando le potature dei viali sono concluse',
    'ecco la determina di scarto adottata',
    'potature dei viali nom concluse ieri',
    'potature dei viali no concluse',
  ])('%s: no record', text => {
    expect(town(text).kind).not.toBe('record')
  })
})

describe('slips of the fingers', () => {
  test.each([
    ['faze 2 concusa il 29 otobre', [1], 1, 2],
    ['fsae 2 completta ieri', [1], 1, 2],
    ['relizzato ieri il panel nuvo delle causali di cssa', [], 2, 2],
    ['in xac la stnza virtuale è fata dal 4/10', [], 5, 3],
    ['recuprata la documetazione mancnte il 24/10', [8], 8, 1],
    ['invetnario polo musaele terminao ieri, beni non inventariabili calssificati', [3], 3, 4],
  ])('%s', (text, channel, project, row) => {
    expect(chamber(text, channel)).toMatchObject({ kind: 'record', row: { project, row } })
  })

  test.each(['scaricati in xac i beni', 'fase 2 nno completata', 'fase 2 completata eri', 'faze completata'])('%s: no record', text => {
    expect(chamber(text, [1]).kind).not.toBe('record')
  })
})

it('leaves the envelope out', () => {
  const words = (text: string): string =>
    withoutEnvelope(tokenise(text))
      .tokens.map(token => token.text)
      .join(' ')
  expect(words("Egregi, fase 2 chiusa. Distinti saluti, l'ufficio R.I.")).toBe('fase 2 chiusa .')
  expect(words('fase 2 chiusa, saluti. PS: non ancora firmata')).toBe('fase 2 chiusa , saluti . ps : non ancora firmata')
  expect(words('è andata a buon fine ieri')).toBe('e andata a buon fine ieri')
})
