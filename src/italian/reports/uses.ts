import type { Message } from '../match/message.ts'
import type { Entry } from '../match/vocabulary.ts'

/** Whether the words tell only that something is in use, which fits what was to be started, set up or handed over, and no other work. */
export function isUseOf([first, next]: readonly [string, string], entries: readonly Entry[]): boolean {
  if (!USING.has(first) && !(first === 'in' && USED.has(next))) return true
  return entries.every(({ indicator }) =>
    (first === "c'" ? `${indicator.objective} ${indicator.indicator}` : indicator.indicator)
      .toLowerCase()
      .split(/[^a-zà-ù]/)
      .some(isSettingUp),
  )
}

function isSettingUp(word: string): boolean {
  return SETTING_UP.some(start => word.startsWith(start))
}

const USING = new Set(['si', 'funziona', 'funzionano', 'accoglie', 'riceve', 'ospita', "c'", 'ci'])
const USED = new Set(['funzione', 'esercizio', 'uso', 'servizio', 'rete'])
/** Beginnings of what a row calls the setting up of something. */
const SETTING_UP =
  'attiva avvi apert riapert entrat consegn install posa allest messa introdu pubblic rilasc subentr migraz realizz creaz istitu inser caric estens unific colleg disponib inaugur trasfer trasloc'.split(
    ' ',
  )

/** "lo sportello era aperto ieri": how it was that day, not what was done. */
export function isHowItWas({ heard }: Message): boolean {
  return heard.some((word, at) => WAS.has(word) && LASTING.has((heard[at + 1] ?? '').slice(0, -1)))
}

const WAS = new Set(['era', 'erano'])
const LASTING = new Set(['apert', 'chius', 'attiv', 'accessibil', 'disponibil', 'operativ', 'ferm'])
