import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Contract, toContract } from '../../src/italian/contract.ts'
import { interpret } from '../../src/italian/interpret.ts'
import type { Outcome, RowRef, Scope } from '../../src/italian/outcome.ts'
import { labelled, placed, score, sheetsOf } from './corpus.ts'

const SHEETS = sheetsOf('schede-2018.tsv', 2018)

function scopeIn(channel: number | null, today: string, after: RowRef | null = null): Scope {
  return placed(SHEETS, today, { channel: channel === null ? [] : [channel], after })
}

function read(text: string, channel: number | null = 1, today = '2018-10-31'): Outcome {
  return interpret(text, scopeIn(channel, today)).outcome
}

describe('what an entry keeps', () => {
  it('holds the day said, and names nothing as assumed when all was said', () => {
    expect(read('fase 2 completata il 30/10/2018')).toMatchObject({
      kind: 'record',
      actual: { kind: 'done', on: '2018-10-30' },
      assumed: [],
    })
  })

  it.each([
    ['fase 2 completata', ['today']],
    ['fase 2 completata il 30/10', ['year']],
    ['fase 2 completata il 30 otobre', ['year', 'typo']],
  ])('says what it assumed for "%s"', (text, assumed) => {
    expect(read(text)).toMatchObject({ kind: 'record', assumed })
  })

  it('keeps the words that were read, not the greeting around them', () => {
    expect(read('Ciao a tutti! fase 2 completata il 30/10, buona giornata')).toMatchObject({ words: 'fase 2 completata il 30/10' })
  })
})

describe('what is asked, and why', () => {
  test.each([
    ['fase 2 completata il 31/11', 'impossibleDay'],
    ['fase 2 completata il 5 novembre', 'futureDay'],
    ['fase 2 completata lunedì 30 ottobre', 'wrongWeekday'],
    ['fase 2 completata la settimana scorsa', 'vagueDay'],
    ['fase 2 completata il 29 o il 30 ottobre', 'conflictingDays'],
    ['fase 2 completata il 30/10/2017', 'otherYear'],
    ['fase 2 completata entro il 30/10', 'when'],
    ['1.7 fatto', 'noSuchRow'],
    ['1.1 e 1.2 fatte', 'severalReports'],
    ['customer satisfaction conclusa ieri', 'howMuch'],
    ['1.3: 46 su 40', 'aboveTotal'],
    ['1.3: circa il 90%', 'approximate'],
    ['il verbale della fase 2 è stato firmato ieri', 'whichRow'],
    ['fase 2 chiusa in autunno', 'vagueDay'],
    ['fase 2 completata eri', 'when'],
    ['fase 2 completata vener', 'when'],
    ['fase 2 chiusa, se Dio vuole, a ottobre', 'when'],
    ['fase 2 completata ma tornata al protocollo', 'whichRow'],
    ['fase 2 chiusa verso il 28', 'vagueDay'],
    ['fase 2 chiusa il 24 o 25', 'vagueDay'],
    ['1.3: 80 o 85%', 'approximate'],
    ['1.3: 85% più o meno', 'approximate'],
  ])('%s: %s', (text, code) => {
    expect(read(text)).toMatchObject({ kind: 'ask', doubt: { code } })
  })

  it('keeps the day with the choices', () => {
    expect(read('finita la formazione', null, '2018-12-28')).toMatchObject({
      kind: 'ask',
      candidates: [
        { project: 6, row: 2 },
        { project: 7, row: 2 },
      ],
      understood: { day: '2018-12-28', quantity: null },
    })
  })
})

describe('what is never an entry', () => {
  test.each([
    ['negated', 'la fase 2 non è completata'],
    ['lacking', 'fase 2 completata, manca solo la firma'],
    ['nearly', 'fase 2 quasi completata'],
    ['planned', 'completeremo la fase 2 il 30/10'],
    ['planned in the present', 'domani chiudo la fase 2'],
    ['promised', 'la fase 2 la faccio in giornata'],
    ['ordered', 'completate la fase 2 entro il 30/10'],
    ['owed', 'la fase 2 va chiusa oggi'],
    ['asked', 'fase 2 completata?'],
    ['conditional', 'se la fase 2 è completata vi avviso'],
    ['once', 'una volta completata la fase 2 si parte'],
    ['hearsay', 'pare che la fase 2 sia completata'],
    ['told by someone', 'dice Marco che la fase 2 è completata'],
    ['quoted', 'Bruno mi ha scritto: fase 2 completata il 30/10'],
    ["another office's", 'a Pisa la fase 2 l’hanno completata ieri'],
    ["another year's", "l'anno scorso la fase 2 l'abbiamo chiusa il 30/10"],
    ['praised', 'complimenti per la fase 2 completata'],
    ['a mail quoted', '> fase 2 completata il 30/10'],
    ['moved', 'la fase 2 è stata rinviata al 15/11'],
    ['begun', 'iniziata ieri la fase 2'],
    ['present for future', 'la fase 2 viene chiusa venerdì'],
    ['a part', 'fase 2 chiusa per metà'],
    ['a wish', 'altro che fase 2 completata'],
    ['far away', "la fase 2 è ben lontana dall'essere chiusa"],
    ['a definition', 'la fase 2 si considera chiusa dopo il collaudo'],
    ['on paper', 'fase 2 completata solo sulla carta'],
    ['a list of things to do', 'todo: fase 2 completata'],
    ['taken back', 'fase 2 completata ieri ma poi annullata'],
    ['an indirect question', 'il direttore ha chiesto quando è stata chiusa la fase 2'],
    ['a label', 'obiettivo: fase 2 completata'],
  ])('%s: %s', (_, text) => {
    expect(read(text).kind).not.toBe('record')
  })
})

