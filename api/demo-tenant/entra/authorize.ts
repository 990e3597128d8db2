import { randomUUID } from 'node:crypto'
import type { DemoPerson } from '../company/people.ts'
import type { TenantState } from '../tenant-state.ts'
import { checkPassword, refuseUser } from './user-check.ts'

/** Minutes of a code's life. */
const CODE_MS = 10 * 60_000

/** What an app requests when a person signs in. */
export interface AuthorizeRequest {
  redirectUri: string
  state: string | undefined
  nonce: string | undefined
  challenge: string | undefined
  prompt: string | undefined
  loginHint: string
  scopes: readonly string[]
}

/** A sentence shown on Microsoft's page; the app never gets it. */
export interface Stays {
  number: number
  sentence: string
}

/**
 * Reads the address an app sends a browser to.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
export function readAuthorize(state: TenantState, url: URL): AuthorizeRequest | Stays {
  const given = (name: string) => url.searchParams.get(name) ?? undefined
  const redirectUri = given('redirect_uri') ?? ''
  if (given('client_id')?.toLowerCase() !== state.rollcallClientId)
    return {
      number: 700016,
      sentence: `Application with identifier '${given('client_id') ?? ''}' was not found in the directory.`,
    }
  if (!URL.canParse(redirectUri) || new URL(redirectUri).pathname !== '/consent/callback')
    return {
      number: 50011,
      sentence:
        'The redirect URI specified in the request does not match the redirect URIs configured for the application.',
    }
  if (given('response_type') !== 'code')
    return { number: 700054, sentence: 'Only the response_type "code" is enabled for the application.' }
  return {
    redirectUri,
    state: given('state'),
    nonce: given('nonce'),
    challenge: given('code_challenge_method') === 'S256' ? given('code_challenge') : undefined,
    prompt: given('prompt'),
    loginHint: given('login_hint') ?? '',
    scopes: (given('scope') ?? '')
      .split(' ')
      .flatMap((scope) => (/^https:\/\//.test(scope) ? [scope.split('/').at(-1) ?? ''] : [])),
  }
}

/** @returns who it is, or what the sign-in page says instead */
export function signInAtPage(state: TenantState, username: string, password: string): DemoPerson | Stays {
  const found = checkPassword(state, username, password)
  const number = typeof found === 'number' ? found : refuseUser(state, found, 'browser')
  if (typeof found !== 'number' && number === undefined) return found
  return { number: number ?? 0, sentence: SENTENCES[number ?? 0] ?? 'You cannot sign in.' }
}

const SENTENCES: Record<number, string> = {
  50034: 'This username may be incorrect. Make sure you typed it correctly.',
  50053: 'Your account is temporarily locked to prevent unauthorized use. Try again later.',
  50055: 'You need to update your password because it has expired.',
  50056: 'You sign in with another organisation’s page.',
  50057: 'Your account has been locked. Contact your support person to unlock it, then try again.',
  50126: 'Your account or password is incorrect.',
  53003:
    'You cannot access this right now. Your sign-in was successful but does not meet the criteria ' +
    'to access this resource.',
}

/** Whether an admin has to approve before this person can accept. */
export function needsApproval(state: TenantState, request: AuthorizeRequest, person: DemoPerson): boolean {
  return state.users.switches.adminApproval && mustAsk(state, request, person)
}

/** Whether the page with the permissions is shown at all. */
export const mustAsk = (state: TenantState, request: AuthorizeRequest, person: DemoPerson) =>
  request.prompt === 'consent' ||
  !state.users.consents.has(person.id) ||
  (request.scopes.includes('Mail.Send') && !state.users.mailConsents.has(person.id))

/** The person accepts. @returns where the browser goes, with a code */
export function acceptConsent(
  state: TenantState,
  request: AuthorizeRequest,
  person: DemoPerson,
  claims?: Record<string, unknown>,
): string {
  state.users.consents.add(person.id)
  if (request.scopes.includes('Mail.Send')) state.users.mailConsents.add(person.id)
  const code = `1.${randomUUID().replaceAll('-', '')}${randomUUID().replaceAll('-', '')}`
  const { redirectUri, challenge, nonce, scopes } = request
  state.users.codes.set(code, {
    personId: person.id,
    redirectUri,
    challenge,
    nonce,
    scopes,
    endsAt: state.clock.monotonic() + CODE_MS,
    used: false,
    ...(claims && { claims }),
  })
  return leadBack(request, { code, session_state: randomUUID() })
}

/** The person cancels, or goes back without an approval. */
export function declineConsent(
  request: AuthorizeRequest,
  why: 'cancelled' | 'noApproval' | 'requestSent' = 'cancelled',
): string {
  const description =
    why === 'cancelled'
      ? 'AADSTS65004: User declined to consent to access the app.'
      : why === 'requestSent'
        ? 'AADSTS90095: Admin consent is required for the permissions requested by this application. An admin ' +
          'consent request may be sent to the admin.'
        : 'AADSTS90094: An administrator of Brightwater Instruments has set a policy that prevents you ' +
          'from granting the permissions.'
  return leadBack(request, { error: 'access_denied', error_description: description })
}

function leadBack({ redirectUri, state }: AuthorizeRequest, answer: Record<string, string>): string {
  const url = new URL(redirectUri)
  for (const [name, value] of Object.entries({ ...answer, ...(state !== undefined && { state }) }))
    url.searchParams.set(name, value)
  return url.href
}
