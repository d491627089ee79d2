import { Decimal as Engine } from 'decimal.js'

/** Forty digits are enough for every product of a budget, a weight and a ratio (house rule 3). */
const Exact = Engine.clone({ precision: 40, rounding: Engine.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 })

/** An exact decimal number: weights, percentages and euros are never a binary `number`. */
export type Decimal = Engine

/** A share kept as two numbers, so that a product can multiply before it divides. */
export type Ratio = { readonly part: Decimal; readonly whole: Decimal }

const PLAIN = /^-?\d{1,15}(\.\d{1,15})?$/

/** Reads a plain decimal ("14915.46"); null for anything else, exponents and over-long numbers included. */
export function decimal(text: string): Decimal | null {
  return PLAIN.test(text) ? new Exact(text) : null
}

/** A decimal written in the source code, or computed from whole numbers; throws on anything that is not a number. */
export function exact(value: string | number): Decimal {
  return new Exact(value)
}

export const ZERO: Decimal = exact(0)
export const HUNDRED: Decimal = exact(100)
export const NOTHING: Ratio = { part: ZERO, whole: exact(1) }
export const EVERYTHING: Ratio = { part: exact(1), whole: exact(1) }

/** part ÷ whole within 0 and 1; a whole of zero or less counts as reached. */
export function share(part: Decimal, whole: Decimal): Ratio {
  if (whole.lte(0) || part.gte(whole)) return EVERYTHING
  return part.lte(0) ? NOTHING : { part, whole }
}

/** The smaller of two ratios, compared without dividing. */
export function lesser(a: Ratio, b: Ratio): Ratio {
  return a.part.times(b.whole).lte(b.part.times(a.whole)) ? a : b
}

/** amount × ratio: multiplied first, divided last. */
export function portion(amount: Decimal, ratio: Ratio): Decimal {
  return amount.times(ratio.part).div(ratio.whole)
}

/** The ratio as a percentage, unrounded (40 digits). */
export function percentage(ratio: Ratio): Decimal {
  return portion(HUNDRED, ratio)
}

/** Euros rounded to cents, HALF_UP, after removing division noise at 28 decimals: 756,52499…9 is 756,525 and pays 756,53. */
export function cents(amount: Decimal): Decimal {
  return amount.toDecimalPlaces(28, Engine.ROUND_HALF_UP).toDecimalPlaces(2, Engine.ROUND_HALF_UP)
}

/** Rounded HALF_UP to a number of decimals, for reading only. */
export function rounded(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(28, Engine.ROUND_HALF_UP).toDecimalPlaces(places, Engine.ROUND_HALF_UP)
}

/** The sum, unrounded. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), ZERO)
}
