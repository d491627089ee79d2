import type { Day } from '../domain/day.ts'
import { knownOf } from '../domain/payable.ts'
import { may } from '../domain/people.ts'
import { type Indicator, isOpen, ref } from '../domain/sheet.ts'
import { deadlineOf, measureOf } from '../domain/target.ts'
import { wantsNumber } from '../domain/verbs/report.ts'
import { exampleDay, exampleNumber, exampleQuestions } from '../words/asking.ts'
import type { Hearing } from './parts.ts'

const REPORTS = 2

/** Sentences the speaker could write now: from rows that are really open, the channel's first, then the questions that always work. */
export function examples(hearing: Hearing): readonly string[] {
  const own = hearing.visible
    .filter(({ standing }) => may(hearing.speaker, 'report', standing.sheet.number, hearing.today))
    .sort((a, b) => Number(isHere(hearing, b.standing.sheet.number)) - Number(isHere(hearing, a.standing.sheet.number)))
  const open = own.flatMap(({ standing }) =>
    standing.sheet.indicators
      .filter(indicator => isOpen(knownOf(standing, indicator.row)))
      .map(indicator => ({ at: ref(standing.sheet.number, indicator.row), indicator })),
  )
  const days = open.filter(({ indicator }) => !wantsNumber(indicator) && !isLate(indicator, hearing.today)).slice(0, REPORTS)
  const numbers = open.filter(({ indicator }) => measureOf(indicator.target)).slice(0, 1)
  return [
    ...days.map(({ at }) => exampleDay(at, hearing.today)),
    ...numbers.map(({ at, indicator }) => exampleNumber(at, indicator.target)),
    ...exampleQuestions(),
  ]
}

/** An example must not lead anyone to record a late day. */
function isLate({ target }: Indicator, today: Day): boolean {
  const deadline = deadlineOf(target)
  return deadline !== null && deadline < today
}

function isHere(hearing: Hearing, project: number): boolean {
  return hearing.within.includes(project)
}
