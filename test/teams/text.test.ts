import { describe, expect, it } from 'vitest'
import type { Mention } from '../../src/teams/incoming.ts'
import { plainName, plainText, spokenText } from '../../src/teams/text.ts'

const BOT = { id: '28:bot', name: 'Traguardo', aadObjectId: null, role: null }
const TO_BOT: Mention = { id: '28:bot', name: 'Traguardo', text: '<at>Traguardo</at>' }
const TO_MARCO: Mention = { id: '29:marco', name: 'Marco Neri', text: '<at>Marco Neri</at>' }

describe('what a person wrote', () => {
  it.each<[string, readonly Mention[], string]>([
    ['<at>Traguardo</at> fatto', [TO_BOT], 'fatto'],
    ['<at>Traguardo</at> fatto, <at>Traguardo</at>', [TO_BOT, TO_BOT], 'fatto,'],
    ['<at>Traguardo</at> lo ha fatto <at>Marco Neri</at>', [TO_BOT, TO_MARCO], 'lo ha fatto Marco Neri'],
    ['<at>Traguardo</at> fatto', [], '<at>Traguardo</at> fatto'],
    ['<at>Everyone</at> fatto', [TO_BOT], '<at>Everyone</at> fatto'],
    // Known by its id: another bot of the same name is a name like any other.
    ['<at>Traguardo</at> fatto', [{ ...TO_BOT, id: '28:another' }], 'Traguardo fatto'],
    ['<at>Traguardo</at> $& fatto', [{ ...TO_BOT, id: '28:another', name: '$&' }], '$& $& fatto'],
    ['meno di 5&nbsp;giorni &amp; pi&#39; &lt; 3', [], "meno di 5 giorni & pi' < 3"],
    ['${formatDate()} {{DATE(2018)}} [paga qui](https://evil)', [], '${formatDate()} {{DATE(2018)}} [paga qui](https://evil)'],
  ])('%j with %j is %j', (text, mentions, expected) => {
    expect(spokenText({ text, html: null, mentions, recipient: BOT })).toBe(expected)
  })

  it.each<[string, string]>([
    [
      '<blockquote itemtype="http://schema.skype.com/Reply"><b>Marco Neri</b><p>fase 2 completata il 30/10</p></blockquote><p>grazie!</p>',
      'grazie!',
    ],
    ['<blockquote>fase 2 completata</blockquote><p>confermo<br/>lo so</p>', 'confermo\nlo so'],
    ['<blockquote>a <blockquote>b</blockquote> c</blockquote>d', 'd'],
    [
      '<p><span itemtype="http://schema.skype.com/Mention" itemid="0">Traguardo</span>&nbsp;a che punto siamo?</p><blockquote>chiusa',
      'a che punto siamo?',
    ],
  ])('of %j only the own words count', (html, expected) => {
    const text = 'Marco Neri fase 2 completata il 30/10 grazie!'
    expect(spokenText({ text, html, mentions: [TO_BOT], recipient: BOT })).toBe(expected)
  })

  it('without a quote comes from the plain text, whatever the formatting', () => {
    expect(spokenText({ text: 'fatto', html: '<p>fatto</p>', mentions: [], recipient: BOT })).toBe('fatto')
  })
})

describe('plain text', () => {
  it.each([
    ['riga uno\r\nriga due\u2028tre\rquattro', 'riga uno\nriga due\ntre\nquattro'],
    ['fase\u0000 2\u0007\u202E 01/30 \u2066x\u2069\u200B\uFEFF', 'fase 2 01/30 x'],
    ['a\tb', 'a b'],
    ['\uD800 mezza coppia \uDC00', 'mezza coppia'],
    ['perché è già così: l’ultimo € 30', 'perché è già così: l’ultimo € 30'],
  ])('%j is %j', (text, expected) => {
    expect(plainText(text)).toBe(expected)
  })

  it('is read up to four thousand characters, and fast', () => {
    const started = performance.now()
    expect(plainText('((((😀'.repeat(20_000)).length).toBeLessThanOrEqual(4_000)
    const hostile = ['<blockquote', '<span ', '<at>x</span>', '<', '&amp;amp;'].map(part => part.repeat(20_000))
    for (const html of hostile) spokenText({ text: html, html: `<blockquote${html}`, mentions: [TO_BOT], recipient: BOT })
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it('of a name is one short line', () => {
    expect(plainName('Anna\n{"level":"error"}\u202E  Bianchi')).toBe('Anna {"level":"error"} Bianchi')
    expect(plainName('x'.repeat(500))).toHaveLength(100)
  })
})
