import type { DemoPerson } from '../company/people.ts'
import { appClaims, signToken, userClaims, type TokenOverrides } from './sso-tokens.ts'
import type { TenantState } from '../tenant-state.ts'

type Part = 'admin' | 'trainer' | 'employee'

/** Who signs in: one of the three roles, or a person with any app roles. */
type Visitor =
  Part | { person?: Pick<DemoPerson, 'id' | 'displayName' | 'userPrincipalName'>; roles?: readonly string[] }

export interface TenantSignIn {
  /** Who has each role: the first three people of the company. */
  personFor(part: Part): DemoPerson
  /** The access token the tab gets for Rollcall's API, correct except for the overrides. */
  signIn(who: Visitor, overrides?: TokenOverrides): Promise<string>
  /** A token an app got for itself, for Rollcall's API. */
  appToken(options?: { roles?: readonly string[] } & TokenOverrides): Promise<string>
}

const PARTS: Record<Part, { place: number; roles: readonly string[] }> = {
  admin: { place: 0, roles: ['Rollcall.Admin'] },
  trainer: { place: 1, roles: ['Rollcall.Trainer'] },
  employee: { place: 2, roles: [] },
}

export function createTenantSignIn(state: TenantState): TenantSignIn {
  const company = state.directory.all()
  const personFor = (part: Part): DemoPerson => {
    const person = company[PARTS[part].place]
    if (!person) throw new Error(`The company is too small to have somebody for the part "${part}".`)
    return person
  }
  return {
    personFor,
    signIn: (who, overrides = {}) => {
      const person = typeof who === 'string' ? personFor(who) : (who.person ?? personFor('employee'))
      const roles = typeof who === 'string' ? PARTS[who].roles : (who.roles ?? [])
      return signToken(state, userClaims(state, person, roles, overrides.version), overrides)
    },
    appToken: ({ roles = ['Tasks.Run'], ...overrides } = {}) => signToken(state, appClaims(state, roles), overrides),
  }
}
