import type { Response } from 'express'
import type { Actor } from '../auth/actor.ts'

/** What is known about a request while it is worked on. */
export interface RequestState {
  requestId: string
  /** The pattern of the route, "/api/employees/{id}"; never the address itself, which holds ids. */
  route?: string
  actor?: Actor
  /** The operation, when it changes something: refusals of those are audited. */
  write?: string
  /** The operation answers a page, which a person looks at. */
  page?: boolean
}

export function stateOf(res: Response): RequestState {
  return res.locals as RequestState
}
