import { RollcallError } from '../lib/errors.ts'
import { credentialsOf, type CredentialParts } from './account-credentials.ts'
import type { Graph, GraphSession, OpenOptions } from './graph.ts'

interface OpenAccountParts extends CredentialParts {
  graph: Graph
}

/**
 * Opens the way into the tenant of a stored remote account. Nothing is asked of Microsoft yet.
 * @param options.fresh share no kept token and no long pause, as a test of the account needs
 * @param options.patience the longest pause to sit out, in milliseconds: short where somebody waits for the answer
 * @throws not_found, client_secret_missing, credential_missing, secret_unreadable
 */
export async function openAccount(
  parts: OpenAccountParts,
  accountId: string,
  options: OpenOptions = {},
): Promise<GraphSession> {
  const account = await parts.store.remoteAccounts.get(accountId)
  if (!account) throw new RollcallError('not_found', 'There is no such remote account.', { details: { accountId } })
  return parts.graph.open(credentialsOf(parts, account), options)
}
