import { accountOf } from './prepare.ts'
import { expectOk, startPlanning, type Planned } from './plan-training.ts'
import type { RunView } from './run-task.ts'
import type { StartOptions } from './start-rollcall.ts'

export const TEAMS_APP_ID = '7f1c0a52-6d0e-4b8f-9a55-3c2b7c1d9e01'
export const ROLES = ['User.Read.All', 'ProfilePhoto.Read.All', 'Calendars.ReadWrite', 'TeamsActivity.Send']

export interface FeedDesk {
  planned: Planned
  /** The account that writes to the activity feed. */
  feedAccountId: string
  taskId: string
  /** One run of the service task for invitations. */
  night(options?: { dryRun?: boolean }): Promise<RunView>
  /** The notifications of the person at this position, or of everyone. */
  feed(place?: number): { activityType: string; preview: string; topic: string; webUrl: string }[]
  /** The object id of the person at this position. */
  userId(place: number): string
  setFeed(settings: object): Promise<void>
}

/** Rollcall with an account that may write to Teams' activity feed, turned on unless stated otherwise. */
export async function startFeedDesk(options: StartOptions & { off?: boolean } = {}): Promise<FeedDesk> {
  const planned = await startPlanning({ people: 30, ...options })
  const { rollcall } = planned
  const { tenant } = rollcall
  const admin = rollcall.as('admin')
  tenant.setRoles(ROLES)
  const account = { ...accountOf(tenant), name: 'Own app', clientId: tenant.ids.rollcallClientId }
  const { id } = expectOk(await admin.post('/api/remote-accounts', account)).body as { id: string }
  const setFeed: FeedDesk['setFeed'] = async (change) => {
    const {
      etag: _etag,
      mailServer: _server,
      ...settings
    } = expectOk(await admin.get('/api/settings/training')).body as Record<string, unknown>
    expectOk(await admin.put('/api/settings/training', { ...settings, ...change }))
  }
  if (!options.off) await setFeed({ activityFeedAccountId: id, teamsAppId: TEAMS_APP_ID })
  const task = { type: 'SessionInvitations', name: 'Invitations', schedule: '*/15 * * * *', timeZone: 'UTC' }
  const { id: taskId } = expectOk(await admin.post('/api/service-tasks', { ...task, enabled: true })).body as {
    id: string
  }
  const userId = (place: number) =>
    tenant.people.find(({ mail }) => mail?.toLowerCase() === planned.people[place]?.address)?.id ?? ''
  // As the photo synchronisation links people; an address need not be the name somebody signs in with.
  for (const [place, person] of planned.people.slice(0, 10).entries())
    expectOk(await admin.patch(`/api/employees/${person.id}`, { entraUserId: userId(place) }))
  return {
    ...{ planned, feedAccountId: id, taskId, setFeed, userId },
    night: (runOptions) => rollcall.runTask(taskId, runOptions),
    feed: (place) => tenant.notifications.filter(({ user }) => place === undefined || user === userId(place)),
  }
}
