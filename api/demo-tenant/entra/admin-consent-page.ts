import type { TenantState } from '../tenant-state.ts'
import { hiddenField, pageOf } from './entra-page.ts'

interface AdminConsentRequest {
  redirectUri: string
  state: string
  scopes: readonly string[]
}

const PATH = /^\/([^/]+)\/v2\.0\/adminconsent$/

/**
 * Reads the address where an administrator consents for the organisation; undefined for another address, or one that
 * Entra ID refuses. https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
function readAdminConsent(state: TenantState, url: URL, path: string): AdminConsentRequest | undefined {
  const given = (name: string) => url.searchParams.get(name) ?? ''
  const [, tenant = ''] = PATH.exec(path) ?? []
  const isKnown = [state.tenantId, state.tenantDomain].includes(tenant.toLowerCase())
  if (!isKnown || given('client_id').toLowerCase() !== state.rollcallClientId || given('scope') === '') return undefined
  const redirectUri = given('redirect_uri')
  if (!URL.canParse(redirectUri) || new URL(redirectUri).pathname !== '/consent/callback') return undefined
  const scopes = given('scope')
    .split(' ')
    .flatMap((scope) => (scope.startsWith('https://') ? [scope.split('/').at(-1) ?? ''] : []))
  return { redirectUri, state: given('state'), scopes }
}

/** The administrator decides for everyone. @returns where the browser goes */
function decideForAll(state: TenantState, request: AdminConsentRequest, decision: string): string {
  const { users, directory, tenantId } = state
  const url = new URL(request.redirectUri)
  // Present even after a refusal.
  url.searchParams.set('admin_consent', 'True')
  url.searchParams.set('state', request.state)
  if (decision !== 'accept') {
    url.searchParams.set('error', 'consent_required')
    url.searchParams.set(
      'error_description',
      'AADSTS65004: The resource owner or authorization server denied the request.',
    )
    return url.href
  }
  for (const { id } of [users.serviceUser, ...directory.all()]) {
    users.consents.add(id)
    if (request.scopes.includes('Mail.Send')) users.mailConsents.add(id)
  }
  url.searchParams.set('tenant', tenantId)
  return url.href
}

/** What an administrator does at that address. @returns where the browser goes; undefined when it stays */
export function consentAsAdmin(state: TenantState, address: string, decision: string): string | undefined {
  const url = new URL(address)
  const request = readAdminConsent(state, url, url.pathname.replace(/^\/demo-tenant/, ''))
  return request && decideForAll(state, request, decision)
}

/** Entra ID's page for it. @param path below `base` */
export async function answerAdminConsent(
  state: TenantState,
  request: Request,
  path: string,
  base: string,
): Promise<Response | undefined> {
  if (request.method === 'POST' && path === '/admin-grant') {
    const form = new URLSearchParams(await request.text())
    const location = consentAsAdmin(state, form.get('address') ?? '', form.get('decision') ?? '')
    return location === undefined ? undefined : new Response(null, { status: 302, headers: { location } })
  }
  if (request.method !== 'GET' || !readAdminConsent(state, new URL(request.url), path)) return undefined
  return pageOf(
    'Permissions requested: review for your organisation',
    `<p><b>Rollcall</b> would like these permissions for everybody in the organisation:</p>
<ul><li><b>Read all users’ basic profiles</b></li><li><b>Have full access to user calendars</b></li></ul>
<form method="post" action="${base}/admin-grant">
${hiddenField('address', request.url)}
<button name="decision" value="cancel" class="plain">Cancel</button>
<button name="decision" value="accept">Accept</button>
</form>
<aside><p>In Entra ID only an administrator gets as far as this page.</p></aside>`,
  )
}
