import type { By } from '../../auth/audit.ts'
import { pictureAddress } from '../../auth/signed-picture.ts'
import type { Context } from '../../context.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import type { MyPicture } from './contract.ts'
import type { MyParts } from './parts.ts'
import { employeeWhoAsks } from './who-am-i.ts'

/** The picture HR shows of the person who asks, and why it is that one. */
export async function myPicture(
  ctx: Context,
  { photoStatusOf }: MyParts,
  by: By,
  { id, photo, photoOptOut }: EmployeeRecord,
): Promise<MyPicture> {
  const { sentence, reason, since } = await photoStatusOf(by.actor, id)
  const shown = photoOptOut ? undefined : photo
  const from = shown?.updatedAt ?? since
  return {
    state: photoOptOut ? 'optedOut' : shown ? 'shown' : 'none',
    ...(shown && { source: shown.source, url: pictureAddress(ctx, { kind: 'employee', employeeId: id }, shown.blob) }),
    ...(from !== undefined && { since: from }),
    reason: { code: reason.code, text: sentence, facts: reason.facts },
  }
}

/** @throws employee_not_found, employee_ambiguous */
export async function chooseMyPicture(ctx: Context, parts: MyParts, by: By, optOut: boolean): Promise<MyPicture> {
  const me = await employeeWhoAsks(ctx, by.actor)
  await parts.setOptOut(by, me.id, optOut)
  return myPicture(ctx, parts, by, await employeeWhoAsks(ctx, by.actor))
}
