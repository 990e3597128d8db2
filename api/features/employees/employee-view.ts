import { mayEnter } from '../../auth/access.ts'
import type { Actor } from '../../auth/actor.ts'
import { pictureAddress } from '../../auth/signed-picture.ts'
import type { Context } from '../../context.ts'
import { shownPhoto, type ConsentPolicy } from '../../store/photo-consent.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import { photoRead, type PhotoView } from './pictures/contract.ts'
import type { EmployeeDetails } from './fields/contract.ts'
import type { EmployeeView } from './contract.ts'

/** An employee's picture in an answer: by etag, not by file name; with its address for callers who may see faces. */
export function photoView(
  ctx: Context,
  actor: Actor,
  employee: EmployeeRecord,
  policy: ConsentPolicy,
): PhotoView | undefined {
  const photo = shownPhoto(employee, policy)
  if (!photo) return undefined
  const { source, blob, width, height, updatedAt, pinned } = photo
  const mayLook = mayEnter(actor, photoRead)
  return {
    ...{ source, etag: blob, width, height, updatedAt, pinned },
    ...(mayLook && { url: pictureAddress(ctx, { kind: 'employee', employeeId: employee.id }, blob) }),
  }
}

/** An employee in an answer. Each field is named, so that a new one in the record doesn't leak. */
export function employeeView(ctx: Context, actor: Actor, record: EmployeeRecord, policy: ConsentPolicy): EmployeeView {
  const {
    id,
    etag,
    employeeNumber,
    displayName,
    email,
    department,
    entraUserId,
    photoOptOut,
    photoConsent,
    createdAt,
    updatedAt,
  } = record
  const photo = photoView(ctx, actor, record, policy)
  return {
    ...{ id, etag, employeeNumber, displayName, email },
    ...(department !== undefined && { department }),
    ...detailsOf(record),
    ...(entraUserId !== undefined && { entraUserId }),
    ...(photoOptOut !== undefined && { photoOptOut }),
    ...(photoConsent && { photoConsent: { version: photoConsent.version, at: photoConsent.at } }),
    ...(photo !== undefined && { photo }),
    ...{ createdAt, updatedAt },
  }
}

function detailsOf(record: EmployeeRecord): EmployeeDetails {
  const { jobTitle, location, managerNumber, language, employedFrom, employedUntil, absences } = record
  return {
    ...(jobTitle !== undefined && { jobTitle }),
    ...(location !== undefined && { location }),
    ...(managerNumber !== undefined && { managerNumber }),
    ...(language !== undefined && { language }),
    ...(employedFrom !== undefined && { employedFrom }),
    ...(employedUntil !== undefined && { employedUntil }),
    ...(absences !== undefined && { absences: absences.map((absence) => ({ ...absence })) }),
  }
}
