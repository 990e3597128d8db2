import { X509Certificate } from 'node:crypto'
import type { DemoTenant } from '../demo-tenant.ts'
import { pageOf } from './entra-page.ts'

const SWITCHES = {
  securityDefaults: 'Security defaults are on',
  conditionalAccess: 'A Conditional Access policy blocks the sign-in',
  passwordExpired: 'The password of the service user has expired',
  disabled: 'The service user is disabled',
  locked: 'The service user is locked',
  federated: 'The service user’s password is not kept in Entra ID',
  adminApproval: 'Users may not consent by themselves',
} as const

const MFA = { off: 'Off', newSignIns: 'For new sign-ins', always: 'For every sign-in, kept ones too' } as const

const ACTS: Record<string, { words: string; act: (tenant: DemoTenant) => void }> = {
  withdraw: { words: 'Withdraw all consents', act: (tenant) => tenant.withdrawConsent() },
  revoke: { words: 'Revoke all kept sign-ins', act: (tenant) => tenant.revokeSignIns() },
  consent: { words: 'Consent for the whole company', act: (tenant) => tenant.consentForAll() },
  expire: { words: 'Let the client secret expire', act: (tenant) => tenant.expireSecret() },
  limit: { words: 'Limit the app to its mailbox', act: (tenant) => tenant.limitMailboxes([tenant.ids.mailbox]) },
  unlimit: { words: 'Lift that limit', act: (tenant) => tenant.limitMailboxes(undefined) },
}

/** Switches for an administrator of the made-up tenant, to see each way an account can break. */
export async function answerSwitchPage(
  tenant: DemoTenant,
  request: Request,
  path: string,
): Promise<Response | undefined> {
  if (path !== '/entra') return undefined
  if (request.method !== 'POST') return pageOf('Entra ID of the demo', content(tenant, ''))
  const said = take(tenant, new URLSearchParams(await request.text()))
  return pageOf('Entra ID of the demo', content(tenant, said))
}

function take(tenant: DemoTenant, form: URLSearchParams): string {
  const chosen = ACTS[form.get('act') ?? '']
  if (chosen) {
    chosen.act(tenant)
    return `Done: ${chosen.words.toLowerCase()}.`
  }
  if (form.has('certificate')) return register(tenant, form.get('certificate') ?? '')
  const { userSwitches } = tenant
  for (const name of Object.keys(SWITCHES) as (keyof typeof SWITCHES)[]) userSwitches[name] = form.has(name)
  const mfa = form.get('mfa') ?? ''
  userSwitches.mfa = mfa === 'newSignIns' || mfa === 'always' ? mfa : 'off'
  return 'Saved.'
}

function register(tenant: DemoTenant, pem: string): string {
  try {
    tenant.addCertificate(new X509Certificate(pem).toString())
    return 'The certificate is registered with the app.'
  } catch {
    return 'This is no certificate in PEM.'
  }
}

function content({ userSwitches, ids, serviceUser }: DemoTenant, said: string): string {
  const boxes = Object.entries(SWITCHES).map(([name, words]) => {
    const checked = userSwitches[name as keyof typeof SWITCHES] ? ' checked' : ''
    return `<label class="switch"><input type="checkbox" name="${name}"${checked}> ${words}</label>`
  })
  const options = Object.entries(MFA).map(
    ([value, words]) => `<option value="${value}"${userSwitches.mfa === value ? ' selected' : ''}>${words}</option>`,
  )
  const acts = Object.entries(ACTS).map(
    ([name, { words }]) => `<button class="plain" name="act" value="${name}">${words}</button>`,
  )
  return `<p role="status">${said}</p>
<p>Service user: <code>${serviceUser.username}</code>, password <code>${serviceUser.password}</code>.<br>App: tenant <code>${ids.tenantId}</code>, client <code>${ids.graphAppClientId}</code>, secret <code>${ids.graphAppSecret}</code>.</p>
<form method="post" action="/demo-tenant/entra">
<label>Multi-factor authentication <select name="mfa">${options.join('')}</select></label>
${boxes.join('\n')}
<button>Save</button>
</form>
<form method="post" action="/demo-tenant/entra">${acts.join('\n')}</form>
<form method="post" action="/demo-tenant/entra">
<label>Certificate of the app (PEM) <textarea name="certificate" rows="4" spellcheck="false"></textarea></label>
<button>Upload certificate</button>
</form>`
}
