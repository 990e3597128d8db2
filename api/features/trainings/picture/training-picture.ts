import { auditDone, type By } from '../../../auth/audit.ts'
import type { Context } from '../../../context.ts'
import { RollcallError } from '../../../lib/errors.ts'
import { normalisePicture, UPLOADED_PICTURE } from '../../../lib/picture.ts'
import { shownPicture, trainingOf } from '../training-view.ts'
import type { TrainingPictureView } from './contract.ts'

/**
 * Stores the picture of a training.
 * @param ifMatch the etag of the training the caller has seen
 * @throws not_found, precondition_failed, photo_unsupported, photo_unreadable, photo_too_large
 */
export async function setTrainingPicture(
  ctx: Context,
  by: By,
  id: string,
  bytes: Uint8Array,
  ifMatch?: string,
): Promise<TrainingPictureView> {
  await trainingOf(ctx, id)
  const { jpeg, width, height } = await normalisePicture(bytes, UPLOADED_PICTURE)
  // The file first, so that no record points to a missing picture.
  const picture = { blob: await ctx.photos.put(jpeg), width, height }
  const updatedAt = ctx.clock.now().toISOString()
  const after = await ctx.store.trainings.change(id, (current) => ({ ...current, picture, updatedAt }), ifMatch)
  await auditDone(ctx, by, 'training.pictureSet', { kind: 'training', id, label: after.title })
  return shownPicture(ctx, id, picture)
}

/**
 * @param ifMatch the etag of the training the caller has seen
 * @throws not_found, photo_not_found, precondition_failed
 */
export async function removeTrainingPicture(ctx: Context, by: By, id: string, ifMatch?: string): Promise<void> {
  const after = await ctx.store.trainings.change(
    id,
    ({ picture, ...rest }) => {
      if (!picture) throw new RollcallError('photo_not_found', 'This training has no picture.')
      return { ...rest, updatedAt: ctx.clock.now().toISOString() }
    },
    ifMatch,
  )
  await auditDone(ctx, by, 'training.pictureRemoved', { kind: 'training', id, label: after.title })
}
