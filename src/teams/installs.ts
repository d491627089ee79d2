import type { Bot } from '../app/messages.ts'

/** Teams tells of one install in two ways at once; told one after the other, the second finds the greeting of the first. */
export function installsInOrder(bot: Bot): Bot {
  const last = new Map<string, Promise<unknown>>()
  return turn => {
    if (turn.said.kind !== 'installed') return bot(turn)
    const { conversationId } = turn.chat.address
    const reply = (last.get(conversationId) ?? Promise.resolve()).then(() => bot(turn))
    const over = reply
      .catch(() => null)
      .then(() => {
        if (last.get(conversationId) === over) last.delete(conversationId)
      })
    last.set(conversationId, over)
    return reply
  }
}
