import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'
import { PageFields, dryRun, pageOf, planner, planning, search, title } from './fields/contract.ts'
import { followFields, ImportState, linesQuery, mappingField, TemplateQuery } from '../../imports/contract.ts'
import { SESSION_COLUMNS } from './import/columns/contract.ts'
import { SessionImportResult } from './import/contract.ts'
import { peopleOperations } from './people/contract.ts'
import { trainingPictureOperations, TrainingPictureView } from './picture/contract.ts'
import { sessionOperations } from './sessions/operations/contract.ts'
import { named, paragraphs } from '../../lib/text/contract.ts'

const description = paragraphs(4000)
/** Words people search for it by; repeated ones count once. */
const categories = z
  .array(named(60))
  .max(10, 'must be at most 10 categories')
  .overwrite((names) => [...new Set(names)])
export const TrainingDraft = z.strictObject({
  title,
  description: description.optional(),
  categories: categories.optional(),
})
export const TrainingPatch = z.strictObject({
  title: title.optional(),
  description: description.nullable().optional(),
  categories: categories.optional(),
})

export const TrainingView = z.object({
  id: z.string(),
  etag: z.string(),
  title: z.string(),
  description: z.string().optional(),
  categories: z.array(z.string()),
  picture: TrainingPictureView.optional(),
  sessions: z.int(),
  /** The next date of any of its sessions, as wall time with its zone. */
  next: z.object({ start: z.string(), timeZone: z.string(), sessionId: z.string() }).optional(),
  /**
   * The sessions with a date to come: how many, the seats taken in them, and those free where seats are limited.
   * Cancelled ones don't count.
   */
  coming: z.object({ sessions: z.int(), taken: z.int(), free: z.int().optional() }),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})

const TrainingQuery = z.strictObject({ ...PageFields, search })

export type TrainingDraft = z.infer<typeof TrainingDraft>
export type TrainingPatch = z.infer<typeof TrainingPatch>
export type TrainingView = z.infer<typeof TrainingView>
export type TrainingQuery = z.infer<typeof TrainingQuery>

const IMPORT_BYTES = 8 * 1024 * 1024

export const operations = {
  listTrainings: {
    id: 'listTrainings',
    method: 'get',
    path: '/api/trainings',
    access: planning,
    query: TrainingQuery,
    summary: 'List trainings, with their number of sessions and the next date',
    status: 200,
    answer: pageOf(TrainingView),
  },
  addTraining: {
    id: 'addTraining',
    method: 'post',
    path: '/api/trainings',
    access: planning,
    body: TrainingDraft,
    summary: 'Add a training',
    status: 201,
    answer: TrainingView,
  },
  readTraining: {
    id: 'readTraining',
    method: 'get',
    path: '/api/trainings/{id}',
    access: planning,
    summary: 'Get a training',
    status: 200,
    answer: TrainingView,
  },
  changeTraining: {
    id: 'changeTraining',
    method: 'patch',
    path: '/api/trainings/{id}',
    access: planning,
    body: TrainingPatch,
    ifMatch: true,
    summary: 'Change a training',
    status: 200,
    answer: TrainingView,
  },
  removeTraining: {
    id: 'removeTraining',
    method: 'delete',
    path: '/api/trainings/{id}',
    access: planner,
    ifMatch: true,
    summary: 'Delete a training that has no sessions',
    status: 204,
  },
  ...trainingPictureOperations,
  importSessions: {
    id: 'importSessions',
    method: 'post',
    path: '/api/sessions/import',
    access: planning,
    query: z.strictObject({
      dryRun,
      /** Which number is the day, if the list doesn't show it. */
      dateOrder: z.enum(['dayFirst', 'monthFirst']).optional(),
      mapping: mappingField(SESSION_COLUMNS),
      ...followFields,
    }),
    summary:
      'Add and change sessions by their reference, from CSV or a JSON array; this deletes no session and sends nothing',
    body: z.array(z.unknown()),
    rawBody: { types: ['text/csv'], maxBytes: IMPORT_BYTES, jsonAsSent: true },
    atOnce: 'imports',
    status: 200,
    answer: SessionImportResult,
  },
  readSessionImport: {
    id: 'readSessionImport',
    method: 'get',
    path: '/api/imports/sessions/{id}',
    access: planning,
    summary: 'Get the progress of an import with an importId, and its result for a day',
    status: 200,
    answer: ImportState,
  },
  listSessionImportLines: {
    id: 'listSessionImportLines',
    method: 'get',
    path: '/api/imports/sessions/{id}/lines',
    access: planning,
    query: linesQuery(SessionImportResult.shape.lines.element.shape.outcome),
    summary: 'Get the report of an import, line by line, for a day',
    status: 200,
    answer: pageOf(SessionImportResult.shape.lines.element),
  },
  readSessionsTemplate: {
    id: 'readSessionsTemplate',
    method: 'get',
    path: '/api/sessions/import/template',
    access: planning,
    query: TemplateQuery,
    summary: 'Download an empty list of sessions to fill in, as CSV; imports skip its example',
    status: 200,
    answerType: 'text/csv',
  },
  ...sessionOperations,
  ...peopleOperations,
} as const satisfies Record<string, Operation>
