import { RollcallError } from '../lib/errors.ts'
import type { Log } from '../lib/log.ts'
import type { Seal } from '../lib/seal.ts'
import type { Store } from '../store/store.ts'
import type { Graph, GraphSession, OpenOptions } from './graph.ts'

interface OpenAccountParts {
  store: Store
  seal: Seal
  graph: Graph
  neverShow: Log['neverShow']
}

/**
 * Opens the way into the tenant of a stored remote account. Nothing is asked of Microsoft yet.
 * @param options.fresh share no kept token and no long pause, as a test of the account needs
 * @param options.patience the longest pause to sit out, in milliseconds: short where somebody waits for the answer
 * @throws not_found, client_secret_missing, secret_unreadable
 */
export async function openAccount(parts: OpenAccountParts, accountId: string, options: OpenOptions = {}): Promise<GraphSession> {
  const account = await parts.store.remoteAccounts.get(accountId)
  if (!account) throw new RollcallError('not_found', 'There is no such remote account.', { details: { accountId } })
  if (!account.clientSecret) throw new RollcallError('client_secret_missing', `The remote account "${account.name}" has no client secret.`)
  const clientSecret = parts.seal.open(account.clientSecret, { collection: 'remoteAccounts', id: account.id, field: 'clientSecret' })
  parts.neverShow(clientSecret)
  const { cloud, tenantId, clientId, credentialsRevision: revision } = account
  return parts.graph.open({ accountId, revision, cloud, tenantId, clientId, clientSecret }, options)
}
