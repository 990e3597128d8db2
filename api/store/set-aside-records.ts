import type { EmployeePhoto, EmployeeRecord } from './employee-records.ts'
import type { Stored, Unsaved } from './records.ts'
import type { Participant, SessionTrainer } from './training-records.ts'

/** A former picture of someone. */
export interface FormerPictureRecord extends Stored {
  employeeId: string
  /** When it was removed or replaced. */
  at: string
  why: 'replaced' | 'removed' | 'withdrawn'
  /** The run that removed it. */
  runId?: string
  photo: EmployeePhoto
}

/** Someone's place in a session that was still to come. */
export interface LeftPlace {
  sessionId: string
  participant?: Participant
  trainer?: SessionTrainer
}

/** An employee who was deleted. */
export interface DeletedEmployeeRecord extends Stored {
  at: string
  byName: string
  employee: Unsaved<EmployeeRecord>
  left: LeftPlace[]
  /** Set until everything that follows from the deletion is done, so that the next start can finish it. */
  unfinished?: true
}
