import { consoleStamp } from '../app/console.ts'
import { settle } from '../app/sheetLife.ts'
import type { Comparison } from '../domain/target.ts'
import type { Settlement } from '../domain/verbs/settle.ts'
import { readNumber } from '../italian/text/numbers.ts'
import { readTarget } from '../sheets/targets.ts'
import { refusal } from '../words/italian.ts'
import { type Call, done, option, type Result, usage } from './result.ts'
import { yearOf } from './year.ts'

const DIRECTIONS: readonly Comparison[] = ['atLeast', 'atMost', 'exactly']
const USAGE = 'Uso: traguardo target N.R (--is atMost|atLeast|exactly | --base NUMERO | --as "almeno 80%") [--year ANNO]'

/** `target N.R --is … | --base … | --as …`: settles what a target's text leaves open. */
export async function settleTarget(call: Call): Promise<Result> {
  const match = /^(\d{1,4})\.(\d{1,4})$/.exec(call.words[0] ?? '')
  if (!match) return usage(USAGE)
  const desk = await call.desk('write')
  const year = await yearOf(call, desk)
  const settlement = settlementOf(call, year)
  if (!settlement) return usage(USAGE)
  if (settlement.kind === 'unread')
    return { kind: 'refused', refused: [{ code: 'unclearTarget', message: settlement.message, ref: match[0] }] }
  const place = { year, number: Number(match[1]), row: Number(match[2]) }
  const written = await settle(desk.parts.ledger, place, settlement, consoleStamp(desk.parts, `target ${call.words.join(' ')}`))
  if (written.kind === 'refused' && written.refusal.code === 'unchanged') return done('Era già così: nulla da cambiare.', { changed: 0 })
  if (written.kind === 'refused')
    return { kind: 'refused', refused: [{ code: written.refusal.code, message: refusal(written.refusal), ref: match[0] }] }
  return done(`Target della riga ${match[0]} chiarito.`, { changed: 1, ref: match[0] })
}

type Unread = { readonly kind: 'unread'; readonly message: string }

function settlementOf(call: Call, year: number): Settlement | Unread | null {
  const is = option(call, 'is')
  const base = option(call, 'base')
  const as = option(call, 'as')
  if ([is, base, as].filter(value => value !== null).length !== 1) return null
  if (is !== null) {
    const comparison = DIRECTIONS.find(direction => direction === is)
    return comparison ? { kind: 'direction', comparison } : null
  }
  if (base !== null) {
    const baseline = readNumber(base)
    return baseline && { kind: 'baseline', baseline }
  }
  const reading = readTarget(as ?? '', year)
  if (reading.kind === 'read') return { kind: 'reading', reading, words: as ?? '' }
  return { kind: 'unread', message: `Non so leggere il target «${as}»: scrivilo per esempio come «almeno 80%» o «entro il 30/10/${year}».` }
}
