import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '../../src/app/messages.ts'
import { bot } from '../../src/app/turn.ts'
import { type Office, office, turnOf } from './office.ts'

let at: Office

beforeEach(async () => {
  at = await office()
})

afterEach(async () => {
  await at.close()
})

describe('a button', () => {
  it('of a question put to one owner does nothing for another owner', async () => {
    await own('bruno', 1)
    const asked = await at.says('Anna', '1.1 completata il 15/06', { channel: 'stanza' })
    expect(await at.presses('Bruno', asked, 'Conferma', { channel: 'stanza' })).toMatchObject({ kind: 'refused' })
    expect(await written(1)).toEqual([])
  })

  it('records nothing for an owner whose role was taken away while the question waited', async () => {
    const confirm = await at.says('Anna', '1.1 completata il 15/06')
    const choose = await at.says('Anna', 'aggiornato xac mercoledì 31 ottobre')
    const receipt = await at.says('Anna', '3.3 completata oggi')
    for (const project of [1, 2, 3]) await at.parts.people.revoke({ role: 'owner', project, person: 'anna@camera.example' })
    expect((await at.presses('Anna', confirm, 'Conferma')).kind).toBe('refused')
    expect((await at.presses('Anna', choose, '2.2')).kind).toBe('refused')
    expect((await at.presses('Anna', receipt, 'Annulla')).kind).toBe('refused')
    expect([await written(1), await written(2), await written(3)]).toEqual([[], [], ['report']])
  })

  it('pressed first counts: after «Annulla» no «Conferma»', async () => {
    const asked = await at.says('Anna', '1.1 completata il 15/06')
    await at.presses('Anna', asked, 'Annulla')
    expect((await at.presses('Anna', asked, 'Conferma')).kind).toBe('refused')
    expect(await written(1)).toEqual([])
  })

  it('shows someone without a role no amount, also when another has pressed it before', async () => {
    const receipt = await at.says('Anna', '2.2 completata oggi', { channel: 'stanza' })
    await at.presses('Anna', receipt, 'Annulla', { channel: 'stanza' })
    for (const title of ['Annulla', 'Vedi il progetto']) expectNoMoney(await at.presses('Marco', receipt, title, { channel: 'stanza' }))
  })
})

describe('a question', () => {
  it('about all projects is answered to a reader with the one they may see', async () => {
    await at.parts.people.grant({ role: 'reader', project: 4, person: 'marco@camera.example' })
    const { text } = await at.says('Marco', 'a che punto siamo con tutti i progetti?')
    expect(text).toContain('€ 6.207,73')
    expect(text).not.toContain('€ 14.915,46')
  })

  it('offers an owner only rows that are theirs to report', async () => {
    await at.parts.people.revoke({ role: 'owner', project: 3, person: 'anna@camera.example' })
    await at.parts.people.grant({ role: 'reader', project: 3, person: 'anna@camera.example' })
    const asked = await at.says('Anna', 'aggiornato xac mercoledì 31 ottobre')
    expect(asked.card?.buttons.map(({ title }) => title).join()).not.toContain('3.3')
  })

  it('about deadlines in a window leaves out what is due after it', async () => {
    const { text } = await at.says('Anna', 'cosa scade entro il 15 novembre?')
    expect(text).toContain('2.2')
    expect(text).not.toContain('3.4')
  })
})

describe('one’s own report', () => {
  it('is corrected without asking, another’s is not', async () => {
    await own('bruno', 1)
    await at.says('Anna', '1.2 completata il 30/10')
    expect((await at.says('Anna', 'no, era il 29')).entries).toEqual([{ ref: '1.2', verb: 'correct' }])
    expect((await at.says('Bruno', 'correggi la 1.2: completata il 28/10')).kind).toBe('confirm')
  })

  it('written by two owners at once is recorded once, and the second is shown the first', async () => {
    await own('bruno', 2)
    const both = await Promise.all([at.says('Anna', '2.2 completata il 30/10'), at.says('Bruno', '2.2 completata il 29/10')])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['confirm', 'recorded'])
    expect(await written(2)).toEqual(['report'])
  })

  it('is not replaced by a confirmation that was given for what stood there before', async () => {
    const first = await at.says('Anna', '1.1 completata il 15/06')
    const second = await at.says('Anna', '1.1 completata il 16/06')
    const [one, other] = await Promise.all([at.presses('Anna', first, 'Conferma'), at.presses('Anna', second, 'Conferma')])
    expect([one.kind, other.kind].sort()).toEqual(['confirm', 'recorded'])
    expect(await written(1)).toEqual(['report'])
  })

  it('gets the day that its card shows, when a day is typed twice', async () => {
    const asked = await at.says('Anna', '1.1 completata nei giorni scorsi')
    await at.presses('Anna', asked, 'Completato', { inputs: { day: '2018-06-15' } })
    const second = await at.presses('Anna', asked, 'Completato', { inputs: { day: '2018-06-20' } })
    await at.presses('Anna', second, 'Conferma')
    const entries = await at.parts.ledger.entries(2018, 1)
    expect(second.text).toContain('20/06/2018')
    expect(entries.at(-1)?.changes[0]?.after.actual).toMatchObject({ on: '2018-06-20' })
  })

  it('typed with a day of another year is refused', async () => {
    const asked = await at.says('Anna', '2.2 completata nei giorni scorsi')
    expect((await at.presses('Anna', asked, 'Completato', { inputs: { day: '2017-10-30' } })).kind).toBe('refused')
    expect(await written(2)).toEqual([])
  })
})

describe('with an app id', () => {
  it('nobody speaks as another, and without admins nobody holds every role', async () => {
    await at.says('Anna', 'ciao')
    const strict = bot({ ...at.parts, trust: 'strict', admins: [] })
    const says = (text: string): Promise<Reply | null> => strict(turnOf('Marco', { kind: 'text', text, mentioned: 'yes', edits: null }))
    expect((await says('parla come Anna'))?.kind).toBe('refused')
    expect((await says('2.2 completata oggi'))?.kind).toBe('help')
    expect(await written(2)).toEqual([])
  })
})

describe('binding', () => {
  it('is for channels and admins; so is its end', async () => {
    expect((await at.says('Dario', 'collega il progetto 1 a questo canale')).kind).toBe('refused')
    await at.says('Dario', 'collega il progetto 1 a questo canale', { channel: 'guida' })
    expect((await at.says('Anna', 'scollega', { channel: 'guida' })).kind).toBe('refused')
    expect(await at.parts.chats.bindings()).toHaveLength(1)
  })
})

function own(who: string, project: number): Promise<unknown> {
  return at.parts.people.grant({ role: 'owner', project, person: `${who}@camera.example` })
}

async function written(project: number): Promise<readonly string[]> {
  const entries = await at.parts.ledger.entries(2018, project)
  return entries.map(({ deed }) => deed.verb).filter(verb => verb !== 'import')
}

function expectNoMoney(reply: Reply): void {
  expect(`${reply.text}${JSON.stringify(reply.card)}`).not.toMatch(/€|\d,\d\d/)
}
