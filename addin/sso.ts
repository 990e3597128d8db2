import { within, type Host } from './host.ts'
import { SsoError, type SsoFailure } from './sso-error.ts'
import type { TabSettings } from './tab-settings.ts'

/** The token that tells our own API who is signed in to the host. Never a token for Microsoft Graph. */
export interface Sso {
  /** Called for each request: it is cached and renewed here. @throws SsoError */
  token(): Promise<string>
}

const PATIENCE_MS = 15_000

/** @param patienceMs how long the host may take for a token */
export function createSso(host: Host, settings: TabSettings, patienceMs = PATIENCE_MS): Sso {
  const ask = settings.sso === 'teams-js' ? teamsJsToken(host) : teamsfxToken(settings)
  let asking: Promise<string> | undefined
  return {
    token: () => {
      // Requests that start together share one token request.
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

// Microsoft no longer supports @microsoft/teamsfx. It is loaded only with TAB_SSO=teamsfx, for this one call, after the
// first page is painted: docs/decisions/0006-teamsfx.md.
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

/** A token is renewed this long before it expires, as in teamsfx. */
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

/** Read without checking, which is up to the API. @throws Error when it isn't a token */
function expiryOf(token: string): number {
  const claims = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
  return (JSON.parse(atob(claims)) as { exp: number }).exp * 1000
}

/** Hosts have their own wording for the reason; known ones are distinguished. */
function failureOf(cause: unknown): SsoFailure {
  const text = cause instanceof Error ? cause.message : String(cause)
  if (/No answer within|timed? ?out/i.test(text)) return 'noAnswer'
  if (/cancell?ed/i.test(text)) return 'cancelled'
  if (/consent|invalid_grant|interaction|uiRequired/i.test(text)) return 'consentNeeded'
  if (/resource|origin do not match|invalid_client/i.test(text)) return 'misconfigured'
  return 'refused'
}
