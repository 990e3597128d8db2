import type { DemoPerson } from '../company/people.ts'
import type { TenantState } from '../tenant-state.ts'

/**
 * A person by object id, name or address: someone in the company, or the service user, who isn't in any list of people.
 */
export function personAt(state: TenantState, key: string): DemoPerson | undefined {
  const { serviceUser } = state.users
  const names = [serviceUser.id, serviceUser.userPrincipalName, serviceUser.mail ?? '']
  const isServiceUser = names.some((name) => name.toLowerCase() === key.toLowerCase())
  return state.directory.find(key) ?? state.directory.byAddress(key) ?? (isServiceUser ? serviceUser : undefined)
}
