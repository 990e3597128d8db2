import type { ParticipantStatus } from './training-records.ts'
import type { PhotoSource } from './employee-records.ts'
import type { Stored } from './records.ts'

/** What the HR system is told about one thing that changes: the newest state only, with its sequence number. */
export interface ChangeRecord<Facts> extends Stored {
  /** Grows with each change of the feed and never repeats, not even after a restore. */
  sequence: number
  isGone: boolean
  at: string
  facts: Facts
}

export interface PhotoFacts {
  employeeNumber: string
  etag?: string
  width?: number
  height?: number
  source?: PhotoSource
}

export interface AttendanceFacts {
  employeeNumber: string
  training: string
  session: string
  reference?: string
  /** Wall time of the session date's start. */
  date: string
  status: ParticipantStatus
}

/** The id is the employee's. */
export type PhotoChangeRecord = ChangeRecord<PhotoFacts>

/** The id names session, session date and employee. */
export type AttendanceChangeRecord = ChangeRecord<AttendanceFacts>

/** The newest position of a feed. The id is the feed's name. */
export interface FeedRecord extends Stored {
  /** Made once per installation, so that a cursor from another one is refused. */
  installation: string
  /** The newest sequence number given out. */
  sequence: number
}

/** Sorts like the number. */
export const sequenceKey = (sequence: number) => String(sequence).padStart(17, '0')
