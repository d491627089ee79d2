import type { Context } from './moodContext.ts'

/** "rispondiamo in media in 18 giorni": how things are, not what will be. */
export function isAverage(context: Context): boolean {
  const words = new Set(context.tokens.slice(context.clause.first, context.clause.last + 1).map(({ text }) => text))
  return words.has('mediamente') || (words.has('media') && (words.has('in') || words.has('di')))
}
