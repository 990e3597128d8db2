import { USER_REFUSALS } from './entra-user-errors.ts'
import { guidFor } from '../company/seeded.ts'
import type { TenantState } from '../tenant-state.ts'

/** The refusals of the token endpoint, with the words Entra ID uses. */
const REFUSALS = {
  ...USER_REFUSALS,
  700016: {
    error: 'unauthorized_client',
    status: 400,
    text: (app: string, tenant: string) =>
      `Application with identifier '${app}' was not found in the directory '${tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
  },
  7000112: {
    error: 'unauthorized_client',
    status: 400,
    text: (app: string, name: string) => `Application '${app}'(${name}) is disabled.`,
  },
  7000215: {
    error: 'invalid_client',
    status: 401,
    text: (app: string) =>
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${app}'.`,
  },
  70025: {
    error: 'invalid_client',
    status: 401,
    text: (app: string) => `The client '${app}' has no configured federated identity credentials.`,
  },
  700211: {
    error: 'invalid_client',
    status: 401,
    text: () => 'No matching federated identity record found for presented assertion issuer.',
  },
  700212: {
    error: 'invalid_client',
    status: 401,
    text: () => 'No matching federated identity record found for presented assertion audience.',
  },
  700213: {
    error: 'invalid_client',
    status: 401,
    text: () => 'No matching federated identity record found for presented assertion subject.',
  },
  700024: {
    error: 'invalid_client',
    status: 401,
    text: () => 'Client assertion is not within its valid time range.',
  },
  7000216: {
    error: 'invalid_client',
    status: 401,
    text: () => "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
  },
  7000222: {
    error: 'invalid_client',
    status: 401,
    text: (app: string) =>
      `The provided client secret keys for app '${app}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
  },
  90002: {
    error: 'invalid_request',
    status: 400,
    text: (tenant: string) =>
      `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  },
  900023: {
    error: 'invalid_request',
    status: 400,
    text: (tenant: string) =>
      `Specified tenant identifier '${tenant}' is neither a valid DNS name, nor a valid external domain.`,
  },
  90038: {
    error: 'invalid_request',
    status: 400,
    text: (tenant: string, cloud: string) =>
      `Tenant '${tenant}' request is being redirected to the National Cloud '${cloud}'.`,
  },
  500011: {
    error: 'invalid_resource',
    status: 400,
    text: (resource: string, tenant: string) =>
      `The resource principal named ${resource} was not found in the tenant named ${tenant}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
  },
  70011: {
    error: 'invalid_scope',
    status: 400,
    text: (scope: string) =>
      `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope ${scope} is not valid.`,
  },
  70003: {
    error: 'unsupported_grant_type',
    status: 400,
    text: (grant: string) => `The app requested an unsupported grant type '${grant}'.`,
  },
  900144: {
    error: 'invalid_request',
    status: 400,
    text: (field: string) => `The request body must contain the following parameter: '${field}'.`,
  },
  90033: {
    error: 'temporarily_unavailable',
    status: 503,
    text: () => 'A transient error has occurred. Please try again.',
  },
  90055: {
    error: 'temporarily_unavailable',
    status: 429,
    text: () => 'The server has too many requests. Please try again later.',
  },
} as const

export type Aadsts = keyof typeof REFUSALS

/** Only codes with a help page name one. */
const WITHOUT_PAGE: readonly number[] = [90033, 90055]

/**
 * An error of Entra ID: the HTTP status that goes with the number, and the body. `words` fill the number's sentence.
 */
export function entraError(
  state: TenantState,
  origin: string,
  code: Aadsts,
  words: string[],
  options: { error?: string; status?: number; headers?: Record<string, string> } = {},
): Response {
  const refusal = REFUSALS[code]
  const { error, status, text } = refusal
  const say = text as (...words: string[]) => string
  const timestamp = state.clock.now().toISOString().slice(0, 19).replace('T', ' ') + 'Z'
  const trace = guidFor(`trace ${state.asked.tokenRequests} ${timestamp}`)
  const correlation = guidFor(`correlation ${trace}`)
  const body = {
    error: options.error ?? error,
    ...('suberror' in refusal && { suberror: refusal.suberror }),
    error_description: `AADSTS${code}: ${say(...words)}\r\nTrace ID: ${trace}\r\nCorrelation ID: ${correlation}\r\nTimestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id: trace,
    correlation_id: correlation,
    ...(!WITHOUT_PAGE.includes(code) && { error_uri: `${origin}/error?code=${code}` }),
  }
  return Response.json(body, {
    status: options.status ?? status,
    headers: { 'cache-control': 'no-store, no-cache', 'x-ms-request-id': trace, ...options.headers },
  })
}
