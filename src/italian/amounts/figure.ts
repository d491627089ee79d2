import type { Decimal } from '../../domain/quantity.ts'
import type { Unit } from '../../domain/target.ts'
import type { Token } from '../text/normalise.ts'
import type { Numeral } from '../text/numbers.ts'
import { type Hedge, hedgeAfter, hedgeBefore } from './hedges.ts'

/** A quantity in a message. `noun` is the index of the word that is counted; `of` the total beside it. */
export type Figure = {
  readonly value: Decimal
  readonly unit: Unit
  readonly of: Decimal | null
  readonly noun: number | null
  readonly hedge: Hedge | null
  /** Written as "a/b", which may as well be a day. */
  readonly slashed: boolean
  readonly first: number
  readonly last: number
}

/** What a figure takes besides its number. */
export type Extent = { readonly unit: Unit; readonly first?: number; readonly last?: number; readonly noun?: number | null }

/** A figure around a number, with the hedge beside it. */
export function figure(tokens: readonly Token[], numeral: Numeral, { unit, first, last, noun }: Extent): Figure {
  const from = first ?? numeral.first
  return {
    value: numeral.value,
    unit,
    of: null,
    noun: noun ?? null,
    hedge: hedgeBefore(tokens, from) ?? hedgeAfter(tokens, last ?? numeral.last),
    slashed: false,
    first: from,
    last: last ?? numeral.last,
  }
}
