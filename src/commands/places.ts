import { currentYear, projectAt } from '../app/projects.ts'
import { type Call, done, option, type Result, usage } from './result.ts'

/** `bind N=CONVERSATION_ID [--service-url URL]`: the project is told in that conversation from now on. */
export async function bindProject(call: Call): Promise<Result> {
  const match = /^(\d{1,4})=(\S+)$/.exec(call.words[0] ?? '')
  const conversationId = match?.[2]
  if (!match || !conversationId) return usage('Uso: traguardo bind N=ID_CONVERSAZIONE [--service-url URL]')
  const project = Number(match[1])
  const { store, parts } = await call.desk('write')
  const outcome = await store.chats.bind({ project, conversationId })
  const serviceUrl = option(call, 'service-url')
  if (serviceUrl !== null && !(await store.chats.find(conversationId))) {
    const address = { tenantId: '', conversationId, serviceUrl, botId: '', userId: null, threadId: null }
    await store.chats.remember({ place: 'channel', name: null, address, alive: true, greeted: false })
  }
  const year = await currentYear(parts.ledger, parts.clock.today())
  const unknown = (await projectAt(parts.ledger, year, project)) ? '' : ` Nel ${year} non c’è ancora una scheda con questo numero.`
  const said = outcome === 'changed' ? `Progetto ${project} collegato.` : `Il progetto ${project} era già collegato lì.`
  return done(`${said}${unknown}`, { project, outcome })
}

/** `unbind N`: the project is no longer told anywhere. */
export async function unbindProject(call: Call): Promise<Result> {
  const said = call.words[0] ?? ''
  if (!/^\d{1,4}$/.test(said)) return usage('Uso: traguardo unbind N')
  const { store } = await call.desk('write')
  const outcome = await store.chats.unbind(Number(said))
  return done(outcome === 'changed' ? `Progetto ${said} scollegato.` : `Il progetto ${said} non era collegato.`, {
    project: Number(said),
    outcome,
  })
}
