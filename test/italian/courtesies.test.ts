import { describe, expect, it, test } from 'vitest'
import { withoutCourtesies } from '../../src/italian/text/courtesies.ts'
import { tokenise } from '../../src/italian/text/normalise.ts'

describe('what is said only out of courtesy', () => {
  test.each([
    ['ciao, 1.2 fatto', '1.2 fatto'],
    ['Buongiorno a tutti! scollega', 'scollega'],
    ['buona sera bot: fase 2 chiusa', 'fase 2 chiusa'],
    ['😀 no, il 6', 'no , il 6'],
    ['19 su 20 grazie mille a tutti', '19 su 20'],
    ['1.2 fatto. Grazie e buona giornata!', '1.2 fatto'],
    ['scadenze di ottobre, grazie 🙏🏻', 'scadenze di ottobre'],
    ['reperti schedati.', 'reperti schedati'],
    ['Traguardo, 1.2 fatto', '1.2 fatto'],
    ['Ciao Marco, la fase 2 è chiusa :)', 'la fase 2 e chiusa'],
    ['Gentile dott.ssa Bianchi, 1.2 fatto. Un saluto', '1.2 fatto'],
    ['buongiorno dottoressa, 1.2 fatto, a presto', '1.2 fatto'],
    ['1.2 fatto\nBuona giornata,\nMario Rossi', '1.2 fatto'],
    ['**1.2 fatto**', '1.2 fatto'],
    ['- 1.2 fatto', '1.2 fatto'],
    ['scusate, stato della 3.3', 'stato della 3.3'],
  ])('«%s» leaves «%s»', (text, left) => {
    expect(words(text)).toBe(left)
  })

  test.each([
    ['ciao ragazzi completate il censimento', 'ragazzi completate il censimento'],
    ['grazie a Marco abbiamo finito', 'grazie a marco abbiamo finito'],
    ['fatte mille schede', 'fatte mille schede'],
    ['è completata? grazie', 'e completata ?'],
    ['1.2 ✅', '1.2 ✅'],
    ['ciao verifica, fatta', 'verifica , fatta'],
    ['traguardo: 80%', 'traguardo : 80 %'],
    ['-5 schede', '- 5 schede'],
    ['fatto (in parte)', 'fatto ( in parte )'],
    ['giudizio: buona', 'giudizio : buona'],
  ])('of «%s» keeps «%s»: it tells who, how many, whether', (text, left) => {
    expect(words(text)).toBe(left)
  })

  it('keeps "scusa" after a report, which it may correct', () => {
    expect(words('scusa, era il 29', 'kept')).toBe('scusa , era il 29')
  })

  it('is all there is in a greeting', () => {
    expect(words('ciao, come va?')).toBe('ciao , come va ?')
    expect(words('grazie mille a tutti!')).toBe('grazie mille a tutti')
  })
})

function words(text: string, regret: 'kept' | 'dropped' = 'dropped'): string {
  return withoutCourtesies(tokenise(text), regret)
    .tokens.map(token => token.text)
    .join(' ')
}
