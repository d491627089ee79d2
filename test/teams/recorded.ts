import { readFileSync } from 'node:fs'

/** An activity as Teams sends it, with fields of its top level replaced. */
export type Activity = { readonly [field: string]: unknown }

/** An activity of this folder, in the shape Teams documents (people and ids are invented): the specification of the edge. */
export function recorded(name: string, changes: Activity = {}): Activity {
  return { ...JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')), ...changes }
}

/** The tenant, the bot and the sender of every recording. */
export const TENANT = '3f0c7a52-1f0e-4c3b-9d2b-0a7c1d5e9b11'
export const BOT_ID = '28:c7d2a5b4-1111-4222-8333-944455556666'
export const ANNA = '8a1f0c3e-5b77-4d3e-a5a0-0d6f0b1c2d3e'
