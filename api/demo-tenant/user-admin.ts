import { consentAsAdmin } from './entra/admin-consent-page.ts'
import { acceptConsent, declineConsent, needsApproval, readAuthorize, signInAtPage } from './entra/authorize.ts'
import { DEMO_PASSWORD, type UserSwitches } from './entra/service-user.ts'
import type { TenantState } from './tenant-state.ts'

/** How a person behaves on Microsoft's pages. */
export interface BrowserSignIn {
  username?: string
  password?: string
  decision?: 'accept' | 'cancel'
  /** Claims of the id token to make wrong. */
  claims?: Record<string, unknown>
}

/** What an administrator does to users who sign in, and what they do themselves. */
export interface UserAdmin {
  readonly serviceUser: { readonly id: string; readonly username: string; readonly password: string }
  readonly userSwitches: UserSwitches
  /** The secret of Rollcall's own app registration; undefined makes it a public client. */
  setOwnAppSecret(secret: string | undefined): void
  /** An admin consents for the whole company, so that no one else needs to. */
  consentForAll(): void
  withdrawConsent(): void
  /** Ends all stored sign-ins. */
  revokeSignIns(): void
  /** As when an administrator resets it: stored sign-ins end too. */
  changePassword(password: string): void
  /** The public part of a certificate the app may sign in with; PEM. */
  addCertificate(pem: string): void
  removeCertificates(): void
  /**
   * What a person does in a browser at Microsoft's address.
   * @returns where the browser goes, or undefined when it stays on Microsoft's page
   */
  signInInBrowser(address: string, how?: BrowserSignIn): string | undefined
  /** What an administrator does at Microsoft's address for consenting for everyone; as above. */
  consentAsAdmin(address: string, decision?: 'accept' | 'cancel'): string | undefined
}

export function createUserAdmin(state: TenantState): UserAdmin {
  const { users } = state
  const revokeSignIns = () => {
    for (const token of users.refreshTokens.values()) token.revoked = true
  }
  return {
    serviceUser: {
      id: users.serviceUser.id,
      get username() {
        return users.serviceUser.userPrincipalName
      },
      password: DEMO_PASSWORD,
    },
    userSwitches: users.switches,
    setOwnAppSecret: (secret) => {
      users.ownAppSecret = secret
    },
    consentForAll: () => consentForAll(state),
    withdrawConsent: () => {
      users.consents.clear()
      users.mailConsents.clear()
    },
    revokeSignIns,
    changePassword: (password) => {
      users.passwords.set(users.serviceUser.id, password)
      revokeSignIns()
    },
    addCertificate: (pem) => {
      state.app.certificates.push(pem)
    },
    removeCertificates: () => {
      state.app.certificates.length = 0
    },
    consentAsAdmin: (address, decision = 'accept') => consentAsAdmin(state, address, decision),
    signInInBrowser: (address, how = {}) => {
      const {
        username = users.serviceUser.userPrincipalName,
        password = DEMO_PASSWORD,
        decision = 'accept',
        claims,
      } = how
      const request = readAuthorize(state, new URL(address))
      if ('number' in request) return undefined
      const person = signInAtPage(state, username, password)
      if ('number' in person || needsApproval(state, request, person)) return undefined
      return decision === 'accept' ? acceptConsent(state, request, person, claims) : declineConsent(request)
    },
  }
}

function consentForAll({ users, directory }: TenantState): void {
  for (const { id } of [users.serviceUser, ...directory.all()]) {
    users.consents.add(id)
    users.mailConsents.add(id)
  }
}
