import {
  ConfidentialClientApplication,
  PublicClientApplication,
  type Configuration,
  type INetworkModule,
} from '@azure/msal-node'
import { X509Certificate } from 'node:crypto'
import type { Cloud } from './clouds.ts'
import type { CertificateCredentials, DelegatedCredentials, IdentityCredentials, SecretCredentials } from './graph.ts'

/** What an app registration is known by at Entra ID. */
export type AppAt = Pick<SecretCredentials, 'tenantId' | 'clientId'>

// A new application object each time: msal's own keeps refusing locally for a minute after a 429 or 5xx, and keeps
// tokens by the real clock. What is kept, and how long is waited, is decided here.

/**
 * An app that signs in for itself.
 * @param assertion of a managed identity, asked for when it is needed
 */
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

/** Rollcall's own app registration, acting for a user: confidential where it has a secret, public otherwise. */
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
      // Tokens may end before their time, and Graph says then what the next one has to satisfy.
      clientCapabilities: ['CP1'],
      knownAuthorities: [new URL(cloud.login).host],
      // With this no discovery request leaves, whichever host the operator has put in place.
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

/** In hex, without colons, as msal takes it. */
const sha256Of = (pem: string) => new X509Certificate(pem).fingerprint256.replaceAll(':', '')

/** The resource names the cloud's own Graph, also when the operator relays it through another host. */
export function graphResource(cloud: Cloud): string {
  return cloud.name === 'global' ? 'https://graph.microsoft.com' : cloud.graph
}
