import { describe, expect, it } from 'vitest'
import { printedAmount, printedPercent, printedQuantity } from '../../src/sheets/printed.ts'

describe('figures as cells print them', () => {
  it.each([
    ['€ 14.915,46', '14915.46 (2)'],
    ['€6.418,76', '6418.76 (2)'],
    ['<b>€ 2.518,12</b>', '2518.12 (2)'],
    ['€\u00a02.518,12', '2518.12 (2)'],
    ['2518,12 €', '2518.12 (2)'],
    ['1.000', '1000 (0)'],
    ['12 740,06', '12740.06 (2)'],
    ['-€ 5,00', '-5 (2)'],
    ['€ −0,01', '-0.01 (2)'],
  ])('%s is an amount', (cell, expected) => {
    const amount = printedAmount(cell)
    expect(`${amount?.value.toFixed()} (${amount?.places})`).toBe(expected)
  })

  it.each(['', '€', 'mille', '1.0.0', '1,2,3', '12 34', '10%', '1e3', '½'])('«%s» is none', cell => {
    expect(printedAmount(cell)).toBeNull()
  })

  it.each([
    ['30,0%', '30 (1)'],
    ['<b>100,0%</b>', '100 (1)'],
    ['88,9 %', '88.9 (1)'],
    ['22,5', '22.5 (1)'],
    ['85%', '85 (0)'],
    ['-5,0%', '-5 (1)'],
  ])('%s is a percentage', (cell, expected) => {
    const percent = printedPercent(cell)
    expect(`${percent?.value.toFixed()} (${percent?.places})`).toBe(expected)
  })

  it.each([
    ['Aggiornamento di n. 10 fascicoli del personale', '10'],
    ['(per n. 4 dipendenti), dalle determinazioni', '4'],
    ['Realizzazione di nr. 1.200 schede', '1200'],
    ['n° 3 incontri', '3'],
    ['n. 10 fascicoli e n. 10 schede', '10'],
  ])('%s names a quantity', (words, expected) => {
    expect(printedQuantity(words)?.toFixed()).toBe(expected)
  })

  it.each([
    'Det. n. 231 del 28/08/2026',
    'Albo pretorio n. 1187/2026',
    'Attuazione della legge n. 241',
    'n. 3 report e n. 5 incontri',
    'Aggiornamento entro massimo 7 giorni',
    'Stampa posizione assicurativa (50%)',
    'Realizzazione della fase 2',
  ])('%s names none', words => {
    expect(printedQuantity(words)).toBeNull()
  })
})
