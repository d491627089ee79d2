import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Chat, Place } from '../../src/app/chats.ts'
import { runningClock } from '../../src/app/clock.ts'
import { consoleStamp } from '../../src/app/console.ts'
import type { Bot, Reply, Said, Turn } from '../../src/app/messages.ts'
import type { Parts } from '../../src/app/parts.ts'
import type { Listed } from '../../src/app/people.ts'
import { importSheets } from '../../src/app/sheetLife.ts'
import { bot } from '../../src/app/turn.ts'
import type { Grant } from '../../src/domain/people.ts'
import { readSheets } from '../../src/sheets/tabText.ts'
import { embeddedStore } from '../../src/store/embedded.ts'
import type { Store } from '../../src/store/store.ts'

/** An office at work: the demo's sheets and people over a real store in a folder of its own. */
export type Office = {
  readonly parts: Parts
  readonly store: Store
  /** Someone writes: in a personal chat, or in the channel of that name. */
  readonly says: (who: string, text: string, options?: Telling) => Promise<Reply>
  /** Someone presses a button of a reply, where it was posted. */
  readonly presses: (who: string, reply: Reply, title: string, options?: Pressing) => Promise<Reply>
  /** The process ends and starts again on the same folder. */
  readonly restart: () => Promise<Office>
  readonly close: () => Promise<void>
}

type Telling = { readonly channel?: string; readonly id?: string; readonly fingerprint?: string; readonly edits?: string }
type Pressing = { readonly channel?: string; readonly inputs?: Readonly<Record<string, string>> }

const PEOPLE = ['Anna Bianchi', 'Bruno Verdi', 'Carla Neri', 'Marco Rossi', 'Dario Gallo'] as const
const START = '2018-10-31T09:00:00+01:00'
const DEMO = new URL('../../demo/schede-2018.tsv', import.meta.url)

/** Opens the office on the morning of 31 October 2018: Anna owns the nine projects, Bruno evaluates, Carla manages, Dario is admin, Marco has no role. */
export async function office(): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'traguardo-'))
  const opened = await open(folder)
  await seed(opened.parts)
  return opened
}

async function open(folder: string): Promise<Office> {
  const store = await embeddedStore(folder, 'write')
  const parts: Parts = {
    ...store,
    clock: runningClock('Europe/Rome', new Date(START)),
    roster: async (_, id) => PEOPLE.filter(name => idOf(name) === id).map(listed)[0] ?? null,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    newKey: () => randomBytes(18).toString('base64url'),
    admins: [addressOf('Dario Gallo')],
    measured: 'Su 100 messaggi ne leggo bene 99.',
    trust: 'trusting',
  }
  const answer = bot(parts)
  return {
    parts,
    store,
    says: (who, text, options = {}) => told(answer, who, { kind: 'text', text, mentioned: 'yes', edits: options.edits ?? null }, options),
    presses: (who, reply, title, { channel, inputs = {} } = {}) => {
      const button = reply.card?.buttons.find(candidate => candidate.title.startsWith(title))
      if (!button) throw new Error(`no button «${title}» among ${reply.card?.buttons.map(candidate => candidate.title).join(', ')}`)
      return told(
        answer,
        who,
        { kind: 'press', key: button.key, pick: button.pick, inputs, shown: 'shown' },
        channel === undefined ? {} : { channel },
      )
    },
    restart: async () => {
      await store.close()
      return open(folder)
    },
    close: async () => {
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function told(answer: Bot, who: string, said: Said, telling: Telling): Promise<Reply> {
  const reply = await answer(turnOf(who, said, telling))
  if (!reply) throw new Error('the bot said nothing')
  return reply
}

/** What arrives at the bot. */
export function turnOf(who: string, said: Said, { channel, id, fingerprint }: Telling = {}): Turn {
  return {
    chat: chatOf(who, channel),
    within: null,
    speaker: { id: idOf(who), name: who },
    id: id ?? randomBytes(9).toString('hex'),
    fingerprint: fingerprint ?? null,
    said,
  }
}

function chatOf(who: string, channel: string | undefined): Chat {
  const place: Place = channel === undefined ? 'personal' : 'channel'
  const conversationId = channel ?? `personal-${idOf(who)}`
  const address = { tenantId: 'camera', conversationId, serviceUrl: 'http://127.0.0.1:1', botId: 'bot', userId: null, threadId: null }
  return { place, name: null, address, alive: true, greeted: true }
}

async function seed(parts: Parts): Promise<void> {
  const read = readSheets(await readFile(DEMO), 'schede-2018.tsv', 2018)
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
  await importSheets(parts.ledger, read.imported, consoleStamp(parts, 'schede-2018.tsv'))
  const owned = Array.from({ length: 9 }, (_, index): Grant => ({ role: 'owner', project: index + 1, person: addressOf('Anna Bianchi') }))
  const others: readonly Grant[] = [
    { role: 'evaluator', person: addressOf('Bruno Verdi') },
    { role: 'manager', person: addressOf('Carla Neri') },
  ]
  for (const grant of [...owned, ...others]) await parts.people.grant(grant)
}

function idOf(name: string): string {
  return `id-${firstName(name)}`
}

function addressOf(name: string): string {
  return `${firstName(name)}@camera.example`
}

function listed(name: string): Listed {
  return { addresses: [addressOf(name)], standing: 'member', name }
}

function firstName(name: string): string {
  return (name.split(' ')[0] ?? '').toLowerCase()
}
