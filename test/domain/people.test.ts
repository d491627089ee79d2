import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { type Act, type Grant, grantKey, hasRole, may, rolesFor, type Speaker } from '../../src/domain/people.ts'

const TODAY = '2018-08-20' as Day
const GRANTS: readonly Grant[] = [
  { role: 'owner', person: 'anna', project: 1 },
  { role: 'reader', person: 'rita', project: 1 },
  { role: 'evaluator', person: 'bruno' },
  { role: 'manager', person: 'carla' },
  { role: 'admin', person: 'dario' },
  { role: 'substitute', person: 'marco', of: 'anna', until: TODAY },
]

function speaker(id: string): Speaker {
  return { ids: [id], grants: GRANTS, everyRole: false }
}

function actsOf(id: string, project: number, today: Day = TODAY): readonly Act[] {
  const acts = ['report', 'undoOthers', 'assess', 'import', 'grant', 'bind', 'settle', 'ask'] as const
  return acts.filter(act => may(speaker(id), act, project, today))
}

describe('who may do what', () => {
  it.each<[string, string, readonly Act[]]>([
    ['the owner', 'anna', ['report', 'ask']],
    ['a reader', 'rita', ['ask']],
    ['the evaluator', 'bruno', ['assess', 'ask']],
    ['the manager', 'carla', ['undoOthers', 'settle', 'ask']],
    ['the admin', 'dario', ['import', 'grant', 'bind', 'settle', 'ask']],
    ['the owner’s substitute', 'marco', ['report', 'ask']],
    ['someone without a role', 'elena', []],
  ])('%s on project 1', (_, id, acts) => {
    expect(actsOf(id, 1)).toEqual(acts)
  })

  it.each<[string, string, readonly Act[]]>([
    ['the owner', 'anna', []],
    ['a reader', 'rita', []],
    ['the substitute', 'marco', []],
    ['the evaluator', 'bruno', ['assess', 'ask']],
    ['the manager', 'carla', ['undoOthers', 'settle', 'ask']],
  ])('%s of project 1, on project 2', (_, id, acts) => {
    expect(actsOf(id, 2)).toEqual(acts)
  })

  it('a substitute stands in until the named day, included', () => {
    expect(actsOf('marco', 1, '2018-08-21' as Day)).toEqual([])
    expect(hasRole(speaker('marco'), TODAY)).toBe(true)
    expect(hasRole(speaker('marco'), '2018-08-21' as Day)).toBe(false)
  })

  it('a role given to an address holds for the person’s key', () => {
    expect(may({ ids: ['key-1', 'anna'], grants: GRANTS, everyRole: false }, 'report', 1, TODAY)).toBe(true)
  })

  it('where nobody was named admin everyone holds every role', () => {
    expect(may({ ids: ['anyone'], grants: [], everyRole: true }, 'import', 7, TODAY)).toBe(true)
    expect(hasRole({ ids: ['anyone'], grants: [], everyRole: true }, TODAY)).toBe(true)
    expect(hasRole(speaker('elena'), TODAY)).toBe(false)
  })

  it('the same grant twice is one, with another project or person another', () => {
    const keys = GRANTS.map(grantKey)
    expect(new Set([...keys, grantKey({ role: 'owner', person: 'anna', project: 1 })]).size).toBe(GRANTS.length)
    expect(grantKey({ role: 'owner', person: 'anna', project: 2 })).not.toBe(keys[0])
    expect(grantKey({ role: 'substitute', person: 'marco', of: 'anna', until: '2019-01-01' as Day })).toBe(keys[5])
  })

  it('names the roles that may', () => {
    expect(rolesFor('settle')).toEqual(['manager', 'admin'])
  })
})
