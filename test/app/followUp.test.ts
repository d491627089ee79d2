import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '../../src/app/messages.ts'
import { type Office, office } from './office.ts'

let at: Office

beforeEach(async () => {
  at = await office()
})

afterEach(async () => {
  await at.close()
})

/** Anna writes these one after the other; the last reply. */
async function talk(...texts: readonly string[]): Promise<Reply> {
  const replies: Reply[] = []
  for (const text of texts) replies.push(await at.says('Anna', text))
  const last = replies.at(-1)
  if (!last) throw new Error('nothing was said')
  return last
}

async function known(project: number, row: number): Promise<unknown> {
  const entries = await at.parts.ledger.entries(2018, project)
  return entries.flatMap(({ changes }) => changes.filter(change => change.row === row)).at(-1)?.after.actual ?? null
}

const on = (day: string): unknown => ({ kind: 'done', on: day })

describe('an answer to what the bot has just asked', () => {
  it.each([
    ['il 30', '2018-10-30'],
    ['30', '2018-10-30'],
    ['era ieri', '2018-10-30'],
    ['martedì 30 ottobre', '2018-10-30'],
    ['no scusa, il 29/10', '2018-10-29'],
    ['completata il 29, grazie', '2018-10-29'],
  ])('«%s» after «In che giorno?» is the day', async (text, day) => {
    expect(await talk('1.2 completata il 31/11', text)).toMatchObject({ kind: 'recorded', entries: [{ ref: '1.2', verb: 'report' }] })
    expect(await known(1, 2)).toEqual(on(day))
  })

  it.each([['il 31/11'], ['il 5 novembre'], ['boh'], ['non è ancora finita'], ['domani'], ['la 2.2 è da fare']])(
    '«%s» after «In che giorno?» writes nothing',
    async text => {
      expect((await talk('1.2 completata il 31/11', text)).kind).not.toBe('recorded')
      expect(await known(1, 2)).toBeNull()
    },
  )

  it('asks on until the day is one, and then records it', async () => {
    await talk('1.2 completata il 31/11', 'il 5 novembre', 'il 30')
    expect(await known(1, 2)).toEqual(on('2018-10-30'))
  })

  it('keeps the day that was told while it asks for the number', async () => {
    const receipt = await talk('9.4 completata ieri', '19 su 20')
    expect(receipt).toMatchObject({ kind: 'recorded', entries: [{ ref: '9.4', verb: 'report' }] })
    expect(await known(9, 4)).toMatchObject({ kind: 'quantity', unit: 'count', on: '2018-10-30' })
  })

  it.each(['sì', 'ok', 'Sì, conferma', 'va bene, sostituisci pure'])('«%s» confirms what waits for a yes', async text => {
    expect((await talk('1.1 completata il 15/06', text)).entries).toEqual([{ ref: '1.1', verb: 'report' }])
  })

  it.each(['no', 'annulla', 'no, lascia stare', 'niente'])('«%s» leaves everything as it was', async text => {
    const before = await known(1, 1)
    expect((await talk('2.2 fatta', '1.1 completata il 15/06', text)).text).toContain('non ho registrato nulla')
    expect(await known(1, 1)).toEqual(before)
    expect(await known(2, 2)).toEqual(on('2018-10-31'))
  })

  it.each([
    ['la seconda', '3.3'],
    ['3.3', '3.3'],
    ['la 3.3 grazie', '3.3'],
    ['la prima', '2.2'],
    ['quella del progetto 3', '3.3'],
  ])('«%s» picks among the rows that were offered', async (text, ref) => {
    expect(await talk('aggiornato xac oggi', text)).toMatchObject({ kind: 'recorded', entries: [{ ref }] })
  })

  it.each(['la 4', 'quella della stanza', 'l’ultima'])('«%s» picks a row that holds something: it is confirmed', async text => {
    const asked = await talk('aggiornato xac oggi', text)
    expect(asked.kind).toBe('confirm')
    expect(asked.text).toContain('5.3')
  })

  it.each(['sì', 'la 2', '2', 'il progetto 5'])('«%s» does not say which: nothing is written, and the choice stays', async text => {
    expect((await talk('aggiornato xac oggi', text)).text).toContain('Non ho capito quale intendi')
    expect((await talk('la prima')).entries).toEqual([{ ref: '2.2', verb: 'report' }])
  })

  it.each(['nessuna di queste', 'nessuna'])('«%s» drops the choice', async text => {
    expect((await talk('aggiornato xac oggi', text)).text).toContain('non ho registrato nulla')
    expect((await talk('la prima')).kind).not.toBe('recorded')
  })

  it('a question answered in words is closed for its buttons', async () => {
    const asked = await at.says('Anna', 'aggiornato xac oggi')
    await talk('la prima')
    expect((await at.presses('Anna', asked, '3.3')).text).toContain('è già stata data una risposta')
    expect(await known(3, 3)).toBeNull()
  })

  it('the same answer delivered again, also after a restart, is one entry', async () => {
    await talk('1.1 completata il 15/06')
    const first = await at.says('Anna', 'sì', { id: 'yes' })
    const racing = await Promise.all(Array.from({ length: 5 }, () => at.says('Anna', 'sì', { id: 'yes' })))
    at = await at.restart()
    for (const reply of [...racing, await at.says('Anna', 'sì', { id: 'yes' })]) expect(reply.text).toBe(first.text)
    expect((await at.parts.ledger.entries(2018, 1)).filter(({ deed }) => deed.verb === 'report')).toHaveLength(1)
  })

  it('is the asked person’s alone, and where it was asked', async () => {
    await at.says('Anna', '1.1 completata il 15/06', { channel: 'guida' })
    await at.says('Bruno', 'sì', { channel: 'guida' })
    await talk('sì')
    expect((await at.parts.ledger.entries(2018, 1)).filter(({ deed }) => deed.verb === 'report')).toEqual([])
    expect((await at.says('Anna', 'sì', { channel: 'guida' })).kind).toBe('recorded')
  })

  it('a report made in between closes the question', async () => {
    expect((await talk('1.1 completata il 15/06', '2.2 fatta', 'sì')).kind).not.toBe('recorded')
  })

  it('a question in between leaves it open', async () => {
    expect((await talk('1.2 completata il 31/11', 'quanto è erogabile?', 'il 30')).entries).toEqual([{ ref: '1.2', verb: 'report' }])
  })
})

