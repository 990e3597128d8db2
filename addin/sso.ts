import { within, type Host } from './host.ts'
import type { TabSettings } from './tab-settings.ts'

/** Why there is no sign-in token, as far as it matters for what to do next. */
export type SsoFailure = 'cancelled' | 'consentNeeded' | 'noAnswer' | 'refused'

export class SsoError extends Error {
  override readonly name = 'SsoError'
  readonly failure: SsoFailure

  constructor(failure: SsoFailure, options?: ErrorOptions) {
    super(`No sign-in token: ${failure}`, options)
    this.failure = failure
  }
}

/** The token that tells our own API who is signed in to the host. Never a token for Microsoft Graph. */
export interface Sso {
  /** Asked for each request: it is kept and renewed behind this. @throws SsoError */
  token(): Promise<string>
}

const PATIENCE_MS = 15_000

export function createSso(host: Host, settings: TabSettings): Sso {
  const ask = settings.sso === 'teams-js' ? () => host.ssoToken() : teamsfxToken(settings)
  return {
    token: async () => {
      try {
        return await within(PATIENCE_MS, ask())
      } catch (cause) {
        throw new SsoError(failureOf(cause), { cause })
      }
    },
  }
}

// @microsoft/teamsfx is deprecated by its makers. It is loaded when the first page has been painted, for this one call, and TAB_SSO=teams-js
// does without it: docs/decisions/0006-teamsfx.md.
function teamsfxToken(settings: TabSettings): () => Promise<string> {
  let credential: Promise<{ getToken(scopes: string): Promise<{ token: string } | null> }> | undefined
  const load = async () => {
    const { TeamsUserCredential } = await import('@microsoft/teamsfx')
    return new TeamsUserCredential({ clientId: settings.clientId, initiateLoginEndpoint: `${location.origin}/tab/` })
  }
  return async () => {
    credential ??= load()
    const token = await (await credential).getToken('')
    if (!token) throw new Error('teamsfx gave no token')
    return token.token
  }
}

/** Hosts say why in words of their own; those that are known are told apart. */
function failureOf(cause: unknown): SsoFailure {
  const text = cause instanceof Error ? cause.message : String(cause)
  if (/No answer within/.test(text)) return 'noAnswer'
  if (/cancell?ed/i.test(text)) return 'cancelled'
  if (/consent|invalid_grant|interaction|uiRequired/i.test(text)) return 'consentNeeded'
  return 'refused'
}
