import type { Card } from './catalog.ts'

/** The Adaptive Card to be sent. */
export function render(card: Card): object {
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: card.text, wrap: true }] }
}
