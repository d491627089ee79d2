import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Office, office } from './office.ts'

describe('a report in chat', () => {
  let at: Office

  beforeEach(async () => {
    at = await office()
  })

  afterEach(async () => {
    await at.close()
  })

  it('is recorded, receipted with its euros, taken back, and found again after a restart', async () => {
    await at.says('Dario', 'collega il progetto 1 a questo canale', { channel: 'guida' })
    const receipt = await at.says('Anna', 'fase 2 completata il 30/10', { channel: 'guida' })
    expect(receipt).toMatchObject({ kind: 'recorded', entries: [{ ref: '1.2', verb: 'report' }] })
    expect(receipt.text).toContain('€ 10.440,82')
    const undone = await at.presses('Anna', receipt, 'Annulla', { channel: 'guida' })
    expect(undone).toMatchObject({ kind: 'recorded', entries: [{ ref: '1.2', verb: 'undo' }] })
    expect(undone.text).toContain('€ 4.474,64')
    await at.says('Anna', 'fase 2 completata il 30/10', { channel: 'guida' })
    at = await at.restart()
    expect((await at.says('Anna', 'quanto è erogabile per il progetto 1?')).text).toContain('€ 10.440,82')
  })

  it('counts once, delivered ten times, ten at once, and again under a new id or after a restart', async () => {
    const delivery = { id: 'message-1', fingerprint: 'print-1' }
    const first = await at.says('Anna', '2.2 completata oggi', delivery)
    const again = await Promise.all(Array.from({ length: 10 }, () => at.says('Anna', '2.2 completata oggi', delivery)))
    const renamed = await at.says('Anna', '2.2 completata oggi', { id: 'message-2', fingerprint: 'print-1' })
    at = await at.restart()
    const restarted = await at.says('Anna', '2.2 completata oggi', delivery)
    for (const reply of [...again, renamed, restarted])
      expect({ ...reply, card: reply.card?.data }).toEqual({ ...first, card: first.card?.data })
    expect(await reports(at, 2)).toHaveLength(1)
  })

  it('counts once when its first ten deliveries race', async () => {
    const racing = Array.from({ length: 10 }, () => at.says('Anna', '3.3 completata oggi', { id: 'm', fingerprint: 'f' }))
    const texts = new Set((await Promise.all(racing)).map(({ text }) => text))
    expect(texts.size).toBe(1)
    expect(await reports(at, 3)).toHaveLength(1)
  })

  it('asks which row was meant and records the one that is picked, once', async () => {
    const asked = await at.says('Anna', 'aggiornato xac mercoledì 31 ottobre')
    expect(asked.kind).toBe('choose')
    const receipt = await at.presses('Anna', asked, '2.2')
    expect(receipt.entries).toEqual([{ ref: '2.2', verb: 'report' }])
    const twice = await at.presses('Anna', asked, '2.2')
    expect(twice.text).toBe(receipt.text)
    const other = await at.presses('Anna', asked, '3.3')
    expect(other.entries).toEqual([{ ref: '2.2', verb: 'report' }])
    expect(await reports(at, 3)).toEqual([])
  })

  it('says on the receipt of a picked row that the day was not told', async () => {
    const asked = await at.says('Anna', 'aggiornato xac')
    expect(asked.kind).toBe('choose')
    const receipt = await at.presses('Anna', asked, '2.2')
    expect(receipt.text).toContain('Il giorno non era scritto: ho inteso oggi.')
    const told = await at.presses('Anna', await at.says('Anna', 'aggiornato xac oggi'), '3.3')
    expect(told.text).not.toContain('Il giorno non era scritto')
  })

  it('keeps one question when its message comes again under a new id', async () => {
    const asked = await at.says('Anna', 'aggiornato xac mercoledì 31 ottobre', { id: 'a', fingerprint: 'same' })
    const again = await at.says('Anna', 'aggiornato xac mercoledì 31 ottobre', { id: 'b', fingerprint: 'same' })
    expect(again.card?.buttons).toEqual(asked.card?.buttons)
  })

  it('offers an example where it has no choice to offer', async () => {
    expect((await at.says('Anna', '12.1 completata oggi')).text).toMatch(/per esempio «\d\.\d .+»/)
  })

  it('asks before replacing what a row already holds', async () => {
    const asked = await at.says('Anna', '1.1 completata il 15/06')
    expect(asked.kind).toBe('confirm')
    expect(await reports(at, 1)).toEqual([])
    expect((await at.presses('Anna', asked, 'Conferma')).entries).toEqual([{ ref: '1.1', verb: 'report' }])
  })

  it.each([
    ['fase 2 non ancora completata'],
    ['fase 2 completata?'],
    ['prevediamo di chiudere la 1.2 domani'],
    ['1.2 completata il 31/11'],
    ['1.2 completata il 5/11'],
  ])('writes nothing for «%s»', async text => {
    await at.says('Anna', text)
    expect(await reports(at, 1)).toEqual([])
  })
})

