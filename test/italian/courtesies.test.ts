import { describe, expect, it, test } from 'vitest'
import { withoutCourtesies } from '../../src/italian/courtesies.ts'
import { tokenise } from '../../src/italian/normalise.ts'

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
  ])('«%s» leaves «%s»', (text, left) => {
    expect(words(text)).toBe(left)
  })

  test.each([
    ['ciao ragazzi completate il censimento', 'ragazzi completate il censimento'],
    ['grazie a Marco abbiamo finito', 'grazie a marco abbiamo finito'],
    ['fatte mille schede', 'fatte mille schede'],
    ['è completata? grazie', 'e completata ?'],
    ['1.2 ✅', '1.2 ✅'],
  ])('of «%s» keeps «%s»: it tells who, how many, whether', (text, left) => {
    expect(words(text)).toBe(left)
  })

  it('is all there is in a greeting', () => {
    expect(words('ciao, come va?')).toBe('ciao , come va ?')
    expect(words('grazie mille a tutti!')).toBe('grazie mille a tutti')
  })
})

function words(text: string): string {
  return withoutCourtesies(tokenise(text))
    .tokens.map(token => token.text)
    .join(' ')
}
