import type { BrowserSignIn } from '../../api/demo-tenant/user-admin.ts'
import type { Answer } from './caller.ts'
import type { Rollcall } from './start-rollcall.ts'

/** What somebody's browser holds, and what it is shown. */
export interface TestBrowser {
  cookies: Map<string, string>
  /** Opens an address of Rollcall's, with its cookies. */
  open(address: string): Promise<Answer & { page: string }>
}

export function openBrowser({ url, anonymous }: Rollcall): TestBrowser {
  const cookies = new Map<string, string>()
  return {
    cookies,
    open: async (address) => {
      const { pathname, search } = new URL(address, url)
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await anonymous.get(`${pathname}${search}`, cookie === '' ? {} : { headers: { cookie } })
      for (const line of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
        cookies.set(name, value)
      }
      return { ...answer, page: Buffer.from(answer.bytes).toString() }
    },
  }
}

export interface Begun {
  url: string
  startUrl: string
  expiresAt: string
}

/** A service user as an account of the type MicrosoftGraphPassword. */
export function passwordAccountOf({ tenant }: Rollcall) {
  const { username, password } = tenant.serviceUser
  return { type: 'MicrosoftGraphPassword', name: 'Service user', cloud: 'global', username, password }
}

/** @returns the id of the account */
export async function addPasswordAccount(rollcall: Rollcall, changes: Record<string, unknown> = {}): Promise<string> {
  const answer = await rollcall.as('admin').post('/api/remote-accounts', { ...passwordAccountOf(rollcall), ...changes })
  if (answer.status !== 201) throw new Error(`The account was not added: ${JSON.stringify(answer.body)}`)
  return (answer.body as { id: string }).id
}

export async function beginConsent(rollcall: Rollcall, accountId: string): Promise<Begun> {
  const answer = await rollcall.as('admin').post(`/api/remote-accounts/${accountId}/consent`)
  if (answer.status !== 200) throw new Error(`The consent was not begun: ${JSON.stringify(answer.body)}`)
  return answer.body as Begun
}

/** The whole way through a browser: our start page, Microsoft's pages, and back. */
export async function grantConsent(
  rollcall: Rollcall,
  accountId: string,
  how?: BrowserSignIn,
  browser = openBrowser(rollcall),
): Promise<Answer & { page: string }> {
  const { startUrl } = await beginConsent(rollcall, accountId)
  const started = await browser.open(startUrl)
  const back = rollcall.tenant.signInInBrowser(started.headers.get('location') ?? '', how)
  if (back === undefined) throw new Error('Microsoft’s page led nowhere.')
  return browser.open(back)
}
