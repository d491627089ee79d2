import { describe, expect, test } from 'vitest'
import { said } from './said.ts'

describe('corrections and what is taken back', () => {
  test.each([
    ['cancella pure quello che ho appena scritto', 'undo 7.3'],
    ['annulla quello che ho appena mandato', 'undo 7.3'],
    ['cancella quello che ti ho detto', 'undo 7.3'],
    ['cancella ciò che ho scritto', 'undo 7.3'],
    ['cancella l’ultimo messaggio', 'undo 7.3'],
    ['cancella quanto appena comunicato', 'undo 7.3'],
    ['lascia stare, togli quella di prima', 'undo 7.3'],
    ['togli quella di prima', 'undo 7.3'],
    ['annulla quella di prima', 'undo 7.3'],
    ['togli l’ultima', 'undo 7.3'],
    ['levala', 'undo 7.3'],
    ['leva l’ultima', 'undo 7.3'],
    ['leva quella che ho messo', 'undo 7.3'],
    ['rimuovi l’ultima', 'undo 7.3'],
    ['rimuovila', 'undo 7.3'],
    ['torna indietro', 'undo 7.3'],
    ['fai finta di niente, annulla', 'undo 7.3'],
    ['no no annulla tutto', 'undo 7.3'],
    ['annullala', 'undo 7.3'],
    ['annulla per favore', 'undo 7.3'],
    ['per favore annulla', 'undo 7.3'],
    ['annulla, riga sbagliata', 'undo 7.3'],
    ['annulla, era una prova', 'undo 7.3'],
    ['annulla, stavo solo provando', 'undo 7.3'],
    ['era una prova, cancella', 'undo 7.3'],
    ['non era questa la riga, annulla', 'undo 7.3'],
    ['mi sono confuso, cancella', 'undo 7.3'],
    ['cancellalo che ho sbagliato', 'undo 7.3'],
    ['ritira l’ultima comunicazione', 'undo 7.3'],
    ['elimina l’ultima voce', 'undo 7.3'],
    ['elimina la registrazione appena fatta', 'undo 7.3'],
    ['annulli l’ultima per cortesia', 'undo 7.3'],
    ['vorrei annullare l’ultima', 'undo 7.3'],
    ['da annullare', 'none'],
    ['annulla la 7.2', 'undo 7.2'],
    ['cancella la 7.3', 'undo 7.3'],
    ['annulla le ultime due', 'ask undo'],
  ])('%s', (text, meaning) => {
    expect(said(text, { channel: [], after: '7.3', today: '2018-10-22' })).toBe(meaning)
  })

  test.each([
    ['la data giusta è martedì 25', 'correct 3.2 2018-09-25'],
    ['la data corretta è il 25 settembre', 'correct 3.2 2018-09-25'],
    ['il giorno giusto era il 25', 'correct 3.2 2018-09-25'],
    ['il giorno esatto è martedì 25', 'correct 3.2 2018-09-25'],
    ['data esatta: 25/9', 'correct 3.2 2018-09-25'],
    ['25 settembre, non 26', 'correct 3.2 2018-09-25'],
    ['no, martedì', 'correct 3.2 2018-09-25'],
    ['mi sono sbagliato, era il 25', 'correct 3.2 2018-09-25'],
    ['mi sbagliavo: è il 25', 'correct 3.2 2018-09-25'],
    ['errore mio: 25 settembre', 'correct 3.2 2018-09-25'],
    ['mea culpa, era martedì 25', 'correct 3.2 2018-09-25'],
    ['refuso: 25/9', 'correct 3.2 2018-09-25'],
    ['errata corrige: 25 settembre', 'correct 3.2 2018-09-25'],
    ['metti il 25 invece', 'correct 3.2 2018-09-25'],
    ['metti 25/9', 'correct 3.2 2018-09-25'],
    ['cambiala in 25 settembre', 'correct 3.2 2018-09-25'],
    ['correggi con 25 settembre', 'correct 3.2 2018-09-25'],
    ['correggila al 25', 'correct 3.2 2018-09-25'],
    ['modifica la data: 25 settembre', 'correct 3.2 2018-09-25'],
    ['va corretta al 25', 'correct 3.2 2018-09-25'],
    ['in realtà era il 25', 'correct 3.2 2018-09-25'],
    ['in realtà il 25', 'correct 3.2 2018-09-25'],
    ['anzi il 25', 'correct 3.2 2018-09-25'],
    ['volevo dire il 25', 'correct 3.2 2018-09-25'],
    ['intendevo martedì 25', 'correct 3.2 2018-09-25'],
    ['volevo scrivere 25/9', 'correct 3.2 2018-09-25'],
    ['dovevo scrivere 25/9', 'correct 3.2 2018-09-25'],
    ['ricontrollando, era il 25 settembre', 'correct 3.2 2018-09-25'],
    ['ho controllato: era il 25 settembre', 'correct 3.2 2018-09-25'],
    ['sul verbale c’è il 25, non il 26', 'none'],
    ['ho messo 26 ma era il 25', 'correct 3.2 2018-09-25'],
    ['ho scritto 26 ma è il 25', 'correct 3.2 2018-09-25'],
    ['non è il 26, è il 25', 'correct 3.2 2018-09-25'],
    ['il 25, non il 26', 'correct 3.2 2018-09-25'],
    ['era il 25 e non il 26', 'correct 3.2 2018-09-25'],
    ['la data giusta è martedì 26', 'ask correct'],
  ])('%s', (text, meaning) => {
    expect(said(text, { channel: [3], after: '3.2', today: '2018-09-27' })).toBe(meaning)
  })

  test.each([
    ['ricontate: sono 17 le pratiche, non 18', 'correct 9.4 17'],
    ['le ho ricontate, sono 17', 'correct 9.4 17'],
    ['ricontando sono 17', 'correct 9.4 17'],
    ['ricontate meglio, 17', 'correct 9.4 17'],
    ['conteggio rifatto: 17', 'correct 9.4 17'],
    ['ho rifatto il conto, 17', 'correct 9.4 17'],
    ['rifacendo i conti sono 17 su 20', 'correct 9.4 17/20'],
    ['il numero giusto è 17', 'correct 9.4 17'],
    ['il dato corretto è 17 su 20', 'correct 9.4 17/20'],
    ['17, non 18', 'correct 9.4 17'],
    ['non 18, 17', 'correct 9.4 17'],
    ['sono 17 e non 18', 'correct 9.4 17'],
    ['erano 17', 'correct 9.4 17'],
    ['scusa 17', 'correct 9.4 17'],
    ['17 scusa', 'correct 9.4 17'],
    ['metti 17', 'correct 9.4 17'],
    ['cambia in 17', 'correct 9.4 17'],
    ['ho contato male, sono 17', 'correct 9.4 17'],
    ['mi sono sbagliata a contare: 17', 'correct 9.4 17'],
    ['ne avevo contata una di troppo, sono 17', 'correct 9.4 17'],
    ['il totale esatto è 17', 'correct 9.4 17'],
    ['mi correggo: 17 su 20', 'correct 9.4 17/20'],
    ['mi devo correggere, 17', 'correct 9.4 17'],
    ['devo correggermi: 17', 'correct 9.4 17'],
    ['correzione: 17', 'correct 9.4 17'],
  ])('%s', (text, meaning) => {
    expect(said(text, { channel: [9], after: '9.4', today: '2018-10-26' })).toBe(meaning)
  })

  test.each([
    ['la 6.1 correggila al 24 aprile', 'correct 6.1 2018-04-24'],
    ['correggi 6.1 24/4', 'correct 6.1 2018-04-24'],
    ['6.1 da correggere: 24/4', 'correct 6.1 2018-04-24'],
    ['sulla 6.1 c’è un errore: la data è il 24 aprile', 'correct 6.1 2018-04-24'],
    ['la data della 6.1 è sbagliata, è il 24/4', 'correct 6.1 2018-04-24'],
    ['la data della 6.1 è sbagliata', 'ask correct'],
    ['modifica la 6.1 in 24 aprile', 'correct 6.1 2018-04-24'],
    ['cambia la data della 6.1 al 24 aprile', 'correct 6.1 2018-04-24'],
    ['sostituisci la data della 6.1 con il 24 aprile', 'correct 6.1 2018-04-24'],
    ['rettifica 6.1: 24 aprile anziché 26', 'correct 6.1 2018-04-24'],
    ['Si rettifica la data comunicata per l’indicatore 6.1: 24 aprile 2018', 'correct 6.1 2018-04-24'],
    ['nella 6.1 metti 24 aprile invece di 26', 'correct 6.1 2018-04-24'],
    ['la 6.1 va rettificata: 24 aprile', 'correct 6.1 2018-04-24'],
    ['la 6.1 è da correggere al 24 aprile', 'correct 6.1 2018-04-24'],
    ['la 6.1 è sbagliata: 24 aprile', 'correct 6.1 2018-04-24'],
    ['correggete la 6.1 al 24 aprile', 'correct 6.1 2018-04-24'],
  ])('%s', (text, meaning) => {
    expect(said(text, { channel: [], after: null, today: '2018-05-02' })).toBe(meaning)
  })

  test.each([
    ['correggi', 'ask correct'],
    ['ho sbagliato la data', 'ask correct'],
    ['la data è sbagliata', 'ask correct'],
    ['il dato non è giusto', 'ask correct'],
    ['ho sbagliato', 'ask correct'],
    ['mi sono sbagliato', 'ask correct'],
    ['c’è un errore nell’ultima', 'ask correct'],
    ['no scusa era la 3.3', 'ask correct'],
    ['ho sbagliato riga, era la 3.3', 'ask correct'],
    ['no, intendevo la 3.3', 'ask correct'],
    ['non la 3.2, la 3.3', 'ask report'],
  ])('%s', (text, meaning) => {
    expect(said(text, { channel: [], after: '3.2', today: '2018-10-22' })).toBe(meaning)
  })

  test.each([
    ['correggi la data', 'ask correct'],
    ['annulla la 7.3', 'undo 7.3'],
    ['cancella il dato della 7.3', 'undo 7.3'],
    ['togli la data dalla 7.3', 'undo 7.3'],
    ['la 7.3 annullala', 'undo 7.3'],
    ['la 7.3 cancellala, l’avevo messa per sbaglio', 'undo 7.3'],
    ['7.3 annulla', 'undo 7.3'],
    ['Si chiede di annullare la registrazione relativa all’indicatore 7.3', 'undo 7.3'],
    ['ho messo la 7.3 per sbaglio, toglila', 'undo 7.3'],
  ])('%s', (text, meaning) => {
    expect(said(text, { channel: [], after: null, today: '2018-10-22' })).toBe(meaning)
  })

  test.each([['fase 2 completata, ma mi sa che ho sbagliato data', 'none']])('%s', (text, meaning) => {
    expect(said(text, { channel: [], after: null, today: '2018-10-30' })).toBe(meaning)
  })
})
