import type { GraphSession } from '../../graph/graph.ts'
import { attempt, pass, skip, warn, type CheckResult } from './check-results.ts'

/** The permissions the two jobs use, for apps and service users alike, and those that come with signing in. */
const USED: ReadonlySet<string> = new Set([
  'User.ReadBasic.All',
  'User.Read.All',
  'ProfilePhoto.Read.All',
  'Calendars.ReadWrite',
  'User.Read',
  'openid',
  'profile',
  'email',
  'offline_access',
])

/**
 * Names permissions beyond what the two jobs use. Missing permissions show by trying; excess ones only in the token,
 * which doesn't contain grants by Exchange.
 * @param alsoUsed what the settings use it for beyond the two jobs
 */
export async function checkExcess(graph: GraphSession, alsoUsed: readonly string[]): Promise<CheckResult> {
  return attempt('permissions', async () => {
    const named = await graph.permissions()
    if (named.length === 0)
      return skip(
        'permissions',
        'permissionsUnnamed',
        'The sign-in names no permissions; those granted by Exchange (RBAC for Applications) are not named in it.',
      )
    const excess = named.filter((permission) => !USED.has(permission) && !alsoUsed.includes(permission))
    if (excess.length === 0)
      return pass(
        'permissions',
        'permissionsFit',
        `The account has no more permissions than Rollcall uses: ${named.join(', ')}.`,
        { permissions: named },
      )
    return warn(
      'permissions',
      'permissions_too_wide',
      `The account has permissions that Rollcall does not use: ${excess.join(', ')}.`,
      { permissions: excess },
    )
  })
}
