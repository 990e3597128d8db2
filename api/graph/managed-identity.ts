import { ManagedIdentityApplication, type INetworkModule } from '@azure/msal-node'
import { AsyncLocalStorage } from 'node:async_hooks'
import { RollcallError } from '../lib/errors.ts'
import type { CloudName } from '../store/records.ts'
import { askEntra, type EntraParts } from './ask-entra.ts'
import type { Cloud } from './clouds.ts'

/**
 * The audience of the assertion:
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations
 */
const AUDIENCES: Record<CloudName, string> = {
  global: 'api://AzureADTokenExchange',
  usgov: 'api://AzureADTokenExchangeUSGov',
  usgovdod: 'api://AzureADTokenExchangeUSGov',
  china: 'api://AzureADTokenExchangeChina',
}

// MSAL keeps the first network client it gets for the life of the process, so this one forwards to the current one.
const current = new AsyncLocalStorage<INetworkModule>()
const network: INetworkModule = {
  sendGetRequestAsync: (url, options) => meant().sendGetRequestAsync(url, options),
  sendPostRequestAsync: (url, options) => meant().sendPostRequestAsync(url, options),
}

function meant(): INetworkModule {
  const store = current.getStore()
  if (!store) throw new RollcallError('internal', 'A managed identity was asked for outside a sign-in.')
  return store
}

/** An identity that doesn't exist won't answer the second time either. */
const ATTEMPTS = 2

/**
 * The assertion a managed identity of this machine presents to the app registration that trusts it. App Service and
 * Container Apps give the endpoint in the environment; a virtual machine has a fixed one. Never cached, since a Graph
 * token lasts an hour.
 * @throws managed_identity_missing when no identity answers, managed_identity_unknown when it isn't this one
 */
export async function identityAssertion(parts: EntraParts, cloud: Cloud, identityClientId: string): Promise<string> {
  const { claims: _ofGraph, ...rest } = parts
  try {
    const { accessToken } = await askEntra(
      rest,
      'managedIdentity',
      (line) =>
        current.run(line, () =>
          new ManagedIdentityApplication({
            managedIdentityIdParams: { userAssignedClientId: identityClientId },
            system: { networkClient: network, disableInternalRetries: true },
          }).acquireToken({ resource: AUDIENCES[cloud.name], forceRefresh: true }),
        ),
      ATTEMPTS,
    )
    return accessToken
  } catch (error) {
    throw error instanceof RollcallError ? notGiven(error, identityClientId) : error
  }
}

function notGiven(error: RollcallError, identityClientId: string): RollcallError {
  const because = { cause: error, details: { because: error.code } }
  switch (error.code) {
    case 'throttled':
    case 'microsoft_unavailable':
    case 'internal':
      return error
    case 'microsoft_unreachable':
    case 'unexpected_answer':
      return new RollcallError('managed_identity_missing', 'No managed identity answers on this machine.', because)
    default:
      return new RollcallError(
        'managed_identity_unknown',
        `This machine has no managed identity with the client id ${identityClientId}.`,
        because,
      )
  }
}
