import type { Quantity } from './actual.ts'
import type { Day } from './day.ts'

/** Why the bot asks instead of writing; `words` as they were typed. */
export type Doubt =
  | { readonly code: 'whichRow' }
  | { readonly code: 'noSuchRow'; readonly words: string }
  | { readonly code: 'when' }
  | { readonly code: 'howMuch' }
  | { readonly code: 'impossibleDay'; readonly words: string }
  | { readonly code: 'futureDay'; readonly day: Day }
  | { readonly code: 'wrongWeekday'; readonly words: string; readonly day: Day }
  | { readonly code: 'vagueDay'; readonly words: string }
  | { readonly code: 'conflictingDays'; readonly words: readonly string[] }
  | { readonly code: 'aboveTotal'; readonly words: string }
  | { readonly code: 'approximate'; readonly words: string }
  | { readonly code: 'increment'; readonly words: string; readonly by: Quantity | null }
  | { readonly code: 'severalReports' }
  | { readonly code: 'otherYear'; readonly words: string }
  | { readonly code: 'whichUndo' }
