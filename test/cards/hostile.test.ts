import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/cards/catalog.ts'
import { chooseCard } from '../../src/cards/choose.ts'
import { overviewCard } from '../../src/cards/overview.ts'
import { payableCard } from '../../src/cards/payable.ts'
import { plain } from '../../src/cards/plain.ts'
import { render } from '../../src/cards/render.ts'
import { statusCard } from '../../src/cards/status.ts'
import { totalsCard } from '../../src/cards/totals.ts'
import { figures, type Standing } from '../../src/domain/payable.ts'
import { exact } from '../../src/domain/quantity.ts'
import { standing, TODAY } from './offices.ts'

const LARGEST = 28 * 1024

describe('text of a person in a text block', () => {
  it.each([
    ['[paga qui](https://evil.example)', '\\[paga qui\\]\u200B(https://evil.example)'],
    ['**grassetto** e _corsivo_', '\\*\\*grassetto\\*\\* e \\_corsivo\\_'],
    ['<at>Everyone</at>', '\\<at>Everyone\\</at>'],
    ['{{DATE(2018-10-30,SHORT)}}', '{\u200B{DATE(2018-10-30,SHORT)}}'],
    ['1) posizioni lavorabili', '1\\) posizioni lavorabili'],
    ['2.1 · 31/05/2018', '2.1 · 31/05/2018'],
    ['- voce di elenco', '\\- voce di elenco'],
    ['+ voce di elenco', '\\+ voce di elenco'],
    ['# titolo', '\\# titolo'],
    ['C:\\Users\\anna', 'C:\\\\Users\\\\anna'],
    ['R&amp;D', 'R\\&amp;D'],
    ['R&D', 'R&D'],
    ['da sinistra\u202Eartsed ad', 'da sinistraartsed ad'],
    ['una riga\r\n\r\nun’altra', 'una riga un’altra'],
    ['€ −0,01', '€ −0,01'],
    ['${title}', '${title}'],
  ])('%j is shown letter by letter', (text, shown) => {
    expect(plain(text)).toBe(shown)
  })

  it('never keeps a markdown character without its backslash', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_[](){}<>`~\\#-+1.) \n\u202Eaè') }), text => {
        expect(plain(text)).not.toMatch(/(?<!\\)(?:\\\\)*[*_[\]<`~]|\{\{|\]\(|^[#>+-]|^\d+[.)](?:\s|$)|[\n\u202E]/)
      }),
    )
  })
})

describe('a sheet whose texts are expressions and markup', () => {
  const text = '${title} ${buttons} [paga](https://evil.example) {{DATE(2018-01-01)}} **x**'
  const sheet = written(standing('schede-2018', 2, [2, 3]), text)
  const rendered = JSON.stringify(render(status(sheet)))

  it('is shown as it was written', () => {
    expect(rendered).toContain('${title} ${buttons} \\\\[paga\\\\]\u200B(https://evil.example) {\u200B{DATE')
  })

  it('changes no button', () => {
    const button = { title: '${title} **x**', key: 'k', pick: '1' }
    expect(JSON.stringify(render(chooseCard({ question: 'Quale?', choices: [], none: button })))).toContain('"title":"${title} **x**"')
  })
})

describe('a sheet of another size', () => {
  const many = grown(standing('schede-2018', 7, [3]), 500)
  const told = Array.from({ length: 60 }, () => ({ standing: many, figures: figures(many, TODAY) }))
  const choices = Array.from({ length: 500 }, (_, index) => ({
    title: `7.${index} ${'parola '.repeat(6)}`,
    detail: 'parola '.repeat(200),
    button: { title: 'x', key: 'k', pick: String(index) },
  }))

  it.each<readonly [string, Card]>([
    ['status', status(many)],
    ['payable', payableCard({ standing: many, figures: figures(many, TODAY), today: TODAY, buttons: [] })],
    ['overview', overviewCard({ projects: told, today: TODAY, buttons: [] })],
    ['totals', totalsCard({ projects: told, today: TODAY, buttons: [] })],
    ['choose', chooseCard({ question: 'Quale?', choices: choices.slice(0, 5), none: { title: 'Nessuna di queste', key: 'k', pick: '9' } })],
    ['select', chooseCard({ question: 'Quale?', choices, none: { title: 'Nessuna di queste', key: 'k', pick: '9' } })],
  ])('makes a %s card under 28 KB', (_, card) => {
    expect(Buffer.byteLength(JSON.stringify(render(card)))).toBeLessThan(LARGEST)
  })

  it('says how many rows are not shown', () => {
    expect(status(many).data).toMatchObject({ more: 'e 480 altre righe', hasMore: true })
  })
})

function status(of: Standing): Card {
  return statusCard({ standing: of, figures: figures(of, TODAY), today: TODAY, buttons: [{ title: 'Scadenze', key: 'k', pick: '1' }] })
}

function written(of: Standing, text: string): Standing {
  const indicators = of.sheet.indicators.map(row => ({ ...row, objective: text, indicator: text }))
  return { ...of, sheet: { ...of.sheet, title: text, indicators } }
}

/** The same sheet with that many rows of 10,000 characters each. */
function grown(of: Standing, rows: number): Standing {
  const [first] = of.sheet.indicators
  if (!first) throw new Error('the fixture has rows')
  const indicators = Array.from({ length: rows }, (_, index) => ({
    ...first,
    row: index + 1,
    objective: `${index} ${'obiettivo '.repeat(1000)}`,
    weight: exact('0.2'),
    target: { ...first.target, raw: 'testo '.repeat(1500) },
  }))
  return { ...of, sheet: { ...of.sheet, title: 'TITOLO '.repeat(1000), indicators } }
}