describe('who may', () => {
  let at: Office

  beforeEach(async () => {
    at = await office()
  })

  afterEach(async () => {
    await at.close()
  })

  it.each([
    ['Bruno', '2.2 completata oggi'],
    ['Carla', '2.2 completata oggi'],
    ['Marco', '2.2 completata oggi'],
  ])('%s cannot report «%s»', async (who, text) => {
    const reply = await at.says(who, text)
    expect(reply.kind).not.toBe('recorded')
    expect(await reports(at, 2)).toEqual([])
  })

  it.each(['quanto è erogabile?', 'a che punto siamo?', 'scadenze', 'ciao', 'aiuto', '1.2'])(
    'shows no amount to someone without a role: «%s»',
    async text => {
      const reply = await at.says('Marco', text)
      expect(`${reply.text}${JSON.stringify(reply.card)}`).not.toMatch(/€|\d,\d\d/)
    },
  )

  it('refuses a button that waits for someone else, and one pressed in another chat', async () => {
    const asked = await at.says('Anna', '1.1 completata il 15/06', { channel: 'stanza' })
    expect((await at.presses('Carla', asked, 'Conferma', { channel: 'stanza' })).kind).toBe('refused')
    expect((await at.presses('Anna', asked, 'Conferma', { channel: 'altra' })).kind).toBe('refused')
    expect(await reports(at, 1)).toEqual([])
  })

  it('says what it is to someone without a role who asks for help', async () => {
    expect((await at.says('Marco', 'aiuto')).text).toContain('sono Traguardo')
  })

  it('tells a manager whose report it is instead of finding none', async () => {
    await at.says('Anna', '1.2 completata il 30/10')
    const reply = await at.says('Carla', 'annulla 1.2')
    expect(reply).toMatchObject({ kind: 'refused', text: expect.stringContaining('di un’altra persona') })
    expect(await reports(at, 1)).toHaveLength(1)
  })

  it('lets only its author take a report back', async () => {
    const receipt = await at.says('Anna', '2.2 completata oggi', { channel: 'stanza' })
    await at.parts.people.grant({ role: 'owner', project: 2, person: 'bruno@camera.example' })
    expect((await at.presses('Bruno', receipt, 'Annulla', { channel: 'stanza' })).kind).toBe('refused')
  })

  it('lets an admin bind a channel, and nobody else', async () => {
    expect((await at.says('Anna', 'collega il progetto 2 a questo canale', { channel: 'xac' })).kind).toBe('refused')
    expect((await at.says('Dario', 'collega il progetto 2 a questo canale', { channel: 'xac' })).kind).toBe('answer')
    expect(await at.parts.chats.bindings()).toEqual([{ project: 2, conversationId: 'xac' }])
    await at.says('Dario', 'scollega', { channel: 'xac' })
    expect(await at.parts.chats.bindings()).toEqual([])
  })

  it('speaks as Bruno after «parla come Bruno», and as Anna again', async () => {
    await at.says('Anna', 'ciao')
    await at.says('Bruno', 'ciao')
    await at.says('Anna', 'parla come Bruno')
    expect((await at.says('Anna', '2.2 completata oggi')).kind).toBe('refused')
    await at.says('Anna', 'parla come me')
    expect((await at.says('Anna', '2.2 completata oggi')).kind).toBe('recorded')
  })
})

async function reports(at: Office, project: number): Promise<readonly string[]> {
  const entries = await at.parts.ledger.entries(2018, project)
  return entries.filter(({ deed }) => deed.verb !== 'import').map(({ deed, seq }) => `${seq} ${deed.verb}`)
}
