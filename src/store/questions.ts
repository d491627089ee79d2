import type { Question, Questions } from '../app/questions.ts'
import type { Claim } from './forms.ts'
import type { Shelf } from './shelf.ts'

/** Questions and the picks that settled them, kept on two shelves. */
export function questionsOn(questions: Shelf<Question>, claims: Shelf<Claim>): Questions {
  return {
    open: question => open(questions, question),
    find: questions.get,
    waiting: async ({ tenant, conversation }, person) => {
      const newest = await questions.newest({ tenant, conversation, person })
      return newest && !(await claims.get(newest.key)) ? newest : null
    },
    claim: (key, pick) => claim(questions, claims, key, pick),
    forget: async before => {
      const forgotten = await questions.dropBefore(before)
      await claims.dropBefore(before)
      return forgotten
    },
  }
}

async function open(questions: Shelf<Question>, question: Question): Promise<Question> {
  if ((await questions.add(question)) === 'added') return question
  const { tenant, conversation, source } = question
  const there = await questions.find({ tenant, conversation, source })
  if (!there) throw new Error('a question was neither kept nor found')
  return there
}

/** The first pick wins because its record can be inserted only once. */
async function claim(questions: Shelf<Question>, claims: Shelf<Claim>, key: string, pick: string): Promise<string | null> {
  const question = await questions.get(key)
  if (!question) return null
  if ((await claims.add({ key, pick, at: question.at })) === 'added') return pick
  const first = await claims.get(key)
  if (!first) throw new Error('a pick was neither kept nor found')
  return first.pick
}
