import { randomUUID } from 'node:crypto'
import type { EmployeePhoto } from './employee-records.ts'
import type { DeletedEmployeeRecord, FormerPictureRecord } from './set-aside-records.ts'
import type { Store } from './store.ts'

/** How long deleted, removed or replaced things can be restored before they are deleted for good. */
const KEPT_DAYS = 30
const DAY_MS = 24 * 60 * 60_000

type Aside = Pick<Store, 'formerPictures' | 'deletedEmployees'>

export interface GonePicture {
  employeeId: string
  photo: EmployeePhoto
  why: FormerPictureRecord['why']
  runId?: string
}

/** Stores pictures that are about to be removed. @param at ISO time */
export async function storeFormerPictures(
  { formerPictures }: Pick<Store, 'formerPictures'>,
  at: string,
  gone: readonly GonePicture[],
): Promise<void> {
  if (gone.length > 0) await formerPictures.putMany(gone.map((picture) => ({ id: randomUUID(), at, ...picture })))
}

/** Deletes these people's former pictures: someone who opts out has none at all. */
export async function forgetPictures(
  { formerPictures }: Pick<Store, 'formerPictures'>,
  ...employeeIds: readonly string[]
): Promise<void> {
  const ids: string[] = []
  for (const employeeId of employeeIds) for await (const { id } of formerPictures.find({ employeeId })) ids.push(id)
  if (ids.length > 0) await formerPictures.removeMany(ids)
}

/** The deleted employee with this id; of several, the last one. */
export async function deletedEmployee(
  { deletedEmployees }: Pick<Store, 'deletedEmployees'>,
  employeeId: string,
): Promise<DeletedEmployeeRecord | undefined> {
  for await (const record of deletedEmployees.find({ employeeId })) return record
  return undefined
}

/** Until when something removed at this moment is kept. @param at ISO time */
export const keptUntil = (at: string) => new Date(Date.parse(at) + KEPT_DAYS * DAY_MS).toISOString()

/** Deletes what has been kept long enough. @returns the numbers of pictures and people */
export async function dropOldAside(store: Aside, now: Date): Promise<number> {
  const isOld = ({ at }: { at: string }) => Date.parse(at) + KEPT_DAYS * DAY_MS <= now.getTime()
  const pictures: string[] = []
  for await (const record of store.formerPictures.all()) if (isOld(record)) pictures.push(record.id)
  const people: string[] = []
  for await (const record of store.deletedEmployees.all()) if (isOld(record)) people.push(record.id)
  if (pictures.length > 0) await store.formerPictures.removeMany(pictures)
  if (people.length > 0) await store.deletedEmployees.removeMany(people)
  return pictures.length + people.length
}

/** The files of pictures that can still be restored. */
export async function blobsAside(store: Aside): Promise<Set<string>> {
  const blobs = new Set<string>()
  for await (const { photo } of store.formerPictures.all()) blobs.add(photo.blob)
  for await (const { employee } of store.deletedEmployees.all()) if (employee.photo) blobs.add(employee.photo.blob)
  return blobs
}
