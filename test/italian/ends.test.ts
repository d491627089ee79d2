import { describe, expect, test } from 'vitest'
import { toContract } from '../../src/italian/contract.ts'
import { interpret } from '../../src/italian/interpret.ts'
import { placed, sheetsOf } from './corpus.ts'

const OFFICES = {
  museum: { today: '2023-12-05', sheets: sheetsOf('museo-2023.tsv', 2023) },
  government: { today: '2027-04-20', sheets: sheetsOf('governo-2027.tsv', 2027) },
  university: { today: '2026-09-20', sheets: sheetsOf('ateneo-2026.tsv', 2026) },
  harbour: { today: '2026-07-01', sheets: sheetsOf('porto-2026.tsv', 2026) },
}

/** "2.1 03-30", "ask", "none". */
function read(office: keyof typeof OFFICES, text: string): string {
  const { today, sheets } = OFFICES[office]
  const scope = placed(sheets, today)
  const said = toContract(interpret(text, scope).outcome, scope)
  return said.outcome === 'record' ? `${said.indicator} ${said.date?.slice(5)}` : said.outcome
}

describe('the last of it, and since when it stands', () => {
  test.each([
    ['museum', 'l’ultimo viaggio al nuovo deposito fatto ieri, di faldoni non ne è rimasto uno', '3.2 12-04'],
    ['museum', 'faldoni trasferiti nel nuovo deposito, l’ultimo furgone è arrivato ieri', '3.2 12-04'],
    ['museum', 'regolamento dei depositi esterni, l’approvazione è arrivata ieri', '4.3 12-04'],
    ['museum', 'ok per il regolamento dei depositi, approvato il 1 dicembre', '4.3 12-01'],
    ['museum', '3.2 finita, metti ieri', '3.2 12-04'],
    ['government', 'lo sportello informativo su appuntamento accoglie il pubblico dal 29 marzo', '1.3 03-29'],
    ['university', 'orario delle lezioni del I semestre pubblicato l’8 settembre', '4.2 09-08'],
    ['harbour', 'assegnato l’ultimo posto barca della darsena Levante ieri', '1.3 06-30'],
  ] as const)('%s: %s', (office, text, expected) => {
    expect(read(office, text)).toBe(expected)
  })

  test.each([
    ['museum', 'di faldoni qui non ne è rimasto uno intero'],
    ['museum', 'regolamento dei depositi esterni: la proposta di approvazione è arrivata ieri'],
    ['museum', 'regolamento dei depositi esterni, l’approvazione non è arrivata'],
    ['museum', 'ok per il regolamento dei depositi, lo approvano il 10 dicembre'],
    ['museum', '3.2 finita, metti domani'],
    ['government', 'lo sportello informativo riceve dal 29 marzo solo il martedì'],
    ['government', 'allo sportello informativo c’è da ieri una fila enorme'],
    ['government', 'con i lavori per lo sportello informativo abbiamo cominciato lunedì'],
    ['university', 'orario delle lezioni del secondo semestre pubblicato l’8 settembre'],
    ['university', 'orario delle lezioni gennaio-giugno pubblicato l’8 settembre'],
    ['university', 'orario delle lezioni pubblicato nel primo semestre'],
    ['harbour', 'assegnato l’ultimo posto auto della darsena Levante ieri'],
  ] as const)('%s, never an entry: %s', (office, text) => {
    expect(['ask', 'none']).toContain(read(office, text))
  })
})
