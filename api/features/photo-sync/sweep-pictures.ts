import type { Context } from '../../context.ts'
import { blobsAside } from '../../store/set-aside.ts'

/** An unused picture is kept this long: the record that will use it may be about to be written. */
const GRACE_MS = 24 * 60 * 60_000

/** Removes the files of pictures no employee or training has, nobody can restore and no held run waits to use. */
export async function sweepPictures(ctx: Context): Promise<number> {
  const used = await blobsAside(ctx.store)
  for (const status of ['held', 'running'] as const) {
    for await (const run of ctx.store.runs.find({ status })) {
      for await (const outcome of ctx.store.outcomes.all(run.id))
        if (outcome.staged?.photo) used.add(outcome.staged.photo.blob)
    }
  }
  for await (const employee of ctx.store.employees.all()) if (employee.photo) used.add(employee.photo.blob)
  for await (const { picture } of ctx.store.trainings.all()) if (picture) used.add(picture.blob)
  return ctx.photos.sweep((blob) => used.has(blob), GRACE_MS)
}
