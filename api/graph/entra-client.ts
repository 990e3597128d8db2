import {
  ConfidentialClientApplication,
  PublicClientApplication,
  type Configuration,
  type INetworkModule,
} from '@azure/msal-node'
import { X509Certificate } from 'node:crypto'
import type { Cloud } from './clouds.ts'
import type { CertificateCredentials, DelegatedCredentials, IdentityCredentials, SecretCredentials } from './graph.ts'

/** What identifies an app registration in Entra ID. */
export type AppAt = Pick<SecretCredentials, 'tenantId' | 'clientId'>

// Each request gets a new MSAL application: a shared one refuses locally for a minute after a 429 or 5xx and caches
// tokens by the real clock. Rollcall decides itself what to cache and how long to wait.

/** An app that signs in for itself. @param assertion of a managed identity, fetched when it is needed */
export function appClient(
  cloud: Cloud,
  credentials: SecretCredentials | CertificateCredentials | IdentityCredentials,
  network: INetworkModule,
  assertion: () => Promise<string>,
): ConfidentialClientApplication {
  const { auth, system } = configuration(cloud, credentials, network)
  if (credentials.kind === 'secret')
    return new ConfidentialClientApplication({ auth: { ...auth, clientSecret: credentials.clientSecret }, system })
  if (credentials.kind === 'managedIdentity')
    return new ConfidentialClientApplication({ auth: { ...auth, clientAssertion: assertion }, system })
  const { pem, privateKey } = credentials.certificate
  const clientCertificate = { thumbprintSha256: sha256Of(pem), privateKey }
  return new ConfidentialClientApplication({ auth: { ...auth, clientCertificate }, system })
}

/**
 * Rollcall's own app registration, acting for a user: a confidential client if it has a secret, otherwise a public one.
 */
export function userClient(
  cloud: Cloud,
  credentials: AppAt & Pick<DelegatedCredentials, 'clientSecret'>,
  network: INetworkModule,
): ConfidentialClientApplication | PublicClientApplication {
  const { auth, system } = configuration(cloud, credentials, network)
  const { clientSecret } = credentials
  return clientSecret === undefined
    ? new PublicClientApplication({ auth, system })
    : new ConfidentialClientApplication({ auth: { ...auth, clientSecret }, system })
}

function configuration(
  cloud: Cloud,
  { tenantId, clientId }: AppAt,
  network: INetworkModule,
): Required<Pick<Configuration, 'auth' | 'system'>> {
  const authority = `${cloud.login}/${tenantId}`
  return {
    auth: {
      clientId,
      authority,
      // Lets Microsoft end tokens early; Graph then says what the next token must satisfy.
      clientCapabilities: ['CP1'],
      knownAuthorities: [new URL(cloud.login).host],
      // Saves the discovery request, whichever host the operator has configured.
      authorityMetadata: JSON.stringify({
        issuer: `${authority}/v2.0`,
        authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
        token_endpoint: `${authority}/oauth2/v2.0/token`,
        jwks_uri: `${authority}/discovery/v2.0/keys`,
      }),
    },
    system: { networkClient: network, disableInternalRetries: true },
  }
}

/** In hex without colons, as MSAL expects it. */
const sha256Of = (pem: string) => new X509Certificate(pem).fingerprint256.replaceAll(':', '')

/** The resource is always the cloud's own Graph, even when the operator relays it through another host. */
export function graphResource(cloud: Cloud): string {
  return cloud.name === 'global' ? 'https://graph.microsoft.com' : cloud.graph
}
