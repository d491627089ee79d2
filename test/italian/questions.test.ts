import { describe, expect, it, test } from 'vitest'
import { type Contract, toContract } from '../../src/italian/contract.ts'
import { interpret } from '../../src/italian/interpret.ts'
import type { Outcome, RowRef, Scope } from '../../src/italian/outcome.ts'
import { placed, sheetsOf } from './corpus.ts'

const SHEETS = sheetsOf('schede-2018.tsv', 2018)
const PERSONAL = { channel: [], after: null }

type Where = { readonly channel: readonly number[]; readonly after: RowRef | null }

function scopeIn({ channel, after }: Where): Scope {
  return placed(SHEETS, '2018-11-05', { channel, after })
}

function read(text: string, where: Where = PERSONAL): Outcome {
  return interpret(text, scopeIn(where)).outcome
}

function printed(text: string, where: Where = PERSONAL): Contract {
  return toContract(read(text, where), scopeIn(where))
}

describe('a moment after a report of row 1.2, in a personal chat', () => {
  const after = { channel: [], after: { project: 1, row: 2 } }

  test.each([
    ['prossime scadenze?', { intent: 'deadlines', project: 'all' }],
    ['cosa scade oggi?', { intent: 'deadlines', project: 'all' }],
    ['a che punto siamo?', { intent: 'status', project: 'all' }],
    ['quanto è erogabile?', { intent: 'payable', project: 1 }],
    ['e quanto vale?', { intent: 'payable', indicator: '1.2' }],
    ['e perché zero?', { intent: 'why', indicator: '1.2' }],
    ['e la 3?', { intent: 'status', indicator: '1.3' }],
  ])('%s', (text, answer) => {
    expect(printed(text, after)).toMatchObject({ outcome: 'answer', ...answer })
  })
})

describe('in a channel of several projects', () => {
  const channel = { channel: [1, 2], after: null }

  test.each(['quanto è erogabile?', 'cosa manca?', 'prossime scadenze?', 'stato'])('«%s» is about its projects', text => {
    expect(read(text, channel)).toMatchObject({ kind: 'answer', about: { kind: 'channel' } })
    expect(printed(text, channel)).toMatchObject({ project: 'all' })
  })

  test('«in tutto» is about all', () => {
    expect(read('quanto è erogabile in tutto?', channel)).toMatchObject({ about: { kind: 'all' } })
  })
})

describe('a name alone asks how things stand', () => {
  test.each([
    ['stato', { project: 'all' }],
    ['stato?', { project: 'all' }],
    ['progetto 2', { project: 2 }],
    ['il progetto 2', { project: 2 }],
    ['stato del progetto 9', { project: 9 }],
    ['2.2', { indicator: '2.2' }],
    ['riga 2.2', { indicator: '2.2' }],
  ])('%s', (text, answer) => {
    expect(printed(text)).toMatchObject({ outcome: 'answer', intent: 'status', ...answer })
  })

  test.each(['2.2 no', '2.2 sì', '1.2 30/10'])('not with a word more: %s', text => {
    expect(printed(text).outcome).not.toBe('answer')
  })
})

describe('another year', () => {
  test.each([
    ['erogabile 2017', 2017],
    ['quanto è erogabile nel 2019?', 2019],
    ['situazione 2017', 2017],
  ])('%s', (text, year) => {
    expect(read(text)).toMatchObject({ kind: 'answer', about: { kind: 'otherYear', year } })
  })

  it('is not the sheets’ own, nor one that a row speaks of', () => {
    expect(printed('quanto è erogabile nel 2018?')).toMatchObject({ intent: 'payable', project: 'all' })
    expect(printed('quanto vale la verifica posizioni 2015?')).toMatchObject({ intent: 'payable', indicator: '4.3' })
  })
})

describe('money', () => {
  test.each(['quanto prendo io?', 'quanto mi spetta?', 'la mia quota?', 'quanto mi spetta per la 3.2?', 'quanto guadagno?'])(
    'of the speaker: %s',
    text => {
      expect(read(text)).toMatchObject({ kind: 'answer', intent: 'share' })
      expect(printed(text)).toMatchObject({ intent: 'payable' })
    },
  )

  test.each(['quanto ci mettiamo in tasca?', 'quanto ci spetta?', 'quanto abbiamo perso?', 'dimmi il maturato'])(
    'of the projects: %s',
    text => {
      expect(read(text)).toMatchObject({ kind: 'answer', intent: 'payable', about: { kind: 'all' } })
    },
  )

  test.each([
    ['importo della riga 2.2', { indicator: '2.2' }],
    ['totale di tutte le schede in euro', { project: 'all' }],
  ])('asked without a question: %s', (text, answer) => {
    expect(printed(text)).toMatchObject({ outcome: 'answer', intent: 'payable', ...answer })
  })
})

describe('other ways to ask', () => {
  test.each([
    ['scadenze di novembre e dicembre', { intent: 'deadlines', from: '2018-11-01', to: '2018-12-31' }],
    ['cosa c’è da consegnare entro il 15 dicembre?', { intent: 'deadlines', to: '2018-12-15' }],
    ['chi deve ancora comunicare qualcosa?', { intent: 'status', project: 'all' }],
    ['quanto prenderemmo con 18 su 20 sulla 9.2?', { intent: 'simulate', indicator: '9.2', value: '18', of: '20' }],
    ['sapete se il trasloco è in corso?', { intent: 'status', indicator: '5.1' }],
    ['dove trovo il verbale della 4.3?', { intent: 'evidence', indicator: '4.3' }],
    ['ci sono prove caricate per la 8.2?', { intent: 'evidence', indicator: '8.2' }],
    ['perché manca un centesimo?', { intent: 'why', project: 'all' }],
    ['mi fai un esempio?', { intent: 'help' }],
    ['quanto sbagli?', { intent: 'help' }],
    ['togli Franca dai referenti della scheda 2', { intent: 'manage', project: 2 }],
  ])('%s', (text, answer) => {
    expect(printed(text)).toMatchObject({ outcome: 'answer', ...answer })
  })

  it('is not about what the sheets do not know', () => {
    expect(printed('perché non rispondete mai al telefono?').outcome).toBe('none')
  })

  it('is not about the link in a diary', () => {
    expect(printed('webinar crm il 20 dicembre alle 15, link in agenda').outcome).toBe('none')
  })
})
