import type { Context } from '../../context.ts'
import type { GraphSession } from '../../graph/graph.ts'
import { ACTIVITY_PERMISSION } from '../../graph/send-activity.ts'
import { mayWriteActivities } from '../../graph/try-activity.ts'
import type { RemoteAccountRecord } from '../../store/account-records.ts'
import { attempt, pass, skip, warn, type CheckResult } from './check-results.ts'

/**
 * Whether notifications in Teams can go out through the account. Nobody is told anything: it is tried on a person who
 * does not exist. With consent per person that shows nothing, so a refusal is a warning. Application permission:
 * TeamsActivity.Send.
 */
export async function checkActivity(
  ctx: Context,
  account: RemoteAccountRecord,
  graph: GraphSession,
  { isChosen, signal }: { isChosen: boolean; signal: AbortSignal },
): Promise<CheckResult> {
  if (!isChosen || account.type !== 'MicrosoftGraphSecret')
    return skip('activityFeed', 'notificationsUnused', 'No notifications in Teams go out through this account.')
  return attempt('activityFeed', async () => {
    if (account.clientId.toLowerCase() !== ctx.config.entra.clientId)
      return warn(
        'activityFeed',
        'activity_app_differs',
        `The account signs in as the app ${account.clientId}, the package names ${ctx.config.entra.clientId}.`,
        { clientId: account.clientId, packageClientId: ctx.config.entra.clientId },
      )
    if (await mayWriteActivities(graph, signal))
      return pass(
        'activityFeed',
        'notificationsAllowed',
        'The account can send notifications in Teams. The test sent none.',
      )
    const isNamed = (await graph.permissions()).includes(ACTIVITY_PERMISSION)
    return isNamed
      ? pass(
          'activityFeed',
          'notificationsPermitted',
          `The app has ${ACTIVITY_PERMISSION}. Whether Teams accepts notifications shows only when one is sent.`,
          {
            permission: ACTIVITY_PERMISSION,
          },
        )
      : warn('activityFeed', 'activity_permission_missing', `The app does not have ${ACTIVITY_PERMISSION}.`, {
          permission: ACTIVITY_PERMISSION,
        })
  })
}
