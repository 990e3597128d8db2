import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'
import { PageQuery, RunView, TASK_TYPES, pageOf, runOperations } from './runs/contract.ts'
import { restoreOperations } from './restoring/contract.ts'
import { named } from '../../lib/text/contract.ts'

const name = named(100)
const schedule = z.string().trim().max(200, 'must have at most 200 characters')
const timeZone = z.string().trim().max(64, 'must have at most 64 characters')
const options = z
  .record(z.string().max(64), z.json())
  .refine((value) => JSON.stringify(value).length <= 4000, 'must have at most 4000 characters as JSON')

const Timing = { schedule, timeZone }

export const ServiceTaskDraft = z.strictObject({
  type: z.enum(TASK_TYPES),
  name,
  ...Timing,
  enabled: z.boolean().default(true),
  options: options.default({}),
})

/** Fields left out stay unchanged. */
export const ServiceTaskPatch = z.strictObject({
  name: name.optional(),
  schedule: schedule.optional(),
  timeZone: timeZone.optional(),
  enabled: z.boolean().optional(),
  options: options.optional(),
})

export const ServiceTaskView = z.object({
  id: z.string(),
  etag: z.string(),
  type: z.enum(TASK_TYPES),
  name: z.string(),
  schedule: z.string(),
  timeZone: z.string(),
  enabled: z.boolean(),
  options: z.record(z.string(), z.unknown()),
  /** Absent while the task is switched off. */
  nextRunAt: z.iso.datetime().optional(),
  nextRuns: z.array(z.iso.datetime()),
  /** The oldest time that has passed and wasn't handled yet. */
  dueSince: z.iso.datetime().optional(),
  lastRun: RunView.optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})

const SchedulePreview = z.strictObject(Timing)

export type ServiceTaskDraft = z.infer<typeof ServiceTaskDraft>
export type ServiceTaskPatch = z.infer<typeof ServiceTaskPatch>
export type ServiceTaskView = z.infer<typeof ServiceTaskView>

export const operations = {
  listServiceTasks: {
    id: 'listServiceTasks',
    method: 'get',
    path: '/api/service-tasks',
    access: ['admin'],
    query: PageQuery,
    summary: 'List service tasks, with their next times and last run',
    status: 200,
    answer: pageOf(ServiceTaskView),
  },
  addServiceTask: {
    id: 'addServiceTask',
    method: 'post',
    path: '/api/service-tasks',
    access: ['admin'],
    body: ServiceTaskDraft,
    summary: 'Create a service task; its schedule applies from now on',
    status: 201,
    answer: ServiceTaskView,
  },
  previewSchedule: {
    id: 'previewSchedule',
    method: 'post',
    path: '/api/service-tasks/schedule-preview',
    access: ['admin'],
    body: SchedulePreview,
    summary: 'Get the next five times of a schedule',
    status: 200,
    answer: z.object({ nextRuns: z.array(z.iso.datetime()) }),
  },
  listTaskTypes: {
    id: 'listTaskTypes',
    method: 'get',
    path: '/api/service-tasks/types',
    access: ['admin'],
    summary: 'List the types of service task this version can run',
    status: 200,
    answer: z.object({ items: z.array(z.enum(TASK_TYPES)) }),
  },
  getServiceTask: {
    id: 'getServiceTask',
    method: 'get',
    path: '/api/service-tasks/{id}',
    access: ['admin'],
    summary: 'Get a service task',
    status: 200,
    answer: ServiceTaskView,
  },
  changeServiceTask: {
    id: 'changeServiceTask',
    method: 'patch',
    path: '/api/service-tasks/{id}',
    access: ['admin'],
    body: ServiceTaskPatch,
    ifMatch: true,
    summary: 'Change a service task; a new schedule applies from now on',
    status: 200,
    answer: ServiceTaskView,
  },
  removeServiceTask: {
    id: 'removeServiceTask',
    method: 'delete',
    path: '/api/service-tasks/{id}',
    access: ['admin'],
    ifMatch: true,
    summary: 'Delete a service task with its runs',
    status: 204,
  },
  ...runOperations,
  ...restoreOperations,
} as const satisfies Record<string, Operation>
