import { type Activity, ActivityTypes, CardFactory } from 'botbuilder'
import type { Reply } from '../app/messages.ts'
import { render } from '../cards/render.ts'

/** The body of an invoke's HTTP answer. */
export type InvokeAnswer = {
  readonly statusCode: 200
  readonly type: 'application/vnd.microsoft.card.adaptive' | 'application/vnd.microsoft.activity.message'
  readonly value: object | string
}

/** What Teams shows in its toast; a longer one is cut there anyway. */
const LONGEST_SUMMARY = 200

/** A reply as a message: its card, or its words alone; always with a summary for the toast. */
export function messageOf({ card, text }: Pick<Reply, 'card' | 'text'>): Partial<Activity> {
  const summary = summaryOf(text)
  if (card) return { type: ActivityTypes.Message, summary, attachments: [CardFactory.adaptiveCard(render(card))] }
  // Plain, so that nothing people wrote becomes a link or a heading.
  return { type: ActivityTypes.Message, summary, text, textFormat: 'plain' }
}

/** An invoke's answer that puts a card in the place of the pressed one. */
export function invokeCard(card: NonNullable<Reply['card']>): InvokeAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: render(card) }
}

/** An invoke's answer in words, the pressed card left as it is. */
export function invokeSentence(text: string): InvokeAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text }
}

function summaryOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= LONGEST_SUMMARY ? line : `${line.slice(0, LONGEST_SUMMARY - 1).trimEnd()}…`
}
