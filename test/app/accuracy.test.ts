import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bot } from '../../src/app/turn.ts'
import { toContract } from '../../src/italian/contract.ts'
import { interpret } from '../../src/italian/interpret.ts'
import { measuredSentence } from '../../src/service.ts'
import { placed } from '../italian/corpus.ts'
import { type Office, office, turnOf } from './office.ts'

describe('"quanto sbagli?"', () => {
  let at: Office

  beforeEach(async () => {
    at = await office()
  })

  afterEach(async () => {
    await at.close()
  })

  it.each([
    'quanto sbagli?',
    'quante volte sbagli?',
    'sei affidabile?',
    'quanto sei preciso?',
    'Ciao, ma quanto sei affidabile?',
    'sbagli spesso?',
    'quanti errori fai',
  ])('asked as "%s" is answered with what was measured', async text => {
    expect(await at.says('Anna', text)).toMatchObject({
      kind: 'answer',
      card: null,
      text: 'Su 100 messaggi ne leggo bene 99.',
      entries: [],
    })
  })

  it('is answered to anyone: it tells nothing of the office', async () => {
    expect((await at.says('Marco', 'quanto sbagli?')).text).toBe('Su 100 messaggi ne leggo bene 99.')
  })

  it('says that nothing was measured where nothing was', async () => {
    const unmeasured = bot({ ...at.parts, measured: null })
    const reply = await unmeasured(turnOf('Anna', { kind: 'text', text: 'quanto sbagli?', mentioned: 'yes', edits: null }))
    expect(reply?.text).toBe(
      'Non è stato ancora misurato quanto spesso sbaglio. Nel dubbio chiedo prima di registrare, e ogni dato si può annullare.',
    )
  })

  it.each(['ho sbagliato riga', 'la 2.2 è sbagliata?', 'quanto vale la 2.2?', 'il fornitore è affidabile?'])(
    '"%s" is another question',
    async text => {
      expect((await at.says('Anna', text)).text).not.toContain('Su 100 messaggi')
    },
  )
})

it('"quanto sbagli?" is a call for help in the contract', () => {
  const scope = placed([], '2018-10-31')
  expect(toContract(interpret('quanto sbagli?', scope).outcome, scope)).toEqual({ outcome: 'answer', intent: 'help' })
})

describe('the page with the measure', () => {
  it('gives its first line below the title', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'traguardo-page-'))
    const page = join(folder, 'page.md')
    await writeFile(page, '# Quanto sbaglia\n\nSu 10 messaggi 9.\n\nAltro.\n')
    expect(await measuredSentence(pathToFileURL(page))).toBe('Su 10 messaggi 9.')
    await rm(folder, { recursive: true })
  })

  it('gives nothing when it was never written', async () => {
    expect(await measuredSentence(new URL('file:///nowhere/page.md'))).toBeNull()
  })
})
