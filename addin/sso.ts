import { within, type Host } from './host.ts'
import { SsoError, type SsoFailure } from './sso-error.ts'
import type { TabSettings } from './tab-settings.ts'

/** The token that tells our own API who is signed in to the host. Never a token for Microsoft Graph. */
export interface Sso {
  /** Asked for each request: it is kept and renewed behind this. @throws SsoError */
  token(): Promise<string>
}

const PATIENCE_MS = 15_000

/** @param patienceMs how long the host may take over a token */
export function createSso(host: Host, settings: TabSettings, patienceMs = PATIENCE_MS): Sso {
  const ask = settings.sso === 'teams-js' ? teamsJsToken(host) : teamsfxToken(settings)
  let asking: Promise<string> | undefined
  return {
    token: () => {
      // Requests that start together ask once.
      asking ??= within(patienceMs, ask())
        .catch((cause: unknown) => {
          throw cause instanceof SsoError ? cause : new SsoError(failureOf(cause), { cause })
        })
        .finally(() => {
          asking = undefined
        })
      return asking
    },
  }
}

// @microsoft/teamsfx is no longer supported by its makers. It is loaded where TAB_SSO=teamsfx asks for it, for this one
// call and when the first page has been painted: docs/decisions/0006-teamsfx.md.
function teamsfxToken(settings: TabSettings): () => Promise<string> {
  let credential: { getToken(scopes: string): Promise<{ token: string } | null> } | undefined
  const load = async () => {
    const { TeamsUserCredential } = await import('@microsoft/teamsfx').catch((cause: unknown) => {
      throw new SsoError('notLoaded', { cause })
    })
    return new TeamsUserCredential({ clientId: settings.clientId, initiateLoginEndpoint: `${location.origin}/tab/` })
  }
  return async () => {
    credential ??= await load()
    const token = await credential.getToken('')
    if (!token) throw new Error('teamsfx gave no token')
    return token.token
  }
}

/** As long before its end a token is renewed, as teamsfx does. */
const RENEW_MS = 5 * 60_000

function teamsJsToken(host: Host): () => Promise<string> {
  let kept: { token: string; until: number } | undefined
  return async () => {
    if (kept && kept.until - Date.now() > RENEW_MS) return kept.token
    const token = await host.ssoToken()
    kept = { token, until: expiryOf(token) }
    return token
  }
}

/** Read without a check, which is the API's business. @throws Error when it is no token at all */
function expiryOf(token: string): number {
  const claims = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
  return (JSON.parse(atob(claims)) as { exp: number }).exp * 1000
}

/** Hosts say why in words of their own; those that are known are told apart. */
function failureOf(cause: unknown): SsoFailure {
  const text = cause instanceof Error ? cause.message : String(cause)
  if (/No answer within|timed? ?out/i.test(text)) return 'noAnswer'
  if (/cancell?ed/i.test(text)) return 'cancelled'
  if (/consent|invalid_grant|interaction|uiRequired/i.test(text)) return 'consentNeeded'
  if (/resource|origin do not match|invalid_client/i.test(text)) return 'misconfigured'
  return 'refused'
}
