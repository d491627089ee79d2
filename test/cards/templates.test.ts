import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Card, CardName, CardOf, Catalog } from '../../src/cards/catalog.ts'
import { SAMPLE as choose } from '../../src/cards/choose.ts'
import { SAMPLE as confirm } from '../../src/cards/confirm.ts'
import { SAMPLE as deadlines } from '../../src/cards/deadlines.ts'
import { SAMPLE as help } from '../../src/cards/help.ts'
import { SAMPLE as overview } from '../../src/cards/overview.ts'
import { SAMPLE as payable } from '../../src/cards/payable.ts'
import { SAMPLE as recorded } from '../../src/cards/recorded.ts'
import { render } from '../../src/cards/render.ts'
import { SAMPLE as row } from '../../src/cards/row.ts'
import { SAMPLE as select } from '../../src/cards/select.ts'
import { SAMPLE as status } from '../../src/cards/status.ts'
import { SAMPLE as totals } from '../../src/cards/totals.ts'
import { SAMPLE as when } from '../../src/cards/when.ts'
import { scenes } from './scenes.ts'

/** The browser build is the one that loads outside a bundler. */
const adaptivecards: typeof import('adaptivecards') = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js')

const SAMPLES: Catalog = { status, recorded, payable, totals, overview, deadlines, choose, row, select, when, confirm, help }
const BUTTONS = [{ title: 'Annulla', key: '6f1f3c6e', pick: '1', inputs: 'auto' }]
/** Whose buttons stand in the body, each beside what it is about. */
const IN_BODY = ['choose']
const FOLDER = new URL('../../cards/', import.meta.url)
const LARGEST = 28 * 1024

it('has one template for each card of the catalog and no other', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(
    Object.keys(SAMPLES)
      .map(name => `${name}.json`)
      .sort(),
  )
})

it('does not compile a name with the data of another card', () => {
  expectTypeOf<CardOf<'help'>>().toExtend<Card>()
  expectTypeOf<Omit<CardOf<'help'>, 'name'> & { readonly name: Exclude<CardName, 'help'> }>().not.toExtend<Card>()
})

describe.each(Object.entries(SAMPLES))('the template of %s', (name, sample) => {
  const text = readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')
  const template: unknown = JSON.parse(text)
  const elements = objectsIn(template)

  it('binds exactly the paths of its sample', () => {
    const shown = IN_BODY.includes(name) ? sample : { ...sample, buttons: BUTTONS }
    expect([...bindings(template, [])].sort()).toEqual([...paths(shown, [])].sort())
  })

  it('is of version 1.5 and holds no words of its own', () => {
    expect(template).toMatchObject({ type: 'AdaptiveCard', version: '1.5' })
    const words = elements.flatMap(element => ['text', 'title', 'label', 'placeholder', 'errorMessage', 'altText'].map(key => element[key]))
    expect(words.filter(word => typeof word === 'string' && word.trim() !== '' && !/^\$\{\w+\}$/.test(word))).toEqual([])
  })

  it('wraps every text', () => {
    expect(elements.filter(({ type, wrap }) => type === 'TextBlock' && wrap !== true)).toEqual([])
  })

  it('gives every Execute a Submit with the same data', () => {
    const executes = elements.filter(({ type }) => type === 'Action.Execute')
    expect(executes).toHaveLength(1)
    for (const { data, title, fallback } of executes) {
      expect(data).toEqual({ question: '${key}', pick: '${pick}' })
      expect(fallback).toMatchObject({ type: 'Action.Submit', data, title })
    }
  })

  it('labels every input, requires it and says what is missing', () => {
    const inputs = elements.filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'))
    for (const input of inputs) {
      expect(input).toMatchObject({ label: expect.any(String), isRequired: true, errorMessage: expect.any(String) })
      expect(input).not.toHaveProperty('value')
    }
  })
})

describe.each(scenes())('$name', ({ card }) => {
  const rendered = render(card)

  it('is parsed without a warning', () => {
    expect(warnings(rendered)).toEqual([])
  })

  it('leaves no binding open, has at most six buttons and stays under 28 KB', () => {
    const json = JSON.stringify(rendered)
    expect(json).not.toContain('${')
    expect(Buffer.byteLength(json)).toBeLessThan(LARGEST)
    expect(objectsIn(rendered).filter(({ type }) => type === 'Action.Execute').length).toBeLessThanOrEqual(6)
  })

  it('carries its buttons with nothing but the question’s key and the pick', () => {
    const executes = objectsIn(rendered).filter(({ type }) => type === 'Action.Execute')
    expect(executes.map(({ title, data }) => ({ title, data }))).toEqual(
      card.buttons.map(({ title, key, pick }) => ({ title, data: { question: key, pick } })),
    )
  })

  it('says in its text what its first figures say', () => {
    expect(card.text).not.toMatch(/undefined|\bnull\b|NaN|\[object/)
    for (const figure of figuresOf(card)) expect(card.text).toContain(figure)
  })
})

/** The amounts a card shows largest, which the text must not lack. */
function figuresOf({ data }: Card): readonly string[] {
  return ['amount', 'gained', 'total', 'question', 'effect'].flatMap(key => {
    const value = Object.entries(data).find(([name]) => name === key)?.[1]
    return typeof value === 'string' ? [value] : []
  })
}

function warnings(payload: object): readonly string[] {
  const context = new adaptivecards.SerializationContext()
  new adaptivecards.AdaptiveCard().parse(payload, context)
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
}

type Fields = Readonly<Record<string, unknown>>

/** Every object in the tree, fallbacks included. */
function objectsIn(value: unknown): readonly Fields[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  return isFields(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : []
}

/** Paths bound by a template: "$data" moves into an array, whose elements are marked by [] in the path. */
function bindings(value: unknown, at: readonly string[]): ReadonlySet<string> {
  if (Array.isArray(value)) return union(value.map(item => bindings(item, at)))
  if (typeof value === 'string') return new Set([...value.matchAll(/\$\{(\w+)\}/g)].map(match => [...at, match[1]].join('.')))
  if (!isFields(value)) return new Set()
  const { $data, ...rest } = value
  if (typeof $data !== 'string') return union(Object.values(rest).map(field => bindings(field, at)))
  return union(Object.values(rest).map(field => bindings(field, [...at, `${$data.slice(2, -1)}[]`])))
}

/** Paths of a sample down to its strings and booleans. */
function paths(value: unknown, at: readonly string[]): ReadonlySet<string> {
  if (typeof value === 'string' || typeof value === 'boolean') return new Set([at.join('.')])
  if (!isFields(value)) throw new Error(`a card's data holds words only: ${at.join('.')}`)
  return union(
    Object.entries(value).flatMap(([key, field]) => {
      if (!Array.isArray(field)) return [paths(field, [...at, key])]
      if (field.length === 0) throw new Error(`the sample must show one of ${key}`)
      return field.map(item => paths(item, [...at, `${key}[]`]))
    }),
  )
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap(set => [...set]))
}

function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
