import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { runningClock } from '../src/app/clock.ts'
import { HOME_ZONE } from '../src/domain/day.ts'
import { explained, labelled, score } from '../test/italian/corpus.ts'
import { SETS } from '../test/italian/sets.ts'
import { accuracyPage } from './accuracyPage.ts'
import { dateScores } from './dates.ts'

/** Scores every labelled set and writes the page; what was not read right goes to the console, with its trace. */
const sets = SETS.map(set => ({ set, scored: labelled(set.file).map(message => score(message, set.sheets)) }))
const page = accuracyPage({ sets, dates: dateScores(), on: runningClock(HOME_ZONE, null).today(), version: version() })
await writeFile(new URL('../docs/accuratezza.md', import.meta.url), page)
for (const missed of sets.flatMap(({ scored }) => scored.filter(({ right }) => !right))) process.stdout.write(`${explained(missed)}\n`)
process.stdout.write(`${page.split('\n')[2]}\n`)

/** The commit that is measured, and whether what is measured differs from it. */
function version(): string {
  try {
    const commit = git('rev-parse', '--short', 'HEAD')
    return git('status', '--porcelain', '--', 'src', 'test/fixtures') === '' ? commit : `${commit} modificata`
  } catch {
    return 'sconosciuta'
  }
}

function git(...words: readonly string[]): string {
  return execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
}
