import type { AuthenticationResult, ConfidentialClientApplication, PublicClientApplication } from '@azure/msal-node'
import { RollcallError, type ErrorCode } from '../lib/errors.ts'
import { askEntra, claimsOf, isPassing, type EntraParts } from './ask-entra.ts'
import type { Cloud } from './clouds.ts'
import { graphResource, userClient } from './entra-client.ts'
import type { DelegatedCredentials } from './graph.ts'

type UserClient = ConfidentialClientApplication | PublicClientApplication

/** The two permissions both jobs need. */
export const SCOPES = ['User.ReadBasic.All', 'Calendars.ReadWrite'] as const
/** Only needed to send invitations by e-mail. */
export const MAIL_SCOPE = 'Mail.Send'

/** Full scope names: in a national cloud a bare name would mean another Graph. */
export const scopesAt = (cloud: Cloud, sendsMail = false) =>
  [...SCOPES, ...(sendsMail ? [MAIL_SCOPE] : [])].map((scope) => `${graphResource(cloud)}/${scope}`)

/** "Presented multi-factor authentication has expired": about the refresh token, not the user. */
const KEPT_PROOF_EXPIRED = 'AADSTS50078'
/** About the app, whatever it presents. */
const OF_THE_APP: readonly unknown[] = ['invalid_client', 'unauthorized_client']

/**
 * Whether the refresh token is of no more use, while nothing is known about the user. Unknown errors count as that: the
 * password is tried then, and its answer says more.
 */
function isUnusable({ code, details }: RollcallError): boolean {
  if (code === 'sign_in_again' || code === 'internal' || details['entraCode'] === KEPT_PROOF_EXPIRED) return true
  return code === 'sign_in_refused' && !OF_THE_APP.includes(details['oauthError'])
}

/**
 * A token for a service user in the background: by the stored refresh token, and by the password only if there is none
 * or it was revoked. The new refresh token is stored before the token is returned.
 * @throws Entra's error; an earlier refusal of the password, which isn't tried again
 */
export async function signInUser(
  parts: EntraParts,
  cloud: Cloud,
  credentials: DelegatedCredentials,
): Promise<AuthenticationResult> {
  const kept = await credentials.signIn.cache()
  const refreshed = await tryRefreshToken(parts, cloud, credentials, kept)
  if (refreshed) return refreshed
  return credentials.signIn.inTurn(async () => {
    // Another instance may have signed in meanwhile.
    const newer = await credentials.signIn.cache()
    const signedIn = newer === kept ? undefined : await tryRefreshToken(parts, cloud, credentials, newer)
    return signedIn ?? byPassword(parts, cloud, credentials)
  })
}

/** By the stored refresh token; undefined when there is none or it was revoked. */
async function tryRefreshToken(
  parts: EntraParts,
  cloud: Cloud,
  credentials: DelegatedCredentials,
  kept: string | undefined,
): Promise<AuthenticationResult | undefined> {
  if (kept === undefined) return undefined
  try {
    return await byRefreshToken(parts, cloud, credentials, kept)
  } catch (error) {
    if (!(error instanceof RollcallError) || !isUnusable(error)) throw asWithdrawn(error)
    return undefined
  }
}

/** A refresh token means that there was a consent. */
function asWithdrawn(error: unknown): unknown {
  if (!(error instanceof RollcallError) || error.code !== 'consent_needed') return error
  return new RollcallError('consent_withdrawn', 'The permissions were withdrawn.', {
    cause: error,
    details: error.details,
  })
}

async function byRefreshToken(
  parts: EntraParts,
  cloud: Cloud,
  credentials: DelegatedCredentials,
  kept: string,
): Promise<AuthenticationResult | undefined> {
  const scopes = scopesAt(cloud, credentials.sendsMail)
  const { client, result } = await askEntra(parts, 'user', async (network) => {
    const client = userClient(cloud, credentials, network)
    client.getTokenCache().deserialize(kept)
    const [account] = await client.getTokenCache().getAllAccounts()
    const result =
      account && (await client.acquireTokenSilent({ account, scopes, forceRefresh: true, ...claimsOf(parts) }))
    return { client, result }
  })
  if (!result) return undefined
  await credentials.signIn.keep(cacheOf(client), 'refresh')
  return result
}

async function byPassword(
  parts: EntraParts,
  cloud: Cloud,
  credentials: DelegatedCredentials,
): Promise<AuthenticationResult> {
  const password = await credentials.signIn.password()
  try {
    const { client, result } = await askPassword(parts, cloud, credentials, password)
    await credentials.signIn.keep(cacheOf(client), 'password')
    return result
  } catch (error) {
    if (error instanceof RollcallError && isRefusal(error)) await credentials.signIn.refused(error)
    throw error
  }
}

/** Answers given before the password is checked, or about a missing consent when the password was right. */
const NOT_OF_THE_USER: readonly ErrorCode[] = [
  'consent_needed',
  'consent_missing',
  'consent_admin_needed',
  'consent_request_sent',
  'public_client_off',
  'own_app_secret_wrong',
  'app_not_found',
  'app_disabled',
  'tenant_not_found',
  'wrong_cloud',
  'sign_in_outdated',
  'internal',
]

/**
 * Whether this user was refused with this password, so that it must not be tried again. Unknown errors count as a
 * refusal.
 */
const isRefusal = (error: RollcallError) => !isPassing(error) && !NOT_OF_THE_USER.includes(error.code)

/** One sign-in with a password, repeated only if Entra didn't answer. */
export async function askPassword(
  parts: EntraParts,
  cloud: Cloud,
  credentials: Pick<DelegatedCredentials, 'tenantId' | 'clientId' | 'clientSecret' | 'username' | 'sendsMail'>,
  password: string,
): Promise<{ client: UserClient; result: AuthenticationResult }> {
  return askEntra(parts, 'user', async (network) => {
    const client = userClient(cloud, credentials, network)
    // Deprecated by Microsoft, but needed by existing service accounts: see docs/decisions.
    const result = await client.acquireTokenByUsernamePassword({
      scopes: scopesAt(cloud, credentials.sendsMail),
      username: credentials.username,
      password,
      ...claimsOf(parts),
    })
    return result && { client, result }
  })
}

export const cacheOf = (client: UserClient) => client.getTokenCache().serialize()
