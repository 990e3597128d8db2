import type { GraphSession } from './graph.ts'
import { sendActivity } from './send-activity.ts'

/** Nobody has it: whoever may write to activity feeds is told so, others that they may not. */
const NOBODY = '00000000-0000-4000-8000-000000000000'

/** As it would be sent; it leads nowhere. */
const NOTHING = {
  activityType: 'tomorrow',
  topic: 'Test',
  webUrl: 'https://teams.microsoft.com/l/entity/00000000-0000-4000-8000-000000000000/trainings',
  preview: '',
  parameters: { training: 'Test' },
}

/**
 * Finds out whether an app may write to activity feeds, without telling anybody anything. Application permission:
 * TeamsActivity.Send. https://learn.microsoft.com/graph/api/userteamwork-sendactivitynotification
 * @throws as sendActivity
 */
export async function mayWriteActivities(session: GraphSession, signal: AbortSignal): Promise<boolean> {
  return (await sendActivity(session, NOBODY, NOTHING, signal)) !== 'notInstalled'
}
