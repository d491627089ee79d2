import type { Token } from '../text/normalise.ts'

/** A direction that the words themselves give: "u.s.", "p.v.", "c.m.". */
export type Hint = 'past' | 'future' | 'current'
export type Span = 'week' | 'month' | 'year'
/** Which piece of a span is meant: "inizio", "metà", "fine". */
export type Slice = 'whole' | 'start' | 'middle' | 'end'

/** What a date phrase says, before today and the sheet's year settle what it means. */
export type Said =
  | {
      readonly kind: 'date'
      readonly date: number
      readonly month: number | null
      readonly year: number | null
      readonly weekday: number | null
      readonly hint: Hint | null
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly hint: Hint | 'lastWeek' | null }
  | { readonly kind: 'offset'; readonly count: number; readonly unit: 'day' | Span }
  | { readonly kind: 'month'; readonly month: number; readonly year: number | null; readonly hint: Hint | null; readonly slice: Slice }
  | { readonly kind: 'section'; readonly months: number; readonly nth: number | null; readonly shift: number; readonly year: number | null }
  | { readonly kind: 'days'; readonly from: number; readonly to: number; readonly month: number; readonly year: number | null }
  | { readonly kind: 'unit'; readonly unit: Span; readonly shift: number; readonly slice: Slice }
  | { readonly kind: 'several'; readonly count: number; readonly unit: 'day' | Span; readonly hint: 'past' | 'future' }
  | {
      readonly kind: 'nth'
      readonly nth: number
      readonly weekday: number | null
      readonly month: number
      readonly year: number | null
    }
  | { readonly kind: 'easter'; readonly shift: number; readonly year: number | null }
  | { readonly kind: 'weekOf'; readonly day: Said }
  | { readonly kind: 'range'; readonly from: Said; readonly to: Said }
  | { readonly kind: 'weekend'; readonly shift: number }
  | { readonly kind: 'vague' }

/** A phrase found at a token: what it says, the token after it, whether a slip was mended. */
export type Phrase = { readonly said: Said; readonly next: number; readonly typo: boolean }

/** A rule tries to read a phrase that begins at a token. */
export type Rule = (tokens: readonly Token[], at: number) => Phrase | null
