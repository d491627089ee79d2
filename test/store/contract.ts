import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { ledgerPromises } from './ledgerPromises.ts'
import { chatPromises, peoplePromises, questionPromises } from './shelfPromises.ts'

/** Somewhere empty where a store can be opened, closed and opened again. */
export type Site = {
  readonly open: () => Promise<Store>
  /** A second writer beside the open store, where the adapter allows one; else the same store. */
  readonly beside: (store: Store) => Promise<Store>
  /** How another process opens it (see appender.ts). */
  readonly place: readonly [kind: string, where: string]
  readonly clear: () => Promise<void>
}

/** The store of the test that is running. */
export type Stage = {
  readonly store: () => Store
  /** The store after a stop and a new start; `meanwhile` happens in between. */
  readonly reopened: (meanwhile?: (site: Site) => Promise<void>) => Promise<Store>
  readonly secondWriter: () => Promise<Store>
}

/** What every adapter of the store promises. */
export function storeContract(emptySite: () => Promise<Site>): void {
  const stage = stageOn(emptySite)
  ledgerPromises(stage)
  peoplePromises(stage)
  chatPromises(stage)
  questionPromises(stage)

  it('answers a ping while it is open', async () => {
    await expect(stage.store().ping()).resolves.toBeUndefined()
  })
}

function stageOn(emptySite: () => Promise<Site>): Stage {
  let site: Site
  let store: Store
  const others: Store[] = []
  beforeEach(async () => {
    site = await emptySite()
    store = await site.open()
  })
  afterEach(async () => {
    await Promise.all([store, ...others.splice(0)].map(opened => opened.close()))
    await site.clear()
  })
  return {
    store: () => store,
    reopened: async meanwhile => {
      await store.close()
      await meanwhile?.(site)
      store = await site.open()
      return store
    },
    secondWriter: async () => {
      const other = await site.beside(store)
      if (other !== store) others.push(other)
      return other
    },
  }
}
