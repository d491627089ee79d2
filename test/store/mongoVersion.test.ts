import { expect, it } from 'vitest'
import { saferRelease } from '../../src/store/mongoVersion.ts'

it.each([
  ['8.0.16', '8.0.17'],
  ['8.0.17', null],
  ['7.0.27', '7.0.28'],
  ['7.0.28', null],
  ['6.0.26', '6.0.27'],
  ['6.0.27-ent', null],
  ['8.2.2', '8.2.3'],
  ['8.2.11', null],
  ['8.1.4', '8.0.17'],
  ['7.3.4', '8.0.17'],
  ['5.0.32', '8.0.17'],
  ['8.3.0', null],
  ['9.0.1', null],
])('a server %s is asked to become %s', (version, atLeast) => {
  expect(saferRelease(version)).toBe(atLeast)
})
