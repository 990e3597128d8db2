import type { Context } from '../../context.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import type { Unsaved } from '../../store/records.ts'
import { blobsAside } from '../../store/set-aside.ts'

/** The pictures somebody has, had, or would get from a held run. */
export async function picturesOf({ store }: Context, { id, photo }: Unsaved<EmployeeRecord>): Promise<Set<string>> {
  const blobs = new Set(photo ? [photo.blob] : [])
  for await (const former of store.formerPictures.find({ employeeId: id })) blobs.add(former.photo.blob)
  for (const key of await store.outcomes.keys())
    for await (const { subject, staged } of store.outcomes.all(key))
      if (subject.id === id && staged?.photo) blobs.add(staged.photo.blob)
  return blobs
}

/** Removes these files at once, but for pictures that somebody else has as well. @returns how many */
export async function erasePictures(ctx: Context, mine: ReadonlySet<string>): Promise<number> {
  if (mine.size === 0) return 0
  const used = await blobsAside(ctx.store)
  for await (const { photo } of ctx.store.employees.all()) if (photo) used.add(photo.blob)
  for (const key of await ctx.store.outcomes.keys())
    for await (const { staged } of ctx.store.outcomes.all(key)) if (staged?.photo) used.add(staged.photo.blob)
  return ctx.photos.sweep((blob) => used.has(blob) || !mine.has(blob), 0)
}
