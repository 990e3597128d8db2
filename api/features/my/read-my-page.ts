import type { By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import type { MyPage } from './contract.ts'
import { myPicture } from './my-picture.ts'
import { mySessions } from './my-sessions.ts'
import type { MyParts } from './parts.ts'
import { noteUnknown } from './unknown-people.ts'
import { whoAmI } from './who-am-i.ts'

/**
 * Everything *My page* shows. Somebody without a personnel record of their own sees why, and nothing of anybody else.
 */
export async function readMyPage(ctx: Context, parts: MyParts, by: By): Promise<MyPage> {
  const { match, employee } = await whoAmI(ctx, by.actor)
  if (!employee) {
    await noteUnknown(ctx, by.actor)
    return { match, coming: [], offered: [], past: [] }
  }
  const { id, displayName, department } = employee
  return {
    match,
    employee: { id, displayName, ...(department !== undefined && { department }) },
    picture: await myPicture(ctx, parts, by, employee),
    ...(await mySessions(ctx, employee)),
  }
}
