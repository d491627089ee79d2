import { describe, expect, test } from 'vitest'
import { said } from './said.ts'

describe('questions, with what they are about', () => {
  test.each([
    ['cosa scade la settimana che viene?', 'deadlines all 2018-10-29 2018-11-04'],
    ['scadenze del mese che viene', 'deadlines all 2018-11-01 2018-11-30'],
    ['quali scadenze cadono fra il 10 e il 30 novembre?', 'deadlines all 2018-11-10 2018-11-30'],
    ['il trasloco per quand’è che deve finire?', 'deadlines 5.1'],
    ['il ruolo provvisorio entro quand’è?', 'deadlines 4.2'],
    ['somma da erogare di tutte le schede, in euro', 'payable all'],
    ['vorrei il prospetto degli importi erogabili di tutte e nove le schede', 'payable all'],
    ['perché la 2.2 è a zero se abbiamo chiuso tutto?', 'why 2.2'],
    ['come mai prendiamo meno se la 9.4 è al 100%?', 'why 9.4'],
    ['quanto prendiamo se la 9.4 arriva al 100%?', 'simulate 9.4 100%'],
    ['in che modo ti comunico che un obiettivo è raggiunto?', 'help'],
    ['con che parole ti dico che ho finito?', 'help'],
    ['il CRM a che stadio è?', 'status 6'],
    ['i fascicoli in che fase sono?', 'status 8'],
    ['è vero che l’inventario del polo è completato?', 'status 3.4'],
    ['ecco il verbale del trasloco: https://ufficio.example/v.pdf', 'evidence 5.1'],
    ['che allegati ha il CRM?', 'evidence 6'],
    ['la settimana che viene sono in ferie', 'none'],
    ['fra il 10 e il 30 novembre sono in ferie', 'none'],
  ])('%s', (text, meaning) => {
    expect(said(text, { channel: [], after: null, today: '2018-10-22' })).toBe(meaning)
  })
})
