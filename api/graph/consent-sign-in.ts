import { CryptoProvider } from '@azure/msal-node'
import { askEntra, type EntraParts } from './ask-entra.ts'
import type { Cloud } from './clouds.ts'
import { userClient } from './entra-client.ts'
import { entraLine } from './entra-line.ts'
import type { DelegatedCredentials } from './graph.ts'
import { MAIL_SCOPE, SCOPES, cacheOf, scopesAt } from './user-sign-in.ts'
import { RollcallError } from '../lib/errors.ts'

type Signer = Pick<DelegatedCredentials, 'tenantId' | 'clientId' | 'clientSecret' | 'username' | 'sendsMail'>

/** What stays with us during one consent, until Microsoft answers. */
export interface ConsentSecrets {
  state: string
  nonce: string
  codeVerifier: string
}

const OIDC = ['openid', 'profile', 'email', 'offline_access']

export async function newPkce(): Promise<{ verifier: string; challenge: string }> {
  return new CryptoProvider().generatePkceCodes()
}

/**
 * The Microsoft address where the service user signs in and consents: authorization code with PKCE. Sends no request.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 * @param authorize replaces the cloud's own address in the demo
 */
export async function consentAddress(
  cloud: Cloud,
  signer: Signer,
  wanted: { redirectUri: string; challenge: string; authorize?: string | undefined } & Pick<
    ConsentSecrets,
    'state' | 'nonce'
  >,
): Promise<string> {
  const { redirectUri, challenge, state, nonce, authorize } = wanted
  const client = userClient(cloud, signer, entraLine(NOBODY).network)
  const address = await client.getAuthCodeUrl({
    scopes: [...scopesAt(cloud, signer.sendsMail), ...OIDC],
    redirectUri,
    state,
    nonce,
    codeChallenge: challenge,
    codeChallengeMethod: 'S256',
    // Not 'consent': if users may not consent themselves, Entra would ask for an admin even after one has approved.
    prompt: 'login',
    loginHint: signer.username,
  })
  return authorize === undefined ? address : address.replace(cloud.login, authorize)
}

/**
 * The Microsoft address where an administrator consents for the organisation. Sends no request.
 * https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function adminConsentAddress(
  cloud: Cloud,
  signer: Signer,
  {
    redirectUri,
    state,
    authorize = cloud.login,
  }: { redirectUri: string; state: string; authorize?: string | undefined },
): string {
  const url = new URL(`${authorize}/${signer.tenantId}/v2.0/adminconsent`)
  url.searchParams.set('client_id', signer.clientId)
  url.searchParams.set('scope', [...scopesAt(cloud, signer.sendsMail), ...OIDC].join(' '))
  url.searchParams.set('redirect_uri', redirectUri)
  url.searchParams.set('state', state)
  return url.href
}

const NOBODY = () => Promise.reject(new RollcallError('internal', 'Building the sign-in address sends no request.'))

export interface Consented {
  idToken: string
  /** MSAL's cache, including the refresh token. */
  cache: string
  /** Which of the two required permissions were not granted. */
  missing: string[]
  /** Whether Mail.Send was granted too. */
  sendsMail: boolean
}

/**
 * Redeems the code of a consent, once. Doesn't check the signature of the id token.
 * @throws consent_used, consent_not_proved, and Entra's errors
 */
export async function redeemConsent(
  parts: EntraParts,
  cloud: Cloud,
  signer: Signer,
  answer: { code: string; redirectUri: string } & Pick<ConsentSecrets, 'nonce' | 'codeVerifier'>,
): Promise<Consented> {
  const { code, redirectUri, nonce, codeVerifier } = answer
  const { client, result } = await askEntra(
    parts,
    'user',
    async (network) => {
      const client = userClient(cloud, signer, network)
      const result = await client
        .acquireTokenByCode({ code, redirectUri, codeVerifier, nonce, scopes: scopesAt(cloud, signer.sendsMail) })
        .catch(notProved)
      return { client, result }
    },
    1,
  )
  const granted = result.scopes.map((scope) => scope.split('/').at(-1)?.toLowerCase())
  return {
    idToken: result.idToken,
    cache: cacheOf(client),
    missing: SCOPES.filter((scope) => !granted.includes(scope.toLowerCase())),
    sendsMail: granted.includes(MAIL_SCOPE.toLowerCase()),
  }
}

function notProved(error: unknown): never {
  if (error instanceof Error && 'errorCode' in error && error.errorCode === 'nonce_mismatch') {
    throw new RollcallError('consent_not_proved', 'The response belongs to another sign-in: its nonce differs.', {
      cause: error,
    })
  }
  throw error
}
