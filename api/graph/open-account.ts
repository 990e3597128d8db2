import { RollcallError } from '../lib/errors.ts'
import { credentialsOf, type CredentialParts } from './account-credentials.ts'
import type { Graph, GraphSession, OpenOptions } from './graph.ts'

interface OpenAccountParts extends CredentialParts {
  graph: Graph
}

/**
 * Opens a session for a stored remote account. Sends no request yet.
 * @param options.fresh don't share cached tokens and don't wait for long pauses, to test the account
 * @param options.patience the longest pause to wait for, in milliseconds: short when someone is waiting
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
