import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const SOURCE = resolve(import.meta.dirname, '../src')

/** Rooms from left to right: each imports itself and what stands to its left; rooms of one step never import each other. */
const STEPS: readonly (readonly string[])[] = [
  ['domain'],
  ['words', 'italian'],
  ['sheets', 'cards'],
  ['app'],
  ['store', 'teams', 'jobs', 'telemetry'],
  ['service'],
  ['commands'],
  ['main', 'cli'],
]

/** The same inside the room where Italian is read: words, the text, what is in it, which row it means, what it says of it. */
const READING: readonly (readonly string[])[] = [
  ['outcome'],
  ['lexicon'],
  ['text'],
  ['days'],
  ['amounts'],
  ['mood'],
  ['match'],
  ['values'],
  ['reports', 'questions'],
  ['corrections'],
  ['commands'],
  ['replies', 'contract'],
  ['interpret'],
]

/** The configuration is plain values: whoever starts or serves something may read it, no rule may. */
const CONFIG_READERS = ['teams', 'service', 'commands', 'main', 'cli']

/** Each package, and each builtin with an effect, is allowed in the rooms named here and nowhere else. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'decimal.js': ['domain'],
  'adaptivecards-templating': ['cards'],
  mongodb: ['store'],
  '@seald-io/nedb': ['store'],
  botbuilder: ['teams'],
  'botframework-connector': ['teams'],
  'botframework-schema': ['teams'],
  restify: ['teams'],
  'node-cron': ['jobs'],
  pino: ['telemetry'],
  'node:crypto': ['domain', 'store', 'teams', 'service'],
  'node:fs': ['cards', 'store'],
  'node:fs/promises': ['store', 'service', 'commands'],
  'node:path': ['cards', 'store', 'commands'],
  'node:url': ['cards'],
  'node:http': ['teams'],
  'node:https': ['teams'],
  'node:net': ['teams'],
  'node:os': ['store'],
  'node:process': ['store'],
  'node:readline': ['cli'],
  'node:util': ['cli', 'store'],
  'node:timers/promises': ['store'],
  'node:async_hooks': ['teams'],
}

type Import = { readonly file: string; readonly from: string; readonly what: string }

describe('architecture', () => {
  const imports = sources(SOURCE).flatMap(path => importsOf(relative(SOURCE, path), readFileSync(path, 'utf8')))

  it('finds the imports that are there', () => {
    expect(imports.length).toBeGreaterThan(100)
    expect(imports.some(({ what }) => what === 'decimal.js')).toBe(true)
  })

  it('lets every arrow point to the left', () => {
    expect(imports.filter(isWrongArrow)).toEqual([])
  })

  it('lets Italian be read from the words to the meaning', () => {
    expect(imports.filter(isReadBackwards)).toEqual([])
  })

  it('keeps every package in its room', () => {
    expect(imports.filter(isWrongPackage)).toEqual([])
  })

  it.each([
    ['domain/day.ts', `import { euros } from '../words/format.ts'`],
    ['words/format.ts', `import { interpret } from '../italian/interpret.ts'`],
    ['app/turn.ts', `export * from '../store/store.ts'`],
    ['store/mongo.ts', `const x = await import('../teams/server.ts')`],
    ['app/turn.ts', `import { readConfig } from '../config.ts'`],
  ])('catches a wrong arrow: %s holding %s', (file, text) => {
    expect(importsOf(file, text).filter(isWrongArrow)).toHaveLength(1)
  })

  it.each([
    ['italian/mood/mood.ts', `import { rowsOf } from '../match/candidates.ts'`],
    ['italian/reports/told.ts', `import { isQuestion } from '../questions/asking.ts'`],
    ['italian/lexicon/verbs.ts', `import { interpret } from '../interpret.ts'`],
    ['italian/elsewhere/thing.ts', `import { isVerb } from '../lexicon/verbs.ts'`],
  ])('catches what reads backwards: %s holding %s', (file, text) => {
    expect(importsOf(file, text).filter(isReadBackwards)).toHaveLength(1)
  })

  it.each([
    ['app/turn.ts', `import { TurnContext } from 'botbuilder'`],
    ['words/format.ts', `import { Decimal } from 'decimal.js'`],
    ['italian/dates.ts', `import * as chrono from 'chrono-node'`],
    ['app/turn.ts', `import { readFile } from 'node:fs/promises'`],
  ])('catches a wrong package: %s holding %s', (file, text) => {
    expect(importsOf(file, text).filter(isWrongPackage)).toHaveLength(1)
  })

  it('reads the environment in one file', () => {
    const readers = sources(SOURCE).filter(path => /\bprocess\.env\b/.test(readFileSync(path, 'utf8')))
    expect(readers.map(path => relative(SOURCE, path))).toEqual(['config.ts'])
  })

  it('names the home time zone once', () => {
    const naming = sources(SOURCE).filter(path => /'Europe\/Rome'/.test(readFileSync(path, 'utf8')))
    expect(naming.map(path => relative(SOURCE, path))).toEqual(['domain/day.ts'])
  })
})

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .map(path => join(folder, path))
}

function importsOf(file: string, text: string): readonly Import[] {
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^'\s,)]+)'/g)
  return [...found].map(match => ({ file, from: roomOf(file), what: match[1] ?? '' }))
}

function roomOf(path: string): string {
  return (path.split('/')[0] ?? '').replace(/\.ts$/, '')
}

function isWrongArrow({ file, from, what }: Import): boolean {
  if (!what.startsWith('.')) return false
  const to = roomOf(relative(SOURCE, resolve(SOURCE, dirname(file), what)))
  if (to === from) return false
  if (to === 'config') return !CONFIG_READERS.includes(from)
  if (from === 'config') return !['domain', 'telemetry'].includes(to)
  return !standsLeft(STEPS, to, from)
}

function isReadBackwards({ file, from, what }: Import): boolean {
  const to = relative(SOURCE, resolve(SOURCE, dirname(file), what))
  if (from !== 'italian' || !what.startsWith('.') || roomOf(to) !== 'italian') return false
  const [here, there] = [file, to].map(path => roomOf(relative('italian', path))) as [string, string]
  return here !== there && !standsLeft(READING, there, here)
}

function standsLeft(steps: readonly (readonly string[])[], to: string, from: string): boolean {
  const stepOf = (room: string) => steps.findIndex(step => step.includes(room))
  return stepOf(to) >= 0 && stepOf(to) < stepOf(from)
}

function isWrongPackage({ from, what }: Import): boolean {
  return !what.startsWith('.') && !(PACKAGES[what] ?? []).includes(from)
}
