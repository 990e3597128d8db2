import { checkPictureToken, type PicturePlace } from '../../auth/signed-picture.ts'
import type { Context } from '../../context.ts'
import { hasAgreed } from '../../store/photo-consent.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import type { RunRecord } from '../../store/task-records.ts'
import type { Picture } from './serve-photo.ts'

/**
 * Makes the look-up of the picture behind a signed address. It ends at once when the employee gets another picture or
 * none, or opts out; for a picture of a held run, also when the run is no longer held.
 * @returns a function from token to picture that throws not_found
 */
export function createSignedPhoto(ctx: Context): (token: string) => Promise<Picture> {
  const staged = createStagedPictures(ctx)
  const pictureAt = async (place: PicturePlace): Promise<Picture | undefined> => {
    if (place.kind === 'training') {
      const picture = (await ctx.store.trainings.get(place.trainingId))?.picture
      return picture && { ...picture, source: 'hr' }
    }
    const employee = await ctx.store.employees.get(place.employeeId)
    if (!employee || employee.photoOptOut) return undefined
    const policy = await readPersonnelSettings(ctx.store)
    if (!hasAgreed(employee, policy)) return undefined
    if (place.kind === 'employee') return employee.photo && { ...employee.photo, employeeId: employee.id }
    if (place.kind === 'former') {
      const former = await ctx.store.formerPictures.get(place.pictureId)
      return former?.employeeId === employee.id ? { ...former.photo, employeeId: employee.id } : undefined
    }
    const run = await ctx.store.runs.get(place.runId)
    return run?.status === 'held' ? (await staged(run)).get(employee.id) : undefined
  }
  return (token) => checkPictureToken(ctx, token, pictureAt)
}

/**
 * The pictures held runs would set, by employee. Those of the last run are cached: a page of faces asks fifty times in
 * a row.
 */
function createStagedPictures({ store }: Context): (run: RunRecord) => Promise<ReadonlyMap<string, Picture>> {
  let known: { id: string; etag: string; pictures: Promise<ReadonlyMap<string, Picture>> } | undefined
  const read = async (runId: string) => {
    const pictures = new Map<string, Picture>()
    for await (const { subject, staged } of store.outcomes.all(runId))
      if (staged?.photo) pictures.set(subject.id, staged.photo)
    return pictures
  }
  return async ({ id, etag }) => {
    if (known?.id !== id || known.etag !== etag) known = { id, etag, pictures: read(id) }
    try {
      return await known.pictures
    } catch (error) {
      known = undefined
      throw error
    }
  }
}
