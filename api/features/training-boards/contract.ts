import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'

/** One training as everyone in a channel sees it: when, where and whether there is room; no names. */
export const TrainingBoard = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  sessions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      cancelled: z.boolean(),
      dates: z.array(
        z.object({
          id: z.string(),
          start: z.string(),
          end: z.string(),
          timeZone: z.string(),
          location: z.string().optional(),
        }),
      ),
      /** Whether people may enrol themselves now; some sessions are for certain departments. */
      open: z.boolean(),
      /** Absent when seats aren't limited. */
      free: z.int().optional(),
    }),
  ),
})

export type TrainingBoard = z.infer<typeof TrainingBoard>

export const operations = {
  readTrainingBoard: {
    id: 'readTrainingBoard',
    method: 'get',
    path: '/api/training-boards/{id}',
    access: ['signedIn'],
    summary: 'Get a training with its upcoming sessions, for a channel: the same for everyone, without names',
    status: 200,
    answer: TrainingBoard,
  },
} as const satisfies Record<string, Operation>