describe('commands', () => {
  test.each([
    ['collega il progetto 1 a questo canale', { kind: 'bind', project: 1 }],
    ['scollega', { kind: 'unbind', project: null }],
    ['Scollega il progetto 1', { kind: 'unbind', project: 1 }],
    ['parla come Bruno', { kind: 'speakAs', name: 'Bruno' }],
  ])('%s', (text, management) => {
    expect(read(text)).toEqual({ kind: 'manage', management })
  })

  test.each([
    ['ciao', 'greeting'],
    ['Buongiorno a tutti', 'greeting'],
    ['aiuto', 'help'],
    ['help', 'help'],
    ['?', 'help'],
    ['grazie mille', 'thanks'],
    ['', 'unknown'],
  ])('"%s" is %s', (text, kind) => {
    expect(read(text).kind).toBe(kind)
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    ...'fase 2 1.2 non completata chiusa il 30/10 ieri domani 19 su 20 % ? se pare che verifica xac posizioni annulla era anzi € quanto scadenze l’ ✅ 31/11 ottobre circa altri tutti'.split(
      ' ',
    ),
  )

  it('is read without a crash, and never gives a day after today', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 300 }),
          fc.array(words, { maxLength: 40 }).map(all => all.join(' ')),
        ),
        text => {
          const outcome = read(text, null)
          if (outcome.kind !== 'record') return
          const { actual } = outcome
          const day = actual.kind === 'done' ? actual.on : actual.kind === 'quantity' ? actual.on : null
          expect(day === null || day <= '2018-10-31').toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it.each(['a ', 'non ', '1.2 ', '30/10 ', 'verifca ', '<at>', '&', "l'", 'u.s.', 'x', '(,'])(
    'is read soon, however often it repeats "%s"',
    piece => {
      const text = piece.repeat(Math.ceil(4000 / piece.length))
      const start = performance.now()
      read(text, null)
      expect(performance.now() - start).toBeLessThan(1000)
    },
  )
})

describe('the same message in other clothes', () => {
  const messages = labelled('utterances.dev.jsonl').filter(({ expect: { outcome, intent } }) => outcome === 'record' && intent === 'report')
  const clothes: readonly (readonly [string, (text: string) => string])[] = [
    ['in capitals', text => text.toUpperCase()],
    ['without accents', text => text.normalize('NFD').replace(/\p{M}/gu, '')],
    ['with wide spaces', text => text.replaceAll(' ', '   ')],
    ['after a greeting', text => `Buongiorno a tutti, ${text}`],
    ['before thanks', text => `${text} grazie`],
    ['with emoji', text => `😀 ${text} 👍`],
    ['with a mention', text => `<at>Traguardo</at> ${text}`],
  ]

  test.each(clothes)('%s means the same', (_, dress) => {
    const different = messages.filter(message => {
      const plain = score(message, SHEETS).got
      return JSON.stringify(meaning(score({ ...message, text: dress(message.text) }, SHEETS).got)) !== JSON.stringify(meaning(plain))
    })
    expect(different.map(({ id, text }) => `${id} ${dress(text)}`)).toEqual([])
  })

  it('means the same read again, after any other', () => {
    const once = messages.map(message => JSON.stringify(score(message, SHEETS).got))
    const again = [...messages].reverse().map(message => JSON.stringify(score(message, [...SHEETS]).got))
    expect(again.reverse()).toEqual(once)
  })

  function meaning({ outcome, indicator, date, value, of }: Contract): unknown {
    return { outcome, indicator, date, value, of }
  }
})

it('prints the contract of an undo', () => {
  const scope = scopeIn(4, '2018-07-11', { project: 4, row: 2 })
  expect(toContract(interpret('annulla', scope).outcome, scope)).toEqual({ outcome: 'record', intent: 'undo', indicator: '4.2' })
})
