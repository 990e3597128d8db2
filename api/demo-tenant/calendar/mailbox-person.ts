import type { DemoPerson } from '../company/people.ts'
import type { TenantState } from '../tenant-state.ts'

/**
 * Somebody by object id, name or address: of the company, or the user that Rollcall acts for, who stands in no list of
 * people.
 */
export function personAt(state: TenantState, key: string): DemoPerson | undefined {
  const { serviceUser } = state.users
  const names = [serviceUser.id, serviceUser.userPrincipalName, serviceUser.mail ?? '']
  const isServiceUser = names.some((name) => name.toLowerCase() === key.toLowerCase())
  return state.directory.find(key) ?? state.directory.byAddress(key) ?? (isServiceUser ? serviceUser : undefined)
}
