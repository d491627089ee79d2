import type { Day } from '../domain/day.ts'
import { exact, percentage, share } from '../domain/quantity.ts'
import { counted, dayNumeric, listed, number, percent } from './format.ts'

/** How many messages were read right; asked about without need; left without an answer; answered otherwise; and written wrongly. */
export type Tally = {
  readonly messages: number
  readonly right: number
  readonly asked: number
  readonly silent: number
  readonly other: number
  readonly wrong: number
}

/** What was made of messages that no one who wrote the rules had seen, the last time some were read. */
export type Fresh = { readonly messages: number; readonly right: number; readonly wrong: number }

/** When it was measured, of which version, and beside it the last first reading, if there was one. */
export type Measure = { readonly tally: Tally; readonly on: Day; readonly version: string; readonly fresh: Fresh | null }

/** How often the bot errs, in a line. */
export function measuredLine({ tally, on, version, fresh }: Measure): string {
  const { messages, right } = tally
  const whole = `Su ${integer(messages)} messaggi di prova Traguardo ne ha letti bene ${integer(right)} (${shareOf(right, messages)})`
  return `${[whole, ...missed(tally), written(tally)].join('; ')} (misura del ${dayNumeric(on)}, versione ${version}). ${honestly(fresh)}`
}

function honestly(fresh: Fresh | null): string {
  if (!fresh) return 'Chi l’ha programmato li conosceva: su messaggi nuovi sbaglia di più, e nel dubbio chiede.'
  const { messages, right, wrong } = fresh
  return `Chi l’ha programmato li conosceva. Degli ultimi ${integer(messages)}, quando nessuno li aveva ancora visti, ne aveva letti bene ${integer(right)} (${shareOf(right, messages)}); ${written({ wrong })}: con messaggi nuovi aspettati questo.`
}

function missed({ asked, silent, other }: Tally): readonly string[] {
  const told: readonly (readonly [number, string])[] = [
    [asked, 'ha chiesto senza bisogno'],
    [silent, 'non ha capito'],
    [other, 'ha risposto altro'],
  ]
  const parts = told.flatMap(([many, what]) => (many > 0 ? [`${times(many)} ${what}`] : []))
  return parts.length > 0 ? [listed(parts)] : []
}

function written({ wrong }: Pick<Tally, 'wrong'>): string {
  return wrong === 0 ? 'non ha mai registrato un dato sbagliato' : `${times(wrong)} ha registrato un dato sbagliato`
}

function times(many: number): string {
  return counted(many, 'volta', 'volte')
}

/** "Quanto sbagli?" where no measure was ever made. */
export function notMeasured(): string {
  return 'Non è stato ancora misurato quanto spesso sbaglio. Nel dubbio chiedo prima di registrare, e ogni dato si può annullare.'
}

/** A whole number: "1.272". */
export function integer(value: number): string {
  return number(exact(value))
}

/** A part of so many: "99,8%"; of none, a dash. */
export function shareOf(part: number, whole: number): string {
  return whole === 0 ? '—' : percent(percentage(share(exact(part), exact(whole))))
}
