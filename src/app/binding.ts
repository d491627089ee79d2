import { may, rolesFor } from '../domain/people.ts'
import { notBoundHere } from '../words/asking.ts'
import * as say from '../words/italian.ts'
import type { Reply } from './messages.ts'
import { type Hearing, type Parts, projectNamed } from './parts.ts'
import { sentence } from './reply.ts'

/** "collega il progetto N a questo canale": from now on the channel is where that project is told. */
export async function bind(parts: Parts, hearing: Hearing, project: number): Promise<Reply> {
  if (!may(hearing.speaker, 'bind', project, hearing.today)) return sentence('refused', say.mayNot('bind', rolesFor('bind')))
  if (hearing.turn.chat.place === 'personal') return sentence('refused', say.bindOnlyInChannel())
  const bound = projectNamed(hearing, project)
  if (!bound) return sentence('refused', say.noSuchProject(project))
  await parts.chats.bind({ project, conversationId: hearing.turn.chat.address.conversationId })
  return sentence('answer', say.bound(project, bound.standing.sheet.title))
}

/** "scollega [il progetto N]": the named project, or every project told here. */
export async function unbind(parts: Parts, hearing: Hearing, project: number | null): Promise<Reply> {
  const here = hearing.within.filter(number => project === null || number === project)
  if (here.length === 0) return sentence('refused', notBoundHere())
  if (!here.every(number => may(hearing.speaker, 'bind', number, hearing.today))) {
    return sentence('refused', say.mayNot('bind', rolesFor('bind')))
  }
  for (const number of here) await parts.chats.unbind(number)
  return sentence('answer', say.unbound(here))
}
