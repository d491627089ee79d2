/** A button of a card: its title, and the two things it carries (the question's one-time key and the option picked). */
export type Button = { readonly title: string; readonly key: string; readonly pick: string }

/** A card to be rendered: template name, words for its bindings, the same in plain text, its buttons. */
export type Card = { readonly name: string; readonly data: object; readonly text: string; readonly buttons: readonly Button[] }
