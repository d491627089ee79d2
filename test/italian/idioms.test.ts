import { describe, expect, test } from 'vitest'
import { toContract } from '../../src/italian/contract.ts'
import { interpret } from '../../src/italian/interpret.ts'
import { placed, sheetsOf } from './corpus.ts'

const TODAY = '-12-05'
const SHEETS = {
  museum: { year: 2023, sheets: sheetsOf('museo-2023.tsv', 2023) },
  harbour: { year: 2026, sheets: sheetsOf('porto-2026.tsv', 2026) },
  government: { year: 2027, sheets: sheetsOf('governo-2027.tsv', 2027) },
  roads: { year: 2025, sheets: sheetsOf('trasporti-2025.tsv', 2025) },
  consortium: { year: 2025, sheets: sheetsOf('consorzio-2025.tsv', 2025) },
}

/** "2.1 03-30" of the sheets' year, "ask", "none"; told on 5 December. */
function read(office: keyof typeof SHEETS, text: string): string {
  const { year, sheets } = SHEETS[office]
  const scope = placed(sheets, `${year}${TODAY}`)
  const said = toContract(interpret(text, scope).outcome, scope)
  return said.outcome === 'record' ? `${said.indicator} ${said.date?.slice(5)}` : said.outcome
}

describe('idioms of completion', () => {
  test.each([
    ['museum', 'sul restauro delle vetrine della sala 3 abbiamo messo la parola fine lunedì', '1.2 12-04'],
    ['museum', 'siamo arrivati in fondo al restauro delle vetrine della sala 3 ieri', '1.2 12-04'],
    ['museum', 'tagliato il nastro della sezione ieri mattina', '1.4 12-04'],
    ['museum', 'ha avuto luogo ieri l’inaugurazione della sezione archeologica', '1.4 12-04'],
    ['museum', 'regolamento dei depositi: incassato il via libera ieri', '4.3 12-04'],
    ['museum', 'la biglietteria online gira da lunedì', '2.1 12-04'],
    ['museum', 'regolamento depositi esterni varato il 1 dicembre', '4.3 12-01'],
    ['harbour', 'messo ieri sul sito l’elenco dei concessionari', '1.2 12-04'],
    ['harbour', 'elenco dei concessionari reso pubblico il 28 maggio', '1.2 05-28'],
    ['harbour', 'fuori l’elenco dei concessionari!', '1.2 12-05'],
    ['harbour', 'il rilievo batimetrico finale è sul tavolo del dirigente da lunedì', '2.2 11-30'],
    ['government', 'fatto avere l’elenco di scarto alla Soprintendenza il 20 aprile', '5.1 04-20'],
    ['government', 'piano neve messo nero su bianco ieri', '2.2 12-04'],
    ['consortium', 'bando di gara per la cassa di espansione fuori da ieri', '5.1 12-04'],
    ['consortium', 'distribuzione irrigua al via da lunedì', '3.1 12-01'],
    ['consortium', 'iniziata ieri la distribuzione irrigua', '3.1 12-04'],
    ['consortium', 'il nuovo sito consortile è on line da ieri', '6.2 12-04'],
  ] as const)('%s: %s', (office, text, expected) => {
    expect(read(office, text)).toBe(expected)
  })
})

describe('the noun of a work as what the office had', () => {
  test.each([
    ['museum', 'si è provveduto in data 28 giugno al trasferimento dei faldoni nel nuovo deposito', '3.2 06-28'],
    ['museum', 'abbiamo proceduto ieri alla sottoscrizione della convenzione con l’università', '3.3 12-04'],
    ['museum', 'si conferma la sottoscrizione della convenzione con l’università in data 30 ottobre', '3.3 10-30'],
    ['government', 'si è provveduto alla trasmissione a ruolo delle sanzioni del 2023 non pagate', '4.4 12-05'],
    ['museum', 'confermo l’inaugurazione della sezione', 'none'],
    ['museum', 'si conferma l’inaugurazione della sezione per domani', 'none'],
    ['museum', 'si è provveduto alla richiesta di trasferimento dei faldoni', 'ask'],
    ['harbour', 'si è provveduto alla nomina del collaudatore dei varchi automatici', 'ask'],
  ] as const)('%s: %s', (office, text, expected) => {
    expect(read(office, text)).toBe(expected)
  })
})

describe('what only sounds like them', () => {
  test.each([
    ['museum', 'non siamo ancora arrivati in fondo al restauro delle vetrine della sala 3'],
    ['museum', 'l’inaugurazione della sezione avrà luogo il 20'],
    ['museum', 'il dirigente è fuori da ieri, la convenzione la firma lunedì'],
    ['museum', 'iniziato il trasferimento dei faldoni nel nuovo deposito'],
    ['museum', 'al via il restauro delle vetrine della sala 3'],
    ['harbour', 'l’elenco dei concessionari sarà fuori venerdì'],
    ['harbour', 'messo sul sito l’avviso per l’elenco dei concessionari'],
    ['harbour', 'il rilievo batimetrico finale è sul tavolo del dirigente da approvare'],
    ['government', 'gira voce da ieri che il piano neve sia fuori'],
    ['government', 'cambiata la data del collaudo del ponte radio'],
    ['roads', 'calendario fuori'],
    ['consortium', 'al via la pubblicazione del bando di gara per la cassa di espansione'],
    ['consortium', 'il bando per la cassa di espansione è fuori tempo massimo'],
  ] as const)('%s: %s', (office, text) => {
    expect(['ask', 'none']).toContain(read(office, text))
  })
})

describe('what stands around the work done', () => {
  test.each([
    ['harbour', 'alla presenza del sindaco è stato aperto ieri l’info point al terminal crociere', '6.1 12-04'],
    ['government', 'firmato ieri dal prefetto il decreto che approva il piano di emergenza esterna Chimivalle', '2.1 12-04'],
    ['government', 'spedita ieri la PEC con l’elenco di scarto alla Soprintendenza', '5.1 12-04'],
    ['government', 'le operazioni di inventario dei beni mobili della Prefettura si sono concluse ieri', '5.4 12-04'],
  ] as const)('%s: %s', (office, text, expected) => {
    expect(read(office, text)).toBe(expected)
  })

  test.each([
    ['harbour', 'le operazioni preliminari del collaudo dei varchi si sono concluse ieri'],
    ['harbour', 'concluse ieri le operazioni di scavo per la banchina Ponente'],
    ['harbour', 'conclusa la procedura di affidamento del rilievo batimetrico finale'],
    ['harbour', 'firmata ieri la determina che nomina il collaudatore dei varchi automatici'],
    ['harbour', 'spedite le PEC di convocazione per il collaudo dei varchi automatici'],
    ['harbour', 'assegnati ieri i primi posti barca della darsena Levante'],
    ['harbour', 'iniziata l’attivazione del pagamento dei canoni con pagoPA'],
    ['harbour', 'iniziati i lavori per l’info point al terminal crociere'],
    ['harbour', 'operazioni di apertura dell’info point al terminal crociere avviate ieri'],
    ['museum', 'la biglietteria online gira male da lunedì'],
    ['museum', 'arrivati alla fine dell’anno senza il regolamento dei depositi esterni'],
  ] as const)('%s: %s', (office, text) => {
    expect(['ask', 'none']).toContain(read(office, text))
  })
})
