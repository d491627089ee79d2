import { toContract } from '../../src/italian/contract.ts'
import { interpret } from '../../src/italian/interpret.ts'
import { placed, sheetsOf } from './corpus.ts'

const SHEETS = sheetsOf('schede-2018.tsv', 2018)

type Where = { readonly channel: readonly number[]; readonly after: string | null; readonly today: string }

/** What a message means over the nine sheets, in a line: "correct 9.4 17/20", "deadlines all 2018-11-01 2018-11-30", "ask undo", "none". */
export function said(text: string, { channel, after, today }: Where): string {
  const [project, row] = (after ?? '').split('.').map(Number)
  const scope = placed(SHEETS, today, { channel, after: project !== undefined && row !== undefined ? { project, row } : null })
  const read = toContract(interpret(text, scope).outcome, scope)
  if (read.outcome === 'none') return read.intent === 'thanks' ? 'thanks' : 'none'
  if (read.outcome === 'ask') return `ask ${read.intent}`
  const amount = read.value && `${read.value}${read.of ? `/${read.of}` : ''}${read.unit === 'percent' ? '%' : ''}`
  const about = read.indicator ?? read.project
  return [read.intent, about, amount, read.date, read.from, read.to].filter(part => part !== undefined && part !== '').join(' ')
}
