import type { Day } from '../domain/day.ts'
import type { Act, Role } from '../domain/people.ts'
import type { Refusal } from '../domain/verbs/refusal.ts'

/** Why the bot asks instead of writing: the same union as the reader's, so that a call compiles only while both agree. */
export type Doubt =
  | { readonly code: 'whichRow' }
  | { readonly code: 'noSuchRow'; readonly words: string }
  | { readonly code: 'when' }
  | { readonly code: 'howMuch' }
  | { readonly code: 'impossibleDay'; readonly words: string }
  | { readonly code: 'futureDay'; readonly day: Day }
  | { readonly code: 'wrongWeekday'; readonly words: string; readonly day: Day }
  | { readonly code: 'vagueDay'; readonly words: string }
  | { readonly code: 'conflictingDays'; readonly words: readonly string[] }
  | { readonly code: 'aboveTotal'; readonly words: string }
  | { readonly code: 'approximate'; readonly words: string }
  | { readonly code: 'increment'; readonly words: string }
  | { readonly code: 'severalReports' }
  | { readonly code: 'otherYear'; readonly words: string }
  | { readonly code: 'whichUndo' }

/** Why something was not done, and the way forward. */
export function refusal(refused: Refusal): string {
  return refused.code
}

/** What must be cleared up before anything is written. */
export function doubt(of: Doubt): string {
  return of.code
}

/** That the speaker may not, and who may. */
export function mayNot(act: Act, roles: readonly Role[]): string {
  return `${act} ${roles.join()}`
}

export function greeting(name: string): string {
  return `Ciao ${name}!`
}

export function thanks(): string {
  return 'Prego!'
}

/** The way forward after a message that was not understood; `example` is a sentence that would have been. */
export function unknown(example: string | null): string {
  return `Non ho capito. ${example ?? ''}`
}

export function bound(project: number, title: string): string {
  return `${project} ${title}`
}

/** After "scollega": the projects that are no longer told in this channel. */
export function unbound(projects: readonly number[]): string {
  return projects.join()
}

/** In local mode only: whose words the next messages are. */
export function speaksAs(name: string): string {
  return name
}

export function noSuchPerson(name: string): string {
  return name
}

/** "Parla come …" outside the local mode. */
export function speakAsOff(): string {
  return ''
}

/** "Quanto prendo io?": the bot computes projects, not a person's share. */
export function personalShare(): string {
  return ''
}

/** A press on a card that is no longer current. */
export function stalePress(): string {
  return ''
}

/** A button of another person's question. */
export function notYourCard(): string {
  return ''
}

/** After "Nessuna di queste" or "Annulla" on a question: nothing was written. */
export function dismissed(): string {
  return ''
}

/** The store could not be reached: nothing was written. */
export function storeFailure(): string {
  return ''
}

/** A question the bot recognises and cannot answer yet. */
export function notAnsweredYet(intent: 'simulate' | 'why' | 'evidence'): string {
  return intent
}

/** A command the bot recognises and does not carry out in chat yet. */
export function notManagedYet(): string {
  return ''
}

/** What people without a role, and guests, are told. */
export function noRole(): string {
  return ''
}

export function noSheets(): string {
  return ''
}

export function noSuchProject(project: number): string {
  return `${project}`
}

/** The speaker may see no project, or none was meant. */
export function noProjects(): string {
  return ''
}

/** A project named outside a channel cannot be bound. */
export function bindOnlyInChannel(): string {
  return ''
}

/** A date picked in a card that is none, or none at all. */
export function dayWanted(): string {
  return ''
}
