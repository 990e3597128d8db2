import { z } from 'zod'
import type { Operation } from '../../../http/operation.ts'
import { RunAnswer } from '../runs/contract.ts'

export const RunDue = z.object({
  started: z.array(z.object({ taskId: z.string(), runId: z.string() })),
  skipped: z.array(z.object({ taskId: z.string(), reason: z.string() })),
})

export type RunDue = z.infer<typeof RunDue>

export const scheduledOperations = {
  runDueTasks: {
    id: 'runDueTasks',
    method: 'post',
    path: '/api/scheduled/run-due',
    access: ['tasks:run'],
    summary: 'Start every enabled task that is due; calling it twice starts nothing twice',
    status: 200,
    answer: RunDue,
  },
  startScheduledTask: {
    id: 'startScheduledTask',
    method: 'post',
    path: '/api/scheduled/{taskId}',
    access: ['tasks:run'],
    summary: 'Start one task that is switched on, whether due or not',
    status: 202,
    answer: RunAnswer,
  },
} as const satisfies Record<string, Operation>
