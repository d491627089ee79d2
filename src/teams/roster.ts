import { type CloudAdapter, TeamsInfo } from 'botbuilder'
import type { Listed, Roster } from '../app/people.ts'
import type { PersonId } from '../domain/ledger.ts'
import { attempt } from './connector.ts'
import { plainName } from './text.ts'

type Member = Awaited<ReturnType<typeof TeamsInfo.getMember>>

/** A turn waits no longer than this to learn a name. */
const ROSTER_LIMIT = 2_000
/** Whoever is in the conversation without belonging to the organisation. */
const GUEST_ROLES = ['guest', 'anonymous']

/** Asks a conversation who somebody is, by the id the channel knows them under, else by the directory's; whatever goes wrong, the answer is null and the turn goes on. */
export function rosterOf(adapter: CloudAdapter, appId: string, channelIdOf: (id: PersonId) => string): Roster {
  return async ({ conversationId, serviceUrl, botId }, id) => {
    const conversation = { id: conversationId, isGroup: false, conversationType: '', name: '' }
    const reference = { serviceUrl, conversation, channelId: 'msteams', bot: { id: botId, name: '' } }
    let member: Member | null = null
    const asked = attempt(async () => {
      await adapter.continueConversationAsync(appId, reference, async context => {
        for (const known of new Set([channelIdOf(id), id])) member ??= await TeamsInfo.getMember(context, known).catch(() => null)
      })
      return undefined
    })
    await Promise.race([asked, pause(ROSTER_LIMIT)])
    return member && described(member, id)
  }
}

/** What the roster says of the person that was asked for, and of nobody else. */
function described(member: Member, id: string): Listed | null {
  const ids = [member.aadObjectId, member.id].map(known => known?.toLowerCase())
  if (member.aadObjectId && !ids.includes(id)) return null
  const standing = GUEST_ROLES.includes((member.userRole ?? '').trim().toLowerCase()) ? 'guest' : 'member'
  const addresses = [member.userPrincipalName, member.email].map(address => (address ?? '').trim().toLowerCase())
  const given = [...new Set(addresses)].filter(address => address !== '')
  return given.length === 0 && standing === 'member' ? null : { addresses: given, standing, name: plainName(member.name) }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => void setTimeout(resolve, milliseconds).unref())
}
