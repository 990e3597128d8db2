import type { BrowserSignIn } from '../../api/demo-tenant/user-admin.ts'
import type { Answer } from './caller.ts'
import type { Rollcall } from './start-rollcall.ts'

/** A browser with its cookies. */
export interface TestBrowser {
  cookies: Map<string, string>
  /** Opens one of Rollcall's addresses with its cookies. */
  open(address: string): Promise<Shown>
  /** Sends a form, as a button on a page does. */
  send(address: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Shown>
  /** Opens our page that leads to Microsoft and presses its button. */
  proceed(startUrl: string): Promise<Shown>
}

type Shown = Answer & { page: string }

/** The form of a page: its action and fields. */
export function formOf(page: string): { action: string; fields: Record<string, string> } {
  const action = /<form method="post" action="([^"]*)"/.exec(page)?.[1] ?? ''
  const hidden = page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)
  return { action, fields: Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value])) }
}

export function openBrowser({ url, anonymous }: Rollcall): TestBrowser {
  const cookies = new Map<string, string>()
  const held = () => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return { accept: 'text/html,*/*', ...(cookie !== '' && { cookie }) }
  }
  const shown = (answer: Answer): Shown => {
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    return { ...answer, page: Buffer.from(answer.bytes).toString() }
  }
  const pathOf = (address: string) => {
    const { pathname, search } = new URL(address, url)
    return `${pathname}${search}`
  }
  const open = async (address: string) => shown(await anonymous.get(pathOf(address), { headers: held() }))
  const send: TestBrowser['send'] = async (address, fields, headers = {}) => {
    const form = { ...held(), 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
    const body = new URLSearchParams(fields).toString()
    return shown(await anonymous.post(pathOf(address), body, { headers: { ...form, ...headers } }))
  }
  return {
    cookies,
    open,
    send,
    proceed: async (startUrl) => {
      const start = await open(startUrl)
      const { action, fields } = formOf(start.page)
      return action === '' ? start : send(action, fields)
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

/** Goes through the whole consent: our start page, Microsoft's pages, and back. */
export async function grantConsent(
  rollcall: Rollcall,
  accountId: string,
  how?: BrowserSignIn,
  browser = openBrowser(rollcall),
): Promise<Answer & { page: string }> {
  const { startUrl } = await beginConsent(rollcall, accountId)
  const started = await browser.proceed(startUrl)
  const back = rollcall.tenant.signInInBrowser(started.headers.get('location') ?? '', how)
  if (back === undefined) throw new Error('Microsoft’s page led nowhere.')
  return browser.open(back)
}
