import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const SHEETS = join(ROOT, 'test/fixtures/schede-2018.tsv')

type Run = { readonly code: number | null; readonly out: string; readonly err: string }

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traguardo-cli-'))
  const imported = await traguardo(['import', SHEETS, '--year', '2018', '--json'])
  expect(JSON.parse(imported.out)).toMatchObject({ imported: 9, changed: 0 })
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe('import, export, show', () => {
  it('shows every printed figure of the nine sheets', async () => {
    const shown = JSON.parse((await traguardo(['show', '--year', '2018', '--json'])).out)
    const gold = JSON.parse(await readFile(join(ROOT, 'test/fixtures/schede-2018.gold.json'), 'utf8'))
    expect(shown.totals).toEqual({ budget: '62626.82', payable: '62626.82' })
    expect(shown.projects).toHaveLength(9)
    for (const [index, project] of gold.projects.entries()) {
      const { number, title, budget, totals, indicators } = shown.projects[index]
      expect({ number, title, budget }).toEqual({ number: project.number, title: project.title, budget: project.budget })
      expect(totals).toMatchObject(project.totals)
      for (const [at, row] of project.indicators.entries()) {
        const { weight, realization, weightedRealization, payable, actual } = row
        expect(indicators[at]).toMatchObject({ row: row.row, weight, realization, weightedRealization, payable, actual })
      }
    }
    expect(shown.projects[3].totals.rounding).toBe('-0.01')
  })

  it('finds no difference in what it exported itself', async () => {
    const file = join(folder, 'esportate.tsv')
    expect((await traguardo(['export', file, '--year', '2018'])).code).toBe(0)
    expect(JSON.parse((await traguardo(['import', file, '--year', '2018', '--json'])).out)).toEqual({
      imported: 0,
      changed: 0,
      listed: expect.any(Array),
    })
    expect((await traguardo(['export', '--year', '2018'])).out).toBe(await readFile(file, 'utf8'))
  })

  it('says in one line that a file cannot be written', async () => {
    const run = await traguardo(['export', join(folder, 'manca', 'z.tsv'), '--year', '2018'])
    expect(run).toEqual({ code: 2, out: '', err: `Non posso scrivere il file «${join(folder, 'manca', 'z.tsv')}».\n` })
  })

  it('refuses a wrong file with every problem, line and column, and writes nothing', async () => {
    const wrong = join(folder, 'sbagliato.tsv')
    const text = await readFile(SHEETS, 'utf8')
    await writeFile(wrong, text.replace('30,0%\tEntro il 30/06/2018', '29,0%\tEntro il 31/06/2018').replace('€\t14.915,46', '€\t-1,00'))
    const before = await traguardo(['log', '1', '--json'])
    const run = await traguardo(['import', wrong, '--year', '2018', '--json'])
    expect(run.code).toBe(1)
    const codes = JSON.parse(run.out).refused.map((problem: { code: string; line: number; column: number }) => [
      problem.code,
      problem.line > 0,
      problem.column > 0,
    ])
    expect(codes).toEqual(
      expect.arrayContaining([
        ['budgetNegative', true, true],
        ['impossibleDay', true, true],
        ['weights', true, true],
      ]),
    )
    expect(await traguardo(['log', '1', '--json'])).toEqual(before)
  })
})

describe('say, log, verify', () => {
  it('records, tells and proves what was said', async () => {
    const said = JSON.parse((await traguardo(['say', '1.2 completata il 29/10', '--press', 'Conferma', '--json'])).out)
    expect(said).toMatchObject({ kind: 'recorded', entries: [{ ref: '1.2', verb: 'report' }], elsewhere: [] })
    expect(said.buttons[0].title).toBe('Annulla')
    const { entries } = JSON.parse((await traguardo(['log', '1', '--json'])).out)
    expect(entries.at(-1)).toMatchObject({
      by: 'console',
      verb: 'report',
      ref: '1.2',
      actual: '2018-10-29',
      before: '2018-10-30',
      undone: false,
    })
    expect((await traguardo(['verify', '--year', '2018'])).code).toBe(0)
  })

  it('exports what was said in chat, and finds no difference in it', async () => {
    const file = join(folder, 'con-dati.tsv')
    await traguardo(['say', '1.2 completata il 28/10', '--press', 'Conferma'])
    await traguardo(['export', file, '--year', '2018'])
    const run = JSON.parse((await traguardo(['import', file, '--year', '2018', '--json'])).out)
    const codes = run.listed.map(({ code }: { code: string }) => code)
    expect(run).toMatchObject({ imported: 0, changed: 0 })
    expect(new Set(codes)).toEqual(new Set(['assessed']))
    const older = JSON.parse((await traguardo(['import', SHEETS, '--year', '2018', '--json'])).out)
    expect(older.listed).toContainEqual(expect.objectContaining({ code: 'reportKept', ref: '1.2' }))
  })

  it('refuses who may not, naming who may', async () => {
    await traguardo(['people', '--owner', '2=anna@camera.example', '--reader', '2=ugo@camera.example'])
    const run = await traguardo(['say', '2.2 completata oggi', '--as', 'ugo@camera.example', '--json'], { ADMINS: 'dario@camera.example' })
    expect(JSON.parse(run.out)).toMatchObject({ kind: 'refused', text: expect.stringContaining('responsabile') })
  })
})

