import { describe, expect, it } from 'vitest'
import { rowTitle, sheetTitle, shortened, tidy } from '../../src/words/titles.ts'
import { standing } from '../cards/offices.ts'

describe('a title in capitals', () => {
  it.each([
    ['schede-2018', 1, 'Guida esplicativa adempimenti registro imprese'],
    ['schede-2018', 2, 'Revisione causali di cassa applicativo XAC'],
    ['schede-2018', 3, 'CCIAA - Inventariazione beni Polo Museale'],
    ['schede-2018', 4, 'Revisione crediti del diritto annuale. Analisi posizioni anomale'],
    ['schede-2018', 6, 'Avvio servizio di customer relationship management (CRM)'],
    ['schede-2018', 8, 'Aggiornamento fascicoli personale camerale – II parte'],
    ['comune-2026', 1, 'Asili nido comunali: ampliamento dell’offerta e nuove graduatorie'],
    ['comune-2026', 3, 'Digitalizzazione delle pratiche edilizie – I stralcio'],
    ['comune-2026', 5, 'Polizia locale - Progetto «Quartieri sicuri»'],
    ['comune-2026', 6, "Tributi: recupero dell'evasione IMU e TARI"],
  ] as const)('of %s, project %i reads "%s"', (office, number, title) => {
    expect(sheetTitle(standing(office, number).sheet)).toBe(title)
  })

  it('stays as written when it is not all capitals', () => {
    const { sheet } = standing('schede-2018', 1)
    expect(sheetTitle({ ...sheet, title: ' Guida  agli adempimenti del REA ' })).toBe('Guida agli adempimenti del REA')
  })
})

describe('a row is named', () => {
  it('by its objective when the objective is its own', () => {
    const { sheet } = standing('schede-2018', 1)
    expect(sheet.indicators.map(row => rowTitle(sheet, row))).toContain('Conclusione delle attività operative della fase 2')
  })

  it('by its indicator when several rows share the objective', () => {
    const { sheet } = standing('comune-2026', 1)
    expect(sheet.indicators.map(row => rowTitle(sheet, row))[2]).toBe('Pubblicazione della graduatoria definitiva delle ammissioni')
  })
})

it.each([
  ['a\u0000b\u0007c', 'abc'],
  ['a\tb\r\n\r\nc ', 'a b c'],
  ['sinistra\u202Eartsed', 'sinistraartsed'],
  ['\uFEFFa\u200Bb\u00A0c', 'ab c'],
])('tidies %j to %j', (text, tidied) => {
  expect(tidy(text)).toBe(tidied)
})

it.each([
  ['corto', 10, 'corto'],
  ['una frase che non ci sta', 15, 'una frase che…'],
  ['senzaspazidoveinterrompere', 10, 'senzaspaz…'],
])('shortens "%s" to %i characters as "%s"', (text, most, short) => {
  expect(shortened(text, most)).toBe(short)
})
