import { describe, expect, test } from 'vitest'
import { toContract } from '../../src/italian/contract.ts'
import { interpret } from '../../src/italian/interpret.ts'
import { placed, sheetsOf } from './corpus.ts'

const SHEETS = { town: sheetsOf('comune-2026.tsv', 2026), nine: sheetsOf('schede-2018.tsv', 2018) }
const TODAY = { town: '2026-12-10', nine: '2018-12-10' }

type Office = keyof typeof SHEETS

/** "5.5 22/640", "ask" or "none". */
function said(office: Office, text: string, channel: number): string {
  const scope = placed(SHEETS[office], TODAY[office], { channel: [channel] })
  const read = toContract(interpret(text, scope).outcome, scope)
  if (read.outcome !== 'record') return read.outcome
  return `${read.indicator} ${read.value ?? ''}${read.of ? `/${read.of}` : ''}${read.unit === 'percent' ? '%' : ''}`
}

describe('numbers carried by a verb or by people', () => {
  test.each<readonly [Office, string, number, string]>([
    ['town', 'con oggi il censimento arriva a 1.140 alberi', 2, '2.1 1140'],
    ['town', 'gli alberi censiti diventano 1.140', 2, '2.1 1140'],
    ['town', 'alberi censiti, ne risultano 1.140', 2, '2.1 1140'],
    ['town', 'verbali elevati 640, ricorsi accolti 22', 5, '5.5 22/640'],
    ['town', 'ricorsi accolti 22 e verbali elevati 640', 5, '5.5 22/640'],
    ['town', 'gli incontri nelle scuole sono arrivati a 14', 5, '5.3 14'],
    ['town', 'quattordici incontri nelle scuole, abbiamo raggiunto il target', 5, '5.3 14'],
    ['nine', 'le posizioni assicurative stampate sono arrivate a sedici', 9, '9.2 16'],
    ['nine', '9.2 – 16/20', 9, '9.2 16/20'],
  ])('%s: %s', (office, text, channel, expected) => {
    expect(said(office, text, channel)).toBe(expected)
  })

  test.each<readonly [Office, string, number]>([
    ['town', 'verbali elevati 640, ricorsi presentati 22', 5],
    ['town', 'il censimento arriverà a 1.140 alberi', 2],
    ['town', 'ci sono ancora 130 alberi da censire', 2],
    ['town', 'ci sono ancora 130 alberi che non abbiamo censito', 2],
    ['town', 'abbiamo ancora 130 alberi, censimento', 2],
    ['town', '300 alberi pronti per il censimento', 2],
    ['town', 'alberi censiti, abbiamo passato quota 1.100', 2],
    ['town', 'censiti 40 alberi a testa', 2],
    ['town', 'per la prossima settimana ho 40 alberi da censire', 2],
    ['town', 'incontri nelle scuole: 13 o 14, devo ricontrollare', 5],
    ['town', 'gli errori negli alberi censiti diventano 30', 2],
    ['town', 'sui rami pericolanti nei casi peggiori si esce in 19 giorni', 2],
    ['town', 'sui rami pericolanti la media regionale è di 9 giorni', 2],
    ['nine', 'le posizioni assicurative sono arrivate alle sedici', 9],
    ['nine', 'sono arrivate sedici posizioni assicurative', 9],
  ])('%s, not to be written: %s', (office, text, channel) => {
    expect(said(office, text, channel)).toMatch(/^(ask|none)$/)
  })

  test('doubt about the number itself is asked about', () => {
    expect(said('town', 'incontri nelle scuole 13 o 14, devo rifare il conto', 5)).toBe('ask')
  })
})
