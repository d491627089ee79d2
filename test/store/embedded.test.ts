import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'vitest'
import { embeddedStore } from '../../src/store/embedded.ts'
import { type Site, storeContract } from './contract.ts'

describe('the embedded store', () => {
  storeContract(folderSite)
})

async function folderSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'traguardo-store-'))
  return {
    open: () => embeddedStore(folder, 'write'),
    beside: async store => store,
    place: ['embedded', folder],
    clear: () => rm(folder, { recursive: true }),
  }
}
