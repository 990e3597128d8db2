import { z } from 'zod'
import type { Operation } from '../../../http/operation.ts'
import { Attention } from '../../../lib/errors/contract.ts'
import { PhotoReason } from '../../employees/answers/contract.ts'

export const TASK_TYPES = ['PhotoSynchronization', 'SessionInvitations'] as const
const RUN_STATUSES = ['running', 'succeeded', 'partial', 'failed', 'cancelled', 'held', 'interrupted'] as const

const PageFields = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
}

const figures = z.record(z.string(), z.number())

export const RunView = z.object({
  id: z.string(),
  taskId: z.string(),
  type: z.enum(TASK_TYPES),
  status: z.enum(RUN_STATUSES),
  dryRun: z.boolean(),
  startedBy: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().optional(),
  progress: z.object({ done: z.int(), total: z.int() }),
  counts: z.record(z.string(), z.int()),
  error: Attention.optional(),
  /** The interrupted run that this one continues. */
  continues: z.string().optional(),
  /** What was asked of others, for example requests to Microsoft Graph. */
  figures: figures.optional(),
  /** Why a held run is held, or why a dry run would be. */
  held: figures.optional(),
})

const StartRun = z.strictObject({ dryRun: z.boolean().default(false) })
const Face = z.object({ url: z.string(), width: z.int(), height: z.int() })

export const OutcomeView = z.object({
  subject: z.object({
    kind: z.enum(['employee', 'sessionDate']),
    id: z.string(),
    label: z.string(),
    /** The session of a date; runs of earlier versions don't have it. */
    sessionId: z.string().optional(),
  }),
  outcome: z.string(),
  code: z.string().optional(),
  message: z.string().optional(),
  remedy: z.string().optional(),
  /** The message about a person's picture as facts, so that it can be said in any language. */
  reason: PhotoReason.optional(),
  /** The picture the person has now, as a signed address ("?size=48|96|240|648" may follow). */
  photo: z.string().optional(),
  /**
   * For a held run: the current face and the new one, as signed addresses ("?size=48|96|240|648" may follow). A removal
   * has no `after`.
   */
  before: Face.optional(),
  after: Face.optional(),
})

export const PageQuery = z.strictObject(PageFields)
const outcomeName = z.string().max(64).optional()
const OutcomeQuery = z.strictObject({
  ...PageFields,
  status: outcomeName,
  /** Without it, in the order in which the run dealt with them. By `outcome`: what went wrong first. */
  sort: z.enum(['name', 'outcome']).optional(),
  order: z.enum(['asc', 'desc']).optional(),
})
const AllRunsQuery = z.strictObject({ ...PageFields, status: z.enum(RUN_STATUSES).optional() })
export const pageOf = <T extends z.ZodType>(items: T) =>
  z.object({ items: z.array(items), nextCursor: z.string().optional() })

export const RunAnswer = z.object({ run: RunView })

export type RunView = z.infer<typeof RunView>
export type OutcomeQuery = z.infer<typeof OutcomeQuery>
export type OutcomeView = z.infer<typeof OutcomeView>

export const runOperations = {
  startRun: {
    id: 'startRun',
    method: 'post',
    path: '/api/service-tasks/{id}/runs',
    access: ['admin'],
    body: StartRun,
    summary: 'Start a run now',
    status: 202,
    answer: RunAnswer,
  },
  listRuns: {
    id: 'listRuns',
    method: 'get',
    path: '/api/service-tasks/{id}/runs',
    access: ['admin'],
    query: PageQuery,
    summary: 'List the runs of a service task, newest first',
    status: 200,
    answer: pageOf(RunView),
  },
  listAllRuns: {
    id: 'listAllRuns',
    method: 'get',
    path: '/api/runs',
    access: ['admin'],
    query: AllRunsQuery,
    summary: 'List the runs of all service tasks, newest first',
    status: 200,
    answer: pageOf(RunView),
  },
  getRun: {
    id: 'getRun',
    method: 'get',
    path: '/api/runs/{id}',
    access: ['admin'],
    summary: 'Get a run, with its current progress',
    status: 200,
    answer: RunView,
  },
  listOutcomes: {
    id: 'listOutcomes',
    method: 'get',
    path: '/api/runs/{id}/outcomes',
    access: ['admin'],
    query: OutcomeQuery,
    summary: 'List what a run did, person by person, with a filter and sorting',
    status: 200,
    answer: pageOf(OutcomeView),
  },
  exportOutcomes: {
    id: 'exportOutcomes',
    method: 'get',
    path: '/api/runs/{id}/outcomes.csv',
    access: ['admin'],
    query: z.strictObject({ status: outcomeName }),
    summary: 'Export the outcomes of a run as CSV; no cell can run as a formula',
    status: 200,
    answerType: 'text/csv',
  },
  watchRun: {
    id: 'watchRun',
    method: 'get',
    path: '/api/runs/{id}/events',
    access: ['admin'],
    summary: 'Follow a run live: the events state, progress and finished',
    status: 200,
    answerType: 'text/event-stream',
    atOnce: 'streams',
  },
  cancelRun: {
    id: 'cancelRun',
    method: 'post',
    path: '/api/runs/{id}/cancel',
    access: ['admin'],
    summary: 'Stop a run; what it has done stays',
    status: 202,
    answer: RunAnswer,
  },
  confirmRun: {
    id: 'confirmRun',
    method: 'post',
    path: '/api/runs/{id}/confirm',
    access: ['admin'],
    summary: 'Confirm the changes of a run on hold',
    body: z.strictObject({ except: z.array(z.string().max(100)).max(20_000).optional() }).optional(),
    status: 200,
    answer: RunAnswer,
  },
  rejectRun: {
    id: 'rejectRun',
    method: 'post',
    path: '/api/runs/{id}/reject',
    access: ['admin'],
    summary: 'Reject the changes of a run on hold',
    status: 200,
    answer: RunAnswer,
  },
} as const satisfies Record<string, Operation>
