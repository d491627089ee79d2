import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const manifest = JSON.parse(readFileSync(file('manifest.json'), 'utf8'))
const bot = manifest.bots[0]

describe('the package that an administrator uploads to Teams', () => {
  it('follows schema 1.29 and speaks Italian', () => {
    expect(manifest.manifestVersion).toBe('1.29')
    expect(manifest.$schema).toContain('/v1.29/')
    expect(manifest.localizationInfo.defaultLanguageTag).toBe('it')
  })

  it.each([
    ['name.short', manifest.name.short, 30],
    ['name.full', manifest.name.full, 100],
    ['description.short', manifest.description.short, 80],
    ['description.full', manifest.description.full, 4000],
    ['developer.name', manifest.developer.name, 32],
  ])('%s fits where Teams shows it', (_field, text: string, limit) => {
    expect(text.length).toBeGreaterThan(0)
    expect(text.length).toBeLessThanOrEqual(limit)
  })

  it('is one bot for personal chat, group chat and channel, that accepts files', () => {
    expect(manifest.bots).toHaveLength(1)
    expect(bot.scopes).toEqual(['personal', 'team', 'groupChat'])
    expect(bot.supportsFiles).toBe(true)
    expect(bot.botId).toBe(manifest.id)
  })

  it('offers at most three lists of at most twelve commands, none twice', () => {
    expect(bot.commandLists.length).toBeLessThanOrEqual(3)
    for (const { commands } of bot.commandLists) {
      const titles = commands.map((command: { title: string }) => command.title)
      expect(titles.length).toBeLessThanOrEqual(12)
      expect(new Set(titles).size).toBe(titles.length)
    }
  })

  it('trusts no domain', () => {
    expect(manifest.validDomains).toEqual([])
  })

  it.each([
    ['color', 192],
    ['outline', 32],
  ])('its %s icon is a square PNG of %i pixels', (icon, side) => {
    const png = readFileSync(file(manifest.icons[icon]))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([side, side])
  })

  it('its outline has a transparent ground', () => {
    const RGBA = 6
    expect(readFileSync(file(manifest.icons.outline))[25]).toBe(RGBA)
  })
})

function file(name: string): URL {
  return new URL(`../appPackage/${name}`, import.meta.url)
}
