import type { Binding, Chat, Chats } from '../app/chats.ts'
import type { Shelf } from './shelf.ts'

/** Conversations and what they are bound to, kept on two shelves. */
export function chatsOn(chats: Shelf<Chat>, bindings: Shelf<Binding>): Chats {
  return {
    find: chats.get,
    remember: async chat => {
      await chats.put(chat)
    },
    bindings: async () => [...(await bindings.all())].sort((a, b) => a.project - b.project),
    bind: bindings.put,
    unbind: project => bindings.drop(String(project)),
  }
}
