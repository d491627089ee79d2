import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents, decimal, exact, percentage, portion, rounded, share, sum } from '../../src/domain/quantity.ts'

describe('exact numbers', () => {
  it.each(['14915.46', '0', '-0.01', '100', '0.1'])('reads %s', text => {
    expect(decimal(text)?.toFixed()).toBe(text)
  })

  it.each(['', '1e3', '1,5', '.5', '5.', ' 5', 'NaN', 'Infinity', '0x10', '1234567890123456'])('does not read «%s»', text => {
    expect(decimal(text)).toBeNull()
  })

  it('25/75 pays like 1/3: € 3.242,25 × 70 % × 25/75 is 756,525 and pays 756,53', () => {
    const amount = exact('3242.25').times('0.7')
    expect(cents(portion(amount, { part: exact(25), whole: exact(75) })).toFixed(2)).toBe('756.53')
    expect(cents(portion(amount, { part: exact(1), whole: exact(3) })).toFixed(2)).toBe('756.53')
  })

  it.each([
    ['0.005', '0.01'],
    ['0.0049999', '0.00'],
    ['3411.835', '3411.84'],
    ['802.345', '802.35'],
    ['-0.005', '-0.01'],
  ])('€ %s is paid as € %s', (amount, paid) => {
    expect(cents(exact(amount)).toFixed(2)).toBe(paid)
  })

  it('16 of 18 is 88,888… %, and 88,9 % only for reading', () => {
    const ratio = share(exact(16), exact(18))
    expect(percentage(ratio).toFixed(10)).toBe('88.8888888889')
    expect(rounded(percentage(ratio), 1).toFixed()).toBe('88.9')
  })

  it('0,1 + 0,2 is 0,3', () => {
    expect(sum([exact('0.1'), exact('0.2')]).toFixed()).toBe('0.3')
  })

  it('a ratio in other terms pays the same cent', () => {
    const whole = fc.integer({ min: 1, max: 10_000 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), whole, whole, fc.integer({ min: 2, max: 97 }), (hundredths, part, of, times) => {
        const amount = exact(hundredths).div(100)
        const plain = cents(portion(amount, { part: exact(part), whole: exact(of) }))
        const scaled = cents(portion(amount, { part: exact(part * times), whole: exact(of * times) }))
        expect(scaled.toFixed(2)).toBe(plain.toFixed(2))
      }),
    )
  })
})
