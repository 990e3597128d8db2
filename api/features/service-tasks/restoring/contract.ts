import { z } from 'zod'
import type { Operation } from '../../../http/operation.ts'

export const restoreOperations = {
  countRestorable: {
    id: 'countRestorable',
    method: 'get',
    path: '/api/runs/{id}/restorable',
    access: ['admin'],
    summary: 'How many pictures that a run replaced or removed can still be brought back',
    status: 200,
    answer: z.object({ restorable: z.int() }),
  },
  restoreRun: {
    id: 'restoreRun',
    method: 'post',
    path: '/api/runs/{id}/restore',
    access: ['admin'],
    summary: 'Bring back the pictures a run replaced or removed, for everybody whose picture nobody has changed since',
    status: 200,
    answer: z.object({ restored: z.int(), skipped: z.int() }),
  },
} as const satisfies Record<string, Operation>
