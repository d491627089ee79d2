import { mkdirSync, readFileSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { render } from '../../src/cards/render.ts'
import { scenes } from '../cards/scenes.ts'

/** A phone, and a chat beside a list of chats. */
const WIDTHS = [320, 480]
const PICTURES = new URL('./pictures/', import.meta.url)
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let browser: Browser
let page: Page

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGUMENTS })
  page = await browser.newPage()
  await page.setContent('<body style="margin:0;background:#f0f0f0"><div id="card"></div></body>')
  const script = new URL('../../node_modules/adaptivecards/dist/adaptivecards.js', import.meta.url)
  await page.addScriptTag({ content: readFileSync(script, 'utf8') })
  await page.addStyleTag({ content: STYLE })
  await page.addScriptTag({ content: SHOW })
})

afterAll(async () => {
  await browser.close()
})

describe.each(WIDTHS)('in a card %i pixels wide', width => {
  it.each(scenes())('$name is drawn whole', async ({ name, card }) => {
    await page.setViewportSize({ width, height: 900 })
    const drawn = await page.evaluate<{ readonly warnings: readonly string[]; readonly cut: readonly string[] }>(
      `show(${JSON.stringify(render(card))}, teams)`,
    )
    await page.locator('#card').screenshot({ path: new URL(`${name}-${width}.png`, PICTURES).pathname })
    expect(drawn.warnings).toEqual([])
    expect(drawn.cut).toEqual([])
  })
})

describe('in a narrow card of a client that knows no look of Teams, with five buttons at most in one row', () => {
  it.each(scenes())('$name shows every button whole', async ({ name, card }) => {
    await page.setViewportSize({ width: 320, height: 900 })
    const { buttons } = await page.evaluate<{ readonly buttons: readonly string[] }>(`show(${JSON.stringify(render(card))}, bare)`)
    await page.locator('#card').screenshot({ path: new URL(`${name}-bare.png`, PICTURES).pathname })
    expect(buttons).toEqual(card.buttons.map(({ title }) => title))
  })
})

/** Sizes and colours near those of the Teams client in its light theme. */
const HOST = {
  fontFamily: 'Segoe UI, Liberation Sans, Arial, sans-serif',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  actions: {
    maxActions: 6,
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline' },
  },
  inputs: { label: { inputSpacing: 'small', requiredInputs: { suffix: ' *', suffixColor: 'attention' }, optionalInputs: {} } },
  containerStyles: {
    default: {
      backgroundColor: '#FFFFFF',
      foregroundColors: {
        default: { default: '#242424', subtle: '#616161' },
        accent: { default: '#5B5FC7', subtle: '#5B5FC7' },
        good: { default: '#92C353', subtle: '#92C353' },
        warning: { default: '#F8D22A', subtle: '#F8D22A' },
        attention: { default: '#C4314B', subtle: '#C4314B' },
      },
    },
    emphasis: { backgroundColor: '#F5F5F5' },
    good: { backgroundColor: '#CCFFCC' },
    warning: { backgroundColor: '#FFE2B2' },
    attention: { backgroundColor: '#FFC5B2' },
    accent: { backgroundColor: '#C7DEF9' },
  },
}

const STYLE = `
  #card { background: #fff; box-sizing: border-box; overflow: hidden }
  .teams .ac-pushButton { font: 600 14px Segoe UI, Liberation Sans, sans-serif; padding: 5px 12px; border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; text-align: left; max-width: 100% }
  .teams .ac-actionSet, .teams .ac-actionSet > div { flex-wrap: wrap !important; row-gap: 8px }
  .teams .ac-input { font: 14px Segoe UI, Liberation Sans, sans-serif; width: 100%; box-sizing: border-box; padding: 6px; border: 1px solid #d1d1d1; border-radius: 4px; background: #fff }
`

/** Draws a card; tells the parser's warnings, the texts that stick out of the card or lose letters to the side, and the buttons that don't. */
const SHOW = `
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const letters = document.createElement('p')
    letters.textContent = text.replace(/\\\\([!-/:-@[-\`{-~])/g, '$1')
    letters.style.margin = '0'
    result.outputHtml = letters.outerHTML
    result.didProcess = true
  }
  const teams = ${JSON.stringify(HOST)}
  const bare = null
  function show(payload, host) {
    const card = new AdaptiveCards.AdaptiveCard()
    if (host) card.hostConfig = new AdaptiveCards.HostConfig(host)
    const context = new AdaptiveCards.SerializationContext()
    card.parse(payload, context)
    const place = document.getElementById('card')
    place.className = host ? 'teams' : ''
    place.replaceChildren(card.render())
    const right = place.getBoundingClientRect().right
    const texts = [...place.querySelectorAll('.ac-textBlock, button, .ac-input')]
    const isCut = element => element.getBoundingClientRect().right > right + 0.5 || element.scrollWidth > element.clientWidth + 1
    return {
      warnings: Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message),
      cut: texts.filter(text => text.textContent.trim() !== '' || text.tagName !== 'DIV').filter(isCut).map(text => text.textContent),
      buttons: [...place.querySelectorAll('button')].filter(button => !isCut(button)).map(button => button.textContent),
    }
  }
`
