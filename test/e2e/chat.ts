import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Locator, type Page } from 'playwright-core'

const PICTURES = fileURLToPath(new URL('pictures/', import.meta.url))
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const ARGUMENTS = [...QUIET, '--disable-component-update', '--disable-sync']

/** The local Teams client as a person meets it. */
export type Chat = {
  /** Opens a room by the name in the list on the left. */
  readonly enter: (room: string | RegExp) => Promise<void>
  readonly write: (text: string) => Promise<void>
  /** Starts a post in a channel with the bot's name, chosen from the list that opens. */
  readonly mention: (text: string) => Promise<void>
  /** The last card that shows these words, once it is there, as text on one line. */
  readonly card: (words: string) => Promise<string>
  /** Presses a button of the last card that shows these words. */
  readonly press: (words: string, title: string | RegExp) => Promise<void>
  /** Resolves once a sentence, said without a card, is in the chat. */
  readonly sentence: (words: string) => Promise<void>
  /** How many cards show these words. */
  readonly cards: (words: string) => Promise<number>
  /** The titles of the last card's buttons. */
  readonly buttons: (words: string) => Promise<readonly string[]>
  readonly picture: (name: string) => Promise<void>
  /** What went wrong so far: errors and warnings of the log panel, refused requests, exceptions of the page. */
  readonly troubles: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

/** Opens the client's page in Debian's browser; it asks nothing of the network outside this machine. */
export async function openChat(url: string): Promise<Chat> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGUMENTS })
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } })
  const exceptions: string[] = []
  page.on('pageerror', error => exceptions.push(error.message))
  await page.route(
    address => address.hostname !== 'localhost',
    route => route.abort(),
  )
  await page.goto(url)
  await page.getByText('Connected.').waitFor()
  mkdirSync(PICTURES, { recursive: true })
  return {
    enter: room => page.getByRole('treeitem', { name: room }).click(),
    write: text => send(page, text, 'Send Message'),
    mention: text => mention(page, text),
    card: async words => (await texts(showing(page, words))).join(' '),
    sentence: words => page.getByText(words).last().waitFor(),
    cards: words => page.locator('.ac-adaptiveCard', { hasText: words }).count(),
    press: (words, title) =>
      showing(page, words)
        .getByRole('button', { name: title, exact: typeof title === 'string' })
        .click(),
    buttons: words => titles(showing(page, words)),
    picture: async name => void (await page.screenshot({ path: `${PICTURES}${name}.png` })),
    troubles: async () => [...exceptions, ...(await logged(page)).filter(isTrouble)],
    close: () => browser.close(),
  }
}

async function send(page: Page, text: string, button: string): Promise<void> {
  await page.getByRole('textbox').last().click()
  await page.keyboard.type(text)
  await page.getByRole('button', { name: button, exact: true }).last().click()
}

async function mention(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').first().click()
  await page.keyboard.type('@Tra')
  await page.getByRole('menuitem', { name: /Traguardo/ }).click()
  await page.keyboard.type(` ${text}`)
  await page.getByRole('button', { name: 'Post', exact: true }).first().click()
}

function showing(page: Page, words: string): Locator {
  return page.locator('.ac-adaptiveCard', { hasText: words }).last()
}

async function texts(card: Locator): Promise<readonly string[]> {
  await card.waitFor()
  return (await card.locator('.ac-textBlock').allInnerTexts()).map(oneLine)
}

async function titles(card: Locator): Promise<readonly string[]> {
  await card.waitFor()
  return card.getByRole('button').allInnerTexts()
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The lines of the log panel; a panel without any was not found, and would hide every trouble. */
async function logged(page: Page): Promise<readonly string[]> {
  const panel = page.locator('div[contenteditable][spellcheck="false"]', { hasText: 'Current version' })
  const lines = await panel.locator('> div').allInnerTexts()
  if (lines.length === 0) throw new Error('the log panel is not where it was')
  return lines.map(oneLine)
}

/** "(!) Warning: …", "(×) Error: …", or a request answered 4xx or 5xx: "… User Application invoke 500". */
function isTrouble(line: string): boolean {
  return /\((!|×)\) /.test(line) || /(Application|Playground) \w+ [45]\d\d\b/.test(line)
}
