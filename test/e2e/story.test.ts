import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bot, client, start } from '../../demo/children.ts'
import { clockStart, environment, furnish } from '../../demo/office.ts'
import { answers } from '../../demo/ports.ts'
import { type Chat, openChat } from './chat.ts'
import { freePorts } from './ports.ts'

const CHANNEL = '1 · Guida adempimenti'

let home: string
let folder: string
let port: number
let page: number
let chat: Chat
let stopBot: () => Promise<void>
let stopClient: () => Promise<void>

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'traguardo-'))
  folder = join(home, 'demo')
  ;[port = 0, page = 0] = await freePorts(2)
  expect(await furnish(folder, join(home, 'bot.log'), new AbortController().signal)).toBe(true)
  await startBot()
  stopClient = begin(client(port, page, join(home, 'client.log')))
  expect(await answers(`http://localhost:${page}/`, AbortSignal.timeout(20_000))).toBe(true)
  chat = await openChat(`http://localhost:${page}`)
})

afterAll(async () => {
  await chat?.close()
  await Promise.all([stopBot?.(), stopClient?.()])
  rmSync(home, { recursive: true, force: true })
})

afterEach(async ({ task }) => {
  await chat.picture(`story-${task.name.replace(/[^a-zA-Z0-9]+/g, '-')}`)
  expect(await chat.troubles()).toEqual([])
})

describe('Anna, in the personal chat of the local client', () => {
  it('is greeted with examples', async () => {
    expect(await chat.card('sono Traguardo')).toContain('Ciao Anna')
  })

  it('writes "fase 2 completata il 30/10": project 1 goes from € 4.474,64 to € 10.440,82', async () => {
    await chat.write('fase 2 completata il 30/10')
    const receipt = await chat.card('Registrato: 1.2')
    expect(receipt).toContain('Martedì 30 ottobre 2018, ultimo giorno utile: in tempo')
    expect(receipt).toContain('da € 4.474,64 a € 10.440,82')
  })

  it('presses Annulla on it and is back at € 4.474,64', async () => {
    await chat.press('Registrato: 1.2', 'Annulla')
    expect(await chat.card('Annullato: 1.2')).toContain('da € 10.440,82 a € 4.474,64')
  })

  it('asks "quanto è erogabile?" and gets the total of the nine projects', async () => {
    await chat.write('quanto è erogabile?')
    expect(await chat.card('€ 62.626,82')).toContain('€ 22.866,25')
  })

  it('is asked which row she meant when two fit, and the button she presses records that one', async () => {
    await chat.write('aggiornamento XAC completato oggi')
    const titles = await chat.buttons('Di quale riga parli?')
    expect(titles.map(title => title.slice(0, 3))).toEqual(expect.arrayContaining(['2.2', '3.3', 'Nes']))
    await chat.picture('story-the-choice')
    await chat.press('Di quale riga parli?', /^2\.2/)
    expect(await chat.card('Registrato: 2.2')).toContain('da € 881,34 a € 2.266,31')
  })

  it('answers the bot’s question in a few words', async () => {
    await chat.write('1.2 completata il 31/11')
    expect(await chat.card('non esiste nel calendario')).toContain('Che giorno era?')
    await chat.write('il 30')
    expect(await chat.card('Registrato: 1.2')).toContain('Martedì 30 ottobre 2018')
    await chat.write('fase 3 al 120%')
    expect(await chat.card('supera il totale')).toContain('€ 4.474,64')
    await chat.picture('story-the-unlikely-value')
    await chat.write('no')
    await chat.sentence('non ho registrato nulla')
    await chat.write('annulla la 1.2')
    expect(await chat.card('Annullato: 1.2')).toContain('da € 10.440,82 a € 4.474,64')
  })

  it('finds everything as it was after a restart of the bot, the button of an older card included', async () => {
    await stopBot()
    await startBot()
    await chat.write('quanto è erogabile il progetto 2?')
    expect(await chat.card('Progetto 2 · 2018')).toContain('€ 2.266,31')
    await chat.press('Registrato: 2.2', 'Annulla')
    expect(await chat.card('Annullato: 2.2')).toContain('da € 2.266,31 a € 881,34')
  })

  it('is Marco for a while, who has no role and learns nothing about money', async () => {
    await chat.write('parla come Marco')
    await chat.sentence('ti leggo come Marco')
    await chat.write('quanto è erogabile?')
    await chat.sentence('Non risulta che tu abbia un ruolo nei progetti')
    await chat.write('parla come Anna')
    await chat.sentence('ti leggo come Anna')
  })
})

describe('Anna, in the channel of project 1', () => {
  it('is greeted once', async () => {
    await chat.enter(CHANNEL)
    await chat.card('sono Traguardo')
    expect(await chat.cards('sono Traguardo')).toBe(1)
  })

  it('chooses the bot in the list that opens, and need not say which project', async () => {
    await chat.mention('fase 2 completata il 30/10')
    expect(await chat.card('Registrato: 1.2')).toContain('da € 4.474,64 a € 10.440,82')
  })

  it('sees there what project 1 has earned', async () => {
    await chat.mention('quanto è erogabile?')
    expect(await chat.card('Progetto 1 · 2018')).toContain('€ 10.440,82')
  })
})

async function startBot(): Promise<void> {
  stopBot = begin(bot(environment(folder, port, await clockStart(folder)), join(home, 'bot.log')))
  expect(await answers(`http://127.0.0.1:${port}/readyz`, AbortSignal.timeout(20_000))).toBe(true)
}

/** Starts a program and returns how to end it. */
function begin(program: Parameters<typeof start>[0]): () => Promise<void> {
  const stop = new AbortController()
  const ended = start(program, stop.signal)
  return async () => {
    stop.abort()
    await ended
  }
}