describe('reading without a store', () => {
  it('reads messages line by line, names the bad one and goes on', async () => {
    const input = [
      '{"id":"a","text":"fase 2 completata il 30/10","today":"2018-10-31","in":1}',
      'non JSON',
      '{"id":"c","text":"grazie","today":"2018-10-31","in":null}',
    ]
    const run = await traguardo(['interpret', '--sheets', SHEETS, '--year', '2018'], {}, input.join('\n'))
    expect(run.code).toBe(1)
    const [first, second, third] = run.out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(first).toEqual({ id: 'a', outcome: 'record', intent: 'report', indicator: '1.2', date: '2018-10-30' })
    expect(second).toMatchObject({ id: null, line: 2, error: expect.any(String) })
    expect(third).toMatchObject({ id: 'c', outcome: 'none', intent: 'thanks' })
  })

  it('reads dates and targets', async () => {
    const dates = await traguardo(
      ['dates'],
      {},
      '{"text":"il 30 ottobre","reference":"2018-11-05","prefer":"past"}\n{"text":"31/11/2018","reference":"2018-11-05","prefer":"past"}',
    )
    expect(
      dates.out
        .trim()
        .split('\n')
        .map(line => JSON.parse(line)),
    ).toEqual([{ date: '2018-10-30' }, { invalid: true }])
    const targets = await traguardo(['target'], {}, '{"target":"Almeno il 60%","year":2018,"actual":"56%"}')
    expect(JSON.parse(targets.out)).toMatchObject({
      measure: { comparison: 'atLeast', value: '60', unit: 'percent' },
      realization: '93.3333',
    })
  })
})

describe('data that cannot be had', () => {
  it.each([[['show', '--year', '2018']], [['people', '--admin', 'dario@camera.example']]])(
    '%j says in one line which folder, and that it is none',
    async args => {
      expect(await traguardo(args, { DATA_DIR: SHEETS })).toEqual({
        code: 1,
        out: '',
        err: `Non posso usare la cartella dei dati «${SHEETS}»: non è una cartella. Controllare la variabile DATA_DIR.\n`,
      })
    },
  )

  it('says in one line which server does not answer, and never the password', async () => {
    const run = await traguardo(['show', '--year', '2018', '--json'], { MONGODB_URI: 'mongodb://anna:segreto@127.0.0.1:1/' })
    const message = 'Il database MongoDB non risponde: 127.0.0.1:1. Controllare la variabile MONGODB_URI.'
    expect(run).toMatchObject({ code: 1, err: '' })
    expect(JSON.parse(run.out)).toEqual({ refused: [{ code: 'storeUnreachable', message }] })
  })
})

describe('wrong usage', () => {
  it.each([[['vola']], [['show', 'uno']], [['import']], [['import', 'manca.tsv', '--year', '2018']], [['show', '--boh']]])(
    '%j exits 2 and prints nothing on stdout',
    async args => {
      expect(await traguardo(args)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/\S/) })
    },
  )
})

async function traguardo(args: readonly string[], env: Readonly<Record<string, string>> = {}, input = ''): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      DATA_DIR: join(folder, 'data'),
      CLOCK_START: '2018-12-31T12:00:00+01:00',
      LOG_LEVEL: 'silent',
      ...env,
    },
  })
  child.stdin.end(input)
  let out = ''
  let err = ''
  child.stdout.on('data', chunk => {
    out += chunk
  })
  child.stderr.on('data', chunk => {
    err += chunk
  })
  const code = await new Promise<number | null>(resolved => child.on('close', resolved))
  return { code, out, err }
}
