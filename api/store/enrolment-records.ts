import type { Stored } from './records.ts'

/** Someone's request for a place in a session that needs the manager's approval. The id names session and employee. */
export interface EnrolmentRequestRecord extends Stored {
  sessionId: string
  employee: string
  /** The manager's object id in Entra ID; absent when Microsoft knows none: the trainer decides then. */
  managerUserId?: string
  askedAt: string
  declinedAt?: string
}
