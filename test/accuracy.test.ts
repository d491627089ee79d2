import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accuracyPage } from '../bench/accuracyPage.ts'
import type { Day } from '../src/domain/day.ts'
import { labelled, type Scored, verdictOf } from './italian/corpus.ts'
import { type LabelledSet, SETS } from './italian/sets.ts'

const DATES = { cases: 10, disputed: 1, ours: { right: 10, wrong: 0, silent: 0 }, chrono: { right: 4, wrong: 4, silent: 2 } }
const [SET] = SETS as readonly [LabelledSet, ...LabelledSet[]]
const [RIGHT, MISSED] = labelled(SET.file).map(
  (message): Scored => ({ labelled: message, got: message.expect, right: true, trace: [] }),
) as [Scored, Scored]

describe('docs/accuratezza.md', () => {
  it('tells of the sets that there are, with as many messages as they hold', () => {
    const page = readFileSync('docs/accuratezza.md', 'utf8')
    const told = [...page.matchAll(/^\| `(utterances\.[^`]+)` \| [^|]+ \| [^|]+ \| ([\d.]+) \|/gm)]
    expect(told.map(([, file, many]) => [file, Number(many?.replaceAll('.', ''))])).toEqual(
      SETS.map(({ file }) => [file, labelled(file).length]),
    )
  })
})

describe('the page of a measure', () => {
  const known: LabelledSet = { ...SET, first: null }
  const wrong: Scored = { ...MISSED, right: false, got: { outcome: 'record', intent: 'report', indicator: '9.9' } }
  const asked: Scored = { ...MISSED, right: false, got: { outcome: 'ask', intent: 'report', candidates: ['9.9'] } }
  const page = (sets: Parameters<typeof accuracyPage>[0]['sets']): string =>
    accuracyPage({ sets, dates: DATES, on: '2026-11-24' as Day, version: 'abc1234' })

  it('says the whole in its first line', () => {
    const [, , first] = page([{ set: known, scored: [RIGHT, asked, wrong] }]).split('\n')
    expect(first).toBe(
      'Su 3 messaggi di prova Traguardo ne ha letti bene 1 (33,3%); 1 volta ha chiesto senza bisogno; 1 volta ha registrato un dato sbagliato (misura del 24/11/2026, versione abc1234). Chi l’ha programmato li conosceva: su messaggi nuovi sbaglia di più, e nel dubbio chiede.',
    )
  })

  it('says what the last new messages were at their first reading', () => {
    const early = { ...known, first: { right: 0, wrong: 1, version: 'aaaaaaa' } }
    const late = { ...known, first: { right: 1, wrong: 0, version: 'bbbbbbb' } }
    const text = page([
      { set: known, scored: [RIGHT, wrong] },
      { set: early, scored: [RIGHT] },
      { set: late, scored: [RIGHT] },
      { set: late, scored: [RIGHT] },
    ])
    expect(text.split('\n')[2]).toContain('Degli ultimi 2, quando nessuno li aveva ancora visti, ne aveva letti bene 2 (100%)')
    expect(text).toContain('| 0 (0%), 1 registrati male |')
  })

  it('counts as written wrongly what was taken back wrongly', () => {
    expect(verdictOf({ ...MISSED, right: false, got: { outcome: 'record', intent: 'undo', indicator: '1.1' } })).toBe('wrong')
  })
})
