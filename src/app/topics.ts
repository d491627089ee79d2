import type { Subject, Topic } from '../italian/outcome.ts'
import type { Clock } from './clock.ts'
import type { Hearing } from './parts.ts'
import { placeOf } from './reply.ts'
import { isAMomentAgo } from './scope.ts'

/** What each speaker asked about last in each conversation: held in memory, since losing it only widens the next answer. */
export type Topics = {
  /** What the speaker asked about here a moment ago, and after that instant (ISO 8601 in UTC). */
  readonly recall: (hearing: Hearing, after: string) => Topic | null
  readonly keep: (hearing: Hearing, about: Subject) => void
}

/** No topics yet. */
export function topics(clock: Clock): Topics {
  const kept = new Map<string, { readonly topic: Topic | null; readonly at: string }>()
  return {
    recall: (hearing, after) => {
      const last = kept.get(keyOf(hearing))
      return last && last.at > after && isAMomentAgo(last.at, clock.now()) ? last.topic : null
    },
    keep: (hearing, about) => {
      kept.delete(keyOf(hearing))
      kept.set(keyOf(hearing), { topic: topicIn(about), at: clock.now().toISOString() })
      const [oldest] = kept.keys()
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
    },
  }
}

/** How many are remembered at once. */
const MOST = 1000

function topicIn(about: Subject): Topic | null {
  if (about.kind === 'row') return about.row
  return about.kind === 'project' ? { project: about.project, row: null } : null
}

function keyOf(hearing: Hearing): string {
  const { tenant, conversation } = placeOf(hearing)
  return [tenant, conversation, hearing.speaker.ids[0]].join('\n')
}
