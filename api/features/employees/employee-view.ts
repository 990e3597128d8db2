import type { EmployeePhoto, EmployeeRecord } from '../../store/records.ts'
import type { EmployeeView, PhotoView } from './contract.ts'

/** A picture as it is answered: by its etag, not by the name of a file. */
export function photoView({ source, blob, width, height, updatedAt, pinned }: EmployeePhoto): PhotoView {
  return { source, etag: blob, width, height, updatedAt, pinned }
}

/** An employee as answered; every field is named, so that a new one in the record does not slip out. */
export function employeeView(record: EmployeeRecord): EmployeeView {
  const { id, etag, employeeNumber, displayName, email, department, entraUserId, photoOptOut, photo, createdAt, updatedAt } = record
  return {
    ...{ id, etag, employeeNumber, displayName, email },
    ...(department !== undefined && { department }),
    ...(entraUserId !== undefined && { entraUserId }),
    ...(photoOptOut !== undefined && { photoOptOut }),
    ...(photo !== undefined && { photo: photoView(photo) }),
    ...{ createdAt, updatedAt },
  }
}
