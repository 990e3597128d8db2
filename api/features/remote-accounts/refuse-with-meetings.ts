import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { isAhead } from '../../store/is-ahead.ts'
import type { RemoteAccountRecord } from '../../store/account-records.ts'
import type { Unsaved } from '../../store/records.ts'

/** Without its account, no one could change or cancel a meeting. @throws remote_account_has_meetings */
export async function refuseWithMeetings(ctx: Context, { id, name }: RemoteAccountRecord): Promise<void> {
  let meetings = 0
  for await (const meeting of ctx.store.meetings.find({ accountId: id }))
    if (isAhead(meeting, ctx.clock.now())) meetings += 1
  if (meetings === 0) return
  throw new RollcallError(
    'remote_account_has_meetings',
    `${String(meetings)} upcoming meetings were sent through the remote account "${name}".`,
    { details: { meetings } },
  )
}

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Whether the changed account certainly can't reach the mailboxes it reached before. */
export function leavesItsMailboxes(before: RemoteAccountRecord, after: Unsaved<RemoteAccountRecord>): boolean {
  if (before.cloud !== after.cloud) return true
  if (before.type === 'MicrosoftGraphPassword' && after.type === 'MicrosoftGraphPassword')
    return before.username.toLowerCase() !== after.username.toLowerCase()
  // A domain may be another name of the same tenant.
  const tenants = [before.tenantId, after.tenantId]
  return tenants.every((tenant) => GUID.test(tenant)) && new Set(tenants.map((tenant) => tenant.toLowerCase())).size > 1
}
