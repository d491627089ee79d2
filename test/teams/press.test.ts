import { describe, expect, it } from 'vitest'
import { readPress } from '../../src/teams/press.ts'

describe('the data of a button', () => {
  it('is a question, a pick and what was typed', () => {
    expect(readPress({ question: 'k1', pick: '', day: '2018-10-30', note: 'riga\u202Euno\r\ndue' }, 'post-1')).toEqual({
      kind: 'press',
      key: 'k1',
      pick: '',
      inputs: { day: '2018-10-30', note: 'rigauno\ndue' },
      shown: 'post-1',
    })
  })

  it.each([
    ['nothing', undefined],
    ['a list', ['k1', '1']],
    ['no question', { pick: '1' }],
    ['an empty question', { question: '', pick: '1' }],
    ['a question that is a database operator', { question: { $ne: null }, pick: '1' }],
    ['a pick that is a number', { question: 'k1', pick: 1 }],
    ['no pick', { question: 'k1' }],
    ['an amount that is a number', { question: 'k1', pick: '1', amount: 9_999 }],
    ['a list beside them', { question: 'k1', pick: '1', rows: ['1.2'] }],
    ['an object beside them', { question: 'k1', pick: '1', entry: { row: 1 } }],
    ['__proto__', JSON.parse('{"question":"k1","pick":"1","__proto__":"x"}')],
    ['an operator as a field', { question: 'k1', pick: '1', $where: 'x' }],
    ['a question of a thousand characters', { question: 'k'.repeat(1_000), pick: '1' }],
    [
      'a hundred fields',
      Object.fromEntries(
        Array.from({ length: 100 }, (_, index) => [`f${index}`, 'x']).concat([
          ['question', 'k'],
          ['pick', '1'],
        ]),
      ),
    ],
  ])('is refused: %s', (_, data) => {
    expect(readPress(data, null)).toBeNull()
  })
})
