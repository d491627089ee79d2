import { datesBench } from './dates.ts'
import { growthBench, readingBench } from './reading.ts'
import { turnBench } from './turn.ts'

/** Speed as ratios within one run: the machine's own pace cancels out. */
for (const line of [...readingBench(), ...datesBench(), ...growthBench(), ...(await turnBench())]) process.stdout.write(`${line}\n`)
