import type { Response } from 'express'
import type { Actor } from '../auth/actor.ts'

/** What is known about a request while it is handled. */
export interface RequestState {
  requestId: string
  /** The pattern of the route, "/api/employees/{id}"; never the address itself, which holds ids. */
  route?: string
  actor?: Actor
  /** The operation, when it changes something: refusals of those are audited. */
  write?: string
  /** The operation answers with a page for a person. */
  page?: boolean
}

export function stateOf(res: Response): RequestState {
  return res.locals as RequestState
}
