import { describe, expect, it, test } from 'vitest'
import { interpret } from '../../src/italian/interpret.ts'
import { latenessAt } from '../../src/italian/mood/lateness.ts'
import { withoutRemarks } from '../../src/italian/mood/remarks.ts'
import type { Outcome } from '../../src/italian/outcome.ts'
import { tokenise } from '../../src/italian/text/normalise.ts'
import { placed, sheetsOf } from './corpus.ts'

const UNIVERSITY = sheetsOf('ateneo-2026.tsv', 2026)
const TOWN = sheetsOf('comune-2026.tsv', 2026)

function university(text: string): Outcome {
  return interpret(text, placed(UNIVERSITY, '2026-09-17')).outcome
}

describe('a remark around a report takes nothing from it', () => {
  test.each([
    ', due giorni tardi',
    ', tre giorni fuori termine',
    ' con tre giorni di ritardo',
    ', in anticipo di una settimana',
    ' ma con due giorni di ritardo sulla scadenza',
    ', un giorno prima del termine',
    ', ultimo giorno utile',
    ', appena in tempo',
    ', come da target',
    ', finalmente!',
    ', a fatica',
    ', non mi pare vero',
    ', uno in meno',
    '. Festeggiamo!',
    ', stasera pizza',
    ', a lunedì',
    ', ne parliamo domani',
    ', bravi tutti',
    ', grazie per la pazienza',
    ', grazie ai colleghi della segreteria',
    '. Alla presenza del rettore',
    ', dopo mille peripezie',
    ', a causa di un guasto',
    ', andate a vederlo',
    ', vi aspettiamo',
    ", c'era la fila fuori",
    ', se volete vedere',
    ', così resta traccia',
    ', verso le 18',
    ', in tre',
    ', fine dei lavori',
    ', resto a disposizione',
  ])('bando pubblicato%s', remark => {
    const said = `pubblicato il bando di ammissione ai corsi il 13/05${remark}`
    expect(university(said)).toMatchObject({ kind: 'record', row: { project: 1, row: 1 }, actual: { kind: 'done', on: '2026-05-13' } })
    expect(university(`2.1 24 su 24${remark}`)).toMatchObject({ kind: 'record', row: { project: 2, row: 1 } })
  })
})

describe('why it went so takes nothing from the news', () => {
  test.each(['perché mancavano le etichette', 'perché avevamo due colleghi malati', 'siccome il server non funzionava'])(
    '…, %s',
    reason => {
      const said = `pubblicato il bando di ammissione ai corsi il 13/05, ${reason}`
      expect(university(said)).toMatchObject({ kind: 'record', row: { project: 1, row: 1 }, actual: { kind: 'done', on: '2026-05-13' } })
    },
  )
})

describe('a remark that denies or doubts keeps its force', () => {
  test.each([
    ', dice Mario',
    ', secondo Mario',
    ', stando alla ditta',
    ', si spera',
    ', almeno spero',
    ', se tutto va liscio',
    ', se il rettore firma',
    ', salvo sorprese',
    ', scherzo',
    ', più o meno',
    ', andate a verificare',
    ', controllate',
    ', ma mancano due allegati',
    ', complimenti a loro',
    ', tranne un corso',
    ', perché mancavano gli altri',
  ])('bando pubblicato%s', doubt => {
    expect(university(`pubblicato il bando di ammissione ai corsi il 13/05${doubt}`).kind).not.toBe('record')
  })

  it.each(['bravi tutti, bando di ammissione pubblicato ieri', 'il bando di ammissione uscirà un giorno tardi'])('%s', text => {
    expect(university(text).kind).not.toBe('record')
  })
})

describe('how late it was is no day', () => {
  test.each(['DVR aggiornato, due giorni dopo la scadenza', 'DVR aggiornato tre giorni dopo', 'DVR aggiornato con un giorno di ritardo'])(
    '%s asks for the day',
    text => {
      expect(university(text)).toMatchObject({ kind: 'ask', doubt: { code: 'when' } })
    },
  )

  test.each([
    ['con tre giorni di ritardo', 5],
    ['in ritardo di due settimane rispetto al previsto', 8],
    ['un giorno prima del termine', 5],
    ['tre giorni fa', 0],
    ['tempo medio 5 giorni', 0],
    ['ritardo medio di 3 giorni', 0],
  ])('%s', (text, length) => {
    expect(latenessAt(tokenise(text).tokens, 0)).toBe(length)
  })
})

describe('what is left without remarks', () => {
  const left = (text: string): string =>
    withoutRemarks(tokenise(text), word => TOWN.some(({ title }) => title.toLowerCase().includes(word)))
      .tokens.map(token => token.text)
      .join(' ')

  test.each([
    ['nidi aperti ieri, che fatica', 'nidi aperti ieri ,'],
    ['finalmente, bravi', 'finalmente , bravi'],
    ['nidi aperti ieri, ultimo giorno utile?', 'nidi aperti ieri , ultimo giorno utile ?'],
    ['nidi aperti ieri, grazie a chi non c’era', "nidi aperti ieri , grazie a chi non c' era"],
    ['avvisami tre giorni prima della scadenza', 'avvisami tre giorni prima della scadenza'],
  ])('%s', (text, expected) => {
    expect(left(text)).toBe(expected)
  })
})
