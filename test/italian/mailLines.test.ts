import { describe, expect, it, test } from 'vitest'
import { interpret } from '../../src/italian/interpret.ts'
import { withoutMail } from '../../src/italian/text/mailLines.ts'
import { placed, sheetsOf } from './corpus.ts'

const SHEETS = sheetsOf('schede-2018.tsv', 2018)

function read(...lines: readonly string[]): unknown {
  return interpret(lines.join('\n'), placed(SHEETS, '2018-10-31', { channel: [1] })).outcome
}

const REPORT = 'la fase 2 è stata completata il 30/10'
const DONE = { kind: 'record', row: { project: 1, row: 2 }, actual: { kind: 'done', on: '2018-10-30' } }

describe('a mail pasted into the chat', () => {
  test.each([
    ['a signature', [REPORT, '', 'Cordiali saluti', 'Dott.ssa Anna Rossi', 'Tel. 0577 998812 - int. 214', 'Via Don Minzoni 12']],
    ['a dashed signature', [REPORT, '--', 'Ufficio inventario, tel. 0585 764231']],
    ['a greeting at the end of a line', [`${REPORT}, saluti`, 'Mario Rossi', 'cell. 335 1234567']],
    ['the mail it answers', [REPORT, '', 'Da: Anna Rossi', 'Oggetto: fase 2', 'ricordo che la scadenza è il 29/10']],
    ['the quoted mail it answers', [REPORT, '', 'Il giorno 29/10 Anna Rossi ha scritto:', '> a che punto siamo?']],
    ['the head of a mail that is passed on', ['Inoltro.', '---------- Messaggio inoltrato ----------', 'Da: Bruno', REPORT]],
    ['the head, whose subject tells the row', ['Da: Bruno', 'A: Traguardo', 'Oggetto: R: fase 2', '', 'completata il 30/10']],
    ['the head with its own day', ['Da: Bruno', 'Inviato: 31 ottobre', 'Oggetto: fase 2', 'completata il 30/10']],
    ['the mail quoted above', ['> Da: Anna', '> Oggetto: fase 2', REPORT]],
  ])('is read without %s', (_, lines) => {
    expect(read(...lines)).toMatchObject(DONE)
  })

  test.each([
    ['a mail passed on with a remark', ['vedi sotto', '---------- Messaggio inoltrato ----------', 'Da: Bruno', REPORT]],
    ['a mail whose day is not that of its words', ['Da: Bruno', 'Inviato: 12 ottobre', 'Oggetto: fase 2', 'completata oggi']],
    ['a mail of another day that tells none', ['Da: Bruno', 'Data: 12/10/2018', 'Oggetto: fase 2', 'completata']],
    ['a postscript that denies it', [REPORT, 'Distinti saluti', 'Mario', 'PS: non ancora firmata']],
  ])('reports nothing by %s', (_, lines) => {
    expect(read(...lines)).not.toMatchObject({ kind: 'record' })
  })

  it('keeps every position', () => {
    const text = ['fatto', '> detto', 'saluti', 'tel. 12'].join('\n')
    expect(withoutMail(text)).toBe(['fatto', '       ', '      ', '       '].join('\n'))
  })
})
