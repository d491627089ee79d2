import { readFile } from 'node:fs/promises'
import { folded } from '../app/speaker.ts'
import { parseDay } from '../domain/day.ts'
import { canonical } from '../domain/ledger.ts'
import type { Grant } from '../domain/people.ts'
import { dayNumeric } from '../words/format.ts'
import { type Call, done, option, type Refused, type Result, repeated, usage } from './result.ts'

const NAMES = {
  owner: 'responsabile',
  reader: 'lettore',
  evaluator: 'valutatore',
  manager: 'dirigente',
  admin: 'amministratore',
} as const

const ROLES = ['owner', 'reader', 'evaluator', 'manager', 'admin', 'substitute'] as const

/** `people [--owner 1=anna@… --evaluator … --remove] [--file FILE] [--dry-run]`: lists roles, adds to them or takes away. */
export async function people(call: Call): Promise<Result> {
  const file = option(call, 'file')
  const text = file === null ? '' : await readFile(file, 'utf8').catch(() => null)
  if (text === null) return usage(`Non trovo il file «${file}», o non posso leggerlo.`)
  const said = [...ROLES.flatMap(role => repeated(call, role).map(value => ({ role, value, line: null }))), ...fileLines(text)]
  if (said.length === 0) return list(call)
  const read = said.map(grantOf)
  const wrong = read.flatMap(item => ('code' in item ? [item] : []))
  if (wrong.length > 0) return { kind: 'refused', refused: wrong }
  return change(
    call,
    read.flatMap(item => ('code' in item ? [] : [item])),
  )
}

type SaidRole = { readonly role: string; readonly value: string; readonly line: number | null }

/** The file holds the same options, one a line: `--owner 1=anna@…`; blank lines and `#` comments are skipped. */
function fileLines(text: string): readonly SaidRole[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const trimmed = line.trim()
    if (trimmed === '' || trimmed.startsWith('#')) return []
    const [name = ''] = trimmed.split(/[\s=]/, 1)
    return [{ role: name.replace(/^--/, ''), value: trimmed.slice(name.length + 1).trim(), line: index + 1 }]
  })
}

function grantOf({ role, value, line }: SaidRole): Grant | Refused {
  const grant = readGrant(role, value)
  if (grant) return grant
  return { code: 'role', message: `Non capisco il ruolo «--${role} ${value}».`, ...(line === null ? {} : { line, column: 1 }) }
}

function readGrant(role: string, value: string): Grant | null {
  switch (role) {
    case 'admin':
    case 'manager':
    case 'evaluator':
      return isPerson(value) ? { role, person: folded(value) } : null
    case 'owner':
    case 'reader': {
      const match = /^(\d{1,4})=(\S+)$/.exec(value)
      return match?.[2] ? { role, project: Number(match[1]), person: folded(match[2]) } : null
    }
    case 'substitute': {
      const match = /^([^=\s]+)=([^:\s]+):(\d{4}-\d{2}-\d{2})$/.exec(value)
      const until = parseDay(match?.[3] ?? '')
      return match?.[1] && match[2] && until ? { role, of: folded(match[1]), person: folded(match[2]), until } : null
    }
    default:
      return null
  }
}

function isPerson(value: string): boolean {
  return /^[^\s=]+$/.test(value)
}

async function change(call: Call, grants: readonly Grant[]): Promise<Result> {
  const dry = call.options['dry-run'] === true
  const { store } = await call.desk(dry ? 'read' : 'write')
  const before = new Set((await store.people.grants()).map(canonical))
  const isThere = call.options.remove === true
  const moving = grants.filter(grant => before.has(canonical(grant)) === isThere)
  if (!dry) for (const grant of moving) await (isThere ? store.people.revoke(grant) : store.people.grant(grant))
  const same = grants.length - moving.length
  return done(
    `${dry ? 'Prova, nulla è stato scritto. ' : ''}Ruoli ${isThere ? 'tolti' : 'assegnati'}: ${moving.length}, già così: ${same}.`,
    {
      changed: moving.length,
      unchanged: same,
    },
  )
}

async function list(call: Call): Promise<Result> {
  const { store } = await call.desk('read')
  const grants = await store.people.grants()
  return done(grants.length === 0 ? 'Nessun ruolo assegnato.' : grants.map(grantText).join('\n'), { grants })
}

function grantText(grant: Grant): string {
  switch (grant.role) {
    case 'admin':
    case 'manager':
    case 'evaluator':
      return `${grant.person}: ${NAMES[grant.role]}`
    case 'owner':
    case 'reader':
      return `${grant.person}: ${NAMES[grant.role]} del progetto ${grant.project}`
    case 'substitute':
      return `${grant.person}: sostituisce ${grant.of} fino al ${dayNumeric(grant.until)}`
  }
}
