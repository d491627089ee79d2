import type { Clock } from './clock.ts'
import type { Questions } from './questions.ts'

/** A card's buttons work for ninety days; an approval may well wait that long. */
const KEPT = 90 * 86_400_000

/** Drops the questions nobody will answer any more; a press on their cards is told to ask again. */
export async function forgetOldQuestions({ questions, clock }: { readonly questions: Questions; readonly clock: Clock }): Promise<void> {
  await questions.forget(new Date(clock.now().getTime() - KEPT).toISOString())
}
