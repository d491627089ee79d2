import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { targetJson } from '../../src/sheets/targetJson.ts'
import { readTarget, targetOf } from '../../src/sheets/targets.ts'

const PUBLIC_DOCUMENTS = readFileSync(new URL('../fixtures/targets.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as { readonly target: string; readonly expected: object })

const floor = (value: string, unit = 'count'): object => ({ measure: { comparison: 'atLeast', value, unit } })
const ceiling = (value: string, unit: string): object => ({ measure: { comparison: 'atMost', value, unit } })
const assumed = { assumed: ['direction'] }

describe('targets as public documents write them', () => {
  it.each(PUBLIC_DOCUMENTS)('$target', ({ target, expected }) => {
    expect(targetJson(target, 2020, null)).toEqual(expected)
  })
})

describe('the families of targets', () => {
  it.each<[string, object]>([
    ['Carta dei servizi in quattro lingue', { deliverable: true }],
    ['Relazione in 3 copie', { deliverable: true }],
    ['Interventi in 4 scuole', { ...floor('4'), ...assumed }],
  ])('a product and how it is made: %s', (target, expected) => {
    expect(targetJson(target, 2018, null)).toEqual(expected)
  })

  it.each<[string, object]>([
    ['Entro il 30/06/2018', { by: '2018-06-30' }],
    ['31.12.2020', { by: '2020-12-31' }],
    ['entro il 23 giugno 2021', { by: '2021-06-23' }],
    ['Entro ottobre 2020', { by: '2020-10-31' }],
    ['entro il primo semestre', { by: '2018-06-30', assumed: ['year'] }],
    ['entro e non oltre il 30/09/2018', { by: '2018-09-30' }],
    ['non oltre il 30/09/2018', { by: '2018-09-30' }],
    ['prima del 30/09/2018', { by: '2018-09-29' }],
    ['entro le ore 12 del 30/06/2018', { by: '2018-06-30' }],
    ['entro il mese di giugno', { by: '2018-06-30', assumed: ['year'] }],
    ['entro l’anno', { by: '2018-12-31' }],
    ['Pubblicazione del bando entro il 31/01/2019', { by: '2019-01-31' }],
    ['Etro il 30/06/2018', { by: '2018-06-30', assumed: ['typo'] }],
    ['entro settembre 2018, entro il 23 settembre 2018', { by: '2018-09-23' }],
  ])('a deadline: %s', (target, expected) => {
    expect(targetJson(target, 2018, null)).toEqual(expected)
  })

  it.each<[string, object]>([
    ['Da settembre 2020', { from: '2020-09-01' }],
    ['a decorrere dal 1° gennaio 2018', { from: '2018-01-01' }],
    ['non prima del 01/09/2018', { from: '2018-09-01' }],
  ])('a start, not a deadline: %s', (target, expected) => {
    expect(targetJson(target, 2018, null)).toEqual(expected)
  })

  it.each<[string, object]>([
    ["Almeno l'80%", floor('80', 'percent')],
    ['>= 60,00', floor('60')],
    ['≥ 95%', floor('95', 'percent')],
    ['> 95%', { measure: { comparison: 'moreThan', value: '95', unit: 'percent' } }],
    ['maggiore o uguale a 90,50%', floor('90.5', 'percent')],
    ['superiore o pari al 90%', floor('90', 'percent')],
    ['non inferiore al 90 %', floor('90', 'percent')],
    ['Almeno due', floor('2')],
    ['almeno un incontro', floor('1')],
    ['Almeno 1.100', floor('1100')],
    ['Tutte le Regioni', floor('100', 'percent')],
    ['Ameno il 60%', { ...floor('60', 'percent'), assumed: ['typo'] }],
    ['min. 3 incontri', floor('3')],
    ['Almeno 3 (tre) incontri', floor('3')],
    ['Gradimento >= 4 su 5', floor('4')],
    ['almeno € 10.000', floor('10000', 'euros')],
  ])('a floor: %s', (target, expected) => {
    expect(targetJson(target, 2018, null)).toEqual(expected)
  })

  it.each<[string, object]>([
    ['< 5%', { measure: { comparison: 'lessThan', value: '5', unit: 'percent' } }],
    ['entro massimo 7 giorni', ceiling('7', 'days')],
    ['entro 40 giorni', ceiling('40', 'days')],
    ['non oltre 30 gg.', ceiling('30', 'days')],
    ['entro 24 ore', ceiling('24', 'hours')],
    ['max. 3 reclami', ceiling('3', 'count')],
    ['Nessun reclamo', ceiling('0', 'count')],
    ['Evasione pratiche entro 40 giorni dalla data di richiesta', ceiling('40', 'days')],
  ])('a ceiling: %s', (target, expected) => {
    expect(targetJson(target, 2018, null)).toEqual(expected)
  })

  it.each<[string, object]>([
    ['100%', floor('100', 'percent')],
    ['8', { ...floor('8'), ...assumed }],
    ['n. 10', { ...floor('10'), ...assumed }],
    ['N° 3 report', { ...floor('3'), ...assumed }],
    ['2 milioni', { ...floor('2000000'), ...assumed }],
    ['2.500', { ...floor('2500'), ...assumed }],
    ['= 98,0%', { measure: { comparison: 'exactly', value: '98', unit: 'percent' } }],
    ['30 gg.', { ...ceiling('30', 'days'), ...assumed }],
    ['30 gg. lavorativi dalla richiesta', { ...ceiling('30', 'days'), ...assumed }],
    ['Tempo medio: 26 minuti', { ...ceiling('26', 'minutes'), ...assumed }],
    ['Euro 1.500', { ...floor('1500', 'euros'), ...assumed }],
    ['26’', { ...ceiling('26', 'minutes'), ...assumed }],
    ['0 reclami', { ...ceiling('0', 'count'), ...assumed }],
  ])('a plain number: %s', (target, expected) => {
    expect(targetJson(target, 2018, null)).toEqual(expected)
  })

  it.each<[string, object]>([
    ['SI', { deliverable: true }],
    ['Sì', { deliverable: true }],
    ['Redazione delle linee guida', { deliverable: true }],
    ['Attuazione della L. 241/1990', { deliverable: true }],
    ['Delibera n. 45 del 12/03/2018', { deliverable: true }],
    ['Conclusione delle fasi 2 e 3', { deliverable: true }],
    ['n.d.', { none: true }],
    ['N.A.', { none: true }],
    ['da definire', { none: true }],
    ['Definizione della baseline', { none: true }],
  ])('a deliverable, or nothing yet: %s', (target, expected) => {
    expect(targetJson(target, 2018, null)).toEqual(expected)
  })

  it.each<[string, object]>([
    ["Incremento del 10% rispetto all'anno precedente", { change: { direction: 'increase', value: '10', unit: 'percent' } }],
    ['riduzione del 5%', { change: { direction: 'decrease', value: '5', unit: 'percent' } }],
    ['-5%', { change: { direction: 'decrease', value: '5', unit: 'percent' } }],
    ['Incremento di 5 punti percentuali', { change: { direction: 'increase', value: '5', unit: 'points' } }],
    ['+1.200 per un totale di almeno 2.000', { ...floor('2000'), change: { direction: 'increase', value: '1200', unit: 'count' } }],
    [
      'Incremento di 1.200 enti per un totale di almeno 2.000',
      { ...floor('2000'), change: { direction: 'increase', value: '1200', unit: 'count' } },
    ],
    ['50 ulteriori procedure', { change: { direction: 'increase', value: '50', unit: 'count' } }],
  ])('a change from a baseline: %s', (target, expected) => {
    expect(targetJson(target, 2018, null)).toEqual(expected)
  })

  it.each<[string, object]>([
    ["Entro il 30/10/2018 almeno l'80% delle pratiche", { by: '2018-10-30', ...floor('80', 'percent') }],
    ['almeno l’80% delle pratiche entro il 30/10/2018', { by: '2018-10-30', ...floor('80', 'percent') }],
    ['Redazione di n. 5 schemi entro il 31/05/2018', { by: '2018-05-31', ...floor('5'), ...assumed }],
    ['tra 10 e 20', { ...floor('10'), all: [{ comparison: 'atMost', value: '20', unit: 'count' }] }],
  ])('a compound, all of which must hold: %s', (target, expected) => {
    expect(targetJson(target, 2018, null)).toEqual(expected)
  })
})

describe('targets that only a person can settle', () => {
  it.each([
    '',
    'circa 80%',
    '80% o 20 pratiche',
    '90-95%',
    'da 10 a 20',
    '19 su 20',
    'Entro il 30/06/2018 1.2.3',
    '5/10',
    '12.5',
    '3 incontri al mese',
    '40 ore di formazione',
    'entro 3 mesi',
    'entro breve',
    'entro i termini di legge',
    'entro il 30',
    'oltre il 30/09/2018',
    'dal 1/3 al 30/6',
    'entro lunedì 30 ottobre 2018',
    'entro il 31/11/2018',
    'il 30/06/2018',
    'entro 30 giorni dal 01/06/2018',
    'Incremento dal 50% al 60%',
    'Piano di riduzione del 10% dei consumi',
    'Progetto per l’incremento di almeno 20 iscritti',
    'Riduzione dei tempi a 30 giorni',
    'Miglioramento del 10%',
    'Aumento degli utenti',
    'Incremento non superiore al 5%',
    'Mantenimento dei livelli dell’anno precedente',
    'Scostamento 5%',
    'Risparmio del 10%',
    'sotto il 5%',
    'Formazione 40 ore',
    '2 ore e 30 minuti',
    'Avvio entro il 01/03/2018 e conclusione entro il 30/09/2018',
    'entro metà ottobre',
    'superiore oppure uguale al 90%',
    '90% (n. 20)',
    'conforme 36%, parzialmente conforme 59% e non conforme 5%',
    'Passaggio a Windows 11',
    'almeno alcune',
    'NO',
    '???',
    'vedi allegato',
  ])('%s', target => {
    expect(readTarget(target, 2018)).toMatchObject({ kind: 'unclear', doubts: [expect.any(String)] })
  })

  it('never throws and never reads half of a text, whatever is written', () => {
    const words = [
      'Entro',
      'il',
      '30/06/2018',
      'almeno',
      "l'",
      '80',
      '%',
      'n.',
      '10',
      '(',
      ')',
      'su',
      'di',
      'e',
      'o',
      '-',
      '/',
      'riduzione',
      'ulteriori',
      ',',
      ';',
      '1.200',
    ]
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 12 }), parts => {
        const reading = readTarget(parts.join(' '), 2018)
        expect(reading.kind === 'unclear' ? reading.doubts.length : reading.kind === 'read' ? reading.parts.length : 1).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what an actual realizes of a target', () => {
  it.each<[string, string, string | undefined]>([
    ['Almeno 60', '56', '93.3333'],
    ['Almeno il 90%', '81,5 %', '90.5556'],
    ["Almeno l'80%", '19 su 20', '100'],
    ['entro massimo 30 giorni', '40', '75'],
    ['entro massimo 30 giorni', '40 giorni', '75'],
    ['= 98,0%', '99%', '98.9899'],
    ['> 95%', '95%', undefined],
    ['Entro il 30/06/2018', '30/06/2018', '100'],
    ['Entro il 30/06/2018', '01/07/2018', '0'],
    ['Entro il 30/06/2018', '19', undefined],
    ['Entro il 31/05/2018', '5 schemi il 28/05', '100'],
    ["Entro il 30/09/2018 almeno l'80% delle pratiche", '60% al 25/09/2018', '75'],
    ["Entro il 30/09/2018 almeno l'80% delle pratiche", '60% al 01/10/2018', '0'],
    ['SI', 'no', '0'],
    ['riduzione del 5%', '10', undefined],
    ['450', 'molti', undefined],
    ['n.d.', '12', undefined],
  ])('%s: %s', (target, actual, realization) => {
    expect(targetJson(target, 2018, actual).realization).toBe(realization)
  })

  it('a baseline that the target names counts', () => {
    const target = 'Incremento del 10% rispetto al 2017 (1.200)'
    expect(targetOf(target, 2018).baseline?.toFixed()).toBe('1200')
    expect(targetJson(target, 2018, '1.260').realization).toBe('50')
  })
})
