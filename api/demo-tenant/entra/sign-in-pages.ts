import { randomUUID } from 'node:crypto'
import {
  acceptConsent,
  declineConsent,
  mustAsk,
  needsApproval,
  readAuthorize,
  signInAtPage,
  type AuthorizeRequest,
  type Stays,
} from './authorize.ts'
import { answerAdminConsent } from './admin-consent-page.ts'
import { escapeHtml } from '../calendar/exchange-html.ts'
import { COMPANY_NAME } from '../company/company.ts'
import { hiddenField, pageOf } from './entra-page.ts'
import type { DemoPerson } from '../company/people.ts'
import { DEMO_PASSWORD } from './service-user.ts'
import type { TenantState } from '../tenant-state.ts'

/** The permissions on the page, in Microsoft's words, by scope. */
const PERMISSIONS: readonly [string, string][] = [
  ['Read all users’ basic profiles', 'Names, mail addresses and pictures of everybody in the organisation.'],
  ['Have full access to your calendars', 'Create, read, update and delete events in the calendars of this user.'],
  ['Sign you in and read your profile', 'Know who signed in.'],
  ['Maintain access to data you have given it access to', 'Go on while nobody is signed in.'],
  ['View your email address', 'See the primary mail address of this user.'],
]

interface SignIn {
  request: AuthorizeRequest
  person?: DemoPerson
}

export interface SignInPages {
  /**
   * The pages of Entra ID for signing in and consenting.
   * @param path below `base`
   * @param base the path of these pages, such as "/demo-tenant"
   */
  answerSignIn(request: Request, path: string, base: string): Promise<Response | undefined>
}

export function createSignInPages(state: TenantState): SignInPages {
  const signIns = new Map<string, SignIn>()
  const begin = (url: URL, base: string): Response => {
    const request = readAuthorize(state, url)
    if ('number' in request) return stays(request)
    const ticket = randomUUID()
    signIns.set(ticket, { request })
    return pageOf('Sign in', signInForm(state, base, ticket, request.loginHint))
  }
  const enterPassword = (form: URLSearchParams, base: string): Response => {
    const ticket = form.get('ticket') ?? ''
    const signIn = signIns.get(ticket)
    if (!signIn) return stays(LOST)
    const username = form.get('username') ?? ''
    const person = signInAtPage(state, username.trim(), form.get('password') ?? '')
    if ('number' in person) return pageOf('Sign in', signInForm(state, base, ticket, username, person))
    if (needsApproval(state, signIn.request, person))
      return pageOf('Need admin approval', approvalNeeded(signIn.request, person))
    if (!mustAsk(state, signIn.request, person)) return redirect(acceptConsent(state, signIn.request, person))
    signIns.set(ticket, { ...signIn, person })
    return pageOf('Permissions requested', consentForm(base, ticket, person))
  }
  const decide = (form: URLSearchParams): Response => {
    const ticket = form.get('ticket') ?? ''
    const { request, person } = signIns.get(ticket) ?? {}
    signIns.delete(ticket)
    if (!request || !person) return stays(LOST)
    return redirect(form.get('decision') === 'accept' ? acceptConsent(state, request, person) : declineConsent(request))
  }
  return {
    answerSignIn: async (request, path, base) => {
      const administration = await answerAdminConsent(state, request.clone(), path, base)
      if (administration) return administration
      if (request.method !== 'POST')
        return /^\/[^/]+\/oauth2\/v2\.0\/authorize$/.test(path) ? begin(new URL(request.url), base) : undefined
      if (path !== '/sign-in' && path !== '/grant') return undefined
      const form = new URLSearchParams(await request.text())
      return path === '/sign-in' ? enterPassword(form, base) : decide(form)
    },
  }
}

const LOST: Stays = {
  number: 165000,
  sentence: 'This sign-in is not known any more. Close the window and begin again.',
}

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { location, 'cache-control': 'no-store' } })
}

function stays({ number, sentence }: Stays): Response {
  return pageOf(
    'Sorry, but we’re having trouble signing you in',
    `<p class="problem" role="alert">AADSTS${String(number)}: ${escapeHtml(sentence)}</p>`,
    400,
  )
}

function signInForm({ users }: TenantState, base: string, ticket: string, username: string, problem?: Stays): string {
  const said = problem
    ? `<p class="problem" role="alert" id="problem">${escapeHtml(problem.sentence)} ` +
      `<small>AADSTS${String(problem.number)}</small></p>`
    : ''
  return `${said}
<form method="post" action="${base}/sign-in">
${hiddenField('ticket', ticket)}
<label>User name <input name="username" type="email" autocomplete="off" required value="${escapeHtml(username)}"></label>
<label>Password <input name="password" type="password" autocomplete="off" required></label>
<button>Sign in</button>
</form>
<aside><p>A made-up sign-in of a made-up company. The service user is <code>${escapeHtml(users.serviceUser.userPrincipalName)}</code>; everybody’s password is <code>${escapeHtml(DEMO_PASSWORD)}</code> unless it was changed.</p></aside>`
}

function consentForm(base: string, ticket: string, person: DemoPerson): string {
  const lines = PERMISSIONS.map(([name, what]) => `<li><b>${name}</b><br>${what}</li>`).join('\n')
  return `<p>${escapeHtml(person.userPrincipalName)}</p>
<p><b>Rollcall</b><br>This application is not published by Microsoft or your organisation.</p>
<p>This app would like to:</p>
<ul>${lines}</ul>
<form method="post" action="${base}/grant">
${hiddenField('ticket', ticket)}
<button name="decision" value="cancel" class="plain">Cancel</button>
<button name="decision" value="accept">Accept</button>
</form>`
}

/** As in Entra ID, this page leads back only when the person chooses to. */
function approvalNeeded(request: AuthorizeRequest, person: DemoPerson): string {
  return `<p>${escapeHtml(person.userPrincipalName)}</p>
<p><b>Rollcall</b> needs permission to access resources in your organisation that only an admin can grant. Please ask an admin of ${escapeHtml(COMPANY_NAME)} to grant permission to this app before you can use it.</p>
<p><a href="${escapeHtml(declineConsent(request, 'requestSent'))}">Request approval</a></p>
<p><a href="${escapeHtml(declineConsent(request, 'noApproval'))}">Return to the application without granting consent</a></p>`
}
