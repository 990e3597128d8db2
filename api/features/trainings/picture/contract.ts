import { z } from 'zod'
import type { Operation } from '../../../http/operation.ts'
import { planner } from '../fields/contract.ts'

const PICTURE_BYTES = 8 * 1024 * 1024

export const TrainingPictureView = z.object({
  /** A signed address that browsers can load; may be followed by "?size=48|96|240|648". */
  url: z.string(),
  width: z.int(),
  height: z.int(),
})

export type TrainingPictureView = z.infer<typeof TrainingPictureView>

export const trainingPictureOperations = {
  setTrainingPicture: {
    id: 'setTrainingPicture',
    method: 'put',
    path: '/api/trainings/{id}/picture',
    access: planner,
    ifMatch: true,
    summary: 'Set the picture of a training',
    rawBody: { types: ['image/*'], maxBytes: PICTURE_BYTES },
    status: 200,
    answer: TrainingPictureView,
  },
  removeTrainingPicture: {
    id: 'removeTrainingPicture',
    method: 'delete',
    path: '/api/trainings/{id}/picture',
    access: planner,
    ifMatch: true,
    summary: 'Remove the picture of a training',
    status: 204,
  },
} as const satisfies Record<string, Operation>
