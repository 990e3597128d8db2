import { z } from 'zod'
import type { Operation } from '../../../http/operation.ts'
import { planner } from '../../trainings/fields/contract.ts'
import { MyDate, MySession } from '../views/contract.ts'

/** What I asked for and don't have yet. */
export const MyRequest = z.object({
  session: MySession,
  dates: z.array(MyDate),
  askedAt: z.iso.datetime(),
  state: z.enum(['asked', 'declined']),
  /** The trainer decides if Microsoft knows no manager, or the manager hasn't answered for three days. */
  decides: z.enum(['manager', 'trainer']),
})

/** A request by someone I manage. */
export const ToDecide = z.object({
  id: z.string(),
  person: z.string(),
  session: MySession,
  dates: z.array(MyDate),
  askedAt: z.iso.datetime(),
})

export const SessionRequest = z.object({
  employee: z.string(),
  person: z.string(),
  department: z.string().optional(),
  askedAt: z.iso.datetime(),
  decides: z.enum(['manager', 'trainer']),
})

const Decision = z.strictObject({ approve: z.boolean() })

export type MyRequest = z.infer<typeof MyRequest>
export type ToDecide = z.infer<typeof ToDecide>
export type SessionRequest = z.infer<typeof SessionRequest>

export const requestOperations = {
  decideAsManager: {
    id: 'decideAsManager',
    method: 'post',
    path: '/api/my/requests/{id}/decide',
    access: ['signedIn'],
    body: Decision,
    summary: 'Answer a request for a seat from someone whose manager I am in Entra ID',
    status: 204,
  },
  listSessionRequests: {
    id: 'listSessionRequests',
    method: 'get',
    path: '/api/sessions/{id}/requests',
    access: planner,
    summary: 'List people who asked for a seat and wait for an answer, first come first',
    status: 200,
    answer: z.object({ items: z.array(SessionRequest) }),
  },
  decideAsTrainer: {
    id: 'decideAsTrainer',
    method: 'post',
    path: '/api/sessions/{id}/requests/{employee}/decide',
    access: planner,
    body: Decision,
    summary: 'Answer a request in the manager’s place',
    status: 204,
  },
} as const satisfies Record<string, Operation>
