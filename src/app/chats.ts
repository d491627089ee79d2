/** Where the bot can post: our own plain record, kept current by every message (port types; the SDK's references never leave teams/). */
export type Address = {
  readonly tenantId: string
  readonly conversationId: string
  readonly serviceUrl: string
  readonly botId: string
  readonly userId: string | null
  readonly threadId: string | null
}

export type Place = 'personal' | 'group' | 'channel'

/** A conversation the bot knows. `alive` is false once the bot was removed from it. */
export type Chat = {
  readonly place: Place
  readonly name: string | null
  readonly address: Address
  readonly alive: boolean
  readonly greeted: boolean
}

/** A project told in a channel; a channel may hold several, a project has one. */
export type Binding = { readonly project: number; readonly conversationId: string }

/** Conversations and what they are bound to (port). */
export type Chats = {
  readonly find: (conversationId: string) => Promise<Chat | null>
  readonly remember: (chat: Chat) => Promise<void>
  readonly bindings: () => Promise<readonly Binding[]>
  /** Replaces the project's former binding. */
  readonly bind: (binding: Binding) => Promise<'changed' | 'unchanged'>
  readonly unbind: (project: number) => Promise<'changed' | 'unchanged'>
}
