import type { By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import type { MyPage } from './contract.ts'
import { myPicture } from './my-picture.ts'
import { mySessions } from './my-sessions.ts'
import type { MyParts } from './parts.ts'
import { noteUnknown } from './unknown-people.ts'
import { myRequests, requestsToDecide } from './requests/read-requests.ts'
import { whoAmI } from './who-am-i.ts'

/** Everything on *My page*. People without an employee record see why, and nothing about anyone else. */
export async function readMyPage(ctx: Context, parts: MyParts, by: By): Promise<MyPage> {
  const { match, employee } = await whoAmI(ctx, by.actor)
  const toDecide = by.actor.kind === 'user' ? await requestsToDecide(ctx, by.actor.userId) : []
  const decided = toDecide.length > 0 && { toDecide }
  if (!employee) {
    await noteUnknown(ctx, by.actor)
    return { match, coming: [], offered: [], past: [], ...decided }
  }
  const { id, displayName, department } = employee
  const sessions = await mySessions(ctx, employee)
  const requested = await myRequests(ctx, id)
  const waits = new Set(requested.filter(({ state }) => state === 'asked').map(({ session }) => session.id))
  return {
    match,
    employee: { id, displayName, ...(department !== undefined && { department }) },
    picture: await myPicture(ctx, parts, by, employee),
    ...sessions,
    offered: sessions.offered.filter(({ session }) => !waits.has(session.id)),
    ...(requested.length > 0 && { requested }),
    ...decided,
  }
}
