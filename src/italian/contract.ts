import type { Actual, Quantity } from '../domain/actual.ts'
import { ref } from '../domain/sheet.ts'
import type { Outcome, RowRef, Scope, Subject, Understood, Window } from './outcome.ts'

/** The form in which `traguardo interpret` prints an outcome: only the fields that apply, numbers as plain decimal text. */
export type Contract = {
  readonly outcome: 'record' | 'ask' | 'answer' | 'none'
  readonly intent: string
  readonly indicator?: string
  readonly project?: number | 'all'
  readonly candidates?: readonly string[]
  readonly date?: string
  readonly value?: string
  readonly unit?: 'count' | 'percent'
  readonly of?: string
  readonly from?: string
  readonly to?: string
}

/** An outcome in the form of the contract. */
export function toContract(outcome: Outcome, scope: Scope): Contract {
  switch (outcome.kind) {
    case 'record':
      return { outcome: 'record', intent: outcome.intent, indicator: text(outcome.row), ...actualFields(outcome.actual) }
    case 'undo':
      return outcome.row ? { outcome: 'record', intent: 'undo', indicator: text(outcome.row) } : { outcome: 'ask', intent: 'undo' }
    case 'ask':
      return { outcome: 'ask', intent: outcome.intent, candidates: outcome.candidates.map(text), ...understoodFields(outcome.understood) }
    case 'answer':
      return {
        outcome: 'answer',
        intent: outcome.intent === 'share' ? 'payable' : outcome.intent,
        ...subjectFields(outcome.about),
        ...windowFields(outcome.window),
        ...understoodFields(outcome.understood),
      }
    case 'manage':
      return { outcome: 'answer', intent: 'manage', ...managed(outcome.management, scope) }
    case 'accuracy':
      return { outcome: 'answer', intent: 'help' }
    case 'help':
    case 'greeting':
      return { outcome: 'answer', intent: outcome.kind }
    case 'reply':
      return { outcome: 'none', intent: 'unknown' }
    case 'thanks':
    case 'unknown':
      return { outcome: 'none', intent: outcome.kind }
  }
}

function managed(management: Extract<Outcome, { kind: 'manage' }>['management'], scope: Scope): Partial<Contract> {
  switch (management.kind) {
    case 'bind':
      return { project: management.project }
    case 'unbind': {
      const project = management.project ?? scope.channel[0]
      return project === undefined ? {} : { project }
    }
    case 'speakAs':
      return {}
    case 'other':
      return management.about ? subjectFields(management.about) : {}
  }
}

function subjectFields(subject: Subject): Partial<Contract> {
  switch (subject.kind) {
    case 'all':
    case 'channel':
    case 'otherYear':
      return { project: 'all' }
    case 'project':
      return { project: subject.project }
    case 'row':
      return { indicator: text(subject.row) }
  }
}

function windowFields(window: Window | null): Partial<Contract> {
  return window ? { from: window.from, ...(window.to ? { to: window.to } : {}) } : {}
}

function actualFields(actual: Actual): Partial<Contract> {
  if (actual.kind === 'done') return { date: actual.on }
  return actual.kind === 'quantity' ? { ...quantityFields(actual), ...(actual.on ? { date: actual.on } : {}) } : {}
}

function understoodFields({ day, quantity }: Understood): Partial<Contract> {
  return { ...(quantity ? quantityFields(quantity) : {}), ...(day ? { date: day } : {}) }
}

/** Days, hours and euros are counts too. */
function quantityFields({ value, unit, of }: Quantity): Partial<Contract> {
  return { value: value.toFixed(), unit: unit === 'percent' ? 'percent' : 'count', ...(of ? { of: of.toFixed() } : {}) }
}

function text({ project, row }: RowRef): string {
  return ref(project, row)
}
