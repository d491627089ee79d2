import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '../../src/app/messages.ts'
import { type Office, office } from './office.ts'

let at: Office
let edits: number

beforeEach(async () => {
  at = await office()
  edits = 0
  await at.says('Anna', '1.2 completata il 29/10', { id: 'm' })
})

afterEach(async () => {
  await at.close()
})

/** Anna changes the text of her message. */
function edited(text: string, who = 'Anna'): Promise<Reply> {
  edits += 1
  return at.says(who, text, { id: `m ${edits}`, edits: 'm' })
}

async function told(project: number): Promise<readonly string[]> {
  const entries = await at.parts.ledger.entries(2018, project)
  return entries.flatMap(({ deed, changes }) => (deed.verb === 'import' ? [] : changes.map(({ row }) => `${deed.verb} ${project}.${row}`)))
}

describe('an edited message', () => {
  it('corrects what it wrote, without asking, however often it is edited', async () => {
    expect((await edited('1.2 completata il 30/10')).entries).toEqual([{ ref: '1.2', verb: 'correct' }])
    expect((await edited('1.2 completata il 31/10')).entries).toEqual([{ ref: '1.2', verb: 'correct' }])
    expect(await told(1)).toEqual(['report 1.2', 'correct 1.2', 'correct 1.2'])
  })

  it('that says the same in other words writes nothing and shows its receipt', async () => {
    expect((await edited('La 1.2 è stata completata il 29 ottobre')).entries).toEqual([{ ref: '1.2', verb: 'report' }])
    expect(await told(1)).toEqual(['report 1.2'])
  })

  it('that speaks of another row takes the first back, and says so each time it comes', async () => {
    const reply = await edited('2.2 completata il 29/10')
    expect(reply.entries).toEqual([{ ref: '2.2', verb: 'report' }])
    expect(reply.text).toContain('Ho annullato il dato della riga 1.2')
    expect((await at.says('Anna', '2.2 completata il 29/10', { id: 'm 1', edits: 'm' })).text).toBe(reply.text)
    expect([await told(1), await told(2)]).toEqual([['report 1.2', 'undo 1.2'], ['report 2.2']])
  })

  it.each(['1.2 non ancora completata', 'grazie!', 'quanto è erogabile?'])(
    '«%s»: it is asked whether to take the data back',
    async text => {
      const asked = await edited(text)
      expect(asked.kind).toBe('confirm')
      expect(await told(1)).toEqual(['report 1.2'])
      expect((await at.says('Anna', 'sì')).entries).toEqual([{ ref: '1.2', verb: 'undo' }])
    },
  )

  it('keeps its data when that is wanted', async () => {
    await at.presses('Anna', await edited('boh'), 'Lascialo')
    expect(await told(1)).toEqual(['report 1.2'])
  })

  it('in doubt is asked like any other', async () => {
    expect((await edited('1.2 completata il 31/11')).kind).toBe('choose')
    expect(await told(1)).toEqual(['report 1.2'])
  })

  it('never overwrites silently what was said since', async () => {
    await at.says('Anna', 'no, era il 30')
    expect((await edited('1.2 completata il 28/10')).kind).toBe('confirm')
  })

  it('of someone else is no correction of hers', async () => {
    expect((await edited('1.2 completata il 30/10', 'Bruno')).kind).toBe('refused')
    expect(await told(1)).toEqual(['report 1.2'])
  })

  it('whose data was taken back is a new report', async () => {
    await at.says('Anna', 'annulla')
    expect((await edited('1.2 completata il 30/10')).entries).toEqual([{ ref: '1.2', verb: 'report' }])
  })
})
