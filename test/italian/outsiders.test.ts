import { describe, expect, test } from 'vitest'
import { interpret } from '../../src/italian/interpret.ts'
import type { Outcome } from '../../src/italian/outcome.ts'
import { placed, sheetsOf } from './corpus.ts'

const OFFICES = {
  porto: [sheetsOf('porto-2026.tsv', 2026), '2026-11-10'],
  museo: [sheetsOf('museo-2023.tsv', 2023), '2023-11-10'],
  unione: [sheetsOf('unione-2025.tsv', 2025), '2025-11-10'],
  asl: [sheetsOf('asl-2025.tsv', 2025), '2025-11-10'],
  comune: [sheetsOf('comune-2026.tsv', 2026), '2026-11-10'],
  camera: [sheetsOf('schede-2018.tsv', 2018), '2018-11-10'],
} as const

function heardIn(office: keyof typeof OFFICES, text: string): Outcome {
  const [sheets, today] = OFFICES[office]
  return interpret(text, placed(sheets, today)).outcome
}

describe('what other bodies did is none of ours', () => {
  test.each([
    ['camera', "l'INPS ha aggiornato il portale Passweb il 3 ottobre"],
    ['camera', 'Infocamere ha rilasciato ieri la nuova versione del CRM'],
    ['camera', 'Unioncamere ha approvato la metodologia'],
    ['camera', 'il ruolo l’ha emesso Equitalia'],
    ['porto', 'il ministero ha aggiornato il registro delle concessioni'],
    ['unione', 'la regione ha aggiornato il piano di protezione civile'],
    ['unione', "l'ANAS ha asfaltato 3 km di statale"],
    ['museo', "la biglietteria online l'ha attivata il Comune, non è roba nostra"],
    ['museo', 'il museo di Este ha inaugurato la sezione romana'],
  ] as const)('%s: %s', (office, text) => {
    expect(heardIn(office, text).kind).toBe('unknown')
  })
})

describe('what a body did that may be another’s is asked', () => {
  test.each([
    ['porto', 'il Comune ha approvato il piano dei rifiuti urbani'],
    ['porto', 'la Provincia ha adottato il nuovo piano di raccolta dei rifiuti'],
    ['museo', 'il gestore ha aggiornato la biglietteria online'],
    ['museo', "convenzione con l'università: il senato accademico l'ha approvata ieri"],
    ['asl', 'il reparto di medicina ha attivato il nuovo distributore'],
    ['camera', 'giornate formative concluse oggi'],
    ['museo', 'prese in prestito 12 lastre per la mostra'],
  ] as const)('%s: %s', (office, text) => {
    expect(heardIn(office, text).kind).toBe('ask')
  })

  test('with every row that is of that family', () => {
    expect(heardIn('camera', 'giornate formative concluse oggi')).toMatchObject({
      candidates: expect.arrayContaining([
        { project: 6, row: 2 },
        { project: 7, row: 2 },
      ]),
    })
  })
})

describe('a present beside a weekday is what is to come', () => {
  test.each([
    ['camera', 'il furgone per Carrara arriva giovedì, poi col trasloco abbiamo finito'],
    ['camera', 'lunedì arrivano i traslocatori, poi è tutto finito'],
    ['camera', 'il trasloco lo fanno venerdì e poi è finita'],
    ['comune', 'la ditta pota i platani mercoledì, poi i viali sono finiti'],
    ['comune', 'i giochi arrivano giovedì, poi il parco è finito'],
    ['museo', 'il camion dei faldoni arriva giovedì, poi il trasferimento è finito'],
    ['museo', 'martedì si inaugura la sezione'],
    ['porto', 'il rilievo batimetrico lo consegnano giovedì'],
    ['asl', 'la ditta installa i pannelli lunedì'],
  ] as const)('%s: %s', (office, text) => {
    expect(heardIn(office, text).kind).toBe('unknown')
  })

  test.each([
    ['museo', 'giovedì trasferiti i faldoni nel nuovo deposito', 3, 2],
    ['museo', 'trasferimento dei faldoni nel nuovo deposito finito giovedì', 3, 2],
    ['porto', 'consegna del rilievo batimetrico finale avvenuta lunedì', 2, 2],
  ] as const)('but %s: %s', (office, text, project, row) => {
    expect(heardIn(office, text)).toMatchObject({ kind: 'record', row: { project, row } })
  })
})

describe('what is out of order, used up or being mended tells nothing', () => {
  test.each([
    ['museo', 'biglietteria online bloccata da stamattina'],
    ['museo', 'la biglietteria online è giù'],
    ['museo', 'rotta una vetrina della sala 3'],
    ['unione', 'consegnato lo scuolabus al meccanico'],
    ['asl', 'finita la carta in segreteria'],
    ['asl', 'cartella clinica in tilt da ieri in medicina'],
    ['porto', 'i varchi di Levante sono fermi da ieri'],
  ] as const)('%s: %s', (office, text) => {
    expect(heardIn(office, text).kind).toBe('unknown')
  })
})

describe('a stage, a lot or only the subject of the row’s work is asked', () => {
  test.each([
    ['porto', 'banchina Ponente: finito il primo lotto'],
    ['porto', 'elenco dei concessionari: caricato sul server interno'],
    ['porto', 'elenco dei concessionari mandato in revisione'],
    ['porto', 'badge rilasciati ieri: 12'],
    ['asl', 'carta dei servizi stampata'],
    ['museo', 'regolamento dei depositi: riunione fatta ieri'],
  ] as const)('%s: %s', (office, text) => {
    expect(heardIn(office, text).kind).not.toBe('record')
  })

  test.each([
    ['porto', 'badge rilasciati al 9 novembre: 912', 3, 2],
    ['asl', 'carta dei servizi aggiornata: pubblicata venerdì', 3, 1],
  ] as const)('but %s: %s', (office, text, project, row) => {
    expect(heardIn(office, text)).toMatchObject({ kind: 'record', row: { project, row } })
  })
})
