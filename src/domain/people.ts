import type { Day } from './day.ts'
import type { PersonId } from './ledger.ts'

/** A role granted in the store; it holds for every year. Owners and readers hold it for one project, a substitute for a person until a day. */
export type Grant =
  | { readonly role: 'admin' | 'manager' | 'evaluator'; readonly person: PersonId }
  | { readonly role: 'owner' | 'reader'; readonly person: PersonId; readonly project: number }
  | { readonly role: 'substitute'; readonly person: PersonId; readonly of: PersonId; readonly until: Day }

export type Role = Grant['role']

/** What a person may be allowed to do (domain, "Workflow of a sheet"). */
export type Act = 'report' | 'undoOthers' | 'assess' | 'import' | 'grant' | 'bind' | 'settle' | 'ask'

/** Who speaks: their ids (the first is written in entries, the others are addresses that name the same person) and all grants. */
export type Speaker = { readonly ids: readonly [PersonId, ...PersonId[]]; readonly grants: readonly Grant[]; readonly everyRole: boolean }

const BY_ACT: { readonly [act in Act]: readonly Role[] } = {
  report: ['owner'],
  undoOthers: ['manager'],
  assess: ['evaluator'],
  import: ['admin'],
  grant: ['admin'],
  bind: ['admin'],
  settle: ['manager', 'admin'],
  ask: ['owner', 'reader', 'evaluator', 'manager', 'admin'],
}

/** The roles that may do it, for the sentence that says who may. */
export function rolesFor(act: Act): readonly Role[] {
  return BY_ACT[act]
}

/** Whether the speaker may do it on the project that day; a substitute has the owner's rights until the named day, included. */
export function may(speaker: Speaker, act: Act, project: number, today: Day): boolean {
  if (speaker.everyRole) return true
  return BY_ACT[act].some(role => holds(speaker, role, project, today))
}

/** Whether the speaker has any role at all; guests and people without one get help and nothing about money. */
export function hasRole(speaker: Speaker, today: Day): boolean {
  return (
    speaker.everyRole ||
    speaker.grants.some(grant => speaker.ids.includes(grant.person) && (grant.role !== 'substitute' || today <= grant.until))
  )
}

/** A stable text for a grant, its identity in the store: the same grant twice is one. */
export function grantKey(grant: Grant): string {
  switch (grant.role) {
    case 'admin':
    case 'manager':
    case 'evaluator':
      return `${grant.role} ${grant.person}`
    case 'owner':
    case 'reader':
      return `${grant.role} ${grant.project} ${grant.person}`
    case 'substitute':
      return `substitute ${grant.person} ${grant.of}`
  }
}

function holds(speaker: Speaker, role: Role, project: number, today: Day): boolean {
  const stoodInFor = speaker.grants.flatMap(grant =>
    grant.role === 'substitute' && speaker.ids.includes(grant.person) && today <= grant.until ? [grant.of] : [],
  )
  return speaker.grants.some(grant => {
    if (grant.role !== role) return false
    if (grant.role === 'owner') return grant.project === project && [...speaker.ids, ...stoodInFor].includes(grant.person)
    return speaker.ids.includes(grant.person) && (grant.role !== 'reader' || grant.project === project)
  })
}
