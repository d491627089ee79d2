import { describe, expect, it, test } from 'vitest'
import { kindsOf } from '../../src/italian/lexicon/kinships.ts'
import { stem } from '../../src/italian/lexicon/stems.ts'
import { deedOf } from '../../src/italian/lexicon/verbs.ts'
import { leaders, lookUp, rank } from '../../src/italian/match/match.ts'
import { vocabularyOf } from '../../src/italian/match/vocabulary.ts'
import { sheetsOf } from './corpus.ts'

describe('words of one family', () => {
  test.each([
    'aggiornamento aggiornati aggiornare aggiornato',
    'verifica verificato verifiche verificata',
    'emissione emesso emessa emettere',
    'traduzione tradotte tradurre',
    'composizione composto',
    'iscrizione iscritto iscrivere',
    'inventario inventariazione inventariati',
    'apertura aperto aprire',
    'riapertura riaperto',
    'fisica fisicamente',
    'causali causale',
  ])('share a stem: %s', line => {
    expect(new Set(line.split(' ').map(stem)).size).toBe(1)
  })

  it('keeps apart what only begins alike', () => {
    expect(stem('posizione')).not.toBe(stem('posta'))
    expect(stem('dati')).not.toBe(stem('dativo'))
    expect(stem('direttore')).not.toBe(stem('dirette'))
    expect(stem('direttrice')).toBe(stem('direttori'))
  })
})

describe('what a word says of the work', () => {
  test.each([
    ['completata', 'over'],
    ['compeltata', 'over'],
    ['conclsa', 'over'],
    ['chiuse', 'over'],
    ['pubblicata', 'done'],
    ['tradotte', 'done'],
    ['crata', 'done'],
    ['rinviata', 'stalled'],
    ['iniziata', 'stalled'],
    ['prenotata', 'incidental'],
    ['attivita', null],
    ['seduta', null],
    ['chiesa', null],
    ['finire', null],
    ['fascicoli', null],
  ])('%s: %s', (word, deed) => {
    expect(deedOf(word)).toBe(deed)
  })

  it('joins verbs that may tell the same work, and keeps the others apart', () => {
    const share = (a: string, b: string): boolean => [...kindsOf(a)].some(kind => kindsOf(b).has(kind))
    expect(share('mandata', 'invio')).toBe(true)
    expect(share('ordinati', 'installazione')).toBe(false)
  })
})

describe('the row a few words mean', () => {
  const vocabulary = vocabularyOf(sheetsOf('schede-2018.tsv', 2018))
  const best = (words: string): readonly string[] => {
    const hits = words.split(' ').map(word => lookUp(vocabulary, word))
    const ranked = rank(vocabulary, hits, () => true)
    return leaders(vocabulary, hits, ranked).map(index => `${vocabulary.entries[index]?.ref.project}.${vocabulary.entries[index]?.ref.row}`)
  }

  test.each([
    ['stanza virtuale', ['5.3']],
    ['stanza vrituale', ['5.3']],
    ['ruolo provvisorio', ['4.2']],
    ['verif fisica polo museale', ['3.2']],
    ['report conclusivo', ['4.4']],
    ['formazione', ['6.2', '7.2']],
    ['posizioni credito', ['4.1', '4.3']],
  ])('%s: %j', (words, rows) => {
    expect([...best(words)].sort()).toEqual(rows)
  })

  it('is the same for sheets folded anew from the same words', () => {
    expect(vocabularyOf(sheetsOf('schede-2018.tsv', 2018))).toBe(vocabulary)
  })
})
