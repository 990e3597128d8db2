import type { Aadsts } from './entra-errors.ts'
import type { DemoPerson } from '../company/people.ts'
import { DEMO_PASSWORD } from './service-user.ts'
import type { TenantState } from '../tenant-state.ts'

export type SignInWay = 'password' | 'browser' | 'refresh'

/** The user of that name or id, the service user among them. */
export function findUser(state: TenantState, key: string): DemoPerson | undefined {
  const { serviceUser } = state.users
  const asked = key.toLowerCase()
  if (asked === serviceUser.id || asked === serviceUser.userPrincipalName) return serviceUser
  return state.directory.find(asked)
}

/** Who signs in with this name and password, or the number Entra ID refuses it with. */
export function checkPassword(state: TenantState, username: string, password: string): DemoPerson | Aadsts {
  const person = findUser(state, username)
  if (!person) return 50034
  const { locked, federated } = state.users.switches
  if (locked) return 50053
  if (federated) return 50056
  return password === (state.users.passwords.get(person.id) ?? DEMO_PASSWORD) ? person : 50126
}

/** Why a known user may still not sign in this way. */
export function refuseUser(state: TenantState, person: DemoPerson, way: SignInWay): Aadsts | undefined {
  const { switches } = state.users
  if (switches.disabled || !person.accountEnabled) return 50057
  if (switches.passwordExpired && way !== 'refresh') return 50055
  if (switches.conditionalAccess) return 53003
  // In a browser a person can answer the second factor.
  if (way === 'browser') return undefined
  if (switches.mfa === 'always' || (switches.mfa === 'newSignIns' && way === 'password')) return 50076
  return switches.securityDefaults && way === 'password' ? 530035 : undefined
}
