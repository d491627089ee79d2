import { describe, expect, test } from 'vitest'
import { said } from './said.ts'

describe('what only says how a mistake came about', () => {
  test.each([
    ['annulla, ho preso un abbaglio', 'undo 7.3'],
    ['annulla per favore, il dato era di un altro ufficio', 'undo 7.3'],
    ['annulla ho contato due volte le stesse pratiche', 'undo 7.3'],
    ['annulla perché avevo guardato il file vecchio', 'undo 7.3'],
    ['annulla, mi hanno passato il foglio sbagliato', 'undo 7.3'],
    ['cancella pure, non è ancora firmato il verbale', 'undo 7.3'],
    ['toglila, mi ero distratta', 'undo 7.3'],
    ['elimina l’ultima, non era roba nostra', 'undo 7.3'],
    ['annulla la 1.2, ho preso un abbaglio', 'undo 1.2'],
    ['se è sbagliata annulla, avevo letto male', 'ask undo'],
    ['annulla la riunione di domani, ho fatto confusione', 'none'],
    ['annulla, la riunione è saltata', 'ask undo'],
  ])('%s', (text, meaning) => {
    expect(said(text, { channel: [], after: '7.3', today: '2018-10-22' })).toBe(meaning)
  })

  test.each([
    ['rifatti i conti, sono 17, il dato di prima era vecchio', 'correct 9.4 17'],
    ['correggo: 18 pratiche, avevo letto male il registro', 'correct 9.4 18'],
    ['pardon, 18: avevo invertito le cifre', 'correct 9.4 18'],
    ['erano 18, avevo contato due volte i Rossi', 'correct 9.4 18'],
    ['erano 18, Rossi ne aveva segnati due in più', 'correct 9.4 18'],
    ['anzi 18, una era dell’anno scorso', 'correct 9.4 18'],
    ['17 no scusa, 18', 'correct 9.4 18'],
    ['no 18 non 17', 'correct 9.4 18'],
    ['scusa, avevo letto male il registro', 'none'],
    ['correggo: forse 18, avevo contato due volte i Rossi', 'ask correct'],
  ])('%s', (text, meaning) => {
    expect(said(text, { channel: [], after: '9.4', today: '2018-10-22' })).toBe(meaning)
  })

  test.each([
    ['mi correggo, l’ultimo furgone era il 25', 'correct 3.2 2018-09-25'],
    ['no, il 25: mi ero confusa', 'correct 3.2 2018-09-25'],
    ['mi correggo, la riunione era il 25', 'ask correct'],
    ['mi correggo, l’ultima bozza è uscita il 25', 'ask correct'],
  ])('%s', (text, meaning) => {
    expect(said(text, { channel: [], after: '3.2', today: '2018-09-27' })).toBe(meaning)
  })

  test.each([
    ['9.4 17 su 20, no 18', 'report 9.4 18/20'],
    ['9.4 17 su 20, no', 'ask report'],
    ['pratiche riscontrate 17 su 20, volevo dire 18', 'report 9.4 18/20'],
    ['trasloco dei beni completato il 22, no il 23 luglio', 'report 5.1 2018-07-23'],
    ['trasloco dei beni completato il 22, non il 23 luglio', 'report 5.1 2018-07-22'],
  ])('%s', (text, meaning) => {
    expect(said(text, { channel: [], after: null, today: '2018-09-27' })).toBe(meaning)
  })
})