describe('more of what was there', () => {
  it('is confirmed with the new sum', async () => {
    const asked = await talk('8.2 7 su 10', 'altri 3 fascicoli')
    expect(asked.kind).toBe('confirm')
    expect(asked.text).toContain('fa «10 su 10»')
    expect((await talk('sì')).entries).toEqual([{ ref: '8.2', verb: 'report' }])
    expect(await known(8, 2)).toMatchObject({ kind: 'quantity', unit: 'count' })
  })

  it('is asked in full where nothing was there', async () => {
    expect((await talk('8.2 altri 3 fascicoli')).text).toContain('Scrivimi il totale')
    expect(await known(8, 2)).toBeNull()
  })
})

describe('a value that can hardly be', () => {
  it.each([
    ['fase 3 120%', 'supera il totale', '€ 8.949,28'],
    ['9.4 21 su 20', 'supera il totale', 'Progetto 9'],
  ])('«%s» is confirmed with its effect in euros', async (text, why, effect) => {
    const asked = await talk(text)
    expect(asked.kind).toBe('confirm')
    expect(asked.text).toContain(why)
    expect(asked.text).toContain(effect)
  })
})

describe('the row beside the one just reported', () => {
  it('is «quella dopo»', async () => {
    expect((await talk('2.2 fatta', 'quella dopo?')).text).toContain('Riga 2.3')
    expect((await talk('quella dopo conclusa ieri')).entries).toEqual([{ ref: '2.3', verb: 'report' }])
  })
})

describe('what was just talked about', () => {
  it.each([
    [['a che punto è la 4.2?', 'e la 3?'], '4.3'],
    [['a che punto è la 4.2?', 'e quella dopo?'], '4.3'],
    [['quanto vale la riga 3.1?', 'e quella successiva?'], '3.2'],
    [['a che punto è il progetto 9?', 'e la 2?'], '9.2'],
    [['fase 2 completata il 30/10', 'a che punto è la 4.2?', 'e la 1?'], '4.1'],
    [['a che punto è la 4.2?', 'fase 2 completata il 30/10', 'e la 3?'], '1.3'],
    [['a che punto è la 4.2?', 'quando scade?'], '4.2'],
    [['a che punto è la 4.2?', 'perché?'], '4.2'],
  ])('%s is about %s', async (texts, row) => {
    expect((await talk(...texts)).text).toContain(`Riga ${row} `)
  })

  it.each(['quando scadono le prossime?', 'qual è la prossima scadenza?', 'cosa scade oggi?'])('is left by «%s»', async text => {
    expect((await talk('a che punto è la 4.2?', text)).card?.name).toBe('deadlines')
  })

  it('is the project for a question about money', async () => {
    const { card } = await talk('a che punto è il progetto 4?', 'e quanto è erogabile?')
    expect(card?.name).toBe('payable')
  })

  it('is another person’s for nobody else', async () => {
    await at.says('Anna', 'a che punto è la 4.2?')
    expect((await at.says('Bruno', 'e la 3?')).card?.name).not.toBe('row')
  })

  it('does not move a report or what takes one back', async () => {
    await talk('fase 2 completata il 30/10', 'a che punto è la 4.2?', 'annulla')
    expect(await known(1, 2)).toBeNull()
    expect(await known(4, 2)).not.toBeNull()
  })
})
