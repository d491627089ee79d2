import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { type Contract, toContract } from '../../src/italian/contract.ts'
import { interpret } from '../../src/italian/interpret.ts'
import type { Scope } from '../../src/italian/outcome.ts'
import { sheetsOf } from './corpus.ts'

const TOWN = sheetsOf('comune-2026.tsv', 2026)

function read(text: string, channel: number): Contract {
  const scope: Scope = { sheets: TOWN, isOpen: () => true, today: '2026-12-10' as Day, channel: [channel], after: null, asked: null }
  return toContract(interpret(text, scope).outcome, scope)
}

describe('a part of a whole', () => {
  test.each([
    ['su 20 laboratori di lettura ne abbiamo tenuti 18', 4],
    ['su 20 laboratori di lettura ne abbiamo tenuti diciotto', 4],
    ['dei 20 laboratori di lettura ne sono stati tenuti 18', 4],
    ['sui 20 laboratori di lettura previsti ne abbiamo tenuti 18', 4],
    ['su un totale di 20 laboratori di lettura, 18 tenuti', 4],
    ['laboratori di lettura: dei 20 in programma 18 tenuti', 4],
    ['tenuti 18 laboratori di lettura dei 20 previsti', 4],
    ['tenuti 18 laboratori di lettura contro i 20 previsti', 4],
    ['tenuti 18 laboratori di lettura a fronte dei 20 programmati', 4],
    ['tenuti 18 laboratori di lettura rispetto ai 20 programmati', 4],
    ['tenuti diciotto laboratori di lettura, su venti che erano', 4],
    ['tenuti 18 laboratori di lettura (su 20)', 4],
  ])('%s', (text, channel) => {
    expect(read(text, channel)).toMatchObject({ outcome: 'record', indicator: '4.5', value: '18', of: '20' })
  })

  test('is one thing told by its pronoun: su 2 laboratori di lettura ne abbiamo tenuto uno', () => {
    expect(read('su 2 laboratori di lettura ne abbiamo tenuto uno', 4)).toMatchObject({ outcome: 'record', value: '1', of: '2' })
    expect(read('tenuto uno dei due laboratori di lettura', 4)).toMatchObject({ outcome: 'record', value: '1', of: '2' })
  })

  test('above its whole is only what was reached: tenuti 22 laboratori di lettura contro i 20 previsti', () => {
    expect(read('tenuti 22 laboratori di lettura contro i 20 previsti', 4)).toMatchObject({ outcome: 'record', value: '22' })
  })

  test.each([
    ['what is lacking', 'su 20 laboratori di lettura ne mancano 2'],
    ['what was called off', 'su 20 laboratori di lettura 2 annullati'],
    ['what was missed', 'su 20 laboratori di lettura 2 sono saltati'],
    ['a part without a number', 'su 20 laboratori di lettura ne abbiamo tenuti parecchi'],
    ['some of them', 'tenuti alcuni dei 20 laboratori di lettura'],
    ['a part of them', 'tenuta una parte dei 20 laboratori di lettura'],
    ['two numbers that no word ties', 'tenuti 18 laboratori di lettura, erano 20'],
  ])('is no entry with %s: %s', (_, text) => {
    expect(read(text, 4).outcome).not.toBe('record')
  })
})

describe('a measure', () => {
  test.each([
    ['5.1 → 71', { indicator: '5.1', value: '71' }],
    ["pattugliamenti appiedati: so' 71", { indicator: '5.1', value: '71' }],
    ['pattugliamenti appiedati, il conto dice 71', { indicator: '5.1', value: '71' }],
    ['i pattugliamenti appiedati effettuati ammontano a n. 71', { indicator: '5.1', value: '71' }],
    ['sono 71 tondi i pattugliamenti appiedati effettuati', { indicator: '5.1', value: '71' }],
  ])('%s', (text, expected) => {
    expect(read(text, 5)).toMatchObject({ outcome: 'record', ...expected })
  })
})
