import type { Question, Questions } from '../app/questions.ts'
import type { Claim, Waiting } from './forms.ts'
import { WAITING } from './kinds.ts'
import type { Shelf } from './shelf.ts'

/** Questions, the picks that settled them, and which of them waits for whose words, kept on three shelves. */
export function questionsOn(questions: Shelf<Question>, claims: Shelf<Claim>, waiting: Shelf<Waiting>): Questions {
  const keyOf = (place: Pick<Question, 'tenant' | 'conversation'>, person: string): string =>
    WAITING.key({ ...place, person, question: '', at: '' })
  return {
    open: question => open(questions, waiting, question),
    find: questions.get,
    waiting: async (place, person) => {
      const kept = await waiting.get(keyOf(place, person))
      return kept && !(await claims.get(kept.question)) ? questions.get(kept.question) : null
    },
    close: async (place, person) => {
      await waiting.drop(keyOf(place, person))
    },
    claim: (key, pick) => claim(questions, claims, key, pick),
    forget: async before => {
      const forgotten = await questions.dropBefore(before)
      await Promise.all([claims.dropBefore(before), waiting.dropBefore(before)])
      return forgotten
    },
  }
}

async function open(questions: Shelf<Question>, waiting: Shelf<Waiting>, question: Question): Promise<Question> {
  const { tenant, conversation, source, person, key, at } = question
  if ((await questions.add(question)) === 'added') {
    if (person !== null) await waiting.put({ tenant, conversation, person, question: key, at })
    return question
  }
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
