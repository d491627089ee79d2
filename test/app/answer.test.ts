import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Office, office } from './office.ts'

describe('a question in chat', () => {
  let at: Office

  beforeEach(async () => {
    at = await office()
  })

  afterEach(async () => {
    await at.close()
  })

  it('in a channel of two projects is about those two', async () => {
    await at.says('Dario', 'collega il progetto 1 a questo canale', { channel: 'guida' })
    await at.says('Dario', 'collega il progetto 2 a questo canale', { channel: 'guida' })
    const there = await at.says('Anna', 'quanto è erogabile?', { channel: 'guida' })
    const everywhere = await at.says('Anna', 'quanto è erogabile in tutto?', { channel: 'guida' })
    expect(there.card?.data).toMatchObject({ lines: { length: 2 } })
    expect(everywhere.card?.data).toMatchObject({ lines: { length: 9 } })
  })

  it('about the speaker’s own money says that it knows the projects’ only', async () => {
    const reply = await at.says('Anna', 'quanto prendo io?')
    expect(reply).toMatchObject({ kind: 'answer', card: null })
    expect(reply.text).toContain('non la quota di una persona')
  })

  it.each([
    ['quando scade la 2.2?', 'entro oggi, mercoledì 31/10'],
    ['quando scade la 4.2?', 'in anticipo di 20 giorni'],
  ])('«%s» says how that row stands, open or not', async (text, standing) => {
    expect((await at.says('Anna', text)).text).toContain(standing)
  })

  it('about another year says which year there are sheets for', async () => {
    expect(await at.says('Anna', 'erogabile 2017')).toMatchObject({
      kind: 'answer',
      card: null,
      text: 'Ho solo le schede del 2018: sul 2017 non posso risponderti.',
    })
  })
})

describe('taking back by name', () => {
  let at: Office

  beforeEach(async () => {
    at = await office()
  })

  afterEach(async () => {
    await at.close()
  })

  it('never takes back, nor offers, another row than the one named', async () => {
    await at.says('Anna', '2.2 completata oggi')
    await at.says('Anna', '1.2 completata ieri')
    expect(await at.says('Anna', 'annulla l’aggiornamento di xac')).toMatchObject({ entries: [] })
    const asked = await at.says('Anna', 'annulla il progetto 2')
    expect(asked).toMatchObject({ kind: 'choose', entries: [] })
    expect(asked.card?.buttons.map(({ title }) => title.slice(0, 3))).toEqual(['2.2', 'Nes'])
    const none = await at.says('Anna', 'annulla la customer satisfaction')
    expect(none.card?.buttons.map(({ title }) => title) ?? []).not.toContainEqual(expect.stringContaining('1.2'))
    expect(none.entries).toEqual([])
  })
})
