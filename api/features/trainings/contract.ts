import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'
import { PageFields, dryRun, line, pageOf, title } from './fields/contract.ts'
import { PastedMatch, PastedPeople, SessionImportResult } from './import/contract.ts'
import {
  Attendance,
  PersonView,
  Roster,
  SessionCopy,
  SessionDraft,
  SessionLine,
  SessionPatch,
  SessionView,
} from './sessions/contract.ts'

const description = z.string().trim().max(4000, 'must have at most 4000 characters')

export const TrainingDraft = z.strictObject({ title, description: description.optional() })
export const TrainingPatch = z.strictObject({ title: title.optional(), description: description.nullable().optional() })

export const TrainingView = z.object({
  id: z.string(),
  etag: z.string(),
  title: z.string(),
  description: z.string().optional(),
  sessions: z.int(),
  /** The next date of any of its sessions, as wall time with its zone. */
  next: z.object({ start: z.string(), timeZone: z.string(), sessionId: z.string() }).optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})

const search = z.string().max(200).optional()
const TrainingQuery = z.strictObject({ ...PageFields, search })
/** `from` and `to` are days ("2027-03-01", both included) on which a session has a date, in the zone of that date. */
const SessionQuery = z.strictObject({
  ...PageFields,
  search,
  trainingId: z.string().max(128).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
const PeopleQuery = z.strictObject({ ...PageFields, search, department: line(200).optional() })

export type TrainingDraft = z.infer<typeof TrainingDraft>
export type TrainingPatch = z.infer<typeof TrainingPatch>
export type TrainingView = z.infer<typeof TrainingView>
export type TrainingQuery = z.infer<typeof TrainingQuery>
export type SessionQuery = z.infer<typeof SessionQuery>
export type PeopleQuery = z.infer<typeof PeopleQuery>

/** Who plans trainings in the tab. */
const planner = ['trainer', 'admin'] as const
/** And HR systems that plan elsewhere. */
const planning = ['trainer', 'admin', 'trainings:write'] as const
const IMPORT_BYTES = 8 * 1024 * 1024

export const operations = {
  listTrainings: {
    id: 'listTrainings',
    method: 'get',
    path: '/api/trainings',
    access: planning,
    query: TrainingQuery,
    summary: 'Trainings, with how many sessions they have and the next date',
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
    summary: 'One training',
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
  listSessionsOfTraining: {
    id: 'listSessionsOfTraining',
    method: 'get',
    path: '/api/trainings/{id}/sessions',
    access: planning,
    query: z.strictObject(PageFields),
    summary: 'The sessions of a training by their first date',
    status: 200,
    answer: pageOf(SessionLine),
  },
  addSession: {
    id: 'addSession',
    method: 'post',
    path: '/api/trainings/{id}/sessions',
    access: planning,
    body: SessionDraft,
    summary: 'Plan a session; nothing is sent',
    status: 201,
    answer: SessionView,
  },
  listSessions: {
    id: 'listSessions',
    method: 'get',
    path: '/api/sessions',
    access: planning,
    query: SessionQuery,
    summary: 'Sessions of all trainings by their first date, also for a calendar',
    status: 200,
    answer: pageOf(SessionLine),
  },
  importSessions: {
    id: 'importSessions',
    method: 'post',
    path: '/api/sessions/import',
    access: planning,
    query: z.strictObject({ dryRun }),
    summary:
      'Add and change sessions by their reference, from CSV or a JSON array; none is ever deleted and nothing is sent',
    body: z.array(z.unknown()),
    rawBody: { types: ['text/csv'], maxBytes: IMPORT_BYTES, jsonAsSent: true },
    status: 200,
    answer: SessionImportResult,
  },
  readSession: {
    id: 'readSession',
    method: 'get',
    path: '/api/sessions/{id}',
    access: planning,
    summary: 'One session with its roster',
    status: 200,
    answer: SessionView,
  },
  changeSession: {
    id: 'changeSession',
    method: 'patch',
    path: '/api/sessions/{id}',
    access: planning,
    body: SessionPatch,
    ifMatch: true,
    summary: 'Change a session; nothing is sent unless it is set to resend automatically',
    status: 200,
    answer: SessionView,
  },
  removeSession: {
    id: 'removeSession',
    method: 'delete',
    path: '/api/sessions/{id}',
    access: planner,
    ifMatch: true,
    summary: 'Delete a session that has no meetings standing',
    status: 204,
  },
  copySession: {
    id: 'copySession',
    method: 'post',
    path: '/api/sessions/{id}/copy',
    access: planner,
    body: SessionCopy,
    summary: 'Plan a session like this one',
    status: 201,
    answer: SessionView,
  },
  setParticipants: {
    id: 'setParticipants',
    method: 'put',
    path: '/api/sessions/{id}/participants',
    access: planning,
    body: Roster,
    ifMatch: true,
    summary: 'Set the roster; who comes when the seats are taken waits, and moves up when one falls free',
    status: 200,
    answer: SessionView,
  },
  matchPeople: {
    id: 'matchPeople',
    method: 'post',
    path: '/api/sessions/match-people',
    access: planner,
    body: PastedPeople,
    summary: 'Which employees a pasted list of addresses or numbers names',
    status: 200,
    answer: PastedMatch.extend({ people: z.array(PersonView) }),
  },
  searchPeople: {
    id: 'searchPeople',
    method: 'get',
    path: '/api/training-people',
    access: planner,
    query: PeopleQuery,
    summary: 'Employees to choose from: name, face, address and department',
    status: 200,
    answer: pageOf(PersonView),
  },
  listDepartments: {
    id: 'listDepartments',
    method: 'get',
    path: '/api/training-people/departments',
    access: planner,
    summary: 'Departments with how many people they have',
    status: 200,
    answer: z.object({ items: z.array(z.object({ department: z.string(), people: z.int() })) }),
  },
  checkIn: {
    id: 'checkIn',
    method: 'post',
    path: '/api/sessions/{id}/attendance',
    access: planner,
    body: Attendance,
    summary: 'Say who was there and who was not',
    status: 200,
    answer: SessionView,
  },
} as const satisfies Record<string, Operation>
