import { z } from 'zod'
import type { Operation } from '../../../http/operation.ts'

export const restoreOperations = {
  countRestorable: {
    id: 'countRestorable',
    method: 'get',
    path: '/api/runs/{id}/restorable',
    access: ['admin'],
    summary: 'Get how many pictures of a run can still be restored',
    status: 200,
    answer: z.object({ restorable: z.int() }),
  },
  restoreRun: {
    id: 'restoreRun',
    method: 'post',
    path: '/api/runs/{id}/restore',
    access: ['admin'],
    summary: 'Restore the pictures a run replaced or removed, unless they have changed since',
    status: 200,
    answer: z.object({ restored: z.int(), skipped: z.int() }),
  },
} as const satisfies Record<string, Operation>
