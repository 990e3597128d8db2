import type { Stored } from './records.ts'

/** Somebody asked for a place in a session for which the manager is asked first. The id names session and employee. */
export interface EnrolmentRequestRecord extends Stored {
  sessionId: string
  employee: string
  /** The object id in Entra ID of whoever is asked; absent where Microsoft names nobody: the trainer decides then. */
  managerUserId?: string
  askedAt: string
  declinedAt?: string
}
