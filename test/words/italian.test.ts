import { describe, expect, it } from 'vitest'
import type { Doubt } from '../../src/domain/doubt.ts'
import { rolesFor } from '../../src/domain/people.ts'
import { exact } from '../../src/domain/quantity.ts'
import type { Refusal } from '../../src/domain/verbs/refusal.ts'
import { doubt, mayNot, refusal, unbound, unknown } from '../../src/words/italian.ts'
import { on } from '../cards/offices.ts'

const REFUSALS: readonly Refusal[] = [
  { code: 'noSuchRow', ref: '7.9' },
  { code: 'sheetNotOpen', project: 3, state: 'certified' },
  { code: 'futureDay', ref: '1.2', day: on(2018, 11, 15), today: on(2018, 10, 31) },
  { code: 'impossibleQuantity', ref: '9.4', value: exact(21), of: exact(20) },
  { code: 'numberWanted', ref: '1.3', target: "Almeno l'80%" },
  { code: 'unchanged', ref: '1.2' },
  { code: 'nothingToUndo' },
  { code: 'notYours', ref: '1.2' },
  { code: 'alreadyUndone', ref: '1.2' },
  { code: 'changedSince', ref: '1.2' },
  { code: 'approvedDiffers', project: 4 },
  { code: 'nothingToSettle', ref: '4.2' },
]

const DOUBTS: readonly Doubt[] = [
  { code: 'whichRow' },
  { code: 'noSuchRow', words: '7.9' },
  { code: 'when' },
  { code: 'howMuch' },
  { code: 'impossibleDay', words: '31/11' },
  { code: 'futureDay', day: on(2018, 11, 15) },
  { code: 'wrongWeekday', words: 'lunedì 30 ottobre 2018', day: on(2018, 10, 30) },
  { code: 'vagueDay', words: 'a metà ottobre' },
  { code: 'conflictingDays', words: ['29/10', '30/10'] },
  { code: 'aboveTotal', words: '21 su 20' },
  { code: 'approximate', words: 'circa il 90%' },
  { code: 'increment', words: 'altri 3 fascicoli', by: null },
  { code: 'severalReports' },
  { code: 'otherYear', words: '2017' },
  { code: 'whichUndo' },
]

describe('a refusal', () => {
  it.each(REFUSALS)('$code says why, names what it is about, and ends as a sentence', refused => {
    const words = refusal(refused)
    expect(words).toMatch(/^\p{Lu}.{20,200}\.$/su)
    for (const named of Object.entries(refused)) if (named[0] === 'ref' || named[0] === 'project') expect(words).toContain(String(named[1]))
  })

  it('shows the day that has not come and the day it is', () => {
    expect(refusal({ code: 'futureDay', ref: '1.2', day: on(2018, 11, 15), today: on(2018, 10, 31) })).toBe(
      'Il 15/11/2018 deve ancora venire: oggi è mercoledì 31 ottobre 2018. Scrivimelo quando la riga 1.2 è conclusa.',
    )
  })
})

describe('a doubt', () => {
  it.each(DOUBTS)('$code is one short question or request', about => {
    expect(doubt(about)).toMatch(/^[\p{Lu}«].{10,160}[?.]$/su)
  })

  it('shows the words it stumbled on, cut short', () => {
    expect(doubt({ code: 'vagueDay', words: 'a metà ottobre' })).toContain('«a metà ottobre»')
    expect(doubt({ code: 'noSuchRow', words: 'parola '.repeat(500) }).length).toBeLessThan(150)
  })

  it('corrects the weekday', () => {
    expect(doubt({ code: 'wrongWeekday', words: 'lunedì 30 ottobre 2018', day: on(2018, 10, 30) })).toContain('martedì 30 ottobre 2018')
  })
})

it('names who may', () => {
  expect(mayNot('report', rolesFor('report'))).toBe(
    'Non risulta che tu possa comunicare dati di questo progetto. Può farlo il responsabile del progetto.',
  )
  expect(mayNot('settle', rolesFor('settle'))).toContain('il dirigente o l’amministratore')
})

it('gives a way forward to a message that was not understood', () => {
  expect(unknown('2.2 completata ieri')).toContain('«2.2 completata ieri»')
  expect(unknown(null)).toContain('«aiuto»')
})

it.each([
  [[], 'Questo canale non segue nessun progetto.'],
  [[3], 'Fatto: questo canale non segue più il progetto 3.'],
  [[3, 4, 7], 'Fatto: questo canale non segue più i progetti 3, 4 e 7.'],
])('tells what a channel no longer follows: %j', (projects, words) => {
  expect(unbound(projects)).toBe(words)
})
