import { z } from 'zod'
import type { Operation } from '../../../../http/operation.ts'
import { PageFields, pageOf, planner, planning, search } from '../../fields/contract.ts'
import { SessionLine, SessionView } from '../contract.ts'
import { Attendance, Roster, SessionCopy, SessionDraft, SessionPatch } from '../drafts/contract.ts'

/** `from` and `to` are days ("2027-03-01", both included) on which a session has a date, in that date's zone. */
const SessionQuery = z.strictObject({
  ...PageFields,
  search,
  trainingId: z.string().max(128).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})

export type SessionQuery = z.infer<typeof SessionQuery>

export const sessionOperations = {
  listSessionsOfTraining: {
    id: 'listSessionsOfTraining',
    method: 'get',
    path: '/api/trainings/{id}/sessions',
    access: planning,
    query: z.strictObject(PageFields),
    summary: 'List the sessions of a training by their first date',
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
    summary: 'List the sessions of all trainings by their first date, also for a calendar',
    status: 200,
    answer: pageOf(SessionLine),
  },
  readSession: {
    id: 'readSession',
    method: 'get',
    path: '/api/sessions/{id}',
    access: planning,
    summary: 'Get a session with its roster',
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
    summary: 'Delete a session that has no sent meetings',
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
    summary: 'Set the roster; when all seats are taken, new people go on the waiting list until a seat opens',
    status: 200,
    answer: SessionView,
  },
  checkIn: {
    id: 'checkIn',
    method: 'post',
    path: '/api/sessions/{id}/attendance',
    access: planner,
    body: Attendance,
    summary: 'Record who was there and who wasn’t, on one date or on all',
    status: 200,
    answer: SessionView,
  },
} as const satisfies Record<string, Operation>
